//! Deciding, through the desk: once, by who reaches the account, with everything that hangs on it.

use serde_json::{Value, json};

use super::{account, approve, count, house, letters, reject, waits, with_account};
use crate::{
    access::{Kind, Permission, Permissions, Role, Why},
    accounts::store::{Assigning, put_assignment},
    desk::{
        HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{AccountId, OrganizationId, RegistrationId, RoleId},
    people::store::Reader,
    registration::{rules::Refusal, store},
    roles::store::{NewRole, put_role},
    words::Bilingual,
};

/// Gives somebody a role that decides about registrations on one account.
async fn site_lead(test: &Fixture, who: &Somebody, place: &str) {
    let (id, now) = (RoleId::new("site-lead"), test.house.now());
    let name = Bilingual { en: "Site lead".to_owned(), es: String::new() };
    let permissions = Permissions::of(&[Permission::ApproveRegistrations]).and(Role::EndUser.permissions());
    let mut script = Script::new();
    put_role(
        &mut script,
        &NewRole {
            organization: &test.organization,
            id: &id,
            kind: Kind::Administrative,
            name: &name,
            text: &Bilingual::default(),
            permissions,
            created: now,
        },
    );
    let role = crate::access::RoleName::Own { id: id.clone(), kind: Kind::Administrative, name: name.clone() };
    crate::people::store::put_holding(&mut script, &test.organization, &who.member, &role, None);
    let account = AccountId::new(place);
    put_assignment(
        &mut script,
        &Assigning {
            organization: &test.organization,
            member: &who.member,
            role: &id,
            place: &crate::access::Place::Account(account.clone()),
            account: Some(&account),
            since: now,
            until: None,
        },
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a site lead");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_approved_is_an_invited_user_with_everything_that_hangs_on_it() {
    let test = house().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let id = waits(&test, "tyrone@x.test").await;
    let desk = test.desk(&olivia).await;
    assert_eq!(store::waiting(&desk, 100).await.expect("a number"), 1);
    let Ok(Outcome::Done(member)) = approve(&desk, &id).await else { panic!("not approved") };
    assert_eq!(store::waiting(&desk, 100).await.expect("a number"), 0);
    assert_eq!(count(&test, "member WHERE hub_role = 'end_user' AND user AND status = 'invited'").await, 1);
    let letter = letters(&test, "invitation").await.pop().expect("an invitation");
    assert_eq!(
        (letter["to"].as_str(), letter["values"]["inviter"].as_str()),
        (Some("tyrone@x.test"), Some("Olivia Test"))
    );
    let lines: Vec<Value> = test
        .house
        .db()
        .rows("SELECT about, actor FROM event WHERE kind = 'registration_approved'", json!({}))
        .await
        .expect("rows");
    let about: Vec<&str> = lines.iter().filter_map(|line| line["about"].as_str()).collect();
    assert!(about.contains(&member.as_str()) && about.contains(&"fleet"), "in the history of both: {about:?}");
    assert_eq!(approve(&desk, &id).await.expect("no fault"), Outcome::Refused(Refusal::AlreadyDecided));
    assert_eq!(reject(&desk, &id).await, Outcome::Refused(Refusal::AlreadyDecided));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_a_member_has_is_refused() {
    let test = house().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let id = waits(&test, &olivia.email).await;
    let desk = test.desk(&olivia).await;
    assert_eq!(approve(&desk, &id).await.expect("no fault"), Outcome::Refused(Refusal::AddressTaken));
    let permit = desk.may_look(Permission::ApproveRegistrations, &id).await.expect("no fault").expect("allowed");
    let card = store::card(&desk, &permit).await.expect("a card");
    assert_eq!(card.approve, Some(Refusal::AddressTaken), "and the page says so before");
    assert_eq!(reject(&desk, &id).await, Outcome::Done(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_rejected_reads_why_in_their_language() {
    let test = house().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let id = waits(&test, "tyrone@x.test").await;
    assert_eq!(reject(&test.desk(&olivia).await, &id).await, Outcome::Done(()));
    let letter = letters(&test, "registration-rejected").await.pop().expect("a letter");
    assert_eq!((letter["to"].as_str(), letter["language"].as_str()), (Some("tyrone@x.test"), Some("es")));
    assert_eq!(letter["values"]["reason"], json!("Nobody knows you."));
    assert_eq!(count(&test, "member").await, 1);
    assert_eq!(count(&test, "registration_address").await, 0, "they can ask again");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_decides_reaches_the_account() {
    let test = house().await;
    account(&test, &test.organization, "offices", "950-114-2225").await;
    let (near, far, cathy) = (
        test.member("Dana", &[]).await,
        test.member("Maya", &[Role::MaintenanceManager]).await,
        test.member("Cathy", &[Role::EndUser]).await,
    );
    site_lead(&test, &near, "offices").await;
    let id = waits(&test, "tyrone@x.test").await;
    let desk = test.desk(&near).await;
    let Ok(Outcome::NotAllowed(denial)) = approve(&desk, &id).await else { panic!("allowed") };
    assert_eq!(denial.why, Why::OutOfReach);
    assert_eq!(listed(&test, &near).await, 0, "a list shows what single checks allow");
    assert_eq!(store::waiting(&desk, 100).await.expect("a number"), 0);
    for who in [&far, &cathy] {
        let Ok(Outcome::NotAllowed(denial)) = approve(&test.desk(who).await, &id).await else { panic!("allowed") };
        assert_eq!((denial.permission, denial.why), (Permission::ApproveRegistrations, Why::NoRole));
    }
    assert_eq!(count(&test, "registration WHERE waiting").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_of_their_own_is_enough_on_its_account() {
    let test = house().await;
    let dana = test.member("Dana", &[]).await;
    site_lead(&test, &dana, "fleet").await;
    let id = waits(&test, "tyrone@x.test").await;
    assert_eq!(listed(&test, &dana).await, 1);
    assert!(matches!(approve(&test.desk(&dana).await, &id).await, Ok(Outcome::Done(_))));
}

/// Whoever comes too late is busy or refused.
async fn try_reject(desk: &crate::desk::Desk, id: &RegistrationId) -> Outcome<Option<crate::ids::MemberId>, Refusal> {
    let decide = |by: &_, facts: &_| crate::registration::rules::reject(by, facts, "Too late.");
    let answer = desk.by_itself::<crate::registration::rules::RegistrationRejected>(id, None, decide).await;
    answer.map_or(Outcome::Stale, |outcome| outcome.map(|()| None))
}

async fn listed(test: &Fixture, who: &Somebody) -> usize {
    let desk = test.desk(who).await;
    let permit =
        desk.may_look(Permission::ApproveRegistrations, &test.organization).await.expect("no fault").expect("allowed");
    let reader = Reader::of(&desk).await.expect("a reader");
    let (waiting, _) = store::list(desk.db(), &permit, None, &reader).await.expect("a list");
    waiting.rows.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_another_organization_is_there() {
    let test = house().await;
    let id = waits(&test, "tyrone@x.test").await;
    let rivera: OrganizationId = test.another("Rivera Dental").await;
    let rosa = test.member_of(&rivera, "Rosa", &[Role::BusinessOwner]).await;
    let desk = crate::desk::Desk::enter(test.house.clone(), rosa.caller, &rivera).await.expect("a desk");
    for id in [&id, &RegistrationId::new("none")] {
        assert!(matches!(approve(&desk, id).await, Err(Fault::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixteen_at_once_one_makes_one_member() {
    let test = with_account(Fixture::on_disk().await).await;
    let (olivia, marcos) =
        (test.member("Olivia", &[Role::BusinessOwner]).await, test.member("Marcos", &[Role::BusinessOwner]).await);
    let id = waits(&test, "tyrone@x.test").await;
    let desks = [test.desk(&olivia).await, test.desk(&marcos).await];
    let tries = (0..16).map(|n| {
        let (desk, id) = (desks[n % 2].clone(), id.clone());
        tokio::spawn(async move {
            if n % 4 == 3 {
                try_reject(&desk, &id).await
            } else {
                approve(&desk, &id).await.map_or(Outcome::Stale, |outcome| outcome.map(Some))
            }
        })
    });
    let answers = futures::future::join_all(tries).await;
    let done: Vec<_> = answers
        .into_iter()
        .filter_map(|one| match one.expect("no panic") {
            Outcome::Done(done) => Some(done),
            _ => None,
        })
        .collect();
    assert_eq!(done.len(), 1, "decided once");
    let members = usize::from(done[0].is_some());
    assert_eq!(count(&test, "member WHERE status = 'invited'").await, members);
    assert_eq!(letters(&test, "invitation").await.len(), members);
}
