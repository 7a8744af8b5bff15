//! To whom an account or a line could be assigned: those on whom the policy lets this reader act.
//!
//! Always true: so many are looked at and no more; a search by name finds the rest.

use serde_json::json;

use super::{Office, write::split};
use crate::{
    access::{Decision, Permission, Place, Rank, Subject, decide},
    accounts::model::{Offers, Person, Takes},
    desk::{Desk, DeskError},
    ids::AccountId,
    people::{
        store::{ByName, Somebody},
        terms,
    },
};

/// Offered.
const OFFERED: usize = 50;
/// Looked at, so many at a time, so many times.
const PART: usize = OFFERED + 1;
const PARTS: usize = 4;

/// Among whom to look.
pub(super) enum Among<'a> {
    /// Managers, for an account.
    Managers,
    /// Who is on an account already, or for an owner anybody.
    EndUsers(&'a AccountId),
}

/// The people in each of their roles that could be given `place`, without those who have it.
pub(super) async fn offers(
    desk: &Desk,
    (may, permission): (Decision, Permission),
    (place, among): (&Place, Among<'_>),
    find: &str,
) -> Result<Offers, DeskError> {
    let today = Office::of(desk.db(), &desk.organization).await?.day(desk.now());
    if !may.may() {
        return Ok(Offers { may, people: Vec::new(), more: false, by_address: false, today });
    }
    let takes = if matches!(among, Among::Managers) { Takes::Accounts } else { Takes::Lines };
    let (from, had) = (from(desk, &among, find).await?, has(desk, place).await?);
    let mut people = Vec::new();
    let mut after = Some(String::new());
    for _ in 0..PARTS {
        let Some(key) = after.as_deref().filter(|_| people.len() <= OFFERED) else { break };
        let part = from.part(desk, key, PART).await?;
        let shown = |one: &Somebody| decide(&desk.actor.bearer, permission, &Subject::Member(&one.bearer)).may();
        people.extend(part.people.iter().filter(|one| shown(one)).flat_map(|one| in_each_role(one, takes)));
        people.retain(|person| !had.contains(&person.key()));
        after = part.next;
    }
    let more = after.is_some() || people.len() > OFFERED;
    people.truncate(OFFERED);
    let by_address = takes == Takes::Lines && desk.actor.bearer.rank() < Rank::Owner;
    Ok(Offers { may, people, more, by_address, today })
}

fn in_each_role(one: &Somebody, takes: Takes) -> Vec<Person> {
    let roles = one.bearer.holdings.iter().map(|holding| &holding.role).filter(|role| Takes::of(role) == takes);
    roles
        .map(|role| Person { member: one.bearer.member.clone(), name: one.details.name(), role: role.clone() })
        .collect()
}

/// The keys of those who have it already.
async fn has(desk: &Desk, place: &Place) -> Result<Vec<String>, DeskError> {
    let (kind, place) = split(place);
    let text = "SELECT VALUE string::concat(member, ':', role) FROM assigned WITH INDEX assigned_place
        WHERE org = $org AND kind = $kind AND place = $place AND (until = NONE OR until > $now) LIMIT 1000";
    let values = json!({ "org": desk.organization, "kind": kind, "place": place, "now": desk.now() });
    Ok(desk.db().rows(text, values).await?)
}

/// Where they are looked for.
async fn from(desk: &Desk, among: &Among<'_>, find: &str) -> Result<ByName, DeskError> {
    if let Some(search) = terms::Search::of(find) {
        return Ok(ByName::Found(search));
    }
    Ok(match among {
        Among::EndUsers(account) if desk.actor.bearer.rank() < Rank::Owner => ByName::On(vec![(*account).clone()]),
        Among::EndUsers(_) => ByName::Users,
        Among::Managers => {
            let text =
                "SELECT VALUE record::id(id)[1] FROM role WITH INDEX role_org WHERE org = $org AND state = 'active'
                AND kind = 'administrative' LIMIT 29";
            let own: Vec<String> = desk.db().rows(text, json!({ "org": desk.organization })).await?;
            let ready = ["maintenance_manager", "billing_manager", "order_manager"].map(str::to_owned);
            ByName::Holding(ready.into_iter().chain(own).collect())
        }
    })
}
