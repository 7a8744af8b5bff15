//! The screens of Account Hub → Manage Users: the list, a new user, all of one, their role, and what ends for good.
//!
//! Always true: the address holds the state; every form works before the WASM is there; what cannot be done is visible,
//! off, and says why and whom to ask; what was typed outlives an error, a change of language and news from others.

mod access;
mod card;
mod columns;
mod create;
mod delete;
mod details;
mod filters;
mod invitation;
mod list;
mod manage;
mod marketing;
mod menu;
mod remove;
mod role;
mod roles;
pub(in crate::people) mod said;
mod single;
pub(in crate::people) mod told;

pub use create::NewUserPage;
pub(crate) use create::options;
pub use delete::DeletePage;
pub use manage::UsersPage;
pub use remove::RemoveRolePage;
pub use role::RolePage;
pub use single::UserPage;
