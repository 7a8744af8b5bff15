//! A user is added, invited, and where a manager added them, put on a line.

use serde_json::json;

use super::{event, tell_all};
use crate::{
    access::{Permission, Permit, Place},
    accounts::store::{Assigning, put_assignment},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Touches},
    ids::{MemberId, RoleId},
    people::{
        model::HistoryKind,
        store::{NewMember, put_member, write::invite},
        users::{
            model::role_value,
            rules::{AddFacts, Refusal, UserAdded},
            store::newcomer::{self, Newcomer},
        },
    },
    time::Moment,
};

impl Deed for UserAdded {
    const PERMISSION: Permission = Permission::AddUsers;
    const TOUCHES: Touches = Touches::Access;
    type Target = Newcomer;
    type Facts = AddFacts;
    type Refusal = Refusal;
    type Done = MemberId;

    async fn facts(db: &Db, permit: &Permit<Self, Newcomer>, now: Moment) -> Result<AddFacts, DeskError> {
        newcomer::facts(db, permit, now).await
    }

    async fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, Newcomer>],
        now: Moment,
    ) -> Result<Vec<Option<AddFacts>>, DeskError> {
        newcomer::facts_of_all(db, permits, now).await
    }

    fn write(&self, permit: &Permit<Self, Newcomer>, house: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        let (id, details) = (&self.member, &self.details);
        if self.frees_address {
            script.add(
                "DELETE contact_address:[$_.org, $_.email]",
                json!({ "org": organization, "email": details.email }),
            );
        }
        let roles = std::slice::from_ref(&self.role);
        put_member(script, NewMember { organization, id, details, roles, created: now });
        let role = RoleId::new(self.role.key());
        let lines = self.lines.iter().map(|line| (Place::Line(line.id.clone()), &line.account));
        let accounts = self.accounts.iter().map(|account| (Place::Account(account.clone()), account));
        for (place, account) in lines.chain(accounts) {
            put_assignment(
                script,
                &Assigning {
                    organization,
                    member: id,
                    role: &role,
                    place: &place,
                    account: Some(account),
                    since: now,
                    until: None,
                },
            );
        }
        invite(script, house, organization, (id, details), &self.invites, now);
        tell_all(script, now, organization);
        let changes = [
            Change::of("role", None, Some(&role_value(&self.role))),
            Change::of("email", None, Some(&details.email)),
            Change::of("language", None, Some(details.language.code())),
        ];
        event(HistoryKind::UserAdded, id, details.name(), changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "taken").then_some(Refusal::AddressTaken)
    }

    /// The rule looks at the holder of the address, who is nobody else's in a call and at the commit again; at the roles
    /// and lines of the organization; and at what the actor holds: adding others changes none of it.
    fn stands_alone(_: &AddFacts) -> bool {
        true
    }

    fn done(self) -> MemberId {
        self.member.clone()
    }
}
