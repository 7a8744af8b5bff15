//! What is sent under a key is done once, however often it is sent: what waited for a connection may have been done
//! before, and only its answer lost.
//!
//! Always true: the key is written in the transaction of what is done, by whoever does it, in any organization; a key is
//! one person's, and says nothing to another.

use serde_json::json;

use super::{Db, DeskError, Script, Visitor};
use crate::ids::PersonId;

/// More than any of ours has.
const LONGEST: usize = 64;

/// A key that a request gives, if it can be one.
pub(super) fn key(given: &str) -> Option<String> {
    let is_plain = given.len() >= 16 && given.len() <= LONGEST;
    (is_plain && given.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')).then(|| given.to_owned())
}

/// Nobody has done anything under this key in another request; from now on somebody has.
pub(super) fn note(script: &mut Script, visitor: &Visitor) {
    let Some(key) = &visitor.caller.once else { return };
    let values = json!({
        "person": visitor.person, "key": key, "request": visitor.caller.request, "now": visitor.house.now(),
    });
    // Whoever answers the request looks then which of the two it is (`serve/once.rs`).
    script.require(
        "(SELECT VALUE request FROM ONLY once:[$_.person, $_.key]) IN [NONE, $_.request]",
        "stale",
        values.clone(),
    );
    script.add("UPSERT once:[$_.person, $_.key] SET request = $_.request, at = $_.now", values);
}

/// The request that did what this person sent under this key.
///
/// # Errors
/// When the database does not answer.
pub async fn done_by(db: &Db, person: &PersonId, key: &str) -> Result<Option<String>, DeskError> {
    let values = json!({ "person": person, "key": key });
    Ok(db.row("SELECT VALUE request FROM ONLY once:[$person, $key]", values).await?)
}
