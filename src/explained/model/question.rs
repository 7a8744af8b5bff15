//! What is asked: the same in the address, its forms and the server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use crate::{
    access::Permission,
    ids::{AccountId, LineId, MemberId, OrganizationId},
    paths,
    people::model::{encoded, searched},
};

/// Which of the two questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    #[default]
    Person,
    Permission,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    #[serde(default)]
    pub about: About,
    #[serde(default)]
    pub member: Option<MemberId>,
    /// A name that is looked for.
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub permission: Option<Permission>,
    #[serde(default)]
    pub account: Option<AccountId>,
    #[serde(default)]
    pub line: Option<LineId>,
    /// An account's number, where there are too many to choose from.
    #[serde(default)]
    pub account_number: String,
    /// A line's number as somebody typed it.
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub after: Option<String>,
}

impl Question {
    /// Reads an address, pair by pair. That a permission is named at all, even an empty one, is the second question.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let some = |name: &str| get(name).filter(|value| !value.is_empty());
        let typed = |name: &str| searched(get(name));
        Self {
            about: if get("permission").is_some() { About::Permission } else { About::Person },
            member: some("member").map(MemberId::new),
            q: typed("q"),
            permission: some("permission").and_then(|key| Permission::from_key(&key)),
            account: some("account").map(AccountId::new),
            line: some("line").map(LineId::new),
            account_number: typed("account_number"),
            number: typed("number"),
            after: some("after"),
        }
    }

    /// About one person.
    #[must_use]
    pub fn person(member: &MemberId) -> Self {
        Self { member: Some(member.clone()), ..Self::default() }
    }

    /// About one permission, wherever it reaches.
    #[must_use]
    pub fn permission(permission: Permission) -> Self {
        Self { about: About::Permission, permission: Some(permission), ..Self::default() }
    }

    /// The address that asks this.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId) -> String {
        let permission = self.permission.map_or("", Permission::key);
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let pairs = [
            ("member", self.member.as_ref().map(|id| id.as_str().to_owned())),
            ("q", some(&self.q)),
            ("permission", (self.about == About::Permission).then(|| permission.to_owned())),
            ("account", self.account.as_ref().map(|id| id.as_str().to_owned())),
            ("line", self.line.as_ref().map(|id| id.as_str().to_owned())),
            ("account_number", some(&self.account_number)),
            ("number", some(&self.number)),
            ("after", self.after.clone()),
        ];
        let mut address = paths::access(organization);
        let mut mark = '?';
        for (name, value) in pairs {
            let Some(value) = value else { continue };
            address.push(mark);
            address.push_str(name);
            address.push('=');
            address.push_str(&encoded(&value));
            mark = '&';
        }
        address
    }
}
