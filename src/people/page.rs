//! The screens of Tech Support → Contacts: the list, a contact, their roles, a new one, the invitations.
//!
//! Always true: the address holds the state; every form works before the WASM is there; what cannot be done is visible,
//! off, and says why and whom to ask; what was typed outlives an error, a change of language and news from others.

mod buttons;
mod card;
mod create;
pub(super) mod details;
pub(super) mod editing;
pub(crate) mod filters;
pub(super) mod history;
pub(super) mod invitation;
mod invitations;
mod list;
mod manage;
mod roles;
pub(crate) mod said;
mod single;

pub use create::CreatePage;
pub use invitations::InvitationsPage;
pub use manage::ManagePage;
pub use roles::RolesPage;
pub use single::ContactPage;
