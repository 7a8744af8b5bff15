//! The screens of accounts and lines: the accounts, one of them, the lines, one of them, what is assigned to a user, and
//! what nobody reaches.
//!
//! Always true: the address holds the state; every form works before the WASM is there; what cannot be done is visible,
//! off, and says why and whom to ask.

mod account;
mod accounts;
mod edit;
mod filters;
mod history;
mod line;
mod lines;
pub(crate) mod past;
mod reach;
mod rows;
pub(crate) mod said;
mod standing;
mod table;
mod unreached;

pub use account::AccountPage;
pub use accounts::AccountsPage;
pub use edit::EditPage;
pub use line::LinePage;
pub use lines::LinesPage;
pub use unreached::UnreachedPage;
