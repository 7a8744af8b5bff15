//! A role goes: its holders keep their ends and assignments with another, in one transaction.

use serde_json::{Value, json};

use super::{ViewAccounts, ViewUsers, card, form, give, made};
use crate::{
    access::{Kind, Permission, Place, Role, Subject, decide},
    accounts::{
        model::Account,
        store::{Assigning, put_account, put_assignment},
    },
    desk::{Desk, HouseDeed, Script, fixture::Fixture},
    fault::{Fault, Outcome},
    ids::{AccountId, RoleId},
    roles::{
        model::{RoleEventKind, RoleFolder},
        rules::{self, Refusal, RoleArchived, RoleDeleted, RoleRestored},
    },
    time::{Moment, Span},
};

async fn delete(desk: &Desk, role: &RoleId, instead: Option<&RoleId>) -> Result<Outcome<(), Refusal>, Fault> {
    desk.by_itself::<RoleDeleted>(role, None, |by, facts| rules::delete_role(by, facts, instead)).await
}

async fn archive(desk: &Desk, role: &RoleId, instead: Option<&RoleId>) -> Result<Outcome<(), Refusal>, Fault> {
    desk.by_itself::<RoleArchived>(role, None, |by, facts| rules::archive_role(by, facts, instead)).await
}

pub(super) async fn account(test: &Fixture, id: &str) {
    let mut script = Script::new();
    let account = Account { id: AccountId::new(id), name: id.to_owned(), number: id.to_owned(), lines: 0 };
    put_account(&mut script, &test.organization, &account, test.house.now());
    test.house.commit(HouseDeed::Seeded, script).await.expect("an account");
}

pub(super) async fn assign(
    test: &Fixture,
    whom: &crate::desk::fixture::Somebody,
    role: &RoleId,
    account: &str,
    until: Option<Moment>,
) {
    let mut script = Script::new();
    let (id, since) = (AccountId::new(account), test.house.now());
    let place = Place::Account(id.clone());
    let new = Assigning {
        organization: &test.organization,
        member: &whom.member,
        role,
        place: &place,
        account: Some(&id),
        since,
        until,
    };
    put_assignment(&mut script, &new);
    test.house.commit(HouseDeed::Seeded, script).await.expect("an assignment");
}

#[tokio::test(flavor = "multi_thread")]
async fn holders_keep_what_is_assigned_to_them() {
    let test = Fixture::new().await;
    let (olivia, dana) = (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Dana", &[]).await);
    let desk = test.desk(&olivia).await;
    let lead = made(&test, &desk, Kind::Administrative, &form("Site lead", "Líder", &[ViewUsers])).await;
    let other = made(&test, &desk, Kind::Administrative, &form("Guide", "", &[ViewAccounts])).await;
    account(&test, "fleet").await;
    account(&test, "offices").await;
    let until = test.house.now() + Span::days(30);
    give(&test, &dana, &lead, Some(until.0)).await;
    assign(&test, &dana, &lead, "fleet", None).await;
    assign(&test, &dana, &lead, "offices", Some(until)).await;
    let desk = test.desk(&olivia).await;
    assert_eq!(delete(&desk, &lead, None).await, Ok(Outcome::Refused(Refusal::InUse)));
    assert_eq!(delete(&desk, &lead, Some(&other)).await, Ok(Outcome::Done(())));
    assert_eq!(delete(&desk, &lead, None).await, Err(Fault::NotFound));

    let inside = test.desk(&dana).await;
    let bearer = &inside.actor.bearer;
    assert_eq!(bearer.holdings.iter().map(|one| one.role.key().to_owned()).collect::<Vec<_>>(), [other.as_str()]);
    for place in ["fleet", "offices"] {
        assert!(decide(bearer, ViewAccounts, &Subject::Account(&AccountId::new(place))).allows(), "{place}");
    }
    let rows = |text: &'static str| {
        let (db, values) = (test.house.db(), json!({ "org": test.organization, "member": dana.member }));
        async move { db.rows::<Value>(text, values).await.expect("rows") }
    };
    assert_eq!(rows("SELECT VALUE until FROM member:[$org, $member]->holds").await, [json!(until.0)]);
    let kept = rows("SELECT VALUE [role, place, until] FROM assigned WHERE org = $org ORDER BY place").await;
    assert_eq!(kept, [json!([other, "fleet", null]), json!([other, "offices", until.0])]);
    assert_eq!(rows("SELECT VALUE hub_role FROM member:[$org, $member]").await, [json!(other)]);
    let lines = rows("SELECT VALUE [kind, changes] FROM event WHERE org = $org AND about = $member").await;
    let change = json!([{
        "field": "role", "before": r#"{"en":"Site lead","es":"Líder"}"#, "after": r#"{"en":"Guide","es":""}"#,
    }]);
    assert_eq!(lines, [json!(["role_changed", change])]);
    assert!(rows("SELECT VALUE id FROM role_name WHERE role = $member").await.is_empty());
    made(&test, &desk, Kind::EndUser, &form("Site lead", "Líder", &[])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_holds_the_other_already_keeps_the_longer_end() {
    let test = Fixture::new().await;
    let (olivia, dana) = (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Dana", &[]).await);
    let desk = test.desk(&olivia).await;
    let lead = made(&test, &desk, Kind::EndUser, &form("Site lead", "", &[])).await;
    let other = made(&test, &desk, Kind::EndUser, &form("Guide", "", &[])).await;
    account(&test, "fleet").await;
    let (soon, late) = (test.house.now() + Span::days(1), test.house.now() + Span::days(90));
    give(&test, &dana, &lead, Some(late.0)).await;
    give(&test, &dana, &other, Some(soon.0)).await;
    assign(&test, &dana, &lead, "fleet", Some(soon)).await;
    assign(&test, &dana, &other, "fleet", Some(late)).await;
    let desk = test.desk(&olivia).await;
    assert_eq!(archive(&desk, &lead, Some(&other)).await, Ok(Outcome::Done(())));
    let ends = |text: &'static str| {
        let db = test.house.db();
        async move { db.rows::<Value>(text, json!({})).await.expect("rows") }
    };
    assert_eq!(ends("SELECT VALUE until FROM holds WHERE until != NONE").await, [json!(late.0)]);
    assert_eq!(ends("SELECT VALUE until FROM assigned").await, [json!(late.0)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_ended_of_the_other_stays_ended() {
    let test = Fixture::new().await;
    let (olivia, dana) = (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Dana", &[]).await);
    let desk = test.desk(&olivia).await;
    let lead = made(&test, &desk, Kind::EndUser, &form("Site lead", "", &[])).await;
    let other = made(&test, &desk, Kind::EndUser, &form("Guide", "", &[ViewAccounts])).await;
    account(&test, "fleet").await;
    account(&test, "offices").await;
    give(&test, &dana, &lead, None).await;
    give(&test, &dana, &other, Some((test.house.now() - Span::days(1)).0)).await;
    assign(&test, &dana, &lead, "fleet", None).await;
    assign(&test, &dana, &other, "offices", None).await;
    assert_eq!(archive(&test.desk(&olivia).await, &lead, Some(&other)).await, Ok(Outcome::Done(())));
    let bearer = test.desk(&dana).await.actor.bearer;
    let sees = |id: &str| decide(&bearer, ViewAccounts, &Subject::Account(&AccountId::new(id))).allows();
    assert_eq!((sees("fleet"), sees("offices")), (true, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archived_role_comes_back() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let desk = test.desk(&olivia).await;
    let lead = made(&test, &desk, Kind::Administrative, &form("Site lead", "", &[ViewUsers])).await;
    assert_eq!(archive(&desk, &lead, None).await, Ok(Outcome::Done(())));
    assert_eq!(archive(&desk, &lead, None).await, Ok(Outcome::Refused(Refusal::Archived)));
    assert_eq!(card(&desk, &lead).await.role.folder, RoleFolder::Archived);
    let restored = desk.by_itself::<RoleRestored>(&lead, None, rules::restore_role).await;
    assert_eq!(restored, Ok(Outcome::Done(())));
    let now = card(&desk, &lead).await;
    let kinds: Vec<_> = now.history.iter().map(|line| line.kind).collect();
    assert_eq!(now.role.folder, RoleFolder::Active);
    assert_eq!(kinds, [RoleEventKind::RoleRestored, RoleEventKind::RoleArchived, RoleEventKind::RoleMade]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ready_made_role_stays() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let desk = test.desk(&olivia).await;
    for role in Role::HUB {
        let key = RoleId::new(role.key());
        assert_eq!(delete(&desk, &key, None).await, Ok(Outcome::Refused(Refusal::ReadyMade)));
        assert_eq!(archive(&desk, &key, None).await, Ok(Outcome::Refused(Refusal::ReadyMade)));
    }
    assert_eq!(delete(&desk, &RoleId::new(Role::Customer.key()), None).await, Err(Fault::NotFound), "another portal's");
    let manager = test.member("Maya", &[Role::MaintenanceManager]).await;
    let denied = delete(&test.desk(&manager).await, &RoleId::new("end_user"), None).await;
    assert!(matches!(denied, Ok(Outcome::NotAllowed(denial)) if denial.permission == Permission::ManageRoles));
}
