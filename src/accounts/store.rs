//! Accounts, lines and assignments in the database (server only).
//!
//! Always true: every read and write begins with the organization; an assignment, and the posting by which its member is
//! found on its account, are written in one transaction.

mod write;

pub use write::{Assigning, put_account, put_account_address, put_assignment, put_identifier, put_line, put_plan};
