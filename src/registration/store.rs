//! Registrations in the database (server only).
//!
//! Always true: a code is kept as the fingerprint of itself with a secret that is only in an address; a registration, the
//! address that waits, and whatever its approval makes are written in one transaction; lists begin with an organization.

mod asking;
mod confirming;
mod deeds;
mod facts;
mod list;
mod replays;
mod rows;
mod settings;
mod target;
mod write;

pub use asking::{Known, ask, known};
pub use confirming::{Confirmed, Held, Proven, confirm, held};
pub use facts::{card, line};
pub use list::{list, waiting};
pub use settings::settings;
pub use target::OwnSettings;
pub use write::{NewRegistration, put_decision, put_registration};
