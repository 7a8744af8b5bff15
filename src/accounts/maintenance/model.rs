//! The nouns of maintenance: what can be done, what was wished, and what its pages show.

mod action;
mod card;
#[cfg(feature = "ssr")]
mod typed;
mod wish;

pub use action::Action;
pub use card::{AccountForm, Form, Open, Pin, Possible, Receipt, Scheduled, Standing, Suspended};
#[cfg(feature = "ssr")]
pub use typed::{dated, iccid};
pub use wish::{
    CallOff, ChangeNumber, ChangePlan, ChangeSim, Dated, EditAccount, EditIdentifiers, MakePin, MoveLine, Restore,
    Suspend,
};
