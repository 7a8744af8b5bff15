//! A contact is given another role.

use serde_json::json;

use super::{event, tell};
use crate::{
    access::{Permission, Permit, Role},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Topic, Touches},
    ids::MemberId,
    people::{
        model::HistoryKind,
        rules::{ContactFacts, Refusal, RoleChanged},
        store::{facts, write::put_holding},
    },
    time::Moment,
};

impl Deed for RoleChanged {
    const PERMISSION: Permission = Permission::EditContactRoles;
    const TOUCHES: Touches = Touches::Access;
    type Target = MemberId;
    type Facts = ContactFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, MemberId>, now: Moment) -> Result<ContactFacts, DeskError> {
        facts::contact(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, MemberId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), permit.target());
        if let Some(from) = self.from {
            script.add(
                "DELETE holds:[$_.org, $_.id, $_.role]",
                json!({ "org": organization, "id": id, "role": from.key() }),
            );
        }
        put_holding(script, organization, id, &self.to.into(), None);
        script.add(
            "UPDATE member:[$_.org, $_.id] SET support_role = $_.role, revision += 1",
            json!({ "org": organization, "id": id, "role": self.to.key() }),
        );
        tell(script, now, organization);
        script.tell(now, organization, Topic::Access);
        let change = Change::of("role", self.from.map(Role::key), Some(self.to.key()));
        event(HistoryKind::RoleChanged, id, self.name.clone(), [change])
    }

    fn done(self) {}
}
