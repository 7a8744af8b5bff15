//! Asking for a second person's yes, and giving it: each change is the asker's or the answerer's own.
//!
//! Always true: reading decides nothing; an answer says to what (`hash`); whatever was not done brings back what was typed.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

mod messages;

use leptos::prelude::*;

use super::{
    model::{Answered, Card, Inbox},
    rules::Refusal,
};
use crate::{
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId, OrganizationId},
};

pub use messages::{ForgetMessage, KeepMessage, forget_message, keep_message};

#[cfg(feature = "ssr")]
use super::{
    grants::{self, store::Chosen},
    model::{Answer, LONGEST, MANY, MOST, Tab},
    rules::Days,
    store,
};
#[cfg(feature = "ssr")]
use crate::{
    desk::{Desk, Zone},
    fault::FieldError,
    notices::unread,
    paths,
    people::store::Reader,
    plain::answer,
    text::{clean, optional},
};

/// A page of requests, by the tab's key.
#[server(AskInbox)]
pub async fn inbox(org: OrganizationId, #[server(default)] tab: String, after: Option<String>) -> Result<Inbox, Fault> {
    let desk = Desk::open(&org).await?;
    let (reader, away) = (Reader::of(&desk).await?, store::away(&desk).await?);
    let page = store::inbox(&desk, &away, Tab::from_key(&tab), after.as_deref(), &reader).await?;
    let delegation = store::delegation(&desk, &reader).await?;
    let (delegates, messages) = (store::delegates(&desk).await?, store::messages(&desk).await?);
    Ok(Inbox { page, delegation, delegates, messages, now: desk.now() })
}

/// How many wait for the caller, and how many notices they have not read, counted to `MANY`.
#[server(AskWaiting)]
pub async fn waiting(org: OrganizationId) -> Result<(usize, usize), Fault> {
    let desk = Desk::open(&org).await?;
    let away = store::away(&desk).await?;
    Ok((store::waiting(&desk, &away, MANY).await?, unread(&desk, MANY).await?))
}

/// One request.
#[server(AskApproval)]
pub async fn approval(org: OrganizationId, id: ApprovalId) -> Result<Card, Fault> {
    let desk = Desk::open(&org).await?;
    let (reader, away) = (Reader::of(&desk).await?, store::away(&desk).await?);
    Ok(store::find(&desk, &id, &away).await?.card(&desk, &away, &reader).await?)
}

/// Sends a request to those who can answer it.
#[server]
pub async fn send_request(
    org: OrganizationId,
    id: ApprovalId,
    #[server(default)] reason: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match optional(&reason, |text| clean(text, LONGEST)) {
        Err(wrong) => Outcome::Invalid(vec![FieldError::new("reason", wrong)]),
        Ok(reason) => store::send(&desk, &id, reason.as_deref()).await?,
    };
    let page = paths::approval(&org, &id);
    answer(&outcome, &page, &page, &[("form", "send".to_owned()), ("reason", reason)]).await?;
    Ok(outcome)
}

/// Takes a request back.
#[server]
pub async fn withdraw_request(org: OrganizationId, id: ApprovalId) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = store::withdraw(&desk, &id).await?;
    let (page, done) = (paths::approval(&org, &id), paths::approvals_tab(&org, "mine"));
    answer(&outcome, &page, &done, &[("form", "withdraw".to_owned())]).await?;
    Ok(outcome)
}

/// Answers a request: `say` is `approve` or `reject`, or, where a permission is asked for, `grant`, in which way and until
/// which last day, `2026-12-31`.
#[server]
pub async fn answer_request(
    org: OrganizationId,
    id: ApprovalId,
    #[server(default)] hash: String,
    #[server(default)] say: String,
    #[server(default)] message: String,
    #[server(default)] comment: String,
    #[server(default)] way: String,
    #[server(default)] until: String,
) -> Result<Outcome<Answered, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match optional(&comment, |text| clean(text, LONGEST)) {
        Err(wrong) => Outcome::Invalid(vec![FieldError::new("comment", wrong)]),
        Ok(comment) => {
            let comment = store::worded(&desk, &message, comment.as_deref()).await?;
            match (say.as_str(), grants::store::ends(&desk, &until).await?) {
                ("grant", Err(refusal)) => Outcome::Refused(refusal),
                ("grant", Ok(ends)) => {
                    let chosen = Chosen { way: way.clone(), ends };
                    grants::store::grant(&desk, &id, &hash, comment.as_deref(), &chosen).await?
                }
                _ => store::answer(&desk, &id, &hash, said(&say), comment.as_deref()).await?,
            }
        }
    };
    let page = paths::approval(&org, &id);
    let typed = [("message", message), ("comment", comment), ("way", way), ("until", until)];
    let typed: Vec<_> = [("form", "answer".to_owned())].into_iter().chain(typed).collect();
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

/// Answers several alike; each is an id and a hash, `id.hash`. Gives how many were answered, and how many were not.
#[server]
pub async fn answer_requests(
    org: OrganizationId,
    #[server(default)] some: Vec<String>,
    #[server(default)] say: String,
    #[server(default)] message: String,
    #[server(default)] comment: String,
) -> Result<Outcome<(usize, usize), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match optional(&comment, |text| clean(text, LONGEST)) {
        Err(wrong) => Outcome::Invalid(vec![FieldError::new("comment", wrong)]),
        Ok(_) if some.is_empty() => Outcome::Refused(Refusal::NothingChosen),
        Ok(comment) => {
            let comment = store::worded(&desk, &message, comment.as_deref()).await?;
            answer_each(&desk, &some, said(&say), comment.as_deref()).await?
        }
    };
    let page = paths::approvals(&org);
    answer(&outcome, &page, &page, &[("form", "answer".to_owned()), ("message", message), ("comment", comment)])
        .await?;
    Ok(outcome)
}

/// Answers each; where the first wants the password again, none.
#[cfg(feature = "ssr")]
async fn answer_each(
    desk: &Desk,
    some: &[String],
    say: Answer,
    comment: Option<&str>,
) -> Result<Outcome<(usize, usize), Refusal>, Fault> {
    let (mut done, mut not) = (0, 0);
    for (id, hash) in some.iter().take(MOST).filter_map(|one| one.split_once('.')) {
        match store::answer(desk, &ApprovalId::new(id), hash, say, comment).await {
            Ok(Outcome::Done(_)) => done += 1,
            Ok(Outcome::SignInAgain) if done == 0 => return Ok(Outcome::SignInAgain),
            Ok(_) | Err(Fault::NotFound | Fault::Busy { .. }) => not += 1,
            Err(fault) => return Err(fault),
        }
    }
    Ok(Outcome::Done((done, not)))
}

/// Somebody answers for the member from a day to a day, `2026-12-31`, in the organization's zone.
#[server]
pub async fn delegate(
    org: OrganizationId,
    #[server(default)] to: MemberId,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let zone = Zone::of(desk.db(), &org).await?;
    let days = zone.midnight(&from, 0).zip(zone.end_of(&until)).map(|(from, until)| Days { from, until });
    let outcome = match days {
        None => Outcome::Refused(Refusal::Days),
        Some(days) => store::set_delegation(&desk, &to, days).await?,
    };
    let page = paths::approvals(&org);
    let typed = [("form", "delegate".to_owned()), ("to", to.to_string()), ("from", from), ("until", until)];
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

/// Nobody answers for the member any more.
#[server]
pub async fn end_delegation(org: OrganizationId) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = store::end_delegation(&desk).await?;
    let page = paths::approvals(&org);
    answer(&outcome, &page, &page, &[("form", "end".to_owned())]).await?;
    Ok(outcome)
}

/// What cannot be read is a no: it does nothing.
#[cfg(feature = "ssr")]
fn said(say: &str) -> Answer {
    if say == "approve" { Answer::Approve } else { Answer::Reject }
}
