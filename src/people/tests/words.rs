//! How a contact is found, how a form is read, how long is left.

use serde_json::{Value, json};

use super::{details, form};
use crate::{
    access::Role,
    desk::{Database, Db, Script, migrate},
    fault::{FieldError, Reason},
    people::{
        model::{ContactDetails, InvitationState, Kept, Left, NewContact, readable},
        terms::{LONGEST_GRAM, Search, fold, postings},
    },
    schema::MIGRATIONS,
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

/// A database of before has a row for each beginning.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_found_before_is_found_still() {
    let db = Db::connect(&Database::Memory).await.expect("memory");
    let before = MIGRATIONS.iter().position(|one| one.name == "0051_words").expect("a migration");
    migrate(&db, &MIGRATIONS[..before]).await.expect("the shape of before");
    let mut script = Script::new();
    script.add(
        "FOR $gram IN ['a', 'an'] {
            CREATE term:['o', 'm', $gram] SET org = 'o', member = 'm', name_key = 'an m', gram = $gram;
            CREATE line_term:['o', 'l', $gram] SET org = 'o', line = 'l', number = '+1', gram = $gram;
        }",
        json!({}),
    );
    db.commit(script).await.expect("rows of before");
    migrate(&db, MIGRATIONS).await.expect("the shape of today");
    let text = "RETURN [
        (SELECT VALUE [member, name_key, grams] FROM member_words WITH INDEX member_words_gram
            WHERE org = 'o' AND grams CONTAINS 'an' AND name_key > '' ORDER BY name_key LIMIT 2)[0],
        (SELECT VALUE [line, number, grams] FROM line_words WITH INDEX line_words_gram
            WHERE org = 'o' AND grams CONTAINS 'an' AND number > '' ORDER BY number LIMIT 2)[0]]";
    let found: Vec<Value> = db.rows(text, json!({})).await.expect("rows");
    assert_eq!(found, [json!(["m", "an m", ["a", "an"]]), json!(["l", "+1", ["a", "an"]])]);
}
