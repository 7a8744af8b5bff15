//! *Who can do what*, read out of the database (server only).
//!
//! Always true: each page reads a bounded number of rows in a bounded number of queries, whatever the organization's
//! size; what the reader does not see is taken out by the policy, row by row, before it leaves the server.

mod candidates;
mod people;
mod person;
mod place;
mod reach;
mod rows;
mod who;

pub use people::people;
pub use person::person;
pub use place::{At, accounts, asked_about, place};
pub use who::who_can;
