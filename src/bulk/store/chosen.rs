//! Those who were chosen in the list: what can be done with them, and the plan of what is.

use std::collections::BTreeMap;

use super::{
    Key,
    keep::{Of, Row, put},
};
use crate::{
    access::{Denial, Permission, Permit, Place, Subject, decide},
    accounts::store::{assignable, assigning, found},
    bulk::{
        model::{Act, Action, Choosing, Chosen, Doing, Problem, Typed},
        refusal::Refusal,
        rules::{Candidate, Planned, plan_chosen},
    },
    desk::{Candidates, Desk, DeskError},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    people::{
        model::{ContactForm, Total},
        users::{
            rules::UserFacts,
            store::{adding, all, lines, these, users},
        },
    },
};

const NAMES: usize = 3;
const ACCOUNTS: usize = 50;

/// What the page offers to this reader for those whom they chose.
///
/// # Errors
/// When the database does not answer.
pub async fn choosing(desk: &Desk, permit: &Permit<(), OrganizationId>, chosen: &Chosen) -> Result<Choosing, Fault> {
    let (total, names) = match chosen {
        Chosen::These(members) => {
            let seen = seen(desk, &members[..members.len().min(Chosen::MOST)]).await?;
            let names = seen.iter().take(NAMES).map(|one| one.details.name()).collect();
            (Total::Exactly(seen.len()), names)
        }
        Chosen::All(query) => {
            let list = users(desk, permit, query).await?;
            (list.total, list.page.rows.iter().take(NAMES).map(|one| one.details.name()).collect())
        }
        Chosen::Lines(_) | Chosen::AllLines(_) => (Total::Exactly(0), Vec::new()),
    };
    let mut off = Vec::new();
    for doing in Doing::ALL {
        off.push((doing, denied(desk, doing).await?));
    }
    let mut accounts = assignable(desk, ACCOUNTS + 1).await?;
    let more_accounts = accounts.len() > ACCOUNTS;
    accounts.truncate(ACCOUNTS);
    let roles = adding(desk.db(), permit).await?.roles;
    Ok(Choosing { total, names, off, roles, accounts, more_accounts })
}

/// Why somebody can do it to nobody at all.
async fn denied(desk: &Desk, doing: Doing) -> Result<Option<Denial>, Fault> {
    let permissions: &[Permission] = match doing {
        Doing::Block | Doing::Unblock => &[Permission::BlockUsers],
        Doing::GiveRole => &[Permission::EditUserRoles],
        Doing::Assign => &[Permission::AssignAccounts, Permission::AssignLines],
        Doing::Resend => &[Permission::ResendRegistrations],
        Doing::Line(_) => &[],
    };
    let mut last = None;
    for permission in permissions {
        match desk.may_look(*permission, &desk.organization).await? {
            Ok(_) => return Ok(None),
            Err(denial) => last = Some(denial),
        }
    }
    Ok(last)
}

/// Those of these whom the member at this desk may see, by name.
async fn seen(desk: &Desk, members: &[MemberId]) -> Result<Vec<UserFacts>, DeskError> {
    let by = &desk.actor.bearer;
    let mut seen = these(desk.db(), &desk.organization, members, desk.now()).await?;
    seen.retain(|one| decide(by, Permission::ViewUsers, &Subject::Member(&one.bearer)).allows());
    seen.sort_by_cached_key(|one| one.details.name());
    Ok(seen)
}

/// The places of a form: ticked accounts, and lines by their numbers, each with its name; nothing when one is not here.
///
/// # Errors
/// When the database does not answer.
pub async fn places(
    desk: &Desk,
    mut ticked: Vec<Place>,
    numbers: &[String],
) -> Result<Option<Vec<(Place, String)>>, DeskError> {
    let by = &desk.actor.bearer.member;
    let there = lines(desk.db(), &desk.organization, by, numbers, desk.now()).await?;
    if there.len() < numbers.len() {
        return Ok(None);
    }
    ticked.extend(there.into_values().map(|line| Place::Line(line.id)));
    let known = found(desk, &ticked).await?;
    Ok((known.len() == ticked.len()).then(|| known.into_iter().map(|one| (one.place, one.name)).collect()))
}

/// Plans the action for each of those who were chosen, and keeps the plan for the member at this desk.
///
/// # Errors
/// When the database does not answer; inside, why there is nothing to plan.
pub async fn keep_chosen(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    chosen: &Chosen,
    action: &Action,
) -> Result<Result<Key, Refusal>, DeskError> {
    let members = match chosen {
        Chosen::These(members) => members.clone(),
        Chosen::All(query) => {
            let found = all(desk, permit, query, Chosen::MOST + 1).await?;
            found.into_iter().map(|one| one.id).collect()
        }
        Chosen::Lines(_) | Chosen::AllLines(_) => Vec::new(),
    };
    if members.len() > Chosen::MOST {
        return Ok(Err(Refusal::TooMany { most: Chosen::MOST }));
    }
    let candidates = candidates(desk, seen(desk, &members).await?, action).await?;
    if candidates.is_empty() {
        return Ok(Err(Refusal::NobodyChosen));
    }
    let mut planned = plan_chosen(&desk.actor.bearer, action, &candidates);
    let on: Vec<Subject<'_>> = candidates.iter().map(|one| Subject::Member(&one.facts.bearer)).collect();
    name_helpers(desk, &on, &mut planned).await?;
    let typed: Vec<Typed> = (1..).zip(&candidates).map(typed).collect();
    let rows = candidates
        .iter()
        .zip(&typed)
        .zip(&planned)
        .map(|((one, typed), planned)| Row { member: Some(&one.facts.bearer.member), ..Row::of(typed, planned) });
    put(desk, Of::Action(action), &rows.collect::<Vec<_>>()).await.map(Ok)
}

async fn candidates(desk: &Desk, chosen: Vec<UserFacts>, action: &Action) -> Result<Vec<Candidate>, DeskError> {
    let Action::Assign(places) = action else {
        return Ok(chosen.into_iter().map(|facts| Candidate { facts, assigning: None }).collect());
    };
    let places: Vec<Place> = places.iter().map(|(place, _)| place.clone()).collect();
    let people: Vec<_> = chosen.iter().map(|one| (&one.bearer, one.details.name())).collect();
    let assigning = assigning(desk, &people, &places).await?;
    drop(people);
    let each = chosen.into_iter().zip(assigning);
    Ok(each.map(|(facts, assigning)| Candidate { facts, assigning: Some(assigning) }).collect())
}

/// Whoever is denied something is told who could help; `on` is what each row is about.
pub(super) async fn name_helpers(desk: &Desk, on: &[Subject<'_>], planned: &mut [Planned]) -> Result<(), DeskError> {
    let mut known: BTreeMap<&'static str, Candidates> = BTreeMap::new();
    for (on, planned) in on.iter().zip(planned) {
        let Act::Cannot(Problem::Denied(denial)) = &mut planned.act else { continue };
        let permission = denial.permission;
        let helpers = match known.remove(permission.key()) {
            Some(helpers) => helpers,
            None => desk.candidates(permission).await?,
        };
        *denial = helpers.name(denial.clone(), on);
        known.insert(permission.key(), helpers);
    }
    Ok(())
}

fn typed((line, one): (u64, &Candidate)) -> Typed {
    Typed { line, form: ContactForm::of(&one.facts.details), ..Typed::default() }
}
