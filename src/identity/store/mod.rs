//! Identity in the database (server only).
//!
//! Always true: a secret is looked up by its fingerprint; whoever changes a password or comes in does so only if what
//! was looked at before still stands at that moment.

mod address;
mod entry;
mod invitation;
mod password;
mod profile;
mod session;

pub use address::{
    ask_address, cancel_address, change_address, changing, has_address, next_address, stop_address, stopping,
};
pub use entry::{Admission, Known, Place, admit, admit_staff, helpers, is_staff, known, places, shut_out, was_right};
pub use invitation::{Acceptance, Comer, Invitation, Newcomer, accept, invitation};
pub use password::{Keeper, ask_reset, change_password, keeper, own_words, reset_password, resetting};
pub use profile::{person, speaks};
pub use session::{renew, sessions, sign_out, sign_out_everywhere, sign_out_one};
