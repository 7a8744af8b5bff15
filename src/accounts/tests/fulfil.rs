//! What a work that is carried out makes of its line, and of whatever repeats its number or account.

use serde_json::{Value, json};

use super::{give, line, put, write};
use crate::{
    access::{Place, Role},
    accounts::{fulfilled, model::Sim},
    care::model::{Suspension, Work},
    desk::{DeskError, Script, fixture::Fixture},
    ids::{AccountId, LineId},
    time::Span,
};

async fn house() -> Fixture {
    let test = Fixture::new().await;
    let lines = [line("f1", "fleet", "+15125550101"), line("f2", "fleet", "+15125550102")];
    put(&test, &test.organization.clone(), &["fleet", "offices"], &lines).await;
    test
}

async fn rows(test: &Fixture, text: &str) -> Vec<Value> {
    test.house.db().rows(text, json!({})).await.expect("rows")
}

/// Carries a work out, and gives what stands in the history.
async fn done(test: &Fixture, work: Work) -> (String, Vec<Value>) {
    let now = test.house.now();
    let fulfilment =
        fulfilled(test.house.db(), &test.organization, &LineId::new("f1"), &work, now).await.expect("it can be done");
    let mut script = Script::new();
    let event = fulfilment.write(&mut script);
    assert_eq!(event.about, "f1");
    let (kind, changes) = (event.kind.to_owned(), event.changes.iter().map(|change| json!(change)).collect());
    script.record(now, &test.organization, None, event);
    write(test, script).await;
    (kind, changes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_suspended_and_restored() {
    let test = house().await;
    let (kind, changes) = done(&test, Work::Suspend { reason: Suspension::Seasonal }).await;
    assert_eq!((kind.as_str(), changes.len()), ("line_suspended", 2));
    let now =
        rows(&test, "SELECT state, suspension, suspended, revision FROM line WHERE number = '+15125550101'").await;
    assert_eq!((&now[0]["state"], &now[0]["suspension"]), (&json!("suspended"), &json!("seasonal")));
    assert!(now[0]["suspended"].is_i64() && now[0]["revision"] == 2);
    assert_eq!(done(&test, Work::Restore).await.0, "line_restored");
    let now = rows(&test, "SELECT state, suspension, suspended FROM line WHERE number = '+15125550101'").await;
    assert_eq!(now[0], json!({ "state": "active" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_number_stands_wherever_the_old_one_did() {
    let test = house().await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    give(&test, &elena.member, "end_user", &Place::Line(LineId::new("f1")), Some("fleet"), None).await;
    let (kind, changes) = done(&test, Work::ChangeNumber { to: "+15125550199".to_owned() }).await;
    let expected = json!({ "field": "number", "before": "(512) 555-0101", "after": "(512) 555-0199" });
    assert_eq!((kind.as_str(), changes), ("line_number_changed", vec![expected]));
    for (table, place) in [("line_words", "line"), ("assigned", "place")] {
        let numbers = rows(&test, &format!("SELECT VALUE number FROM {table} WHERE {place} = 'f1'")).await;
        assert!(!numbers.is_empty() && numbers.iter().all(|number| number == "+15125550199"), "{table} {numbers:?}");
    }
    let taken = Work::ChangeNumber { to: "+15125550102".to_owned() };
    let now = test.house.now();
    let again = fulfilled(test.house.db(), &test.organization, &LineId::new("f1"), &taken, now).await;
    assert!(matches!(again, Err(DeskError::NotFound)), "another line has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_moves_takes_its_users_along() {
    let test = house().await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    give(&test, &elena.member, "end_user", &Place::Line(LineId::new("f1")), Some("fleet"), None).await;
    let (kind, changes) = done(&test, Work::Move { to: AccountId::new("offices") }).await;
    let expected = json!({ "field": "account", "before": "Account fleet", "after": "Account offices" });
    assert_eq!((kind.as_str(), changes), ("line_moved", vec![expected]));
    assert_eq!(rows(&test, "SELECT VALUE lines FROM account ORDER BY name_key").await, [1, 1]);
    assert_eq!(rows(&test, "SELECT VALUE account FROM assigned").await, ["offices"]);
    assert_eq!(rows(&test, "SELECT VALUE account FROM user_at").await, ["offices"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn sim_plan_and_pin() {
    let test = house().await;
    let mut script = Script::new();
    crate::seed::plans::provide(&mut script);
    write(&test, script).await;
    let sim = Work::ChangeSim { sim: Sim::Sim, iccid: Some("8901265124001000001".to_owned()) };
    assert_eq!(done(&test, sim).await.1.len(), 2);
    let marks = rows(&test, "SELECT VALUE marks FROM line WHERE number = '+15125550101'").await;
    assert_eq!(marks[0], json!([format!("{}|*iccid|8901265124001000001", test.organization)]));
    let features = vec!["hotspot".to_owned()];
    let (_, changes) = done(&test, Work::ChangePlan { plan: "tablet".to_owned(), features }).await;
    assert_eq!(changes[0]["after"], "{\"en\":\"Tablet 30 GB\",\"es\":\"Tableta 30 GB\"}");
    assert_eq!(
        changes[1],
        json!({ "field": "feature", "after": "{\"en\":\"Hotspot\",\"es\":\"Punto de acceso\"}", "before": null })
    );
    assert_eq!(done(&test, Work::TransferPin).await, ("transfer_pin_made".to_owned(), Vec::new()));
    let pins = rows(&test, "SELECT pin, until FROM transfer_pin").await;
    assert_eq!(pins[0]["pin"].as_str().map(str::len), Some(6));
    test.house.options.clock.turn(Span::hours(25));
    test.house.sweep(&crate::passing::passing()).await.expect("swept");
    assert_eq!(rows(&test, "SELECT VALUE pin FROM transfer_pin").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_changed_meanwhile_is_looked_at_again() {
    let test = house().await;
    let now = test.house.now();
    let (db, id) = (test.house.db(), LineId::new("f1"));
    let first = fulfilled(db, &test.organization, &id, &Work::Restore, now).await.expect("it can be done");
    done(&test, Work::Suspend { reason: Suspension::Temporary }).await;
    let mut script = Script::new();
    first.write(&mut script);
    let unmet = test.house.commit(crate::desk::HouseDeed::Seeded, script).await;
    assert!(matches!(unmet, Err(crate::desk::CommitError::Unmet(word)) if word == "moved"));
}
