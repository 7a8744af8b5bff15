//! What the forms of every door name, so that whoever may look finds something.

use serde_json::json;

use crate::{
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    desk::{HouseDeed, Script},
    serve::tests::Door,
};

/// An account with a line, as the forms name them.
pub(in crate::serve::tests) async fn places(door: &Door) {
    let line = json!({
        "id": "fleet-00", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim",
        "features": [], "state": "active", "identifiers": [],
    });
    let line: Line = serde_json::from_value(line).expect("a line");
    let (id, now) = (line.account.clone(), door.fixture.house.now());
    let account = Account { id, name: "Fleet".to_owned(), number: "950".to_owned(), lines: 1 };
    let mut script = Script::new();
    put_account(&mut script, &door.fixture.organization, &account, now);
    put_line(&mut script, &door.fixture.organization, &line, now);
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("places");
}
