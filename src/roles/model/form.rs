//! What somebody typed into a role's form, and, on the server, what it means.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RoleSummary;
use crate::access::{Area, Permission, Permissions, RoleName};

/// What a choice of the grid posts.
pub const ALLOWED: &str = "allowed";
pub const NOT_ALLOWED: &str = "not_allowed";

/// The fields of a role's form, as typed. Each field's name is its control's; a permission's is `allow[key]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleForm {
    pub name_en: String,
    pub name_es: String,
    pub text_en: String,
    pub text_es: String,
    pub allow: BTreeMap<String, String>,
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
            allow: posted(role.permissions),
        }
    }

    /// The form with what `typed` says of each field that it says something of.
    #[must_use]
    pub fn typed(mut self, typed: impl Fn(&str) -> Option<String>) -> Self {
        let slots = [
            ("name_en", &mut self.name_en),
            ("name_es", &mut self.name_es),
            ("text_en", &mut self.text_en),
            ("text_es", &mut self.text_es),
        ];
        for (name, slot) in slots {
            if let Some(value) = typed(name) {
                *slot = value;
            }
        }
        for permission in choices() {
            if let Some(value) = typed(&control(permission)) {
                self.allow.insert(permission.key().to_owned(), value);
            }
        }
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
        let choices = self.allow.iter().map(|(key, value)| (format!("allow[{key}]"), value.clone()));
        lines.into_iter().chain(choices).collect()
    }

    /// What is allowed in it, as far as it can be read.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        choices().filter(|one| self.allow.get(one.key()).is_some_and(|value| value == ALLOWED)).collect()
    }
}

/// The name of a permission's control.
pub(in crate::roles) fn control(permission: Permission) -> String {
    ["allow[", permission.key(), "]"].concat()
}

fn posted(permissions: Permissions) -> BTreeMap<String, String> {
    let value = |one| if permissions.contains(one) { ALLOWED } else { NOT_ALLOWED };
    choices().map(|one| (one.key().to_owned(), value(one).to_owned())).collect()
}

#[cfg(feature = "ssr")]
pub use parsed::{LONGEST_NAME, LONGEST_TEXT, folded};

#[cfg(feature = "ssr")]
mod parsed {
    use super::{ALLOWED, NOT_ALLOWED, Permission, Permissions, RoleForm, choices};
    use crate::{
        fault::{FieldError, Reason},
        people::terms::fold,
        roles::model::Wording,
        text::{clean, optional},
        words::{Bilingual, Language},
    };

    pub const LONGEST_NAME: usize = 60;
    pub const LONGEST_TEXT: usize = 300;

    impl RoleForm {
        /// # Errors
        /// Every field that cannot be taken.
        pub fn parse(&self) -> Result<(Wording, Permissions), Vec<FieldError>> {
            let mut wrong = Vec::new();
            let name = |input: &str| optional(input, |line| clean(line, LONGEST_NAME));
            // A line break in a description is a space.
            let text = |input: &str| optional(&input.replace(['\r', '\n'], " "), |line| clean(line, LONGEST_TEXT));
            let en = take("name_en", name(&self.name_en), &mut wrong);
            let es = take("name_es", name(&self.name_es), &mut wrong);
            if en.is_empty() && es.is_empty() && wrong.is_empty() {
                wrong.push(FieldError::new("name_en", Reason::Empty));
            }
            let text = Bilingual {
                en: take("text_en", text(&self.text_en), &mut wrong),
                es: take("text_es", text(&self.text_es), &mut wrong),
            };
            let permissions = self.chosen();
            if let Err(reason) = permissions {
                wrong.push(FieldError::new("allow", reason));
            }
            let name = Bilingual { en, es };
            let wording = Wording { keys: folded(&name), name, text };
            permissions.ok().filter(|_| wrong.is_empty()).map(|permissions| (wording, permissions)).ok_or(wrong)
        }

        /// What is allowed. What is not chosen, or off, is not.
        ///
        /// # Errors
        /// `NotOffered` for what no grid shows.
        pub fn chosen(&self) -> Result<Permissions, Reason> {
            let read = |(key, value): (&String, &String)| {
                let permission = Permission::from_key(key).filter(|one| choices().any(|choice| choice == *one));
                match (permission, value.as_str()) {
                    (Some(permission), ALLOWED) => Ok(Some(permission)),
                    (Some(_), NOT_ALLOWED) => Ok(None),
                    _ => Err(Reason::NotOffered),
                }
            };
            self.allow.iter().map(read).filter_map(Result::transpose).collect()
        }
    }

    /// A name in each language that it has, without case, accents and spaces that nobody sees.
    #[must_use]
    pub fn folded(name: &Bilingual) -> Vec<(Language, String)> {
        let mut keys: Vec<(Language, String)> = Vec::new();
        for language in Language::ALL {
            let key = fold(name.written(language)).split_whitespace().collect::<Vec<_>>().join(" ");
            if !key.is_empty() && keys.iter().all(|(_, other)| *other != key) {
                keys.push((language, key));
            }
        }
        keys
    }

    fn take(field: &str, parsed: Result<Option<String>, Reason>, wrong: &mut Vec<FieldError>) -> String {
        parsed.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok().flatten().unwrap_or_default()
    }
}
