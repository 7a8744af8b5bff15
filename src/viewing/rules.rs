//! May it begin? Facts in, a deed or a refusal out.

use serde::{Deserialize, Serialize};

use crate::{
    access::Bearer,
    ids::{MemberId, SessionId},
};

/// What is so about whom the portal is to be seen as.
pub struct ViewingFacts {
    pub bearer: Bearer,
    pub name: String,
}

/// A session sees the portal as somebody else does. INVARIANT: made here only, never `Deserialize`.
pub struct ViewingBegun {
    session: SessionId,
    reason: String,
    name: String,
}

impl ViewingBegun {
    #[must_use]
    pub const fn session(&self) -> &SessionId {
        &self.session
    }

    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Of whom the portal is seen as.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// One sees as oneself anyway.
    Yourself,
    /// Nothing opens to them, so there is nothing to see.
    NoDoor,
}

/// # Errors
/// `Yourself`, `NoDoor`.
pub fn begin(by: &Bearer, facts: &ViewingFacts, session: &SessionId, reason: &str) -> Result<ViewingBegun, Refusal> {
    let member: &MemberId = &facts.bearer.member;
    if *member == by.member {
        return Err(Refusal::Yourself);
    }
    if !facts.bearer.has_a_door() {
        return Err(Refusal::NoDoor);
    }
    Ok(ViewingBegun { session: session.clone(), reason: reason.to_owned(), name: facts.name.clone() })
}
