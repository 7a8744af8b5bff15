//! How a contact is found, how a form is read, how long is left.

use super::{details, form};
use crate::{
    access::Role,
    fault::{FieldError, Reason},
    people::{
        model::{ContactDetails, InvitationState, Kept, Left, NewContact, readable},
        terms::{LONGEST_GRAM, Search, fold, postings},
    },
    time::{Moment, Span},
};

fn ivonne() -> ContactDetails {
    ContactDetails {
        title: Some("Jefa de logística".to_owned()),
        mobile_phone: Some("+15125550123".to_owned()),
        ..details("Ivonne", "Íñiguez-O’Neil")
    }
}

#[test]
fn accents_and_case_make_no_difference() {
    assert_eq!(fold("ÍÑIGUEZ"), "iniguez");
    for typed in ["iñi", "INIG", "Ivonne", "neil", "ivonne@co", "cobalt", "logistica", "jefa iv", "iñiguez ivonne"] {
        let search = Search::of(typed).expect("words");
        assert!(search.finds(&ivonne()), "{typed}");
        assert!(postings(&ivonne()).contains(&search.gram), "{typed}");
    }
    for typed in ["vonne", "ivonne x", "guez"] {
        assert!(!Search::of(typed).expect("words").finds(&ivonne()), "{typed}");
    }
}

#[test]
fn a_phone_is_found_in_any_spelling() {
    for typed in ["(512) 555-0123", "512555", "+1 512", "555-01", "0123"] {
        let search = Search::of(typed).expect("words");
        assert!(search.finds(&ivonne()) && postings(&ivonne()).contains(&search.gram), "{typed}");
    }
}

#[test]
fn what_is_no_word_looks_for_nothing() {
    for typed in ["", "  ", "-", "'); DELETE term;--".split_at(3).0, "…"] {
        assert_eq!(Search::of(typed), None, "{typed}");
    }
    let long = "x".repeat(5_000);
    assert!(Search::of(&long).is_some_and(|search| search.gram.len() == LONGEST_GRAM));
}

#[test]
fn a_form_says_everything_that_is_wrong_at_once() {
    let wrong = NewContact::parse(&form("", "W\u{202E}u", "nobody"), "business_owner").expect_err("refused");
    let expected = [
        FieldError::new("first_name", Reason::Empty),
        FieldError::new("last_name", Reason::Unprintable),
        FieldError::new("email", Reason::NotAnEmail),
        FieldError::new("role", Reason::NotOffered),
    ];
    assert_eq!(wrong, expected);
    let fine = NewContact::parse(&form(" Tomás ", "Wu", " Tomas@Cobalt．TEST "), "customer").expect("fine");
    assert_eq!((fine.details.first_name.as_str(), fine.details.email.as_str()), ("Tomás", "tomas@cobalt.test"));
    assert_eq!(fine.role, Role::Customer);
}

#[test]
fn numbers_are_read_as_they_are_written_here() {
    assert_eq!(readable("+15125550123"), "(512) 555-0123");
    assert_eq!(readable("+34911234567"), "+34911234567");
    assert_eq!(readable("+1512555012é"), "+1512555012é");
}

#[test]
fn an_invitation_runs_out_by_the_time_alone() {
    let now = Moment(1_000_000_000);
    let at = |link: i64, until: i64| Kept::Sent.at(now, now + Span::hours(link), now + Span::hours(until));
    assert_eq!(at(1, 9), InvitationState::Sent);
    assert_eq!(at(0, 9), InvitationState::LinkExpired);
    assert_eq!(at(-9, 0), InvitationState::Expired);
    assert_eq!(Kept::Accepted.at(now, now, now), InvitationState::Accepted);
}

#[test]
fn what_is_left_is_never_promised_too_long() {
    let now = Moment(0);
    let left = |span: Span| Left::until(now + span, now);
    assert_eq!(left(Span::hours(48)), Left::Days(2));
    assert_eq!(left(Span::hours(47)), Left::Hours(47));
    assert_eq!(left(Span::minutes(359)), Left::Hours(5));
    assert_eq!(left(Span::seconds(5)), Left::Minutes(1));
}
