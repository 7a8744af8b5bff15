//! A role of Account Hub is given, or taken away, with what is assigned to it.

use serde_json::json;

use super::{event, tell_all, tidy_postings};
use crate::{
    access::{Permission, Permit, RoleName},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::{MemberId, OrganizationId},
    people::{
        model::{HistoryKind, User},
        store::put_holding,
        users::{
            model::role_value,
            rules::{Assignments, Refusal, RoleGiving, UserFacts, UserRoleGiven, UserRoleRemoved},
            store::facts,
        },
    },
    time::Moment,
};

impl Deed for UserRoleGiven {
    const PERMISSION: Permission = Permission::EditUserRoles;
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
        match &self.from {
            Some(from) if *from == self.to => {
                script.add(
                    "UPDATE holds:[$_.org, $_.id, $_.role] SET until = $_.until",
                    json!({ "org": organization, "id": id, "role": self.to.key(), "until": self.until }),
                );
            }
            from => {
                put_ended(script, organization, id, &self.to);
                put_holding(script, organization, id, &self.to, self.until);
                if let Some(from) = from {
                    replace(script, organization, id, from, self);
                }
            }
        }
        put_highest(script, organization, id, self.highest.as_deref());
        tell_all(script, now, organization);
        let (until, was) = (self.until.map(|at| at.0.to_string()), self.was_until.map(|at| at.0.to_string()));
        let changes = [
            Change::of("role", self.from.as_ref().map(role_value).as_deref(), Some(&role_value(&self.to))),
            Change::of("until", was.as_deref(), until.as_deref()),
        ];
        event(HistoryKind::UserRoleGiven, id, self.name.clone(), changes)
    }

    /// Who is an owner or a Case Manager may be the last, once others are none any more.
    fn stands_alone(facts: &UserFacts) -> bool {
        !facts.keeps_the_house()
    }

    fn done(self) {}
}

impl Deed for UserRoleRemoved {
    const PERMISSION: Permission = Permission::EditUserRoles;
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
        put_ended(script, organization, id, &self.role);
        tidy_postings(script, organization, id);
        put_highest(script, organization, id, self.highest.as_deref());
        tell_all(script, now, organization);
        let change = Change::of("role", Some(&role_value(&self.role)), None);
        event(HistoryKind::UserRoleRemoved, id, self.name.clone(), [change])
    }

    /// Who is an owner or a Case Manager may be the last, once others are none any more.
    fn stands_alone(facts: &UserFacts) -> bool {
        !facts.keeps_the_house()
    }

    fn done(self) {}
}

/// A holding is over, with what is assigned to it; also one whose end date had passed.
fn put_ended(script: &mut Script, organization: &OrganizationId, member: &MemberId, role: &RoleName) {
    let values = json!({ "org": organization, "id": member, "role": role.key() });
    script.add("DELETE assigned WHERE org = $_.org AND member = $_.id AND role = $_.role", values.clone());
    script.add("DELETE holds:[$_.org, $_.id, $_.role]", values);
}

/// What was assigned to the role before goes on to the new one where that reaches alike.
fn replace(
    script: &mut Script,
    organization: &OrganizationId,
    member: &MemberId,
    from: &RoleName,
    giving: &RoleGiving,
) {
    if giving.assignments == Assignments::Move {
        script.add(
            "FOR $one IN (SELECT * FROM assigned WHERE org = $_.org AND member = $_.id AND role = $_.from) {
                INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.id, $_.to, $one.place], org: $_.org,
                    in: holds:[$_.org, $_.id, $_.to], out: $one.out, member: $_.id, role: $_.to, kind: $one.kind,
                    place: $one.place, account: $one.account, wide: $one.wide, since: $one.since, until: $one.until,
                    number: $one.number }
            }",
            json!({ "org": organization, "id": member, "from": from.key(), "to": giving.to.key() }),
        );
    }
    put_ended(script, organization, member, from);
    tidy_postings(script, organization, member);
}

/// Who has no role left stays among the users, unless they are a contact: somebody has to be able to find them.
fn put_highest(script: &mut Script, organization: &OrganizationId, member: &MemberId, highest: Option<&str>) {
    script.add(
        "UPDATE member:[$_.org, $_.id] SET hub_role = $_.highest, user = $_.highest != NONE OR contact = false, revision += 1",
        json!({ "org": organization, "id": member, "highest": highest }),
    );
}
