//! People in the database: reading pages of them, and writing what the rules have made (server only).
//!
//! Always true: every read and write begins with the organization of a permit; a list is a forward scan of an index
//! with a cursor; the search's postings, the holding and the role repeated in the member are written in one
//! transaction; an invitation is kept by the fingerprint of its link, never by the link.

mod by_name;
mod card;
mod count;
pub(super) mod deeds;
pub(super) mod facts;
mod history;
mod invitations;
mod list;
mod reader;
pub(super) mod rows;
mod search;
mod target;
pub(super) mod write;

pub use by_name::{ByName, Somebody, members};
pub use card::{account, card};
pub use history::history;
pub use invitations::invitations;
pub use list::contacts;
pub use reader::Reader;
pub use write::{NewMember, invite, put_holding, put_member, put_postings};
