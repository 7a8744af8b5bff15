//! Sets of permissions: each is in one outright, or with a second person's yes.

use serde::{Deserialize, Serialize};

use super::Permission;

/// A set of permissions, each outright or with a second person's yes.
///
/// INVARIANT: what asks is part of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Permissions {
    all: u64,
    asking: u64,
}

impl Permissions {
    /// All of them outright.
    #[must_use]
    pub const fn of(list: &[Permission]) -> Self {
        Self { all: Self::bits(list), asking: 0 }
    }

    /// The same with these in it, with a second person's yes.
    #[must_use]
    pub const fn asking(self, list: &[Permission]) -> Self {
        let bits = Self::bits(list);
        Self { all: self.all | bits, asking: self.asking | bits }
    }

    const fn bits(list: &[Permission]) -> u64 {
        let (mut bits, mut at) = (0, 0);
        while at < list.len() {
            bits |= Self::bit(list[at]);
            at += 1;
        }
        bits
    }

    const fn bit(permission: Permission) -> u64 {
        1 << (permission as u8)
    }

    /// Whether it is there, outright or not.
    #[must_use]
    pub const fn contains(self, permission: Permission) -> bool {
        self.all & Self::bit(permission) != 0
    }

    /// Whether it is there, and only with a second person's yes.
    #[must_use]
    pub const fn asks(self, permission: Permission) -> bool {
        self.asking & Self::bit(permission) != 0
    }

    /// The same without this one.
    #[must_use]
    pub const fn without(self, permission: Permission) -> Self {
        let kept = !Self::bit(permission);
        Self { all: self.all & kept, asking: self.asking & kept }
    }

    const fn outright(self) -> u64 {
        self.all & !self.asking
    }

    /// What both allow together: outright beats with a yes, with a yes beats nothing.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let all = self.all | other.all;
        Self { all, asking: all & !(self.outright() | other.outright()) }
    }

    /// Those that `other` lacks, or has only with a yes where they are outright here.
    #[must_use]
    pub const fn beyond(self, other: Self) -> Self {
        let all = (self.all & !other.all) | (self.outright() & other.asking);
        Self { all, asking: self.asking & all }
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.all == 0
    }

    /// In the order of the catalogue.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.into_iter().filter(move |permission| self.contains(*permission))
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(list: I) -> Self {
        Self { all: list.into_iter().fold(0, |bits, permission| bits | Self::bit(permission)), asking: 0 }
    }
}

/// One field of a form holds both: all of them, and behind a dash, where there are any, those that ask.
impl From<Permissions> for String {
    fn from(Permissions { all, asking }: Permissions) -> Self {
        if asking == 0 { all.to_string() } else { format!("{all}-{asking}") }
    }
}

impl TryFrom<String> for Permissions {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (all, asking) = text.split_once('-').unwrap_or((&text, "0"));
        let bits = |text: &str| text.parse::<u64>().map_err(|_| "no permissions");
        let (all, asking) = (bits(all)?, bits(asking)?);
        Ok(Self { all, asking: asking & all })
    }
}
