//! Counts searches that found nothing. Of a day only so many texts are kept; what comes after is counted alone.

use serde_json::json;

use super::DAY;
use crate::{
    desk::{CommitError, House, HouseDeed, Script},
    words::Language,
};

/// Texts of one day in one language.
const MOST: usize = 200;

/// Counts one more search for a text.
///
/// # Errors
/// When the database does not answer.
pub async fn miss(house: &House, language: Language, text: &str) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.add(
        "IF record::exists(help_missed:[$_.language, $_.day, $_.text]) {
            UPDATE help_missed:[$_.language, $_.day, $_.text] SET count += 1
        } ELSE IF ((SELECT VALUE texts FROM ONLY help_missed_day:[$_.language, $_.day]) ?? 0) < $_.most {
            CREATE help_missed:[$_.language, $_.day, $_.text] SET language = $_.language, day = $_.day, text = $_.text,
                count = 1;
            UPSERT help_missed_day:[$_.language, $_.day] SET language = $_.language, day = $_.day,
                texts = (texts ?? 0) + 1
        } ELSE {
            UPSERT help_missed_day:[$_.language, $_.day] SET more = (more ?? 0) + 1
        }",
        json!({ "language": language, "day": house.now().0 / DAY, "text": text, "most": MOST }),
    );
    house.commit(HouseDeed::HelpAnswered, script).await
}
