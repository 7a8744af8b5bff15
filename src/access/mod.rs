//! Who may: permissions, roles, decisions with their reasons, and the one policy that makes them.
//!
//! Always true: denied unless a role grants it; a decision names the role that granted it or what is missing; the same
//! function answers single checks, lists, *explain* and *who can*, on the server and in the browser. Nothing here
//! waits, looks at a clock or reads a database. A `Permit` is made only here, and only from an allowed decision.

mod asking;
mod condition;
mod decision;
mod everywhere;
mod given;
mod holding;
#[cfg(test)]
mod matrix;
mod permission;
mod permissions;
#[cfg(feature = "ssr")]
mod permit;
mod policy;
mod reach;
mod role;
#[cfg(test)]
mod tests;

pub use asking::{On, can_ask, can_be_asked, sees};
pub use condition::{Condition, Conditions, Terms, condition};
pub use decision::{Decision, Denial, Grant, Helper, Why};
pub use everywhere::Everywhere;
pub use given::Given;
pub use holding::Holding;
pub use permission::{Area, Permission};
pub use permissions::Permissions;
#[cfg(feature = "ssr")]
pub use permit::{Permit, Signed, Waiting, Yes};
pub use policy::{
    Bearer, Door, Status, Subject, can_approve, can_grant, can_themselves, decide, hold_wherever, lacking,
    reaches_centre, who_can,
};
pub use reach::{CasePlace, LinePlace, OpenTo, Place, Reach};
pub use role::{Kind, Portal, Rank, Role, RoleName};
