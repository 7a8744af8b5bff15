//! What of a line is sealed: everything. Names, values and origins go in as hashes of their own, each with the line's
//! salt, so that one of them can be erased one day and the chain still be checked.

use serde::Deserialize;
use serde_json::json;

use crate::desk::{Change, fingerprint};

pub(super) const COLUMNS: &str =
    "record::id(id)[1] AS id, org, kind, at, rev, actor, actor_name, about, about_name, changes, address, browser,
    behalf, behalf_name";

/// A line as it stands in the database.
#[derive(Debug, Deserialize)]
pub(super) struct Content {
    pub id: String,
    pub org: String,
    pub kind: String,
    pub at: i64,
    pub rev: i64,
    #[serde(default)]
    pub actor: Option<String>,
    #[serde(default)]
    pub actor_name: Option<String>,
    pub about: String,
    pub about_name: String,
    pub changes: Vec<Change>,
    #[serde(default)]
    pub address: Option<String>,
    #[serde(default)]
    pub browser: Option<String>,
    #[serde(default)]
    pub behalf: Option<String>,
    #[serde(default)]
    pub behalf_name: Option<String>,
}

impl Content {
    /// The hashes of its values, in order; nothing is told from an empty text. Of most lines nothing is said of a behalf,
    /// and nothing was before there was one: it counts where it is.
    pub(super) fn hashes(&self, salt: &str) -> Vec<String> {
        let own = [self.actor_name.as_ref(), Some(&self.about_name), self.address.as_ref(), self.browser.as_ref()];
        let of_changes = self.changes.iter().flat_map(|change| [change.before.as_ref(), change.after.as_ref()]);
        let behalf = self.behalf_name.iter().map(Some);
        own.into_iter()
            .chain(of_changes)
            .chain(behalf)
            .map(|value| fingerprint(&json!([salt, value]).to_string()))
            .collect()
    }

    /// What all of it comes to, through the hashes of its values.
    pub(super) fn digest(&self, values: &[String]) -> String {
        let fields: Vec<&str> = self.changes.iter().map(|change| change.field.as_str()).collect();
        let whole = json!([self.org, self.id, self.kind, self.at, self.rev, self.actor, self.about, fields, values]);
        let whole = match &self.behalf {
            Some(behalf) => json!([whole, behalf]),
            None => whole,
        };
        fingerprint(&whole.to_string())
    }
}

/// What a link of the chain comes to: the one before, the place, the line.
pub(super) fn link(before: &str, seq: i64, event: &str, digest: &str) -> String {
    fingerprint(&json!([before, seq, event, digest]).to_string())
}
