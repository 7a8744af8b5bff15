//! Making and editing roles, and customizing End Users, through the desk and into the database.

use serde_json::{Value, json};

use super::{
    AddUsers, ManageRoles, ViewAccounts, ViewUsers, card, form, give,
    leaving::{account, assign},
    made, make,
};
use crate::{
    access::{Kind, Permission, Permissions, Role, Why},
    desk::{Desk, fixture::Fixture},
    fault::{Fault, Outcome},
    ids::RoleId,
    roles::{
        model::{Allows, Origin, RoleEventKind, RoleForm, Turn, Verdict},
        rules::{self, EndUsersCustomized, Refusal, RoleEdited},
        store,
    },
    words::Language,
};

async fn edit(desk: &Desk, role: &RoleId, seen: i64, form: &RoleForm) -> Outcome<i64, Refusal> {
    let new = form.parse().expect("a form that can be taken");
    let decide = |by: &_, facts: &_| rules::edit_role(by, facts, new.clone());
    desk.by_itself::<RoleEdited>(role, Some(seen), decide).await.expect("no fault")
}

async fn customize(desk: &Desk, seen: i64, after: Option<&[Permission]>) -> Outcome<i64, Refusal> {
    let after = after.map(|list| Allows::from(Permissions::of(list)));
    let decide = |by: &_, facts: &_| rules::customize_end_users(by, facts, after.clone());
    let role = RoleId::new(Role::EndUser.key());
    desk.by_itself::<EndUsersCustomized>(&role, Some(seen), decide).await.expect("no fault")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_made_held_and_edited() {
    let test = Fixture::new().await;
    let (olivia, dana) = (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Dana", &[]).await);
    let desk = test.desk(&olivia).await;
    let role = made(&test, &desk, Kind::Administrative, &form("Site lead", "Responsable", &[ViewUsers])).await;
    give(&test, &dana, &role, None).await;
    let inside = test.desk(&dana).await;
    assert!(inside.explain(ViewUsers, &test.organization).await.expect("an answer").allows());
    let first = card(&desk, &role).await;
    assert_eq!((first.role.revision, first.holders.count, first.change.clone()), (1, 1, Verdict::May));
    assert_eq!(card(&inside, &role).await.change, Verdict::Denied(denied(&inside).await));
    assert_eq!(edit(&desk, &role, 1, &form("Site lead", "Responsable", &[AddUsers])).await, Outcome::Done(2));
    let inside = test.desk(&dana).await;
    assert!(!inside.explain(ViewUsers, &test.organization).await.expect("an answer").allows());
    let now = card(&desk, &role).await;
    let line = now.history.first().expect("a line");
    let changed: Vec<_> = line.changes.iter().map(|change| (change.field.as_str(), change.after.as_deref())).collect();
    assert_eq!((line.kind, line.by.as_deref()), (RoleEventKind::RoleEdited, Some("Olivia Test")));
    assert_eq!(changed, [("view_users", Some("not_allowed")), ("add_users", Some("allowed"))]);
    assert_eq!(now.history.last().map(|line| line.kind), Some(RoleEventKind::RoleMade));
}

async fn denied(desk: &Desk) -> crate::access::Denial {
    match desk.explain(ManageRoles, &desk.organization).await.expect("an answer") {
        crate::access::Decision::Denied(denial) => {
            assert_eq!((denial.why, denial.helpers[0].name.as_str()), (Why::NoRole, "Olivia Test"));
            denial
        }
        may => panic!("{may:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_two_roles_are_called_alike() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let desk = test.desk(&olivia).await;
    let first = made(&test, &desk, Kind::Administrative, &form("Site lead", "Guía", &[])).await;
    let taken = |language| Outcome::Refused(Refusal::NameTaken { language });
    assert_eq!(make(&test, &desk, Kind::EndUser, &form("SITE  LEAD", "", &[])).await, taken(Language::En));
    assert_eq!(make(&test, &desk, Kind::EndUser, &form("", "site lead", &[])).await, taken(Language::Es));
    assert_eq!(make(&test, &desk, Kind::EndUser, &form("guia", "Otra", &[])).await, taken(Language::En));
    let second = made(&test, &desk, Kind::EndUser, &form("Guide", "", &[])).await;
    assert_eq!(edit(&desk, &second, 1, &form("Guide", "Guía", &[])).await.map(|_| second.clone()), taken(Language::Es));
    assert_eq!(
        edit(&desk, &first, 1, &form("Site Lead", "", &[])).await,
        Outcome::Done(2),
        "its own name is free to it"
    );
    assert_eq!(
        edit(&desk, &second, 1, &form("Guide", "Guía", &[])).await,
        Outcome::Done(2),
        "and what it let go of to all"
    );
    let elsewhere = test.another("Rivera Dental").await;
    let rosa = test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    let there = Desk::enter(test.house.clone(), rosa.caller.clone(), &elsewhere).await.expect("a desk");
    let new = form("Site lead", "", &[]).parse().expect("a form");
    let decide = |by: &_, facts: &_| rules::make_role(by, facts, Kind::EndUser, new.clone());
    let made = there.by_itself::<rules::RoleMade>(&elsewhere, None, decide).await.expect("no fault");
    assert!(matches!(made, Outcome::Done(_)), "another organization has its own names");
    let strange =
        there.by_itself::<RoleEdited>(&first, Some(2), |by, facts| rules::edit_role(by, facts, new.clone())).await;
    assert_eq!(strange.map(|_| ()), Err(Fault::NotFound), "and does not find ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_take_one_name_at_once_make_one_role() {
    for _ in 0..4 {
        let test = Fixture::on_disk().await;
        let (olivia, marcos) =
            (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Marcos", &[Role::BusinessOwner]).await);
        let (one, other) = (test.desk(&olivia).await, test.desk(&marcos).await);
        let (here, there) = (form("Guide", "", &[]), form("", "GUIDE", &[]));
        let (first, second) =
            tokio::join!(make(&test, &one, Kind::EndUser, &here), make(&test, &other, Kind::Administrative, &there));
        let done = [&first, &second].into_iter().filter(|outcome| matches!(outcome, Outcome::Done(_))).count();
        assert_eq!(done, 1, "{first:?} {second:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_who_edit_is_stale() {
    let test = Fixture::new().await;
    let (olivia, marcos) =
        (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Marcos", &[Role::BusinessOwner]).await);
    let (one, other) = (test.desk(&olivia).await, test.desk(&marcos).await);
    let role = made(&test, &one, Kind::EndUser, &form("Guide", "", &[])).await;
    assert_eq!(edit(&one, &role, 1, &form("Guide", "", &[ViewUsers])).await, Outcome::Done(2));
    assert_eq!(edit(&other, &role, 1, &form("Guide", "", &[ViewAccounts])).await, Outcome::Stale);
    assert_eq!(
        edit(&other, &role, 2, &form("Guide", "", &[ViewUsers])).await,
        Outcome::Refused(Refusal::NothingChanged)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn end_users_are_customized_and_go_back() {
    let test = Fixture::new().await;
    let (olivia, elena) =
        (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Elena", &[Role::EndUser]).await);
    let desk = test.desk(&olivia).await;
    assert_eq!(customize(&desk, 0, Some(&[ViewAccounts, ViewUsers])).await, Outcome::Done(1));
    let sees =
        async || test.desk(&elena).await.explain(ViewUsers, &test.organization).await.expect("an answer").allows();
    assert!(sees().await);
    let role = RoleId::new(Role::EndUser.key());
    let now = card(&desk, &role).await;
    assert_eq!((now.role.origin, now.holders.count, now.history.len()), (Origin::Customized, 1, 1));
    assert_eq!(customize(&desk, 0, None).await, Outcome::Stale);
    assert_eq!(customize(&desk, 1, None).await, Outcome::Done(2));
    assert!(!sees().await);
    assert_eq!(card(&desk, &role).await.role.origin, Origin::Ready);
    assert_eq!(customize(&desk, 2, None).await, Outcome::Refused(Refusal::NothingChanged));
    assert_eq!(customize(&desk, 1, Some(&[])).await, Outcome::Stale, "the revision goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_is_told_only_of_holders_whom_they_may_see() {
    let test = Fixture::new().await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let (elena, _rosa) = (test.member("Elena", &[Role::EndUser]).await, test.member("Rosa", &[Role::EndUser]).await);
    account(&test, "fleet").await;
    assign(&test, &maya, &RoleId::new("maintenance_manager"), "fleet", None).await;
    assign(&test, &elena, &RoleId::new("end_user"), "fleet", None).await;
    let told = card(&test.desk(&maya).await, &RoleId::new("end_user")).await.holders;
    let names: Vec<_> = told.some.iter().map(|holder| holder.name.as_str()).collect();
    assert_eq!((names, told.count), (vec!["Elena Test"], 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_every_role_and_the_preview_who_is_touched() {
    let test = Fixture::new().await;
    let (olivia, dana) = (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Dana", &[]).await);
    let desk = test.desk(&olivia).await;
    let role = made(&test, &desk, Kind::Administrative, &form("Site lead", "", &[ViewUsers])).await;
    give(&test, &dana, &role, None).await;
    let desk = test.desk(&olivia).await;
    let permit = desk.may_look(ViewUsers, &test.organization).await.expect("no fault").expect("allowed");
    let list = store::list(&desk, &permit).await.expect("a list");
    let rows: Vec<_> = list.rows.iter().map(|row| (row.role.id.as_str(), row.holders.count)).collect();
    let expected = [
        ("business_owner", 1),
        ("maintenance_manager", 0),
        ("billing_manager", 0),
        ("order_manager", 0),
        ("end_user", 0),
        (role.as_str(), 1),
    ];
    assert_eq!(rows, expected);
    let permit = desk.may_look(ManageRoles, &role).await.expect("no fault").expect("allowed");
    let would = Permissions::of(&[ViewUsers, AddUsers]);
    let looked = store::look(desk.db(), &permit, would, desk.now()).await.expect("an answer");
    let told: Vec<_> = looked.list.iter().map(|one| (one.permission, one.turn, one.some.clone())).collect();
    assert_eq!(told, [(AddUsers, Turn::Gains, vec!["Dana Test".to_owned()])]);
    let rows: Vec<Value> =
        test.house.db().rows("SELECT permissions FROM role WHERE kind != NONE", json!({})).await.expect("rows");
    assert_eq!(rows.len(), 1, "looking writes nothing");
}
