//! What readers say of Help and look for in vain, as the provider's operator reads it.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::Deserialize;
use serde_json::json;

use super::{
    super::library::{Article, Library},
    DAY,
};
use crate::{
    care::{
        model::{ArticleTally, HelpComment, HelpQuery, HelpReport, Missed, Tally},
        store::Agent,
    },
    desk::{Db, DeskError},
    people::model::Page,
    time::Moment,
    words::{Bilingual, Language},
};

/// Days.
const RECENT: i64 = 30;
const YEAR: i64 = 365;
/// Searches without result that are listed.
const MISSED: usize = 50;

/// All that the page shows.
///
/// # Errors
/// When the database does not answer.
pub async fn report(agent: &Agent, library: &Library, query: &HelpQuery) -> Result<HelpReport, DeskError> {
    let (db, now) = (agent.visitor.db(), agent.visitor.house.now());
    let today = now.0 / DAY;
    let articles = tallies(db, library, query, today).await?;
    let silent = library.articles.len().saturating_sub(articles.len());
    let (missed, missed_more) = missed(db, query, today).await?;
    Ok(HelpReport { articles, silent, comments: comments(agent, library, query).await?, missed, missed_more, now })
}

/// Those with an answer in the last year, the one that failed most readers first.
async fn tallies(db: &Db, library: &Library, query: &HelpQuery, today: i64) -> Result<Vec<ArticleTally>, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        article: String,
        yes: bool,
        part: u8,
        count: u32,
    }
    let text = "SELECT article, verdict = 'yes' AS yes, math::sum(count) AS count,
            IF day > $recent { 2 } ELSE IF day > $before { 1 } ELSE { 0 } AS part
        FROM help_answer WITH INDEX help_answer_day
        WHERE day > $year AND ($language = NONE OR language = $language) GROUP BY article, yes, part";
    let values = json!({
        "recent": today - RECENT, "before": today - 2 * RECENT, "year": today - YEAR, "language": query.language,
    });
    let rows: Vec<Row> = db.rows(text, values).await?;
    let mut all: BTreeMap<String, ArticleTally> = BTreeMap::new();
    for Row { article, yes, part, count } in rows {
        let tally = all.entry(article.clone()).or_insert_with(|| ArticleTally {
            title: title(library, &article),
            id: article,
            year: Tally::default(),
            recent: Tally::default(),
            before: Tally::default(),
        });
        tally.year.add(yes, count);
        match part {
            2 => tally.recent.add(yes, count),
            1 => tally.before.add(yes, count),
            _ => {}
        }
    }
    let mut all: Vec<ArticleTally> = all.into_values().collect();
    all.sort_by_key(|one| (Reverse(one.recent.no), Reverse(one.year.no), Reverse(one.year.yes)));
    Ok(all)
}

/// A page of the comments, the newest first.
async fn comments(agent: &Agent, library: &Library, query: &HelpQuery) -> Result<Page<HelpComment>, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        article: String,
        language: Language,
        verdict: String,
        text: String,
        at: Moment,
        rev: String,
    }
    let (index, of) = match (&query.article, query.language) {
        (None, None) => ("help_comment_rev", ""),
        (None, Some(_)) => ("help_comment_language", "language = $language AND"),
        (Some(_), None) => ("help_comment_article", "article = $article AND"),
        (Some(_), Some(_)) => ("help_comment_both", "article = $article AND language = $language AND"),
    };
    let size = Page::<HelpComment>::SIZE;
    let text = format!(
        "SELECT article, language, verdict, text, at, rev FROM help_comment WITH INDEX {index}
            WHERE {of} rev > $after ORDER BY rev LIMIT {}",
        size + 1
    );
    let after = query.after.as_deref().unwrap_or_default();
    let values = json!({ "article": query.article, "language": query.language, "after": after });
    let mut rows: Vec<Row> = agent.visitor.db().rows(&text, values).await?;
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.rev.clone());
    let one = |row: Row| HelpComment {
        title: title(library, &row.article),
        language: row.language,
        verdict: row.verdict,
        text: row.text,
        at: agent.zone.local(row.at),
    };
    Ok(Page { rows: rows.into_iter().map(one).collect(), next })
}

/// What was looked for in vain in the last days, the most wanted first; and how many searches more there were.
async fn missed(db: &Db, query: &HelpQuery, today: i64) -> Result<(Vec<Missed>, u32), DeskError> {
    let values = json!({ "since": today - RECENT, "language": query.language });
    let text = "SELECT language, text, math::sum(count) AS count FROM help_missed WITH INDEX help_missed_day
        WHERE day > $since AND ($language = NONE OR language = $language) GROUP BY language, text";
    let mut all: Vec<Missed> = db.rows(text, values.clone()).await?;
    all.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.text.cmp(&other.text)));
    let rest: u32 = all.iter().skip(MISSED).map(|one| one.count).sum();
    all.truncate(MISSED);
    let text = "SELECT VALUE more FROM help_missed_day WITH INDEX help_missed_day_day
        WHERE day > $since AND ($language = NONE OR language = $language)";
    let more: Vec<u32> = db.rows(text, values).await?;
    Ok((all, rest + more.into_iter().sum::<u32>()))
}

/// What an article is called; one that there is no more, by its id.
#[must_use]
pub fn title(library: &Library, id: &str) -> Bilingual {
    let titled = |article: &Article| Bilingual {
        en: article.text(Language::En).title.clone(),
        es: article.text(Language::Es).title.clone(),
    };
    library.article(id).map_or_else(|| Bilingual { en: id.to_owned(), es: id.to_owned() }, titled)
}
