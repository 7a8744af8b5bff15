//! The few who can sign in among a crowd, in an organization of ordinary size as in the largest.

use serde_json::json;

use super::rows::Batch;
use crate::{desk::Script, ids::OrganizationId, time::Moment};

pub(super) const ORDINARY: &str = "ordinary";
pub(super) const LARGEST: &str = "largest";

/// A person's id, which begins their address, and their name.
pub(super) type Known<'a> = (&'a str, &'a str);

/// They can sign in.
pub(super) fn put_people(script: &mut Script, people: &[Known], hash: &str, now: Moment) {
    for (who, _) in people {
        script.add(
            "CREATE type::record('person', $_.id) SET email = $_.email, password = $_.hash, language = 'en',
                zone = 'America/Chicago', created = $_.now, terms = $_.now, last_org = $_.org;
             CREATE type::record('address', $_.email) SET person = $_.id",
            json!({ "id": who, "email": format!("{who}@crowd.test"), "hash": hash, "now": now, "org": ORDINARY }),
        );
    }
}

impl Batch {
    pub(super) fn founded(&mut self, org: &OrganizationId, created: Moment) {
        let id = org.as_str();
        self.put(
            "organization",
            json!({ "id": org, "name": id, "zone": "America/Chicago", "created": created, "words": [id] }),
        );
        self.put("guard", json!({ "id": [id, "access"], "version": 0 }));
    }

    pub(super) fn somebody(
        &mut self,
        org: &OrganizationId,
        (id, name): Known<'_>,
        person: Option<&str>,
        created: Moment,
    ) {
        let (first, last) = name.split_once(' ').unwrap_or((name, ""));
        let email = format!("{id}@{org}.test");
        self.put(
            "member",
            json!({
                "id": [org.as_str(), id], "org": org, "person": person, "first_name": first, "last_name": last, "email": email,
                "language": "en", "status": "active", "door": "open", "contact": false, "user": true,
                "name_key": format!("{} {id}", name.to_lowercase()), "rev": created.reversed(), "created": created,
                "revision": 1,
            }),
        );
        self.put("contact_address", json!({ "id": [org.as_str(), &email], "member": id }));
        if let Some(person) = person {
            let id = json!({ "id": [org.as_str(), person], "org": org, "person": person, "member": id });
            self.put("membership", id);
        }
    }

    pub(super) fn hold(&mut self, org: &OrganizationId, member: &str, role: [&str; 2]) {
        let id = [org.as_str(), member, role[1]];
        self.put("holds", json!({ "id": id, "org": org, "in": [org.as_str(), member], "out": role }));
    }
}
