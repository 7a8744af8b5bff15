//! Migrations: numbered texts, each one transaction with its marker, safe to run from two servers at once.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::{CommitError, Db, Script};

pub struct Migration {
    pub name: &'static str,
    pub text: &'static str,
}

#[derive(Deserialize)]
struct Done {}

/// How often a migration that another server is running is looked at again, and how long between.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Brings the database to today's shape; tells which migrations ran here.
///
/// # Errors
/// What the database said; what ran before it stays.
pub async fn migrate(db: &Db, migrations: &[Migration]) -> Result<Vec<&'static str>, CommitError> {
    let mut ran = Vec::new();
    for migration in migrations {
        if ran_here(db, migration).await? {
            ran.push(migration.name);
        }
    }
    Ok(ran)
}

/// Two servers that start at once meet at the same records: the slower one looks again until the marker is there.
async fn ran_here(db: &Db, migration: &Migration) -> Result<bool, CommitError> {
    for _ in 0..TRIES {
        match run(db, migration).await {
            Err(CommitError::Conflict) => tokio::time::sleep(PAUSE).await,
            answer => return answer,
        }
    }
    run(db, migration).await
}

async fn run(db: &Db, migration: &Migration) -> Result<bool, CommitError> {
    if is_done(db, migration).await? {
        return Ok(false);
    }
    match db.commit(script(migration)).await {
        Ok(()) => Ok(true),
        Err(cause) => {
            if is_done(db, migration).await? {
                Ok(false)
            } else {
                Err(cause)
            }
        }
    }
}

async fn is_done(db: &Db, migration: &Migration) -> Result<bool, CommitError> {
    let marker: Option<Done> = db
        .row(
            "DEFINE TABLE IF NOT EXISTS _migration SCHEMALESS; SELECT name FROM type::record('_migration', $name)",
            json!({ "name": migration.name }),
        )
        .await?;
    Ok(marker.is_some())
}

fn script(migration: &Migration) -> Script {
    let mut script = Script::new();
    script.add("CREATE ONLY type::record('_migration', $_.name) SET name = $_.name", json!({ "name": migration.name }));
    script.add(migration.text.trim_end().trim_end_matches(';'), json!({}));
    script
}
