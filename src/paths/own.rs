//! The links of identity: coming in, going out, and what somebody changes about themselves.

use crate::{ids::OrganizationId, people::model::encoded};

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const FORGOTTEN: &str = "/forgotten-password";
pub const RESET: &str = "/reset-password";
pub const INVITATION: &str = "/invitation";
pub const PROFILE: &str = "/profile";
pub const SESSIONS: &str = "/profile/sessions";
/// What of the portal the device keeps.
pub const DEVICE: &str = "/profile/device";
/// Where one chooses what one is told of, and when.
pub const NOTICE_CHOICE: &str = "/profile/notices";
/// The same, after it was chosen.
pub const NOTICES_CHOSEN: &str = "/profile/notices?saved";
pub const PASSWORD: &str = "/profile/password";
/// Where one's sign-in address is changed.
pub const ADDRESS: &str = "/profile/address";
/// Where whoever reads the old address stops that.
pub const STOP_ADDRESS: &str = "/stop-address-change";
pub const SIGN_IN_AGAIN: &str = "/sign-in/again";
pub const TERMS: &str = "/terms";

/// What somebody is told of in an organization.
#[must_use]
pub fn notices(organization: &OrganizationId) -> String {
    format!("/o/{organization}/notices")
}

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

/// The profile after the sign-in address was changed.
#[must_use]
pub fn address_changed() -> String {
    format!("{PROFILE}?moved")
}

/// The link in the e-mail to a new sign-in address.
#[must_use]
pub fn confirm_address(token: &str) -> String {
    format!("{ADDRESS}/{token}")
}

/// The link in the e-mail to the old sign-in address.
#[must_use]
pub fn stop_address(token: &str) -> String {
    format!("{STOP_ADDRESS}/{token}")
}

/// The same after it was used.
#[must_use]
pub fn address_stopped(token: &str) -> String {
    format!("{}?stopped", stop_address(token))
}

fn with_next(page: &str, next: &str) -> String {
    if next.is_empty() { page.to_owned() } else { format!("{page}?next={}", encoded(next)) }
}

/// The link in the invitation's e-mail; the token is the secret part.
#[must_use]
pub fn invitation(token: &str) -> String {
    format!("{INVITATION}/{token}")
}

/// The link in the e-mail about a forgotten password.
#[must_use]
pub fn reset(token: &str) -> String {
    format!("{RESET}/{token}")
}
