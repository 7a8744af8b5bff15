//! How each deed is written: its rows, its line of history, and who is told.

mod end_users;
mod leaving;
mod making;

use crate::{
    access::Permission,
    desk::{Change, Event, Script, Topic},
    ids::{OrganizationId, RoleId},
    roles::{
        model::{ALLOWED, NOT_ALLOWED, RoleEventKind},
        rules::Refusal,
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

/// A change for each permission that comes or goes.
fn permissions(
    before: crate::access::Permissions,
    after: crate::access::Permissions,
) -> impl Iterator<Item = Option<Change>> {
    Permission::ALL.into_iter().map(move |one| {
        let said = |set: crate::access::Permissions| if set.contains(one) { ALLOWED } else { NOT_ALLOWED };
        Change::of(one.key(), Some(said(before)), Some(said(after)))
    })
}

/// A name that somebody else was quicker to take, or had all along.
fn name_taken(word: &str) -> Option<Refusal> {
    let language = Language::ALL.into_iter().find(|language| taken(*language) == word)?;
    Some(Refusal::NameTaken { language })
}
