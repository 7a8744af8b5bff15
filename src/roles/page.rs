//! The screens of Account Hub → Manage Users → Roles & Permissions: the roles, one of them, a new one, two side by side.
//!
//! Always true: the address holds the state; every form works before the WASM is there; what cannot be done is visible,
//! off, and says why and whom to ask.

mod tabs;

pub use tabs::{HubTab, HubTabs};
