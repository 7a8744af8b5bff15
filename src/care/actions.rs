//! What Care's pages ask the server. Nobody but the provider's staff finds anything here.

mod cases;
mod editing;
mod help;
mod links;

use leptos::prelude::*;

use super::{
    model::{WorkCard, WorkList, WorkQuery, WorkState},
    rules::Refusal,
};
use crate::{
    fault::{Fault, Outcome},
    ids::{OrganizationId, WorkId},
};

pub use cases::{
    ActOnCase, FindCareCase, FindCareCases, KeepAnswer, NoteOnCase, act_on_case, care_case, care_cases, keep_answer,
    note_on_case,
};
pub use editing::{
    EditArticle, FindCareArticle, FindCareArticles, TakeArticleBack, care_article, care_articles, edit_article,
    take_article_back,
};
pub use help::{FindCareHelp, care_help};
pub use links::{AskMerge, LinkCase, MergeCase, UnlinkCase, link_case, merge_case, merge_offer, unlink_case};

#[cfg(feature = "ssr")]
use {
    super::{
        model::{LONGEST_REASON, Reason},
        rules::{By, Step},
        store::{self, Agent, Hand, Key, NotChanged},
    },
    crate::{
        desk::Visitor,
        fault::{self, FieldError},
        paths,
        plain::answer,
        text,
    },
};

/// The queue.
#[server(FindWorks)]
pub async fn works(#[server(default)] query: WorkQuery) -> Result<WorkList, Fault> {
    Ok(store::list(&agent().await?, &query).await?)
}

/// One work.
#[server(FindWork)]
pub async fn work(org: OrganizationId, work: WorkId) -> Result<WorkCard, Fault> {
    let key = Key { organization: org, id: work };
    Ok(store::card(&agent().await?, &key, crate::app::here::language()).await?)
}

/// Says what becomes of a work: `take`, `hold`, `complete`, `part`, `fail`; the last three with a reason,
/// `complete` perhaps.
#[server]
pub async fn act_on_work(
    org: OrganizationId,
    work: WorkId,
    #[server(default)] step: String,
    #[server(default)] reason: String,
) -> Result<Outcome<WorkState, Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_work(&org, &work);
    let form = if step == "take" { "take" } else { "end" };
    let typed = [("form", form.to_owned()), ("step", step.clone()), ("reason", reason.clone())];
    let outcome = match parse(&step, &reason) {
        Err(wrong) => Outcome::Invalid(vec![wrong]),
        Ok(step) => {
            let hand = Hand { by: By::Staff(agent.staff), visitor: Some(&agent.visitor), sequence: None };
            let key = Key { organization: org, id: work };
            match store::change_by(&agent.visitor.house, &key, &hand, &step).await {
                Ok(changed) => Outcome::Done(changed.to()),
                Err(NotChanged::Refused(Refusal::Gone) | NotChanged::NotStaff) => return Err(Fault::NotFound),
                Err(NotChanged::Refused(refusal)) => Outcome::Refused(refusal),
                Err(NotChanged::Busy) => return Err(Fault::Busy { retry_after: 1 }),
                Err(NotChanged::Broken(cause)) => return Err(cause.into()),
            }
        }
    };
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn agent() -> Result<Agent, Fault> {
    Ok(Agent::of(Visitor::open().await?).await?)
}

#[cfg(feature = "ssr")]
fn parse(step: &str, reason: &str) -> Result<Step, FieldError> {
    let why = || match text::clean(reason, LONGEST_REASON) {
        Ok(reason) => Ok(Reason::said(&reason)),
        Err(wrong) => Err(FieldError::new("reason", wrong)),
    };
    Ok(match step {
        "take" => Step::Take,
        "complete" if reason.trim().is_empty() => Step::Complete,
        "complete" => Step::CompleteSaying(why()?),
        "part" => Step::CompleteInPart(why()?),
        "fail" => Step::Fail(why()?),
        "hold" => Step::Hold(why()?),
        "" => return Err(FieldError::new("step", fault::Reason::Empty)),
        _ => return Err(FieldError::new("step", fault::Reason::NotOffered)),
    })
}
