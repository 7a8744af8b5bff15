//! Changing: opening, and the customer's turn. Whatever was not done brings back what was typed.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

use leptos::prelude::*;

use crate::{
    cases::{model::CaseState, rules::Refusal},
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use crate::{
    access::{Decision, Permission, Why},
    cases::{
        files::model::ids,
        model::{CaseForm, NewCase, Rating, Typed, message},
        rules::{self, CaseOpened, CaseSettingsEdited, CaseTurned, Opening, Turn},
        store::{self, NEW_CASE, NewCaseAt, OwnCases, Saying},
    },
    desk::{Desk, Target},
    fault::{FieldError, Reason},
    paths,
    plain::answer,
};

/// Opens a case.
#[server]
pub async fn open_case(
    org: OrganizationId,
    #[server(default)] about: String,
    #[server(default)] line: String,
    #[server(default)] category: String,
    #[server(default)] severity: String,
    #[server(default)] subject: String,
    #[server(default)] description: String,
    #[server(default)] behalf: String,
    #[server(default)] watchers: String,
    #[server(default)] confidential: String,
    #[server(default)] files: String,
    #[server(default)] upload: String,
) -> Result<Outcome<CaseId, Refusal>, Fault> {
    let form = CaseForm { about, line, category, severity, subject, description, behalf, watchers, confidential };
    let desk = Desk::open(&org).await?;
    let outcome = match NewCase::parse(&form) {
        Err(wrong) => refuse(&desk, Permission::OpenCases, &org, wrong).await?,
        Ok(_) if !upload.is_empty() => Outcome::Refused(Refusal::FileNotPutIn),
        Ok((new, typed)) => {
            let typed = Typed { files: ids(&files), ..typed };
            let NewCase { category, severity, subject, description, is_confidential } = new;
            let wish = Opening { category, severity, subject, description, is_confidential };
            let decide = |by: &_, facts: &_| rules::open(by, facts, wish.clone());
            desk.clone().sending(NEW_CASE).carry_out::<CaseOpened>(&NewCaseAt(typed), None, decide).await?
        }
    };
    let done = match &outcome {
        Outcome::Done(case) => paths::case(&org, case),
        _ => paths::cases(&org),
    };
    answer(&outcome, &paths::new_case(&org, &form.about), &done, &form.values()).await?;
    Ok(outcome)
}

/// Says something in a case.
#[server]
pub async fn reply_to_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] text: String,
    #[server(default)] files: String,
    #[server(default)] upload: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let wish = message(&text).map(Turn::Reply).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("text", wrong)]));
    let wish = if upload.is_empty() { wish } else { Err(Outcome::Refused(Refusal::FileNotPutIn)) };
    let saying = Saying { id: case, files: ids(&files) };
    take_turn(&org, saying, wish, &[("form", "reply".to_owned()), ("text", text)]).await
}

/// Closes a case, with a reason if there is one.
#[server]
pub async fn close_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] reason: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let typed = if reason.trim().is_empty() { Ok(None) } else { message(&reason).map(Some) };
    let wish = typed.map(Turn::Close).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("reason", wrong)]));
    take_turn(&org, Saying::bare(case), wish, &[("form", "close".to_owned()), ("reason", reason)]).await
}

/// Says why a case cannot wait.
#[server]
pub async fn escalate_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] why: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let wish = message(&why).map(Turn::Escalate).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("why", wrong)]));
    take_turn(&org, Saying::bare(case), wish, &[("form", "escalate".to_owned()), ("why", why)]).await
}

/// Says how it went: `1` (very poor) to `5`, and words if there are any.
#[server]
pub async fn rate_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] rating: String,
    #[server(default)] words: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let typed = if words.trim().is_empty() { Ok(None) } else { message(&words).map(Some) };
    let wish = match (Rating::from_key(&rating), typed) {
        (Some(rating), Ok(words)) => Ok(Turn::Rate(rating, words)),
        (offered, typed) => {
            let none = if rating.is_empty() { Reason::Empty } else { Reason::NotOffered };
            let none = offered.is_none().then(|| FieldError::new("rating", none));
            Err(Outcome::Invalid(
                none.into_iter().chain(typed.err().map(|wrong| FieldError::new("words", wrong))).collect(),
            ))
        }
    };
    let typed = [("form", "rate".to_owned()), ("rating", rating), ("words", words)];
    take_turn(&org, Saying::bare(case), wish, &typed).await
}

/// Opens a closed case again.
#[server]
pub async fn reopen_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] again: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let wish =
        message(&again).map(Turn::Reopen).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("again", wrong)]));
    take_turn(&org, Saying::bare(case), wish, &[("form", "reopen".to_owned()), ("again", again)]).await
}

/// Says that it is solved.
#[server]
pub async fn accept_solution(org: OrganizationId, case: CaseId) -> Result<Outcome<CaseState, Refusal>, Fault> {
    take_turn(&org, Saying::bare(case), Ok(Turn::Accept), &[("form", "accept".to_owned())]).await
}

/// Says what is not solved.
#[server]
pub async fn reject_solution(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] missing: String,
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let wish =
        message(&missing).map(Turn::Reject).map_err(|wrong| Outcome::Invalid(vec![FieldError::new("missing", wrong)]));
    take_turn(&org, Saying::bare(case), wish, &[("form", "reject".to_owned()), ("missing", missing)]).await
}

/// Says whether cases can be confidential: `yes` or `no`.
#[server]
pub async fn save_case_settings(
    org: OrganizationId,
    #[server(default)] confidential: String,
    seen: i64,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let wanted = match confidential.as_str() {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(vec![FieldError::new("confidential", Reason::NotOffered)]),
    };
    let outcome = match wanted {
        Err(wrong) => refuse(&desk, Permission::EditCaseSettings, &OwnCases, wrong).await?,
        Ok(wanted) => {
            let decide = |by: &_, facts: &_| rules::edit_settings(by, facts, wanted);
            desk.carry_out::<CaseSettingsEdited>(&OwnCases, Some(seen), decide).await?
        }
    };
    let page = paths::case_settings(&org);
    answer(&outcome, &page, &format!("{page}?saved"), &[("confidential", confidential)]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn take_turn(
    org: &OrganizationId,
    saying: Saying,
    wish: Result<Turn, Outcome<CaseState, Refusal>>,
    typed: &[(&'static str, String)],
) -> Result<Outcome<CaseState, Refusal>, Fault> {
    let desk = Desk::open(org).await?;
    let outcome = match found(&desk, &saying.id).await? {
        Some(not) => not,
        None => match wish {
            Err(wrong) => wrong,
            Ok(wish) => {
                let decide = |by: &_, facts: &_| rules::turn(by, facts, &wish);
                // A reply that came too late goes along with these.
                let desk = match wish {
                    Turn::Reply(_) | Turn::Reopen(_) | Turn::Reject(_) => desk.sending(&store::reply(&saying.id)),
                    _ => desk,
                };
                or_gone(desk.carry_out::<CaseTurned>(&saying, None, decide).await?)?
            }
        },
    };
    let page = paths::case(org, &saying.id);
    answer(&outcome, &page, &page, typed).await?;
    Ok(outcome)
}

/// Nothing when the caller finds the case and may answer cases; else why not. There is no case for whoever does not
/// find it.
#[cfg(feature = "ssr")]
pub(super) async fn found<T>(desk: &Desk, case: &CaseId) -> Result<Option<Outcome<T, Refusal>>, Fault> {
    if let Decision::Denied(denial) = desk.explain(Permission::AnswerCases, &desk.organization).await? {
        return Ok(Some(Outcome::NotAllowed(denial)));
    }
    store::is_seen(desk, case).await?;
    Ok(None)
}

/// Whoever lost sight of it in between does not find it.
#[cfg(feature = "ssr")]
pub(super) fn or_gone<T>(outcome: Outcome<T, Refusal>) -> Result<Outcome<T, Refusal>, Fault> {
    match outcome {
        Outcome::NotAllowed(denial) if denial.why == Why::NotNamed => Err(Fault::NotFound),
        outcome => Ok(outcome),
    }
}

/// What cannot be read is refused, but only to who may do it at all.
#[cfg(feature = "ssr")]
async fn refuse<T>(
    desk: &Desk,
    permission: Permission,
    target: &impl Target,
    wrong: Vec<FieldError>,
) -> Result<Outcome<T, Refusal>, Fault> {
    Ok(match desk.explain(permission, target).await? {
        Decision::Denied(denial) => Outcome::NotAllowed(denial),
        Decision::Allowed(_) | Decision::NeedsApproval(..) => Outcome::Invalid(wrong),
    })
}
