//! What a role's form means (server only).

use super::{Allows, Answer, Answers, RoleForm, choices, terms_control};
use crate::{
    access::{Condition, Permission},
    fault::{FieldError, Reason},
    ids::MemberId,
    people::terms::fold,
    roles::model::Wording,
    text::{clean, money, optional},
    words::{Bilingual, Language},
};

pub const LONGEST_NAME: usize = 60;
pub const LONGEST_TEXT: usize = 300;

impl RoleForm {
    /// # Errors
    /// Every field that cannot be taken.
    pub fn parse(&self) -> Result<(Wording, Allows), Vec<FieldError>> {
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
        let allows = self.answers.parse().unwrap_or_else(|errors| {
            wrong.extend(errors);
            Allows::default()
        });
        let name = Bilingual { en, es };
        let wording = Wording { keys: folded(&name), name, text };
        if wrong.is_empty() { Ok((wording, allows)) } else { Err(wrong) }
    }
}

impl Answers {
    /// What is allowed, and on which terms. What is not chosen, or off, is not.
    ///
    /// # Errors
    /// `NotOffered` for what no grid shows, and every field beside a permission that cannot be taken.
    pub fn parse(&self) -> Result<Allows, Vec<FieldError>> {
        let (mut allows, mut wrong) = (Allows::default(), Vec::new());
        let is_offered = |(key, value): (&String, &String)| {
            let one = Permission::from_key(key).filter(|one| choices().any(|choice| choice == *one));
            one.zip(Answer::from_key(value)).is_some_and(|(one, answer)| answer.fits(one))
        };
        if !self.allow.iter().all(is_offered) {
            wrong.push(FieldError::new("allow", Reason::NotOffered));
        }
        // In the order of the catalogue, so that the same is always written alike.
        for permission in Permission::ALL {
            let answer = self.answer(permission);
            allows.permissions = answer.put(allows.permissions, permission);
            if answer == Answer::WithApproval {
                let condition = self.condition(permission, &mut wrong);
                allows.conditions.extend((condition != Condition::default()).then_some((permission, condition)));
            }
        }
        if wrong.is_empty() { Ok(allows) } else { Err(wrong) }
    }

    fn condition(&self, permission: Permission, wrong: &mut Vec<FieldError>) -> Condition {
        let mut refuse = |name, reason| wrong.push(FieldError::new(&terms_control(name, permission), reason));
        let from = optional(self.term("from", permission), money).unwrap_or_else(|reason| {
            refuse("from", reason);
            None
        });
        let needed = match self.term("needed", permission) {
            "" => Some(1),
            typed => typed.parse().ok().filter(|needed| (1..=Condition::MOST_NEEDED).contains(needed)),
        };
        if needed.is_none() {
            refuse("needed", Reason::NotOffered);
        }
        let mut approvers: Vec<MemberId> = self.named(permission).iter().map(MemberId::new).collect();
        approvers.sort_unstable();
        approvers.dedup();
        if approvers.len() > Condition::MOST_NAMED {
            refuse("approvers", Reason::TooMany { most: Condition::MOST_NAMED });
        }
        let from = from.filter(|from| *from > 0 && permission.costs());
        Condition { from, approvers, needed: needed.unwrap_or(1) }
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
