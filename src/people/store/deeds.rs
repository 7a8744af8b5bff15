//! How each deed is written: its rows, its letters, its line of history, and who is told.

pub(in crate::people) mod contact;
mod door;
mod invitation;
mod role;

use serde_json::json;

use crate::{
    access::Permission,
    desk::{Change, Event, Script, Topic},
    ids::{MemberId, OrganizationId},
    people::model::HistoryKind,
    time::Moment,
};

/// The next save of this contact begins on a new revision.
fn touch(script: &mut Script, organization: &OrganizationId, member: &MemberId) {
    script.add("UPDATE member:[$_.org, $_.id] SET revision += 1", json!({ "org": organization, "id": member }));
}

fn tell(script: &mut Script, now: Moment, organization: &OrganizationId) {
    script.tell(now, organization, Topic::Seen(Permission::ViewContacts));
}

fn event(
    kind: HistoryKind,
    member: &MemberId,
    name: String,
    changes: impl IntoIterator<Item = Option<Change>>,
) -> Event {
    let changes = changes.into_iter().flatten().collect();
    Event { kind: kind.key(), about: member.as_str().to_owned(), about_name: name, changes }
}
