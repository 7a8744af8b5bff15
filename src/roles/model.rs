//! The nouns of roles: a role, who holds it, what a change of it would mean, the lines of its history.
//!
//! Always true: what crosses the wire here was read for this reader.

mod card;
mod form;
mod history;
mod role;

pub use card::{Effect, Effects, Offer, RoleCard, RoleList, RoleMaking, RolePair, RoleRow, Turn, Verdict};
pub(super) use form::control;
pub use form::{ALLOWED, NOT_ALLOWED, RoleForm, choices};
#[cfg(feature = "ssr")]
pub use form::{LONGEST_NAME, LONGEST_TEXT, folded};
pub use history::{RoleEvent, RoleEventKind};
pub use role::{Holder, Holders, Leaving, Origin, RoleFolder, RoleSummary, Wording};
