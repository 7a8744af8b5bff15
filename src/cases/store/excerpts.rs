//! Where cases say what was looked for: in the subject, else in the description, else in what was said in the open.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    rows::{Key, Row},
    search::ids,
};
use crate::{
    cases::{model::Found, terms::Sought},
    desk::{Db, DeskError},
    ids::{CaseId, OrganizationId},
};

/// Terms of one case whose comments are looked at.
const TERMS: usize = 8;

/// For each of these cases, which its reader finds.
pub(super) async fn found(db: &Db, sought: &Sought, rows: &[Row]) -> Result<Vec<Found>, DeskError> {
    let mut all: Vec<Found> = rows.iter().map(|row| told(sought, row)).collect();
    let quiet: Vec<(Key, Sought)> = rows
        .iter()
        .zip(&all)
        .filter(|(_, found)| found.excerpt.is_empty())
        .map(|(row, _)| (row.key(), sought.missing_in(&row.subject)))
        .filter(|(_, missing)| !missing.is_empty())
        .collect();
    if quiet.is_empty() {
        return Ok(all);
    }
    let comments = comments(db, &quiet).await?;
    for (row, found) in rows.iter().zip(&mut all) {
        if let Some((missing, text)) = comments.get(&row.key()) {
            found.excerpt = sought.excerpt(missing, text);
        }
    }
    Ok(all)
}

/// What the case itself says.
fn told(sought: &Sought, row: &Row) -> Found {
    let missing = sought.missing_in(&row.subject);
    let is_described = !missing.is_empty() && missing.missing_in(&row.description) != missing;
    Found {
        subject: sought.pieces(&row.subject),
        excerpt: if is_described { sought.excerpt(&missing, &row.description) } else { Vec::new() },
    }
}

#[derive(Deserialize)]
struct Posting {
    org: OrganizationId,
    case: CaseId,
    entry: String,
}

#[derive(Deserialize)]
struct Said {
    org: OrganizationId,
    case: CaseId,
    text: String,
}

/// Of each case a comment that says some of what is missing in it: the first that did.
async fn comments(db: &Db, quiet: &[(Key, Sought)]) -> Result<HashMap<Key, (Sought, String)>, DeskError> {
    let keys: Vec<Key> = quiet.iter().map(|(key, _)| key.clone()).collect();
    let text =
        "SELECT VALUE [record::id(id), text] FROM $cases.map(|$one| type::record('case_words', $one)) WHERE id != NONE";
    let words: Vec<((OrganizationId, CaseId), String)> = db.rows(text, json!({ "cases": ids(&keys) })).await?;
    let words: HashMap<Key, String> =
        words.into_iter().map(|((organization, id), text)| (Key { organization, id }, text)).collect();
    let missing: HashMap<&Key, &Sought> = quiet.iter().map(|(key, missing)| (key, missing)).collect();
    let mut terms = Vec::new();
    for (key, text) in &words {
        let of_key = text.split(' ').filter(|term| missing.get(key).is_some_and(|missing| missing.is_term(term)));
        terms.extend(of_key.take(TERMS).map(|term| [key.organization.as_str(), term, key.id.as_str()]));
    }
    let text = "SELECT org, case, entry FROM $terms.map(|$one| type::record('case_term', $one)) WHERE id != NONE AND entry != ''";
    let entries: Vec<Posting> = db.rows(text, json!({ "terms": terms })).await?;
    let first: HashMap<(&OrganizationId, &CaseId), &str> =
        entries.iter().rev().map(|row| ((&row.org, &row.case), row.entry.as_str())).collect();
    let entries: Vec<[&str; 3]> =
        first.into_iter().map(|((org, case), entry)| [org.as_str(), case.as_str(), entry]).collect();
    let text = "SELECT org, case, text FROM $entries.map(|$one| type::record('case_comment', $one)) WHERE id != NONE";
    let said: Vec<Said> = db.rows(text, json!({ "entries": entries })).await?;
    let with = |Said { org, case, text }| {
        let key = Key { organization: org, id: case };
        let missing = (*missing.get(&key)?).clone();
        Some((key, (missing, text)))
    };
    Ok(said.into_iter().filter_map(with).collect())
}
