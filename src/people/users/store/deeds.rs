//! How each deed is written: its rows, its letters, its line of history, and who is told.

mod add;
mod details;
mod door;
mod remove;
mod role;

use serde_json::json;

use crate::{
    access::Permission,
    desk::{Change, Event, Script, Topic},
    ids::{MemberId, OrganizationId},
    people::{model::HistoryKind, rules::Sessions},
    time::Moment,
};

fn event(
    kind: HistoryKind,
    member: &MemberId,
    name: String,
    changes: impl IntoIterator<Item = Option<Change>>,
) -> Event {
    let changes = changes.into_iter().flatten().collect();
    Event { kind: kind.key(), about: member.as_str().to_owned(), about_name: name, changes }
}

/// Who is a user may be a contact too: the pages of both ask again.
fn tell(script: &mut Script, now: Moment, organization: &OrganizationId) {
    script.tell(now, organization, Topic::Seen(Permission::ViewUsers));
    script.tell(now, organization, Topic::Seen(Permission::ViewContacts));
}

/// What somebody may do has changed: every open page asks again.
pub(super) fn tell_all(script: &mut Script, now: Moment, organization: &OrganizationId) {
    tell(script, now, organization);
    script.tell(now, organization, Topic::Access);
}

fn end_sessions(script: &mut Script, sessions: &Sessions) {
    if let Sessions::End(person) = sessions {
        script.add("DELETE session WHERE person = $_.person", json!({ "person": person }));
    }
}

/// Takes a member from the lists of the accounts on which nothing is assigned to them any more.
fn tidy_postings(script: &mut Script, organization: &OrganizationId, member: &MemberId) {
    script.add(
        "DELETE user_at WHERE org = $_.org AND member = $_.member AND account NOT IN
            (SELECT VALUE account FROM assigned WHERE org = $_.org AND member = $_.member AND account != NONE)",
        json!({ "org": organization, "member": member }),
    );
}
