//! The list of lines: a forward scan of an index for each thing that its reader reaches, merged by number.

use std::{collections::BTreeSet, fmt::Write};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    enrich::enrich,
    rows::{COLUMNS, Row, paged},
    scope::Scope,
    search, unreached,
};
use crate::{
    access::{Permission, Permit},
    accounts::{
        model::{LineItem, LineList, LineQuery, LineState},
        terms::Search,
    },
    desk::{Db, DeskError},
    ids::{AccountId, LineId, MemberId, OrganizationId},
    people::model::Page,
    time::Moment,
};

/// A reach wider than this is a filter behind the organization's own index.
const WIDE: usize = 32;
/// Assignments of single lines that are read at a time.
const EDGES: usize = 100;

/// Whose list, of what, at which moment.
pub(super) struct Asked<'a> {
    pub db: &'a Db,
    pub organization: &'a OrganizationId,
    pub member: &'a MemberId,
    pub scope: &'a Scope,
    pub query: &'a LineQuery,
    pub now: Moment,
}

/// A page of the lines that the reader reaches and a query asks for.
pub async fn lines<T: Clone>(
    db: &Db,
    permit: &Permit<(), T>,
    query: &LineQuery,
    now: Moment,
) -> Result<LineList, DeskError> {
    let scope = Scope::of(permit.by(), Permission::ViewAccounts);
    let asked =
        Asked { db, organization: permit.organization(), member: &permit.by().member, scope: &scope, query, now };
    let (page, more) = match Search::of(&query.q) {
        Some(search) => search::page(&asked, &search).await?,
        // Something was typed, but nothing that could be in a number or a label.
        None if !query.q.is_empty() => (Page { rows: Vec::new(), next: None }, false),
        None if query.nobody && scope == Scope::Everything => (unreached::page(&asked).await?, false),
        None => {
            let size = Page::<LineItem>::SIZE;
            let rows = asked.batch(query.after.as_deref(), size + 1).await?;
            (paged(rows, size, |row| row.number.clone()), false)
        }
    };
    enrich(&asked, page, more).await
}

/// So many rows are read at a time where all of them are wanted.
const MANY: usize = 500;

/// All the lines that the reader reaches and a query asks for, in the order of their numbers, at most so many.
pub async fn all_lines<T: Clone>(
    db: &Db,
    permit: &Permit<(), T>,
    query: &LineQuery,
    most: usize,
    now: Moment,
) -> Result<Vec<LineId>, DeskError> {
    let (scope, mut query) = (Scope::of(permit.by(), Permission::ViewAccounts), query.with(|_| {}));
    let (organization, member) = (permit.organization(), &permit.by().member);
    let mut ids: Vec<LineId> = Vec::new();
    while ids.len() < most {
        let asked = Asked { db, organization, member, scope: &scope, query: &query, now };
        let page = match Search::of(&query.q) {
            Some(search) => search::page(&asked, &search).await?.0,
            None if !query.q.is_empty() => break,
            None if query.nobody && scope == Scope::Everything => unreached::page(&asked).await?,
            None => {
                let rows = asked.batch(query.after.as_deref(), MANY + 1).await?;
                paged(rows, MANY, |row| row.number.clone())
            }
        };
        ids.extend(page.rows.into_iter().map(|row| row.id));
        match page.next {
            Some(after) => query.after = Some(after),
            None => break,
        }
    }
    ids.truncate(most);
    Ok(ids)
}

/// One scan: its index, what it narrows by, and the values of that.
struct Source {
    index: &'static str,
    condition: String,
}

impl Asked<'_> {
    /// So many lines from a number on, in order. Fewer: there are no more.
    pub(super) async fn batch(&self, after: Option<&str>, size: usize) -> Result<Vec<Row>, DeskError> {
        let mut values = json!({
            "org": self.organization, "after": after.unwrap_or_default(), "account": self.query.account,
            "state": self.query.state.map(LineState::key), "centre": self.query.centre,
        });
        let sources = self.sources(&mut values);
        let mut text = String::new();
        let mut names = Vec::new();
        for (nth, Source { index, condition }) in sources.iter().enumerate() {
            let _ = write!(
                text,
                "LET $r{nth} = SELECT {COLUMNS} FROM line WITH INDEX {index} WHERE org = $org AND {condition}{}
                    AND number > $after ORDER BY number LIMIT {size};\n",
                self.narrowed()
            );
            names.push(format!("$r{nth}"));
        }
        let _ = write!(text, "RETURN array::flatten([{}])", names.join(", "));
        let mut rows: Vec<Row> = if names.is_empty() { Vec::new() } else { self.db.rows(&text, values).await? };
        rows.extend(self.single(after, size).await?);
        rows.sort_by(|one, other| one.number.cmp(&other.number));
        let mut seen = BTreeSet::new();
        rows.retain(|row| seen.insert(row.id.clone()));
        rows.truncate(size);
        Ok(rows)
    }

    /// The filters that every scan has; an index that begins with one of them serves it.
    fn narrowed(&self) -> String {
        let LineQuery { account, state, centre, .. } = self.query;
        let mut text = String::new();
        for (is_on, condition) in [
            (account.is_some(), " AND account = $account"),
            (state.is_some(), " AND state = $state"),
            (centre.is_some(), " AND cost_centre = $centre"),
        ] {
            if is_on {
                text.push_str(condition);
            }
        }
        text
    }

    fn sources(&self, values: &mut Value) -> Vec<Source> {
        let LineQuery { account, state, centre, .. } = self.query;
        let on_account = if state.is_some() { "line_account_state" } else { "line_account" };
        let source = |index, condition: &str| Source { index, condition: condition.to_owned() };
        let Scope::Assigned { accounts, centres, .. } = self.scope else {
            let index = match (account, centre, state) {
                (Some(_), ..) => on_account,
                (None, Some(_), _) => "line_centre",
                (None, None, Some(_)) => "line_state",
                (None, None, None) => "line_number",
            };
            return vec![source(index, "true")];
        };
        let accounts: Vec<&AccountId> =
            accounts.iter().filter(|id| account.as_ref().is_none_or(|one| one == *id)).collect();
        let centres: Vec<&String> =
            centres.iter().filter(|code| centre.as_ref().is_none_or(|one| one == *code)).collect();
        if accounts.len() + centres.len() > WIDE {
            values["accounts"] = json!(accounts);
            values["centres"] = json!(centres);
            return vec![source("line_number", "(account IN $accounts OR cost_centre IN $centres)")];
        }
        let mut sources = Vec::new();
        for (nth, id) in accounts.into_iter().enumerate() {
            values[format!("a{nth}")] = json!(id);
            sources.push(source(on_account, &format!("account = $a{nth}")));
        }
        for (nth, code) in centres.into_iter().enumerate() {
            values[format!("c{nth}")] = json!(code);
            sources.push(source("line_centre", &format!("cost_centre = $c{nth}")));
        }
        sources
    }

    /// The lines that are assigned to the reader one by one.
    async fn single(&self, after: Option<&str>, size: usize) -> Result<Vec<Row>, DeskError> {
        let Scope::Assigned { roles, .. } = self.scope else { return Ok(Vec::new()) };
        let mut rows = Vec::new();
        let mut from = after.unwrap_or_default().to_owned();
        while rows.len() < size {
            let Edges { edges, lines } = self.edges(&from, roles).await?;
            let is_end = edges.len() < EDGES;
            rows.extend(lines);
            match edges.into_iter().next_back() {
                Some(last) if !is_end => from = last,
                _ => break,
            }
        }
        Ok(rows)
    }

    async fn edges(&self, from: &str, roles: &[String]) -> Result<Edges, DeskError> {
        let text = format!(
            "LET $edges = SELECT place, number FROM assigned WITH INDEX assigned_lines
                WHERE org = $org AND member = $member AND wide = false AND number > $from AND role IN $roles
                AND (until = NONE OR until > $now) ORDER BY number LIMIT {EDGES};
            LET $at = array::distinct($edges.place).map(|$id| type::record('line', [$org, $id]));
            RETURN {{ edges: $edges.number, lines: (SELECT {COLUMNS} FROM $at WHERE true{}) }}",
            self.narrowed()
        );
        let values = json!({
            "org": self.organization, "member": self.member, "from": from, "roles": roles, "now": self.now,
            "account": self.query.account, "state": self.query.state.map(LineState::key), "centre": self.query.centre,
        });
        Ok(self.db.row(&text, values).await?.unwrap_or_default())
    }
}

#[derive(Default, Deserialize)]
struct Edges {
    edges: Vec<String>,
    lines: Vec<Row>,
}

/// The lines of these ids, in the order of their numbers.
pub(super) async fn by_id(db: &Db, organization: &OrganizationId, ids: &[LineId]) -> Result<Vec<Row>, DeskError> {
    let text = format!(
        "LET $at = array::distinct($ids).map(|$id| type::record('line', [$org, $id])); SELECT {COLUMNS} FROM $at"
    );
    let mut rows: Vec<Row> = db.rows(&text, json!({ "org": organization, "ids": ids })).await?;
    rows.sort_by(|one, other| one.number.cmp(&other.number));
    Ok(rows)
}
