//! The nouns of roles: a role, who holds it, what a change of it would mean, the lines of its history.
//!
//! Always true: what crosses the wire here was read for this reader.

mod allows;
mod card;
mod form;
mod history;
#[cfg(feature = "ssr")]
mod parsed;
mod role;

pub use allows::{Allows, Answer, Approver, Nameable, nameable};
pub use card::{Effect, Effects, Offer, RoleCard, RoleList, RoleMaking, RolePair, RoleRow, Turn, Verdict};
pub use form::{Answers, RoleForm, choices};
pub(super) use form::{control, terms_control};
pub use history::{RoleEvent, RoleEventKind};
#[cfg(feature = "ssr")]
pub use parsed::{LONGEST_NAME, LONGEST_TEXT, folded};
pub use role::{Holder, Holders, Leaving, Origin, RoleFolder, RoleSummary, Wording};
