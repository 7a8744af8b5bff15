//! What may become of one of the provider's own: pure.
//!
//! Always true: an operator is left, whoever asks; what is so already is refused, so that no history tells of nothing.

use serde::{Deserialize, Serialize};

use crate::identity::model::StaffRole;

/// Why nothing becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Whoever asks is an agent.
    OperatorsOnly,
    /// Somebody signs in with this address already.
    AddressTaken,
    /// An invitation to this address waits.
    InvitedAlready,
    /// They have come, or the invitation was taken back.
    NotWaiting,
    /// No operator would be left.
    LastOperator,
    /// It is so already.
    Nothing,
    /// Whoever was to have the work is none of the staff any more.
    NoSuchColleague,
    /// The invitation's link was used, replaced, taken back, or is too old.
    Dead,
    /// There is nobody of this id.
    Gone,
}

/// Where somebody stands, without the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Active,
    Invited,
    Disabled,
}

/// What a rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub place: Place,
    pub role: StaffRole,
    /// Operators whom Care lets in; two are as good as more.
    pub operators: usize,
}

impl Standing {
    /// Whether no other operator is left.
    #[must_use]
    pub const fn is_last(&self) -> bool {
        matches!((self.place, self.role), (Place::Active, StaffRole::Operator)) && self.operators < 2
    }
}

/// What an operator does to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    InviteAgain,
    Revoke,
    ChangeRole(StaffRole),
    Disable,
    Enable,
}

/// # Errors
/// Why nothing becomes of it.
pub fn allowed(standing: &Standing, step: Step) -> Result<(), Refusal> {
    match (step, standing.place) {
        (Step::InviteAgain | Step::Revoke, Place::Invited) | (Step::Enable, Place::Disabled) => Ok(()),
        (Step::InviteAgain | Step::Revoke, _) => Err(Refusal::NotWaiting),
        (Step::ChangeRole(to), _) if to == standing.role => Err(Refusal::Nothing),
        (Step::ChangeRole(_), _) | (Step::Disable, Place::Active) if standing.is_last() => Err(Refusal::LastOperator),
        (Step::ChangeRole(_), _) | (Step::Disable, Place::Active) => Ok(()),
        (Step::Disable | Step::Enable, _) => Err(Refusal::Nothing),
    }
}
