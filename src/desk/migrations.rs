//! Migrations: numbered texts, each one transaction with its marker, safe to run from two servers at once.

use serde::Deserialize;
use serde_json::json;

use super::{CommitError, Db, Script};

pub struct Migration {
    pub name: &'static str,
    pub text: &'static str,
}

#[derive(Deserialize)]
struct Done {
    name: String,
}

/// Brings the database to today's shape; tells which migrations ran.
///
/// # Errors
/// What the database said; what ran before it stays.
pub async fn migrate(db: &Db, migrations: &[Migration]) -> Result<Vec<&'static str>, CommitError> {
    let done: Vec<Done> =
        db.rows("DEFINE TABLE IF NOT EXISTS _migration SCHEMALESS; SELECT name FROM _migration", json!({})).await?;
    let mut ran = Vec::new();
    for migration in migrations.iter().filter(|m| done.iter().all(|d| d.name != m.name)) {
        if run(db, migration).await? {
            ran.push(migration.name);
        }
    }
    Ok(ran)
}

/// True when it ran here, false when another server was quicker.
async fn run(db: &Db, migration: &Migration) -> Result<bool, CommitError> {
    let mut script = Script::new();
    script.add("CREATE ONLY type::record('_migration', $_.name) SET name = $_.name", json!({ "name": migration.name }));
    script.add(migration.text.trim_end().trim_end_matches(';'), json!({}));
    match db.commit(script).await {
        Ok(()) => Ok(true),
        Err(cause) => {
            let marker: Option<Done> =
                db.row("SELECT name FROM type::record('_migration', $name)", json!({ "name": migration.name })).await?;
            if marker.is_some() { Ok(false) } else { Err(cause) }
        }
    }
}
