//! Cases, on the provider's side: the queue, one case, and what staff do to it. Nobody else finds anything here.

use leptos::prelude::*;

use crate::{
    cases::{
        files::model::Shelf,
        model::{QueueList, QueueQuery, StaffCard},
        rules::Refusal,
    },
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::agent,
    crate::{
        care::store::Agent,
        cases::{
            actions::typed::message_typed,
            files::{
                model::{Purpose, ids},
                staff_shelf,
            },
            model::message,
            rules::StaffTurn,
            store::{self, Key, NotDone},
        },
        fault::{FieldError, Reason},
        paths,
        plain::answer,
        time::Moment,
    },
};

/// The queue of cases.
#[server(FindCareCases)]
pub async fn care_cases(#[server(default)] query: QueueQuery) -> Result<QueueList, Fault> {
    Ok(store::queue(&agent().await?, &query).await?)
}

/// One case, with what was put in for an answer and for a note; with a cursor, what was said before it.
#[server(FindCareCase)]
pub async fn care_case(
    org: OrganizationId,
    case: CaseId,
    before: Option<String>,
) -> Result<(StaffCard, [Shelf; 2]), Fault> {
    let (agent, key) = (agent().await?, Key { organization: org, id: case });
    let card = store::staff_card(&agent, &key, before.as_deref()).await?;
    let answer = staff_shelf(&agent, &key.organization, Purpose::Answer(key.id.clone())).await?;
    let note = staff_shelf(&agent, &key.organization, Purpose::Note(key.id)).await?;
    Ok((card, [answer, note]))
}

/// Says something in a case that is still as `seen`, or changes where it stands: `take`, `give` (to one of the staff),
/// `go_on`, and with words `reply`, `ask`, `hold`, `solve`.
#[server]
pub async fn act_on_case(
    org: OrganizationId,
    case: CaseId,
    seen: i64,
    #[server(default)] step: String,
    #[server(default)] text: String,
    #[server(default)] to: String,
    #[server(default)] files: String,
    #[server(default)] upload: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_case(&org, &case);
    let form = match step.as_str() {
        "take" | "go_on" => "take",
        "give" => "give",
        _ => "say",
    };
    let typed = [("form", form.to_owned()), ("step", step.clone()), ("text", text.clone()), ("to", to.clone())];
    let outcome = match parse(&agent, &step, &text, &to).await? {
        Err(wrong) => wrong,
        Ok(_) if !upload.is_empty() => Outcome::Refused(Refusal::FileNotPutIn),
        Ok(turn) => {
            let key = Key { organization: org, id: case };
            said(store::act(&agent, &key, seen, (&turn, &ids(&files))).await.map(|_| ()))?
        }
    };
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

/// Keeps an answer that is being typed, or a note, as `keep_reply` does.
#[server]
pub async fn keep_answer(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] since: i64,
    #[server(default)] typed: String,
) -> Result<(), Fault> {
    let (agent, key) = (agent().await?, Key { organization: org, id: case });
    store::standing(agent.visitor.db(), &key).await?;
    let (content, form) = match message_typed(&typed, "note")? {
        Some(note) => (note, store::staff_note(&key.id)),
        None => (message_typed(&typed, "text")?.unwrap_or_default(), store::staff_answer(&key.id)),
    };
    agent.visitor.keep_typed((&key.organization, &form), Moment(since), &content).await?;
    let page = paths::care_case(&key.organization, &key.id);
    answer(&Outcome::<(), ()>::Done(()), &page, &page, &[]).await
}

/// Notes something among the staff.
#[server]
pub async fn note_on_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] note: String,
    #[server(default)] files: String,
    #[server(default)] upload: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_case(&org, &case);
    let outcome = match message(&note) {
        Err(wrong) => Outcome::Invalid(vec![FieldError::new("note", wrong)]),
        Ok(_) if !upload.is_empty() => Outcome::Refused(Refusal::FileNotPutIn),
        Ok(text) => {
            let key = Key { organization: org, id: case };
            said(store::note(&agent, &key, &text, &ids(&files)).await)?
        }
    };
    answer(&outcome, &page, &page, &[("form", "note".to_owned()), ("note", note)]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn parse(
    agent: &Agent,
    step: &str,
    text: &str,
    to: &str,
) -> Result<Result<StaffTurn, Outcome<(), Refusal>>, Fault> {
    let words = || message(text).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("text", wrong)]));
    Ok(match step {
        "take" => Ok(StaffTurn::Take),
        "go_on" => Ok(StaffTurn::GoOn),
        "give" => match store::staff_of(agent, to).await? {
            Some(staff) => Ok(StaffTurn::Give(staff)),
            None => Err(Outcome::Refused(Refusal::NoSuchStaff)),
        },
        "reply" => words().map(StaffTurn::Reply),
        "ask" => words().map(StaffTurn::Ask),
        "hold" => words().map(StaffTurn::Hold),
        "solve" => words().map(StaffTurn::Solve),
        other => {
            let reason = if other.is_empty() { Reason::Empty } else { Reason::NotOffered };
            Err(Outcome::Invalid(vec![FieldError::new("step", reason)]))
        }
    })
}

#[cfg(feature = "ssr")]
pub(super) fn said<T>(done: Result<T, NotDone>) -> Result<Outcome<T, Refusal>, Fault> {
    match done {
        Ok(done) => Ok(Outcome::Done(done)),
        Err(NotDone::Refused(Refusal::Gone) | NotDone::NotStaff) => Err(Fault::NotFound),
        Err(NotDone::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(NotDone::Stale) => Ok(Outcome::Stale),
        Err(NotDone::Busy) => Err(Fault::Busy { retry_after: 1 }),
        Err(NotDone::Broken(cause)) => Err(cause.into()),
    }
}
