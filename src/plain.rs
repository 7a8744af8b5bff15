//! A refused plain form on its way back to its page: what was typed, and what was said to it.
//!
//! Always true: a page that reads a draft shows exactly what the browser's face would show for the same outcome.

use leptos::prelude::*;
use leptos::serde_json;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::fault::{Fault, FieldError, Outcome};

#[cfg(feature = "ssr")]
pub use crate::serve::plain::{answer, answer_once};

/// What was typed, without passwords, and the outcome as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub values: Vec<(String, String)>,
    outcome: String,
}

impl Draft {
    /// The draft of a form that was not done.
    #[must_use]
    pub fn of<T, R: Serialize>(outcome: &Outcome<T, R>, typed: &[(&str, String)]) -> Self {
        let empty: Outcome<(), &R> = match outcome {
            Outcome::Done(_) => Outcome::Done(()),
            Outcome::NotAllowed(denial) => Outcome::NotAllowed(denial.clone()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal),
            Outcome::Invalid(errors) => Outcome::Invalid(errors.clone()),
            Outcome::Asks(organization, id) => Outcome::Asks(organization.clone(), id.clone()),
            Outcome::Stale => Outcome::Stale,
            Outcome::SignInAgain => Outcome::SignInAgain,
        };
        let values = typed.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Self { values, outcome: serde_json::to_string(&empty).unwrap_or_default() }
    }

    /// The draft of a form to which nothing was said, since its session was over.
    #[must_use]
    pub const fn late(values: Vec<(String, String)>) -> Self {
        Self { values, outcome: String::new() }
    }

    /// The same with at most so many characters of each field.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        for (_, value) in &mut self.values {
            let end = value.char_indices().nth(most).map_or(value.len(), |(at, _)| at);
            value.truncate(end);
        }
        self
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// What was said, with the slice's own refusals.
    #[must_use]
    pub fn outcome<R: DeserializeOwned>(&self) -> Option<Outcome<(), R>> {
        // From bytes, as the answers are read: see `wire`.
        serde_json::from_slice(self.outcome.as_bytes()).ok()
    }

    /// The fields that could not be taken.
    #[must_use]
    pub fn errors(&self) -> Vec<FieldError> {
        match self.outcome::<serde::de::IgnoredAny>() {
            Some(Outcome::Invalid(errors)) => errors,
            _ => Vec::new(),
        }
    }

    /// How much of it there is to keep.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.outcome.len() + self.values.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>()
    }
}

/// The draft that an address names with `?draft=`, if it is the caller's.
///
/// # Errors
/// When the database does not answer.
#[server(FindDraft)]
pub async fn draft(id: String) -> Result<Option<Draft>, Fault> {
    crate::serve::plain::find(&id).await
}
