//! The roles of Account Hub that an organization can give, and the names of its accounts.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Kind, Role, RoleName},
    desk::{AllowsRow, Db, DeskError, Zone},
    ids::{OrganizationId, RoleId},
    people::users::rules::RoleOffer,
    time::Moment,
    words::Bilingual,
};

/// A role of the organization's own, or what it has made of its End Users.
#[derive(Deserialize)]
pub(super) struct OfferRow {
    id: RoleId,
    kind: Kind,
    #[serde(default)]
    name: Bilingual,
    #[serde(flatten)]
    allows: AllowsRow,
}

/// The statement that reads them, in a query that has `$org`.
pub(super) const OFFERS: &str = "array::concat(
    (SELECT record::id(id)[1] AS id, kind, name, permissions, asking, conditions, created FROM role WHERE org = $org AND state = 'active'
        AND record::id(id)[1] != 'end_user' ORDER BY created LIMIT 200),
    (SELECT record::id(id)[1] AS id, 'end_user' AS kind, permissions, asking, conditions FROM role:[$org, 'end_user'] WHERE permissions != NONE))";

/// The ready-made roles first, the highest first; then the organization's own in the order in which they were made.
pub(super) fn offers(rows: Vec<OfferRow>) -> Vec<RoleOffer> {
    let (ready, own): (Vec<OfferRow>, Vec<OfferRow>) =
        rows.into_iter().partition(|row| Role::from_key(row.id.as_str()).is_some());
    let offer = |role: Role| {
        let changed = ready.iter().find(|row| row.id.as_str() == role.key()).map(|row| &row.allows);
        RoleOffer {
            role: role.into(),
            permissions: changed.map_or_else(|| role.permissions(), AllowsRow::permissions),
            conditions: changed.map(AllowsRow::conditions).unwrap_or_default(),
        }
    };
    let hub = Role::HUB.into_iter().map(offer);
    hub.chain(own.into_iter().map(|row| RoleOffer {
        permissions: row.allows.permissions(),
        conditions: row.allows.conditions(),
        role: RoleName::Own { id: row.id, kind: row.kind, name: row.name },
    }))
    .collect()
}

/// All of them that can be given now.
pub async fn all(db: &Db, organization: &OrganizationId) -> Result<Vec<RoleOffer>, DeskError> {
    let rows: Vec<OfferRow> = db.rows(&format!("RETURN {OFFERS}"), json!({ "org": organization })).await?;
    Ok(offers(rows))
}

/// The end of a day, `2026-12-31`, in the organization's zone; none when it is no day.
pub async fn end_of(db: &Db, organization: &OrganizationId, day: &str) -> Result<Option<Moment>, DeskError> {
    Ok(Zone::of(db, organization).await?.end_of(day))
}
