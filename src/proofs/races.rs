//! Sixteen at once for one thing: exactly one gets it.

use std::{collections::BTreeMap, sync::Arc};

use futures::future::join_all;
use serde_json::json;

use super::{figure, rounds};
use crate::{
    access::Role,
    desk::{
        Caller, Desk, House,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    identity::{
        self,
        acceptance::{self, FirstUse, Terms},
        model::Dead,
    },
    people::{
        model::ContactDetails,
        rules::{self, ContactCreated, LoginDisabled, Refusal, RoleChanged},
    },
    words::Language,
};

pub(super) const WRITERS: usize = 16;

/// Short names: each beginning of a word is a row, and the race is for the address.
fn details(email: &str) -> ContactDetails {
    ContactDetails {
        first_name: "I".to_owned(),
        last_name: "Ñ".to_owned(),
        title: None,
        email: email.to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::Es,
    }
}

/// Runs them on threads of their own, all at once.
pub(super) async fn at_once<T: Send + 'static>(
    tasks: impl Iterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    join_all(tasks.map(tokio::spawn)).await.into_iter().map(|done| done.expect("no panic")).collect()
}

async fn create(desk: Desk, email: String) -> Result<Outcome<crate::ids::MemberId, Refusal>, Fault> {
    let organization = desk.organization.clone();
    desk.carry_out::<ContactCreated>(&organization, None, |by, facts| {
        rules::create_contact(by, facts, details(&email), Role::Customer)
    })
    .await
}

/// Rounds in one house; the next ones have a fresh house, so that counting everything that is there stays quick.
const IN_ONE_HOUSE: usize = 250;

/// How many rounds each house sees.
pub(super) fn houses(rounds: usize) -> impl Iterator<Item = usize> {
    (0..rounds).step_by(IN_ONE_HOUSE).map(move |from| IN_ONE_HOUSE.min(rounds - from))
}

/// How often each value of a column is there.
async fn tally(test: &Fixture, column: &str, from: &str) -> BTreeMap<String, usize> {
    let text = format!("SELECT VALUE {column} FROM {from}");
    let values: Vec<String> = test.house.db().rows(&text, json!({ "org": test.organization })).await.expect("rows");
    values.into_iter().fold(BTreeMap::new(), |mut tally, value| {
        *tally.entry(value).or_default() += 1;
        tally
    })
}

fn each_once(rounds: usize, name: impl Fn(usize) -> String) -> BTreeMap<String, usize> {
    (0..rounds).map(|round| (name(round), 1)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_makes_one_contact() {
    let all = rounds(20, 10_000);
    let (mut busy, name) = (0, |round: usize| format!("{round}@c.d"));
    for rounds in houses(all) {
        let test = Fixture::on_disk().await;
        let nora = test.member("Nora", &[Role::CaseManager]).await;
        for round in 0..rounds {
            let desk = test.desk(&nora).await;
            let answers = at_once((0..WRITERS).map(|_| create(desk.clone(), name(round)))).await;
            let made = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(_)))).count();
            busy += answers.iter().filter(|answer| matches!(answer, Err(Fault::Busy { .. }))).count();
            let known = |answer: &_| {
                matches!(
                    answer,
                    Ok(Outcome::Done(_) | Outcome::Refused(Refusal::AddressTaken)) | Err(Fault::Busy { .. })
                )
            };
            assert!(made == 1 && answers.iter().all(known), "round {round}: {answers:?}");
        }
        assert_eq!(tally(&test, "email", "member WHERE status = 'invited'").await, each_once(rounds, name));
    }
    figure(&format!(
        "{all} rounds of {WRITERS} writers for one e-mail address: one contact each ({busy} told to try again)"
    ));
}

/// First-time use as somebody who has opened the link, with everything filled in.
async fn follow(house: Arc<House>, token: String) -> Result<Outcome<(), identity::model::Refusal>, Fault> {
    let first = FirstUse {
        first_name: "Yvonne".to_owned(),
        last_name: "Test".to_owned(),
        language: Language::Es,
        password: "seven quiet otters paint".to_owned(),
        again: "seven quiet otters paint".to_owned(),
        terms: Terms::Accepted,
    };
    Ok(acceptance::begin(&house, &Caller::default(), &token, first).await?.map(|_| ()))
}

#[tokio::test(flavor = "multi_thread")]
async fn one_invitation_makes_one_account() {
    let all = rounds(10, 10_000);
    let (mut busy, name) = (0, |round: usize| format!("{round}@c.d"));
    for rounds in houses(all) {
        let test = Fixture::on_disk().await;
        for round in 0..rounds {
            let (_, token) = test.invite("Yvonne", &name(round)).await;
            let answers = at_once((0..WRITERS).map(|_| follow(test.house.clone(), token.clone()))).await;
            let joined = answers.iter().filter(|answer| matches!(answer, Ok(Outcome::Done(())))).count();
            busy += answers.iter().filter(|answer| matches!(answer, Err(Fault::Busy { .. }))).count();
            let known = |answer: &_| {
                matches!(
                    answer,
                    Ok(Outcome::Done(())
                        | Outcome::Stale
                        // The link of an invitation that was accepted leads nowhere, like one that never was.
                        | Outcome::Refused(identity::model::Refusal::Dead(Dead::Used | Dead::Unknown)))
                        | Err(Fault::Busy { .. })
                )
            };
            assert!(joined == 1 && answers.iter().all(known), "round {round}: {answers:?}");
        }
        let once = each_once(rounds, name);
        assert_eq!(tally(&test, "email", "person").await, once);
        assert_eq!(tally(&test, "record::id(id)", "address").await, once);
        assert_eq!(tally(&test, "email", "member WHERE status = 'active'").await, once);
        for table in ["membership", "session"] {
            let of_each = tally(&test, "person", table).await;
            assert_eq!((of_each.len(), of_each.values().sum::<usize>()), (rounds, rounds), "{table}");
        }
        let told = tally(&test, "about", "event WHERE kind = 'invitation_accepted'").await;
        assert_eq!((told.len(), told.values().sum::<usize>()), (rounds, rounds));
    }
    figure(&format!(
        "{all} rounds of {WRITERS} who follow one invitation: one account each ({busy} told to try again)"
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
    let all = rounds(15, 10_000);
    for rounds in houses(all) {
        let test = Fixture::on_disk().await;
        for round in 0..rounds {
            oust_each_other(&test, round).await;
        }
    }
    figure(&format!("{all} rounds of {WRITERS} against the last two Case Managers: one of them stays, every time"));
}

async fn oust_each_other(test: &Fixture, round: usize) {
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
            "SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND role = 'case_manager'
                AND in.status = 'active' AND in.door = 'open'",
            json!({ "org": organization }),
        )
        .await
        .expect("rows");
    // A demotion and a disabling of the same person may both succeed; the other person stays.
    assert_eq!(left.len(), 1, "round {round}: {done} succeeded");
    assert!((1..=2).contains(&done), "round {round}: {done} succeeded");
}
