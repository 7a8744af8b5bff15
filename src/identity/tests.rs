//! Coming in, by example: the rules alone, then the functions over a house in memory; races on the real engine.
#![expect(clippy::expect_used, reason = "a test stops where something is not as it should be")]

mod arriving;
mod entering;
mod forgetting;
mod moving;
mod ruling;

use serde_json::json;

use crate::desk::{
    Caller, HouseDeed, Script,
    fixture::{Fixture, Somebody},
};

const PASSWORD: &str = "seven quiet otters paint";
const ANOTHER: &str = "nine loud herons drive north";

/// Somebody at a browser that nobody knows.
fn stranger(address: &str) -> Caller {
    Caller {
        address: address.to_owned(),
        browser: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".to_owned(),
        ..Caller::default()
    }
}

/// Gives a member of the fixture a password.
async fn with_password(test: &Fixture, somebody: &Somebody) {
    let hash = super::passwords::hash(&test.house, PASSWORD).await.expect("a hash");
    let mut script = Script::new();
    script.add(
        "UPDATE type::record('person', $_.id) SET password = $_.hash",
        json!({ "id": somebody.person, "hash": hash }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a password");
}

async fn count(test: &Fixture, query: &str) -> usize {
    let rows: Vec<serde_json::Value> = test.house.db().rows(query, json!({})).await.expect("rows");
    rows.len()
}
