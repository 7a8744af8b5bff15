//! Maintenance in the database (server only).
//!
//! Always true: what is asked for is written with its number, its history and its letters in one transaction, and only if
//! the line is as the rule saw it and nobody has asked for anything of it meanwhile.

mod account;
mod asked;
mod centres;
mod facts;
mod form;
mod identifiers;
mod many;
mod offers;
mod replays;
mod standing;
mod withdraw;

pub use account::account_form;
pub use asked::{On, Written};
pub use form::form;
pub use many::{lines_with_facts, notable, works_under};
pub use offers::{Offers, offers};
pub use standing::standing;
pub use withdraw::Back;
