//! Which columns of a list of users are shown.
//!
//! Always true: the name and the email are; an address that says nothing of columns leaves them to the room there is.

use serde::{Deserialize, Serialize};

/// What can be shown of a user or left away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Title,
    Role,
    Status,
    BusinessPhone,
    MobilePhone,
    Language,
    Seen,
}

impl Column {
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Role, Self::Status, Self::BusinessPhone, Self::MobilePhone, Self::Language, Self::Seen];
    /// Those of who has chosen none.
    pub const USUAL: [Self; 4] = [Self::Role, Self::Status, Self::Language, Self::Seen];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Role => "role",
            Self::Status => "status",
            Self::BusinessPhone => "business",
            Self::MobilePhone => "mobile",
            Self::Language => "language",
            Self::Seen => "seen",
        }
    }

    /// What its box posts in a plain form.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Title => "show-title",
            Self::Role => "show-role",
            Self::Status => "show-status",
            Self::BusinessPhone => "show-business",
            Self::MobilePhone => "show-mobile",
            Self::Language => "show-language",
            Self::Seen => "show-seen",
        }
    }
}

/// What somebody chose, as an address has it: `name.role.status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Columns(String);

impl Columns {
    /// The name of the pair in an address; a form sends it beside the ticked boxes.
    pub const PAIR: &str = "columns";
    /// What stands first: with it alone nothing else is shown.
    pub const NAME: &str = "name";

    /// Reads an address, or a form.
    pub(super) fn read(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let written = get(Self::PAIR).filter(|written| !written.is_empty())?;
        let is_chosen =
            |column: &Column| written.split('.').any(|key| key == column.key()) || get(column.field()).is_some();
        let keys = Column::ALL.into_iter().filter(is_chosen).map(Column::key);
        Some(Self(std::iter::once(Self::NAME).chain(keys).collect::<Vec<_>>().join(".")))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn show(&self, column: Column) -> bool {
        self.0.split('.').any(|key| key == column.key())
    }
}
