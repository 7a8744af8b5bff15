//! What lines become, as statements of one transaction.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::there::Key;
use crate::{
    access::Permission,
    accounts::{model::Line, terms},
    desk::{self, Event, Script, Topic},
    ids::OrganizationId,
    import::rules,
    people::model::readable,
    time::Moment,
};

/// A line that becomes different.
pub(super) struct Change {
    pub organization: OrganizationId,
    pub before: Line,
    pub after: Line,
    /// As it was read.
    pub revision: i64,
}

/// All that some records change.
pub(super) struct Changes {
    added: Vec<(OrganizationId, Line)>,
    changed: Vec<Change>,
    now: Moment,
}

impl Change {
    fn moves(&self) -> bool {
        self.before.account != self.after.account
    }
}

impl Changes {
    pub(super) const fn new(now: Moment) -> Self {
        Self { added: Vec::new(), changed: Vec::new(), now }
    }

    pub(super) fn add(&mut self, organization: &OrganizationId, line: Line) {
        self.added.push((organization.clone(), line));
    }

    pub(super) fn change(&mut self, change: Change) {
        self.changed.push(change);
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }

    fn after(&self) -> impl Iterator<Item = (&OrganizationId, &Line)> {
        let changed = self.changed.iter().map(|one| (&one.organization, &one.after));
        self.added.iter().map(|(org, line)| (org, line)).chain(changed)
    }

    /// The cost centres that lines come to bear.
    pub(super) fn centres(&self) -> BTreeSet<Key> {
        self.after().filter_map(|(org, line)| Some((org.clone(), line.cost_centre.clone()?))).collect()
    }

    /// The accounts whose lines become more or fewer.
    pub(super) fn accounts(&self) -> BTreeSet<Key> {
        let key = |(org, line): (&OrganizationId, &Line)| (org.clone(), line.account.to_string());
        let moves = self.changed.iter().filter(|one| one.moves());
        let moves = moves.flat_map(|one| [(&one.organization, &one.before), (&one.organization, &one.after)]);
        self.added.iter().map(|(org, line)| (org, line)).chain(moves).map(key).collect()
    }

    /// All of it; `names` are those of the accounts.
    pub(super) fn write<'a>(&self, names: &BTreeMap<Key, String>, centres: impl Iterator<Item = &'a Key>) -> Script {
        let mut script = Script::new();
        put(&mut script, "cost_centre", centres.map(|(org, code)| json!({ "id": [org, code], "org": org })).collect());
        put(&mut script, "line", self.added.iter().map(|(org, line)| self.row(org, line)).collect());
        let labelled = |one: &&Change| one.before.label != one.after.label;
        self.write_changes(&mut script);
        let again = self.changed.iter().filter(labelled).map(|one| (&one.organization, &one.after));
        let found = self.added.iter().map(|(org, line)| (org, line)).chain(again);
        put(&mut script, "line_words", found.filter_map(|(org, line)| words(org, line)).collect());
        self.count(&mut script);
        self.record(&mut script, names);
        script
    }

    fn row(&self, org: &OrganizationId, line: &Line) -> Value {
        let mut row = json!(line);
        row["id"] = json!([org, line.id]);
        row["org"] = json!(org);
        row["created"] = json!(self.now);
        row["revision"] = json!(1);
        row
    }

    fn write_changes(&self, script: &mut Script) {
        let rows: Vec<Value> = self.changed.iter().map(changed).collect();
        if rows.is_empty() {
            return;
        }
        script.add(
            "FOR $row IN $_.rows {
                LET $id = type::record('line', $row.id);
                IF (SELECT VALUE revision FROM ONLY $id) != $row.seen { THROW 'enlace:moved' };
                UPDATE $id SET account = $row.account, label = $row.label, plan = $row.plan, sim = $row.sim,
                    iccid = $row.iccid, device = $row.device, imei = $row.imei, features = $row.features,
                    suspension = IF state = $row.state { suspension } ELSE { NONE },
                    suspended = IF state = $row.state { suspended } ELSE { NONE },
                    state = $row.state, cost_centre = $row.cost_centre, identifiers = $row.identifiers, revision += 1
                    RETURN NONE;
                IF $row.labelled { DELETE line_words:[$row.org, $row.line] RETURN NONE }
            }",
            json!({ "rows": rows }),
        );
        let moves: Vec<Value> = self.changed.iter().filter(|one| one.moves()).map(moved).collect();
        if !moves.is_empty() {
            // Who has the line assigned keeps it, and is found on its new account.
            script.add(
                "FOR $row IN $_.rows {
                    UPDATE assigned SET account = $row.to WHERE org = $row.org AND kind = 'line' AND place = $row.line
                        RETURN NONE;
                    UPDATE approval SET account = $row.to WHERE org = $row.org AND on_id = $row.line AND on_kind = 'line'
                        RETURN NONE;
                    FOR $who IN array::distinct((SELECT VALUE member FROM assigned WITH INDEX assigned_place
                        WHERE org = $row.org AND kind = 'line' AND place = $row.line)) {
                        UPSERT user_at:[$row.org, $row.to, $who] SET org = $row.org, account = $row.to, member = $who,
                            name_key = (SELECT VALUE name_key FROM ONLY member:[$row.org, $who]);
                        IF array::len((SELECT VALUE id FROM assigned WITH INDEX assigned_at WHERE org = $row.org
                            AND member = $who AND account = $row.from LIMIT 1)) = 0
                            { DELETE user_at:[$row.org, $row.from, $who] }
                    }
                }",
                json!({ "rows": moves }),
            );
        }
        let touches = self.changed.iter().filter(|one| one.moves() || one.before.cost_centre != one.after.cost_centre);
        for org in touches.map(|one| &one.organization).collect::<BTreeSet<_>>() {
            script.touch_access(org);
        }
    }

    /// How many lines each account has now.
    fn count(&self, script: &mut Script) {
        let mut by: BTreeMap<Key, i64> = BTreeMap::new();
        let key = |org: &OrganizationId, line: &Line| (org.clone(), line.account.to_string());
        for (org, line) in &self.added {
            *by.entry(key(org, line)).or_default() += 1;
        }
        for one in self.changed.iter().filter(|one| one.moves()) {
            *by.entry(key(&one.organization, &one.before)).or_default() -= 1;
            *by.entry(key(&one.organization, &one.after)).or_default() += 1;
        }
        if !by.is_empty() {
            let rows: Vec<Value> = by.into_iter().map(|(id, by)| json!({ "id": id, "by": by })).collect();
            script.add(
                "FOR $row IN $_.rows { UPDATE type::record('account', $row.id) SET lines = math::max([lines + $row.by, 0])
                    RETURN NONE }",
                json!({ "rows": rows }),
            );
        }
    }

    fn record(&self, script: &mut Script, names: &BTreeMap<Key, String>) {
        let name = |org: &OrganizationId, line: &Line| {
            names.get(&(org.clone(), line.account.to_string())).cloned().unwrap_or_default()
        };
        let mut added: BTreeMap<Key, (String, usize)> = BTreeMap::new();
        for (org, line) in &self.added {
            added.entry((org.clone(), line.account.to_string())).or_insert_with(|| (name(org, line), 0)).1 += 1;
        }
        for ((org, account), (name, many)) in added {
            let changes = desk::Change::of("lines", None, Some(&many.to_string()));
            let changes = changes.into_iter().collect();
            let event = Event { kind: "lines_imported", about: account, about_name: name, changes };
            script.record(self.now, &org, None, event);
        }
        for Change { organization: org, before, after, .. } in &self.changed {
            let changes = rules::changes(before, after, (&name(org, before), &name(org, after)));
            let (about, about_name) = (after.id.to_string(), readable(&after.number));
            script.record(self.now, org, None, Event { kind: "line_updated", about, about_name, changes });
        }
        for org in self.after().map(|(org, _)| org).collect::<BTreeSet<_>>() {
            script.tell(self.now, org, Topic::Seen(Permission::ViewAccounts));
        }
    }
}

fn put(script: &mut Script, table: &str, rows: Vec<Value>) {
    if !rows.is_empty() {
        script.add(&format!("INSERT INTO {table} $_.rows RETURN NONE"), json!({ "rows": rows }));
    }
}

fn changed(one: &Change) -> Value {
    let Change { organization, before, after, revision } = one;
    let mut row = json!(after);
    row["id"] = json!([organization, after.id]);
    row["org"] = json!(organization);
    row["line"] = json!(after.id);
    row["seen"] = json!(revision);
    row["labelled"] = json!(before.label != after.label);
    row
}

fn moved(one: &Change) -> Value {
    json!({ "org": one.organization, "line": one.after.id, "from": one.before.account, "to": one.after.account })
}

/// The words by which a line is found.
fn words(org: &OrganizationId, line: &Line) -> Option<Value> {
    let grams = terms::postings(line.label.as_deref()?);
    Some(
        json!({ "id": [org.as_str(), line.id.as_str()], "org": org, "grams": grams, "line": line.id, "number": line.number }),
    )
}
