//! A role is made, and edited.

use serde_json::json;

use super::{answers, event, name_taken, tell};
use crate::{
    access::{Permission, Permit, RoleName},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Allows, RoleEventKind, RoleSummary, Wording, folded},
        rules::{MakeFacts, Refusal, RoleEdited, RoleFacts, RoleMade},
        store::{
            facts,
            write::{NewRole, asking, conditions, free_names, keys, put_names, put_role},
        },
    },
    time::Moment,
    words::Bilingual,
};

impl Deed for RoleMade {
    const PERMISSION: Permission = Permission::ManageRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = OrganizationId;
    type Facts = MakeFacts;
    type Refusal = Refusal;
    type Done = RoleId;

    async fn facts(db: &Db, permit: &Permit<Self, OrganizationId>, now: Moment) -> Result<MakeFacts, DeskError> {
        facts::making(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, OrganizationId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        put_role(
            script,
            &NewRole {
                organization,
                id: &self.id,
                kind: self.kind,
                name: &self.wording.name,
                text: &self.wording.text,
                permissions: self.allows.permissions,
                created: now,
            },
        );
        script.add(
            "UPDATE role:[$_.org, $_.id] SET conditions = $_.conditions",
            json!({ "org": organization, "id": self.id, "conditions": conditions(&self.allows.conditions) }),
        );
        tell(script, now, organization);
        let before = (Bilingual::default(), Bilingual::default());
        let words = words((&before.0, &before.1), &self.wording);
        let nothing = Allows::default();
        let allowed = answers(&nothing, &self.allows, &self.approvers);
        let changes = words.chain(allowed.map(|change| change.map(|change| Change { before: None, ..change })));
        event(RoleEventKind::RoleMade, &self.id, written(&self.id, &self.wording), changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        name_taken(word)
    }

    fn done(self) -> RoleId {
        self.id.clone()
    }
}

impl Deed for RoleEdited {
    const PERMISSION: Permission = Permission::ManageRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = RoleId;
    type Facts = RoleFacts;
    type Refusal = Refusal;
    /// The revision that is on record now.
    type Done = i64;

    async fn facts(db: &Db, permit: &Permit<Self, RoleId>, now: Moment) -> Result<RoleFacts, DeskError> {
        facts::editing(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RoleId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id, before) = (permit.organization(), permit.target(), &self.before);
        let name = own(before);
        free_names(script, organization, &folded(&name));
        put_names(script, organization, id, &self.wording.keys);
        script.add(
            "UPDATE role:[$_.org, $_.id] SET name = $_.name, text = $_.text, permissions = $_.permissions, asking = $_.asking,
                conditions = $_.conditions, revision += 1",
            json!({
                "org": organization, "id": id, "name": self.wording.name, "text": self.wording.text,
                "permissions": keys(self.allows.permissions), "asking": asking(self.allows.permissions),
                "conditions": conditions(&self.allows.conditions),
            }),
        );
        tell(script, now, organization);
        let allowed = before.allows();
        let allowed = answers(&allowed, &self.allows, &self.approvers);
        let changes = words((&name, &before.text), &self.wording).chain(allowed);
        event(RoleEventKind::RoleEdited, id, written(id, &self.wording), changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        name_taken(word)
    }

    fn done(self) -> i64 {
        self.before.revision + 1
    }
}

fn own(role: &RoleSummary) -> Bilingual {
    match &role.name {
        RoleName::Own { name, .. } => name.clone(),
        RoleName::Ready(_) => Bilingual::default(),
    }
}

fn written(id: &RoleId, wording: &Wording) -> String {
    let name = RoleName::Own { id: id.clone(), kind: crate::access::Kind::EndUser, name: wording.name.clone() };
    RoleSummary { name, ..RoleSummary::ready(crate::access::Role::EndUser) }.written()
}

/// A change for each text that is another one now.
fn words(before: (&Bilingual, &Bilingual), after: &Wording) -> impl Iterator<Item = Option<Change>> + use<> {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let pairs = [
        ("name_en", some(&before.0.en), some(&after.name.en)),
        ("name_es", some(&before.0.es), some(&after.name.es)),
        ("text_en", some(&before.1.en), some(&after.text.en)),
        ("text_es", some(&before.1.es), some(&after.text.es)),
    ];
    pairs.into_iter().map(|(field, before, after)| Change::of(field, before.as_deref(), after.as_deref()))
}
