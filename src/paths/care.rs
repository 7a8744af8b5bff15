//! The links of Care that are about organizations and outages.

use crate::ids::{MemberId, OrganizationId, OutageId, PersonId};

/// Care: finding an organization.
pub const CARE_ORGANIZATIONS: &str = "/care/organizations";
/// Care: what staff often say in cases, for operators.
pub const CARE_REPLIES: &str = "/care/replies";
/// Care: what it does, in figures; and the same as a file.
pub const CARE_REPORTS: &str = "/care/reports";
pub const CARE_REPORTS_CSV: &str = "/care/reports.csv";
/// In the place of an id: one that is not there yet.
pub const NEW: &str = "new";
/// Care: the provider's own people, for operators.
pub const CARE_STAFF: &str = "/care/staff";
/// Where one is invited.
pub const INVITE_STAFF: &str = "/care/staff/new";
/// What happened to them.
pub const STAFF_HISTORY: &str = "/care/staff/history";
/// Where an operator onboards one.
pub const NEW_ORGANIZATION: &str = "/care/organizations/new";

/// One of them, as staff see it.
#[must_use]
pub fn care_organization(organization: &OrganizationId) -> String {
    format!("{CARE_ORGANIZATIONS}/{organization}")
}

/// One of the provider's own people.
#[must_use]
pub fn care_colleague(person: &PersonId) -> String {
    format!("{CARE_STAFF}/{person}")
}

/// One saved reply.
#[must_use]
pub fn care_reply(reply: &str) -> String {
    format!("{CARE_REPLIES}/{reply}")
}

/// The link by which somebody whom an operator has invited becomes one of them.
#[must_use]
pub fn join_staff(token: &str) -> String {
    format!("/staff/{token}")
}

/// Where somebody on the phone is given a new link.
#[must_use]
pub fn care_invitation(organization: &OrganizationId, member: &MemberId) -> String {
    format!("{CARE_ORGANIZATIONS}/{organization}/invitation/{member}")
}

/// Care: outages and maintenance.
pub const CARE_OUTAGES: &str = "/care/outages";
/// Where one is announced.
pub const NEW_OUTAGE: &str = "/care/outages/new";

/// One of them, as staff see it.
#[must_use]
pub fn care_outage(outage: &OutageId) -> String {
    format!("{CARE_OUTAGES}/{outage}")
}

/// Where what it says of itself is changed.
#[must_use]
pub fn edit_outage(outage: &OutageId) -> String {
    format!("{CARE_OUTAGES}/{outage}/edit")
}
