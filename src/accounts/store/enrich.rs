//! Rows of lines with the names of what they stand on, and what a list can be narrowed by.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{lines::Asked, rows::Row, scope::Scope};
use crate::{
    access::{Bearer, Permission},
    accounts::model::{Account, Centre, LineItem, LineList},
    desk::{Db, DeskError},
    ids::{AccountId, OrganizationId},
    people::model::Page,
    words::Bilingual,
};

/// Offered as filters; with more, a search finds the rest.
const FILTERS: usize = 100;

/// The columns of an [`Account`] out of `account`.
pub(super) const ACCOUNT: &str = "record::id(id)[1] AS id, name, number, lines";

#[derive(Default, Deserialize)]
struct Names {
    accounts: Vec<Account>,
    plans: Vec<PlanRow>,
}

#[derive(Deserialize)]
struct PlanRow {
    id: String,
    name: Bilingual,
}

/// The rows with their names.
pub(super) async fn items(db: &Db, organization: &OrganizationId, rows: Vec<Row>) -> Result<Vec<LineItem>, DeskError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "LET $a = array::distinct($accounts).map(|$id| type::record('account', [$org, $id]));
        LET $p = array::distinct($plans).map(|$key| type::record('plan', $key));
        RETURN {{ accounts: (SELECT {ACCOUNT} FROM $a), plans: (SELECT record::id(id) AS id, name FROM $p) }}"
    );
    let accounts: Vec<&AccountId> = rows.iter().map(|row| &row.account).collect();
    let plans: Vec<&String> = rows.iter().map(|row| &row.plan).collect();
    let values = json!({ "org": organization, "accounts": accounts, "plans": plans });
    let names: Names = db.row(&text, values).await?.unwrap_or_default();
    let accounts: BTreeMap<AccountId, String> = names.accounts.into_iter().map(|one| (one.id, one.name)).collect();
    let plans: BTreeMap<String, Bilingual> = names.plans.into_iter().map(|one| (one.id, one.name)).collect();
    let item = |row: Row| LineItem {
        account_name: accounts.get(&row.account).cloned().unwrap_or_default(),
        plan: plans.get(&row.plan).cloned().unwrap_or_default(),
        id: row.id,
        number: row.number,
        label: row.label,
        device: row.device,
        state: row.state,
        cost_centre: row.cost_centre,
        account: row.account,
    };
    Ok(rows.into_iter().map(item).collect())
}

pub(super) async fn enrich(asked: &Asked<'_>, page: Page<Row>, more: bool) -> Result<LineList, DeskError> {
    let (db, organization) = (asked.db, asked.organization);
    let rows = items(db, organization, page.rows).await?;
    let (accounts, centres) = match asked.scope {
        Scope::Everything => (all_accounts(db, organization, FILTERS).await?, all_centres(db, organization).await?),
        Scope::Assigned { accounts, centres, .. } => {
            (some_accounts(db, organization, accounts).await?, centres.iter().cloned().map(Centre).collect())
        }
    };
    Ok(LineList { page: Page { rows, next: page.next }, accounts, centres, sight: asked.scope.sight(), more })
}

/// The first accounts of an organization by name.
pub(super) async fn all_accounts(
    db: &Db,
    organization: &OrganizationId,
    most: usize,
) -> Result<Vec<Account>, DeskError> {
    let text = format!(
        "SELECT {ACCOUNT}, name_key FROM account WITH INDEX account_name WHERE org = $org AND name_key > ''
            ORDER BY name_key LIMIT {most}"
    );
    Ok(db.rows(&text, json!({ "org": organization })).await?)
}

/// These accounts by name.
pub(super) async fn some_accounts(
    db: &Db,
    organization: &OrganizationId,
    ids: &[AccountId],
) -> Result<Vec<Account>, DeskError> {
    let text = format!(
        "LET $at = $ids.map(|$id| type::record('account', [$org, $id])); SELECT {ACCOUNT}, name_key FROM $at ORDER BY name_key"
    );
    Ok(db.rows(&text, json!({ "org": organization, "ids": ids })).await?)
}

/// The first cost centres of an organization.
pub(super) async fn all_centres(db: &Db, organization: &OrganizationId) -> Result<Vec<Centre>, DeskError> {
    let text = format!(
        "SELECT VALUE record::id(id)[1] FROM cost_centre WITH INDEX cost_centre_org WHERE org = $org LIMIT {FILTERS}"
    );
    let mut centres: Vec<Centre> = db.rows(&text, json!({ "org": organization })).await?;
    centres.sort();
    Ok(centres)
}

/// To which accounts somebody reaches with a permission, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn accounts_in_reach(
    db: &Db,
    organization: &OrganizationId,
    by: &Bearer,
    permission: Permission,
) -> Result<Vec<Account>, DeskError> {
    match Scope::of(by, permission) {
        Scope::Everything => all_accounts(db, organization, FILTERS).await,
        Scope::Assigned { accounts, .. } => some_accounts(db, organization, &accounts).await,
    }
}

/// The cost centres of an organization.
///
/// # Errors
/// When the database does not answer.
pub async fn centres(db: &Db, organization: &OrganizationId) -> Result<Vec<Centre>, DeskError> {
    all_centres(db, organization).await
}
