//! Search in cases: the terms of each are written with it, in its organization.
//!
//! Always true: what is looked up belongs to one organization (staff alone look through all), so that nobody's search costs
//! more for what others have written; a word that few cases have is looked up, and of words that many have, the cases of the
//! list are compared one after the other, so that both give the same list; no term comes out of what staff note.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::rows::Key;
use crate::{
    cases::terms::{Sought, Word, terms},
    desk::{Db, DeskError, Script},
    ids::{CaseId, OrganizationId},
    people::model::Page,
};

/// So many postings of a word are few. Tests have both ways with a handful of cases.
const FEW: usize = if cfg!(test) { 20 } else { 500 };

/// Where is looked.
#[derive(Clone, Copy)]
pub(super) enum Within<'a> {
    Organization(&'a OrganizationId),
    /// With all organizations: for staff.
    House,
}

/// Writes what texts of a case are found by; with the comment that says them, or an empty one.
pub(super) fn put_words<'a>(
    script: &mut Script,
    organization: &OrganizationId,
    (case, entry): (&CaseId, &str),
    texts: impl IntoIterator<Item = &'a str>,
) {
    let terms = terms(texts);
    let row = |term: &String| {
        json!({ "id": [organization.as_str(), term.as_str(), case.as_str()], "org": organization, "term": term,
            "case": case, "entry": entry })
    };
    let rows: Vec<Value> = terms.iter().map(row).collect();
    script.add(
        "INSERT IGNORE INTO case_term $_.rows RETURN NONE;
         LET $said = (SELECT VALUE text FROM ONLY case_words:[$_.org, $_.case]) ?? '';
         UPSERT case_words:[$_.org, $_.case] SET
            text = string::concat(' ', array::join(array::union(string::words($said), $_.terms), ' '), ' ') RETURN NONE",
        json!({ "org": organization, "case": case, "rows": rows, "terms": terms }),
    );
}

/// The cases that have one of the words that are looked for, which few have; none: each of them is in many.
pub(super) async fn few(db: &Db, within: Within<'_>, sought: &Sought) -> Result<Option<HashSet<Key>>, DeskError> {
    for word in sought.rarest_first() {
        let having = having(db, within, word).await?;
        if having.len() <= FEW {
            return Ok(Some(having.into_iter().map(|(organization, id)| Key { organization, id }).collect()));
        }
    }
    Ok(None)
}

/// Postings of one word, counted to one more than are few.
async fn having(db: &Db, within: Within<'_>, word: &Word) -> Result<Vec<(OrganizationId, CaseId)>, DeskError> {
    let (own, mut values) = match within {
        Within::Organization(organization) => {
            ("WITH INDEX case_term_org WHERE org = $org AND", json!({ "org": organization }))
        }
        Within::House => ("WITH INDEX case_term_term WHERE", json!({})),
    };
    let (from, limit) = (format!("SELECT VALUE [org, case] FROM case_term {own}"), FEW + 1);
    let mut each = Vec::new();
    if let Some(begun) = &word.begun {
        values["begun"] = json!(begun);
        values["end"] = json!([begun, "\u{10ffff}"].concat());
        each.push(format!("({from} term >= $begun AND term < $end LIMIT {limit})"));
    }
    let whole = word.forms.iter().filter(|form| word.begun.as_ref().is_none_or(|begun| !form.starts_with(begun)));
    for (at, form) in whole.enumerate() {
        values[format!("term{at}")] = json!(form);
        each.push(format!("({from} term = $term{at} LIMIT {limit})"));
    }
    Ok(db.rows(&format!("RETURN array::flatten([{}])", each.join(", ")), values).await?)
}

/// Of these cases, those that say all that is looked for.
pub(super) async fn saying(db: &Db, cases: &[Key], sought: &Sought) -> Result<HashSet<Key>, DeskError> {
    let mut values = json!({ "cases": ids(cases) });
    let mut said = |at: String, text: String| {
        let condition = format!("string::contains(text, ${at})");
        values[at] = json!(text);
        condition
    };
    let mut conditions = Vec::new();
    for (nth, word) in sought.words().iter().enumerate() {
        let forms = word.forms.iter().map(|form| format!(" {form} "));
        let texts = forms.chain(word.begun.iter().map(|begun| format!(" {begun}")));
        let each: Vec<String> = texts.enumerate().map(|(at, text)| said(format!("w{nth}x{at}"), text)).collect();
        conditions.push(format!("({})", each.join(" OR ")));
    }
    let text = format!(
        "SELECT VALUE record::id(id) FROM $cases.map(|$one| type::record('case_words', $one)) WHERE id != NONE AND {}",
        conditions.join(" AND ")
    );
    let rows: Vec<(OrganizationId, CaseId)> = db.rows(&text, values).await?;
    Ok(rows.into_iter().map(|(organization, id)| Key { organization, id }).collect())
}

/// As parts of ids.
pub(super) fn ids(cases: &[Key]) -> Vec<[&str; 2]> {
    cases.iter().map(|key| [key.organization.as_str(), key.id.as_str()]).collect()
}

/// A page of rows behind a place, in the order of their places; and the place to go on from.
pub(super) fn paged<T, P: Ord + Clone>(
    rows: Vec<T>,
    after: Option<&P>,
    place: impl Fn(&T) -> P,
) -> (Vec<T>, Option<P>) {
    let placed = rows.into_iter().map(|row| (place(&row), row));
    let mut rows: Vec<(P, T)> = placed.filter(|(place, _)| after.is_none_or(|after| place > after)).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let more = rows.len() > Page::<T>::SIZE;
    rows.truncate(Page::<T>::SIZE);
    let next = rows.last().filter(|_| more).map(|(place, _)| place.clone());
    (rows.into_iter().map(|(_, row)| row).collect(), next)
}
