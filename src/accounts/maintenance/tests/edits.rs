//! What is changed at once: identifiers, cost centres, an account's details.

use super::named;
use crate::{
    access::{
        Bearer, Conditions, Door, Holding, Kind, LinePlace, Permission, Permissions, Reach, Role, RoleName, Status,
    },
    accounts::{
        maintenance::{
            model::{EditAccount, EditIdentifiers},
            rules::{self, AccountFacts, IdentifierFacts, IdentifiersChanged, Refusal, edit_account},
        },
        model::{Identifier, Line, LineState, Noted},
        tests::line,
    },
    ids::{AccountId, LineId, MemberId, RoleId},
};

fn noted(key: &str, value: &str) -> Noted {
    Noted { key: key.to_owned(), value: value.to_owned() }
}

fn place() -> LinePlace {
    let assigned = vec![(MemberId::new("elena"), RoleId::new("tagger"))];
    LinePlace {
        id: LineId::new("f1"),
        account: AccountId::new("fleet"),
        cost_centre: Some("4100".to_owned()),
        assigned,
    }
}

fn bearer(name: &str, holdings: Vec<Holding>) -> Bearer {
    Bearer { member: MemberId::new(name), status: Status::Active, door: Door::Open, holdings, accounts: Vec::new() }
}

fn olivia() -> Bearer {
    bearer("olivia", vec![Role::BusinessOwner.into()])
}

/// A role of the organization's own for end users that allows this.
fn holding(key: &str, permissions: Permissions, centres: &[&str]) -> Holding {
    let role = RoleName::Own { id: RoleId::new(key), kind: Kind::EndUser, name: named(key) };
    let cost_centres = centres.iter().map(|code| (*code).to_owned()).collect();
    let reach = Reach::Assigned { accounts: Vec::new(), cost_centres };
    Holding { role, permissions, conditions: Vec::new(), reach }
}

fn edit_identifiers(facts: &IdentifierFacts, wish: &EditIdentifiers) -> Result<IdentifiersChanged, Refusal> {
    rules::edit_identifiers(&olivia(), facts, wish)
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
        place: place(),
        centre: Some(Vec::new()),
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
    let no_centre = IdentifierFacts { centre: None, ..facts() };
    assert_eq!(refused(&no_centre, &wish(&[], Some("9999"))), Refusal::NoSuchCentre);
    let taken = IdentifierFacts { taken: vec!["asset".to_owned()], ..facts() };
    let expected = Refusal::ValueTaken { identifier: named("asset"), key: "asset".to_owned() };
    assert_eq!(refused(&taken, &wish(&[("asset", "CF-1")], None)), expected);
    let over = IdentifierFacts { line: Line { state: LineState::Cancelled, ..facts().line }, ..facts() };
    assert_eq!(refused(&over, &wish(&[], None)), Refusal::State { state: LineState::Cancelled });
}

/// Elena notes what she likes of a line that is assigned to her, and more through another role on a cost centre.
#[test]
fn nobody_widens_by_a_cost_centre_what_they_could_not_assign() {
    let tags = Permissions::of(&[Permission::ViewAccounts, Permission::EditIdentifiers]);
    let assigns = tags.and(Permissions::of(&[Permission::AssignLines]));
    let numbers = Permissions::of(&[Permission::ViewAccounts, Permission::ChangeNumbers]);
    let elena =
        |here: Permissions| bearer("elena", vec![holding("tagger", here, &[]), holding("numbers", numbers, &["5000"])]);
    let to = |centre: Option<&str>, borne: &[Permissions]| {
        let centres = borne.iter().map(|permissions| (*permissions, Conditions::new())).collect();
        (IdentifierFacts { centre: centre.map(|_| centres), ..facts() }, wish(&[("user", "Truck 1")], centre))
    };
    let lacks = |by: &Bearer, (facts, wish): (IdentifierFacts, EditIdentifiers)| match rules::edit_identifiers(
        by, &facts, &wish,
    ) {
        Err(Refusal::CentreReaches { permission }) => Some(permission),
        Ok(_) => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(lacks(&elena(tags), to(Some("5000"), &[numbers])), Some(Permission::AssignLines), "her own reach");
    assert_eq!(lacks(&elena(tags), to(None, &[])), Some(Permission::AssignLines), "somebody loses it");
    let asking = tags.and(Permissions::default().asking(&[Permission::AssignLines]));
    assert_eq!(lacks(&elena(asking), to(Some("5000"), &[])), Some(Permission::AssignLines), "not without a yes");
    assert_eq!(lacks(&elena(assigns), to(Some("5000"), &[numbers])), Some(Permission::ChangeNumbers));
    assert_eq!(lacks(&elena(assigns), to(Some("6000"), &[tags, numbers])), Some(Permission::ChangeNumbers), "others'");
    assert_eq!(lacks(&elena(assigns), to(Some("6000"), &[tags])), None);
    assert_eq!(lacks(&elena(assigns), to(None, &[])), None);
    assert_eq!(lacks(&olivia(), to(Some("5000"), &[numbers])), None);
    let same = wish(&[("user", "Truck 7")], Some("4100"));
    assert!(rules::edit_identifiers(&elena(tags), &facts(), &same).is_ok(), "what is noted is hers");
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
