//! Lines taken back after somebody else has changed something of them.

use serde_json::json;

use super::{
    lines::{all, fleet, fulfilled, planned, said, suspend},
    moved,
};
use crate::{
    access::Role,
    accounts::maintenance::{
        model::{Restore, Suspend},
        rules::WorkAsked,
        store::Written,
    },
    bulk::model::{Chosen, LineAction, Problem, Stage, State},
    care::model::Suspension,
    desk::fixture::{Fixture, Somebody},
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
    let mut script = crate::desk::Script::new();
    script.add(
        "UPDATE line:[$_.org, 'f0000'] SET features += 'roaming', revision += 1",
        json!({ "org": test.organization }),
    );
    crate::accounts::tests::write(&test, script).await;
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(said(&undone)[0], (State::Kept, Some(Problem::ChangedMeanwhile)));
    assert_eq!((undone.counts.undone, undone.counts.kept), (1, 1), "{:?}", said(&undone));
}
