//! The nouns of users: a row of the list, the page of one, what a list is asked for, consent to marketing.
//!
//! Always true: what crosses the wire here was read for this reader.

mod card;
mod column;
mod consent;
mod query;
mod row;

pub use card::{Adding, Held, Offered, Reached, UserCard};
pub use column::{Column, Columns};
pub use consent::{Consent, Marketing, Wish};
pub use query::UserQuery;
pub use row::{AccountName, Listed, UserList, Verdicts, role_value};
