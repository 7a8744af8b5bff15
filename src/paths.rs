//! Every link the app can make, as functions.

use crate::ids::{InvitationId, MemberId, OrganizationId};

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const FORGOTTEN: &str = "/forgotten-password";
pub const RESET: &str = "/reset-password";
pub const INVITATION: &str = "/invitation";
pub const PROFILE: &str = "/profile";
pub const SESSIONS: &str = "/profile/sessions";
pub const PASSWORD: &str = "/profile/password";
pub const TERMS: &str = "/terms";
/// The operator's own page.
pub const OPERATOR: &str = "/operator";

#[must_use]
pub fn home(organization: &OrganizationId) -> String {
    format!("/o/{organization}")
}

#[must_use]
pub fn contacts(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/contacts")
}

#[must_use]
pub fn new_contact(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/contacts/new")
}

#[must_use]
pub fn contact(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/support/contacts/{member}")
}

#[must_use]
pub fn contact_roles(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/support/contacts/{member}/roles")
}

#[must_use]
pub fn invitations(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/invitations")
}

/// The link in the invitation's e-mail; the token is the secret part.
#[must_use]
pub fn invitation(token: &str) -> String {
    format!("{INVITATION}/{token}")
}

/// The one-time link by which somebody becomes an operator.
#[must_use]
pub fn operator(token: &str) -> String {
    format!("{OPERATOR}/{token}")
}

/// The link in the e-mail about a forgotten password.
#[must_use]
pub fn reset(token: &str) -> String {
    format!("{RESET}/{token}")
}

/// What an invitation's row is called in its list.
#[must_use]
pub fn invitation_row(organization: &OrganizationId, invitation: &InvitationId) -> String {
    format!("{}#{invitation}", invitations(organization))
}
