//! What was typed, and what it finds.

use crate::{
    access::Place,
    accounts::{
        model::{AccountPage, LineQuery, LineState, Person, key_of, read_key},
        terms::{Search, postings, tail},
    },
    ids::{AccountId, LineId, OrganizationId},
};

fn finds(typed: &str, number: &str, label: &str) -> bool {
    Search::of(typed).is_some_and(|search| search.finds(number, Some(label)))
}

#[test]
fn a_number_is_found_in_any_spelling_and_by_how_it_ends() {
    for typed in ["+1 512 555 0140", "(512) 555-0140", "5125550140", "512.555", "555-0140", "0140", "40", "1512"] {
        assert!(finds(typed, "+15125550140", ""), "{typed}");
    }
    for typed in ["0141", "555", "0", "+1 513"] {
        assert!(!finds(typed, "+15125550140", ""), "{typed}");
    }
}

#[test]
fn a_label_is_found_by_the_beginnings_of_its_words() {
    for typed in ["Elena", "quiro elena", "ÉLENA", "quiróga", "205", "tru 205"] {
        assert!(finds(typed, "+15125550140", "Truck 205 Elena Quiroga"), "{typed}");
    }
    assert!(!finds("lena", "+15125550140", "Elena Quiroga"));
    assert!(!finds("elena x", "+15125550140", "Elena Quiroga"));
    assert!(Search::of(" -- ").is_none());
    assert!(postings("Ñandú 205").contains("nan") && postings("Ñandú 205").contains("2"));
    assert_eq!(tail("+15125550140"), "04105552151");
}

#[test]
fn a_place_and_a_person_are_read_as_they_are_posted() {
    for place in [
        Place::Account(AccountId::new("a")),
        Place::Line(LineId::new("l:1")),
        Place::CostCentre("41:00 / ñ".to_owned()),
    ] {
        assert_eq!(read_key(&key_of(&place)), Some(place));
    }
    assert_eq!((read_key("account:"), read_key("person:x"), read_key("")), (None, None, None));
    assert_eq!(Person::read_key(":end_user").is_none(), Person::read_key("x:").is_none());
}

#[test]
fn an_address_of_a_list_says_what_it_asks_for() {
    let organization = OrganizationId::new("cobalt");
    let query = LineQuery {
        q: "0140 & ñ".to_owned(),
        account: Some(AccountId::new("fleet")),
        state: Some(LineState::Suspended),
        centre: Some("4100".to_owned()),
        nobody: true,
        after: Some("+1512".to_owned()),
    };
    let address = query.address(&organization, &AccountPage::All);
    assert_eq!(
        address,
        "/o/cobalt/hub/lines?q=0140%20%26%20%C3%B1&account=fleet&state=suspended&centre=4100&reach=nobody&after=%2B1512"
    );
    let on = AccountPage::Of(AccountId::new("fleet"));
    assert_eq!(
        LineQuery { q: String::new(), nobody: false, after: None, ..query }.address(&organization, &on),
        "/o/cobalt/hub/accounts/fleet?state=suspended&centre=4100"
    );
    let nonsense = LineQuery::read(|key| Some(if key == "state" { "broken" } else { "" }.to_owned()));
    assert_eq!(nonsense, LineQuery::default());
}
