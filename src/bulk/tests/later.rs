//! Lines taken back after somebody else has changed something of them.

use serde_json::json;

use super::{
    lines::{all, fleet, fulfilled, planned, said, suspend},
    moved,
};
use crate::{
    access::Role,
    accounts::{
        maintenance::{
            model::{Dated, Restore, Suspend},
            rules::WorkAsked,
            store::Written,
        },
        store::Office,
        tests::write,
    },
    bulk::model::{Chosen, LineAction, Problem, Stage, State},
    care::model::Suspension,
    desk::{
        Script, Topic,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::LineId,
};

async fn asked<W: Written>(test: &Fixture, who: &Somebody, wish: W) {
    let done = test.desk(who).await.carry_out_or_ask::<WorkAsked<W>>(&wish, None).await;
    assert!(matches!(done, Ok(Outcome::Done(_))), "{done:?}");
    fulfilled(test).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_for_since_is_not_overwritten() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let key = all(&test, &olivia, &suspend()).await;
    moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    fulfilled(&test).await;
    let line = LineId::new("f0000");
    asked(&test, &olivia, Restore { line: line.clone() }).await;
    asked(&test, &olivia, Suspend { line, reason: Suspension::LostOrStolen, from: None, until: None }).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (2, 1), "{:?}", said(&undone));
    assert_eq!(said(&undone)[0], (State::Kept, Some(Problem::ChangedMeanwhile)));
    fulfilled(&test).await;
    let text = "SELECT VALUE suspension FROM line WHERE org = $org AND number = '+15125550000'";
    let why: Vec<String> = test.house.db().rows(text, json!({ "org": test.organization })).await.expect("lines");
    assert_eq!(why, ["lost_or_stolen"]);
}

/// A plan with features that it comes with, and a line that somebody gave another feature since.
#[tokio::test(flavor = "multi_thread")]
async fn other_features_since_are_kept() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let action = LineAction::Plan {
        plan: Some("unlimited_plus".to_owned()),
        add: Vec::new(),
        remove: Vec::new(),
        names: Vec::new(),
    };
    let both = Chosen::Lines(vec![LineId::new("f0000"), LineId::new("f0001")]);
    let key = planned(&test, &olivia, &both, &action).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!(done.counts.done, 2, "{:?}", said(&done));
    fulfilled(&test).await;
    let mut script = Script::new();
    script.add(
        "UPDATE line:[$_.org, 'f0000'] SET features += 'roaming', revision += 1",
        json!({ "org": test.organization }),
    );
    write(&test, script).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(said(&undone)[0], (State::Kept, Some(Problem::ChangedMeanwhile)));
    assert_eq!((undone.counts.undone, undone.counts.kept), (1, 1), "{:?}", said(&undone));
}

/// A suspension until a day, which in UTC is the day after.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_suspended_again_ends_on_its_day_where_the_organization_is() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let office = Office::of(test.house.db(), &test.organization).await.expect("an office");
    let (day, line) = ("2099-12-31".to_owned(), LineId::new("f0000"));
    let until = Dated { at: office.end_of(&day).expect("a day"), day: day.clone() };
    asked(&test, &olivia, Suspend { line: line.clone(), reason: Suspension::Seasonal, from: None, until: Some(until) })
        .await;
    let key = planned(&test, &olivia, &Chosen::Lines(vec![line]), &LineAction::Restore).await;
    moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    fulfilled(&test).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(undone.counts.undone, 1, "{:?}", said(&undone));
    let text = "SELECT VALUE array::first(changes[WHERE field = 'until'].after) FROM event
        WHERE org = $org AND kind = 'suspension_asked'";
    let days: Vec<String> = test.house.db().rows(text, json!({ "org": test.organization })).await.expect("events");
    assert_eq!(days, [day.clone(), day]);
}

/// Care's list of what is to be done hears of what is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn care_hears_of_what_is_taken_back() {
    let test = Fixture::on_disk().await;
    fleet(&test, 6).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let key = all(&test, &olivia, &suspend()).await;
    moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    let mut script = Script::new();
    script.add("DELETE outbox", json!({}));
    write(&test, script).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(undone.counts.undone, 3, "{:?}", said(&undone));
    let text = "SELECT VALUE payload.topic FROM outbox WHERE kind = 'live'";
    let topics: Vec<serde_json::Value> = test.house.db().rows(text, json!({})).await.expect("topics");
    assert!(topics.contains(&json!(Topic::Works)), "{topics:?}");
}
