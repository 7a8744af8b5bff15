//! What is written down of a user is changed; their link goes again; they are asked less or more.

use serde_json::{Map, Value, json};

use super::{event, tell};
use crate::{
    access::{Permission, Permit},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    people::{
        model::{HistoryKind, Saved, User},
        store::{
            deeds::contact::changes,
            write::{invite, put_details},
        },
        users::{
            rules::{MarketingChosen, Refusal, RegistrationSent, UserEdited, UserFacts},
            store::facts,
        },
    },
    time::Moment,
};

impl Deed for UserEdited {
    const PERMISSION: Permission = Permission::EditUsers;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = User;
    type Facts = UserFacts;
    type Refusal = Refusal;
    type Done = Saved;

    async fn facts(db: &Db, permit: &Permit<Self, User>, now: Moment) -> Result<UserFacts, DeskError> {
        facts::user(db, permit, now).await
    }

    async fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, User>],
        now: Moment,
    ) -> Result<Vec<Option<UserFacts>>, DeskError> {
        facts::users(db, permits, now).await
    }

    fn write(&self, permit: &Permit<Self, User>, house: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        put_details(script, organization, id, (&self.before, &self.after));
        if let Some(invites) = &self.invites {
            invite(script, house, organization, (id, &self.after), invites, now);
        }
        tell(script, now, organization);
        event(HistoryKind::UserEdited, id, self.after.name(), changes(&self.before, &self.after))
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "taken").then_some(Refusal::AddressTaken)
    }

    /// The rule looks at the user's own details; an address that another takes first is refused at the commit.
    fn stands_alone(_: &UserFacts) -> bool {
        true
    }

    fn done(self) -> Saved {
        Saved { revision: self.revision + 1 }
    }
}

impl Deed for RegistrationSent {
    const PERMISSION: Permission = Permission::ResendRegistrations;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = User;
    type Facts = UserFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, User>, now: Moment) -> Result<UserFacts, DeskError> {
        facts::user(db, permit, now).await
    }

    async fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, User>],
        now: Moment,
    ) -> Result<Vec<Option<UserFacts>>, DeskError> {
        facts::users(db, permits, now).await
    }

    fn write(&self, permit: &Permit<Self, User>, house: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        invite(script, house, organization, (id, &self.details), &self.invites, now);
        script.add("UPDATE member:[$_.org, $_.id] SET revision += 1", json!({ "org": organization, "id": id }));
        tell(script, now, organization);
        let change = Change::of("email", None, Some(&self.details.email));
        event(HistoryKind::RegistrationSent, id, self.details.name(), [change])
    }

    fn stands_alone(_: &UserFacts) -> bool {
        true
    }

    fn done(self) {}
}

impl Deed for MarketingChosen {
    const PERMISSION: Permission = Permission::EditMarketing;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = User;
    type Facts = UserFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, User>, now: Moment) -> Result<UserFacts, DeskError> {
        facts::user(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, User>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        let (before, after) = (self.before, self.after);
        let ways = [("email", before.email, after.email), ("phone", before.phone, after.phone)];
        let chosen: Map<String, Value> = ways
            .into_iter()
            .filter(|(_, before, after)| before != after)
            .map(|(way, _, given)| (way.to_owned(), json!({ "given": given, "at": now, "by": self.by })))
            .collect();
        script.add(
            "UPDATE member:[$_.org, $_.id] SET marketing = object::extend(marketing ?? {}, $_.chosen), revision += 1",
            json!({ "org": organization, "id": id, "chosen": chosen }),
        );
        tell(script, now, organization);
        let said = |given: bool| if given { "yes" } else { "no" };
        let changes = [
            Change::of("by_email", Some(said(before.email)), Some(said(after.email))),
            Change::of("by_phone", Some(said(before.phone)), Some(said(after.phone))),
        ];
        event(HistoryKind::MarketingChosen, id, self.name.clone(), changes)
    }

    fn done(self) {}
}
