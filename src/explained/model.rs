//! The nouns of *Who can do what*: the question that the address asks, and its two answers.

mod person;
mod question;
mod who;

pub use person::{Far, Held, LineShown, PersonAccess, Spot, Verdict, What};
pub use question::{About, Question};
pub use who::{AccountShown, Everybody, Found, Through, Ways, Who, WhoCan};

use serde::{Deserialize, Serialize};

use crate::{access::RoleName, ids::MemberId};

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Explained {
    /// Whom one can ask about.
    People(People),
    /// All that one person may do.
    Person(Box<PersonAccess>),
    /// Everybody who may do one thing; first of all what can be asked.
    Permission(Box<WhoCan>),
}

/// People to choose from, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub people: Vec<Listed>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Somebody to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub id: MemberId,
    pub name: String,
    pub email: String,
    pub roles: Vec<RoleName>,
    pub you: bool,
}
