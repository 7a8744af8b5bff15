//! Everybody who may do something, by name.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    candidates::candidates,
    people::holders,
    person::called,
    place::At,
    rows::{last_day, zone},
};
use crate::{
    access::{Bearer, Condition, Decision, Grant, Permission, Place, Subject, Terms, decide},
    desk::{Desk, DeskError, Target, Zone},
    explained::{
        model::{AccountShown, Everybody, Listed, Through, Ways, Who},
        rules::everybody,
    },
    ids::{AccountId, MemberId},
    people::store::{Somebody, members},
    time::Moment,
};

/// People on a page: as many as a picture shows at a glance.
const SIZE: usize = 16;

/// A page of them. Where few can, all are looked at; where the whole organization could, by name, a part at a time.
pub async fn who_can(
    desk: &Desk,
    permission: Permission,
    at: &At,
    after: Option<&str>,
) -> Result<Everybody, DeskError> {
    let found = at.find(desk.db(), &desk.organization, desk.now()).await?.ok_or(DeskError::NotFound)?;
    let on = found.subject();
    let candidates = candidates(desk, permission, at, &found).await?;
    let (able, next, ways) = if candidates.more && candidates.by_name {
        let may = |one: &Somebody| decide(&one.bearer, permission, &on).may();
        let (rows, next) = holders(desk, candidates.roles, (after, SIZE), may).await?;
        (granted(rows, permission, &on), next, Ways::ByName)
    } else {
        let rows = members(desk.db(), &desk.organization, &candidates.ids, desk.now()).await?;
        let bearers: Vec<Bearer> = rows.iter().map(|one| one.bearer.clone()).collect();
        let (seen, unseen) = everybody(&bearers, permission, &on, &desk.actor.bearer);
        let ways = if candidates.more { Ways::First(rows.len()) } else { Ways::All { seen: seen.len(), unseen } };
        let seen: Vec<&MemberId> = seen.into_iter().map(|bearer| &bearer.member).collect();
        let after = after.unwrap_or_default();
        let mut rows: Vec<Somebody> = rows
            .into_iter()
            .filter(|one| seen.contains(&&one.bearer.member) && one.name_key.as_str() > after)
            .collect();
        let more = rows.len() > SIZE;
        rows.truncate(SIZE);
        let next = rows.last().filter(|_| more).map(|one| one.name_key.clone());
        (granted(rows, permission, &on), next, ways)
    };
    let page = described(desk, able).await?;
    Ok(Everybody { permission, page, next, ways })
}

/// Somebody who may, through what, and what is said of the second person whose yes they need.
type Able = (Somebody, Grant, Option<Condition>);

fn granted(rows: Vec<Somebody>, permission: Permission, on: &Subject<'_>) -> Vec<Able> {
    let grant = |one: Somebody| match decide(&one.bearer, permission, on) {
        Decision::Allowed(grant) => Some((one, grant, None)),
        Decision::NeedsApproval(grant, condition) => Some((one, grant, Some(condition))),
        Decision::Denied(_) => None,
    };
    rows.into_iter().filter_map(grant).collect()
}

async fn described(desk: &Desk, able: Vec<Able>) -> Result<Vec<Who>, DeskError> {
    let (zone, ends, names) = (zone(desk).await?, ends(desk, &able).await?, names(desk, &able).await?);
    let called = called(desk, able.iter().filter_map(|(.., condition)| condition.as_ref())).await?;
    let reader = &desk.actor.bearer.member;
    let who = |(one, grant, condition): Able| {
        let terms = condition.map(|condition| Terms::of(&condition, |id| called.get(id).cloned()));
        let until = until(&ends, &one, &grant, &zone);
        let holding = one.bearer.holdings.iter().find(|holding| holding.role == grant.role);
        let assigned = holding.is_some_and(|holding| holding.reach != crate::access::Reach::Everything);
        let through = match grant.through {
            None if assigned => Through::Assigned,
            None => Through::Everything,
            Some(Place::Account(id)) => {
                let name = names.get(&id).cloned().unwrap_or_default();
                Through::Account(AccountShown { id, name })
            }
            Some(Place::CostCentre(code)) => Through::CostCentre(code),
            Some(Place::Line(id)) => Through::Line(id),
        };
        let listed = one.listed(reader);
        let Listed { id, name, email, you, .. } = listed;
        Who { id, name, email, you, role: grant.role, through, terms, until }
    };
    Ok(able.into_iter().map(who).collect())
}

#[derive(Deserialize)]
struct End {
    member: MemberId,
    role: String,
    #[serde(default)]
    place: Option<String>,
    until: Moment,
}

fn spelled(place: Option<&Place>) -> Option<&str> {
    match place? {
        Place::Account(id) => Some(id.as_str()),
        Place::CostCentre(code) => Some(code),
        Place::Line(id) => Some(id.as_str()),
    }
}

fn until(ends: &[End], one: &Somebody, grant: &Grant, zone: &Zone) -> Option<crate::time::Local> {
    let place = spelled(grant.through.as_ref());
    let theirs = ends.iter().filter(|end| end.member == one.bearer.member && end.role == grant.role.key());
    let here = theirs.filter(|end| end.place.is_none() || end.place.as_deref() == place);
    here.map(|end| end.until).min().map(|until| last_day(zone, until))
}

/// When the holdings and assignments of a page end that do.
async fn ends(desk: &Desk, able: &[Able]) -> Result<Vec<End>, DeskError> {
    let of = |(one, grant, _): &Able| {
        json!([one.bearer.member, grant.role.key(), spelled(grant.through.as_ref()).unwrap_or_default()])
    };
    let pairs: Vec<_> = able.iter().map(of).collect();
    let text = "
        LET $held = $pairs.map(|$pair| type::record('holds', [$org, $pair[0], $pair[1]]));
        LET $set = $pairs.map(|$pair| type::record('assigned', [$org, $pair[0], $pair[1], $pair[2]]));
        LET $one = (SELECT record::id(id)[1] AS member, record::id(id)[2] AS role, until FROM $held WHERE until != NONE);
        LET $two = (SELECT member, role, place, until FROM $set WHERE until != NONE);
        RETURN array::concat($one, $two)";
    Ok(desk.db().rows(text, json!({ "org": desk.organization, "pairs": pairs })).await?)
}

/// What the accounts of a page are called.
async fn names(desk: &Desk, able: &[Able]) -> Result<BTreeMap<AccountId, String>, DeskError> {
    let id = |(_, grant, _): &Able| match &grant.through {
        Some(Place::Account(id)) => Some(id.clone()),
        _ => None,
    };
    let mut ids: Vec<AccountId> = able.iter().filter_map(id).collect();
    ids.sort();
    ids.dedup();
    let text = "LET $at = $ids.map(|$id| type::record('account', [$org, $id]));
        SELECT record::id(id)[1] AS id, name FROM $at";
    let rows: Vec<AccountShown> = desk.db().rows(text, json!({ "org": desk.organization, "ids": ids })).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
