//! Asking for a code and entering it: what is told is the same whether the account is known or not.

use serde_json::{Value, json};

use super::{NUMBER, WAITING, account, ask, caller, code, count, enter, form, house, letters, state, with_account};
use crate::{
    access::Role,
    desk::{HouseDeed, Script, fixture::Fixture},
    fault::{FieldError, Outcome, Reason},
    registration::{
        apply,
        model::{Stage, State},
        rules::Refusal,
    },
    time::Span,
};

async fn settings(test: &Fixture, self_registration: bool, approval: bool) {
    let mut script = Script::new();
    script.add(
        "UPSERT type::record('hub_settings', $_.org) SET self_registration = $_.open, approval = $_.waits, revision = 1",
        json!({ "org": test.organization, "open": self_registration, "waits": approval }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("settings");
}

#[tokio::test(flavor = "multi_thread")]
async fn known_and_unknown_accounts_are_answered_alike() {
    let test = house().await;
    let (known, unknown) = (ask(&test, NUMBER, "ana@x.test").await, ask(&test, "950-999-9999", "ana@x.test").await);
    assert_eq!(letters(&test, "registration-code").await.len(), 1);
    assert_eq!(count(&test, "registration_code").await, 2, "the same rows");
    assert_eq!((state(&test, &known).await, state(&test, &unknown).await), (Some(Stage::Code), Some(Stage::Code)));
    for n in 0..7 {
        let wrong = format!("1111 000{n}");
        let (one, other) = (enter(&test, &known, &wrong).await, enter(&test, &unknown, &wrong).await);
        assert_eq!(one, other);
        let expected = if n < 5 { Refusal::WrongCode } else { Refusal::NoMoreTries };
        assert_eq!(one, Outcome::Refused(expected));
    }
    // Too late for the right one.
    let right = code(&test).await;
    assert_eq!(enter(&test, &known, &right).await, Outcome::Refused(Refusal::NoMoreTries));
    test.house.options.clock.turn(Span::minutes(31));
    assert_eq!((state(&test, &known).await, state(&test, &unknown).await), (None, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn any_spelling_of_a_number_is_the_number() {
    let test = house().await;
    for (n, spelling) in [NUMBER, "9501142203", " 950 114 2203 ", "950–114–2203", "９５０-114.2203"].iter().enumerate()
    {
        ask(&test, spelling, "ana@x.test").await;
        assert_eq!(letters(&test, "registration-code").await.len(), n + 1, "{spelling}");
    }
    ask(&test, "---", "ana@x.test").await;
    assert_eq!(letters(&test, "registration-code").await.len(), 5);
    // A number of two accounts names none.
    let rivera = test.another("Rivera Dental").await;
    account(&test, &rivera, "practice", "950 1142203").await;
    ask(&test, NUMBER, "ana@x.test").await;
    assert_eq!(letters(&test, "registration-code").await.len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_goes_to_the_address_of_the_account_and_says_who_asks() {
    let test = house().await;
    test.member("Olivia", &[Role::BusinessOwner]).await;
    ask(&test, NUMBER, "tyrone@x.test").await;
    let letter = letters(&test, "registration-code").await.pop().expect("a letter");
    assert_eq!((letter["to"].as_str(), letter["language"].as_str()), (Some("billing@cobalt.test"), Some("en")));
    assert_eq!(letter["values"]["who"], json!("Tyrone Banks"));
    assert_eq!(letter["values"]["address"], json!("tyrone@x.test"));
    let code = code(&test).await.replace(' ', "");
    let kept: Vec<Value> = test.house.db().rows("SELECT * FROM registration_code", json!({})).await.expect("rows");
    assert!(!kept[0].to_string().contains(&code), "only a fingerprint is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_code_waits_for_approval_once() {
    let test = house().await;
    let token = ask(&test, NUMBER, "tyrone@x.test").await;
    let code = code(&test).await;
    assert_eq!(enter(&test, &token, &code).await, Outcome::Done(WAITING));
    assert_eq!(enter(&test, &token, &code.replace(' ', "-")).await, Outcome::Done(WAITING), "and changes nothing more");
    assert_eq!((count(&test, "registration").await, count(&test, "member").await), (1, 0));
    assert_eq!(state(&test, &token).await, Some(WAITING));
    // Whoever asks again under the address waits once.
    let again = ask(&test, NUMBER, "tyrone@x.test").await;
    let codes = letters(&test, "registration-code").await;
    let mut done = 0;
    for letter in codes {
        let code = letter["values"]["code"].as_str().expect("a code").to_owned();
        done += usize::from(enter(&test, &again, &code).await == Outcome::Done(WAITING));
    }
    assert!(done >= 1);
    assert_eq!(count(&test, "registration").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_enter_one_code_it_is_one_registration() {
    let test = with_account(Fixture::on_disk().await).await;
    let token = ask(&test, NUMBER, "tyrone@x.test").await;
    let code = code(&test).await;
    let tries = (0..5).map(|_| {
        let (house, token, code) = (test.house.clone(), token.clone(), code.clone());
        tokio::spawn(async move { apply::enter(&house, &caller("192.0.2.1"), &token, &code).await })
    });
    for answer in futures::future::join_all(tries).await {
        let answer = answer.expect("no panic");
        assert!(matches!(answer, Ok(Outcome::Done(WAITING)) | Err(_)), "{answer:?}");
    }
    assert_eq!(count(&test, "registration").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organization_can_want_it_otherwise() {
    let test = house().await;
    settings(&test, true, false).await;
    let token = ask(&test, NUMBER, "tyrone@x.test").await;
    let first = code(&test).await;
    assert_eq!(enter(&test, &token, &first).await, Outcome::Done(Stage::Entered(State::Approved)));
    let invitation = letters(&test, "invitation").await.pop().expect("an invitation");
    assert_eq!((invitation["to"].as_str(), invitation["language"].as_str()), (Some("tyrone@x.test"), Some("es")));
    assert_eq!(count(&test, "member WHERE hub_role = 'end_user' AND user AND status = 'invited'").await, 1);
    assert_eq!(count(&test, "event WHERE kind = 'registration_approved'").await, 1);
    // An address that a member has waits for somebody to look at it, and nobody is told.
    let token = ask(&test, NUMBER, "tyrone@x.test").await;
    let mut waits = false;
    for letter in letters(&test, "registration-code").await {
        let code = letter["values"]["code"].as_str().expect("a code").to_owned();
        waits |= enter(&test, &token, &code).await == Outcome::Done(WAITING);
    }
    assert!(waits);
    // Closed: as if nobody knew the account; who has a code already is too late.
    settings(&test, true, true).await;
    let late = ask(&test, NUMBER, "late@x.test").await;
    let all = letters(&test, "registration-code").await.len();
    settings(&test, false, true).await;
    ask(&test, NUMBER, "ana@x.test").await;
    assert_eq!(letters(&test, "registration-code").await.len(), all);
    let mut over = false;
    for letter in letters(&test, "registration-code").await {
        let code = letter["values"]["code"].as_str().expect("a code").to_owned();
        over |= enter(&test, &late, &code).await == Outcome::Refused(Refusal::Over);
    }
    assert!(over);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_too_often_is_told_alike() {
    let test = house().await;
    for _ in 0..20 {
        ask(&test, "950-000-0000", "ana@x.test").await;
    }
    for number in [NUMBER, "950-000-0000"] {
        let answer = apply::ask(&test.house, &caller("192.0.2.1"), &form(number, "a@x.test")).await.expect("an answer");
        assert!(matches!(answer, Outcome::Refused(Refusal::TooMany { .. })), "{number}");
    }
    // One account gets few letters, from wherever they are asked for, and nobody is told.
    for n in 0..9 {
        let answer = apply::ask(&test.house, &caller(&format!("198.51.100.{n}")), &form(NUMBER, "a@x.test")).await;
        assert!(matches!(answer, Ok(Outcome::Done(_))));
    }
    assert_eq!(letters(&test, "registration-code").await.len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_said_at_its_field() {
    let test = house().await;
    let typed = crate::registration::model::RegistrationForm::default();
    let answer = apply::ask(&test.house, &caller("192.0.2.1"), &typed).await.expect("an answer");
    let Outcome::Invalid(errors) = answer else { panic!("taken") };
    let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["account", "first_name", "last_name", "email", "language"]);
    assert_eq!(enter(&test, "none", "").await, Outcome::Invalid(vec![FieldError::new("code", Reason::Empty)]));
    assert_eq!(enter(&test, "none", "1234 5678").await, Outcome::Refused(Refusal::Over));
}
