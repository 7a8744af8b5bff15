//! Sessions: where somebody is signed in, and how they end.

use serde::Deserialize;
use serde_json::json;

use super::Admission;
use crate::{
    desk::{self, CommitError, DeskError, HouseDeed, Script, Visitor, Zone},
    identity::{
        model::{SessionCard, Sessions},
        rules::is_alive,
    },
    ids::SessionId,
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    id: SessionId,
    created: Moment,
    seen: Moment,
    browser: String,
}

/// The person's sessions that still open something; nobody has hundreds of them to look through.
pub async fn sessions(visitor: &Visitor, zone: &str) -> Result<Sessions, DeskError> {
    let (now, limits) = (visitor.house.now(), visitor.house.options.limits);
    let mut rows: Vec<Row> = visitor
        .db()
        .rows(
            "SELECT record::id(id) AS id, created, seen, browser FROM session WHERE person = $person ORDER BY created LIMIT 500",
            json!({ "person": visitor.person }),
        )
        .await?;
    rows.retain(|row| is_alive(row.created, row.seen, limits.idle, limits.lifetime, now));
    rows.sort_by_key(|row| (row.id != visitor.session, row.seen.reversed()));
    let zone = Zone::named(zone);
    let card = |row: Row| {
        let (browser, system) = desk::browser(&row.browser);
        let here = row.id == visitor.session;
        SessionCard { id: row.id, here, browser, system, created: zone.local(row.created), seen: zone.local(row.seen) }
    };
    Ok(Sessions { list: rows.into_iter().map(card).collect(), now })
}

/// Ends the session of this browser, and throws away what was typed in it.
pub async fn sign_out(visitor: &Visitor) -> Result<(), CommitError> {
    sign_out_one(visitor, &visitor.session).await
}

/// Ends one session of the person; one that is not theirs is not there.
pub async fn sign_out_one(visitor: &Visitor, session: &SessionId) -> Result<(), CommitError> {
    if session.as_str().is_empty() {
        // The database takes no empty id, and nobody has one.
        return Ok(());
    }
    let mut script = Script::new();
    visitor.forget_drafts(&mut script);
    script.add(
        "DELETE type::record('session', $_.id) WHERE person = $_.person",
        json!({ "id": session, "person": visitor.person }),
    );
    visitor.house.commit(HouseDeed::SignedOut, script).await
}

/// Ends every session of the person, or every one but `kept`.
pub async fn sign_out_everywhere(visitor: &Visitor, kept: Option<&SessionId>) -> Result<(), CommitError> {
    let mut script = Script::new();
    visitor.forget_drafts(&mut script);
    end_all(&mut script, visitor.person.as_str(), kept);
    visitor.house.commit(HouseDeed::SignedOut, script).await
}

pub(super) fn end_all(script: &mut Script, person: &str, kept: Option<&SessionId>) {
    script.add(
        "DELETE session WHERE person = $_.person AND record::id(id) != $_.kept",
        json!({ "person": person, "kept": kept.map_or("", SessionId::as_str) }),
    );
}

/// Begins another session in place of this one, whose password was given just now: whoever may have learned the secret
/// of the one before has nothing in hand that opens what needs a fresh sign-in.
pub async fn renew(visitor: &Visitor) -> Result<Admission, CommitError> {
    let mut script = Script::new();
    script.require(
        "record::exists(type::record('session', $_.session))",
        "signed-out",
        json!({ "session": visitor.session }),
    );
    let admission = Admission::write(&mut script, &visitor.house, &visitor.caller, &visitor.person);
    visitor.house.commit(HouseDeed::SignedIn, script).await?;
    Ok(admission)
}
