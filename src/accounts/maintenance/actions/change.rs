//! What is asked of the provider for a line: each is one deed, and answered with the number of its works.

use leptos::prelude::*;

use crate::{
    accounts::maintenance::{model::Receipt, rules::Refusal},
    fault::{Fault, Outcome},
    ids::{LineId, OrganizationId},
};

#[cfg(feature = "ssr")]
use crate::{
    accounts::{
        maintenance::{
            model::{self, Restore, Suspend, dated, iccid},
            rules::WorkAsked,
            store::Written,
        },
        model::Sim,
        store::Office,
    },
    care::model::Suspension,
    desk::Desk,
    fault::{FieldError, Reason},
    ids::AccountId,
    paths,
    plain::answer,
    text,
};

/// Suspends a line, at once or from a day on, until a day or until it is restored.
#[server]
pub async fn suspend_line(
    org: OrganizationId,
    line: LineId,
    #[server(default)] reason: String,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let office = Office::of(desk.db(), &org).await?;
    let why = Suspension::from_key(&reason).ok_or(FieldError::new("reason", Reason::NotOffered));
    let first = dated("from", &from, |day| office.first(day));
    let last = dated("until", &until, |day| office.last(day));
    let wish = match (why, first, last) {
        (Ok(reason), Ok(from), Ok(until)) => Ok(Suspend { line: line.clone(), reason, from, until }),
        (why, first, last) => Err([why.err(), first.err(), last.err()].into_iter().flatten().collect()),
    };
    carry(&desk, &line, wish, &[("reason", reason), ("from", from), ("until", until)]).await
}

/// A suspension that waits for its day does not happen.
#[server]
pub async fn call_off_suspension(
    org: OrganizationId,
    line: LineId,
    #[server(default)] transaction: String,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    carry(&desk, &line, Ok(model::CallOff { line: line.clone(), transaction }), &[]).await
}

/// Restores a suspended line.
#[server]
pub async fn restore_line(org: OrganizationId, line: LineId) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    carry(&desk, &line, Ok(Restore { line: line.clone() }), &[]).await
}

/// Gives a line another number.
#[server]
pub async fn change_number(
    org: OrganizationId,
    line: LineId,
    #[server(default)] number: String,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let wish = match text::phone(&number) {
        Ok(to) => Ok(model::ChangeNumber { line: line.clone(), to }),
        Err(reason) => Err(vec![FieldError::new("number", reason)]),
    };
    carry(&desk, &line, wish, &[("number", number)]).await
}

/// Puts another SIM into a line.
#[server]
pub async fn change_sim(
    org: OrganizationId,
    line: LineId,
    #[server(default)] sim: String,
    #[server(default)] iccid: String,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let kind = Sim::from_key(&sim).ok_or(FieldError::new("sim", Reason::NotOffered));
    let number = text::optional(&iccid, self::iccid).map_err(|reason| FieldError::new("iccid", reason));
    let wish = match (kind, number) {
        (Ok(sim), Ok(iccid)) => Ok(model::ChangeSim { line: line.clone(), sim, iccid }),
        (kind, number) => Err([kind.err(), number.err()].into_iter().flatten().collect()),
    };
    carry(&desk, &line, wish, &[("sim", sim), ("iccid", iccid)]).await
}

/// Puts a line on another plan, or gives it other features.
#[server]
pub async fn change_plan(
    org: OrganizationId,
    line: LineId,
    #[server(default)] plan: String,
    #[server(default)] feature: Vec<String>,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let wish = model::ChangePlan { line: line.clone(), plan: plan.clone(), features: feature.clone() };
    // All that was chosen stands in the address.
    let back = paths::line_plan(&org, &line, &plan, &feature);
    carry_from(&desk, &line, Ok(wish), back, &[]).await
}

/// Moves a line to another account.
#[server]
pub async fn move_line(
    org: OrganizationId,
    line: LineId,
    #[server(default)] to: String,
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let wish = model::MoveLine { line: line.clone(), to: AccountId::new(to.clone()) };
    carry(&desk, &line, Ok(wish), &[("to", to)]).await
}

/// Has a transfer PIN made.
#[server]
pub async fn make_pin(org: OrganizationId, line: LineId) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    carry(&desk, &line, Ok(model::MakePin { line: line.clone() }), &[]).await
}

/// Does it, and leads a plain form on. Who may not is told so before anything that was typed is looked at.
#[cfg(feature = "ssr")]
async fn carry<W: Written>(
    desk: &Desk,
    line: &LineId,
    wish: Result<W, Vec<FieldError>>,
    typed: &[(&str, String)],
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    carry_from(desk, line, wish, paths::line_action(&desk.organization, line, W::ACTION), typed).await
}

/// The same from a page whose address says more.
#[cfg(feature = "ssr")]
async fn carry_from<W: Written>(
    desk: &Desk,
    line: &LineId,
    wish: Result<W, Vec<FieldError>>,
    back: String,
    typed: &[(&str, String)],
) -> Result<Outcome<Receipt, Refusal>, Fault> {
    let outcome = match (desk.may_look(W::PERMISSION, line).await?, wish) {
        (Err(denial), _) => Outcome::NotAllowed(denial),
        (Ok(_), Err(errors)) => Outcome::Invalid(errors),
        (Ok(_), Ok(wish)) => desk.carry_out_or_ask::<WorkAsked<W>>(&wish, None).await?,
    };
    let done = match &outcome {
        Outcome::Done(receipt) => paths::line_asked(&desk.organization, line, &receipt.transaction),
        _ => back.clone(),
    };
    answer(&outcome, &back, &done, typed).await?;
    Ok(outcome)
}
