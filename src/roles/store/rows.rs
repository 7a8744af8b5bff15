//! What a row of the database says of a role, and what the code says of the ready-made ones.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Kind, Role, RoleName},
    desk::{AllowsRow, Db, DeskError},
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Origin, RoleFolder, RoleSummary},
        rules::MOST_ROLES,
    },
    words::Bilingual,
};

/// The columns of a [`RoleRow`] out of `role`.
pub(super) const COLUMNS: &str =
    "record::id(id)[1] AS id, kind, name, text, permissions, asking, conditions, state, revision";

#[derive(Deserialize)]
pub(super) struct RoleRow {
    id: RoleId,
    /// None: End Users that were customized once, and are as everybody has them again.
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(default)]
    name: Bilingual,
    #[serde(default)]
    text: Bilingual,
    #[serde(flatten)]
    allows: AllowsRow,
    #[serde(default)]
    state: Option<RoleFolder>,
    revision: i64,
}

impl RoleRow {
    /// The role as the organization has it; a ready-made one with what is kept of it.
    pub(super) fn role(self) -> RoleSummary {
        let (permissions, conditions) = (self.allows.permissions(), self.allows.conditions());
        match (Role::from_key(self.id.as_str()), self.kind) {
            (Some(ready), None) => RoleSummary { revision: self.revision, ..RoleSummary::ready(ready) },
            (Some(ready), Some(_)) => RoleSummary {
                permissions,
                conditions,
                origin: Origin::Customized,
                revision: self.revision,
                ..RoleSummary::ready(ready)
            },
            (None, kind) => RoleSummary {
                name: RoleName::Own { id: self.id.clone(), kind: kind.unwrap_or(Kind::EndUser), name: self.name },
                id: self.id,
                text: self.text,
                permissions,
                conditions,
                origin: Origin::Own,
                folder: self.state.unwrap_or(RoleFolder::Active),
                revision: self.revision,
            },
        }
    }
}

/// One role, if there is such a one here.
pub(super) async fn role(
    db: &Db,
    organization: &OrganizationId,
    id: &RoleId,
) -> Result<Option<RoleSummary>, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM role:[$org, $id]");
    let row: Option<RoleRow> = db.row(&text, json!({ "org": organization, "id": id })).await?;
    let ready = Role::HUB.into_iter().find(|role| role.key() == id.as_str());
    Ok(row.map(RoleRow::role).or_else(|| ready.map(RoleSummary::ready)))
}

/// Every role of Account Hub: the ready-made ones, the highest first, then the organization's own, the oldest first.
pub(super) async fn roles(
    db: &Db,
    organization: &OrganizationId,
    folders: &[RoleFolder],
) -> Result<Vec<RoleSummary>, DeskError> {
    let end_users = role(db, organization, &RoleId::new(Role::EndUser.key())).await?;
    let managers = Role::HUB.into_iter().filter(|role| *role != Role::EndUser).map(RoleSummary::ready);
    let mut all: Vec<RoleSummary> = managers.chain(end_users).collect();
    for folder in folders {
        let text = format!(
            "SELECT {COLUMNS}, created FROM role WITH INDEX role_org WHERE org = $org AND state = $state
                ORDER BY created LIMIT {MOST_ROLES}"
        );
        let rows: Vec<RoleRow> = db.rows(&text, json!({ "org": organization, "state": folder.key() })).await?;
        all.extend(rows.into_iter().map(RoleRow::role));
    }
    Ok(all)
}

/// Whose record a role is: the ready-made ones belong to every organization, written `*`.
pub(super) fn home<'a>(organization: &'a OrganizationId, role: &RoleSummary) -> &'a str {
    match role.name {
        RoleName::Ready(_) => "*",
        RoleName::Own { .. } => organization.as_str(),
    }
}
