//! As whom somebody sees the portal, and who that is before it begins.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{MemberId, OrganizationId},
    time::{Local, Moment, Span},
};

/// As whom the portal is seen now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewing {
    pub organization: OrganizationId,
    pub member: MemberId,
    pub name: String,
    pub until: Local,
    pub now: Moment,
}

impl Viewing {
    pub const LASTS: Span = Span::minutes(15);
    pub const LONGEST_REASON: usize = 200;
}

/// Whose eyes somebody is about to borrow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    pub member: MemberId,
    pub name: String,
}
