//! All of an account for its page.

use serde::Deserialize;
use serde_json::json;

use super::{
    Office,
    enrich::ACCOUNT,
    history::history,
    holders::{Holder, holders},
    lines::lines,
    offers::{Among, offers},
};
use crate::{
    access::{Decision, Permission, Permit, Place, Subject, decide},
    accounts::model::{Account, AccountCard, LineQuery, LineSearch, Person, Reacher, Takes},
    desk::{Desk, DeskError},
    fault::Fault,
    ids::AccountId,
    people::store::Reader,
    time::Moment,
};

/// People who are shown of a place.
pub(super) const MOST: usize = 100;

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    account: Account,
    created: Moment,
}

/// The card of an account, for the member at this desk.
pub async fn card(
    desk: &Desk,
    permit: &Permit<(), AccountId>,
    query: &LineQuery,
    search: &LineSearch,
) -> Result<AccountCard, Fault> {
    let (db, now, id) = (desk.db(), desk.now(), permit.target());
    let reader = Reader::of(desk).await?;
    let text = format!("SELECT {ACCOUNT}, created FROM account:[$org, $id]");
    let row: Option<Row> =
        db.row(&text, json!({ "org": desk.organization, "id": id })).await.map_err(DeskError::from)?;
    let Row { account, created } = row.ok_or(Fault::NotFound)?;
    let place = Place::Account(id.clone());
    let on = Subject::Account(id);
    let holders = holders(db, &desk.organization, now, std::slice::from_ref(&place), MOST).await?;
    let holders = holders.into_iter().filter(|one| one.may(Permission::ViewAccounts, &on)).collect();
    let may = desk.explain(Permission::AssignAccounts, id).await?;
    let query = LineQuery { account: Some(id.clone()), nobody: false, ..query.clone() };
    Ok(AccountCard {
        account,
        created: reader.local(created),
        edit: desk.explain(Permission::EditAccountNames, id).await?,
        reached_by: reachers(desk, holders).await?,
        offers: offers(desk, (may, Permission::AssignAccounts), (&place, Among::Managers), &search.find).await?,
        lines: lines(db, permit, &query, now).await?,
        history: history(db, &desk.organization, id.as_str(), None, &reader).await?,
        now,
    })
}

/// The holders as the page shows them; whether this reader may take it away where it was given by itself.
pub(super) async fn reachers(desk: &Desk, holders: Vec<Holder>) -> Result<Vec<Reacher>, DeskError> {
    let office = Office::of(desk.db(), &desk.organization).await?;
    let by = &desk.actor.bearer;
    let reacher = |one: Holder| {
        let permission = match Takes::of(&one.role) {
            Takes::Accounts => Permission::AssignAccounts,
            _ => Permission::AssignLines,
        };
        let remove = decide(by, permission, &Subject::Member(&one.bearer));
        Reacher {
            until: one.until.map(|until| office.last_day(until).0),
            remove: Some(remove).filter(|decision| !matches!(decision, Decision::Denied(_))),
            through: one.place,
            person: Person { member: one.bearer.member, name: one.name, role: one.role },
        }
    };
    Ok(holders.into_iter().map(reacher).collect())
}
