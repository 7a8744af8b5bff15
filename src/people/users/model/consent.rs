//! Consent to marketing: by which way, given or taken back, when and by whom.

use serde::{Deserialize, Serialize};

use crate::time::Local;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub given: bool,
    pub at: Local,
    /// Who chose it, by the name they had.
    pub by: String,
}

/// Nothing was ever chosen: no consent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marketing {
    pub email: Option<Consent>,
    pub phone: Option<Consent>,
}

impl Marketing {
    /// What stands now.
    #[must_use]
    pub fn wish(&self) -> Wish {
        let given = |one: &Option<Consent>| one.as_ref().is_some_and(|consent| consent.given);
        Wish { email: given(&self.email), phone: given(&self.phone) }
    }
}

/// The ways by which somebody may be written to or called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub email: bool,
    pub phone: bool,
}
