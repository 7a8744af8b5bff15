//! Saved replies: operators keep them, all of the staff put them into their answers. Nobody else finds anything here.

use leptos::prelude::*;

use super::{model::Reply, rules::Refusal};
use crate::{
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::{
        model::{LONGEST_REPLY, LONGEST_TITLE},
        rules::{put_in, unknown},
        store::{self, NotKept, Want},
    },
    crate::{
        care::store::Agent,
        cases::store::Key,
        desk::{DeskError, Visitor},
        fault::FieldError,
        paths,
        plain::{answer, answer_once},
        text::{clean, paragraphs},
        words::Bilingual,
    },
};

/// All of them, for operators.
#[server(FindReplies)]
pub async fn replies() -> Result<Result<Vec<Reply>, Refusal>, Fault> {
    Ok(match operator().await? {
        Ok(operator) => Ok(store::replies(operator.visitor.db()).await?),
        Err(refusal) => Err(refusal),
    })
}

/// One of them; none: the form for a new one is asked for.
#[server(FindReply)]
pub async fn reply(id: String) -> Result<Result<Option<Reply>, Refusal>, Fault> {
    Ok(match operator().await? {
        Ok(_) if id == paths::NEW => Ok(None),
        Ok(operator) => Ok(Some(store::reply(operator.visitor.db(), &id).await?)),
        Err(refusal) => Err(refusal),
    })
}

/// Keeps one: a new one where `id` is empty.
#[server]
pub async fn keep_reply(
    #[server(default)] id: String,
    #[server(default)] seen: i64,
    #[server(default)] title: String,
    #[server(default)] en: String,
    #[server(default)] es: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = match operator().await? {
        Err(refusal) => Outcome::Refused(refusal),
        Ok(operator) => match parse(&title, &en, &es) {
            Err(wrong) => wrong,
            Ok((title, text)) => {
                let id = Some(id.as_str()).filter(|id| !id.is_empty());
                said(store::change(&operator, Want::Keep { id, seen, title: &title, text: &text }).await)?
            }
        },
    };
    let page = paths::care_reply(if id.is_empty() { paths::NEW } else { &id });
    let typed = [("title", title), ("en", en), ("es", es)];
    answer(&outcome, &page, &[paths::CARE_REPLIES, "?saved"].concat(), &typed).await?;
    Ok(outcome)
}

/// Deletes one.
#[server]
pub async fn forget_reply(#[server(default)] id: String) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = match operator().await? {
        Err(refusal) => Outcome::Refused(refusal),
        Ok(operator) => said(store::change(&operator, Want::Forget(&id)).await)?,
    };
    answer(&outcome, &paths::care_reply(&id), &[paths::CARE_REPLIES, "?saved"].concat(), &[]).await?;
    Ok(outcome)
}

/// One as it is said in a case. Without the browser's face the answer is the case's page, with it behind what was typed.
#[server]
pub async fn put_in_reply(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] reply: String,
    #[server(default)] text: String,
    #[server(default)] step: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let agent = Agent::of(Visitor::open().await?).await?;
    let page = paths::care_case(&org, &case);
    let said = match store::said_in(&agent, &Key { organization: org, id: case }, &reply).await {
        Ok(said) => said,
        // None is chosen, or it was deleted: what was typed is shown as it was.
        Err(DeskError::NotFound) => String::new(),
        Err(cause) => return Err(cause.into()),
    };
    let whole = if said.is_empty() { text } else { put_in(&text, &said) };
    answer_once(&page, &[("form", "say".to_owned()), ("step", step), ("text", whole)]).await?;
    Ok(if said.is_empty() { Outcome::Refused(Refusal::Gone) } else { Outcome::Done(said) })
}

#[cfg(feature = "ssr")]
fn parse(title: &str, en: &str, es: &str) -> Result<(String, Bilingual), Outcome<(), Refusal>> {
    let mut wrong = Vec::new();
    let mut refuse = |field: &str, reason| wrong.push(FieldError::new(field, reason));
    let title = clean(title, LONGEST_TITLE).map_err(|reason| refuse("title", reason)).unwrap_or_default();
    let en = paragraphs(en, LONGEST_REPLY).map_err(|reason| refuse("en", reason)).unwrap_or_default();
    let es = paragraphs(es, LONGEST_REPLY).map_err(|reason| refuse("es", reason)).unwrap_or_default();
    if !wrong.is_empty() {
        return Err(Outcome::Invalid(wrong));
    }
    match (unknown(&en), unknown(&es)) {
        (None, None) => Ok((title, Bilingual { en, es })),
        (en, es) => Err(Outcome::Refused(Refusal::Unknown { en, es })),
    }
}

/// The operator who asks; an agent is told why not.
#[cfg(feature = "ssr")]
async fn operator() -> Result<Result<Agent, Refusal>, Fault> {
    let agent = Agent::of(Visitor::open().await?).await?;
    Ok(if agent.is_operator() { Ok(agent) } else { Err(Refusal::OperatorsOnly) })
}

#[cfg(feature = "ssr")]
fn said(done: Result<(), NotKept>) -> Result<Outcome<(), Refusal>, Fault> {
    match done {
        Ok(()) => Ok(Outcome::Done(())),
        Err(NotKept::Refused(Refusal::Gone)) => Err(Fault::NotFound),
        Err(NotKept::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(NotKept::Broken(cause)) => Err(cause.into()),
    }
}
