//! What a request shows of the ways in which it can be granted.

use std::collections::HashMap;

use serde_json::json;

use crate::{
    access::{On, Place},
    accounts::store::Office,
    approvals::{
        grants::{
            model::{Granting, WayShown, Wish},
            rules::ways,
        },
        model::State,
        store::Request,
    },
    desk::{Desk, DeskError, Found, Target as _},
    ids::AccountId,
    people::model::{User, readable},
};

/// What is asked about, as the policy sees it now.
pub(super) async fn found(desk: &Desk, on: &On) -> Result<Option<Found>, DeskError> {
    let (db, organization, now) = (desk.db(), &desk.organization, desk.now());
    match on {
        On::Organization => Ok(Some(Found::Organization)),
        On::Member(id) => User(id.clone()).find(db, organization, now).await,
        On::Account(id) => id.find(db, organization, now).await,
        On::Line(id) => id.find(db, organization, now).await,
    }
}

/// What it is called.
pub(super) async fn name_of(desk: &Desk, on: &On) -> Result<String, DeskError> {
    let text = match on {
        On::Organization => "SELECT VALUE name FROM ONLY type::record('organization', $org)",
        On::Member(_) => "SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $id]",
        On::Account(_) => "SELECT VALUE name FROM ONLY account:[$org, $id]",
        On::Line(_) => "SELECT VALUE number FROM ONLY line:[$org, $id]",
    };
    let values = json!({ "org": desk.organization, "id": on.id() });
    desk.db().row(text, values).await?.ok_or(DeskError::NotFound)
}

/// What a request says that asks for a permission, with the ways that are open to the member at this desk.
pub(in crate::approvals) async fn granting(desk: &Desk, request: &Request) -> Result<Option<Granting>, DeskError> {
    let Some(wanted) = request.wanted() else { return Ok(None) };
    let office = Office::of(desk.db(), &desk.organization).await?;
    let wish: Option<Wish> = serde_json::from_str(&request.row.wish).ok();
    let asked = request.asked()?;
    let open = request.row.state == State::Open && request.on.is_some();
    let open = asked.one().filter(|_| open);
    let all = open.map(|(permission, on)| ways(&desk.actor.bearer, &wanted, permission, on)).unwrap_or_default();
    let accounts = all.iter().filter_map(|way| match &way.place {
        Some(Place::Account(id)) => Some(id.clone()),
        _ => None,
    });
    let accounts = names(desk, accounts.collect()).await?;
    let shown = all.into_iter().map(|way| {
        let place = match &way.place {
            Some(Place::Account(id)) => accounts.get(id).cloned(),
            Some(Place::Line(_)) => Some(readable(&request.row.about_name)),
            Some(Place::CostCentre(code)) => Some(code.clone()),
            None => None,
        };
        WayShown { way, place }
    });
    Ok(Some(Granting {
        until: wish.and_then(|wish| wish.until).map(|until| office.last_day(until)),
        ways: shown.collect(),
        today: office.day(desk.now()),
    }))
}

async fn names(desk: &Desk, mut ids: Vec<AccountId>) -> Result<HashMap<AccountId, String>, DeskError> {
    ids.sort_unstable();
    ids.dedup();
    let text = "SELECT VALUE [record::id(id)[1], name] FROM $ids.map(|$one| type::record('account', [$org, $one]))";
    let values = json!({ "org": desk.organization, "ids": ids });
    let rows: Vec<(AccountId, String)> = if ids.is_empty() { Vec::new() } else { desk.db().rows(text, values).await? };
    Ok(rows.into_iter().collect())
}
