//! What may be assigned to whom: facts and an actor in, a deed or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: nobody assigns what they do not reach, or takes it away, or to a role that allows more there than they
//! hold; a manager's role takes accounts, an end user's
//! lines and rules, an owner's nothing; an end lies ahead. Whether the actor may act on the person at all is the policy's
//! business (`access`), asked before any rule.

mod address;
mod assign;

use serde::{Deserialize, Serialize};

use crate::access::Permission;

pub use address::{NewcomerAssigned, assign_by_address};
pub use assign::{
    AccountsAssigned, AssignFacts, Assignment, Change, Ends, Known, LinesAssigned, Stands, Wish, assign_accounts,
    assign_lines,
};

/// Why a rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    NothingChanged,
    /// They do not hold this role any more.
    HoldingGone,
    /// A role that reaches everything, or one that takes something else.
    TakesNothing,
    /// Something that the actor does not reach themselves.
    OutOfReach,
    /// The role allows this, which the actor does not hold there.
    BeyondYou {
        permission: Permission,
    },
    /// An end that is over already.
    EndPast,
    /// An end that is no day.
    EndUnreadable,
    /// Nobody was chosen.
    NobodyChosen,
    /// No end user without anything has this address: none at all, or one that others look after.
    NobodyFree,
    /// More at once than can be written together.
    TooMany {
        most: usize,
    },
}
