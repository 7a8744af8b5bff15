//! What staff do to a case, and what they note among themselves, each in one transaction.
//!
//! Always true: what they send stands only if the case is still as they saw it; a note is kept in its own table and
//! leaves no line of history, since customers read those.

use serde_json::json;

use super::{
    facts::{told, whole},
    hours,
    offers::{staff_answer, staff_note},
    rows::Key,
    write::{Speaker, Turning, event, post, put_turn, tell},
};
use crate::{
    care::{rules::Staff, store::Agent},
    cases::{
        files::{
            model::Purpose,
            store::{GONE, Owner, attach_to_note},
        },
        model::CaseState,
        rules::{Changed, Refusal, StaffTurn, earliest, marks, staff_turn},
    },
    desk::{Change, CommitError, DeskError, HouseDeed, Script, ulid},
    history::model::Kind,
    ids::FileId,
    time::Moment,
};

pub(super) const TRIES: usize = 5;

/// Why it was not done.
#[derive(Debug)]
pub enum NotDone {
    Refused(Refusal),
    /// It is not as they saw it.
    Stale,
    /// Whoever asked is none of the staff any more.
    NotStaff,
    /// Others changed it each time.
    Busy,
    Broken(DeskError),
}

impl From<DeskError> for NotDone {
    fn from(cause: DeskError) -> Self {
        match cause {
            DeskError::NotFound => Self::Refused(Refusal::Gone),
            cause => Self::Broken(cause),
        }
    }
}

/// Does it, if the case is still as `seen`. Taking says who was quicker; whatever is written to the customer waits until
/// its writer has seen what came meanwhile.
///
/// # Errors
/// See `NotDone`.
pub async fn act(
    agent: &Agent,
    key: &Key,
    seen: i64,
    (turn, files): (&StaffTurn, &[FileId]),
) -> Result<CaseState, NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let (row, place) = whole(house.db(), &key.organization, &key.id, now).await?;
        let standing = row.standing();
        let hours = hours::of(house.db(), &key.organization, (earliest(&standing, now), now)).await?;
        let changed = staff_turn(&standing, &agent.staff, turn, &hours, now).map_err(NotDone::Refused)?;
        if row.revision != seen {
            return Err(NotDone::Stale);
        }
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        let turning = Turning {
            organization: &key.organization,
            id: &key.id,
            seen: row.revision,
            severity: row.severity,
            changed: &changed,
            files,
            marks: &marks(&standing, &changed, &hours, now),
        };
        if let StaffTurn::Give(to) = turn {
            script.require_colleague(&to.id, "no-colleague");
        }
        put_turn(&mut script, &turning, &Speaker::Staff(&agent.staff), now);
        if changed.comment.is_some() {
            agent.visitor.sends(&mut script, &key.organization, &staff_answer(&key.id));
        }
        let about = (&key.organization, &key.id, row.number.as_str(), row.subject.as_str());
        if let Some(template) = letter(&changed) {
            let text = changed.comment.as_ref().map(|(_, text)| text.as_str());
            for one in told(house.db(), &row, &place, now).await? {
                post(&mut script, now, &one, template, about, text);
            }
        }
        let line = event(changed.event, &key.id, &row.number, changes(&standing, &changed));
        script.record(now, &key.organization, Some((agent.staff.id.as_str(), agent.staff.name.as_str())), line);
        tell(&mut script, now, &key.organization);
        if let Some(end) = came_to(house.commit(HouseDeed::CaseTurned, script).await) {
            return end.map(|()| changed.to);
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// What a commit has come to; none: it is tried again.
pub(super) fn came_to(commit: Result<(), CommitError>) -> Option<Result<(), NotDone>> {
    match commit {
        Ok(()) => Some(Ok(())),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Some(Err(NotDone::NotStaff)),
        Err(CommitError::Unmet(word)) if word == "no-colleague" => Some(Err(NotDone::Refused(Refusal::NoSuchStaff))),
        Err(CommitError::Unmet(word)) if word == GONE => Some(Err(NotDone::Refused(Refusal::FileGone))),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => None,
        Err(cause) => Some(Err(NotDone::Broken(cause.into()))),
    }
}

pub(super) const fn letter(changed: &Changed) -> Option<&'static str> {
    match changed.event {
        Kind::CaseAnswered => Some("case-answered"),
        Kind::CaseAsked => Some("case-asked"),
        Kind::CaseHeld => Some("case-held"),
        Kind::CaseSolved => Some("case-solved"),
        _ => None,
    }
}

fn changes(before: &crate::cases::rules::Standing, after: &Changed) -> [Option<Change>; 2] {
    let name = |staff: &Option<Staff>| staff.as_ref().map(|staff| staff.name.clone());
    let (was, is) = (name(&before.assignee), name(&after.assignee));
    [
        Change::of("case_state", Some(before.state.key()), Some(after.to.key())),
        Change::of("assignee", was.as_deref(), is.as_deref()),
    ]
}

/// Notes something among the staff, with what was put in for that.
///
/// # Errors
/// See `NotDone`.
pub async fn note(agent: &Agent, key: &Key, text: &str, files: &[FileId]) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    let now = house.now();
    let mut script = Script::new();
    agent.visitor.require_staff(&mut script);
    let here = json!({ "org": key.organization, "case": key.id });
    script.require("record::exists(case:[$_.org, $_.case])", "gone", here);
    let id = put_note(&mut script, key, (&agent.staff, text), now);
    let purpose = Purpose::Note(key.id.clone());
    let owner = Owner { organization: key.organization.clone(), by: agent.staff.id.clone(), purpose };
    attach_to_note(&mut script, &owner, (&key.id, &id), files);
    agent.visitor.sends(&mut script, &key.organization, &staff_note(&key.id));
    match house.commit(HouseDeed::CaseNoted, script).await {
        Ok(()) => Ok(()),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Err(NotDone::NotStaff),
        Err(CommitError::Unmet(word)) if word == GONE => Err(NotDone::Refused(Refusal::FileGone)),
        Err(CommitError::Unmet(_)) => Err(NotDone::Refused(Refusal::Gone)),
        Err(CommitError::Conflict) => Err(NotDone::Busy),
        Err(cause) => Err(NotDone::Broken(cause.into())),
    }
}

/// The note's own row; gives its id.
pub(super) fn put_note(script: &mut Script, key: &Key, (by, text): (&Staff, &str), now: Moment) -> String {
    let id = ulid(now);
    script.add(
        "CREATE case_note:[$_.org, $_.case, $_.id] SET org = $_.org, case = $_.case, at = $_.now, rev = $_.rev,
            by = $_.by, by_name = $_.name, text = $_.text",
        json!({
            "org": key.organization, "case": key.id, "id": id, "now": now, "rev": now.reversed(), "by": by.id,
            "name": by.name, "text": text,
        }),
    );
    id
}

/// One of the agents by their id.
///
/// # Errors
/// When the database does not answer.
pub async fn colleague(agent: &Agent, id: &str) -> Result<Option<Staff>, DeskError> {
    let text = "SELECT VALUE first_name FROM type::record('staff', $id) WHERE role = 'agent'";
    let first_name: Option<String> = agent.visitor.db().row(text, json!({ "id": id })).await?;
    Ok(first_name.map(|first_name| Agent::named(&agent.visitor.house, id, &first_name)))
}
