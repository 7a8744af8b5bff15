//! The screens of identity: thin, each a lazy chunk, each a plain form first.
//!
//! Always true: a password never stands in a page that the server wrote; who has come in or gone out begins with a
//! whole new document, so that nothing of before is left on the screen.

mod address;
mod again;
mod change;
mod device;
mod forgotten;
mod form;
mod invitation;
mod newcomer;
mod profile;
mod reset;
mod sessions;
mod sign_in;
mod stop;
mod terms;

pub use address::{AddressPage, ConfirmAddressPage};
pub use again::SignInAgainPage;
pub use change::ChangePasswordPage;
pub use device::DevicePage;
pub use forgotten::ForgottenPage;
pub use form::Away;
pub use invitation::InvitationPage;
pub use profile::ProfilePage;
pub use reset::ResetPage;
pub use sessions::SessionsPage;
pub use sign_in::SignInPage;
pub use stop::StopAddressPage;
pub use terms::TermsPage;
