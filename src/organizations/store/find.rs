//! Finding organizations: by name, by a number of theirs, by somebody in them. Only staff get here (`Agent`).
//!
//! Always true: whatever is looked up has an index of its own, and the list goes on where it ended: an account's or a
//! line's number first, then names, then people; an agent finds people by the names that the cases show them, or by a
//! whole address that they were told.

use serde::Deserialize;
use serde_json::json;

use super::invitees::owners;
use crate::{
    care::store::Agent,
    desk::{Db, DeskError},
    ids::OrganizationId,
    organizations::model::{Found, FoundList, FoundRow, OrganizationQuery},
    people::{
        model::{ContactDetails, Page},
        terms::{Search, fold},
    },
};

/// Numbers that are shown; who types more of one finds fewer.
const NUMBERS: usize = 10;
/// A line is found by so many digits or more, from its end.
const DIGITS: usize = 7;
/// People read at a time, and so often for a page.
const BATCH: usize = 100;
const BATCHES: usize = 10;

type Hit = (OrganizationId, Option<Found>);

/// Where the list goes on.
enum Place<'a> {
    Names(&'a str),
    People(&'a str),
}

impl<'a> Place<'a> {
    fn read(after: &'a str) -> Self {
        match after.split_once(' ') {
            Some(("people", key)) => Self::People(key),
            Some(("names", key)) => Self::Names(key),
            _ => Self::Names(""),
        }
    }

    fn written(&self) -> String {
        match self {
            Self::Names(key) => format!("names {key}"),
            Self::People(key) => format!("people {key}"),
        }
    }
}

/// A page of those that are found; without anything typed, of all.
///
/// # Errors
/// When the database does not answer.
pub async fn find(agent: &Agent, query: &OrganizationQuery) -> Result<FoundList, DeskError> {
    let (hits, next) = hits(agent, query).await?;
    let rows = rows(agent, hits).await?;
    Ok(FoundList { page: Page { rows, next }, onboards: agent.is_operator(), now: agent.visitor.house.now() })
}

async fn hits(agent: &Agent, query: &OrganizationQuery) -> Result<(Vec<Hit>, Option<String>), DeskError> {
    let (db, size) = (agent.visitor.db(), Page::<FoundRow>::SIZE);
    let mut hits = Vec::new();
    if query.after.is_none() && !query.q.is_empty() {
        hits = numbers(db, &query.q).await?;
    }
    let mut after = "";
    match Place::read(query.after.as_deref().unwrap_or_default()) {
        Place::People(key) => after = key,
        Place::Names(key) => {
            let mut found = names(db, &query.q, key, size + 1).await?;
            if found.len() > size {
                found.truncate(size);
                let next = found.last().map(|(_, key)| Place::Names(key).written());
                hits.extend(found.into_iter().map(|(id, _)| (id, None)));
                return Ok((hits, next));
            }
            hits.extend(found.into_iter().map(|(id, _)| (id, None)));
        }
    }
    let Some(search) = Search::of(&query.q) else { return Ok((hits, None)) };
    let (people, next) = people(agent, &query.q, &search, after).await?;
    hits.extend(people);
    Ok((hits, next.map(|key| Place::People(&key).written())))
}

/// Every word that was typed begins one of the name's.
async fn names(db: &Db, q: &str, after: &str, most: usize) -> Result<Vec<(OrganizationId, String)>, DeskError> {
    let columns = "SELECT VALUE [record::id(id), name_key] FROM organization";
    if q.is_empty() {
        let text =
            format!("{columns} WITH INDEX organization_key WHERE name_key > $after ORDER BY name_key LIMIT {most}");
        return Ok(db.rows(&text, json!({ "after": after })).await?);
    }
    let text = format!(
        "LET $words = string::split(string::slug($q), '-').filter(|$word| $word != '').map(|$word| string::slice($word, 0, 24));
        LET $longest = $words.fold('', |$one, $word| IF string::len($word) > string::len($one) {{ $word }} ELSE {{ $one }});
        {columns} WITH INDEX organization_grams
            WHERE grams CONTAINS $longest AND grams CONTAINSALL $words AND name_key > $after ORDER BY name_key LIMIT {most}"
    );
    Ok(db.rows(&text, json!({ "q": q, "after": after })).await?)
}

/// The accounts of this number, and the lines that end in it.
async fn numbers(db: &Db, q: &str) -> Result<Vec<Hit>, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        org: OrganizationId,
        number: String,
        #[serde(default)]
        name: Option<String>,
    }
    let digits: String = q.chars().filter(char::is_ascii_digit).rev().collect();
    if digits.is_empty() {
        return Ok(Vec::new());
    }
    let is_spelled = q.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c)) && digits.len() >= DIGITS;
    let text = format!(
        "LET $key = string::uppercase(string::replace($q, /[^0-9A-Za-z]/, ''));
        LET $accounts = SELECT org, number, name FROM account WITH INDEX account_number WHERE number_key = $key LIMIT {NUMBERS};
        LET $lines = IF $from = NONE {{ [] }} ELSE {{
            (SELECT org, number FROM line WITH INDEX line_any WHERE tail >= $from AND tail < $to LIMIT {NUMBERS}) }};
        RETURN array::concat($accounts, $lines)"
    );
    // Behind every digit comes a colon.
    let (from, to) = (is_spelled.then_some(&digits), [&digits, ":"].concat());
    let rows: Vec<Row> = db.rows(&text, json!({ "q": q, "from": from, "to": to })).await?;
    let hit = |Row { org, number, name }: Row| match name {
        Some(name) => (org, Some(Found::Account { number, name })),
        None => (org, Some(Found::Line { number })),
    };
    Ok(rows.into_iter().map(hit).collect())
}

/// People by their names, in any organization.
async fn people(agent: &Agent, q: &str, search: &Search, after: &str) -> Result<(Vec<Hit>, Option<String>), DeskError> {
    #[derive(Deserialize)]
    struct Row {
        org: OrganizationId,
        name_key: String,
        #[serde(flatten)]
        details: ContactDetails,
    }
    let text = format!(
        "LET $at = SELECT VALUE type::record('member', [org, member]) FROM member_words WITH INDEX member_words_any
            WHERE grams CONTAINS $gram AND name_key > $after ORDER BY name_key LIMIT {BATCH};
        SELECT org, name_key, first_name, last_name, title, email, business_phone, mobile_phone, language
            FROM $at WHERE id != NONE"
    );
    let (size, told) = (Page::<FoundRow>::SIZE, fold(q.trim()));
    let (mut hits, mut after) = (Vec::new(), after.to_owned());
    for _ in 0..BATCHES {
        let values = json!({ "gram": search.gram, "after": after });
        let rows: Vec<Row> = agent.visitor.db().rows(&text, values).await?;
        let is_last = rows.len() < BATCH;
        for row in rows {
            if hits.len() == size {
                return Ok((hits, Some(after)));
            }
            after.clone_from(&row.name_key);
            let is_seen = agent.is_operator() || fold(&row.details.email) == told;
            let seen = if is_seen { row.details.clone() } else { only_names(&row.details) };
            if search.finds(&seen) {
                let (name, email) = (row.details.name(), is_seen.then_some(row.details.email));
                hits.push((row.org, Some(Found::Person { name, email })));
            }
        }
        if is_last {
            return Ok((hits, None));
        }
    }
    Ok((hits, Some(after)))
}

fn only_names(details: &ContactDetails) -> ContactDetails {
    ContactDetails { title: None, email: String::new(), business_phone: None, mobile_phone: None, ..details.clone() }
}

/// What is shown of each, in the order of the hits.
async fn rows(agent: &Agent, hits: Vec<Hit>) -> Result<Vec<FoundRow>, DeskError> {
    let mut each: Vec<&OrganizationId> = hits.iter().map(|(id, _)| id).collect();
    each.sort_unstable();
    each.dedup();
    let text =
        "SELECT VALUE [record::id(id), name] FROM $each.map(|$id| type::record('organization', $id)) WHERE id != NONE";
    let names: Vec<(OrganizationId, String)> = agent.visitor.db().rows(text, json!({ "each": each })).await?;
    let owners = owners(agent, &each).await?;
    let row = |(id, found): Hit| {
        let name = names.iter().find(|(one, _)| *one == id)?.1.clone();
        let owners = owners.iter().filter(|(org, _)| *org == id).map(|(_, owner)| owner.clone()).collect();
        Some(FoundRow { id, name, found, owners })
    };
    Ok(hits.into_iter().filter_map(row).collect())
}
