//! A saved reply, and what can stand in its text for something of the case.

use serde::{Deserialize, Serialize};

use crate::words::{Bilingual, Language};

/// The longest title and the longest text, in characters.
pub const LONGEST_TITLE: usize = 80;
pub const LONGEST_REPLY: usize = 4_000;

/// One that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub id: String,
    pub title: String,
    #[serde(flatten)]
    pub text: Bilingual,
    pub revision: i64,
    pub by_name: String,
}

/// What a case fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// Who opened the case, by their whole name and by the first.
    Customer,
    FirstName,
    CaseNumber,
    Subject,
    Organization,
    /// Whoever answers.
    Agent,
}

impl Variable {
    pub const ALL: [Self; 6] =
        [Self::Customer, Self::FirstName, Self::CaseNumber, Self::Subject, Self::Organization, Self::Agent];

    /// As it is written in a text of this language, between braces.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Customer, Language::En) => "customer",
            (Self::Customer, Language::Es) => "cliente",
            (Self::FirstName, Language::En) => "first name",
            (Self::FirstName, Language::Es) => "nombre",
            (Self::CaseNumber, Language::En) => "case",
            (Self::CaseNumber, Language::Es) => "caso",
            (Self::Subject, Language::En) => "subject",
            (Self::Subject, Language::Es) => "asunto",
            (Self::Organization, Language::En) => "organization",
            (Self::Organization, Language::Es) => "organización",
            (Self::Agent, Language::En) => "agent",
            (Self::Agent, Language::Es) => "agente",
        }
    }

    /// Either language's name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is = |one: &Self| one.name(Language::En) == name || one.name(Language::Es) == name;
        Self::ALL.into_iter().find(is)
    }
}
