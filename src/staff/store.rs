//! The provider's own people in the database.
//!
//! Always true: each deed reads and raises one number, so that of two at once the later one decides anew; it stands only
//! while whoever does it is an operator, and has its line of history in the same transaction.

mod change;
mod invite;
mod joining;
mod read;

use serde_json::json;

pub use change::change;
pub use invite::invite;
pub use joining::{Newcomer, NotJoined, join, welcome};
pub use read::{card, history, list};

use super::{model::Happened, rules::Refusal};
use crate::{
    care::store::Agent,
    desk::{Change, CommitError, DeskError, Event, House, Letter, Script, fingerprint},
    identity::model::StaffRole,
    ids::{OrganizationId, PersonId},
    paths,
    people::model::Invitation,
    time::Moment,
    words::Language,
};

const TRIES: usize = 5;

/// Under which Care's own history is kept; no organization is called so.
#[must_use]
pub fn care() -> OrganizationId {
    OrganizationId::new("care")
}

/// Why nothing was done.
#[derive(Debug)]
pub enum NotDone {
    Refused(Refusal),
    /// Others were quicker each time.
    Busy,
    Broken(DeskError),
}

impl From<DeskError> for NotDone {
    fn from(cause: DeskError) -> Self {
        Self::Broken(cause)
    }
}

/// What a commit has come to; none: it is tried again.
fn came_to(commit: Result<(), CommitError>) -> Option<Result<(), NotDone>> {
    let refused = |refusal| Some(Err(NotDone::Refused(refusal)));
    match commit {
        Ok(()) => Some(Ok(())),
        Err(CommitError::Unmet(word)) => match word.as_str() {
            "not-staff" => refused(Refusal::OperatorsOnly),
            "taken" => refused(Refusal::AddressTaken),
            "invited" => refused(Refusal::InvitedAlready),
            "no-colleague" => refused(Refusal::NoSuchColleague),
            _ => None,
        },
        Err(CommitError::Conflict) => None,
        Err(cause) => Some(Err(NotDone::Broken(cause.into()))),
    }
}

/// A script of an operator, who decided on what was so at this number.
fn by_operator(agent: &Agent, version: i64) -> Script {
    let mut script = Script::new();
    agent.visitor.require_operator(&mut script);
    script.comes_from(agent.visitor.caller.origin());
    script.require(
        "((SELECT VALUE version FROM ONLY guard:['care', 'staff'] FOR UPDATE) ?? 0) = $_.version",
        "moved",
        json!({ "version": version }),
    );
    raise(&mut script);
    script
}

/// Whoever decided on what was so decides anew.
pub fn raise(script: &mut Script) {
    script.add("UPSERT guard:['care', 'staff'] SET version = (version ?? 0) + 1", json!({}));
}

/// A line of Care's history; without an operator, whom it is about did it.
pub fn record(
    script: &mut Script,
    now: Moment,
    by: Option<&Agent>,
    what: Happened,
    (about, name): (&str, &str),
    changes: impl IntoIterator<Item = Option<Change>>,
) {
    let by = by.map(|agent| (agent.staff.id.as_str(), agent.staff.name.as_str()));
    let changes = changes.into_iter().flatten().collect();
    let event = Event { kind: what.key(), about: about.to_owned(), about_name: name.to_owned(), changes };
    script.record(now, &care(), by, event);
}

/// Somebody whom a link is sent to.
struct Guest<'a> {
    id: &'a PersonId,
    name: &'a str,
    email: &'a str,
    language: Language,
    role: StaffRole,
}

/// The row of an invitation, its link and its letter; a link that was sent before is dead.
fn send(script: &mut Script, house: &House, by: &str, to: &Guest<'_>, secret: &str, before: Option<&str>) {
    let now = house.now();
    if let Some(old) = before {
        script.add("DELETE type::record('staff_link', $_.old)", json!({ "old": old }));
    }
    let values = json!({
        "id": to.id, "name": to.name, "email": to.email, "language": to.language, "role": to.role, "sent": now,
        "link": fingerprint(secret), "link_until": now + Invitation::LINK, "until": now + Invitation::STANDS,
    });
    script.add(
        "UPSERT type::record('staff_invited', $_.id) SET first_name = $_.name, email = $_.email, language = $_.language,
            role = $_.role, sent = $_.sent, link = $_.link, link_until = $_.link_until, until = $_.until",
        values.clone(),
    );
    script.add("CREATE type::record('staff_link', $_.link) SET person = $_.id", values);
    let letter = Letter {
        to: to.email.to_owned(),
        language: to.language.code().to_owned(),
        template: "staff-invitation".to_owned(),
        values: json!({ "name": to.name, "inviter": by, "link": paths::join_staff(secret) }),
        concern: None,
    };
    script.post(now, &letter);
}
