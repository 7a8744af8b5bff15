//! What may become of a user: facts and an actor in, a deed or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: an organization keeps an active Business Owner, and the last Case Manager whose door is open is not shut
//! out; nobody gives or takes away a role that they could not give; the role by which the list filters is worked out
//! here. Who may act on whom is the policy's business (`access`), asked before any rule.

mod add;
mod details;
mod door;
mod facts;
mod remove;
mod role;
mod verdicts;

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::{access::RoleName, ids::MemberId};

pub use add::{Adding, UserAdded, add_user, needs_a_line};
pub use details::{
    Choosing, Edit, MarketingChosen, RegistrationSent, Sending, UserEdited, choose_marketing, edit_user, resend,
};
pub use door::{Blocking, Unblocking, UserBlocked, UserUnblocked, block_user, unblock_user};
pub use facts::{AccountFound, AddFacts, Holder, LineFound, RoleOffer, UserFacts};
pub use remove::{Deleting, Restoring, UNDO, UserDeleted, UserRestored, delete_user, restore_user, withdraw_user};
pub use role::{
    Assignments, RoleGiving, RoleRemoving, UserRoleGiven, UserRoleRemoved, assignments, give_role, grantable,
    remove_role,
};
pub use verdicts::{assigns, verdicts};

/// What a rule has made: everybody reads it, only a rule writes it. INVARIANT: never `Deserialize`.
pub struct Made<T>(T);

impl<T> Deref for Made<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Why a rule says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Somebody of this organization has this e-mail address.
    AddressTaken,
    /// The same, and the actor may see who.
    AlreadyHere {
        member: MemberId,
        name: String,
    },
    /// The actor does not hold what the role allows, or only an owner names such.
    CannotGrant {
        role: RoleName,
    },
    /// There is no such role any more.
    RoleGone,
    AlreadyHeld {
        role: RoleName,
    },
    NotHeld,
    NothingChanged,
    /// Nobody else of the organization is an active Business Owner.
    LastOwner,
    /// Nobody else of the organization is an active Case Manager whose login is not disabled.
    LastCaseManager,
    /// The role of a Business Owner is taken away by another one, never by a date.
    OwnerHasNoEnd,
    EndsInThePast,
    AlreadyBlocked,
    NotBlocked,
    /// First use is not finished: there is nothing to block.
    NotActiveYet,
    AlreadyDeleted,
    NotDeleted,
    /// The time in which a deletion can be undone is over.
    TooLate,
    InvitationAccepted,
    /// Whoever looks after some accounts adds people on one of their lines.
    LineNeeded,
    /// Managers have accounts, and owners everything.
    LinesAreForEndUsers,
    /// There is no such line, or none that the actor reaches.
    LineNotYours {
        number: String,
    },
    /// There is no such account, or none that the actor may assign.
    AccountNotYours {
        number: String,
    },
    /// It reaches everything anyway.
    RoleTakesNoAccounts,
}
