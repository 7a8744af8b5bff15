//! The screens of *Who can do what*: whom or what to ask about, and the two answers, each as a picture and as a table.
//!
//! Always true: the address holds the question; every form is a plain GET; a picture says nothing that the table below
//! it does not say, and its boxes are links.

mod access;
mod area;
mod draw;
mod form;
pub(super) mod layout;
mod people;
mod person;
mod reach;
mod said;
mod scene;
mod who;

pub use access::AccessPage;
