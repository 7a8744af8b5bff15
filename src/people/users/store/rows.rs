//! The columns of a user as the database gives them.

use serde::Deserialize;

use super::facts::Keepers;
use crate::{
    access::{Bearer, Status},
    desk::BearerRow,
    ids::{PersonId, RoleId},
    people::{
        model::ContactDetails,
        rules::{Elsewhere, Fresh, Known, Sender},
        store::{Reader, rows::InvitedRow},
        users::{
            model::{Consent, Listed, Marketing},
            rules::{RoleOffer, UserFacts, verdicts},
        },
    },
    time::Moment,
};

/// The columns of a [`UserRow`] beside those of its bearer.
pub(super) const COLUMNS: &str =
    "first_name, last_name, title, email, business_phone, mobile_phone, language, person, seen,
    seen_rev, rev, name_key, revision, deleted, deleted_from, marketing,
    (SELECT record::id(id)[1] AS id, state, sent, link_until, until, accepted, link
        FROM ONLY invitation:[$parent.org, $parent.invitation]) AS invited";

/// One column more: until when they hold what ends by itself, in a query that has `$now`.
pub(super) const ENDS: &str = "{
        LET $holder = id;
        (SELECT role, until FROM $holder->holds WHERE until != NONE AND until > $now)
    } AS ends";

#[derive(Clone, Deserialize)]
pub(super) struct UserRow {
    #[serde(flatten)]
    bearer: BearerRow,
    #[serde(default)]
    ends: Vec<EndRow>,
    #[serde(flatten)]
    pub details: ContactDetails,
    #[serde(default)]
    pub person: Option<PersonId>,
    #[serde(default)]
    seen: Option<Moment>,
    pub seen_rev: i64,
    pub rev: i64,
    pub name_key: String,
    pub revision: i64,
    #[serde(default)]
    pub deleted: Option<Moment>,
    #[serde(default)]
    deleted_from: Option<Status>,
    #[serde(default)]
    pub marketing: MarketingRow,
    #[serde(default)]
    pub invited: Option<LinkedRow>,
}

#[derive(Clone, Deserialize)]
struct EndRow {
    role: RoleId,
    until: Moment,
}

#[derive(Clone, Default, Deserialize)]
pub(super) struct MarketingRow {
    #[serde(default)]
    email: Option<ConsentRow>,
    #[serde(default)]
    phone: Option<ConsentRow>,
}

#[derive(Clone, Deserialize)]
struct ConsentRow {
    given: bool,
    at: Moment,
    by: String,
}

/// An invitation with the fingerprint of its link.
#[derive(Clone, Deserialize)]
pub(super) struct LinkedRow {
    #[serde(flatten)]
    invited: InvitedRow,
    link: String,
}

impl UserRow {
    pub(super) fn bearer(&self) -> Bearer {
        self.bearer.clone().bearer()
    }

    /// What the rules look at, as far as a row knows it: where another organization stands open only ends sessions.
    pub(super) fn facts(&self, bearer: Bearer, keepers: &Keepers, offers: &[RoleOffer], now: Moment) -> UserFacts {
        UserFacts {
            owners: keepers.owners_beside(&bearer.member),
            case_managers: keepers.case_managers_beside(&bearer.member),
            bearer,
            details: self.details.clone(),
            revision: self.revision,
            person: self.person.clone(),
            invitation: self.invited.as_ref().map(LinkedRow::known),
            elsewhere: Elsewhere::Open,
            deleted: self.deleted.map(|at| (at, self.deleted_from.unwrap_or(Status::Active))),
            ends: self.ends.iter().map(|end| (end.role.clone(), end.until)).collect(),
            wish: self.marketing.wish(),
            offers: offers.to_vec(),
            sender: Sender::default(),
            fresh: Fresh::default(),
            now,
        }
    }

    pub(super) fn read_by(&self, by: &Bearer, reader: &Reader, facts: &UserFacts) -> Listed {
        Listed {
            id: facts.bearer.member.clone(),
            details: self.details.clone(),
            roles: facts.hub().map(|held| held.role.clone()).collect(),
            status: facts.bearer.status,
            seen: self.seen.map(|at| reader.local(at)),
            invitation: self.invited.clone().map(|row| row.invited.read_by(reader)),
            you: facts.bearer.member == reader.member,
            verdicts: verdicts(by, facts),
        }
    }
}

impl LinkedRow {
    pub(super) fn known(&self) -> Known {
        Known {
            id: crate::ids::InvitationId::new(self.invited.id.clone()),
            state: self.invited.state,
            link: self.link.clone(),
        }
    }
}

impl MarketingRow {
    pub(super) fn wish(&self) -> crate::people::users::model::Wish {
        let given = |one: &Option<ConsentRow>| one.as_ref().is_some_and(|consent| consent.given);
        crate::people::users::model::Wish { email: given(&self.email), phone: given(&self.phone) }
    }

    pub(super) fn read_by(self, reader: &Reader) -> Marketing {
        let read = |row: ConsentRow| Consent { given: row.given, at: reader.local(row.at), by: row.by };
        Marketing { email: self.email.map(read), phone: self.phone.map(read) }
    }
}
