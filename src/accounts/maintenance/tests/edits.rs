//! What is changed at once: identifiers, cost centres, an account's details.

use super::named;
use crate::{
    accounts::{
        maintenance::{
            model::{EditAccount, EditIdentifiers},
            rules::{AccountFacts, IdentifierFacts, Refusal, edit_account, edit_identifiers},
        },
        model::{Identifier, Line, LineState, Noted},
        tests::line,
    },
    ids::{AccountId, LineId},
};

fn noted(key: &str, value: &str) -> Noted {
    Noted { key: key.to_owned(), value: value.to_owned() }
}

fn facts() -> IdentifierFacts {
    let identifier = |key: &str, primary| Identifier {
        key: key.to_owned(),
        name: named(key),
        primary,
        at_order: false,
        unique: !primary,
    };
    IdentifierFacts {
        line: Line {
            identifiers: vec![noted("user", "Truck 1"), noted("gone", "kept")],
            label: Some("Truck 1".to_owned()),
            cost_centre: Some("4100".to_owned()),
            ..line("f1", "fleet", "+15125550101")
        },
        identifiers: vec![identifier("user", true), identifier("asset", false)],
        is_centre: true,
        taken: Vec::new(),
    }
}

fn wish(values: &[(&str, &str)], centre: Option<&str>) -> EditIdentifiers {
    EditIdentifiers {
        line: LineId::new("f1"),
        values: values.iter().map(|(key, value)| noted(key, value)).collect(),
        cost_centre: centre.map(str::to_owned),
    }
}

#[test]
fn the_primary_identifier_is_what_the_line_is_called() {
    let deed = edit_identifiers(&facts(), &wish(&[("user", "Truck 2"), ("asset", "CF-9")], None)).expect("changed");
    assert_eq!(deed.line().label.as_deref(), Some("Truck 2"));
    assert_eq!(deed.line().identifiers, [noted("user", "Truck 2"), noted("asset", "CF-9"), noted("gone", "kept")]);
    let fields: Vec<&str> = deed.changes().iter().map(|trace| trace.field.as_str()).collect();
    assert_eq!(fields, ["label", "identifier", "cost_centre"]);
    let emptied = edit_identifiers(&facts(), &wish(&[], Some("4100"))).expect("changed");
    assert_eq!(emptied.line().label, None);
}

#[test]
fn identifiers_that_cannot_be() {
    let refused = |facts: &IdentifierFacts, wish: &EditIdentifiers| edit_identifiers(facts, wish).expect_err("refused");
    assert_eq!(refused(&facts(), &wish(&[("user", "Truck 1")], Some("4100"))), Refusal::NothingChanged);
    assert_eq!(refused(&facts(), &wish(&[("user", "Truck 1"), ("fax", "1")], Some("4100"))), Refusal::NothingChanged);
    let no_centre = IdentifierFacts { is_centre: false, ..facts() };
    assert_eq!(refused(&no_centre, &wish(&[], Some("9999"))), Refusal::NoSuchCentre);
    let taken = IdentifierFacts { taken: vec!["asset".to_owned()], ..facts() };
    let expected = Refusal::ValueTaken { identifier: named("asset"), key: "asset".to_owned() };
    assert_eq!(refused(&taken, &wish(&[("asset", "CF-1")], None)), expected);
    let over = IdentifierFacts { line: Line { state: LineState::Cancelled, ..facts().line }, ..facts() };
    assert_eq!(refused(&over, &wish(&[], None)), Refusal::State { state: LineState::Cancelled });
}

#[test]
fn an_account_has_another_name_or_address() {
    let facts = AccountFacts { name: "Fleet".to_owned(), email: Some("a@cobalt.test".to_owned()) };
    let wish = |name: &str, email: Option<&str>| EditAccount {
        account: AccountId::new("fleet"),
        name: name.to_owned(),
        email: email.map(str::to_owned),
    };
    assert!(edit_account(&facts, &wish("Fleet", None)).is_ok());
    let same = edit_account(&facts, &wish("Fleet", Some("a@cobalt.test")));
    assert_eq!(same.expect_err("refused"), Refusal::NothingChanged);
}
