//! Seeing as they do: read-only, in both histories, over when it should be.

use serde_json::json;

use super::rules::{Refusal, ViewingBegun, begin};
use crate::{
    access::{Permission, Role, Why},
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    people::{
        model::User,
        rules::{LoginDisabled, disable_login},
    },
};

async fn see_as(desk: &Desk, whom: &Somebody) -> Outcome<(), Refusal> {
    let session = desk.visitor.session.clone();
    let decide = |by: &_, facts: &_| begin(by, facts, &session, "they cannot find a line");
    desk.carry_out::<ViewingBegun>(&User(whom.member.clone()), None, decide).await.expect("no fault")
}

async fn touch(test: &Fixture, text: &str) {
    let mut script = Script::new();
    script.add(text, json!({}));
    test.house.commit(HouseDeed::Seeded, script).await.expect("a change");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_sees_what_they_see_and_changes_nothing() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let cathy = test.member("Cathy", &[Role::Customer]).await;
    assert_eq!(see_as(&test.desk(&olivia).await, &cathy).await, Outcome::Done(()));
    let desk = test.desk(&olivia).await;
    assert_eq!((&desk.actor.bearer.member, desk.actor.bearer.support_role()), (&cathy.member, Some(Role::Customer)));
    let looked = desk.explain(Permission::ViewContacts, &test.organization).await.expect("an answer");
    assert!(!looked.allows(), "a customer sees no contacts");
    // The rights of whom they see as are not theirs either.
    assert_eq!(see_as(&desk, &nora).await, denied(Permission::SeeAsTheyDo));
    let disabled = desk.carry_out::<LoginDisabled>(&nora.member, None, disable_login).await.expect("no fault");
    assert!(matches!(disabled, Outcome::NotAllowed(denial) if denial.why == Why::OnlyLooking));
    let lines: Vec<String> = test
        .house
        .db()
        .rows(
            "SELECT VALUE about FROM event WHERE org = $org AND kind = 'viewing_begun'",
            json!({ "org": test.organization }),
        )
        .await
        .expect("rows");
    assert_eq!(lines.len(), 2, "in the history of both");
    assert!(lines.contains(&olivia.member.to_string()) && lines.contains(&cathy.member.to_string()));
}

fn denied(permission: Permission) -> Outcome<(), Refusal> {
    Outcome::NotAllowed(crate::access::Denial::new(permission, Why::OnlyLooking))
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_owner_begins_it_and_nobody_as_themselves() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let answer = see_as(&test.desk(&maya).await, &olivia).await;
    assert!(matches!(answer, Outcome::NotAllowed(denial) if denial.why == Why::NoRole));
    let answer = see_as(&test.desk(&olivia).await, &olivia).await;
    assert!(matches!(answer, Outcome::NotAllowed(denial) if denial.why == Why::Yourself));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_time_with_the_door_and_with_the_owners_role() {
    for change in [
        "UPDATE viewing SET until = 0",
        "UPDATE member SET status = 'blocked' WHERE first_name = 'Cathy'",
        "DELETE holds WHERE in.first_name = 'Olivia'",
    ] {
        let test = Fixture::new().await;
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let cathy = test.member("Cathy", &[Role::Customer]).await;
        assert_eq!(see_as(&test.desk(&olivia).await, &cathy).await, Outcome::Done(()));
        assert!(test.desk(&olivia).await.viewer.is_some());
        touch(&test, change).await;
        let desk = test.desk(&olivia).await;
        assert!(desk.viewer.is_none() && desk.actor.bearer.member == olivia.member, "{change}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_shows_this_organization_only() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let cathy = test.member("Cathy", &[Role::Customer]).await;
    let elsewhere = test.another("Rivera Dental").await;
    assert_eq!(see_as(&test.desk(&olivia).await, &cathy).await, Outcome::Done(()));
    let there = Desk::enter(test.house.clone(), olivia.caller.clone(), &elsewhere).await;
    assert!(there.is_err(), "neither of them belongs there");
}
