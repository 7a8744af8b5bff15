//! Outages on the screen: what a customer is told on the home page, at a case and at a line, all that an organization
//! knows of, one with its timeline; and the same for staff, who announce them and say how it goes on.

mod brief;
mod card;
mod case;
mod cases;
mod fields;
mod known;
mod one;
mod queue;
mod said;
mod say;
mod timeline;

pub(crate) use brief::OutagesAt;
pub use card::OutagePage;
pub(crate) use case::{CaseTying, case_card};
pub use fields::{EditOutagePage, NewOutagePage};
pub use known::OutagesPage;
pub use one::CareOutagePage;
pub use queue::CareOutagesPage;
