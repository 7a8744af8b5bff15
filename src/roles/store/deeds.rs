//! How each deed is written: its rows, its line of history, and who is told.

mod end_users;
mod leaving;
mod making;

use crate::{
    access::{Condition, Permission},
    desk::{Change, Event, Script, Topic},
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Allows, Answer, RoleEventKind},
        rules::{Named, Refusal},
        store::write::taken,
    },
    time::Moment,
    words::Language,
};

/// Every open page that shows roles, or hangs on what they allow, asks again.
fn tell(script: &mut Script, now: Moment, organization: &OrganizationId) {
    script.tell(now, organization, Topic::Seen(Permission::ViewUsers));
    script.tell(now, organization, Topic::Access);
}

fn event(kind: RoleEventKind, role: &RoleId, name: String, changes: impl IntoIterator<Item = Option<Change>>) -> Event {
    let changes = changes.into_iter().flatten().collect();
    Event { kind: kind.key(), about: role.as_str().to_owned(), about_name: name, changes }
}

/// A change for each permission of which something else is said now.
fn answers(before: &Allows, after: &Allows, named: &Named) -> impl Iterator<Item = Option<Change>> {
    Permission::ALL
        .into_iter()
        .map(move |one| Change::of(one.key(), Some(&said(before, one, named)), Some(&said(after, one, named))))
}

/// The answer's key; with a second person's yes on terms of its own, the terms as JSON.
fn said(allows: &Allows, permission: Permission, named: &Named) -> String {
    let answer = Answer::of(allows.permissions, permission);
    if answer != Answer::WithApproval || allows.condition(permission) == Condition::default() {
        return answer.key().to_owned();
    }
    serde_json::to_string(&named.terms(allows, permission)).unwrap_or_default()
}

/// A name that somebody else was quicker to take, or had all along.
fn name_taken(word: &str) -> Option<Refusal> {
    let language = Language::ALL.into_iter().find(|language| taken(*language) == word)?;
    Some(Refusal::NameTaken { language })
}
