//! A user as a row of the list, and the list with what stands around it.

use leptos::serde_json;
use serde::{Deserialize, Serialize};

use crate::{
    access::{Decision, RoleName, Status},
    ids::{AccountId, MemberId},
    people::{
        model::{ContactDetails, Invitation, Page, Total, Verdict},
        users::rules::Refusal,
    },
    time::{Local, Moment},
    views::model::SavedView,
};

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub id: MemberId,
    pub details: ContactDetails,
    /// Their roles in Account Hub now, the highest first.
    pub roles: Vec<RoleName>,
    pub status: Status,
    /// The last sign-in.
    pub seen: Option<Local>,
    pub invitation: Option<Invitation>,
    /// Whether it is the reader.
    pub you: bool,
    pub verdicts: Verdicts,
}

/// A verdict for each thing that can be done to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    pub role: Verdict<Refusal>,
    pub assign: Verdict<Refusal>,
    pub edit: Verdict<Refusal>,
    pub block: Verdict<Refusal>,
    pub unblock: Verdict<Refusal>,
    pub resend: Verdict<Refusal>,
    pub delete: Verdict<Refusal>,
    pub restore: Verdict<Refusal>,
    pub remove: Verdict<Refusal>,
    pub marketing: Verdict<Refusal>,
    /// To see the portal as they do.
    pub see: Verdict<Refusal>,
}

/// An account, as the list filters by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountName {
    pub id: AccountId,
    pub name: String,
}

/// The list of users with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserList {
    pub page: Page<Listed>,
    pub total: Total,
    pub add: Decision,
    /// The roles that the list can be narrowed to.
    pub roles: Vec<RoleName>,
    /// The accounts that the reader can narrow it to.
    pub accounts: Vec<AccountName>,
    /// Whether every order is offered: who sees a part of the users sees them by name.
    pub sorts: bool,
    /// The reader's own.
    pub views: Vec<SavedView>,
    pub now: Moment,
}

/// A role as a line of history keeps it: a ready-made one by its key, another by the name that it has now.
#[must_use]
pub fn role_value(role: &RoleName) -> String {
    match role {
        RoleName::Ready(ready) => ready.key().to_owned(),
        RoleName::Own { name, .. } => serde_json::to_string(name).unwrap_or_default(),
    }
}
