//! Works on their way over the real database: each end, what stands in the way, two servers.

use serde_json::json;

use super::{SUSPEND, Yard, elsewhere};
use crate::{
    care::{
        model::{Known, Reason, Work, WorkState},
        rules::{By, Refusal, Staff, Step},
        run::{End, once},
        store::{Hand, NotChanged, change, change_by},
    },
    desk::{DeskError, HouseDeed, Script, fixture::Fixture},
    time::Span,
};

#[tokio::test(flavor = "multi_thread")]
async fn in_the_demonstration_works_come_about_by_themselves() {
    let yard = Yard::new().await;
    let ends = [
        ("0140", WorkState::Completed, "suspended", None),
        ("0144", WorkState::Partial, "suspended", Some(Known::DemoVoicemail)),
        ("0147", WorkState::Acknowledged, "active", None),
        ("0149", WorkState::Failed, "active", Some(Known::DemoNetwork)),
    ];
    let mut asked = Vec::new();
    for (ends, ..) in &ends {
        let line = yard.line(&format!("fleet-{ends}"), ends, "active").await;
        asked.push((line.clone(), yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0)));
    }
    yard.pass(Span::seconds(1), &End::Demonstration).await;
    assert_eq!(yard.state(&asked[0].1).await.0, WorkState::Acknowledged, "not at once");
    yard.pass(Span::seconds(3), &End::Demonstration).await;
    for ((_, state, line_is, why), (line, key)) in ends.iter().zip(&asked) {
        assert_eq!(yard.state(key).await, (*state, why.map(|why| why.key().to_owned())));
        assert_eq!(yard.line_state(line).await, *line_is);
    }
    let said = [yard.history(&asked[0].0).await, yard.history(&asked[2].0).await, yard.history(&asked[3].0).await];
    assert_eq!(said, [vec!["line_suspended".to_owned()], vec![], vec!["work_failed".to_owned()]]);
    let mut letters = yard.letters().await;
    letters.sort();
    assert_eq!(letters, ["work-completed", "work-failed", "work-partial"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_or_an_organization_that_is_gone_ends_it() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-1", "0141", "active").await;
    let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
    let mut script = Script::new();
    script.add("DELETE line:[$_.org, $_.id]", json!({ "org": yard.test.organization, "id": line }));
    yard.test.house.commit(HouseDeed::Seeded, script).await.expect("gone");
    yard.pass(Span::seconds(1), &End::Queue).await;
    assert_eq!(yard.state(&key).await, (WorkState::Failed, Some(Known::LineGone.key().to_owned())));
    let line = yard.line("fleet-2", "0142", "active").await;
    let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
    let mut script = Script::new();
    script.add("DELETE type::record('organization', $_.org)", json!({ "org": yard.test.organization }));
    yard.test.house.commit(HouseDeed::Seeded, script).await.expect("gone");
    yard.pass(Span::seconds(1), &End::Queue).await;
    assert_eq!(yard.state(&key).await, (WorkState::Cancelled, Some(Known::OrganizationGone.key().to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_end_it_once_by_name_and_nobody_of_another_organization() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-7", "0147", "active").await;
    let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
    let house = &yard.test.house;
    let visitor = yard.test.desk(&yard.olivia).await.visitor;
    let paula = Staff { id: visitor.person.to_string(), name: "Paula (Enlace)".to_owned() };
    let hand = Hand { by: By::Staff(paula), visitor: Some(&visitor), sequence: None };
    let step = Step::CompleteInPart(Reason::Said("Texts still arrive".to_owned()));
    let answer = change_by(house, &key, &hand, &step).await;
    assert!(matches!(answer, Err(NotChanged::NotStaff)), "{answer:?}");
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = 'agent', first_name = 'Paula', created = 0",
        json!({ "id": visitor.person }),
    );
    house.commit(HouseDeed::Seeded, script).await.expect("staff");
    let answer = change_by(house, &elsewhere(&key), &hand, &step).await;
    assert!(matches!(answer, Err(NotChanged::Refused(Refusal::Gone))), "{answer:?}");
    change_by(house, &key, &hand, &step).await.expect("done in part");
    let answer = change_by(house, &key, &hand, &Step::Fail(Reason::Known(Known::NotSaid))).await;
    assert!(matches!(answer, Err(NotChanged::Refused(Refusal::Over))), "{answer:?}");
    assert_eq!(yard.line_state(&line).await, "suspended");
    let by: Option<String> = house
        .db()
        .row("SELECT VALUE actor_name FROM event WHERE about = $line", json!({ "line": line }))
        .await
        .expect("an event");
    assert_eq!(by.as_deref(), Some("Paula (Enlace)"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_do_each_work_once() {
    let yard = Yard::over(Fixture::on_disk().await).await;
    for n in 0..40 {
        let line = yard.line(&format!("fleet-{n}"), &format!("{:04}", n * 10), "active").await;
        yard.ask(&line, &[(SUSPEND, yard.now())]).await;
    }
    let (one, other) = (yard.test.house.clone(), yard.test.house.beside());
    yard.test.house.options.clock.turn(Span::seconds(5));
    for _ in 0..3 {
        let (a, b) = tokio::join!(once(&one, &End::Demonstration), once(&other, &End::Demonstration));
        a.and(b).expect("works");
    }
    let done: Vec<String> =
        one.db().rows("SELECT VALUE about FROM event WHERE kind = 'line_suspended'", json!({})).await.expect("events");
    let lines: std::collections::BTreeSet<&String> = done.iter().collect();
    assert_eq!((done.len(), lines.len(), yard.letters().await.len()), (40, 40, 40));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_knows_is_not_found() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-1", "0141", "suspended").await;
    let key = yard.ask(&line, &[(Work::Restore, yard.now())]).await.remove(0);
    let answer = change(&yard.test.house, &elsewhere(&key), &Step::Complete).await;
    assert!(matches!(answer, Err(NotChanged::Refused(Refusal::Gone))), "{answer:?}");
    let facts = crate::care::store::facts(yard.test.house.db(), &elsewhere(&key)).await;
    assert!(matches!(facts, Err(DeskError::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_written_works_are_not_looked_at_again_at_once() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-1", "0141", "active").await;
    let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
    let db = yard.test.house.db();
    let full = "DEFINE EVENT full ON work WHEN $event = 'UPDATE' THEN { THROW 'no space left on device' }";
    db.rows::<serde_json::Value>(full, json!({})).await.expect("a full disk");
    yard.test.house.options.clock.turn(Span::seconds(5));
    let answer = once(&yard.test.house, &End::Demonstration).await;
    assert!(answer.is_err(), "{answer:?}");
    db.rows::<serde_json::Value>("REMOVE EVENT full ON work", json!({})).await.expect("room");
    assert_eq!(once(&yard.test.house, &End::Demonstration).await.expect("works"), 1);
    assert_eq!(yard.state(&key).await.0, WorkState::Completed);
}
