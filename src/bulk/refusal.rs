//! Why something is not done with many at once.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It was begun already.
    Begun,
    /// Only a run that is over is taken back.
    NotOver,
    /// What was sent is sent.
    NoWayBack,
    NobodyChosen,
    TooMany {
        most: usize,
    },
    NoLineChosen,
    /// The first day is over already.
    FromPast,
    /// The last day comes before the first, or is over already.
    UntilEarly,
    TooManyLines {
        most: usize,
    },
    /// The same person has begun as much as one may within an hour.
    TooOften,
}
