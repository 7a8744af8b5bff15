//! First-time use, and joining one organization more.

use std::sync::Arc;

use serde_json::json;

use super::{ANOTHER, PASSWORD, count, stranger, with_password};
use crate::{
    access::{Role, Status},
    desk::{Caller, Desk, House, HouseDeed, Script, fingerprint, fixture::Fixture},
    fault::{Fault, Outcome, Reason},
    identity::{
        acceptance::{FirstUse, Joined, Terms, begin, join, look},
        model::{Dead, Guest, Refusal},
    },
    time::Span,
    words::Language,
};

fn first_use() -> FirstUse {
    FirstUse {
        first_name: "Ivonne".to_owned(),
        last_name: "Ocampo".to_owned(),
        language: Language::Es,
        password: PASSWORD.to_owned(),
        again: PASSWORD.to_owned(),
        terms: Terms::Accepted,
    }
}

async fn accept(house: &Arc<House>, token: &str, first: FirstUse) -> Result<Outcome<Joined, Refusal>, Fault> {
    begin(house, &stranger("192.0.2.1"), token, first).await
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_uses_nothing_up_and_accepting_lets_in() {
    let test = Fixture::new().await;
    let (member, token) = test.invite("Yvonne", "ivonne@cobalt.test").await;
    let caller = stranger("192.0.2.1");
    for _ in 0..3 {
        let welcome = look(&test.house, &caller, &token).await.expect("an answer").expect("open");
        assert_eq!(
            (welcome.organization.as_str(), welcome.first_name.as_str(), welcome.guest),
            ("Cobalt Freight", "Yvonne", Guest::New)
        );
    }
    let Ok(Outcome::Done(joined)) = accept(&test.house, &token, first_use()).await else { panic!("not joined") };
    let caller = Caller { session: Some(joined.admission.session), ..caller };
    let desk = Desk::enter(test.house.clone(), caller, &test.organization).await.expect("a desk");
    assert_eq!((desk.actor.bearer.member, desk.actor.bearer.status), (member, Status::Active));
    assert_eq!(desk.actor.name, "Ivonne Ocampo");
    assert_eq!(count(&test, "SELECT * FROM link").await, 0);
    assert_eq!(count(&test, "SELECT * FROM invitation WHERE state = 'accepted' AND accepted > 0").await, 1);
    assert_eq!(count(&test, "SELECT * FROM event WHERE kind = 'invitation_accepted'").await, 1);
    assert_eq!(count(&test, "SELECT * FROM member_words WHERE grams CONTAINS 'ivonne'").await, 1);
    assert_eq!(count(&test, "SELECT * FROM person WHERE terms > 0 AND language = 'es'").await, 1);
    let again = look(&test.house, &stranger("192.0.2.1"), &token).await.expect("an answer");
    assert_eq!(again.expect_err("dead"), Dead::Unknown);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_at_its_field() {
    let test = Fixture::new().await;
    let (_, token) = test.invite("Yvonne", "ivonne@cobalt.test").await;
    let bad = FirstUse {
        first_name: " ".to_owned(),
        last_name: "O\u{202E}campo".to_owned(),
        password: "cobaltfreight".to_owned(),
        again: String::new(),
        terms: Terms::Open,
        ..first_use()
    };
    let Ok(Outcome::Invalid(errors)) = accept(&test.house, &token, bad).await else { panic!("taken") };
    let said: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.reason)).collect();
    assert_eq!(
        said,
        [
            ("first_name", Reason::Empty),
            ("last_name", Reason::Unprintable),
            ("password", Reason::TooPersonal),
            ("terms", Reason::Unticked)
        ]
    );
    assert_eq!(count(&test, "SELECT * FROM person").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_lives_two_days_and_dies_with_the_next_one() {
    let test = Fixture::new().await;
    let (member, token) = test.invite("Yvonne", "ivonne@cobalt.test").await;
    test.house.options.clock.turn(Span::hours(49));
    let look_at = || async { look(&test.house, &stranger("192.0.2.1"), &token).await.expect("an answer") };
    assert_eq!(look_at().await.expect_err("dead"), Dead::LinkExpired);
    assert!(matches!(
        accept(&test.house, &token, first_use()).await,
        Ok(Outcome::Refused(Refusal::Dead(Dead::LinkExpired)))
    ));
    let mut script = Script::new();
    script.add(
        "UPDATE invitation SET link = $_.newer, link_until = $_.until WHERE member = $_.member",
        json!({ "newer": fingerprint("newer"), "member": member, "until": (test.house.now() + Span::hours(48)).0 }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("sent again");
    assert_eq!(look_at().await.expect_err("dead"), Dead::Superseded);
    test.house.options.clock.turn(Span::days(6));
    assert!(look_at().await.is_err());
    let nonsense = look(&test.house, &stranger("192.0.2.1"), "'; DELETE link;").await.expect("an answer");
    assert_eq!(nonsense.expect_err("dead"), Dead::Unknown);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signed_in_as_another_is_told_and_not_joined() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let (_, token) = test.invite("Yvonne", "ivonne@cobalt.test").await;
    let welcome = look(&test.house, &nora.caller, &token).await.expect("an answer").expect("open");
    assert_eq!(welcome.guest, Guest::SomebodyElse { email: nora.email.clone() });
    let answer = begin(&test.house, &nora.caller, &token, first_use()).await;
    assert!(matches!(answer, Ok(Outcome::Refused(Refusal::SomebodyElse { email })) if email == nora.email));
    assert_eq!(count(&test, "SELECT * FROM link").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_known_joins_with_their_own_password() {
    let test = Fixture::new().await;
    let rivera = test.another("Rivera Dental").await;
    let rosa = test.member_of(&rivera, "Rosa", &[Role::BusinessOwner]).await;
    with_password(&test, &rosa).await;
    let (_, token) = test.invite("Rosa", &rosa.email).await;
    let caller = stranger("192.0.2.1");
    let welcome = look(&test.house, &caller, &token).await.expect("an answer").expect("open");
    assert_eq!(welcome.guest, Guest::Known);
    let newcomer = begin(&test.house, &caller, &token, first_use()).await;
    assert!(matches!(newcomer, Ok(Outcome::Stale)));
    let wrong = join(&test.house, &caller, &token, ANOTHER).await;
    assert!(matches!(wrong, Ok(Outcome::Invalid(errors)) if errors[0].reason == Reason::Wrong));
    let Ok(Outcome::Done(joined)) = join(&test.house, &caller, &token, PASSWORD).await else { panic!("not joined") };
    let caller = Caller { session: Some(joined.admission.session), ..caller };
    for organization in [&rivera, &test.organization] {
        assert!(Desk::enter(test.house.clone(), caller.clone(), organization).await.is_ok());
    }
    assert_eq!(count(&test, "SELECT * FROM person").await, 1);
}
