//! The list of contacts: a forward scan of the index that the question asks for.

use serde_json::{Value, json};

use super::{
    Reader,
    count::count,
    rows::{COLUMNS, ContactRow, Newest, Place, paged},
    search,
};
use crate::{
    access::{Permit, Role},
    desk::{Db, DeskError},
    ids::OrganizationId,
    people::{
        model::{Contact, ContactQuery, Page, Sort, Standing, Total},
        terms::Search,
    },
};

/// A page of the contacts that a query asks for, and how many there are.
pub async fn contacts(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    query: &ContactQuery,
    reader: &Reader,
) -> Result<(Page<Contact>, Total), DeskError> {
    let organization = permit.organization();
    let page = match Search::of(&query.q) {
        Some(search) => search::page(db, organization, query, &search).await?,
        // Something was typed, but nothing that could be in a name.
        None if !query.q.is_empty() => Page { rows: Vec::new(), next: None },
        None => scan(db, organization, query).await?,
    };
    let total = match (&query.after, &page.next) {
        (None, None) => Total::Exactly(page.rows.len()),
        _ if query.q.is_empty() => count(db, organization, query).await?,
        _ => Total::MoreThan(page.rows.len()),
    };
    Ok((page.map(|row| row.read_by(reader)), total))
}

/// What narrows the list, for whichever statement asks.
pub(super) struct Narrowed {
    pub index: &'static str,
    pub condition: &'static str,
    pub values: Value,
}

impl Narrowed {
    /// By name each combination has its own index; the other orders filter behind theirs, which is flat while the
    /// filter matches often.
    pub(super) fn by(organization: &OrganizationId, query: &ContactQuery) -> Self {
        let index = match (query.sort, query.role, query.status) {
            (Sort::Newest, ..) => "member_new",
            (Sort::Seen, ..) => "member_seen",
            (Sort::Name, None, None) => "member_name",
            (Sort::Name, Some(_), None) => "member_role",
            (Sort::Name, None, Some(_)) => "member_standing",
            (Sort::Name, Some(_), Some(_)) => "member_role_standing",
        };
        let condition = match (query.role, query.status) {
            (None, None) => "org = $org AND contact = true",
            (Some(_), None) => "org = $org AND contact = true AND support_role = $role",
            (None, Some(_)) => "org = $org AND contact = true AND standing = $standing",
            (Some(_), Some(_)) => "org = $org AND contact = true AND support_role = $role AND standing = $standing",
        };
        let values = json!({
            "org": organization, "role": query.role.map(Role::key), "standing": query.status.map(Standing::key),
        });
        Self { index, condition, values }
    }
}

async fn scan(db: &Db, organization: &OrganizationId, query: &ContactQuery) -> Result<Page<ContactRow>, DeskError> {
    let size = Page::<Contact>::SIZE;
    match query.sort {
        Sort::Name => by_name(db, organization, query, size).await,
        Sort::Newest => {
            let rows = by_moment(db, organization, query, "rev", size).await?;
            Ok(paged(rows, size, |row| Place::cursor(row.rev, &row.id)))
        }
        Sort::Seen => {
            let rows = by_moment(db, organization, query, "seen_rev", size).await?;
            Ok(paged(rows, size, |row| Place::cursor(row.seen_rev, &row.id)))
        }
    }
}

async fn by_name(
    db: &Db,
    organization: &OrganizationId,
    query: &ContactQuery,
    size: usize,
) -> Result<Page<ContactRow>, DeskError> {
    let Narrowed { index, condition, mut values } = Narrowed::by(organization, query);
    values["after"] = json!(query.after.as_deref().unwrap_or_default());
    let limit = size + 1;
    let text = format!(
        "SELECT {COLUMNS} FROM member WITH INDEX {index} WHERE {condition} AND name_key > $after ORDER BY name_key LIMIT {limit}"
    );
    let rows = db.rows(&text, values).await?;
    Ok(paged(rows, size, |row: &ContactRow| row.name_key.clone()))
}

async fn by_moment(
    db: &Db,
    organization: &OrganizationId,
    query: &ContactQuery,
    key: &str,
    size: usize,
) -> Result<Vec<ContactRow>, DeskError> {
    let Narrowed { index, condition, mut values } = Narrowed::by(organization, query);
    let place = Place::read(query.after.as_deref());
    values["rev"] = json!(place.as_ref().map(|place| place.rev));
    values["last"] = json!(place.as_ref().map(|place| &place.id));
    let newest = Newest { columns: COLUMNS, table: "member", index, condition, key };
    Ok(db.rows(&newest.from(place.as_ref(), size), values).await?)
}
