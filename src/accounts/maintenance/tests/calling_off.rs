//! A suspension that waits for its day is called off, unless its day has come.

use serde_json::json;

use super::desk::{Answer, ask, asked, cobalt, id, rows, suspend};
use crate::{
    access::Why,
    accounts::maintenance::{
        model::{CallOff, Dated, Receipt, Suspend},
        rules::Refusal,
    },
    care::run::{End, once},
    desk::fixture::Fixture,
    fault::Outcome,
    time::Span,
};

/// From in three days until in five.
fn scheduled(test: &Fixture) -> Suspend {
    let on = |days: i64| Some(Dated { day: "2099-12-31".to_owned(), at: test.house.now() + Span::days(days) });
    Suspend { from: on(3), until: on(5), ..suspend() }
}

fn call_off(transaction: &str) -> CallOff {
    CallOff { line: id(), transaction: transaction.to_owned() }
}

async fn pass(test: &Fixture, span: Span) {
    test.house.options.clock.turn(span);
    while once(&test.house, &End::Demonstration).await.expect("works") > 0 {}
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_it_nor_its_end_happens_and_the_line_can_be_suspended_again() {
    let (test, _, maya, elena) = cobalt().await;
    let desk = test.desk(&maya).await;
    let transaction = asked(&desk, scheduled(&test)).await;
    let refused: Answer = Ok(Outcome::Refused(Refusal::NotScheduled));
    assert_eq!(ask(&desk, call_off("T-OTHER")).await, refused);
    let told = Receipt { transaction: transaction.clone() };
    assert_eq!(ask(&desk, call_off(&transaction)).await, Ok(Outcome::Done(told)));
    assert_eq!(rows(&test, "SELECT VALUE state FROM work").await, ["cancelled", "cancelled"]);
    let said = rows(&test, "SELECT VALUE changes FROM event WHERE kind = 'suspension_called_off'").await;
    assert_eq!(said, [json!([{ "field": "transaction", "after": transaction }])]);
    assert_eq!(ask(&desk, call_off(&transaction)).await, refused, "once");
    asked(&test.desk(&elena).await, suspend()).await;
    pass(&test, Span::days(6)).await;
    assert_eq!(
        rows(&test, "SELECT VALUE state FROM line:[(SELECT VALUE org FROM line)[0], 'f1']").await,
        ["suspended"]
    );
    let ended = "SELECT VALUE kind FROM event WHERE kind IN ['line_suspended', 'line_restored', 'work_cancelled']";
    assert_eq!(rows(&test, ended).await, ["line_suspended"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_begun_is_not_called_off() {
    let (test, _, maya, _) = cobalt().await;
    let transaction = asked(&test.desk(&maya).await, scheduled(&test)).await;
    pass(&test, Span::days(3)).await;
    test.renew(&maya).await;
    let late = ask(&test.desk(&maya).await, call_off(&transaction)).await;
    assert_eq!(late, Ok(Outcome::Refused(Refusal::NotScheduled)));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_for_who_may_restore() {
    let (test, olivia, maya, _) = cobalt().await;
    let transaction = asked(&test.desk(&olivia).await, scheduled(&test)).await;
    let mut script = crate::desk::Script::new();
    script.add("DELETE assigned WHERE member = $_.maya", json!({ "maya": maya.member }));
    script.touch_access(&test.organization);
    crate::accounts::tests::write(&test, script).await;
    let denied = ask(&test.desk(&maya).await, call_off(&transaction)).await;
    assert!(matches!(denied, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::OutOfReach));
}
