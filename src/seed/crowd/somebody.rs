//! A member of the crowd, and the rows of a member.
//!
//! Always true: of each ten one is a manager who reaches the account, and the others, but for the first three of an
//! organization, who own it, are end users of two lines each; every third is also a contact of Tech Support.

use serde_json::{Value, json};

use super::{
    Plan,
    rows::{Batch, TEN, number},
};
use crate::{
    access::{Role, Status},
    accounts::model::Line,
    desk::{secret, ulid},
    ids::{AccountId, MemberId},
    people::{
        model::{ContactDetails, Invitation, Kept},
        terms,
    },
    time::{Moment, Span},
    words::Language,
};

pub const OWNER_ID: &str = "crowd-owner";
const FIRST: [&str; 12] = ["Ana", "Bea", "Carl", "Dora", "Elsa", "Ívan", "Gil", "Hana", "Ines", "José", "Karen", "Luz"];
const LAST: [&str; 10] = ["Abbott", "Bravo", "Castro", "Dale", "Evans", "Fuentes", "Grant", "Huang", "Ibarra", "Núñez"];
const TITLES: [&str; 4] = ["Driver", "Engineer", "Dispatcher", "Analyst"];
const MANAGERS: [Role; 3] = [Role::MaintenanceManager, Role::BillingManager, Role::OrderManager];
const OWNERS: usize = 3;

/// A member of the ten, with what the rows have in common.
pub(super) struct Somebody<'a> {
    plan: &'a Plan,
    nth: usize,
    pub id: MemberId,
    details: ContactDetails,
    pub role: Role,
    created: Moment,
}

impl Batch {
    pub(super) fn member(&mut self, one: &Somebody<'_>) {
        let (org, id, details) = (&one.plan.id, &one.id, &one.details);
        let is_contact = one.nth.is_multiple_of(3);
        let status = one.status();
        let person = (status != Status::Invited).then(|| one.person());
        let mut row = json!(details);
        for (field, value) in [
            ("id", json!([org.as_str(), id.as_str()])),
            ("org", json!(org)),
            ("person", json!(person)),
            ("status", json!(status)),
            ("door", json!("open")),
            ("support_role", json!(is_contact.then_some("customer"))),
            ("contact", json!(is_contact)),
            ("hub_role", json!(one.role.key())),
            ("user", json!(true)),
            ("name_key", json!(terms::name_key(details, id))),
            ("rev", json!(one.created.reversed())),
            ("created", json!(one.created)),
            ("seen", json!(person.as_ref().map(|_| one.created + Span::hours(9)))),
            ("revision", json!(1)),
            ("invitation", json!(id)),
        ] {
            row[field] = value;
        }
        self.put("member", row);
        self.put("contact_address", json!({ "id": [org.as_str(), &details.email], "member": id }));
        self.holding(one, one.role);
        if is_contact {
            self.holding(one, Role::Customer);
        }
        self.invitation(one, person.is_some());
        let Some(person) = person else { return };
        self.put("membership", json!({ "id": [org.as_str(), &person], "org": org, "person": person, "member": id }));
        if person != OWNER_ID {
            self.put(
                "person",
                json!({ "id": person, "email": details.email, "language": details.language, "zone": "America/Chicago",
                    "created": one.created, "terms": one.created, "last_org": org }),
            );
            self.put("address", json!({ "id": details.email, "person": person }));
        }
    }

    fn holding(&mut self, one: &Somebody<'_>, role: Role) {
        let org = one.plan.id.as_str();
        let id = one.id.as_str();
        self.put(
            "holds",
            json!({ "id": [org, id, role.key()], "org": org, "in": [org, id], "out": ["*", role.key()] }),
        );
    }

    fn invitation(&mut self, one: &Somebody<'_>, is_accepted: bool) {
        let (org, sent) = (one.plan.id.as_str(), one.created);
        let state = if is_accepted { Kept::Accepted } else { Kept::Sent };
        self.put(
            "invitation",
            json!({
                "id": [org, one.id.as_str()], "org": org, "member": one.id, "email": one.details.email,
                "state": state.key(), "sent": sent, "link_until": sent + Invitation::LINK,
                "until": sent + Invitation::STANDS, "accepted": is_accepted.then(|| sent + Span::hours(1)), "sends": 1,
                "link": secret(), "rev": sent.reversed(), "revision": 1,
            }),
        );
    }

    pub(super) fn found(&mut self, one: &Somebody<'_>) {
        let (org, id) = (one.plan.id.as_str(), one.id.as_str());
        let key = terms::name_key(&one.details, &one.id);
        let grams = terms::postings(&one.details);
        self.put("member_words", json!({ "id": [org, id], "org": org, "grams": grams, "name_key": key, "member": id }));
    }

    pub(super) fn assigned(&mut self, one: &Somebody<'_>, account: &AccountId, line: Option<&Line>) {
        let (org, id, role) = (one.plan.id.as_str(), one.id.as_str(), one.role.key());
        let (kind, place) = line.map_or(("account", account.as_str()), |line| ("line", line.id.as_str()));
        self.put(
            "assigned",
            json!({
                "id": [org, id, role, place], "org": org, "in": [org, id, role], "out": [org, place], "member": id,
                "role": role, "kind": kind, "place": place, "account": account, "wide": line.is_none(),
                "since": one.created, "number": line.map(|line| &line.number),
            }),
        );
    }

    pub(super) fn posting(&mut self, one: &Somebody<'_>, account: &AccountId) {
        let (org, id) = (one.plan.id.as_str(), one.id.as_str());
        self.put(
            "user_at",
            json!({ "id": [org, account.as_str(), id], "org": org, "account": account, "member": id,
                "name_key": terms::name_key(&one.details, &one.id) }),
        );
    }

    pub(super) fn history(&mut self, one: &Somebody<'_>, account: &AccountId) {
        let name = one.details.name();
        let role = json!([{ "field": "role", "after": one.role.key() }]);
        let at = |hours| one.created + Span::hours(hours);
        self.event(one, "user_added", at(0), (one.id.as_str(), &name), &role);
        self.event(
            one,
            "user_edited",
            at(1),
            (one.id.as_str(), &name),
            &json!([{ "field": "title", "after": "Driver" }]),
        );
        let given = json!([{ "field": "user", "after": name }]);
        self.event(one, "place_assigned", at(2), (account.as_str(), "Site"), &given);
    }

    fn event(&mut self, of: &Somebody<'_>, kind: &str, at: Moment, (about, name): (&str, &str), changes: &Value) {
        let org = of.plan.id.as_str();
        self.put(
            "event",
            json!({ "id": [org, &ulid(at)], "org": org, "rev": at.reversed(), "at": at, "kind": kind,
                "actor": member_id(of.nth % OWNERS), "actor_name": "Ana Abbott", "about": about, "about_name": name,
                "changes": changes }),
        );
    }
}

impl<'a> Somebody<'a> {
    pub fn of(plan: &'a Plan, nth: usize, now: Moment) -> Self {
        let (first, last) = (FIRST[nth % FIRST.len()], LAST[nth / FIRST.len() % LAST.len()]);
        let details = ContactDetails {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            title: Some(TITLES[nth / 2 % TITLES.len()].to_owned()),
            email: format!("{}.{}{nth}@{}.test", terms::fold(first), terms::fold(last), plan.id),
            business_phone: nth.is_multiple_of(4).then(|| number(nth)),
            mobile_phone: nth.is_multiple_of(8).then(|| number(nth + 1)),
            language: if nth.is_multiple_of(2) { Language::En } else { Language::Es },
        };
        let role = match nth {
            nth if nth < OWNERS => Role::BusinessOwner,
            nth if nth % TEN == OWNERS => MANAGERS[nth / TEN % MANAGERS.len()],
            _ => Role::EndUser,
        };
        let created = now - Span::minutes(i64::try_from(nth).unwrap_or_default()) - Span::days(30);
        Self { plan, nth, id: member_id(nth), details, role, created }
    }

    const fn status(&self) -> Status {
        match self.nth % 20 {
            7 | 17 => Status::Invited,
            18 => Status::Blocked,
            _ => Status::Active,
        }
    }

    /// The first of the two largest is one and the same.
    fn person(&self) -> String {
        if self.nth == 0 && self.plan.nth < 2 { OWNER_ID.to_owned() } else { format!("{}-{}", self.plan.id, self.id) }
    }
}

pub fn member_id(nth: usize) -> MemberId {
    MemberId::new(format!("m{nth:06}"))
}
