//! What may become of a contact: facts and an actor in, a deed or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: an organization that has an active Case Manager keeps one; nobody grants what they do not hold; the
//! address that signs in is corrected only before first use is finished. Who may act on whom is the policy's business
//! (`access`), asked before any rule.

mod contact;
mod door;
mod facts;
mod invitation;
mod role;

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::access::Role;

pub use contact::{ContactCreated, ContactEdited, Creation, Edit, Invites, create_contact, edit_contact};
pub use door::{Closing, LoginDisabled, LoginEnabled, Opening, Sessions, disable_login, enable_login};
pub use facts::{ContactFacts, CreateFacts, Elsewhere, Fresh, Known, Others, Sender};
pub use invitation::{InvitationRevoked, InvitationSent, Revocation, Sending, resend_invitation, revoke_invitation};
pub use role::{RoleChange, RoleChanged, change_role, grantable};

/// What a rule has made: everybody reads it, only a rule writes it. INVARIANT: never `Deserialize`.
pub struct Made<T>(T);

impl<T> Deref for Made<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Why a rule says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Another contact of this organization has this e-mail address.
    AddressTaken,
    /// The actor does not hold what the role allows.
    CannotGrant {
        role: Role,
    },
    NothingChanged,
    /// The invitation would go to another address with roles that the actor could not give.
    InvitedBeyondYou,
    /// Nobody else of the organization is an active Case Manager.
    LastCaseManager,
    AlreadyDisabled,
    NotDisabled,
    /// First use is not finished: there is no login to disable, only an invitation to revoke.
    NoLoginYet,
    InvitationAccepted,
    /// The invitation was revoked, or there never was one.
    InvitationGone,
}
