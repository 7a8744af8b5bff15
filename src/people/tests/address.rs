//! What a list is asked for, in its address and back.

use crate::{
    access::Role,
    ids::{MemberId, OrganizationId},
    people::model::{ContactQuery, Sort, Standing, encoded},
};

/// Reads an address the way the router does.
fn read(address: &str) -> ContactQuery {
    let query = address.split_once('?').map_or("", |(_, query)| query).to_owned();
    ContactQuery::read(|key| {
        let value = query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))?;
        Some(decoded(value))
    })
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: Option<u8>| char::from(byte.expect("two digits")).to_digit(16).expect("a digit");
        let byte =
            if byte == b'%' { u8::try_from(hex(rest.next()) * 16 + hex(rest.next())).expect("a byte") } else { byte };
        bytes.push(byte);
    }
    String::from_utf8(bytes).expect("text")
}

#[test]
fn an_address_is_read_as_it_was_written() {
    let organization = OrganizationId::new("cobalt");
    let query = ContactQuery {
        q: "Íñiguez & <b>#?=%".to_owned(),
        role: Some(Role::CaseManager),
        status: Some(Standing::Disabled),
        sort: Sort::Newest,
        after: Some("9007.01ABC".to_owned()),
    };
    let address = query.address(&organization, Some(&MemberId::new("m")));
    assert!(
        address.starts_with("/o/cobalt/support/contacts?q=%C3%8D") && address.ends_with("&selected=m"),
        "{address}"
    );
    assert_eq!(read(&address), query);
    assert_eq!(ContactQuery::default().address(&organization, None), "/o/cobalt/support/contacts");
}

#[test]
fn what_an_address_does_not_know_is_not_there() {
    assert_eq!(read("?role=business_owner&status=deleted&sort=backward&after="), ContactQuery::default());
    let long = read(&format!("?q={}", "x".repeat(9_000)));
    assert_eq!(long.q.len(), 100);
}

#[test]
fn another_filter_begins_at_the_first_page() {
    let query = ContactQuery { after: Some("x".to_owned()), ..ContactQuery::default() };
    assert_eq!(query.with(|query| query.role = Some(Role::Customer)).after, None);
    assert_eq!(encoded("a b/ñ"), "a%20b%2F%C3%B1");
}
