//! The accounts that somebody reaches, by name; in place of them their lines, for who reaches single lines only.

use serde::Deserialize;
use serde_json::json;

use super::{enrich::ACCOUNT, lines::lines, rows::paged, scope::Scope};
use crate::{
    access::{Permission, Permit},
    accounts::model::{Account, AccountList, LineQuery},
    desk::{Db, DeskError},
    ids::OrganizationId,
    people::model::Page,
    time::Moment,
};

#[derive(Deserialize)]
struct AccountRow {
    name_key: String,
    #[serde(flatten)]
    account: Account,
}

/// A page of the accounts.
pub async fn accounts(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    after: Option<&str>,
    now: Moment,
) -> Result<AccountList, DeskError> {
    let scope = Scope::of(permit.by(), Permission::ViewAccounts);
    let size = Page::<Account>::SIZE;
    let limit = size + 1;
    let mut values = json!({ "org": permit.organization(), "after": after.unwrap_or_default() });
    let text = match &scope {
        Scope::Everything => format!(
            "SELECT {ACCOUNT}, name_key FROM account WITH INDEX account_name WHERE org = $org AND name_key > $after
                ORDER BY name_key LIMIT {limit}"
        ),
        // So many as are assigned to one person are read by their ids.
        Scope::Assigned { accounts, .. } => {
            values["ids"] = json!(accounts);
            format!(
                "LET $at = $ids.map(|$id| type::record('account', [$org, $id]));
                SELECT {ACCOUNT}, name_key FROM $at WHERE name_key > $after ORDER BY name_key LIMIT {limit}"
            )
        }
    };
    let rows: Vec<AccountRow> = db.rows(&text, values).await?;
    let page = paged(rows, size, |row| row.name_key.clone()).map(|row| row.account);
    let only_lines = matches!(&scope, Scope::Assigned { accounts, .. } if accounts.is_empty());
    let lines = if only_lines { Some(lines(db, permit, &LineQuery::default(), now).await?) } else { None };
    Ok(AccountList { page, sight: scope.sight(), lines })
}
