//! Every kind, field and value has its words; a file holds no formula.

use crate::{
    history::{
        csv::cell,
        model::{Change, Day, Group, HistoryQuery, Kind},
        page::said,
    },
    words::Language,
};

#[test]
fn every_kind_is_in_a_group() {
    let grouped: usize = Group::ALL.into_iter().map(|group| group.kinds().count()).sum();
    assert_eq!(grouped, Kind::ALL.len());
    let other: Kind = serde_json::from_str("\"from_the_future\"").expect("any kind can be read");
    assert_eq!(other, Kind::Other);
    for kind in Kind::ALL {
        let key = serde_json::to_string(kind).expect("a key");
        assert_eq!(key, format!("\"{}\"", kind.key()));
        assert_eq!(serde_json::from_str::<Kind>(&key).expect("a kind"), *kind);
    }
}

#[test]
fn no_cell_is_a_formula() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("+1 512", "'+1 512"),
        ("-2", "'-2"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("Ana, \"la\" Cruz", "\"Ana, \"\"la\"\" Cruz\""),
        ("Íñigo", "Íñigo"),
    ] {
        assert_eq!(cell(text), expected);
    }
}

#[test]
fn an_address_is_read_as_it_was_written() {
    let org = crate::ids::OrganizationId::new("cobalt");
    let query = HistoryQuery {
        q: "fleet".to_owned(),
        by: Some("maya".to_owned()),
        about: Some("fleet-00".to_owned()),
        group: Some(Group::SignIn),
        from: Day::read("2026-03-05"),
        until: Day::read("2026-03-06"),
        after: Some("1.x".to_owned()),
    };
    let address = query.address(&org);
    let pairs: Vec<(&str, &str)> =
        address.split_once('?').expect("a query").1.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let read =
        HistoryQuery::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()));
    assert_eq!(read, query);
    for wrong in ["2026-3-5", "yesterday", "2026-03-05T00", "20260-3-05"] {
        assert_eq!(Day::read(wrong), None);
    }
}

/// Kinds are written as `kind: "…"`, or come from a slice's own list in its `model/history.rs`.
#[test]
fn whatever_is_written_can_be_said() {
    let mut kinds = Vec::new();
    for source in crate::tidy::rust() {
        let is_test = source.path.contains("/tests") || source.path.contains("/proofs/");
        let mark = if source.path.ends_with("/model/history.rs") { "=> \"" } else { "kind: \"" };
        for line in source.text.lines().filter(|_| !is_test) {
            let word = line.split(mark).nth(1).and_then(|rest| rest.split('"').next());
            kinds.extend(word.map(|word| (source.path.clone(), word.to_owned())));
        }
    }
    assert!(kinds.len() > 8, "{kinds:?}");
    for (path, kind) in kinds.into_iter().filter(|(_, kind)| kind != "other") {
        assert!(Kind::ALL.iter().any(|one| one.key() == kind), "{path} writes {kind}, which history cannot say");
    }
}

#[test]
fn fields_and_values_are_read_in_both_languages() {
    let change = |field: &str| Change { field: field.to_owned(), before: None, after: None };
    let read = |language: Language, field: &str, text: &str| {
        leptos::prelude::Owner::new().with(|| {
            crate::words::provide(language);
            (said::field(field), said::value(&change(field), Some(text)).unwrap_or_default())
        })
    };
    for (field, text, english, spanish) in [
        ("role", "customer", ("Role", "Customer"), ("Rol", "Cliente")),
        ("role", "{\"en\":\"Site lead\",\"es\":\"\"}", ("Role", "Site lead"), ("Rol", "Site lead")),
        ("until", "1796083199999", ("Until", "Nov 30, 2026"), ("Hasta", "30 nov 2026")),
        ("by_email", "no", ("Marketing by email", "No"), ("Marketing por email", "No")),
        ("title", "active", ("Title", "active"), ("Título del puesto", "active")),
        ("add_users", "allowed", ("May add users", "Yes"), ("Puede agregar usuarios", "Sí")),
        ("from_the_future", "42", ("Something else", "42"), ("Otro dato", "42")),
    ] {
        let said = |(field, value): (&str, &str)| (field.to_owned(), value.to_owned());
        assert_eq!(read(Language::En, field, text), said(english));
        assert_eq!(read(Language::Es, field, text), said(spanish));
    }
}
