//! What was asked for is granted: the role, the assignment and the end of the request in one transaction.

use serde_json::json;

use crate::{
    access::{Place, Signed, decide},
    accounts::{
        model::Takes,
        rules::{
            AccountsAssigned, AssignFacts, Assignment, Change as Assigned, Ends, LinesAssigned, Wish as Assigning,
            assign_accounts, assign_lines,
        },
        store::Onto,
    },
    approvals::{
        grants::{
            model::{Given, KIND, Way, Wish},
            rules::{Wanted, ways},
        },
        model::{Answered, State, Stop},
        rules::Refusal,
        store::{Request, Told, end, event, find, is_moved},
    },
    desk::{Change, Desk, DeskError, OwnDeed, Script, Zone, request_hash},
    fault::{Fault, Outcome},
    ids::ApprovalId,
    people::{
        model::User,
        users::{
            model::role_value,
            rules::{RoleOffer, UserRoleGiven, give_role},
        },
    },
};

/// How it is granted: the key of a way, and until when.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub way: String,
    pub ends: Ends,
}

/// Until when: a last day, `2026-12-31`, in the organization's zone, or for ever where none is said.
///
/// # Errors
/// When the database does not answer; inside, `EndPast`.
pub async fn ends(desk: &Desk, day: &str) -> Result<Result<Ends, Refusal>, DeskError> {
    let day = day.trim();
    if day.is_empty() {
        return Ok(Ok(Ends::Never));
    }
    let end = Zone::of(desk.db(), &desk.organization).await?.end_of(day);
    Ok(end.filter(|at| *at > desk.now()).map(|at| Ends::On { at, day: day.to_owned() }).ok_or(Refusal::EndPast))
}

/// Grants what `hash` is the hash of, as far as the member at this desk may.
///
/// # Errors
/// `NotFound`, and as `Desk::carry_out`.
pub async fn grant(
    desk: &Desk,
    id: &ApprovalId,
    hash: &str,
    comment: Option<&str>,
    chosen: &Chosen,
) -> Result<Outcome<Answered, Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        let request = find(&desk, id, &[]).await?;
        if request.hash() != hash {
            return Ok(Outcome::Refused(Refusal::Changed));
        }
        if let Some(done) = once(&desk, &request, comment, chosen).await? {
            return Ok(done);
        }
    }
}

type Once = Result<Option<Outcome<Answered, Refusal>>, Fault>;

async fn once(desk: &Desk, request: &Request, comment: Option<&str>, chosen: &Chosen) -> Once {
    let by = &desk.actor.bearer;
    if let Err(refusal) = request.authority(by, &[])? {
        return Ok(Some(Outcome::Refused(refusal)));
    }
    let asked = request.asked()?;
    let (Some(wanted), Some((permission, on))) = (request.wanted(), asked.one()) else {
        return Ok(Some(Outcome::Refused(Refusal::NotAWay)));
    };
    if !is_whole(desk, request) {
        return finish(desk, request, comment, End::Stopped(Stop::Changed)).await;
    }
    if decide(wanted.asker, permission, on).may() {
        return finish(desk, request, comment, End::Stopped(Stop::Held)).await;
    }
    let open = ways(by, &wanted, permission, on);
    let granted = match open.into_iter().find(|way| way.key() == chosen.way) {
        Some(way) => parts(desk, &wanted, &way, &chosen.ends).await?.map(|parts| Box::new((way, parts))),
        None => Err(Outcome::Refused(Refusal::NotAWay)),
    };
    match granted {
        Ok(granted) => finish(desk, request, comment, End::Granted(granted, chosen.ends.clone())).await,
        // What somebody else has granted meanwhile cannot be granted again: then it is over.
        Err(_) if is_moved(desk, request).await? => Ok(None),
        Err(outcome) => Ok(Some(outcome)),
    }
}

/// Whether it is still as it was asked for.
fn is_whole(desk: &Desk, request: &Request) -> bool {
    let row = &request.row;
    let hash = request_hash(&desk.organization, KIND, (&row.wish, None), None, &row.asker);
    let wish: Option<Wish> = serde_json::from_str(&row.wish).ok();
    let same = |wish: Wish| {
        wish.permission.key() == row.permission && wish.on.kind() == row.on_kind && wish.on.id() == row.on_id
    };
    hash == row.hash && wish.is_some_and(same)
}

/// The deeds of a way, each signed.
struct Parts {
    role: Option<Signed<UserRoleGiven, User>>,
    accounts: Option<Signed<AccountsAssigned, Onto>>,
    lines: Option<Signed<LinesAssigned, Onto>>,
}

async fn parts(
    desk: &Desk,
    wanted: &Wanted<'_>,
    way: &Way,
    ends: &Ends,
) -> Result<Result<Parts, Outcome<Answered, Refusal>>, Fault> {
    let (user, role) = (User(wanted.asker.member.clone()), way.role_id());
    let mut parts = Parts { role: None, accounts: None, lines: None };
    let until = ends.at();
    if way.given == Given::Newly {
        let given = |by: &_, facts: &_| give_role(by, facts, None, &role, until);
        match desk.part::<UserRoleGiven>(&user, given).await? {
            Ok(part) => parts.role = Some(part),
            Err(answer) => return Ok(Err(not(answer))),
        }
    }
    let Some(place) = &way.place else { return Ok(Ok(parts)) };
    let wish = Assigning { role, give: vec![(place.clone(), ends.clone())], take: Vec::new() };
    let onto = Onto::of(&user, &wish);
    let given = RoleOffer::find(wanted.offers, &wish.role).filter(|_| way.given == Given::Newly);
    if Takes::of(&way.role) == Takes::Accounts {
        let rule = |by: &_, facts: &AssignFacts| assign_accounts(by, &with(facts, given), &wish);
        match desk.part::<AccountsAssigned>(&onto, rule).await? {
            Ok(part) => parts.accounts = Some(part),
            Err(answer) => return Ok(Err(not(answer))),
        }
    } else {
        let rule = |by: &_, facts: &AssignFacts| assign_lines(by, &with(facts, given), &wish);
        match desk.part::<LinesAssigned>(&onto, rule).await? {
            Ok(part) => parts.lines = Some(part),
            Err(answer) => return Ok(Err(not(answer))),
        }
    }
    Ok(Ok(parts))
}

/// The facts as they are once the role is given, which is written before.
fn with(facts: &AssignFacts, given: Option<&RoleOffer>) -> AssignFacts {
    let mut facts = facts.clone();
    facts.bearer.holdings.extend(given.map(RoleOffer::holding));
    facts
}

/// What the policy and the rules of that moment say of a way that was open a moment before.
fn not<R>(answer: Outcome<(), R>) -> Outcome<Answered, Refusal> {
    match answer {
        Outcome::NotAllowed(denial) => Outcome::NotAllowed(denial),
        Outcome::SignInAgain => Outcome::SignInAgain,
        _ => Outcome::Refused(Refusal::NotAWay),
    }
}

/// How the request ends.
enum End {
    Granted(Box<(Way, Parts)>, Ends),
    Stopped(Stop),
}

async fn finish(desk: &Desk, request: &Request, comment: Option<&str>, how: End) -> Once {
    let (row, now, organization) = (&request.row, desk.now(), &desk.organization);
    let told = Told::of(desk.db(), organization, &row.asker).await?;
    let by = desk.actor.name.as_str();
    let as_what = if matches!(how, End::Granted(..)) { Answered::Done } else { Answered::Stopped };
    let outcome = desk
        .do_own(OwnDeed::AccessGranted, |script| {
            script.require_request(organization, &row.id, row.revision);
            let (template, kind) = match how {
                End::Granted(granted, ends) => {
                    let (way, parts) = *granted;
                    put(desk, script, request, (&way, parts, &ends));
                    end(script, desk, request, (State::Done, Some(by), comment, None), now);
                    ("access-granted", "access_granted")
                }
                End::Stopped(stop) => {
                    end(script, desk, request, (State::Stopped, Some(by), comment, Some(&stop)), now);
                    ("approval-stopped", "approval_stopped")
                }
            };
            if let Some(told) = told {
                told.post(script, now, template, (organization, request), (Some(by), comment));
            }
            vec![event(kind, request, comment)]
        })
        .await?;
    Ok(outcome.map(|outcome| outcome.map(|()| as_what)))
}

/// The deeds, each of whose lines of history names the request; and in the request what was granted.
fn put(desk: &Desk, script: &mut Script, request: &Request, (way, parts, ends): (&Way, Parts, &Ends)) {
    script.agreed(request.row.named());
    let place = match (&parts.accounts, &parts.lines) {
        (Some(part), _) => assigned(&part.deed),
        (None, part) => part.as_ref().and_then(|part| assigned(&part.deed)),
    };
    if let Some(role) = parts.role {
        desk.put_part(script, role);
    }
    if let Some(accounts) = parts.accounts {
        desk.put_part(script, accounts);
    }
    if let Some(lines) = parts.lines {
        desk.put_part(script, lines);
    }
    script.agreed(None);
    let until = ends.at().map(|at| at.0.to_string());
    let field = if matches!(way.place, Some(Place::Line(_))) { "line" } else { "account" };
    let changes = [
        Change::of("role", None, Some(&role_value(&way.role))),
        Change::of(field, None, place.as_deref()),
        Change::of("until", None, until.as_deref()),
    ];
    script.add(
        "UPDATE approval:[$_.org, $_.id] SET changes = $_.changes",
        json!({
            "org": desk.organization, "id": request.row.id,
            "changes": changes.into_iter().flatten().collect::<Vec<_>>(),
        }),
    );
}

/// What is assigned, as history calls it.
fn assigned(deed: &Assignment) -> Option<String> {
    deed.changes.first().map(|(Assigned::Given { what, .. } | Assigned::Taken { what })| what.name.clone())
}
