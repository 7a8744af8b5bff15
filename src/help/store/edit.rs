//! The provider's own texts in the database.
//!
//! Always true: a deed stands only if the article is still as its operator saw it and they are an operator still; it is
//! noted in the article's history, and readers are told by a number, in the same transaction.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::super::{
    library::{Own, Owns},
    rules::{Edited, Standing},
};
use crate::{
    care::{
        model::Done,
        rules::{EditRefusal as Refusal, Staff},
        store::Agent,
    },
    desk::{CommitError, Db, DeskError, HouseDeed, Script, ulid},
    time::Moment,
    words::{Bilingual, Language},
};

const TRIES: usize = 5;
/// Versions that are shown.
pub const VERSIONS: usize = 20;

/// An article that was edited once.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Edit {
    pub id: String,
    pub revision: i64,
    own: Bilingual,
    base: Bilingual,
    draft: Bilingual,
    stale: Option<Language>,
    day: String,
    pub by_name: String,
    pub at: Moment,
}

impl Edit {
    #[must_use]
    pub fn standing(&self) -> Standing {
        let (own, base, draft) = (self.own.clone(), self.base.clone(), self.draft.clone());
        Standing { own, base, draft, stale: self.stale }
    }
}

/// A line of an article's history, with both texts as they were after it.
#[derive(Clone, Debug, Deserialize)]
pub struct VersionRow {
    pub id: String,
    pub at: Moment,
    pub by_name: String,
    pub done: Done,
    #[serde(flatten)]
    pub text: Bilingual,
}

const FIELDS: &str = "record::id(id) AS id, revision, own, base, draft, stale, day, by_name, at";

/// The number that every publishing raises.
///
/// # Errors
/// When the database does not answer.
pub async fn number(db: &Db) -> Result<i64, DeskError> {
    let number: Option<i64> = db.row("SELECT VALUE number FROM help_shelf:now", json!({})).await?;
    Ok(number.unwrap_or_default())
}

/// All that is in force in place of what was shipped.
///
/// # Errors
/// When the database does not answer.
pub async fn owns(db: &Db) -> Result<Owns, DeskError> {
    let is_own = |edit: &Edit| !edit.own.is_empty();
    let rows = edits(db).await?.into_values().filter(is_own);
    Ok(rows.map(|edit| (edit.id, Own { text: edit.own, day: edit.day })).collect())
}

/// Every article that was edited once: not more than there are articles.
///
/// # Errors
/// When the database does not answer.
pub async fn edits(db: &Db) -> Result<BTreeMap<String, Edit>, DeskError> {
    let rows: Vec<Edit> = db.rows(&format!("SELECT {FIELDS} FROM help_edit"), json!({})).await?;
    Ok(rows.into_iter().map(|edit| (edit.id.clone(), edit)).collect())
}

/// One of them.
///
/// # Errors
/// When the database does not answer.
pub async fn edit(db: &Db, article: &str) -> Result<Edit, DeskError> {
    let text = format!("SELECT {FIELDS} FROM type::record('help_edit', $article)");
    let row: Option<Edit> = db.row(&text, json!({ "article": article })).await?;
    Ok(row.unwrap_or_default())
}

/// The newest of its history, and one more, against which the last of them is held.
///
/// # Errors
/// When the database does not answer.
pub async fn versions(db: &Db, article: &str) -> Result<Vec<VersionRow>, DeskError> {
    let text = format!(
        "SELECT record::id(id)[1] AS id, at, by_name, done, en, es, rev FROM help_version WITH INDEX help_version_rev
            WHERE article = $article ORDER BY rev LIMIT {}",
        VERSIONS + 1
    );
    Ok(db.rows(&text, json!({ "article": article })).await?)
}

/// The texts of one of them.
///
/// # Errors
/// When the database does not answer.
pub async fn version(db: &Db, article: &str, id: &str) -> Result<Option<Bilingual>, DeskError> {
    let values = json!({ "article": article, "id": id });
    Ok(db.row("SELECT en, es FROM help_version:[$article, $id]", values).await?)
}

/// Why an article was not edited.
#[derive(Debug)]
pub enum NotEdited {
    Refused(Refusal),
    /// Whoever asked is no operator any more.
    NotStaff,
    Busy,
    Broken(DeskError),
}

impl From<DeskError> for NotEdited {
    fn from(cause: DeskError) -> Self {
        Self::Broken(cause)
    }
}

/// Does what the rule says, if the article is still as `seen`.
///
/// # Errors
/// See `NotEdited`.
pub async fn change(
    agent: &Agent,
    (article, seen): (&str, i64),
    shipped: &Bilingual,
    rule: impl Fn(Standing) -> Result<Edited, Refusal>,
) -> Result<(), NotEdited> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let edit = edit(house.db(), article).await?;
        if edit.revision != seen {
            return Err(NotEdited::Refused(Refusal::ChangedBy { name: edit.by_name }));
        }
        let edited = rule(edit.standing()).map_err(NotEdited::Refused)?;
        let script = script(agent, (article, &edit), &edited, shipped);
        match house.commit(HouseDeed::HelpEdited, script).await {
            Ok(()) => return Ok(()),
            Err(CommitError::Unmet(word)) if word == "not-staff" => return Err(NotEdited::NotStaff),
            Err(CommitError::Unmet(_) | CommitError::Conflict) => tokio::task::yield_now().await,
            Err(cause) => return Err(NotEdited::Broken(cause.into())),
        }
    }
    Err(NotEdited::Busy)
}

fn script(agent: &Agent, (article, before): (&str, &Edit), edited: &Edited, shipped: &Bilingual) -> Script {
    let now = agent.visitor.house.now();
    let (id, to, Staff { id: by, name }) = (ulid(now), edited.to(), &agent.staff);
    let day = if edited.is_public() { day(now) } else { before.day.clone() };
    let after = |language| {
        if edited.is_public() { to.in_force(shipped, language) } else { to.typed(shipped, language) }
    };
    let mut script = Script::new();
    agent.visitor.require_operator(&mut script);
    let values = json!({
        "article": article, "seen": before.revision, "own": to.own, "base": to.base, "draft": to.draft,
        "stale": to.stale, "day": day, "by": by, "name": name, "at": now, "id": id,
        "rev": format!("{} {id}", now.reversed()), "done": edited.done(), "en": after(Language::En),
        "es": after(Language::Es),
    });
    script.require(
        "((SELECT VALUE revision FROM ONLY type::record('help_edit', $_.article)) ?? 0) = $_.seen",
        "changed",
        values.clone(),
    );
    script.add(
        "UPSERT type::record('help_edit', $_.article) SET revision = $_.seen + 1, own = $_.own, base = $_.base,
            draft = $_.draft, stale = $_.stale, day = $_.day, by_name = $_.name, at = $_.at",
        values.clone(),
    );
    script.add(
        "CREATE help_version:[$_.article, $_.id] SET article = $_.article, rev = $_.rev, at = $_.at, by = $_.by,
            by_name = $_.name, done = $_.done, en = $_.en, es = $_.es",
        values,
    );
    if edited.is_public() {
        script.add("UPSERT help_shelf:now SET number = (number ?? 0) + 1", json!({}));
    }
    script
}

/// The day of a moment, in UTC.
#[must_use]
pub fn day(at: Moment) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}
