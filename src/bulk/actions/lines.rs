//! Lines that were chosen in the list: what can be done with them, and planning it.

use leptos::prelude::*;

use crate::{
    access::Denial,
    bulk::{
        model::{ChoosingLines, ImportingLines},
        refusal::Refusal,
    },
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use crate::{
    access::{Permission, Why},
    accounts::maintenance::{
        model::{Action as Does, dated},
        store::{Offers, offers},
    },
    bulk::{
        model::{Chosen, Doing, LineAction, Note, Noting},
        rules::check_days,
        store,
    },
    care::model::Suspension,
    desk::{Desk, Rate},
    fault::{FieldError, Reason},
    paths,
    plain::answer,
    text,
    time::Span,
};

/// Plans of one member.
#[cfg(feature = "ssr")]
const OFTEN: Rate = Rate { most: 120, within: Span::hours(1) };
/// As long as a label on a list is read.
#[cfg(feature = "ssr")]
const LONGEST: usize = 80;

/// What can be done with the lines that were chosen: `Chosen` as text.
#[server(AskChosenLines)]
pub async fn ask_lines(
    org: OrganizationId,
    #[server(default)] chosen: String,
) -> Result<Result<ChoosingLines, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewAccounts, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let chosen = Chosen::from_text(&chosen).unwrap_or_else(Chosen::nobody);
    Ok(Ok(store::choosing_lines(&desk, &permit, &chosen).await?))
}

/// What the page on which a file of lines is chosen says to this reader.
#[server(AskImportingLines)]
pub async fn importing_lines(org: OrganizationId) -> Result<Result<ImportingLines, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &org).await? {
        Ok(_) => Ok(Ok(store::importing_lines(&desk).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Plans what is to be done with the lines that were chosen: the id of the run, which shows it before anything is written.
/// `noting` is an identifier's key, or empty for the cost centre.
#[server]
pub async fn plan_lines(
    org: OrganizationId,
    #[server(default)] chosen: String,
    #[server(default)] doing: String,
    #[server(default)] reason: String,
    #[server(default)] from: String,
    #[server(default)] until: String,
    #[server(default)] plan: String,
    #[server(default)] add: Vec<String>,
    #[server(default)] remove: Vec<String>,
    #[server(default)] to: String,
    #[server(default)] noting: String,
    #[server(default)] value: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let which = Chosen::from_text(&chosen).unwrap_or_else(|| Chosen::Lines(Vec::new()));
    let fields = [&reason, &from, &until, &plan, &to, &noting, &value].map(String::as_str);
    let outcome = match desk.may_look(Permission::ViewAccounts, &org).await? {
        Err(denial) => Outcome::NotAllowed(denial),
        Ok(_) if desk.viewer.is_some() => {
            let (permission, why) = (Permission::ViewAccounts, Why::OnlyLooking);
            Outcome::NotAllowed(Denial::new(permission, why))
        }
        Ok(_) if which.is_nobody() => Outcome::Refused(Refusal::NoLineChosen),
        Ok(permit) => match planned(&desk, &doing, fields, (&add, &remove)).await? {
            Err(outcome) => outcome,
            Ok(action) => {
                let counted = format!("plans:{org}:{}", desk.actor.bearer.member);
                match desk.house().count(&counted, OFTEN).await {
                    Err(_) => Outcome::Refused(Refusal::TooOften),
                    Ok(()) => match store::keep_chosen_lines(&desk, &permit, &which, &action).await? {
                        Ok(key) => Outcome::Done(key.id),
                        Err(refusal) => Outcome::Refused(refusal),
                    },
                }
            }
        },
    };
    let done = match &outcome {
        Outcome::Done(id) => paths::run(&org, id),
        _ => paths::lines(&org),
    };
    let mut typed = vec![
        ("doing", doing),
        ("reason", reason),
        ("from", from),
        ("until", until),
        ("plan", plan),
        ("to", to),
        ("noting", noting),
        ("value", value),
    ];
    typed.extend(add.into_iter().map(|key| ("add[]", key)));
    typed.extend(remove.into_iter().map(|key| ("remove[]", key)));
    answer(&outcome, &which.address(&org), &done, &typed).await?;
    Ok(outcome)
}

/// The action that the form names, or what is said to the form.
#[cfg(feature = "ssr")]
async fn planned(
    desk: &Desk,
    doing: &str,
    fields: [&str; 7],
    features: (&[String], &[String]),
) -> Result<Result<LineAction, Outcome<String, Refusal>>, Fault> {
    let (offers, now) = (offers(desk).await?, desk.now());
    Ok(match asked(&offers, doing, fields, features) {
        Err(wrong) => Err(Outcome::Invalid(wrong)),
        Ok(action) => match check_days(&action, &offers.office.day(now), now) {
            Err(refusal) => Err(Outcome::Refused(refusal)),
            Ok(()) => Ok(action),
        },
    })
}

/// The action that the form names.
#[cfg(feature = "ssr")]
fn asked(
    offers: &Offers,
    doing: &str,
    [reason, from, until, plan, to, noting, value]: [&str; 7],
    (add, remove): (&[String], &[String]),
) -> Result<LineAction, Vec<FieldError>> {
    let wrong = |field: &str, reason| vec![FieldError::new(field, reason)];
    let Some(Doing::Line(doing)) = Doing::from_key(doing) else { return Err(wrong("doing", Reason::Empty)) };
    Ok(match doing {
        Does::Suspend => {
            let why = Suspension::from_key(reason).ok_or_else(|| FieldError::new("reason", Reason::NotOffered));
            let first = dated("from", from, |day| offers.office.first(day));
            let last = dated("until", until, |day| offers.office.last(day));
            match (why, first, last) {
                (Ok(reason), Ok(from), Ok(until)) => LineAction::Suspend { reason, from, until },
                (why, first, last) => {
                    return Err([why.err(), first.err(), last.err()].into_iter().flatten().collect());
                }
            }
        }
        Does::Restore => LineAction::Restore,
        Does::Plan => of_plans(offers, plan, add, remove)?,
        Does::Move => {
            let account = offers.accounts.iter().find(|one| one.id.as_str() == to);
            let account =
                account.ok_or_else(|| wrong("to", if to.is_empty() { Reason::Empty } else { Reason::NotOffered }))?;
            LineAction::Move { to: account.id.clone(), name: account.name.clone() }
        }
        Does::Identifiers => {
            let value = text::optional(value, |line| text::clean(line, LONGEST));
            let value = value.map_err(|reason| wrong("value", reason))?;
            let identifier = offers.identifiers.iter().find(|one| one.key == noting);
            let what = match (identifier, noting.is_empty()) {
                (Some(one), _) => Noting::Identifier(one.key.clone(), one.name.clone()),
                (None, true) => Noting::CostCentre,
                (None, false) => return Err(wrong("noting", Reason::NotOffered)),
            };
            LineAction::Note(vec![Note { what, value }])
        }
        Does::Number | Does::Sim | Does::Pin | Does::CallOff => return Err(wrong("doing", Reason::NotOffered)),
    })
}

#[cfg(feature = "ssr")]
fn of_plans(offers: &Offers, plan: &str, add: &[String], remove: &[String]) -> Result<LineAction, Vec<FieldError>> {
    let wrong = |field: &str, reason| vec![FieldError::new(field, reason)];
    let found = offers.plans.iter().find(|one| one.key == plan);
    if found.is_none() && !plan.is_empty() {
        return Err(wrong("plan", Reason::NotOffered));
    }
    if plan.is_empty() && add.is_empty() && remove.is_empty() {
        return Err(wrong("plan", Reason::Empty));
    }
    let mut names: Vec<_> = found.map(|one| one.name.clone()).into_iter().collect();
    for key in add.iter().chain(remove) {
        let feature = offers.features.iter().find(|one| one.key == *key);
        names.push(feature.ok_or_else(|| wrong("plan", Reason::NotOffered))?.name.clone());
    }
    let plan = found.map(|one| one.key.clone());
    Ok(LineAction::Plan { plan, add: add.to_vec(), remove: remove.to_vec(), names })
}
