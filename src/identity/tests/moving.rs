//! Changing the address that somebody signs in with.

use serde_json::{Value, json};

use super::{PASSWORD, count, stranger, with_password};
use crate::{
    access::Role,
    desk::{Caller, DeskError, HouseDeed, Script, Visitor, fixture::Fixture, fixture::Somebody},
    fault::{FieldError, Outcome, Reason},
    identity::{
        address::{ask, confirm, look, mine, stop, stoppable},
        entry::sign_in,
        forgetting::{forgotten, is_open},
        model::{Refusal, Stoppable},
        store,
    },
    time::Span,
};

const NEW: &str = "nora@new.test";

async fn letters(test: &Fixture, template: &str) -> Vec<Value> {
    let query = "SELECT VALUE payload FROM outbox WHERE kind = 'mail' AND payload.template = $template ORDER BY id";
    test.house.db().rows(query, json!({ "template": template })).await.expect("letters")
}

/// The secret in the newest letter of this kind.
async fn token(test: &Fixture, template: &str) -> String {
    let letters = letters(test, template).await;
    let link = letters.last().and_then(|letter| letter["values"]["link"].as_str()).expect("a link");
    link.rsplit('/').next().expect("a secret").to_owned()
}

async fn visitor(test: &Fixture, caller: &Caller) -> Visitor {
    Visitor::enter(test.house.clone(), caller.clone()).await.expect("a visitor")
}

async fn somebody(test: &Fixture, name: &str) -> (Somebody, Visitor) {
    let who = test.member(name, &[Role::CaseManager]).await;
    with_password(test, &who).await;
    let visitor = visitor(test, &who.caller).await;
    (who, visitor)
}

async fn asked(by: &Visitor, email: &str) {
    let answer = ask(by, email, PASSWORD).await.expect("an answer");
    assert!(matches!(answer, Outcome::Done(())));
}

async fn comes_in(test: &Fixture, email: &str) -> bool {
    let home = stranger("192.0.2.77");
    matches!(sign_in(&test.house, &home, email, PASSWORD).await, Ok(Outcome::Done(_)))
}

#[tokio::test(flavor = "multi_thread")]
async fn it_wants_the_password_and_an_address_that_is_another() {
    let test = Fixture::new().await;
    let (nora, by) = somebody(&test, "Nora").await;
    let wrong = ask(&by, "nora at new", "").await.expect("an answer");
    let errors = [FieldError::new("email", Reason::NotAnEmail), FieldError::new("password", Reason::Empty)];
    assert!(matches!(wrong, Outcome::Invalid(found) if found == errors));
    let wrong = ask(&by, NEW, "not this one").await.expect("an answer");
    assert!(matches!(wrong, Outcome::Invalid(found) if found == [FieldError::new("password", Reason::Wrong)]));
    let same = ask(&by, &nora.email.to_uppercase(), PASSWORD).await.expect("an answer");
    assert!(matches!(same, Outcome::Refused(Refusal::SameAddress)));
    assert_eq!(count(&test, "SELECT * FROM address_change").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_changes_the_address_once_and_only_here() {
    let test = Fixture::new().await;
    let (nora, by) = somebody(&test, "Nora").await;
    let elsewhere = stranger("192.0.2.9");
    let Ok(Outcome::Done(admitted)) = sign_in(&test.house, &elsewhere, &nora.email, PASSWORD).await else {
        panic!("in")
    };
    let elsewhere = Caller { session: Some(admitted.admission.session), ..elsewhere };
    forgotten(&test.house, &stranger("192.0.2.8"), &nora.email).await.expect("an answer");
    let reset = token(&test, "password-reset").await;
    asked(&by, " NORA@new.test ").await;
    assert_eq!(mine(&by).await.expect("mine").next.map(|(email, _)| email).as_deref(), Some(NEW));
    assert_eq!(letters(&test, "address-asked").await[0]["to"], json!(nora.email));
    assert!(comes_in(&test, &nora.email).await && !comes_in(&test, NEW).await);
    let link = token(&test, "address-confirm").await;
    for _ in 0..3 {
        assert_eq!(look(&by, &link).await.expect("an answer").as_deref(), Some(NEW));
    }
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Done(()))));
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Refused(Refusal::NoChange))));
    assert!(!comes_in(&test, &nora.email).await && comes_in(&test, NEW).await);
    assert!(Visitor::enter(test.house.clone(), nora.caller.clone()).await.is_ok());
    assert!(matches!(Visitor::enter(test.house.clone(), elsewhere).await, Err(DeskError::SignedOut)));
    assert!(!is_open(&test.house, &reset).await.expect("an answer"), "a link in the old mailbox opens nothing");
    assert_eq!(letters(&test, "address-changed").await[0]["to"], json!(nora.email));
    let lines: Vec<Value> = test
        .house
        .db()
        .rows("SELECT * FROM event WHERE kind = 'sign_in_address_changed'", json!({}))
        .await
        .expect("lines");
    assert_eq!(lines.len(), 1);
    assert!(!lines[0].to_string().contains('@'), "the history keeps no address: {}", lines[0]);
    let contact = "SELECT * FROM member WHERE email != 'nora@new.test'";
    assert_eq!(count(&test, contact).await, 1, "the contact e-mail stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_only_for_who_asked() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    let (_, other) = somebody(&test, "Eva").await;
    asked(&by, NEW).await;
    let link = token(&test, "address-confirm").await;
    assert_eq!(look(&other, &link).await.expect("an answer"), None);
    assert!(matches!(confirm(&other, &link).await, Ok(Outcome::Refused(Refusal::NoChange))));
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Done(()))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_dies_with_the_next_one_and_after_an_hour() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    asked(&by, NEW).await;
    let first = token(&test, "address-confirm").await;
    asked(&by, "other@new.test").await;
    assert_eq!(look(&by, &first).await.expect("an answer"), None);
    let second = token(&test, "address-confirm").await;
    assert!(look(&by, &second).await.expect("an answer").is_some());
    test.house.options.clock.turn(Span::minutes(61));
    assert_eq!(look(&by, &second).await.expect("an answer"), None);
    assert_eq!(mine(&by).await.expect("mine").next, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_somebody_has_is_answered_alike() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    let (eva, _) = somebody(&test, "Eva").await;
    asked(&by, &eva.email).await;
    assert_eq!(mine(&by).await.expect("mine").next.map(|(email, _)| email), Some(eva.email.clone()));
    assert!(letters(&test, "address-confirm").await.is_empty());
    let told = letters(&test, "address-taken").await;
    assert!(told.len() == 1 && told[0]["to"] == json!(eva.email) && told[0]["values"]["link"].is_null());
    assert_eq!(letters(&test, "address-asked").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_was_taken_meanwhile_is_refused() {
    let test = Fixture::new().await;
    let (nora, by) = somebody(&test, "Nora").await;
    asked(&by, NEW).await;
    let link = token(&test, "address-confirm").await;
    let mut script = Script::new();
    script.add("CREATE type::record('address', $_.email) SET person = 'eva'", json!({ "email": NEW }));
    test.house.commit(HouseDeed::Seeded, script).await.expect("taken");
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Refused(Refusal::AddressTaken))));
    assert!(comes_in(&test, &nora.email).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_old_address_stops_it_and_later_learns_whom_to_ask() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    let _ = somebody(&test, "Eva").await;
    asked(&by, NEW).await;
    let (link, old) = (token(&test, "address-confirm").await, token(&test, "address-asked").await);
    assert_eq!(stoppable(&test.house, &old).await.expect("an answer"), Stoppable::Waiting);
    assert_eq!(stoppable(&test.house, &link).await.expect("an answer"), Stoppable::Over);
    assert!(matches!(stop(&test.house, &old).await, Ok(Outcome::Done(()))));
    assert!(matches!(stop(&test.house, &old).await, Ok(Outcome::Refused(Refusal::NoChange))));
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Refused(Refusal::NoChange))));
    asked(&by, NEW).await;
    let (link, old) = (token(&test, "address-confirm").await, token(&test, "address-asked").await);
    assert!(matches!(confirm(&by, &link).await, Ok(Outcome::Done(()))));
    let found = stoppable(&test.house, &old).await.expect("an answer");
    let Stoppable::Changed(doors) = found else { panic!("{found:?}") };
    assert_eq!(doors[0].helpers, ["Eva Test"]);
    assert!(matches!(stop(&test.house, &old).await, Ok(Outcome::Refused(Refusal::NoChange))));
    test.house.options.clock.turn(Span::days(8));
    assert_eq!(stoppable(&test.house, &old).await.expect("an answer"), Stoppable::Over);
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_by_oneself_it_is_over() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    asked(&by, NEW).await;
    let link = token(&test, "address-confirm").await;
    store::cancel_address(&by).await.expect("cancelled");
    assert_eq!(look(&by, &link).await.expect("an answer"), None);
    assert_eq!(mine(&by).await.expect("mine").next, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_asks_only_so_often() {
    let test = Fixture::new().await;
    let (_, by) = somebody(&test, "Nora").await;
    for n in 0..5 {
        asked(&by, &format!("nora{n}@new.test")).await;
    }
    let sixth = ask(&by, NEW, PASSWORD).await.expect("an answer");
    assert!(matches!(sixth, Outcome::Refused(Refusal::TooMany { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_confirmations_at_once_one_is_done() {
    let test = Fixture::on_disk().await;
    let (_, by) = somebody(&test, "Nora").await;
    asked(&by, NEW).await;
    let link = token(&test, "address-confirm").await;
    let tries = (0..12).map(|_| {
        let (by, link) = (by.clone(), link.clone());
        tokio::spawn(async move { confirm(&by, &link).await })
    });
    let answers = futures::future::join_all(tries).await;
    let done = answers.into_iter().filter(|answer| matches!(answer, Ok(Ok(Outcome::Done(()))))).count();
    assert_eq!(done, 1);
    assert_eq!(letters(&test, "address-changed").await.len(), 1);
    assert_eq!(count(&test, "SELECT * FROM address").await, 1);
}
