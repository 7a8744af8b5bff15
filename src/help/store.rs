//! Help in the database: what readers say of articles, counted, with nothing about them; the provider's own texts.

mod edit;
mod missed;
mod report;

use serde_json::json;

use super::feedback::Answer;
use crate::{
    desk::{CommitError, House, HouseDeed, Script, ulid},
    words::Language,
};

pub use edit::{Edit, NotEdited, VERSIONS, VersionRow, change, day, edit, edits, number, owns, version, versions};
pub use missed::miss;
pub use report::{report, title};

/// Milliseconds.
const DAY: i64 = 86_400_000;

/// Counts one more answer.
///
/// # Errors
/// When the database does not answer.
pub async fn count(house: &House, article: &str, language: Language, answer: &Answer) -> Result<(), CommitError> {
    let now = house.now();
    let id = ulid(now);
    let mut script = Script::new();
    let values = json!({
        "article": article, "language": language, "day": now.0 / DAY, "verdict": answer.verdict, "at": now,
        "id": id, "rev": format!("{} {id}", now.reversed()), "text": answer.comment,
    });
    script.add(
        "UPSERT help_answer:[$_.article, $_.language, $_.day, $_.verdict] SET article = $_.article,
            language = $_.language, day = $_.day, verdict = $_.verdict, count = (count ?? 0) + 1",
        values.clone(),
    );
    if answer.comment.is_some() {
        script.add(
            "CREATE type::record('help_comment', $_.id) SET article = $_.article, language = $_.language,
                verdict = $_.verdict, text = $_.text, at = $_.at, rev = $_.rev",
            values,
        );
    }
    house.commit(HouseDeed::HelpAnswered, script).await
}
