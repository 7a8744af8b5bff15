//! A small house for tests: one organization, people made by name, each with a session.

use std::{path::PathBuf, sync::Arc};

use serde_json::json;

use super::{
    Caller, Clock, Database, Desk, HashCost, House, HouseDeed, Limits, Options, Script, fingerprint, secret, ulid,
};
use crate::{
    access::{Portal, Role},
    ids::{MemberId, OrganizationId, PersonId},
    schema::MIGRATIONS,
};

pub struct Fixture {
    pub house: Arc<House>,
    pub organization: OrganizationId,
    folder: Option<PathBuf>,
}

/// Somebody of the fixture, signed in.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub member: MemberId,
    pub person: PersonId,
    pub email: String,
    pub caller: Caller,
}

impl Drop for Fixture {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

impl Fixture {
    /// In memory.
    pub async fn new() -> Self {
        Self::over(Database::Memory, None).await
    }

    /// On the real engine, in a folder of its own: everything about order, races and crashes.
    pub async fn on_disk() -> Self {
        let folder = std::env::temp_dir().join(format!("enlace-{}", secret()));
        Self::over(Database::Folder(folder.clone()), Some(folder)).await
    }

    async fn over(database: Database, folder: Option<PathBuf>) -> Self {
        let options = Options {
            database,
            clock: Clock::default(),
            limits: Limits::default(),
            hash: HashCost::Least,
            public_url: "http://127.0.0.1:3000".to_owned(),
            brand: "Enlace".to_owned(),
        };
        let mut test = Self::with(options).await;
        test.folder = folder;
        test
    }

    /// Over a house that stays when the test ends.
    pub async fn with(options: Options) -> Self {
        // Where none is set, every span of the engine is written out for the `log` crate, which no server does.
        let _ = tracing::subscriber::set_global_default(tracing::subscriber::NoSubscriber::default());
        let house = House::open(options, MIGRATIONS).await.expect("a house");
        let organization = organization(&house, "Cobalt Freight").await;
        Self { house, organization, folder: None }
    }

    /// Another customer of the same provider.
    pub async fn another(&self, name: &str) -> OrganizationId {
        organization(&self.house, name).await
    }

    /// An active member of the fixture's organization, signed in.
    pub async fn member(&self, name: &str, roles: &[Role]) -> Somebody {
        self.member_of(&self.organization, name, roles).await
    }

    pub async fn member_of(&self, organization: &OrganizationId, name: &str, roles: &[Role]) -> Somebody {
        let now = self.house.now();
        let (member, person, token) = (ulid(now), ulid(now), secret());
        let email = format!("{}@{}.test", name.to_lowercase(), &organization.as_str()[20..].to_lowercase());
        let support = roles.iter().find(|role| role.portal() == Portal::TechSupport).map(|role| role.key());
        let hub = roles.iter().filter(|role| role.portal() == Portal::AccountHub).max_by_key(|role| role.rank());
        let mut script = Script::new();
        let values = json!({
            "hub": hub.map(|role| role.key()), "user": hub.is_some(),
            "org": organization, "member": member, "person": person, "email": email, "name": name, "now": now,
            "rev": now.reversed(), "support": support, "contact": support.is_some(), "key": format!("{} {member}", name.to_lowercase()),
            "session": fingerprint(&token),
        });
        script.add(
            "CREATE type::record('person', $_.person) SET email = $_.email, language = 'en', zone = 'America/Chicago', created = $_.now",
            values.clone(),
        );
        script.add("CREATE type::record('address', $_.email) SET person = $_.person", values.clone());
        script.add(
            "CREATE member:[$_.org, $_.member] SET org = $_.org, person = $_.person, first_name = $_.name, last_name = 'Test',
                email = $_.email, language = 'en', status = 'active', door = 'open', support_role = $_.support,
                contact = $_.contact, hub_role = $_.hub, user = $_.user, name_key = $_.key, rev = $_.rev, created = $_.now, revision = 1",
            values.clone(),
        );
        script.add(
            "CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.member",
            values.clone(),
        );
        script.add("CREATE contact_address:[$_.org, $_.email] SET member = $_.member", values.clone());
        for role in roles {
            script.add(
                "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, $_.role], org: $_.org,
                    in: member:[$_.org, $_.member], out: role:['*', $_.role] }",
                json!({ "org": organization, "member": member, "role": role.key() }),
            );
        }
        script.add(
            "CREATE type::record('session', $_.session) SET person = $_.person, created = $_.now, seen = $_.now, fresh = $_.now,
                browser = 'test', address = '127.0.0.1'",
            values,
        );
        self.house.commit(HouseDeed::Seeded, script).await.expect("a member");
        let caller = Caller { session: Some(token), ..Caller::default() };
        Somebody { member: MemberId::new(member), person: PersonId::new(person), email, caller }
    }

    /// Somebody whose session is over has it back, as if they had signed in again.
    pub async fn renew(&self, who: &Somebody) {
        let mut script = Script::new();
        script.add(
            "UPSERT type::record('session', $_.id) SET person = $_.person, created = $_.now, seen = $_.now, fresh = $_.now,
                browser = 'test', address = '127.0.0.1'",
            json!({ "id": who.caller.session_id(), "person": who.person, "now": self.house.now() }),
        );
        self.house.commit(HouseDeed::Seeded, script).await.expect("a session");
    }

    /// Somebody who was invited and has not come yet; gives the secret of their link.
    pub async fn invite(&self, name: &str, email: &str) -> (MemberId, String) {
        let now = self.house.now();
        let (member, invitation, token) = (ulid(now), ulid(now), secret());
        let values = json!({
            "org": self.organization, "member": member, "id": invitation, "link": fingerprint(&token), "name": name,
            "email": email, "now": now, "rev": now.reversed(), "link_until": now.0 + 172_800_000, "until": now.0 + 604_800_000,
        });
        let mut script = Script::new();
        script.add(
            "CREATE member:[$_.org, $_.member] SET org = $_.org, first_name = $_.name, last_name = 'Test', email = $_.email,
                language = 'es', status = 'invited', door = 'open', support_role = 'customer', contact = true,
                name_key = string::concat($_.name, ' ', $_.member), rev = $_.rev, created = $_.now, revision = 1, invitation = $_.id",
            values.clone(),
        );
        script.add(
            "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'customer'], org: $_.org,
                in: member:[$_.org, $_.member], out: role:['*', 'customer'] }",
            values.clone(),
        );
        script.add(
            "CREATE invitation:[$_.org, $_.id] SET org = $_.org, member = $_.member, email = $_.email, state = 'sent', sent = $_.now,
                link_until = $_.link_until, until = $_.until, sends = 1, link = $_.link, rev = $_.rev, revision = 1",
            values.clone(),
        );
        script.add("CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id", values);
        self.house.commit(HouseDeed::Seeded, script).await.expect("an invitation");
        (MemberId::new(member), token)
    }

    /// Somebody who was invited has finished first use, under this address.
    pub async fn comes(&self, member: &MemberId, email: &str) -> Somebody {
        let (person, token) = (ulid(self.house.now()), secret());
        let values = json!({
            "org": self.organization, "member": member, "person": person, "email": email, "now": self.house.now(),
        });
        let mut script = Script::new();
        script.add(
            "CREATE type::record('person', $_.person) SET email = $_.email, language = 'en', zone = 'America/Chicago', created = $_.now;
             CREATE type::record('address', $_.email) SET person = $_.person;
             CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.member;
             UPDATE member:[$_.org, $_.member] SET person = $_.person, status = 'active', revision += 1",
            values,
        );
        script.touch_access(&self.organization);
        self.house.commit(HouseDeed::Seeded, script).await.expect("somebody who came");
        let caller = Caller { session: Some(token), ..Caller::default() };
        let who = Somebody { member: member.clone(), person: PersonId::new(person), email: email.to_owned(), caller };
        self.renew(&who).await;
        who
    }

    /// Somebody at the desk of the fixture's organization.
    pub async fn desk(&self, somebody: &Somebody) -> Desk {
        Desk::enter(self.house.clone(), somebody.caller.clone(), &self.organization).await.expect("a desk")
    }
}

async fn organization(house: &House, name: &str) -> OrganizationId {
    let now = house.now();
    let id = OrganizationId::new(ulid(now));
    let mut script = Script::new();
    script.add(
        "CREATE type::record('organization', $_.id) SET name = $_.name, zone = 'America/Chicago', created = $_.now, words = [$_.name]",
        json!({ "id": id, "name": name, "now": now }),
    );
    script.add("CREATE guard:[$_.org, 'access'] SET version = 0", json!({ "org": id }));
    house.commit(HouseDeed::Seeded, script).await.expect("an organization");
    id
}
