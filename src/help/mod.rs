//! Help: public articles in both languages, found by topic, by search and from the screen that one is on (server only).
//!
//! Always true: an article is a pair of files (`help/en`, `help/es`) joined by its id, and what the two have in common
//! stands once, in `help/articles.toml`; a step names its screen, and each control by the Fluent key that labels it, so
//! that it says what the button says; the pages need no script, no sign-in and no cookie, and are alike for everybody.

mod differences;
pub mod doors;
pub mod editing;
mod feedback;
mod head;
pub mod library;
mod missed;
pub mod model;
mod page;
mod reading;
mod rules;
pub mod screens;
mod search;
mod shelf;
pub mod store;
#[cfg(test)]
mod tests;
mod words;

pub use library::Library;
pub use shelf::Shelf;
