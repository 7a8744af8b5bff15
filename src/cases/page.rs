//! The screens of cases: the list, a new one, one case, and what an organization wants of them.

mod acts;
mod answers;
mod create;
mod filters;
pub(crate) mod linked;
mod list;
pub(crate) mod parts;
pub(crate) mod said;
mod settings;
mod single;
mod voice;
mod watchers;

pub use create::NewCasePage;
pub use list::CasesPage;
pub use settings::CaseSettingsPage;
pub use single::CasePage;
