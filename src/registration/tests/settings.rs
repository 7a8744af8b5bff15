//! The settings, through the desk: two who edit them do not overwrite each other, and every change is a line.

use serde_json::{Value, json};

use super::house;
use crate::{
    access::{Permission, Role},
    desk::Desk,
    fault::Outcome,
    people::model::Saved,
    registration::{
        model::{Settings, SettingsCard, YesNo},
        rules::{Refusal, SettingsEdited, edit_settings},
        store::{self, OwnSettings},
    },
};

async fn save(desk: &Desk, seen: i64, after: Settings) -> Outcome<Saved, Refusal> {
    let decide = |by: &_, facts: &_| edit_settings(by, facts, after);
    desk.by_itself::<SettingsEdited>(&OwnSettings, Some(seen), decide).await.expect("no fault")
}

async fn card(desk: &Desk) -> SettingsCard {
    let permit = desk.may_look(Permission::EditSettings, &OwnSettings).await.expect("no fault").expect("allowed");
    store::settings(desk.db(), &permit).await.expect("settings")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_changes_them_and_the_second_sees_what_the_first_did() {
    let test = house().await;
    let (olivia, marcos) =
        (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Marcos", &[Role::BusinessOwner]).await);
    let (one, other) = (test.desk(&olivia).await, test.desk(&marcos).await);
    let begun = card(&one).await;
    assert_eq!((begun.settings, begun.revision), (Settings::default(), 0));
    let closed = Settings { self_registration: YesNo::No, approval: YesNo::Yes };
    assert_eq!(save(&one, begun.revision, closed).await, Outcome::Done(Saved { revision: 1 }));
    let free = Settings { self_registration: YesNo::Yes, approval: YesNo::No };
    assert_eq!(save(&other, begun.revision, free).await, Outcome::Stale);
    let now = card(&other).await;
    assert_eq!((now.settings, now.revision), (closed, 1));
    assert_eq!(save(&other, 1, free).await, Outcome::Done(Saved { revision: 2 }));
    let lines: Vec<Value> = test
        .house
        .db()
        .rows("SELECT changes, actor_name FROM event WHERE kind = 'settings_edited' ORDER BY at", json!({}))
        .await
        .expect("rows");
    assert_eq!(lines.len(), 2);
    let all = lines.iter().find(|line| line["actor_name"] == json!("Marcos Test")).expect("a line");
    assert_eq!(all["changes"][0], json!({ "field": "self_registration", "before": "no", "after": "yes" }));
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    assert!(matches!(save(&test.desk(&maya).await, 2, closed).await, Outcome::NotAllowed(_)));
}
