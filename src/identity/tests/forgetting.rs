//! Changing a password, and setting one that was forgotten.

use serde_json::{Value, json};

use super::{ANOTHER, PASSWORD, count, stranger, with_password};
use crate::{
    access::Role,
    desk::{Caller, DeskError, Visitor, fixture::Fixture},
    fault::{FieldError, Outcome, Reason},
    identity::{
        entry::sign_in,
        forgetting::{change, forgotten, is_open, reset},
        model::{Dead, Refusal},
    },
    time::Span,
};

/// The payloads of the letters that wait, by their template.
async fn letters(test: &Fixture, template: &str) -> Vec<Value> {
    let query = "SELECT VALUE payload FROM outbox WHERE kind = 'mail' AND payload.template = $template";
    test.house.db().rows(query, json!({ "template": template })).await.expect("letters")
}

fn token(letter: &Value) -> String {
    let link = letter["values"]["link"].as_str().expect("a link");
    link.rsplit('/').next().expect("a secret").to_owned()
}

async fn comes_in(test: &Fixture, caller: &Caller, email: &str, password: &str) -> bool {
    matches!(sign_in(&test.house, caller, email, password).await, Ok(Outcome::Done(_)))
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_letter_tells_nothing() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    for email in [nora.email.as_str(), "nobody@cobalt.test"] {
        let answer = forgotten(&test.house, &stranger("192.0.2.1"), email).await.expect("an answer");
        assert!(matches!(answer, Outcome::Done(())), "{email}");
    }
    assert_eq!(letters(&test, "password-reset").await.len(), 1);
    assert_eq!(count(&test, "SELECT * FROM reset").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_gets_few_letters_and_nobody_is_told() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    for n in 0..8 {
        let answer = forgotten(&test.house, &stranger(&format!("192.0.2.{n}")), &nora.email).await.expect("an answer");
        assert!(matches!(answer, Outcome::Done(())));
    }
    assert_eq!(letters(&test, "password-reset").await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_sets_the_password_once_and_ends_every_session() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let caller = stranger("192.0.2.1");
    forgotten(&test.house, &caller, &nora.email).await.expect("an answer");
    let token = token(&letters(&test, "password-reset").await[0]);
    for _ in 0..3 {
        assert!(is_open(&test.house, &token).await.expect("an answer"));
    }
    let weak = reset(&test.house, &caller, &token, "cobaltfreight", "cobaltfreight").await.expect("an answer");
    assert!(matches!(weak, Outcome::Invalid(errors) if errors == [FieldError::new("password", Reason::TooPersonal)]));
    let done = reset(&test.house, &caller, &token, ANOTHER, ANOTHER).await.expect("an answer");
    let Outcome::Done(device) = done else { panic!("not set") };
    let again = reset(&test.house, &caller, &token, PASSWORD, PASSWORD).await.expect("an answer");
    assert!(matches!(again, Outcome::Refused(Refusal::Dead(Dead::Unknown))));
    assert!(matches!(Visitor::enter(test.house.clone(), nora.caller.clone()).await, Err(DeskError::SignedOut)));
    assert_eq!(letters(&test, "password-changed").await.len(), 1);
    assert!(!comes_in(&test, &caller, &nora.email, PASSWORD).await);
    let home = Caller { device: Some(device), ..caller };
    assert!(comes_in(&test, &home, &nora.email, ANOTHER).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_dead_after_half_an_hour_and_with_the_next_one() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let caller = stranger("192.0.2.1");
    forgotten(&test.house, &caller, &nora.email).await.expect("an answer");
    let first = token(&letters(&test, "password-reset").await[0]);
    forgotten(&test.house, &caller, &nora.email).await.expect("an answer");
    let both = letters(&test, "password-reset").await;
    let second = both.iter().map(token).find(|one| *one != first).expect("another link");
    assert!(!is_open(&test.house, &first).await.expect("an answer"));
    assert!(is_open(&test.house, &second).await.expect("an answer"));
    test.house.options.clock.turn(Span::minutes(31));
    assert!(!is_open(&test.house, &second).await.expect("an answer"));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_with_one_link_one_sets_the_password() {
    let test = Fixture::on_disk().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let caller = stranger("192.0.2.1");
    forgotten(&test.house, &caller, &nora.email).await.expect("an answer");
    let token = token(&letters(&test, "password-reset").await[0]);
    let tries = (0..16).map(|n| {
        let (house, caller, token) = (test.house.clone(), caller.clone(), token.clone());
        let password = format!("{ANOTHER} {n}");
        tokio::spawn(async move { reset(&house, &caller, &token, &password, &password).await })
    });
    let answers = futures::future::join_all(tries).await;
    let done = answers.into_iter().filter(|answer| matches!(answer, Ok(Ok(Outcome::Done(_))))).count();
    assert_eq!(done, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_wants_the_current_password_and_ends_the_other_sessions() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let elsewhere = stranger("192.0.2.9");
    let Ok(Outcome::Done(admitted)) = sign_in(&test.house, &elsewhere, &nora.email, PASSWORD).await else {
        panic!("in")
    };
    let elsewhere = Caller { session: Some(admitted.admission.session), ..elsewhere };
    let visitor = Visitor::enter(test.house.clone(), nora.caller.clone()).await.expect("Nora");
    let wrong = change(&visitor, "not this one", ANOTHER, ANOTHER).await.expect("an answer");
    assert!(matches!(wrong, Outcome::Invalid(errors) if errors == [FieldError::new("current", Reason::Wrong)]));
    let differs = change(&visitor, PASSWORD, ANOTHER, "something else").await.expect("an answer");
    assert!(matches!(differs, Outcome::Invalid(errors) if errors == [FieldError::new("again", Reason::Differs)]));
    assert!(matches!(change(&visitor, PASSWORD, ANOTHER, ANOTHER).await, Ok(Outcome::Done(()))));
    assert!(Visitor::enter(test.house.clone(), nora.caller.clone()).await.is_ok());
    assert!(matches!(Visitor::enter(test.house.clone(), elsewhere).await, Err(DeskError::SignedOut)));
    assert!(comes_in(&test, &stranger("192.0.2.1"), &nora.email, ANOTHER).await);
}
