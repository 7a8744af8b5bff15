//! The statements that deeds are written with, and that the demonstration is made of.

use serde_json::json;

use crate::{
    access::{Kind, Permission, Permissions},
    desk::Script,
    ids::{OrganizationId, RoleId},
    time::Moment,
    words::Bilingual,
};

/// A role that an organization makes.
#[derive(Clone, Debug)]
pub struct NewRole<'a> {
    pub organization: &'a OrganizationId,
    pub id: &'a RoleId,
    pub kind: Kind,
    pub name: &'a Bilingual,
    pub text: &'a Bilingual,
    pub permissions: Permissions,
    pub created: Moment,
}

/// Writes a role. That it is called like another one of the organization is the caller's to require.
pub fn put_role(script: &mut Script, new: &NewRole<'_>) {
    script.add(
        "CREATE role:[$_.org, $_.id] SET portal = 'account_hub', org = $_.org, kind = $_.kind, name = $_.name, text = $_.text,
            permissions = $_.permissions, state = 'active', created = $_.now, revision = 1",
        json!({
            "org": new.organization, "id": new.id, "kind": new.kind.key(), "name": new.name, "text": new.text,
            "permissions": new.permissions.iter().map(Permission::key).collect::<Vec<_>>(), "now": new.created,
        }),
    );
}
