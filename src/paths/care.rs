//! The links of Care that are about organizations.

use crate::ids::{MemberId, OrganizationId};

/// Care: finding an organization.
pub const CARE_ORGANIZATIONS: &str = "/care/organizations";
/// Where an operator onboards one.
pub const NEW_ORGANIZATION: &str = "/care/organizations/new";

/// One of them, as staff see it.
#[must_use]
pub fn care_organization(organization: &OrganizationId) -> String {
    format!("{CARE_ORGANIZATIONS}/{organization}")
}

/// Where somebody on the phone is given a new link.
#[must_use]
pub fn care_invitation(organization: &OrganizationId, member: &MemberId) -> String {
    format!("{CARE_ORGANIZATIONS}/{organization}/invitation/{member}")
}
