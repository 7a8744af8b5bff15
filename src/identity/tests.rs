//! Coming in, by example: the rules alone, then the functions over a house in memory; races on the real engine.
#![expect(clippy::expect_used, reason = "a test stops where something is not as it should be")]

mod arriving;
mod entering;
mod forgetting;
mod ruling;

use serde_json::json;

use crate::{
    desk::{
        Caller, HouseDeed, Script, fingerprint,
        fixture::{Fixture, Somebody},
        secret, ulid,
    },
    ids::MemberId,
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

/// Somebody who was invited and has not come yet; gives the secret of their link.
async fn invited(test: &Fixture, name: &str, email: &str) -> (MemberId, String) {
    let now = test.house.now();
    let (member, invitation, token) = (ulid(now), ulid(now), secret());
    let values = json!({
        "org": test.organization, "member": member, "id": invitation, "link": fingerprint(&token), "name": name,
        "email": email, "now": now, "rev": now.reversed(), "link_until": now.0 + 172_800_000, "until": now.0 + 604_800_000,
    });
    let mut script = Script::new();
    script.add(
        "CREATE member:[$_.org, $_.member] SET org = $_.org, first_name = $_.name, last_name = 'Test', email = $_.email,
            language = 'es', status = 'invited', door = 'open', support_role = 'customer', contact = true,
            name_key = string::concat($_.name, ' ', $_.member), rev = $_.rev, created = $_.now, revision = 1, invitation = $_.id",
        values.clone(),
    );
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'customer'], org: $_.org,
            in: member:[$_.org, $_.member], out: role:['*', 'customer'] }",
        values.clone(),
    );
    script.add(
        "CREATE invitation:[$_.org, $_.id] SET org = $_.org, member = $_.member, email = $_.email, state = 'sent', sent = $_.now,
            link_until = $_.link_until, until = $_.until, sends = 1, link = $_.link, rev = $_.rev, revision = 1",
        values.clone(),
    );
    script.add("CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id", values);
    test.house.commit(HouseDeed::Seeded, script).await.expect("an invitation");
    (MemberId::new(member), token)
}

async fn count(test: &Fixture, query: &str) -> usize {
    let rows: Vec<serde_json::Value> = test.house.db().rows(query, json!({})).await.expect("rows");
    rows.len()
}
