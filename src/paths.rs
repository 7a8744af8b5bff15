//! Every link the app can make, as functions.

use crate::{
    ids::{InvitationId, MemberId, OrganizationId},
    people::model::encoded,
};

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const FORGOTTEN: &str = "/forgotten-password";
pub const RESET: &str = "/reset-password";
pub const INVITATION: &str = "/invitation";
pub const PROFILE: &str = "/profile";
pub const SESSIONS: &str = "/profile/sessions";
pub const PASSWORD: &str = "/profile/password";
pub const SIGN_IN_AGAIN: &str = "/sign-in/again";
pub const TERMS: &str = "/terms";
/// The operator's own page.
pub const OPERATOR: &str = "/operator";

/// The sign-in page that leads to `next` afterwards.
#[must_use]
pub fn sign_in(next: &str) -> String {
    with_next(SIGN_IN, next)
}

/// The page that asks for the password once more and leads to `next` afterwards.
#[must_use]
pub fn sign_in_again(next: &str) -> String {
    with_next(SIGN_IN_AGAIN, next)
}

/// The sign-in page after a password was set.
#[must_use]
pub fn changed() -> String {
    format!("{SIGN_IN}?changed")
}

/// The profile after a password was changed.
#[must_use]
pub fn profile_changed() -> String {
    format!("{PROFILE}?changed")
}

fn with_next(page: &str, next: &str) -> String {
    if next.is_empty() { page.to_owned() } else { format!("{page}?next={}", encoded(next)) }
}

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
