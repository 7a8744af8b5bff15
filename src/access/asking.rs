//! What was refused, and can be asked for: on what, and whether at all.

use serde::{Deserialize, Serialize};

use super::{Bearer, Denial, Permission, Portal, Status, Subject, Why, decide};
use crate::ids::{AccountId, LineId, MemberId};

/// What a permission is wanted on, as an address and a request say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum On {
    Organization,
    Member(MemberId),
    Account(AccountId),
    Line(LineId),
}

impl On {
    #[must_use]
    pub fn of(subject: &Subject<'_>) -> Self {
        match subject {
            // Nothing that is done to a case can be asked for.
            Subject::Organization | Subject::Case(_) => Self::Organization,
            Subject::Member(bearer) => Self::Member(bearer.member.clone()),
            Subject::Account(id) => Self::Account((*id).clone()),
            Subject::Line(line) => Self::Line(line.id.clone()),
        }
    }

    /// None: no such kind of thing.
    #[must_use]
    pub fn read(kind: &str, id: &str) -> Option<Self> {
        Some(match kind {
            "organization" => Self::Organization,
            "member" => Self::Member(MemberId::new(id)),
            "account" => Self::Account(AccountId::new(id)),
            "line" => Self::Line(LineId::new(id)),
            _ => return None,
        })
    }

    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Member(_) => "member",
            Self::Account(_) => "account",
            Self::Line(_) => "line",
        }
    }

    /// Empty for the organization.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Organization => "",
            Self::Member(id) => id.as_str(),
            Self::Account(id) => id.as_str(),
            Self::Line(id) => id.as_str(),
        }
    }
}

/// Whether what was refused can be asked for: it is a role or its reach that is missing, some role below a Business Owner
/// can have it, and they see what it is about.
#[must_use]
pub fn can_ask(by: &Bearer, denial: &Denial, on: &Subject<'_>) -> bool {
    by.status == Status::Active && can_be_asked(denial.permission, denial.why) && sees(by, on)
}

/// Whether asking would help: a role or its reach is missing, and it is not for Business Owners alone.
#[must_use]
pub const fn can_be_asked(permission: Permission, why: Why) -> bool {
    matches!(why, Why::NoRole | Why::OutOfReach) && can_be_given(permission)
}

/// Whether some role of Account Hub below a Business Owner can have it.
#[must_use]
const fn can_be_given(permission: Permission) -> bool {
    matches!(permission.portal(), Portal::AccountHub) && !permission.owners_only()
}

/// Whether they know of it: the organization and themselves always.
#[must_use]
pub fn sees(by: &Bearer, on: &Subject<'_>) -> bool {
    match on {
        Subject::Organization => true,
        Subject::Member(target) => target.member == by.member || decide(by, Permission::ViewUsers, on).may(),
        Subject::Account(_) | Subject::Line(_) => decide(by, Permission::ViewAccounts, on).may(),
        Subject::Case(_) => false,
    }
}
