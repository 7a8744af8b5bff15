//! Whose turn it is to look at a work, and when the next one is.

use serde_json::json;

use super::Key;
use crate::{
    desk::{CommitError, DeskError, House, HouseDeed, Script},
    time::{Moment, Span},
};

/// Longer than a provider's system may take to answer; after it another server looks.
const LEASE: Span = Span::seconds(60);

/// Takes a work in hand for a minute; false when somebody else has.
///
/// # Errors
/// When the database does not answer.
pub async fn lease(house: &House, key: &Key) -> Result<bool, DeskError> {
    let now = house.now();
    let values = json!({ "org": key.organization, "id": key.id, "now": now, "until": now + LEASE });
    let mut script = Script::new();
    script.require(
        "((SELECT VALUE next FROM ONLY work:[$_.org, $_.id]) ?? $_.until) <= $_.now",
        "taken",
        values.clone(),
    );
    script.add("UPDATE work:[$_.org, $_.id] SET next = $_.until", values);
    match house.commit(HouseDeed::WorkLookedAt, script).await {
        Ok(()) => Ok(true),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// A work that stands as it was read is looked at again at a moment; a try is counted.
///
/// # Errors
/// When the database does not answer.
pub async fn look_again(house: &House, key: &Key, revision: i64, at: Moment) -> Result<(), DeskError> {
    set(house, key, revision, "next = $_.at, tries += 1", at).await
}

/// A work that stands as it was read is somebody else's from now on: the staff's, or the provider's system's.
///
/// # Errors
/// When the database does not answer.
pub async fn leave(house: &House, key: &Key, revision: i64) -> Result<(), DeskError> {
    set(house, key, revision, "next = $_.at", Moment::NEVER).await
}

/// Notes, before a provider's system is told of a work, that it has it: nobody here takes it back from then on. False when
/// the work is not as it was read any more.
///
/// # Errors
/// When the database does not answer.
pub async fn hand_over(house: &House, key: &Key, revision: i64) -> Result<bool, DeskError> {
    let values = json!({ "org": key.organization, "id": key.id, "seen": revision });
    let mut script = Script::new();
    script.require("(SELECT VALUE revision FROM ONLY work:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
    script.add("UPDATE work:[$_.org, $_.id] SET handed = true", values);
    match house.commit(HouseDeed::WorkLookedAt, script).await {
        Ok(()) => Ok(true),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

async fn set(house: &House, key: &Key, revision: i64, what: &str, at: Moment) -> Result<(), DeskError> {
    let values = json!({ "org": key.organization, "id": key.id, "seen": revision, "at": at });
    let mut script = Script::new();
    script.add(&format!("UPDATE work:[$_.org, $_.id] SET {what} WHERE revision = $_.seen"), values);
    Ok(house.commit(HouseDeed::WorkLookedAt, script).await?)
}
