//! What is past goes, and nothing else.

use serde_json::json;

use crate::{
    access::{Permission, Role},
    desk::{HouseDeed, Letter, Rate, Script, Topic, fixture::Fixture},
    passing::passing,
    time::Span,
};

async fn count(fixture: &Fixture, what: &str) -> i64 {
    let text = format!("RETURN array::len((SELECT VALUE id FROM {what}))");
    fixture.house.db().row(&text, json!({})).await.expect("a count").expect("one")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_past_goes_and_nothing_else() {
    let fixture = Fixture::new().await;
    let house = &fixture.house;
    fixture.member("Ana", &[Role::Customer]).await;
    house.count("k", Rate { most: 1, within: Span::minutes(5) }).await.expect("counted");
    let mut script = Script::new();
    script.tell(house.now(), &fixture.organization, Topic::Seen(Permission::ViewContacts));
    script.post(
        house.now(),
        &Letter {
            to: "a@x.test".into(),
            language: "en".into(),
            template: "?".into(),
            values: json!({}),
            concern: None,
        },
    );
    house.commit(HouseDeed::Seeded, script).await.expect("an outbox");
    assert_eq!(house.sweep(&passing()).await.expect("a sweep"), 0);
    house.options.clock.turn(Span::minutes(10));
    house.sweep(&passing()).await.expect("a sweep");
    let left = (count(&fixture, "session").await, count(&fixture, "rate").await, count(&fixture, "outbox").await);
    assert_eq!(left, (1, 0, 1));
    house.options.clock.turn(Span::days(8));
    house.sweep(&passing()).await.expect("a sweep");
    let left = (count(&fixture, "session").await, count(&fixture, "outbox").await, count(&fixture, "person").await);
    assert_eq!(left, (0, 0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_a_batch_goes_too() {
    let fixture = Fixture::new().await;
    let mut script = Script::new();
    script.add("FOR $n IN 0..1201 { CREATE rate SET since = 0, count = 1, until = 0 }", json!({}));
    fixture.house.commit(HouseDeed::Seeded, script).await.expect("rates");
    assert_eq!(fixture.house.sweep(&passing()).await.expect("a sweep"), 3);
    assert_eq!(count(&fixture, "rate").await, 0);
}
