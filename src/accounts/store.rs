//! Accounts, lines and assignments in the database (server only).
//!
//! Always true: every read and write begins with the organization; an assignment, and the posting by which its member is
//! found on its account, are written in one transaction; a list is a forward scan of an index for each thing that its
//! reader reaches, merged by number.

mod account;
mod accounts;
mod deeds;
mod edit;
mod enrich;
mod facts;
mod fulfil;
mod history;
mod holders;
mod line;
mod lines;
mod many;
mod newcomer;
mod offers;
mod replays;
mod rows;
mod scope;
mod search;
mod target;
mod unreached;
mod write;
mod zone;

pub use account::card as account_card;
pub use accounts::accounts;
pub use edit::edit;
pub use enrich::{accounts_in_reach, centres};
pub use facts::Onto;
pub use fulfil::{Fulfilment, PIN_LASTS, fulfilled};
pub use history::history;
pub use holders::place as read_place;
pub use line::{IDENTIFIERS, card as line_card};
pub use lines::{all_lines, lines};
pub use many::{assignable, assigning, found};
pub use newcomer::OntoAddress;
pub use unreached::unreached;
pub use write::{
    Assigning, drop_assignment, put_account, put_account_address, put_account_details, put_assignment, put_feature,
    put_identifier, put_line, put_noted, put_plan,
};
pub use zone::Office;
