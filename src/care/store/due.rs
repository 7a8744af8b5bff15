//! A queue of all organizations, what is due first before the others, a page at a time. Many can be due at one moment, so
//! the id stands beside it.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
    time::Moment,
};

/// Where something stands in its queue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    at: Moment,
    org: String,
    id: String,
}

impl Due {
    pub fn new(at: Moment, org: &OrganizationId, id: &str) -> Self {
        Self { at, org: org.to_string(), id: id.to_owned() }
    }

    pub fn written(&self) -> String {
        format!("{}.{}.{}", self.at.0, self.org, self.id)
    }

    /// A cursor that cannot be read is the beginning.
    pub fn read(cursor: Option<&str>) -> Option<Self> {
        let mut parts = cursor?.splitn(3, '.');
        let at = Moment(parts.next()?.parse().ok()?);
        Some(Self { at, org: parts.next()?.to_owned(), id: parts.next()?.to_owned() })
    }
}

/// So many rows behind a place and due by a moment, if one is given. `from` reads a table by an index that
/// ends with `due`, up to the conditions before that.
///
/// # Errors
/// When the database does not answer.
pub async fn due_rows<T: DeserializeOwned>(
    db: &Db,
    (table, from): (&str, &str),
    until: Option<Moment>,
    (after, limit): (Option<&Due>, usize),
    mut values: Value,
) -> Result<Vec<T>, DeskError> {
    let by = if until.is_some() { "AND due <= $until ORDER BY due" } else { "ORDER BY due" };
    values["until"] = json!(until);
    let text = match after {
        None => format!("{from} AND due > 0 {by} LIMIT {limit}"),
        Some(Due { at, org, id }) => {
            values["due"] = json!(at);
            values["after"] = json!([org, id]);
            format!(
                "LET $same = {from} AND due = $due AND id > type::record('{table}', $after) LIMIT {limit};
                LET $rest = {from} AND due > $due {by} LIMIT {limit};
                RETURN array::concat($same, $rest)"
            )
        }
    };
    Ok(db.rows(&text, values).await?)
}
