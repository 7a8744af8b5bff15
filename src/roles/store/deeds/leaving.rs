//! A role goes into the archive or for good, and comes back.

use serde_json::json;

use super::{event, tell};
use crate::{
    access::{Permission, Permit, RoleName},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::RoleId,
    roles::{
        model::{RoleEventKind, RoleFolder, RoleSummary, folded},
        rules::{LeaveFacts, Place, Refusal, RoleArchived, RoleDeleted, RoleFacts, RoleRestored},
        store::{facts, moving::move_holders, write::free_names},
    },
    time::Moment,
};

impl Deed for RoleArchived {
    const PERMISSION: Permission = Permission::ManageRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = RoleId;
    type Facts = LeaveFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, RoleId>, now: Moment) -> Result<LeaveFacts, DeskError> {
        facts::leaving(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RoleId>, _: &House, now: Moment, script: &mut Script) -> Event {
        leave(permit, &self.place, now, script);
        put_away(permit, RoleFolder::Archived, script);
        event(RoleEventKind::RoleArchived, permit.target(), self.place.role.written(), [instead(&self.place)])
    }

    fn done(self) {}
}

impl Deed for RoleDeleted {
    const PERMISSION: Permission = Permission::ManageRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = RoleId;
    type Facts = LeaveFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, RoleId>, now: Moment) -> Result<LeaveFacts, DeskError> {
        facts::leaving(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RoleId>, _: &House, now: Moment, script: &mut Script) -> Event {
        leave(permit, &self.place, now, script);
        if let RoleName::Own { name, .. } = &self.place.role.name {
            free_names(script, permit.organization(), &folded(name));
        }
        script.add("DELETE role:[$_.org, $_.id]", json!({ "org": permit.organization(), "id": permit.target() }));
        event(RoleEventKind::RoleDeleted, permit.target(), self.place.role.written(), [instead(&self.place)])
    }

    fn done(self) {}
}

impl Deed for RoleRestored {
    const PERMISSION: Permission = Permission::ManageRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = RoleId;
    type Facts = RoleFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, RoleId>, now: Moment) -> Result<RoleFacts, DeskError> {
        facts::editing(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RoleId>, _: &House, now: Moment, script: &mut Script) -> Event {
        put_away(permit, RoleFolder::Active, script);
        tell(script, now, permit.organization());
        event(RoleEventKind::RoleRestored, permit.target(), self.role.written(), [])
    }

    fn done(self) {}
}

fn leave<D>(permit: &Permit<D, RoleId>, place: &Place, now: Moment, script: &mut Script) {
    let organization = permit.organization();
    move_holders(script, (organization, permit.by().member.as_str()), place, now);
    tell(script, now, organization);
}

fn put_away<D>(permit: &Permit<D, RoleId>, folder: RoleFolder, script: &mut Script) {
    script.add(
        "UPDATE role:[$_.org, $_.id] SET state = $_.state, revision += 1",
        json!({ "org": permit.organization(), "id": permit.target(), "state": folder.key() }),
    );
}

/// What its holders were given.
fn instead(place: &Place) -> Option<Change> {
    Change::of("instead", None, place.instead.as_ref().map(RoleSummary::value).as_deref())
}
