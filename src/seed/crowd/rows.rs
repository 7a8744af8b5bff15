//! The rows of ten members, their account and its lines, in one statement for each table.
//!
//! Always true: of each ten one is a manager who reaches the account, and the others, but for the first three of an
//! organization, who own it, are end users of two lines each; every third is also a contact of Tech Support.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Plan;
use crate::{
    access::{Role, Status},
    accounts::{
        model::{Line, LineState, Noted, Sim},
        store::put_plan,
        terms as labels,
    },
    desk::{Script, secret, ulid},
    ids::{AccountId, LineId, MemberId},
    people::{
        model::{ContactDetails, Invitation, Kept},
        terms,
    },
    time::{Moment, Span},
    words::{Bilingual, Language},
};

/// Members written together, and the lines of their account.
pub const TEN: usize = 10;
pub const LINES: usize = 100;
pub const OWNER_ID: &str = "crowd-owner";

const FIRST: [&str; 12] = ["Ana", "Bea", "Carl", "Dora", "Elsa", "Ívan", "Gil", "Hana", "Ines", "José", "Karen", "Luz"];
const LAST: [&str; 10] = ["Abbott", "Bravo", "Castro", "Dale", "Evans", "Fuentes", "Grant", "Huang", "Ibarra", "Núñez"];
const TITLES: [&str; 4] = ["Driver", "Engineer", "Dispatcher", "Analyst"];
const MANAGERS: [Role; 3] = [Role::MaintenanceManager, Role::BillingManager, Role::OrderManager];
const OWNERS: usize = 3;
const CENTRES: usize = 20;

/// The tables in the order in which rows can stand on others, and what makes a row of what is given.
const TABLES: [(&str, &str); 17] = [
    ("organization", ""),
    ("guard", ""),
    ("cost_centre", ""),
    ("person", ""),
    ("address", ""),
    ("member", ""),
    ("membership", ""),
    ("contact_address", ""),
    ("invitation", ""),
    ("holds", "in: type::record('member', $r.in), out: type::record('role', $r.out), until: $r.until"),
    ("term", ""),
    ("account", ""),
    ("line", ""),
    ("line_term", ""),
    (
        "assigned",
        "in: type::record('holds', $r.in), out: type::record($r.kind, $r.out), member: $r.member, role: $r.role,
            kind: $r.kind, place: $r.place, account: $r.account, wide: $r.wide, since: $r.since, number: $r.number",
    ),
    ("user_at", ""),
    ("event", ""),
];

/// Rows for each table.
#[derive(Default)]
pub struct Batch(BTreeMap<&'static str, Vec<Value>>);

/// A member of the ten, with what the rows have in common.
struct Somebody<'a> {
    plan: &'a Plan,
    nth: usize,
    id: MemberId,
    details: ContactDetails,
    role: Role,
    created: Moment,
}

/// What a line can be on.
pub fn plans(script: &mut Script) {
    put_plan(script, "unlimited", &Bilingual { en: "Business Unlimited".into(), es: "Negocios Ilimitado".into() });
}

impl Batch {
    fn put(&mut self, table: &'static str, row: Value) {
        self.0.entry(table).or_default().push(row);
    }

    pub fn into_script(mut self) -> Script {
        let mut script = Script::new();
        for (table, edge) in TABLES {
            let Some(rows) = self.0.remove(table) else { continue };
            let statement = if edge.is_empty() {
                format!("INSERT INTO {table} $_.rows RETURN NONE")
            } else {
                format!(
                    "INSERT RELATION INTO {table} $_.rows.map(|$r| {{ id: $r.id, org: $r.org, {edge} }}) RETURN NONE"
                )
            };
            script.add(&statement, json!({ "rows": rows }));
        }
        script
    }

    pub fn organization(&mut self, plan: &Plan, now: Moment) {
        let (id, name) = (&plan.id, format!("Crowd {}", plan.nth));
        let words = [name.to_lowercase(), "crowd".to_owned(), plan.nth.to_string()];
        self.put(
            "organization",
            json!({ "id": id, "name": name, "zone": "America/Chicago", "created": now - Span::days(400), "words": words }),
        );
        self.put("guard", json!({ "id": [id.as_str(), "access"], "version": 0 }));
        for nth in 0..CENTRES {
            self.put("cost_centre", json!({ "id": [id.as_str(), &centre(nth)], "org": id }));
        }
    }

    /// Ten members, their account and its lines.
    pub fn ten(&mut self, plan: &Plan, ten: usize, now: Moment) {
        let since = now - Span::minutes(i64::try_from(ten * TEN).unwrap_or_default());
        let account = AccountId::new(format!("a{ten:05}"));
        self.account(plan, ten, &account, since);
        for nth in 0..LINES {
            self.line(plan, &line(&account, ten * LINES + nth), since);
        }
        for nth in ten * TEN..(ten + 1) * TEN {
            let one = Somebody::of(plan, nth, now);
            self.member(&one);
            self.found(&one);
            match one.role {
                Role::BusinessOwner => {}
                Role::EndUser => {
                    for own in [2 * (nth % TEN), 2 * (nth % TEN) + 1] {
                        self.assigned(&one, &account, Some(&line(&account, ten * LINES + own)));
                    }
                    self.posting(&one, &account);
                }
                _ => {
                    self.assigned(&one, &account, None);
                    self.posting(&one, &account);
                }
            }
            self.history(&one, &account);
        }
    }

    fn account(&mut self, plan: &Plan, ten: usize, id: &AccountId, created: Moment) {
        let name = format!("Site {ten}");
        self.put(
            "account",
            json!({
                "id": [plan.id.as_str(), id.as_str()], "org": plan.id, "name": name, "number": format!("95{:04}-{ten:05}", plan.nth),
                "lines": LINES, "name_key": format!("{} {id}", terms::fold(&name)), "created": created, "revision": 1,
                "email": format!("billing@{}.test", plan.id),
            }),
        );
    }

    fn line(&mut self, plan: &Plan, line: &Line, created: Moment) {
        let mut row = json!(line);
        row["id"] = json!([plan.id.as_str(), line.id.as_str()]);
        row["org"] = json!(plan.id);
        row["created"] = json!(created);
        row["revision"] = json!(1);
        self.put("line", row);
        for gram in labels::postings(line.label.as_deref().unwrap_or_default()) {
            let id = [plan.id.as_str(), line.id.as_str(), &gram];
            self.put(
                "line_term",
                json!({ "id": id, "org": plan.id, "gram": gram, "line": line.id, "number": line.number }),
            );
        }
    }

    fn member(&mut self, one: &Somebody<'_>) {
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

    fn found(&mut self, one: &Somebody<'_>) {
        let (org, id) = (one.plan.id.as_str(), one.id.as_str());
        let key = terms::name_key(&one.details, &one.id);
        for gram in terms::postings(&one.details) {
            self.put(
                "term",
                json!({ "id": [org, id, &gram], "org": org, "gram": gram, "name_key": key, "member": id }),
            );
        }
    }

    fn assigned(&mut self, one: &Somebody<'_>, account: &AccountId, line: Option<&Line>) {
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

    fn posting(&mut self, one: &Somebody<'_>, account: &AccountId) {
        let (org, id) = (one.plan.id.as_str(), one.id.as_str());
        self.put(
            "user_at",
            json!({ "id": [org, account.as_str(), id], "org": org, "account": account, "member": id,
                "name_key": terms::name_key(&one.details, &one.id) }),
        );
    }

    fn history(&mut self, one: &Somebody<'_>, account: &AccountId) {
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
    fn of(plan: &'a Plan, nth: usize, now: Moment) -> Self {
        let (first, last) = (FIRST[nth % FIRST.len()], LAST[nth / FIRST.len() % LAST.len()]);
        let details = ContactDetails {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            title: Some(TITLES[nth / 2 % TITLES.len()].to_owned()),
            email: format!("{}.{}{nth}@{}.test", terms::fold(first), terms::fold(last), plan.id),
            business_phone: nth.is_multiple_of(4).then(|| number(nth)),
            mobile_phone: None,
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

fn line(account: &AccountId, nth: usize) -> Line {
    let label = nth.is_multiple_of(2).then(|| format!("Van {}", nth % 1_000));
    Line {
        id: LineId::new(format!("l{nth:07}")),
        account: account.clone(),
        number: number(nth),
        identifiers: label.iter().map(|label| Noted { key: "user".to_owned(), value: label.clone() }).collect(),
        label,
        plan: "unlimited".to_owned(),
        sim: if nth.is_multiple_of(3) { Sim::Esim } else { Sim::Sim },
        iccid: Some(format!("890126512{nth:010}")),
        device: Some("Zebra TC58".to_owned()),
        imei: Some(format!("35512{nth:010}")),
        features: vec!["hotspot".to_owned(), "wifi_calling".to_owned()],
        state: if nth % 11 == 7 { LineState::Suspended } else { LineState::Active },
        cost_centre: (!nth.is_multiple_of(9)).then(|| centre(nth / LINES)),
    }
}

fn centre(nth: usize) -> String {
    format!("{}", 4_000 + nth % CENTRES)
}

fn number(nth: usize) -> String {
    format!("+1512{}", 2_000_000 + nth)
}
