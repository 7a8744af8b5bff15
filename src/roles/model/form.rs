//! What somebody typed into a role's form, and, on the server, what it means.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Allows, Answer, RoleSummary};
use crate::access::{Area, Condition, Permission, Permissions, RoleName};

/// The fields of a role's form, as typed. Each field's name is its control's; what is said of a permission is in
/// `allow[key]`, and of one that wants a second person's yes in `from[key]`, `needed[key]` and `approvers[key][]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleForm {
    pub name_en: String,
    pub name_es: String,
    pub text_en: String,
    pub text_es: String,
    pub answers: Answers,
}

/// What the grid posts, by the permission's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    pub allow: BTreeMap<String, String>,
    pub from: BTreeMap<String, String>,
    pub needed: BTreeMap<String, String>,
    pub approvers: BTreeMap<String, Vec<String>>,
}

/// The permissions of the grid, in its order.
pub fn choices() -> impl Iterator<Item = Permission> {
    Area::HUB.into_iter().flat_map(|area| Permission::ALL.into_iter().filter(move |one| one.area() == area))
}

impl RoleForm {
    /// The form as it stands for a role.
    #[must_use]
    pub fn of(role: &RoleSummary) -> Self {
        let name = match &role.name {
            RoleName::Own { name, .. } => name.clone(),
            RoleName::Ready(_) => crate::words::Bilingual::default(),
        };
        Self {
            name_en: name.en,
            name_es: name.es,
            text_en: role.text.en.clone(),
            text_es: role.text.es.clone(),
            answers: Answers::of(&role.allows()),
        }
    }

    /// The form with what was typed in place of what stands in it.
    #[must_use]
    pub fn typed(mut self, typed: &[(String, String)]) -> Self {
        let slots = [
            ("name_en", &mut self.name_en),
            ("name_es", &mut self.name_es),
            ("text_en", &mut self.text_en),
            ("text_es", &mut self.text_es),
        ];
        for (name, slot) in slots {
            if let Some((_, value)) = typed.iter().find(|(one, _)| one == name) {
                slot.clone_from(value);
            }
        }
        self.answers.typed(typed);
        self
    }

    /// Each field's name with what stands in it.
    #[must_use]
    pub fn values(&self) -> Vec<(String, String)> {
        let lines = [
            ("name_en", &self.name_en),
            ("name_es", &self.name_es),
            ("text_en", &self.text_en),
            ("text_es", &self.text_es),
        ];
        let lines = lines.map(|(name, value)| (name.to_owned(), value.clone()));
        lines.into_iter().chain(self.answers.values()).collect()
    }
}

impl Answers {
    #[must_use]
    pub fn of(allows: &Allows) -> Self {
        let mut answers = Self::default();
        for permission in choices() {
            let key = || permission.key().to_owned();
            answers.allow.insert(key(), Answer::of(allows.permissions, permission).key().to_owned());
            if allows.permissions.asks(permission) {
                let Condition { from, approvers, needed } = allows.condition(permission);
                answers.needed.insert(key(), needed.to_string());
                answers.approvers.insert(key(), approvers.iter().map(ToString::to_string).collect());
                answers.from.extend(from.map(|from| (key(), typed_amount(from))));
            }
        }
        answers
    }

    fn typed(&mut self, typed: &[(String, String)]) {
        for permission in choices() {
            let of = |name: String| typed.iter().filter(move |(one, _)| *one == name).map(|(_, value)| value.clone());
            let Some(answer) = of(control(permission)).next() else { continue };
            let key = permission.key().to_owned();
            let named = [terms_control("approvers", permission), "[]".to_owned()].concat();
            self.allow.insert(key.clone(), answer);
            for (name, slot) in [("from", &mut self.from), ("needed", &mut self.needed)] {
                slot.insert(key.clone(), of(terms_control(name, permission)).next().unwrap_or_default());
            }
            self.approvers.insert(key, of(named).collect());
        }
    }

    fn values(&self) -> impl Iterator<Item = (String, String)> {
        let named = |name: &'static str, of: &BTreeMap<String, String>| -> Vec<(String, String)> {
            of.iter().map(|(key, value)| ([name, "[", key, "]"].concat(), value.clone())).collect()
        };
        let lines = [named("allow", &self.allow), named("from", &self.from), named("needed", &self.needed)];
        let each = |(key, some): (&String, &Vec<String>)| {
            let name = ["approvers[", key, "][]"].concat();
            some.iter().map(|one| (name.clone(), one.clone())).collect::<Vec<_>>()
        };
        let approvers: Vec<_> = self.approvers.iter().flat_map(each).collect();
        lines.into_iter().flatten().chain(approvers)
    }

    /// What was answered to this permission, as far as it can be read.
    #[must_use]
    pub fn answer(&self, permission: Permission) -> Answer {
        let said = self.allow.get(permission.key()).and_then(|key| Answer::from_key(key));
        said.filter(|answer| answer.fits(permission)).unwrap_or(Answer::NotAllowed)
    }

    /// What is allowed, as far as it can be read.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        choices().fold(Permissions::default(), |all, one| self.answer(one).put(all, one))
    }

    /// What stands in a field beside a permission.
    #[must_use]
    pub fn term(&self, name: &str, permission: Permission) -> &str {
        let of = if name == "from" { &self.from } else { &self.needed };
        of.get(permission.key()).map_or("", String::as_str)
    }

    /// Who is named for a permission.
    #[must_use]
    pub fn named(&self, permission: Permission) -> &[String] {
        self.approvers.get(permission.key()).map_or(&[], Vec::as_slice)
    }

    /// Whether the same is said of this permission here and there.
    #[must_use]
    pub fn is_alike(&self, other: &Self, permission: Permission) -> bool {
        let terms = |of: &Self| {
            let mut named = of.named(permission).to_vec();
            named.sort_unstable();
            (of.term("from", permission).to_owned(), of.term("needed", permission).to_owned(), named)
        };
        let answer = self.answer(permission);
        answer == other.answer(permission) && (answer != Answer::WithApproval || terms(self) == terms(other))
    }
}

/// The name of a permission's control.
pub(in crate::roles) fn control(permission: Permission) -> String {
    terms_control("allow", permission)
}

/// The name of a field beside a permission.
pub(in crate::roles) fn terms_control(name: &str, permission: Permission) -> String {
    [name, "[", permission.key(), "]"].concat()
}

/// *25.00* of 2,500 cents, as somebody types it.
fn typed_amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
