//! Messages that are kept to be said again, and the comment that is made of one.

use serde_json::json;

use crate::{
    approvals::{
        model::{MOST_MESSAGES, Message},
        rules::{self, Refusal},
    },
    desk::{Change, Desk, DeskError, Event, OwnDeed, Script, Topic, ulid},
    fault::{Fault, Outcome},
    words::Bilingual,
};

/// Those of the organization, the oldest first, for whoever may answer anything.
///
/// # Errors
/// When the database does not answer.
pub async fn messages(desk: &Desk) -> Result<Vec<Message>, DeskError> {
    if rules::may_keep_messages(&desk.actor.bearer).is_err() {
        return Ok(Vec::new());
    }
    let text = "SELECT record::id(id)[1] AS id, { en: en, es: es } AS text, created FROM saved_message WITH INDEX saved_message_org
        WHERE org = $org ORDER BY created LIMIT $most";
    Ok(desk.db().rows(text, json!({ "org": desk.organization, "most": MOST_MESSAGES })).await?)
}

/// Keeps a message.
///
/// # Errors
/// As `Desk::do_own`; `Busy` after five tries.
pub async fn keep_message(desk: &Desk, text: &Bilingual) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        let kept = messages(&desk).await?.len();
        if let Err(refusal) = rules::keep_message(&desk.actor.bearer, kept, text) {
            return Ok(Outcome::Refused(refusal));
        }
        let (now, organization) = (desk.now(), &desk.organization);
        let write = |script: &mut Script| {
            script.add(
                "CREATE saved_message:[$_.org, $_.id] SET org = $_.org, en = $_.text.en, es = $_.text.es, created = $_.now",
                json!({ "org": organization, "id": ulid(now), "text": text, "now": now }),
            );
            script.tell(now, organization, Topic::Approvals);
            vec![event("message_kept", &desk, None, Some(text))]
        };
        if let Some(outcome) = desk.do_own(OwnDeed::MessageKept, write).await? {
            return Ok(outcome);
        }
    }
}

/// Forgets a message; it may be gone already.
///
/// # Errors
/// As `Desk::do_own`; `Busy` after five tries.
pub async fn forget_message(desk: &Desk, id: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Err(refusal) = rules::may_keep_messages(&desk.actor.bearer) {
            return Ok(Outcome::Refused(refusal));
        }
        let Some(Message { text, .. }) = messages(&desk).await?.into_iter().find(|one| one.id == id) else {
            return Ok(Outcome::Done(()));
        };
        let (now, organization) = (desk.now(), &desk.organization);
        let write = |script: &mut Script| {
            script.add("DELETE saved_message:[$_.org, $_.id]", json!({ "org": organization, "id": id }));
            script.tell(now, organization, Topic::Approvals);
            vec![event("message_forgotten", &desk, Some(&text), None)]
        };
        if let Some(outcome) = desk.do_own(OwnDeed::MessageKept, write).await? {
            return Ok(outcome);
        }
    }
}

/// The comment of an answer: what was typed behind the message that was chosen, in each language that this has. One in
/// both languages is kept as JSON.
///
/// # Errors
/// When the database does not answer.
pub async fn worded(desk: &Desk, message: &str, typed: Option<&str>) -> Result<Option<String>, DeskError> {
    let chosen =
        if message.is_empty() { None } else { messages(desk).await?.into_iter().find(|one| one.id == message) };
    let Some(Message { text, .. }) = chosen else { return Ok(typed.map(str::to_owned)) };
    Ok(serde_json::to_string(&rules::worded(&text, typed)).ok())
}

fn event(kind: &'static str, desk: &Desk, before: Option<&Bilingual>, after: Option<&Bilingual>) -> Event {
    let kept = |text: Option<&Bilingual>| text.and_then(|text| serde_json::to_string(text).ok());
    let (before, after) = (kept(before), kept(after));
    let actor = &desk.actor;
    let changes = Change::of("message", before.as_deref(), after.as_deref()).into_iter().collect();
    Event { kind, about: actor.bearer.member.to_string(), about_name: actor.name.clone(), changes }
}
