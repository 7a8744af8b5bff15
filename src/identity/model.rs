//! The nouns of identity as they cross the wire.
//!
//! Always true: nothing here is a secret; a link's and a session's own secret never come back from the server.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Permissions, Portal},
    ids::{OrganizationId, SessionId},
    time::{Local, Moment},
    viewing::model::Viewing,
    words::Language,
};

/// Where somebody goes who has just come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    pub to: String,
}

/// Why somebody does not come in, or may not do this now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Address and password do not belong together; which of the two is wrong is not told.
    NoMatch,
    /// Tried too often: worth another try after so many seconds.
    TooMany { seconds: u32 },
    /// The password is right, and no organization lets them in.
    NoDoor(Vec<ClosedDoor>),
    /// The link leads nowhere.
    Dead(Dead),
    /// The link is for another address than the one that is signed in here.
    SomebodyElse { email: String },
    /// They are in this organization already.
    AlreadyMember,
    /// They sign in with this address already.
    SameAddress,
    /// Somebody else has come to sign in with this address since its letter was sent.
    AddressTaken,
    /// No change of a sign-in address waits behind this link, for whoever is signed in here.
    NoChange,
}

/// An organization that does not let somebody in, and who there could change that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDoor {
    pub organization: String,
    pub helpers: Vec<String>,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dead {
    /// Used, replaced by a newer one, taken back, or never sent: nobody can tell any more.
    Unknown,
    Used,
    /// The link is too old; the invitation still stands and can be sent again.
    LinkExpired,
    /// The invitation is too old.
    Expired,
    Revoked,
    Superseded,
}

/// What one of the provider's own may do: both the work queue, an operator the organizations too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    Agent,
    Operator,
}

/// The person of this session and where they belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// By the name that the organization used last has.
    pub name: String,
    pub email: String,
    pub language: Language,
    /// Those that let them in, by name.
    pub organizations: Vec<Belonging>,
    /// The organization used last, if it still lets them in.
    pub last: Option<OrganizationId>,
    /// What they are, of the provider's own.
    pub staff: Option<StaffRole>,
    /// As whom they see one of the organizations.
    pub viewing: Option<Viewing>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belonging {
    pub id: OrganizationId,
    pub name: String,
    /// The portals that open to them.
    pub portals: Vec<Portal>,
    /// All that any role of theirs allows, somewhere; the page itself asks the policy.
    pub permissions: Permissions,
    pub home: String,
}

/// One's own sign-in address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAddress {
    pub email: String,
    /// The one that waits to be confirmed, and until when it can be.
    pub next: Option<(String, Local)>,
    pub now: Moment,
}

/// What the link to an old sign-in address finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stoppable {
    Waiting,
    /// It has come true: who may be asked to block them, by organization.
    Changed(Vec<ClosedDoor>),
    /// Nothing waits any more.
    Over,
}

/// What an invitation's link opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    pub organization: String,
    /// The address that the invitation is bound to.
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub language: Language,
    pub guest: Guest,
}

/// Who stands before the invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Guest {
    /// Nobody signs in with this address yet.
    New,
    /// The address is known: they come with their own password.
    Known,
    /// Another person is signed in here, with this address.
    SomebodyElse { email: String },
}

/// Where somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sessions {
    /// This one first, then the one used last.
    pub list: Vec<SessionCard>,
    pub now: Moment,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionCard {
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub here: bool,
    /// A key of the dictionary's list: `chrome`, `firefox` …, `other`.
    pub browser: String,
    /// A key of the dictionary's list: `windows`, `android` …, `other`.
    pub system: String,
    pub created: Local,
    pub seen: Local,
}
