//! An invitation is sent once more, or taken back.

use serde_json::json;

use super::{event, tell, touch};
use crate::{
    access::{Permission, Permit},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::MemberId,
    people::{
        model::{HistoryKind, Kept},
        rules::{ContactFacts, InvitationRevoked, InvitationSent, Refusal},
        store::{facts, write::invite},
    },
    time::Moment,
};

impl Deed for InvitationSent {
    const PERMISSION: Permission = Permission::ResendInvitations;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = MemberId;
    type Facts = ContactFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, MemberId>, now: Moment) -> Result<ContactFacts, DeskError> {
        facts::contact(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, MemberId>, house: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), permit.target());
        invite(script, house, organization, (id, &self.details), &self.invites, now);
        touch(script, organization, id);
        tell(script, now, organization);
        let change = Change::of("email", None, Some(&self.details.email));
        event(HistoryKind::InvitationSent, id, self.details.name(), [change])
    }

    fn done(self) {}
}

impl Deed for InvitationRevoked {
    const PERMISSION: Permission = Permission::RevokeInvitations;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = MemberId;
    type Facts = ContactFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, MemberId>, now: Moment) -> Result<ContactFacts, DeskError> {
        facts::contact(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, MemberId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), permit.target());
        script.add(
            "UPDATE invitation:[$_.org, $_.id] SET state = $_.state, revision += 1; DELETE type::record('link', $_.link)",
            json!({
                "org": organization, "id": self.invitation.id, "state": Kept::Revoked.key(), "link": self.invitation.link,
            }),
        );
        touch(script, organization, id);
        tell(script, now, organization);
        event(HistoryKind::InvitationRevoked, id, self.name.clone(), [])
    }

    fn done(self) {}
}
