//! Roles in the database (server only).
//!
//! Always true: every read and write begins with the organization; a role's names are kept beside it in the same
//! transaction, so that no two are called alike; a role that goes takes no holding with it that has not been moved.

mod card;
mod deeds;
mod facts;
mod history;
mod list;
mod moving;
mod replays;
mod rows;
mod target;
mod write;

pub use card::{card, making, pair};
pub use facts::look;
pub use list::list;
pub use write::{NewRole, put_role};
