//! A place as forms spell it: `account:⟨id⟩`, `line:⟨id⟩`, `centre:⟨code⟩`.

use crate::{
    access::Place,
    ids::{AccountId, LineId},
};

/// As a form posts it.
#[must_use]
pub fn key_of(place: &Place) -> String {
    match place {
        Place::Account(id) => format!("account:{id}"),
        Place::Line(id) => format!("line:{id}"),
        Place::CostCentre(code) => format!("centre:{code}"),
    }
}

/// What is spelled like nothing is nothing.
#[must_use]
pub fn read_key(key: &str) -> Option<Place> {
    let (kind, id) = key.split_once(':')?;
    match kind {
        _ if id.is_empty() => None,
        "account" => Some(Place::Account(AccountId::new(id))),
        "line" => Some(Place::Line(LineId::new(id))),
        "centre" => Some(Place::CostCentre(id.to_owned())),
        _ => None,
    }
}
