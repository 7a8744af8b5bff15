//! To whom an account or a line could be assigned: those on whom the policy lets this reader act.
//!
//! Always true: so many are looked at and no more; a search by name finds the rest.

use serde::Deserialize;
use serde_json::json;

use super::Office;
use crate::{
    access::{Bearer, Decision, Permission, Place, Rank, Subject, decide},
    accounts::model::{Offers, Person, Takes},
    desk::{BearerRow, Desk, DeskError, MEMBER, bearers, each},
    ids::{AccountId, MemberId},
    people::terms,
};

/// Looked at.
const LOOKED_AT: usize = 200;
/// Offered.
const OFFERED: usize = 50;

#[derive(Deserialize)]
struct Row {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

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
    let ids = candidates(desk, &among, find).await?;
    let had = has(desk, place).await?;
    let mut people = Vec::new();
    for (name, bearer) in read(desk, &ids).await? {
        if !decide(&desk.actor.bearer, permission, &Subject::Member(&bearer)).may() {
            continue;
        }
        let roles = bearer.holdings.iter().map(|holding| &holding.role).filter(|role| Takes::of(role) == takes);
        people.extend(
            roles
                .map(|role| Person { member: bearer.member.clone(), name: name.clone(), role: role.clone() })
                .filter(|person| !had.contains(&person.key())),
        );
    }
    people.sort_by_key(|person| terms::fold(&person.name));
    let more = ids.len() >= LOOKED_AT || people.len() > OFFERED;
    people.truncate(OFFERED);
    let by_address = takes == Takes::Lines && desk.actor.bearer.rank() < Rank::Owner;
    Ok(Offers { may, people, more, by_address, today })
}

/// The keys of those who have it already.
async fn has(desk: &Desk, place: &Place) -> Result<Vec<String>, DeskError> {
    let holders =
        super::holders::holders(desk.db(), &desk.organization, desk.now(), std::slice::from_ref(place), LOOKED_AT)
            .await?;
    Ok(holders
        .into_iter()
        .map(|one| Person { member: one.bearer.member, name: one.name, role: one.role }.key())
        .collect())
}

async fn candidates(desk: &Desk, among: &Among<'_>, find: &str) -> Result<Vec<MemberId>, DeskError> {
    let mut values = json!({ "org": desk.organization });
    let text = match (terms::Search::of(find), among) {
        (Some(search), _) => {
            values["gram"] = json!(search.gram);
            format!(
                "SELECT VALUE member FROM member_words WITH INDEX member_words_gram WHERE org = $org AND grams CONTAINS $gram AND name_key > ''
                    ORDER BY name_key LIMIT {LOOKED_AT}"
            )
        }
        (None, Among::EndUsers(account)) if desk.actor.bearer.rank() < Rank::Owner => {
            values["account"] = json!(account);
            format!(
                "SELECT VALUE member FROM user_at WITH INDEX user_at_name WHERE org = $org AND account = $account
                    AND name_key > '' ORDER BY name_key LIMIT {LOOKED_AT}"
            )
        }
        (None, Among::EndUsers(_)) => format!(
            "SELECT VALUE record::id(id)[1] FROM member WITH INDEX member_user_name WHERE org = $org AND user = true
                AND name_key > '' ORDER BY name_key LIMIT {LOOKED_AT}"
        ),
        (None, Among::Managers) => {
            let own =
                "SELECT VALUE record::id(id)[1] FROM role WITH INDEX role_org WHERE org = $org AND state = 'active'
                AND kind = 'administrative' LIMIT 29";
            let own: Vec<String> = desk.db().rows(own, values.clone()).await?;
            let ready = ["maintenance_manager", "billing_manager", "order_manager"];
            let roles: Vec<&str> = ready.into_iter().chain(own.iter().map(String::as_str)).collect();
            let held = each(&mut values, "role", &roles, |key| {
                format!(
                    "SELECT VALUE record::id(in)[1] FROM holds WITH INDEX holds_role WHERE org = $org AND role = {key}
                        LIMIT {LOOKED_AT}"
                )
            });
            format!("RETURN array::slice(array::distinct({held}), 0, {LOOKED_AT})")
        }
    };
    Ok(desk.db().rows(&text, values).await?)
}

async fn read(desk: &Desk, ids: &[MemberId]) -> Result<Vec<(String, Bearer)>, DeskError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "(SELECT first_name, last_name, {MEMBER} FROM array::distinct($ids).map(|$id| type::record('member', [$org, $id]))
            WHERE status != 'deleted')"
    );
    let values = json!({ "org": desk.organization, "now": desk.now(), "ids": ids });
    let rows: Vec<Row> = bearers(desk.db(), "", &text, values).await?;
    Ok(rows.into_iter().map(|row| (format!("{} {}", row.first_name, row.last_name), row.bearer.bearer())).collect())
}
