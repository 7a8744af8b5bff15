//! A user is deleted, or brought back. The row stays: their name is in history, and what they held comes back with them.

use serde_json::json;

use super::{end_sessions, event, tell_all};
use crate::{
    access::{Permission, Permit},
    desk::{Db, Deed, DeskError, Event, House, Script, Touches},
    people::{
        model::{HistoryKind, Kept, User},
        users::{
            rules::{Refusal, UserDeleted, UserFacts, UserRestored},
            store::facts,
        },
    },
    time::Moment,
};

impl Deed for UserDeleted {
    const PERMISSION: Permission = Permission::DeleteUsers;
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
        let values = json!({
            "org": organization, "id": id, "now": now, "was": self.was.key(), "person": self.person,
        });
        script.add(
            "UPDATE member:[$_.org, $_.id] SET status = 'deleted', deleted = $_.now, deleted_from = $_.was, contact = false,
                user = true, revision += 1",
            values.clone(),
        );
        script.add("DELETE assigned WHERE org = $_.org AND member = $_.id", values.clone());
        script.add("DELETE user_at WHERE org = $_.org AND member = $_.id", values.clone());
        script.add("DELETE preference WHERE org = $_.org AND member = $_.id", values.clone());
        if self.person.is_some() {
            script.add("DELETE membership:[$_.org, $_.person]", values);
        }
        if let Some(known) = &self.invitation {
            script.add(
                "UPDATE invitation:[$_.org, $_.id] SET state = $_.state, revision += 1; DELETE type::record('link', $_.link)",
                json!({ "org": organization, "id": known.id, "state": Kept::Revoked.key(), "link": known.link }),
            );
        }
        if let Some(email) = &self.frees {
            script.add("DELETE contact_address:[$_.org, $_.email]", json!({ "org": organization, "email": email }));
        }
        script.shut_requests(now, organization, id);
        end_sessions(script, &self.sessions);
        tell_all(script, now, organization);
        event(HistoryKind::UserDeleted, id, self.name.clone(), [])
    }

    /// Who is an owner or a Case Manager may be the last, once others are none any more.
    fn stands_alone(facts: &UserFacts) -> bool {
        !facts.keeps_the_house()
    }

    fn done(self) {}
}

impl Deed for UserRestored {
    const PERMISSION: Permission = Permission::DeleteUsers;
    const TOUCHES: Touches = Touches::Access;
    type Target = User;
    type Facts = UserFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, User>, now: Moment) -> Result<UserFacts, DeskError> {
        facts::user(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, User>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().0);
        let values = json!({
            "org": organization, "id": id, "to": self.to.key(), "person": self.person, "email": self.email,
        });
        // It was free if they had not come in yet: somebody else may have it now.
        script.require(
            "(SELECT VALUE member FROM ONLY contact_address:[$_.org, $_.email]) IN [NONE, $_.id]",
            "taken",
            values.clone(),
        );
        script.add("UPSERT contact_address:[$_.org, $_.email] SET member = $_.id", values.clone());
        if self.person.is_some() {
            // They may have come in again under another address meanwhile.
            script.require("!record::exists(membership:[$_.org, $_.person])", "taken", values.clone());
            script.add(
                "CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.id",
                values.clone(),
            );
        }
        script.add(
            "UPDATE member:[$_.org, $_.id] SET status = $_.to, deleted = NONE, deleted_from = NONE,
                contact = support_role != NONE, user = hub_role != NONE OR support_role = NONE, revision += 1",
            values,
        );
        tell_all(script, now, organization);
        event(HistoryKind::UserRestored, id, self.name.clone(), [])
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "taken").then_some(Refusal::AddressTaken)
    }

    fn done(self) {}
}
