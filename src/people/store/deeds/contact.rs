//! A contact is created; a contact is edited.

use super::{event, tell};
use crate::{
    access::{Permission, Permit},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::{MemberId, OrganizationId},
    people::{
        model::{ContactDetails, HistoryKind, Saved},
        rules::{ContactCreated, ContactEdited, ContactFacts, CreateFacts, Refusal},
        store::{
            facts,
            write::{NewMember, invite, put_details, put_member},
        },
    },
    time::Moment,
};

impl Deed for ContactCreated {
    const PERMISSION: Permission = Permission::CreateContacts;
    const TOUCHES: Touches = Touches::Access;
    type Target = OrganizationId;
    type Facts = CreateFacts;
    type Refusal = Refusal;
    type Done = MemberId;

    async fn facts(db: &Db, permit: &Permit<Self, OrganizationId>, now: Moment) -> Result<CreateFacts, DeskError> {
        facts::creation(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, OrganizationId>, house: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        let (id, details) = (&self.member, &self.details);
        put_member(script, NewMember { organization, id, details, roles: &[self.role.into()], created: now });
        invite(script, house, organization, (id, details), &self.invites, now);
        tell(script, now, organization);
        let changes = [
            Change::of("role", None, Some(self.role.key())),
            Change::of("email", None, Some(&details.email)),
            Change::of("language", None, Some(details.language.code())),
        ];
        event(HistoryKind::ContactCreated, id, details.name(), changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "taken").then_some(Refusal::AddressTaken)
    }

    fn done(self) -> MemberId {
        self.member.clone()
    }
}

impl Deed for ContactEdited {
    const PERMISSION: Permission = Permission::EditContacts;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = MemberId;
    type Facts = ContactFacts;
    type Refusal = Refusal;
    type Done = Saved;

    async fn facts(db: &Db, permit: &Permit<Self, MemberId>, now: Moment) -> Result<ContactFacts, DeskError> {
        facts::contact(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, MemberId>, house: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), permit.target());
        let (before, after) = (&self.before, &self.after);
        put_details(script, organization, id, (before, after));
        if let Some(invites) = &self.invites {
            invite(script, house, organization, (id, after), invites, now);
        }
        tell(script, now, organization);
        event(HistoryKind::ContactEdited, id, after.name(), changes(before, after))
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "taken").then_some(Refusal::AddressTaken)
    }

    fn done(self) -> Saved {
        Saved { revision: self.revision + 1 }
    }
}

/// Every field that differs, under the name of its control.
pub(in crate::people) fn changes(before: &ContactDetails, after: &ContactDetails) -> [Option<Change>; 7] {
    let of = |field: &str, pick: fn(&ContactDetails) -> Option<&str>| Change::of(field, pick(before), pick(after));
    [
        of("first_name", |d| Some(&d.first_name)),
        of("last_name", |d| Some(&d.last_name)),
        of("title", |d| d.title.as_deref()),
        of("email", |d| Some(&d.email)),
        of("business_phone", |d| d.business_phone.as_deref()),
        of("mobile_phone", |d| d.mobile_phone.as_deref()),
        of("language", |d| Some(d.language.code())),
    ]
}
