//! What a row of the database says of a contact, before it is read for somebody.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Reader;
use crate::{
    access::Role,
    ids::{InvitationId, MemberId, OrganizationId},
    people::model::{Contact, ContactDetails, Invitation, Kept, Page, Standing},
    time::Moment,
};

/// The columns of a [`ContactRow`] out of `member`.
pub(in crate::people) const COLUMNS: &str =
    "record::id(id)[1] AS id, first_name, last_name, title, email, business_phone, mobile_phone,
    language, support_role, standing, seen, seen_rev, rev, name_key, revision,
    (SELECT record::id(id)[1] AS id, state, sent, link_until, until, accepted
        FROM ONLY invitation:[$parent.org, $parent.invitation]) AS invited";

#[derive(Deserialize)]
pub(in crate::people) struct ContactRow {
    pub id: String,
    #[serde(flatten)]
    pub details: ContactDetails,
    #[serde(default)]
    support_role: Option<Role>,
    standing: Standing,
    #[serde(default)]
    seen: Option<Moment>,
    pub seen_rev: i64,
    pub rev: i64,
    pub name_key: String,
    pub revision: i64,
    #[serde(default)]
    invited: Option<InvitedRow>,
}

#[derive(Clone, Deserialize)]
pub(in crate::people) struct InvitedRow {
    pub id: String,
    pub state: Kept,
    pub sent: Moment,
    pub link_until: Moment,
    pub until: Moment,
    #[serde(default)]
    pub accepted: Option<Moment>,
}

impl ContactRow {
    pub(in crate::people) fn read_by(self, reader: &Reader) -> Contact {
        let id = MemberId::new(self.id);
        Contact {
            you: id == reader.member,
            id,
            details: self.details,
            role: self.support_role,
            standing: self.standing,
            seen: self.seen.map(|at| reader.local(at)),
            invitation: self.invited.map(|row| row.read_by(reader)),
        }
    }
}

impl InvitedRow {
    pub(in crate::people) fn read_by(self, reader: &Reader) -> Invitation {
        Invitation {
            id: InvitationId::new(self.id),
            state: self.state,
            sent: reader.local(self.sent),
            link_until: reader.local(self.link_until),
            until: reader.local(self.until),
            accepted: self.accepted.map(|at| reader.local(at)),
        }
    }
}

/// Cuts what was read one row too far into a page, and notes where the next one begins.
pub(in crate::people) fn paged<T>(mut rows: Vec<T>, size: usize, cursor: impl Fn(&T) -> String) -> Page<T> {
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(cursor);
    Page { rows, next }
}

/// Where a list by a reversed moment goes on: moments can be shared, so the id stands beside it.
pub(in crate::people) struct Place {
    pub rev: i64,
    pub id: String,
}

impl Place {
    pub(in crate::people) fn cursor(rev: i64, id: &str) -> String {
        format!("{rev}.{id}")
    }

    /// A cursor that cannot be read is the beginning.
    pub(in crate::people) fn read(cursor: Option<&str>) -> Option<Self> {
        let (rev, id) = cursor?.split_once('.')?;
        Some(Self { rev: rev.parse().ok()?, id: id.to_owned() })
    }
}

/// A list by a reversed moment: what is read of which table by which index, under which condition.
pub(in crate::people) struct Newest<'a> {
    pub columns: &'a str,
    pub table: &'a str,
    pub index: &'a str,
    pub condition: &'a str,
    pub key: &'a str,
}

impl Newest<'_> {
    /// The statement that reads one row more than a page, from a place on. What shares the place's moment is asked for
    /// apart: with an *or* in it, the scan would not know when to stop.
    pub(in crate::people) fn from(&self, place: Option<&Place>, size: usize) -> String {
        let (before, rows) = self.rows(place, size);
        format!("{before} RETURN {rows}")
    }

    /// The same as the statements before, and the expression of its rows.
    pub(in crate::people) fn rows(&self, place: Option<&Place>, size: usize) -> (String, String) {
        let Self { columns, table, index, condition, key } = self;
        let from = format!("{table} WITH INDEX {index} WHERE {condition}");
        let limit = size + 1;
        if place.is_none() {
            return (String::new(), format!("(SELECT {columns} FROM {from} ORDER BY {key} LIMIT {limit})"));
        }
        let before = format!(
            "LET $same = SELECT {columns} FROM {from} AND {key} = $rev AND id > {table}:[$org, $last] LIMIT {limit};
            LET $rest = SELECT {columns} FROM {from} AND {key} > $rev ORDER BY {key} LIMIT {limit};"
        );
        (before, "array::concat($same, $rest)".to_owned())
    }

    /// The values of an organization, and those of the place.
    pub(in crate::people) fn values(organization: &OrganizationId, place: Option<&Place>) -> Value {
        json!({ "org": organization, "rev": place.map(|place| place.rev), "last": place.map(|place| &place.id) })
    }
}
