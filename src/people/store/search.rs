//! Search as you type: the longest word is looked up among the postings, the others and the filters are compared here.

use serde::Deserialize;
use serde_json::json;

use super::rows::{COLUMNS, ContactRow, paged};
use crate::{
    access::Role,
    desk::{Db, DeskError},
    ids::OrganizationId,
    people::{
        model::{Contact, ContactQuery, Page, Standing},
        terms::Search,
    },
};

/// Read at a time; a page is found in the first of them unless the other words match rarely.
const BATCH: usize = 100;
/// After so many batches the page ends where it is; *More* goes on.
const BATCHES: usize = 10;

#[derive(Deserialize)]
struct Posting {
    name_key: String,
    member: String,
}

pub(super) async fn page(
    db: &Db,
    organization: &OrganizationId,
    query: &ContactQuery,
    search: &Search,
) -> Result<Page<ContactRow>, DeskError> {
    let mut after = query.after.clone().unwrap_or_default();
    let mut found: Vec<ContactRow> = Vec::new();
    for _ in 0..BATCHES {
        let postings = postings(db, organization, search, &after).await?;
        let Some(last) = postings.last() else { return Ok(cut(found)) };
        after.clone_from(&last.name_key);
        let is_end = postings.len() < BATCH;
        let rows = members(db, organization, &postings, query).await?;
        found.extend(rows.into_iter().filter(|row| search.finds(&row.details)));
        if is_end || found.len() > Page::<Contact>::SIZE {
            return Ok(cut(found));
        }
    }
    Ok(Page { rows: found, next: Some(after) })
}

fn cut(found: Vec<ContactRow>) -> Page<ContactRow> {
    paged(found, Page::<Contact>::SIZE, |row| row.name_key.clone())
}

async fn postings(
    db: &Db,
    organization: &OrganizationId,
    search: &Search,
    after: &str,
) -> Result<Vec<Posting>, DeskError> {
    let text = format!(
        "SELECT name_key, member FROM member_words WITH INDEX member_words_gram WHERE org = $org AND grams CONTAINS $gram AND name_key > $after
            ORDER BY name_key LIMIT {BATCH}"
    );
    Ok(db.rows(&text, json!({ "org": organization, "gram": search.gram, "after": after })).await?)
}

async fn members(
    db: &Db,
    organization: &OrganizationId,
    postings: &[Posting],
    query: &ContactQuery,
) -> Result<Vec<ContactRow>, DeskError> {
    let text = format!(
        "LET $at = $members.map(|$id| type::record('member', [$org, $id]));
        SELECT {COLUMNS} FROM $at WHERE contact = true AND ($role = NONE OR support_role = $role)
            AND ($standing = NONE OR standing = $standing)"
    );
    let members: Vec<&str> = postings.iter().map(|posting| posting.member.as_str()).collect();
    let values = json!({
        "org": organization, "members": members, "role": query.role.map(Role::key),
        "standing": query.status.map(Standing::key),
    });
    let mut rows: Vec<ContactRow> = db.rows(&text, values).await?;
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    Ok(rows)
}
