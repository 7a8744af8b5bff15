//! Roles in the database (server only).

mod write;

pub use write::{NewRole, put_role};
