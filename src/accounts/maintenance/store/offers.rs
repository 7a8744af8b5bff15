//! What lines can be given, as far as the member at a desk may.

use serde::Deserialize;
use serde_json::json;

use super::facts::{FEATURE, PLAN};
use crate::{
    access::Permission,
    accounts::{
        model::{Account, Feature, Identifier, Plan},
        store::{IDENTIFIERS, Office, accounts_in_reach},
    },
    desk::{Desk, DeskError},
};

pub struct Offers {
    pub plans: Vec<Plan>,
    pub features: Vec<Feature>,
    /// To which lines may be moved.
    pub accounts: Vec<Account>,
    pub identifiers: Vec<Identifier>,
    pub office: Office,
}

#[derive(Deserialize)]
struct Row {
    plans: Vec<Plan>,
    features: Vec<Feature>,
    identifiers: Vec<Identifier>,
}

/// All of it.
///
/// # Errors
/// When the database does not answer.
pub async fn offers(desk: &Desk) -> Result<Offers, DeskError> {
    let text = format!(
        "RETURN {{
            plans: (SELECT {PLAN} FROM plan ORDER BY price), features: (SELECT {FEATURE} FROM feature),
            identifiers: ({IDENTIFIERS})
        }}"
    );
    let (db, organization, by) = (desk.db(), &desk.organization, &desk.actor.bearer);
    let row: Option<Row> = db.row(&text, json!({ "org": organization })).await?;
    let Row { plans, features, identifiers } = row.ok_or(DeskError::NotFound)?;
    Ok(Offers {
        plans,
        features,
        accounts: accounts_in_reach(db, organization, by, Permission::MoveLines).await?,
        identifiers,
        office: Office::of(db, organization).await?,
    })
}
