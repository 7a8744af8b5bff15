//! The nouns of people: contacts, what is known of them, their invitations, the lines of their history.
//!
//! Always true: what crosses the wire here was read for this reader; a moment comes with the reader's own offset.

mod contact;
mod form;
mod history;
mod invitation;
mod phone;
mod query;

pub use contact::{
    Account, Contact, ContactCard, ContactDetails, ContactList, Page, Saved, Standing, Total, User, Verdict, Verdicts,
};
pub use form::ContactForm;
#[cfg(feature = "ssr")]
pub use form::{LONGEST_NAME, LONGEST_TITLE, NewContact};
pub use history::{HistoryChange, HistoryKind, HistoryLine};
pub use invitation::{Invitation, InvitationList, InvitationRow, InvitationState, Kept, Left};
pub use phone::readable;
pub use query::{ContactQuery, LONGEST_SEARCH, SearchQuery, Sort, addressed, beside_search, encoded, place, searched};
