//! The rows of the crowd, in one statement for each table: an organization, ten members with their account and its lines.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{super::plans, Plan, somebody::Somebody};
use crate::{
    access::Role,
    accounts::{
        model::{Line, LineState, Noted, Sim},
        terms as labels,
    },
    desk::Script,
    ids::{AccountId, LineId},
    people::terms,
    time::{Moment, Span},
};

/// Members written together, and the lines of their account.
pub const TEN: usize = 10;
pub const LINES: usize = 100;

const CENTRES: usize = 20;

/// The tables in the order in which rows can stand on others, and what makes a row of what is given.
const TABLES: [(&str, &str); 19] = [
    ("organization", ""),
    ("guard", ""),
    ("cost_centre", ""),
    ("person", ""),
    ("address", ""),
    ("member", ""),
    ("membership", ""),
    ("contact_address", ""),
    ("invitation", ""),
    ("role", ""),
    ("holds", "in: type::record('member', $r.in), out: type::record('role', $r.out), until: $r.until"),
    ("member_words", ""),
    ("account", ""),
    ("line", ""),
    ("line_words", ""),
    (
        "assigned",
        "in: type::record('holds', $r.in), out: type::record($r.kind, $r.out), member: $r.member, role: $r.role,
            kind: $r.kind, place: $r.place, account: $r.account, wide: $r.wide, since: $r.since, number: $r.number",
    ),
    ("user_at", ""),
    ("approval", ""),
    ("event", ""),
];

/// Rows for each table.
#[derive(Default)]
pub struct Batch(BTreeMap<&'static str, Vec<Value>>);

/// What a line can be on.
pub fn plans(script: &mut Script) {
    plans::provide(script);
}

impl Batch {
    pub(super) fn put(&mut self, table: &'static str, row: Value) {
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
        if let Some(label) = &line.label {
            let (id, grams) = ([plan.id.as_str(), line.id.as_str()], labels::postings(label));
            self.put(
                "line_words",
                json!({ "id": id, "org": plan.id, "grams": grams, "line": line.id, "number": line.number }),
            );
        }
    }
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

pub(super) fn number(nth: usize) -> String {
    format!("+1512{}", 2_000_000 + nth)
}
