//! Sixteen at once for one thing: exactly one gets it.

use std::sync::Arc;

use futures::future::join_all;
use serde_json::json;

use super::{figure, rounds};
use crate::{
    access::Role,
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    people::{
        model::ContactDetails,
        rules::{self, ContactCreated, LoginDisabled, Refusal, RoleChanged},
    },
    words::Language,
};

const WRITERS: usize = 16;

fn details(email: &str) -> ContactDetails {
    ContactDetails {
        first_name: "Ivonne".to_owned(),
        last_name: "Íñiguez".to_owned(),
        title: None,
        email: email.to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::Es,
    }
}

/// Runs them on threads of their own, all at once.
async fn at_once<T: Send + 'static>(tasks: impl Iterator<Item = impl Future<Output = T> + Send + 'static>) -> Vec<T> {
    join_all(tasks.map(tokio::spawn)).await.into_iter().map(|done| done.expect("no panic")).collect()
}

async fn create(desk: Desk, email: String) -> Result<Outcome<crate::ids::MemberId, Refusal>, Fault> {
    let organization = desk.organization.clone();
    desk.carry_out::<ContactCreated>(&organization, None, |by, facts| {
        rules::create_contact(by, facts, details(&email), Role::Customer)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_makes_one_contact() {
    let test = Fixture::on_disk().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let rounds = rounds(20, 10_000);
    let mut busy = 0;
    for round in 0..rounds {
        let desk = test.desk(&nora).await;
        let email = format!("ivonne{round}@cobalt.test");
        let answers = at_once((0..WRITERS).map(|_| create(desk.clone(), email.clone()))).await;
        let made = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(_)))).count();
        busy += answers.iter().filter(|answer| matches!(answer, Err(Fault::Busy { .. }))).count();
        let refused = |answer: &_| {
            matches!(answer, Ok(Outcome::Done(_) | Outcome::Refused(Refusal::AddressTaken)) | Err(Fault::Busy { .. }))
        };
        assert!(answers.iter().all(refused), "round {round}: {answers:?}");
        let kept: Vec<String> = test
            .house
            .db()
            .rows(
                "SELECT VALUE email FROM member WHERE org = $org AND email = $email",
                json!({ "org": test.organization, "email": email }),
            )
            .await
            .expect("rows");
        assert_eq!((made, kept.len()), (1, 1), "round {round}: {answers:?}");
    }
    figure(&format!(
        "{rounds} rounds of {WRITERS} writers for one e-mail address: one contact each ({busy} told to try again)"
    ));
}

/// What one Case Manager tries on the other.
async fn oust(desk: Desk, other: Somebody, way: usize) -> bool {
    if way.is_multiple_of(2) {
        let rule = |by: &_, facts: &_| rules::change_role(by, facts, Role::Customer);
        matches!(desk.carry_out::<RoleChanged>(&other.member, None, rule).await, Ok(Outcome::Done(())))
    } else {
        matches!(
            desk.carry_out::<LoginDisabled>(&other.member, None, rules::disable_login).await,
            Ok(Outcome::Done(()))
        )
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_case_manager_stays() {
    let test = Arc::new(Fixture::on_disk().await);
    let rounds = rounds(15, 10_000);
    for round in 0..rounds {
        let organization = test.another(&format!("Organization {round}")).await;
        let one = test.member_of(&organization, "Nora", &[Role::CaseManager]).await;
        let other = test.member_of(&organization, "Marcos", &[Role::CaseManager]).await;
        let enter = async |somebody: &Somebody| {
            Desk::enter(test.house.clone(), somebody.caller.clone(), &organization).await.expect("a desk")
        };
        let (hers, his) = (enter(&one).await, enter(&other).await);
        let tries = (0..WRITERS).map(|n| {
            let (desk, target) = if n < WRITERS / 2 { (&hers, &other) } else { (&his, &one) };
            oust(desk.clone(), target.clone(), n)
        });
        let done = at_once(tries).await.into_iter().filter(|done| *done).count();
        let left: Vec<String> = test
            .house
            .db()
            .rows(
                "SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND out = role:['*', 'case_manager']
                    AND in.status = 'active' AND in.door = 'open'",
                json!({ "org": organization }),
            )
            .await
            .expect("rows");
        // A demotion and a disabling of the same person may both succeed; the other person stays.
        assert_eq!(left.len(), 1, "round {round}: {done} succeeded");
        assert!((1..=2).contains(&done), "round {round}: {done} succeeded");
    }
    figure(&format!("{rounds} rounds of {WRITERS} against the last two Case Managers: one of them stays, every time"));
}
