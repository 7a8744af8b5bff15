//! The door of Tech Support is closed to a contact, or opened again.

use serde_json::json;

use super::{event, tell};
use crate::{
    access::{Permission, Permit},
    desk::{Db, Deed, DeskError, Event, House, Script, Topic, Touches},
    ids::{MemberId, OrganizationId},
    people::{
        model::HistoryKind,
        rules::{ContactFacts, LoginDisabled, LoginEnabled, Refusal, Sessions},
        store::facts,
    },
    time::Moment,
};

impl Deed for LoginDisabled {
    const PERMISSION: Permission = Permission::DisableLogin;
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
        set_door(script, organization, id, "closed");
        if let Sessions::End(person) = &self.sessions {
            script.add("DELETE session WHERE person = $_.person", json!({ "person": person }));
        }
        tell_all(script, now, organization);
        event(HistoryKind::LoginDisabled, id, self.name.clone(), [])
    }

    fn done(self) {}
}

impl Deed for LoginEnabled {
    const PERMISSION: Permission = Permission::EnableLogin;
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
        set_door(script, organization, id, "open");
        tell_all(script, now, organization);
        event(HistoryKind::LoginEnabled, id, self.name.clone(), [])
    }

    fn done(self) {}
}

fn set_door(script: &mut Script, organization: &OrganizationId, member: &MemberId, door: &str) {
    script.add(
        "UPDATE member:[$_.org, $_.id] SET door = $_.door, revision += 1",
        json!({ "org": organization, "id": member, "door": door }),
    );
}

fn tell_all(script: &mut Script, now: Moment, organization: &OrganizationId) {
    tell(script, now, organization);
    script.tell(now, organization, Topic::Access);
}
