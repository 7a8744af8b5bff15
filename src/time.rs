//! Moments and spans, shared by all slices: whole milliseconds, UTC, no local clock.
//!
//! Always true: nothing here asks what time it is; the server hands the time in, and hands it to the browser with the
//! offset of the reader's zone (`Local`), so that no table of time zones travels in the WASM.

use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// A length of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    #[must_use]
    pub const fn seconds(n: i64) -> Self {
        Self(n * 1_000)
    }
    #[must_use]
    pub const fn minutes(n: i64) -> Self {
        Self::seconds(n * 60)
    }
    #[must_use]
    pub const fn hours(n: i64) -> Self {
        Self::minutes(n * 60)
    }
    #[must_use]
    pub const fn days(n: i64) -> Self {
        Self::hours(n * 24)
    }
}

impl std::ops::Add<Span> for Moment {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl std::ops::Sub<Span> for Moment {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl std::ops::Sub for Moment {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Moment {
    /// Further away than anything that is promised or waits for its day.
    pub const NEVER: Self = Self(i64::MAX >> 11);

    /// The key that makes a forward scan of an index show the newest first.
    #[must_use]
    pub const fn reversed(self) -> i64 {
        // 2^53 - 1: the largest number that every consumer holds exactly.
        9_007_199_254_740_991 - self.0
    }
}

/// A moment as the reader's zone has it: the offset in minutes east of UTC at that moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub at: Moment,
    pub offset: i32,
}
