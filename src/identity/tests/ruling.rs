//! The rules alone.

use proptest::prelude::*;

use crate::{
    access::{Bearer, Door, Role, Status},
    desk,
    fault::Reason,
    identity::{
        model::{ClosedDoor, Dead},
        rules::{Device, Linked, Newest, Strength, budget, come_in, is_alive, take_password, worth},
        strength::weigh,
    },
    people::model::Kept,
    time::{Moment, Span},
};

const NOW: Moment = Moment(1_772_723_520_000);

fn link() -> Linked {
    Linked {
        state: Kept::Sent,
        link_until: NOW + Span::hours(1),
        until: NOW + Span::days(1),
        newest: Newest::Yes,
        status: Status::Invited,
    }
}

#[test]
fn a_link_is_worth_something_while_its_invitation_waits() {
    let of = |link: Linked| worth(Some(&link), NOW);
    assert_eq!(of(link()), Ok(()));
    assert_eq!(worth(None, NOW), Err(Dead::Unknown));
    assert_eq!(of(Linked { link_until: NOW, ..link() }), Err(Dead::LinkExpired));
    assert_eq!(of(Linked { link_until: NOW, until: NOW, ..link() }), Err(Dead::Expired));
    assert_eq!(of(Linked { state: Kept::Accepted, status: Status::Active, ..link() }), Err(Dead::Used));
    assert_eq!(of(Linked { state: Kept::Revoked, ..link() }), Err(Dead::Revoked));
    assert_eq!(of(Linked { newest: Newest::No, ..link() }), Err(Dead::Superseded));
    assert_eq!(of(Linked { status: Status::Deleted, ..link() }), Err(Dead::Unknown));
}

fn bearer(status: Status, door: Door, roles: &[Role]) -> Bearer {
    Bearer { status, door, ..Bearer::with("m", roles) }
}

fn door(organization: &str) -> ClosedDoor {
    ClosedDoor { organization: organization.to_owned(), helpers: Vec::new() }
}

#[test]
fn one_open_door_is_enough() {
    let shut = bearer(Status::Active, Door::Closed, &[Role::Customer]);
    let hub = bearer(Status::Active, Door::Closed, &[Role::Customer, Role::EndUser]);
    let blocked = bearer(Status::Blocked, Door::Open, &[Role::EndUser]);
    let gone = bearer(Status::Deleted, Door::Open, &[Role::EndUser]);
    assert_eq!(come_in([(&shut, door("A")), (&hub, door("B"))]), Ok(()));
    assert_eq!(
        come_in([(&shut, door("A")), (&gone, door("B")), (&blocked, door("C"))]),
        Err(vec![door("A"), door("C")])
    );
    assert_eq!(come_in([]), Err(Vec::new()));
}

#[test]
fn a_session_ends_when_idle_and_when_old() {
    let (idle, life) = (Span::minutes(30), Span::hours(12));
    assert!(is_alive(NOW - Span::hours(1), NOW - Span::minutes(29), idle, life, NOW));
    assert!(!is_alive(NOW - Span::hours(1), NOW - Span::minutes(30), idle, life, NOW));
    assert!(!is_alive(NOW - Span::hours(12), NOW, idle, life, NOW));
}

#[test]
fn a_known_browser_has_tries_of_its_own() {
    assert_ne!(budget("a", Device::Known, "d"), budget("a", Device::Stranger, "d"));
    assert_eq!(budget("a", Device::Stranger, "d"), budget("a", Device::Stranger, "e"));
}

#[test]
fn a_password_is_judged_by_length_and_guesses() {
    let first = |password: &str, again: &str, strength| {
        take_password(password, again, || strength).first().map(|error| (error.field.clone(), error.reason))
    };
    let at = |field: &str, reason| Some((field.to_owned(), reason));
    assert_eq!(first("", "", Strength::Enough), at("password", Reason::Empty));
    assert_eq!(first("1234567", "1234567", Strength::Enough), at("password", Reason::TooShort { least: 8 }));
    assert_eq!(first(&"a".repeat(257), "", Strength::Enough), at("password", Reason::TooLong { most: 256 }));
    assert_eq!(first("12345678", "", Strength::Common), at("password", Reason::TooCommon));
    assert_eq!(first("12345678", "", Strength::Personal), at("password", Reason::TooPersonal));
    assert_eq!(first("12345678", "", Strength::Enough), at("again", Reason::Empty));
    assert_eq!(first("12345678", "12345679", Strength::Enough), at("again", Reason::Differs));
    assert_eq!(first("ñandúñandú", "ñandúñandú", Strength::Enough), None);
}

#[test]
fn what_everybody_tries_first_is_too_common() {
    for password in [
        "password1",
        "contraseña1",
        "Contrasena1",
        "bienvenido1",
        "qwerty123",
        "12345678",
        "teamomucho1",
        "aaaaaaaaaaaa",
    ] {
        assert_eq!(weigh(password, &[]), Strength::Common, "{password}");
    }
}

#[test]
fn what_is_known_of_somebody_is_too_personal() {
    let own = ["Cobalt Freight", "Ocampo-Villaseñor", "ivonne@cobalt.test"].map(str::to_owned);
    for password in ["OcampoVillasenor", "cobaltfreight1", "cobalt.test", "ivonnevillaseñor"] {
        assert_eq!(weigh(password, &own), Strength::Personal, "{password}");
    }
}

#[test]
fn a_good_password_is_good_in_any_script() {
    for password in ["seven quiet otters paint", "kW9#vR2!pLq8", "cuatro nutrias pintan el techo", "ζθξψλ-9ωπβ"]
    {
        assert_eq!(weigh(password, &[]), Strength::Enough, "{password}");
    }
}

#[test]
fn browsers_are_named() {
    let of = |agent: &str| desk::browser(agent);
    let is = |browser: &str, system: &str| (browser.to_owned(), system.to_owned());
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
    let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
    assert_eq!(of(edge), is("edge", "windows"));
    assert_eq!(of(safari), is("safari", "iphone"));
    assert_eq!(of("curl/8"), is("other", "other"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_password_is_weighed(password in r"\PC{8,120}", own in r"\PC{0,60}") {
        let _ = weigh(&password, &[own]);
    }
}
