//! The screens of self-registration: two that anybody may open, and inside the list, one registration, the settings.
//!
//! Always true: each is a plain form first; what is said to somebody who registers does not depend on what is known.

mod card;
mod code;
mod decision;
mod list;
mod register;
mod said;
mod settings;

pub use card::RegistrationPage;
pub use code::CodePage;
pub use list::RegistrationsPage;
pub use register::RegisterPage;
pub use settings::SettingsPage;
