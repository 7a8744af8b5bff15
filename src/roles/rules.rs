//! What may become of a role: facts and an actor in, a deed or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: nobody puts in what they do not hold, or outright what they hold only with a second person's yes; nobody
//! changes a role that they hold, one above them, or one that contains what they do not hold; to whatever wants a yes
//! somebody can say it; the ready-made ones are as they are, apart from what End Users may do; two roles of an
//! organization differ in name; whoever holds a role that goes is given another first. Who may manage roles at all is
//! the policy's business (`access`), asked before any rule.

mod facts;
mod leave;
mod limits;
mod make;
mod names;
mod preview;

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::{access::Permission, words::Language};

pub use facts::{HolderFact, LeaveFacts, MakeFacts, RoleFacts};
pub use leave::{Archiving, Deletion, Restoring, RoleArchived, RoleDeleted, RoleRestored, archive_role, delete_role};
pub use leave::{Moved, Place, instead_of, restore_role};
pub use limits::{Off, changeable, off};
pub use make::{
    Customization, EndUsersCustomized, Making, Named, RoleEdited, RoleEditing, RoleMade, customize_end_users,
    edit_role, make_role,
};
pub use names::READY_NAMES;
pub use preview::effects;

/// How many roles of its own an organization keeps, archived ones too.
pub const MOST_ROLES: usize = 200;
/// How many managers and owners are looked at who could say yes to others.
pub const MOST_APPROVERS: usize = 200;
/// How many holders are looked at, and are given another role at once.
pub const MOST_HOLDERS: usize = 1_000;

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
    /// It is as everybody has it.
    ReadyMade,
    /// The actor holds it.
    YourOwn,
    /// Its holders stand above the actor.
    AboveYou,
    /// It contains this, which the actor does not hold.
    BeyondYou {
        permission: Permission,
    },
    /// The actor does not hold this, and so cannot put it in.
    NotHeld {
        permission: Permission,
    },
    /// The actor has this only with a second person's yes, and gives it with no less.
    OnlyAsking {
        permission: Permission,
    },
    /// Of those who are asked there are not so many who could say yes to this.
    NobodyCould {
        permission: Permission,
        needed: u8,
    },
    /// No role but Business Owner can be given this.
    OwnersOnly {
        permission: Permission,
    },
    /// It is of the whole organization, and a role of this kind reaches only lines.
    NotForEndUsers {
        permission: Permission,
    },
    /// Another role of the organization is called so.
    NameTaken {
        language: Language,
    },
    /// A ready-made role is called so.
    NameReady {
        language: Language,
    },
    NothingChanged,
    Archived,
    NotArchived,
    /// Somebody holds it: what are they given in its place?
    InUse,
    /// That role cannot be given in its place.
    NotInstead,
    /// Somebody holds it whose roles the actor cannot change; without a name, somebody whom the actor does not see.
    HolderBeyondYou {
        name: String,
    },
    TooManyHolders,
    TooManyRoles,
    /// Nothing was to be saved: this is what it would change.
    OnlyLooked(crate::roles::model::Effects),
}
