//! The columns that a file of users may have, in the order of the template.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    FirstName,
    LastName,
    Email,
    Role,
    Title,
    Language,
    BusinessPhone,
    MobilePhone,
    Line,
    Account,
}

impl Column {
    pub const ALL: [Self; 10] = [
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Role,
        Self::Title,
        Self::Language,
        Self::BusinessPhone,
        Self::MobilePhone,
        Self::Line,
        Self::Account,
    ];

    /// The name of the field in the forms of one user.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Role => "role",
            Self::Title => "title",
            Self::Language => "language",
            Self::BusinessPhone => "business_phone",
            Self::MobilePhone => "mobile_phone",
            Self::Line => "lines",
            Self::Account => "accounts",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }
}
