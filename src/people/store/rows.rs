//! What a row of the database says of a contact, before it is read for somebody.

use serde::Deserialize;

use super::Reader;
use crate::{
    access::Role,
    ids::{InvitationId, MemberId},
    people::model::{Contact, ContactDetails, Invitation, Kept, Page, Standing},
    time::Moment,
};

/// The columns of a [`ContactRow`] out of `member`.
pub(super) const COLUMNS: &str = "record::id(id)[1] AS id, first_name, last_name, title, email, business_phone, mobile_phone,
    language, support_role, standing, seen, seen_rev, rev, name_key, revision,
    (SELECT record::id(id)[1] AS id, state, sent, link_until, until, accepted
        FROM ONLY invitation:[$parent.org, $parent.invitation]) AS invited";

#[derive(Deserialize)]
pub(super) struct ContactRow {
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

#[derive(Deserialize)]
pub(super) struct InvitedRow {
    pub id: String,
    pub state: Kept,
    pub sent: Moment,
    pub link_until: Moment,
    pub until: Moment,
    #[serde(default)]
    pub accepted: Option<Moment>,
}

impl ContactRow {
    pub(super) fn read_by(self, reader: &Reader) -> Contact {
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
    pub(super) fn read_by(self, reader: &Reader) -> Invitation {
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
pub(super) fn paged<T>(mut rows: Vec<T>, size: usize, cursor: impl Fn(&T) -> String) -> Page<T> {
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(cursor);
    Page { rows, next }
}

/// Where a list by a reversed moment goes on: moments can be shared, so the id stands beside it.
pub(super) struct Place {
    pub rev: i64,
    pub id: String,
}

impl Place {
    pub(super) fn cursor(rev: i64, id: &str) -> String {
        format!("{rev}.{id}")
    }

    /// A cursor that cannot be read is the beginning.
    pub(super) fn read(cursor: Option<&str>) -> Self {
        let read = cursor.and_then(|cursor| cursor.split_once('.')).and_then(|(rev, id)| Some((rev.parse().ok()?, id)));
        let (rev, id) = read.unwrap_or((i64::MIN, ""));
        Self { rev, id: id.to_owned() }
    }
}
