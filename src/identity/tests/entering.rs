//! Signing in and out.

use serde_json::json;

use super::{PASSWORD, count, stranger, with_password};
use crate::{
    access::Role,
    desk::{Caller, DeskError, HouseDeed, Script, Visitor, fixture::Fixture},
    fault::{Fault, FieldError, Outcome, Reason},
    identity::{
        entry::{Admitted, again, sign_in},
        model::Refusal,
        profile, store,
    },
    time::Span,
};

async fn enter(test: &Fixture, caller: &Caller, email: &str, password: &str) -> Outcome<Admitted, Refusal> {
    sign_in(&test.house, caller, email, password).await.expect("an answer")
}

fn refusal<T>(outcome: Outcome<T, Refusal>) -> Option<Refusal> {
    match outcome {
        Outcome::Refused(refusal) => Some(refusal),
        _ => None,
    }
}

/// The browser after it was let in.
fn inside(caller: &Caller, admitted: &Admitted) -> Caller {
    let admission = &admitted.admission;
    Caller { session: Some(admission.session.clone()), device: Some(admission.device.clone()), ..caller.clone() }
}

async fn let_in(test: &Fixture, caller: &Caller, email: &str) -> Caller {
    match enter(test, caller, email, PASSWORD).await {
        Outcome::Done(admitted) => inside(caller, &admitted),
        Outcome::Refused(refusal) => panic!("{refusal:?}"),
        _ => panic!("not let in"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_password_opens_a_session_in_any_spelling_of_the_address() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let spelled = format!("  {}  ", nora.email.to_uppercase().replace('.', "．"));
    let caller = let_in(&test, &stranger("192.0.2.1"), &spelled).await;
    let visitor = Visitor::enter(test.house.clone(), caller).await.expect("a visitor");
    let me = profile::me(&visitor).await.expect("me");
    assert_eq!((me.name.as_str(), me.email.as_str()), ("Nora Test", nora.email.as_str()));
    assert_eq!(me.organizations.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Cobalt Freight"]);
    assert_eq!(me.last.as_ref(), Some(&test.organization));
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_and_wrong_are_answered_alike() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let caller = stranger("192.0.2.1");
    for (email, password) in [
        (nora.email.as_str(), "not this one"),
        ("nobody@cobalt.test", PASSWORD),
        (nora.email.as_str(), &*"x".repeat(100_000)),
    ] {
        assert_eq!(refusal(enter(&test, &caller, email, password).await), Some(Refusal::NoMatch));
    }
    assert!(matches!(enter(&test, &caller, "no address", "").await, Outcome::Invalid(errors) if errors.len() == 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attacker_locks_nobody_out() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let home = let_in(&test, &stranger("192.0.2.1"), &nora.email).await;
    let home = Caller { session: None, ..home };
    for n in 0..12 {
        let answer = refusal(enter(&test, &stranger(&format!("198.51.100.{n}")), &nora.email, "guess guess").await);
        assert_eq!(answer == Some(Refusal::NoMatch), n < 10, "{n}: {answer:?}");
    }
    let far = enter(&test, &stranger("203.0.113.7"), &nora.email, PASSWORD).await;
    assert!(matches!(refusal(far), Some(Refusal::TooMany { seconds }) if seconds > 60));
    let known = let_in(&test, &home, &nora.email).await;
    assert!(Visitor::enter(test.house.clone(), known).await.is_ok());
    test.house.options.clock.turn(Span::minutes(16));
    let_in(&test, &stranger("203.0.113.7"), &nora.email).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_runs_out_of_tries_like_a_known_one() {
    let test = Fixture::new().await;
    for n in 0..12 {
        let answer = refusal(enter(&test, &stranger(&format!("198.51.100.{n}")), "nobody@cobalt.test", PASSWORD).await);
        assert_eq!(answer == Some(Refusal::NoMatch), n < 10, "{n}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_door_says_whom_to_ask() {
    let test = Fixture::new().await;
    let (carlos, _nora) =
        (test.member("Carlos", &[Role::Customer]).await, test.member("Nora", &[Role::CaseManager]).await);
    with_password(&test, &carlos).await;
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.id] SET door = 'closed'",
        json!({ "org": test.organization, "id": carlos.member }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("closed");
    let answer = refusal(enter(&test, &stranger("192.0.2.1"), &carlos.email, PASSWORD).await);
    let Some(Refusal::NoDoor(doors)) = answer else { panic!("{answer:?}") };
    assert_eq!(
        (doors[0].organization.as_str(), doors[0].helpers.as_slice()),
        ("Cobalt Freight", ["Nora Test".to_owned()].as_slice())
    );
    let wrong = refusal(enter(&test, &stranger("192.0.2.1"), &carlos.email, "not this one").await);
    assert_eq!(wrong, Some(Refusal::NoMatch));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_sign_in_is_a_new_session_and_signing_out_ends_it() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let first = let_in(&test, &stranger("192.0.2.1"), &nora.email).await;
    // A device that is told something in it.
    let mut script = Script::new();
    script.add(
        "CREATE push:phone SET person = $_.person, session = $_.session, endpoint = '', key = '', auth = '', wants = [], at = 0",
        json!({ "person": nora.person, "session": first.session_id() }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a device");
    let again = let_in(&test, &first, &nora.email).await;
    assert_eq!(count(&test, "SELECT * FROM push").await, 0);
    assert_ne!(first.session, again.session);
    assert_eq!(first.device, again.device);
    assert!(matches!(Visitor::enter(test.house.clone(), first).await, Err(DeskError::SignedOut)));
    let elsewhere = let_in(&test, &stranger("192.0.2.2"), &nora.email).await;
    let visitor = Visitor::enter(test.house.clone(), again.clone()).await.expect("here");
    let sessions = store::sessions(&visitor, "America/Chicago").await.expect("sessions");
    // The fixture's own session is one of them.
    assert_eq!(sessions.list.len(), 3);
    assert!(sessions.list[0].here && !sessions.list[1].here);
    assert_eq!((sessions.list[0].browser.as_str(), sessions.list[0].system.as_str()), ("firefox", "linux"));
    store::sign_out_everywhere(&visitor, Some(&visitor.session)).await.expect("ended");
    assert!(matches!(Visitor::enter(test.house.clone(), elsewhere).await, Err(DeskError::SignedOut)));
    store::sign_out(&visitor).await.expect("ended");
    assert!(matches!(Visitor::enter(test.house.clone(), again).await, Err(DeskError::SignedOut)));
    assert_eq!(count(&test, "SELECT * FROM session").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_ends_the_session_of_another() {
    let test = Fixture::new().await;
    let (nora, cathy) =
        (test.member("Nora", &[Role::CaseManager]).await, test.member("Cathy", &[Role::Customer]).await);
    let visitor = Visitor::enter(test.house.clone(), cathy.caller.clone()).await.expect("Cathy");
    let hers = nora.caller.session_id().expect("a session");
    store::sign_out_one(&visitor, &hers).await.expect("an answer");
    assert!(Visitor::enter(test.house.clone(), nora.caller.clone()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_password_is_asked_for_once_more() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    with_password(&test, &nora).await;
    let visitor = Visitor::enter(test.house.clone(), nora.caller.clone()).await.expect("Nora");
    test.house.options.clock.turn(Span::minutes(20));
    let wrong = again(&visitor, "not this one").await.map(|outcome| outcome.map(|_| ()));
    assert_eq!(wrong, Ok(Outcome::Invalid(vec![FieldError::new("password", Reason::Wrong)])));
    let Ok(Outcome::Done(admission)) = again(&visitor, PASSWORD).await else { panic!("the password is right") };
    // The secret from before opens nothing any more, and renews nothing.
    assert!(matches!(Visitor::enter(test.house.clone(), nora.caller.clone()).await, Err(DeskError::SignedOut)));
    assert!(matches!(again(&visitor, PASSWORD).await, Err(Fault::SignedOut)));
    let caller = Caller { session: Some(admission.session), ..nora.caller };
    let fresh = Visitor::enter(test.house.clone(), caller).await.expect("Nora");
    assert!(fresh.fresh > visitor.fresh && fresh.person == visitor.person);
}
