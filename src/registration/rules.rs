//! What becomes of a registration, and of the settings around it: facts and an actor in, a deed or a refusal out.
//!
//! Always true: what was decided stays decided; nobody lets somebody in as what they could not have made them anyway.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::model::{OfAccount, Registrant, Settings, State};
use crate::{
    access::{Bearer, Conditions, Given, Permission, Permissions, RoleName, Subject, can_grant, decide, lacking},
    ids::{LineId, MemberId, RoleId},
    people::rules::{Fresh, Sender},
};

/// What a rule has made: everybody reads it, only a rule writes it. INVARIANT: never `Deserialize`.
pub struct Made<T>(T);

impl<T> Deref for Made<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Asked too often: worth another try after so many seconds.
    TooMany {
        seconds: u32,
    },
    /// It is not this code.
    WrongCode,
    /// So many wrong codes that no other one is looked at.
    NoMoreTries,
    /// The code is too old, or there never was one.
    Over,
    /// Somebody has approved or rejected it.
    AlreadyDecided,
    /// The address is a member's of this organization.
    AddressTaken,
    /// There is no such role for end users any more.
    RoleGone,
    /// The actor does not hold what the role allows.
    CannotGrant {
        role: RoleName,
    },
    /// The account has no line of this number.
    NoSuchLine,
    /// The actor may not assign lines of this account.
    CannotAssign,
    NothingChanged,
}

/// Whether the address is free in the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    Free,
    Taken,
}

/// A role that can be given to somebody who registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub role: RoleName,
    pub permissions: Permissions,
    pub conditions: Conditions,
}

impl Offered {
    /// All that it gives.
    #[must_use]
    pub fn given(&self) -> Given<'_> {
        Given::new(self.permissions, &self.conditions)
    }
}

/// What is so about a registration.
pub struct RegistrationFacts {
    pub state: State,
    pub registrant: Registrant,
    pub account: OfAccount,
    pub address: Address,
    pub roles: Vec<Offered>,
    /// Who they will be.
    pub member: MemberId,
    pub sender: Sender,
    pub fresh: Fresh,
}

/// What is assigned along with an approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Along {
    Nothing,
    Line(LineId),
}

/// Somebody is let in.
pub type RegistrationApproved = Made<Approval>;

pub struct Approval {
    pub member: MemberId,
    pub registrant: Registrant,
    pub account: OfAccount,
    pub role: RoleName,
    pub along: Along,
    pub sender: Sender,
    pub fresh: Fresh,
}

/// # Errors
/// `AlreadyDecided`, `AddressTaken`, `RoleGone`, `CannotGrant`, `CannotAssign`.
pub fn approve(
    by: &Bearer,
    facts: &RegistrationFacts,
    role: &RoleId,
    along: &Along,
) -> Result<RegistrationApproved, Refusal> {
    approvable(facts.state, facts.address)?;
    let offered = facts.roles.iter().find(|offered| offered.role.key() == role.as_str()).ok_or(Refusal::RoleGone)?;
    grantable(by, offered)?;
    let assigns = decide(by, Permission::AssignLines, &Subject::Account(&facts.account.id)).allows();
    if *along != Along::Nothing && !assigns {
        return Err(Refusal::CannotAssign);
    }
    if *along != Along::Nothing && lacking(by, offered.given(), &Subject::Account(&facts.account.id)).is_some() {
        return Err(Refusal::CannotGrant { role: offered.role.clone() });
    }
    Ok(Made(Approval {
        member: facts.member.clone(),
        registrant: facts.registrant.clone(),
        account: facts.account.clone(),
        role: offered.role.clone(),
        along: along.clone(),
        sender: facts.sender.clone(),
        fresh: facts.fresh.clone(),
    }))
}

/// Whether anybody could approve it.
///
/// # Errors
/// `AlreadyDecided`, `AddressTaken`.
pub fn approvable(state: State, address: Address) -> Result<(), Refusal> {
    match (state, address) {
        (State::Waiting, Address::Free) => Ok(()),
        (State::Waiting, Address::Taken) => Err(Refusal::AddressTaken),
        _ => Err(Refusal::AlreadyDecided),
    }
}

/// # Errors
/// `CannotGrant`.
pub fn grantable(by: &Bearer, offered: &Offered) -> Result<(), Refusal> {
    if can_grant(by, &offered.role, offered.given()) {
        Ok(())
    } else {
        Err(Refusal::CannotGrant { role: offered.role.clone() })
    }
}

/// Somebody is not let in.
pub type RegistrationRejected = Made<Rejection>;

pub struct Rejection {
    pub registrant: Registrant,
    pub account: OfAccount,
    pub reason: String,
    /// What the letter calls the organization.
    pub organization: String,
    /// The name of who rejected it.
    pub by: String,
}

/// # Errors
/// `AlreadyDecided`.
pub fn reject(_: &Bearer, facts: &RegistrationFacts, reason: &str) -> Result<RegistrationRejected, Refusal> {
    if facts.state != State::Waiting {
        return Err(Refusal::AlreadyDecided);
    }
    Ok(Made(Rejection {
        registrant: facts.registrant.clone(),
        account: facts.account.clone(),
        reason: reason.to_owned(),
        organization: facts.sender.organization.clone(),
        by: facts.sender.inviter.clone(),
    }))
}

/// What is so about the settings.
pub struct SettingsFacts {
    pub settings: Settings,
    pub revision: i64,
    pub organization: String,
}

/// An organization wants something else.
pub type SettingsEdited = Made<SettingsEdit>;

pub struct SettingsEdit {
    pub before: Settings,
    pub after: Settings,
    /// What they are at then.
    pub revision: i64,
    pub organization: String,
}

/// # Errors
/// `NothingChanged`.
pub fn edit_settings(_: &Bearer, facts: &SettingsFacts, after: Settings) -> Result<SettingsEdited, Refusal> {
    if facts.settings == after {
        return Err(Refusal::NothingChanged);
    }
    let revision = facts.revision.saturating_add(1);
    Ok(Made(SettingsEdit { before: facts.settings, after, revision, organization: facts.organization.clone() }))
}
