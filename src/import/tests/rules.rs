//! What rows mean, and what records make of lines and accounts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    ids::{AccountId, LineId, OrganizationId},
    import::{
        model::{Account, Bad, Cells, Kind, Parsed, Record},
        rules::{Around, Decided, Line, account, changes, line, parse, plan},
    },
};

fn cells(cells: &[(&str, &str)]) -> Cells {
    cells.iter().map(|(field, cell)| ((*field).to_owned(), (*cell).to_owned())).collect()
}

fn parsed(with: &[(&str, &str)]) -> Result<Parsed, Bad> {
    let mut all = cells(&[("organization", "Cobalt"), ("number", "(512) 555-0140")]);
    all.extend(cells(with));
    parse(Kind::Lines, &all)
}

#[test]
fn what_a_row_of_a_line_means() {
    let parsed = parsed(&[
        ("account", " 950-1 "),
        ("label", ""),
        ("plan", "unlimited"),
        ("sim", "eSIM"),
        ("state", "Canceled"),
        ("features", "hotspot; roaming hotspot"),
        ("iccid", "8901 2651 2000 0400 1004"),
        ("identifier:asset", "CF-1"),
    ])
    .map(|parsed| (parsed.key, Value::Object(parsed.set)));
    assert_eq!(
        parsed,
        Err(Bad::wrong("iccid", "8901 2651 2000 0400 1004", "a SIM's number")),
        "the last digit is checked"
    );
    let parsed = self::parsed(&[
        ("account", " 950-1 "),
        ("label", ""),
        ("sim", "eSIM"),
        ("state", "Canceled"),
        ("features", "hotspot; roaming hotspot"),
        ("imei", "49-015420-323751-8"),
        ("identifier:asset", "CF-1"),
    ])
    .expect("a line");
    assert_eq!((parsed.organization.as_deref(), parsed.key.as_str()), (Some("Cobalt"), "+15125550140"));
    assert_eq!(
        Value::Object(parsed.set),
        json!({ "account": "950-1", "label": null, "sim": "esim", "state": "cancelled", "features": ["hotspot", "roaming"],
            "imei": "490154203237518", "identifiers": { "asset": "CF-1" } })
    );
}

#[test]
fn what_a_row_cannot_mean() {
    for (field, cell) in [
        ("number", "555-ABCD"),
        ("number", ""),
        ("organization", ""),
        ("account", ""),
        ("plan", ""),
        ("plan", "Business Unlimited"),
        ("sim", "nano"),
        ("sim", ""),
        ("state", "gone"),
        ("imei", "490154203237519"),
        ("imei", "8.90126E+18"),
        ("features", "hot spot,Ünlimited"),
        ("label", "a\u{202E}b"),
    ] {
        assert!(parsed(&[(field, cell)]).is_err(), "{field}: {cell}");
    }
}

fn record(set: Value) -> Record {
    let Value::Object(set) = set else { panic!("fields") };
    Record { line: 2, organization: OrganizationId::new("cobalt"), key: "+15125550140".to_owned(), set }
}

fn around() -> Around {
    let fleet =
        Account { id: AccountId::new("fleet"), number: "950-1".to_owned(), name: "Fleet".to_owned(), email: None };
    Around {
        accounts: BTreeMap::from([("950-1".to_owned(), fleet)]),
        plans: ["unlimited".to_owned()].into(),
        identifiers: ["user".to_owned(), "asset".to_owned()].into(),
        unique: ["asset".to_owned()].into(),
        primary: Some("user".to_owned()),
    }
}

fn decided(is: Option<&Line>, set: Value) -> Result<Decided<Line>, Bad> {
    line(&record(set), is, &around(), LineId::new("new"))
}

fn added(set: Value) -> Line {
    let Ok(Decided::Added(line)) = decided(None, set) else { panic!("a new line") };
    line
}

#[test]
fn a_new_line_needs_an_account_and_a_plan() {
    let one = added(json!({ "account": "950-1", "plan": "unlimited", "label": "Truck 7" }));
    assert_eq!((one.id.as_str(), one.account.as_str(), one.state.key()), ("new", "fleet", "active"));
    assert_eq!(one.identifiers[0].value, "Truck 7", "the label is the primary identifier");
    let missing = |set| decided(None, set).expect_err("a reason");
    assert_eq!(missing(json!({ "account": "950-1" })), Bad::Missing("plan".to_owned()));
    assert_eq!(missing(json!({ "plan": "unlimited" })), Bad::Missing("account".to_owned()));
    assert_eq!(missing(json!({ "account": "950-9", "plan": "unlimited" })), Bad::NoAccount("950-9".to_owned()));
    assert_eq!(missing(json!({ "account": "950-1", "plan": "gone" })), Bad::NoPlan("gone".to_owned()));
    let with = |identifiers: Value, label: Value| json!({ "account": "950-1", "plan": "unlimited", "identifiers": identifiers, "label": label });
    assert_eq!(missing(with(json!({ "shoe": "42" }), Value::Null)), Bad::NoIdentifier("shoe".to_owned()));
    assert_eq!(missing(with(json!({ "user": "Ana" }), json!("Bea"))), Bad::LabelDiffers("user".to_owned()));
}

#[test]
fn what_a_file_does_not_speak_of_stays() {
    let one = added(
        json!({ "account": "950-1", "plan": "unlimited", "label": "Truck 7", "identifiers": { "asset": "CF-1" } }),
    );
    assert_eq!(decided(Some(&one), json!({})), Ok(Decided::Unchanged));
    assert_eq!(decided(Some(&one), json!({ "label": "Truck 7", "account": "950-1" })), Ok(Decided::Unchanged));
    let Ok(Decided::Changed { after, .. }) =
        decided(Some(&one), json!({ "identifiers": { "user": null, "asset": "CF-2" } }))
    else {
        panic!("a change")
    };
    assert_eq!((after.label.as_deref(), after.identifiers.len()), (None, 1));
    let said: Vec<_> = changes(&one, &after, ("", "")).into_iter().map(|one| (one.field, one.after)).collect();
    assert_eq!(said, [("label".to_owned(), None), ("identifier".to_owned(), Some("CF-2".to_owned()))]);
    let gone = Line { plan: "gone".to_owned(), ..one };
    assert_eq!(decided(Some(&gone), json!({ "plan": "gone" })), Ok(Decided::Unchanged), "it may stay on an old plan");
}

#[test]
fn an_account_needs_a_name() {
    let decide = |is: Option<&Account>, set| account(&record(set), is, AccountId::new("new"));
    assert_eq!(decide(None, json!({ "email": "a@b.test" })), Err(Bad::Missing("name".to_owned())));
    let Ok(Decided::Added(one)) = decide(None, json!({ "name": "Fleet" })) else { panic!("an account") };
    assert_eq!(decide(Some(&one), json!({})), Ok(Decided::Unchanged));
    assert!(matches!(decide(Some(&one), json!({ "email": "a@b.test" })), Ok(Decided::Changed { .. })));
}

#[test]
fn a_plan_needs_names_in_both_languages_and_a_price() {
    let parsed = |with: &[(&str, &str)]| {
        let mut all = cells(&[("key", "unlimited"), ("name_en", "Unlimited"), ("name_es", "Ilimitado")]);
        all.extend(cells(with));
        parse(Kind::Plans, &all).map(|parsed| record(Value::Object(parsed.set)))
    };
    for (typed, minor) in [("45", 4_500), ("45.5", 4_550), ("0.05", 5), ("45.00", 4_500)] {
        assert_eq!(parsed(&[("price", typed)]).expect("a price").set["price"], json!(minor));
    }
    for (field, cell) in
        [("price", "45,00"), ("price", "-1"), ("price", "4.500"), ("price", ""), ("currency", "usd"), ("sims", "nano")]
    {
        assert!(parsed(&[(field, cell)]).is_err(), "{field}: {cell}");
    }
    assert_eq!(plan(&parsed(&[]).expect("a plan"), None), Err(Bad::Missing("price".to_owned())));
    let with = parsed(&[("price", "45"), ("features", "hotspot"), ("included", "roaming")]).expect("a plan");
    assert!(plan(&with, None).is_err(), "what it comes with it may have");
    let whole = parsed(&[("price", "45"), ("features", "hotspot"), ("sims", "esim")]).expect("a plan");
    let Ok(Decided::Added(one)) = plan(&whole, None) else { panic!("a plan") };
    assert_eq!((one.price, one.currency.code(), one.sims.len()), (4_500, "USD", 1));
    assert_eq!(plan(&whole, Some(&one)), Ok(Decided::Unchanged));
}
