//! Every kind, field and value has its words; a file holds no formula.

use crate::history::{
    csv::cell,
    model::{Day, Group, HistoryQuery, Kind},
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
