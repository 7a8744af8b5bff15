//! What a record makes of an account.

use serde_json::json;

use super::Decided;
use crate::{
    desk::Change,
    ids::AccountId,
    import::model::{Account, Bad, Record},
};

/// Decides; `id` is a new one's.
///
/// # Errors
/// Why it cannot be taken.
pub fn account(record: &Record, is: Option<&Account>, id: AccountId) -> Result<Decided<Account>, Bad> {
    let new = || json!({ "id": id, "number": record.key });
    let mut row = is.map_or_else(new, |account| json!(account));
    for (field, value) in &record.set {
        row[field] = value.clone();
    }
    if row["name"].is_null() {
        return Err(Bad::Missing("name".to_owned()));
    }
    let after: Account = serde_json::from_value(row).map_err(|cause| Bad::NotJson(cause.to_string()))?;
    Ok(match is {
        None => Decided::Added(after),
        Some(before) if *before == after => Decided::Unchanged,
        Some(before) => Decided::Changed { before: before.clone(), after },
    })
}

impl Account {
    /// What is different, for the history.
    #[must_use]
    pub fn changes(&self, after: &Self) -> Vec<Change> {
        let name = Change::of("name", Some(&self.name), Some(&after.name));
        let email = Change::of("email", self.email.as_deref(), after.email.as_deref());
        [name, email].into_iter().flatten().collect()
    }
}
