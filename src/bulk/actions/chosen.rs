//! Those who were chosen in the list: what can be done with them, and planning it.

use leptos::prelude::*;

use crate::{
    access::Denial,
    bulk::{model::Choosing, refusal::Refusal},
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use crate::{
    access::{Permission, Permit, Place, Why},
    accounts::model::read_key,
    bulk::{
        model::{Action, Chosen, Doing},
        rules::numbers,
        store,
    },
    desk::{Desk, Rate},
    fault::{FieldError, Reason},
    paths,
    people::users::store::adding,
    plain::answer,
    time::Span,
};

/// Plans of one member.
#[cfg(feature = "ssr")]
const OFTEN: Rate = Rate { most: 120, within: Span::hours(1) };

/// What can be done with those who were chosen: `Chosen` as text.
#[server(AskChosen)]
pub async fn ask_chosen(
    org: OrganizationId,
    #[server(default)] chosen: String,
) -> Result<Result<Choosing, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewUsers, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let chosen = Chosen::from_text(&chosen).unwrap_or_else(Chosen::nobody);
    Ok(Ok(store::choosing(&desk, &permit, &chosen).await?))
}

/// Plans what is to be done with those who were chosen: the id of the run, which shows it before anything is written.
#[server]
pub async fn plan_chosen(
    org: OrganizationId,
    #[server(default)] chosen: String,
    #[server(default)] doing: String,
    #[server(default)] role: String,
    #[server(default)] places: Vec<String>,
    #[server(default)] lines: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let who = Chosen::from_text(&chosen).unwrap_or_else(Chosen::nobody);
    let outcome = match desk.may_look(Permission::ViewUsers, &org).await? {
        Err(denial) => Outcome::NotAllowed(denial),
        Ok(_) if desk.viewer.is_some() => {
            let (permission, why) = (Permission::ViewUsers, Why::OnlyLooking);
            Outcome::NotAllowed(Denial::new(permission, why))
        }
        Ok(_) if who.is_nobody() => Outcome::Refused(Refusal::NobodyChosen),
        Ok(permit) => match asked(&desk, &permit, &doing, &role, (&places, &lines)).await? {
            Err(wrong) => Outcome::Invalid(vec![wrong]),
            Ok(action) => {
                let counted = format!("plans:{org}:{}", desk.actor.bearer.member);
                match desk.house().count(&counted, OFTEN).await {
                    Err(_) => Outcome::Refused(Refusal::TooOften),
                    Ok(()) => match store::keep_chosen(&desk, &permit, &who, &action).await? {
                        Ok(key) => Outcome::Done(key.id),
                        Err(refusal) => Outcome::Refused(refusal),
                    },
                }
            }
        },
    };
    let done = match &outcome {
        Outcome::Done(id) => paths::run(&org, id),
        _ => paths::users(&org),
    };
    let mut typed = vec![("doing", doing), ("role", role), ("lines", lines)];
    typed.extend(places.into_iter().map(|place| ("places[]", place)));
    answer(&outcome, &who.address(&org), &done, &typed).await?;
    Ok(outcome)
}

/// The action that the form names.
#[cfg(feature = "ssr")]
async fn asked(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    doing: &str,
    role: &str,
    (places, lines): (&[String], &str),
) -> Result<Result<Action, FieldError>, Fault> {
    let wrong = |field, reason| Ok(Err(FieldError::new(field, reason)));
    Ok(Ok(match Doing::from_key(doing) {
        None | Some(Doing::Line(_)) => return wrong("doing", Reason::Empty),
        Some(Doing::Block) => Action::Block,
        Some(Doing::Unblock) => Action::Unblock,
        Some(Doing::Resend) => Action::Resend,
        Some(Doing::GiveRole) => {
            let offered = adding(desk.db(), permit).await?.roles;
            match offered.into_iter().map(|one| one.role).find(|one| one.key() == role) {
                Some(role) => Action::GiveRole(role),
                None => return wrong("role", if role.is_empty() { Reason::Empty } else { Reason::NotOffered }),
            }
        }
        Some(Doing::Assign) => {
            let numbers = match numbers(lines) {
                Ok(numbers) => numbers,
                Err(reason) => return wrong("lines", reason),
            };
            let ticked: Vec<Place> = places.iter().filter_map(|key| read_key(key)).collect();
            match ticked.len() + numbers.len() {
                0 => return wrong("lines", Reason::Empty),
                many if many > Action::MOST_PLACES => {
                    return wrong("lines", Reason::TooLong { most: Action::MOST_PLACES });
                }
                _ => {}
            }
            match store::places(desk, ticked, &numbers).await? {
                Some(places) => Action::Assign(places),
                None => return wrong("lines", Reason::NotOffered),
            }
        }
    }))
}
