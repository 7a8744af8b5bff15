//! The database behind the desk: connecting, reading rows, committing a script.
//!
//! Always true: text and values are apart; a conflict is told from a breakdown; rows are read as JSON.

use std::{path::PathBuf, sync::Arc};

use serde::de::DeserializeOwned;
use serde_json::Value;
use surrealdb::types::Error;

use super::{Script, link::Link, script::without_nulls};

/// Where the data are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// In memory: unit tests only, it hides what the real one does with order, races and crashes.
    Memory,
    /// Embedded, in this folder.
    Folder(PathBuf),
    /// Another server.
    Remote { url: String, user: String, password: String },
}

#[derive(Clone, Debug)]
pub struct Db(pub(super) Arc<Link>);

/// Why a commit did not happen.
#[derive(Debug)]
pub enum CommitError {
    /// Somebody else wrote what this one read: worth another try.
    Conflict,
    /// A condition of the script did not hold.
    Unmet(String),
    Broken(Error),
}

impl From<Error> for CommitError {
    fn from(error: Error) -> Self {
        told_apart(error)
    }
}

impl std::fmt::Display for CommitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Conflict => f.write_str("the database was busy with the same records"),
            Self::Unmet(word) => write!(f, "a condition did not hold: {word}"),
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl Db {
    /// Connects, without looking at what is there.
    ///
    /// # Errors
    /// What the database said.
    pub async fn connect(database: &Database) -> Result<Self, Error> {
        Link::connect(database).await.map(Self)
    }

    /// The rows of the last statement of `text`, whose values are the fields of `values`.
    ///
    /// # Errors
    /// What the database said, or that a row is not a `T`.
    pub async fn rows<T: DeserializeOwned>(&self, text: &str, values: Value) -> Result<Vec<T>, Error> {
        match self.last(text, values).await? {
            Value::Array(rows) => rows.into_iter().map(read).collect(),
            Value::Null => Ok(Vec::new()),
            row => Ok(vec![read(row)?]),
        }
    }

    /// The one row of the last statement, when there is one.
    ///
    /// # Errors
    /// As `rows`.
    pub async fn row<T: DeserializeOwned>(&self, text: &str, values: Value) -> Result<Option<T>, Error> {
        Ok(self.rows(text, values).await?.into_iter().next())
    }

    async fn last(&self, text: &str, values: Value) -> Result<Value, Error> {
        let values = without_nulls(values);
        let mut answer = self.0.ask(async |db| db.query(text).bind(values).await).await?.check()?;
        let last = answer.num_statements().saturating_sub(1);
        Ok(answer.take::<surrealdb::types::Value>(last)?.into_json_value())
    }

    /// Does all of the script or nothing.
    ///
    /// # Errors
    /// See `CommitError`; nothing was written then.
    pub async fn commit(&self, script: Script) -> Result<(), CommitError> {
        self.0.room()?;
        let (text, values) = script.into_parts();
        let asked = self.0.ask(async |db| db.query(text).bind(Value::Object(values)).await).await;
        let mut answer = asked.map_err(told_apart)?;
        let errors = answer.take_errors();
        let cause = errors.into_values().min_by_key(weight);
        cause.map_or(Ok(()), |error| Err(told_apart(error)))
    }
}

/// A failed statement makes every other one "not executed": the cause is the lightest.
fn weight(error: &Error) -> u8 {
    if is_conflict(error) {
        0
    } else if error.is_thrown() {
        1
    } else {
        2 + u8::from(error.is_query())
    }
}

fn told_apart(error: Error) -> CommitError {
    if is_conflict(&error) {
        return CommitError::Conflict;
    }
    match error.message().split("enlace:").nth(1) {
        Some(word) => CommitError::Unmet(word.trim().to_owned()),
        None => CommitError::Broken(error),
    }
}

pub(super) fn is_conflict(error: &Error) -> bool {
    use surrealdb::types::QueryError;
    matches!(error.query_details(), Some(QueryError::TransactionConflict))
        || error.message().contains("can be retried")
        || error.message().contains("Transaction retry required")
}

pub(super) fn read<T: DeserializeOwned>(row: Value) -> Result<T, Error> {
    serde_json::from_value(without_nulls(row))
        .map_err(|cause| Error::internal(format!("a row is not as expected: {cause}")))
}
