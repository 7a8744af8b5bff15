//! The nouns of *Ask for it*: what is wished, the ways in which it can be granted, and what the two forms show.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Helper, On, Permission, Permissions, Place, RoleName},
    accounts::model::key_of,
    ids::{ApprovalId, RoleId},
    time::{Local, Moment},
};

/// By which a request to be allowed something is known among those to do something.
pub const KIND: &str = "access_granted";
/// Whoever grants a permission gives a role, or assigns to one.
pub const GRANTING: [Permission; 3] = [Permission::EditUserRoles, Permission::AssignLines, Permission::AssignAccounts];
/// So many of one member wait at once.
pub const MOST_ASKED: usize = 20;
/// So many ways are offered.
pub const MOST_WAYS: usize = 12;
/// Of the accounts on which somebody has anything so many are looked at.
pub const MOST_ACCOUNTS: usize = 5;

/// Everything that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub permission: Permission,
    pub on: On,
    /// The end of the last day, if it is not for ever.
    pub until: Option<Moment>,
}

/// Whether a role is theirs already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Given {
    Held,
    Newly,
}

/// One way in which it can be granted: a role that is theirs, or is given to them, and what is assigned to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    pub role: RoleName,
    pub given: Given,
    pub place: Option<Place>,
    /// They would need a second person's yes each time.
    pub asks: bool,
    /// What else they could do there then.
    pub brings: Permissions,
}

impl Way {
    /// As a form says it.
    #[must_use]
    pub fn key(&self) -> String {
        let place = self.place.as_ref().map(key_of).unwrap_or_default();
        format!("{} {place}", self.role.key())
    }

    #[must_use]
    pub fn role_id(&self) -> RoleId {
        RoleId::new(self.role.key())
    }
}

/// A way, as one who may grant it reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayShown {
    pub way: Way,
    /// What is assigned, by its name.
    pub place: Option<String>,
}

/// What a request says that is one of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granting {
    /// The last day, as it is read and as a form spells it; none: for ever.
    pub until: Option<(Local, String)>,
    /// Those that this reader may use, the least first.
    pub ways: Vec<WayShown>,
    pub today: String,
}

/// The form by which something is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanting {
    pub permission: Permission,
    pub on: On,
    /// What it is about, by its name: the organization's own where it is about nothing in it.
    pub name: String,
    pub standing: Standing,
    /// Those who could grant it, a few of them.
    pub approvers: Vec<Helper>,
    pub today: String,
}

/// Whether it can be asked for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Free,
    /// It was asked for, and waits.
    Asked(ApprovalId),
    /// They are allowed it, by themselves or with a second person's yes.
    Held,
}
