//! Why something is not done with a file.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It was begun already.
    Begun,
    /// Only a run that is over is taken back.
    NotOver,
}
