//! Open requests to measure with: many organizations of some requests each, and one of a hundredth of all of them.
//!
//! Always true: it goes into an empty database only; an owner, a manager who reaches one account and whoever asks can sign
//! in, in an organization of ordinary size as in the largest; the rows are those that deeds write (a test holds them
//! together), but for the seal of their history.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{
    CrowdError, Founder, each, founder,
    people::{Known, LARGEST, ORDINARY, put_people},
    rows::Batch,
};
use crate::{
    access::{Permission, Role},
    accounts::maintenance::model::Suspend,
    approvals::model::{EXPIRES, REMINDED},
    care::model::Suspension,
    desk::{House, HouseDeed, SOMEBODY, Script, request_hash, ulid},
    identity::passwords,
    ids::{LineId, MemberId, OrganizationId},
    people::model::{User, readable},
    time::{Moment, Span},
};

/// Who can sign in, in the ordinary organization and in the largest.
const PEOPLE: [Known; 3] = [("owner", "Ana Abbott"), ("approver", "Bea Bravo"), ("asker", "Carl Castro")];
const EACH: usize = 10;
const AT_ONCE: usize = 20;

/// Writes ten requests into each of so many organizations, and a hundredth as many as all of them into one more; tells how
/// many.
///
/// # Errors
/// See `CrowdError`.
pub async fn requests(house: &Arc<House>, organizations: usize, password: &str) -> Result<usize, CrowdError> {
    if founder(house, PEOPLE[0].0).await? != Founder::Nobody {
        return Err(CrowdError::Inhabited);
    }
    let (now, largest) = (house.now(), organizations * EACH / 100);
    let hash = passwords::hash(house, password).await.map_err(|_| CrowdError::Hash)?;
    let mut script = Script::new();
    put_people(&mut script, &PEOPLE, &hash, now);
    house.commit(HouseDeed::Seeded, script).await?;
    let named = [(ORDINARY.to_owned(), EACH), (LARGEST.to_owned(), largest)];
    let rest = (1..organizations).map(|nth| (format!("o{nth:05}"), EACH));
    let all: Vec<(String, usize)> = named.into_iter().chain(rest).collect();
    let some: Vec<Vec<(String, usize)>> = all.chunks(AT_ONCE).map(<[_]>::to_vec).collect();
    each(some, |some| {
        let house = house.clone();
        async move {
            let mut batch = Batch::default();
            for (id, many) in some {
                batch.asked(&OrganizationId::new(id), many, now);
            }
            Ok(house.commit(HouseDeed::Seeded, batch.into_script()).await?)
        }
    })
    .await?;
    Ok(all.iter().map(|(_, many)| many).sum())
}

impl Batch {
    /// An organization with so many open requests, of which each fourth is about a user and the others about a line each.
    fn asked(&mut self, org: &OrganizationId, many: usize, now: Moment) {
        let id = org.as_str();
        let created = now - Span::days(400);
        self.founded(org, created);
        self.put(
            "role",
            json!({
                "id": [id, "lead"], "portal": "account_hub", "org": org, "kind": "administrative",
                "name": { "en": "Lead", "es": "" }, "text": { "en": "", "es": "" }, "state": "active", "created": created,
                "permissions": [Permission::ViewUsers.key(), Permission::ViewAccounts.key(), Permission::BlockUsers.key(),
                    Permission::SuspendLines.key()],
                "asking": [Permission::BlockUsers.key(), Permission::SuspendLines.key()], "revision": 1,
            }),
        );
        for (who, name) in PEOPLE {
            let is_named = [ORDINARY, LARGEST].contains(&id);
            self.somebody(org, (who, name), is_named.then_some(who), created);
        }
        let accounts = (many / EACH).clamp(2, 20);
        for nth in 0..accounts {
            let (key, name) = (format!("a{nth}"), format!("Site {nth}"));
            self.put(
                "account",
                json!({ "id": [id, &key], "org": org, "name": name, "number": format!("950-{nth}"), "lines": 0,
                    "name_key": format!("site {nth} {key}"), "created": created, "revision": 1 }),
            );
            self.reach(org, ("asker", "lead"), &key, created);
        }
        self.hold(org, "owner", ["*", Role::BusinessOwner.key()]);
        self.hold(org, "approver", ["*", Role::MaintenanceManager.key()]);
        self.hold(org, "asker", [id, "lead"]);
        self.reach(org, ("approver", Role::MaintenanceManager.key()), "a0", created);
        for nth in 0..many {
            let account = format!("a{}", nth % accounts);
            let sent = now - Span::minutes(i64::try_from(nth % 10_000).unwrap_or_default());
            if nth % 4 == 3 {
                self.about_somebody(org, nth, &account, sent);
            } else {
                self.about_a_line(org, nth, &account, sent);
            }
        }
    }

    fn reach(&mut self, org: &OrganizationId, (member, role): (&str, &str), account: &str, since: Moment) {
        self.put(
            "assigned",
            json!({
                "id": [org.as_str(), member, role, account], "org": org, "in": [org.as_str(), member, role],
                "out": [org.as_str(), account], "member": member, "role": role, "kind": "account", "place": account,
                "account": account, "wide": true, "since": since,
            }),
        );
    }

    fn about_a_line(&mut self, org: &OrganizationId, nth: usize, account: &str, sent: Moment) {
        let (line, number) = (LineId::new(format!("l{nth:05}")), format!("+1512{}", 2_000_000 + nth));
        self.put(
            "line",
            json!({
                "id": [org.as_str(), line.as_str()], "org": org, "account": account, "number": number, "plan": "unlimited",
                "sim": "esim", "features": [], "state": "active", "identifiers": [], "created": sent, "revision": 1,
            }),
        );
        let wish = Suspend { line: line.clone(), reason: Suspension::Temporary, from: None, until: None };
        let changes = json!([{ "field": "suspension", "after": Suspension::Temporary.key() }]);
        let on = ["line", line.as_str(), account];
        let said = ("suspension_asked", Permission::SuspendLines, json!(wish), changes);
        self.request(org, on, &readable(&number), said, sent);
    }

    fn about_somebody(&mut self, org: &OrganizationId, nth: usize, account: &str, sent: Moment) {
        let (id, name) = (format!("u{nth:05}"), format!("Dora Dale{nth}"));
        self.somebody(org, (&id, &name), None, sent);
        self.hold(org, &id, ["*", Role::EndUser.key()]);
        self.reach(org, (&id, Role::EndUser.key()), account, sent);
        let wish = json!(User(MemberId::new(id.as_str())));
        let said = ("user_blocked", Permission::BlockUsers, wish, json!([]));
        self.request(org, ["member", &id, SOMEBODY], &name, said, sent);
    }

    fn request(
        &mut self,
        org: &OrganizationId,
        [kind, about, account]: [&str; 3],
        name: &str,
        (deed, permission, wish, changes): (&str, Permission, Value, Value),
        sent: Moment,
    ) {
        let (asker, asker_name) = (MemberId::new(PEOPLE[2].0), PEOPLE[2].1);
        let wish = wish.to_string();
        let hash = request_hash(org, deed, (&wish, None), None, &asker);
        self.put(
            "approval",
            json!({
                "id": [org.as_str(), &ulid(sent)], "org": org, "state": "open", "deed": deed, "permission": permission.key(),
                "wish": wish, "hash": hash, "asker": asker, "asker_name": asker_name, "on_kind": kind, "on_id": about,
                "account": account, "event": deed, "about": about, "about_name": name, "changes": changes,
                "condition": { "approvers": [], "needed": 1 }, "reason": "It is urgent.", "at": sent, "rev": sent.reversed(),
                "until": sent + EXPIRES, "remind": sent + REMINDED, "revision": 2,
            }),
        );
        let asked = format!("{deed}\u{1f}{name}");
        self.put(
            "event",
            json!({
                "id": [org.as_str(), &ulid(sent)], "org": org, "rev": sent.reversed(), "at": sent, "kind": "approval_asked",
                "actor": asker, "actor_name": asker_name, "about": about, "about_name": name,
                "changes": [{ "field": "asked", "after": asked }, { "field": "asker", "after": asker_name },
                    { "field": "reason", "after": "It is urgent." }],
            }),
        );
    }
}
