//! The screens of Account Hub → Manage Users → Roles & Permissions: the roles, one of them, a new one, two side by side.
//!
//! Always true: the address holds the state; every form works before the WASM is there; what cannot be done is visible,
//! off, and says why and whom to ask; what was typed outlives an error, a change of language and news from others.

mod compare;
mod edit;
mod effects;
mod end_users;
mod fields;
mod grid;
mod head;
mod holders;
mod leave;
mod list;
mod make;
mod past;
mod said;
mod single;
mod tabs;
mod terms;
mod words;

pub use compare::ComparePage;
pub use leave::LeavePage;
pub use list::RolesPage;
pub use make::MakePage;
pub use single::RolePage;
pub use tabs::{HubTab, HubTabs};
