//! A user is blocked, or let in again.

use serde_json::json;

use super::{end_sessions, event, tell_all};
use crate::{
    access::{Permission, Permit, Status},
    desk::{Db, Deed, DeskError, Event, House, Script, Touches},
    ids::{MemberId, OrganizationId},
    people::{
        model::{HistoryKind, User},
        users::{
            rules::{Refusal, UserBlocked, UserFacts, UserUnblocked},
            store::facts,
        },
    },
    time::Moment,
};

impl Deed for UserBlocked {
    const PERMISSION: Permission = Permission::BlockUsers;
    const TOUCHES: Touches = Touches::Access;
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

    fn write(&self, permit: &Permit<Self, User>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        set_status(script, organization, id, Status::Blocked);
        script.shut_requests(now, organization, id);
        end_sessions(script, &self.sessions);
        tell_all(script, now, organization);
        event(HistoryKind::UserBlocked, id, self.name.clone(), [])
    }

    /// Who is an owner or a Case Manager may be the last, once others are none any more.
    fn stands_alone(facts: &UserFacts) -> bool {
        !facts.keeps_the_house()
    }

    fn done(self) {}
}

impl Deed for UserUnblocked {
    const PERMISSION: Permission = Permission::BlockUsers;
    const TOUCHES: Touches = Touches::Access;
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

    fn write(&self, permit: &Permit<Self, User>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        set_status(script, organization, id, Status::Active);
        tell_all(script, now, organization);
        event(HistoryKind::UserUnblocked, id, self.name.clone(), [])
    }

    fn stands_alone(_: &UserFacts) -> bool {
        true
    }

    fn done(self) {}
}

fn set_status(script: &mut Script, organization: &OrganizationId, member: &MemberId, status: Status) {
    script.add(
        "UPDATE member:[$_.org, $_.id] SET status = $_.status, revision += 1",
        json!({ "org": organization, "id": member, "status": status.key() }),
    );
}
