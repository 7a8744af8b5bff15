//! The End Users of an organization may do something else than the ready-made role allows.

use serde_json::json;

use super::{answers, event, tell};
use crate::{
    access::{Kind, Permission, Permit, Role},
    desk::{Db, Deed, DeskError, Event, House, Script, Touches},
    ids::RoleId,
    roles::{
        model::RoleEventKind,
        rules::{EndUsersCustomized, Refusal, RoleFacts},
        store::{
            facts,
            write::{asking, conditions, keys},
        },
    },
    time::Moment,
};

impl Deed for EndUsersCustomized {
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

    /// Back to the default, the record stays: its revision goes on, so that who began before is stale.
    fn write(&self, permit: &Permit<Self, RoleId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id, after) = (permit.organization(), permit.target(), self.after.as_ref());
        script.add(
            "UPSERT role:[$_.org, $_.id] SET portal = 'account_hub', org = $_.org, kind = $_.kind,
                permissions = $_.permissions, asking = $_.asking, conditions = $_.conditions, revision = (revision ?? 0) + 1",
            json!({
                "org": organization, "id": id, "kind": after.map(|_| Kind::EndUser.key()),
                "permissions": after.map(|after| keys(after.permissions)),
                "asking": after.map(|after| asking(after.permissions)),
                "conditions": after.map(|after| conditions(&after.conditions)),
            }),
        );
        tell(script, now, organization);
        let after = after.cloned().unwrap_or_else(|| Role::EndUser.permissions().into());
        let before = self.before.allows();
        let changes = answers(&before, &after, &self.approvers);
        event(RoleEventKind::EndUsersCustomized, id, self.before.written(), changes)
    }

    fn done(self) -> i64 {
        self.before.revision + 1
    }
}
