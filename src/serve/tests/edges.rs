//! What comes in from outside, by example and by chance: proxies, drafts, where a form may lead.

use proptest::prelude::*;

use crate::{
    fault::{FieldError, Outcome, Reason},
    plain::Draft,
    serve::{
        client::client,
        safe::{referring_path, safe_path, without},
    },
    settings::Settings,
};

#[test]
fn a_client_is_believed_only_through_a_trusted_proxy() {
    let trusted = Settings::read([("ENLACE_TRUSTED_PROXY".to_owned(), "10.0.0.0/8".to_owned())], "")
        .expect("settings")
        .trusted_proxies;
    let ip = |text: &str| text.parse::<std::net::IpAddr>().expect("an address");
    assert_eq!(client(ip("1.2.3.4"), "9.9.9.9", &trusted), ip("1.2.3.4"));
    assert_eq!(client(ip("10.0.0.1"), "9.9.9.9", &trusted), ip("9.9.9.9"));
    assert_eq!(client(ip("10.0.0.1"), "6.6.6.6, 9.9.9.9, 10.0.0.2", &trusted), ip("9.9.9.9"));
    assert_eq!(client(ip("10.0.0.1"), "rubbish", &trusted), ip("10.0.0.1"));
    assert_eq!(client(ip("10.0.0.1"), "", &trusted), ip("10.0.0.1"));
}

#[test]
fn a_draft_says_what_the_outcome_said() {
    let invalid: Outcome<(), String> = Outcome::Invalid(vec![FieldError::new("email", Reason::NotAnEmail)]);
    let draft = Draft::of(&invalid, &[("email", "x".to_owned())]);
    assert_eq!(draft.value("email"), Some("x"));
    assert_eq!(draft.errors(), vec![FieldError::new("email", Reason::NotAnEmail)]);
    assert_eq!(draft.outcome::<String>(), Some(invalid));
    let refused: Outcome<u8, String> = Outcome::Refused("no".to_owned());
    assert_eq!(Draft::of(&refused, &[]).outcome::<String>(), Some(Outcome::Refused("no".to_owned())));
}

#[test]
fn only_our_own_pages_are_safe() {
    for own in ["/", "/o/x?q=1&b=%2F%2F", "/a//b", "/a#b"] {
        assert_eq!(safe_path(own).as_deref(), Some(own));
    }
    for other in [
        "",
        "//evil",
        "/\\evil",
        "\\\\evil",
        "https://evil",
        "javascript:x",
        "a",
        " /a",
        "/a\r\nb",
        "/\t/evil",
        "/\u{0}",
        "/é",
        "/api/x",
        "/api",
    ] {
        assert_eq!(safe_path(other), None, "{other:?}");
    }
    assert_eq!(referring_path("https://portal.test/a?b", "portal.test").as_deref(), Some("/a?b"));
    assert_eq!(referring_path("https://portal.test.evil/a", "portal.test"), None);
    assert_eq!(referring_path("https://portal.test", "portal.test").as_deref(), Some("/"));
    assert_eq!(without("/a?lang=es&q=1#x", "lang"), "/a?q=1#x");
    assert_eq!(without("/a?lang=es", "lang"), "/a");
}

proptest! {
    #[test]
    fn what_is_safe_stays_here(next in "[/\\\\a-z:?#@.%\\t\\n ]{0,12}|\\PC{0,12}") {
        if let Some(path) = safe_path(&next) {
            prop_assert_eq!(&path, &next);
            prop_assert!(path.starts_with('/') && !path.starts_with("//"));
            prop_assert!(path.chars().all(|c| c.is_ascii_graphic() && c != '\\'));
            // The way a browser would read it against our own address.
            let read = url_like(&path);
            prop_assert_eq!(read, "portal.test");
        }
    }
}

/// The host that a browser would go to: what follows two slashes (or their look-alikes), else ours.
fn url_like(path: &str) -> &str {
    let folded = path.trim_start();
    match folded.strip_prefix("//").or_else(|| folded.strip_prefix("/\\")) {
        Some(rest) => rest.split(['/', '\\', '?', '#']).next().unwrap_or_default(),
        None if folded.starts_with('/') => "portal.test",
        None => folded,
    }
}
