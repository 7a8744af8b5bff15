//! Users in the database: reading pages of them, and writing what the rules have made (server only).
//!
//! Always true: every read and write begins with the organization of a permit; a list is a forward scan of an index with
//! a cursor; whoever reaches some accounts reads their postings, and the policy looks at each row again; the holdings,
//! and the role by which the list filters, are written in one transaction; where that role ends by itself, `endings`
//! follows.

mod card;
mod deeds;
mod endings;
mod facts;
mod list;
mod many;
mod newcomer;
mod offers;
mod postings;
mod replays;
mod rows;

pub use card::card;
pub use endings::{follow_endings, run_endings};
pub use list::{all, users};
pub use many::{Many, lines, many, these};
pub use newcomer::{Newcomer, adding};
pub use offers::{all as role_offers, end_of};
