//! What a row of the database says of a line, and how rows become pages.

use serde::Deserialize;

use crate::{
    accounts::model::LineState,
    ids::{AccountId, LineId},
    people::model::Page,
};

/// The columns of a [`Row`] out of `line`.
pub(super) const COLUMNS: &str = "record::id(id)[1] AS id, account, number, label, plan, device, state, cost_centre";

/// A line as lists need it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub id: LineId,
    pub account: AccountId,
    pub number: String,
    #[serde(default)]
    pub label: Option<String>,
    pub plan: String,
    #[serde(default)]
    pub device: Option<String>,
    pub state: LineState,
    #[serde(default)]
    pub cost_centre: Option<String>,
}

/// Cuts what was read one row too far into a page, and notes where the next one begins.
pub(super) fn paged<T>(mut rows: Vec<T>, size: usize, cursor: impl Fn(&T) -> String) -> Page<T> {
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(cursor);
    Page { rows, next }
}
