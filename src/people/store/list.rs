//! The list of contacts: a forward scan of the index that the question asks for.

use serde_json::{Value, json};

use super::{
    Reader,
    count::count,
    rows::{COLUMNS, ContactRow, Place, paged},
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
    let Narrowed { index, condition, mut values } = Narrowed::by(organization, query);
    let key = match query.sort {
        Sort::Name => "name_key",
        Sort::Newest => "rev",
        Sort::Seen => "seen_rev",
    };
    let on = match (query.sort, &query.after) {
        (_, None) => String::new(),
        (Sort::Name, Some(after)) => {
            values["after"] = json!(after);
            "AND name_key > $after".to_owned()
        }
        (_, Some(after)) => {
            let place = Place::read(Some(after));
            values["rev"] = json!(place.rev);
            values["last"] = json!(place.id);
            format!("AND {key} >= $rev AND ({key} > $rev OR id > member:[$org, $last])")
        }
    };
    let limit = Page::<Contact>::SIZE + 1;
    let text = format!("SELECT {COLUMNS} FROM member WITH INDEX {index} WHERE {condition} {on} ORDER BY {key} LIMIT {limit}");
    let rows: Vec<ContactRow> = db.rows(&text, values).await?;
    Ok(paged(rows, Page::<Contact>::SIZE, |row| match query.sort {
        Sort::Name => row.name_key.clone(),
        Sort::Newest => Place::cursor(row.rev, &row.id),
        Sort::Seen => Place::cursor(row.seen_rev, &row.id),
    }))
}
