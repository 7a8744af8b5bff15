//! Disable Login and the last Case Manager, also when two act at the same moment.

use crate::{
    access::{Role, Why},
    desk::{
        Desk, DeskError,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    people::rules::{self, LoginDisabled, LoginEnabled, Refusal, RoleChanged},
};

async fn disable(desk: &Desk, whom: &Somebody) -> Result<Outcome<(), Refusal>, Fault> {
    desk.carry_out::<LoginDisabled>(&whom.member, None, rules::disable_login).await
}

async fn enters(test: &Fixture, whom: &Somebody) -> Result<(), DeskError> {
    Desk::enter(test.house.clone(), whom.caller.clone(), &test.organization).await.map(|_| ())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_door_opens_nothing_and_ends_the_sessions() {
    let test = Fixture::new().await;
    let (nora, cathy) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Cathy", &[Role::Customer]).await);
    let desk = test.desk(&nora).await;
    assert_eq!(disable(&desk, &cathy).await, Ok(Outcome::Done(())));
    assert!(matches!(enters(&test, &cathy).await, Err(DeskError::SignedOut)), "no other door: the session is over");
    assert_eq!(disable(&desk, &cathy).await, Ok(Outcome::Refused(Refusal::AlreadyDisabled)));
    let enabled = desk.carry_out::<LoginEnabled>(&cathy.member, None, rules::enable_login).await;
    assert_eq!(enabled, Ok(Outcome::Done(())));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_another_door_keeps_the_session_and_loses_tech_support() {
    let test = Fixture::new().await;
    let (olivia, marcos) = (
        test.member("Olivia", &[Role::BusinessOwner]).await,
        test.member("Marcos", &[Role::BillingManager, Role::CaseManager]).await,
    );
    test.member("Nora", &[Role::CaseManager]).await;
    let desk = test.desk(&olivia).await;
    assert_eq!(disable(&desk, &marcos).await, Ok(Outcome::Done(())));
    let inside = test.desk(&marcos).await;
    let denied = disable(&inside, &olivia).await;
    assert!(
        matches!(denied, Err(Fault::NotFound)),
        "an owner without a role of Tech Support is no contact: {denied:?}"
    );
    let denial = inside.explain(crate::access::Permission::ViewContacts, &test.organization).await.expect("an answer");
    assert!(matches!(denial, crate::access::Decision::Denied(denial) if denial.why == Why::LoginDisabled));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_case_managers_who_shut_each_other_out_leave_one() {
    for _ in 0..8 {
        let test = Fixture::on_disk().await;
        let (nora, marcos) =
            (test.member("Nora", &[Role::CaseManager]).await, test.member("Marcos", &[Role::CaseManager]).await);
        let (one, other) = (test.desk(&nora).await, test.desk(&marcos).await);
        let decide = |by: &_, facts: &_| rules::change_role(by, facts, Role::Customer);
        let (first, second) =
            tokio::join!(disable(&one, &marcos), other.carry_out::<RoleChanged>(&nora.member, None, decide));
        let done = [first == Ok(Outcome::Done(())), matches!(second, Ok(Outcome::Done(())))];
        assert_eq!(done.into_iter().filter(|done| *done).count(), 1, "{first:?} {second:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_is_told_who_could() {
    let test = Fixture::new().await;
    test.member("Nora", &[Role::CaseManager]).await;
    let (carlos, cathy) =
        (test.member("Carlos", &[Role::Customer]).await, test.member("Cathy", &[Role::Customer]).await);
    let answer = disable(&test.desk(&carlos).await, &cathy).await;
    let Ok(Outcome::NotAllowed(denial)) = answer else { panic!("{answer:?}") };
    assert_eq!((denial.why, denial.helpers[0].name.as_str()), (Why::NoRole, "Nora Test"));
}
