//! The statements that deeds are written with, and that the demonstration is made of.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    access::{Condition, Conditions, Kind, Permission, Permissions},
    desk::Script,
    ids::{OrganizationId, RoleId},
    roles::model::folded,
    time::Moment,
    words::{Bilingual, Language},
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

/// Writes a role with its names. When another one of the organization is called so, the whole script ends with the word
/// of the language.
pub fn put_role(script: &mut Script, new: &NewRole<'_>) {
    put_names(script, new.organization, new.id, &folded(new.name));
    script.add(
        "CREATE role:[$_.org, $_.id] SET portal = 'account_hub', org = $_.org, kind = $_.kind, name = $_.name, text = $_.text,
            permissions = $_.permissions, asking = $_.asking, state = 'active', created = $_.now, revision = 1",
        json!({
            "org": new.organization, "id": new.id, "kind": new.kind.key(), "name": new.name, "text": new.text,
            "permissions": keys(new.permissions), "asking": asking(new.permissions), "now": new.created,
        }),
    );
}

/// Keeps the names of a role, in place of those before.
pub(super) fn put_names(
    script: &mut Script,
    organization: &OrganizationId,
    role: &RoleId,
    names: &[(Language, String)],
) {
    for (language, name) in names {
        let values = json!({ "org": organization, "role": role, "name": name });
        script.require(
            "((SELECT VALUE role FROM ONLY role_name:[$_.org, $_.name]) ?? $_.role) = $_.role",
            taken(*language),
            values,
        );
    }
    script.add(
        "FOR $name IN $_.names { UPSERT role_name:[$_.org, $name] SET role = $_.role }",
        json!({ "org": organization, "role": role, "names": names.iter().map(|(_, name)| name).collect::<Vec<_>>() }),
    );
}

/// Lets go of names.
pub(super) fn free_names(script: &mut Script, organization: &OrganizationId, names: &[(Language, String)]) {
    script.add(
        "FOR $name IN $_.names { DELETE role_name:[$_.org, $name] }",
        json!({ "org": organization, "names": names.iter().map(|(_, name)| name).collect::<Vec<_>>() }),
    );
}

/// The word with which a script ends when a name is somebody else's.
pub(super) const fn taken(language: Language) -> &'static str {
    match language {
        Language::En => "name-en",
        Language::Es => "name-es",
    }
}

pub(super) fn keys(permissions: Permissions) -> Vec<&'static str> {
    permissions.iter().map(Permission::key).collect()
}

/// Those that want a second person's yes.
pub(super) fn asking(permissions: Permissions) -> Vec<&'static str> {
    permissions.iter().filter(|one| permissions.asks(*one)).map(Permission::key).collect()
}

/// What more is said of these, by key.
pub(super) fn conditions(conditions: &Conditions) -> BTreeMap<&'static str, &Condition> {
    conditions.iter().map(|(permission, condition)| (permission.key(), condition)).collect()
}
