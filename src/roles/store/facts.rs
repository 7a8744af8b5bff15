//! What the rules look at, read through the permit.

use serde::Deserialize;
use serde_json::json;

use super::rows::{self, roles};
use crate::{
    access::{Permissions, Permit, Rank, Role},
    desk::{BearerRow, Db, DeskError, MEMBER, bearers, each, ulid},
    ids::{AccountId, MemberId, OrganizationId, RoleId},
    roles::{
        model::{Effects, RoleFolder, RoleSummary},
        rules::{self, HolderFact, LeaveFacts, MOST_APPROVERS, MOST_HOLDERS, MOST_ROLES, MakeFacts, RoleFacts},
    },
    time::Moment,
};

#[derive(Deserialize)]
pub(super) struct HolderRow {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

pub(super) async fn making<D>(
    db: &Db,
    permit: &Permit<D, OrganizationId>,
    now: Moment,
) -> Result<MakeFacts, DeskError> {
    let text = format!("SELECT VALUE id FROM role WITH INDEX role_org WHERE org = $org LIMIT {MOST_ROLES}");
    let kept: Vec<serde_json::Value> = db.rows(&text, json!({ "org": permit.organization() })).await?;
    let approvers = approvers(db, permit.organization(), &[], now).await?;
    Ok(MakeFacts { id: RoleId::new(ulid(now)), kept: kept.len(), approvers })
}

/// Its holders too, unless the actor reaches everything.
pub(super) async fn editing<D>(db: &Db, permit: &Permit<D, RoleId>, now: Moment) -> Result<RoleFacts, DeskError> {
    let role = role(db, permit).await?;
    let everywhere = permit.by().holdings.iter().any(|holding| holding.role == Role::BusinessOwner.into());
    let holders = if everywhere { Vec::new() } else { holders(db, permit.organization(), &role, now).await? };
    let organization = permit.organization();
    let places = places(db, organization, &role, now).await?;
    let approvers = approvers(db, organization, &[&role], now).await?;
    Ok(RoleFacts { role, holders, places, approvers })
}

/// Where a role reaches for the first who hold it.
async fn places(
    db: &Db,
    organization: &OrganizationId,
    role: &RoleSummary,
    now: Moment,
) -> Result<Vec<AccountId>, DeskError> {
    let text = format!(
        "LET $held = SELECT VALUE id FROM holds WITH INDEX holds_role WHERE org = $org AND role = $role
            AND (until = NONE OR until > $now) LIMIT {MOST_HOLDERS};
         RETURN array::distinct((SELECT VALUE account FROM array::flatten($held->assigned)
            WHERE account != NONE AND (until = NONE OR until > $now)))"
    );
    Ok(db.rows(&text, json!({ "org": organization, "role": role.id, "now": now })).await?)
}

async fn role<D>(db: &Db, permit: &Permit<D, RoleId>) -> Result<RoleSummary, DeskError> {
    rows::role(db, permit.organization(), permit.target()).await?.ok_or(DeskError::NotFound)
}

pub(super) async fn leaving<D>(db: &Db, permit: &Permit<D, RoleId>, now: Moment) -> Result<LeaveFacts, DeskError> {
    let role = role(db, permit).await?;
    let organization = permit.organization();
    Ok(LeaveFacts {
        holders: holders(db, organization, &role, now).await?,
        all: roles(db, organization, &[RoleFolder::Active]).await?,
        by: name(db, organization, &permit.by().member).await?,
        role,
    })
}

/// What an edit would change for whom: nothing is written.
pub async fn look(db: &Db, permit: &Permit<(), RoleId>, would: Permissions, now: Moment) -> Result<Effects, DeskError> {
    let role = role(db, permit).await?;
    let holders = holders(db, permit.organization(), &role, now).await?;
    Ok(rules::effects(permit.by(), &holders, &role.id, role.permissions, would))
}

/// Those who hold a role now: at most one more than are given another at once.
async fn holders(
    db: &Db,
    organization: &OrganizationId,
    role: &RoleSummary,
    now: Moment,
) -> Result<Vec<HolderFact>, DeskError> {
    let text = format!(
        "(SELECT first_name, last_name, {MEMBER} FROM (SELECT VALUE in FROM holds WHERE org = $org AND role = $role
            AND (until = NONE OR until > $now) LIMIT {}))",
        MOST_HOLDERS + 1
    );
    let values = json!({ "org": organization, "role": role.id, "now": now });
    let rows: Vec<HolderRow> = bearers(db, "", &text, values).await?;
    Ok(rows.into_iter().map(HolderRow::holder).collect())
}

/// The managers and owners who are active, the owners first; and whoever is named in these roles, whatever they are now.
pub(super) async fn approvers(
    db: &Db,
    organization: &OrganizationId,
    roles: &[&RoleSummary],
    now: Moment,
) -> Result<Vec<HolderFact>, DeskError> {
    let named: Vec<&MemberId> =
        roles.iter().flat_map(|role| &role.conditions).flat_map(|(_, condition)| &condition.approvers).collect();
    let mut values = json!({ "org": organization, "now": now, "named": named });
    let own = format!(
        "SELECT VALUE record::id(id)[1] FROM role WITH INDEX role_org
            WHERE org = $org AND state = 'active' AND kind = 'administrative' LIMIT {MOST_ROLES}"
    );
    let own: Vec<String> = db.rows(&own, values.clone()).await?;
    let ready = Role::HUB.iter().filter(|role| role.rank() >= Rank::Manager).map(|role| role.key());
    let keys: Vec<&str> = ready.chain(own.iter().map(String::as_str)).collect();
    let held = each(&mut values, "role", &keys, |key| {
        format!(
            "SELECT VALUE in FROM holds WITH INDEX holds_role WHERE org = $org AND role = {key} LIMIT {MOST_APPROVERS}"
        )
    });
    let before = format!("LET $held = {held}; LET $those = $named.map(|$id| type::record('member', [$org, $id]));");
    let text = format!(
        "(SELECT first_name, last_name, {MEMBER}
            FROM array::distinct(array::concat(array::slice(array::distinct($held), 0, {MOST_APPROVERS}), $those))
            WHERE status = 'active' OR id IN $those)"
    );
    let rows: Vec<HolderRow> = bearers(db, &before, &text, values).await?;
    Ok(rows.into_iter().map(HolderRow::holder).collect())
}

async fn name(db: &Db, organization: &OrganizationId, member: &MemberId) -> Result<String, DeskError> {
    let text = "SELECT VALUE string::concat(first_name, ' ', last_name) FROM member:[$org, $id]";
    Ok(db.row(text, json!({ "org": organization, "id": member })).await?.unwrap_or_default())
}

impl HolderRow {
    pub(super) fn holder(self) -> HolderFact {
        HolderFact { bearer: self.bearer.bearer(), name: format!("{} {}", self.first_name, self.last_name) }
    }
}
