//! Records on their way into the database: what is there is read at once, what changes is written at once.
//!
//! Always true: some hundred records are one transaction, with their lines of history; a record that is there as its file
//! says is not written; what was read is looked at again in the transaction, and when it has moved all of them are decided
//! anew. Of added lines an account's history has one line for all of them, since a line of history for each would cost as
//! much as the line; of each changed one it has its own, with before and after.

mod accounts;
mod lines;
mod moving;
mod organizations;
mod plans;
mod there;

use super::model::{Asked, Kind, Record, Taken, Told};
use crate::desk::{CommitError, DeskError, House, HouseDeed, Script, fingerprint};

/// Somebody else changes the same records: so often it is tried again.
const TRIES: usize = 5;

/// What records come to: the script that makes it so, none when nothing changes.
struct Draft {
    taken: Taken,
    script: Option<Script>,
}

/// Does what is asked.
///
/// # Errors
/// The sentence why it could not be done; nothing was written then.
pub async fn obey(house: &House, asked: Asked) -> Result<Told, String> {
    match asked {
        Asked::Organizations(names) => {
            organizations::named(house.db(), &names).await.map(Told::Organizations).map_err(|cause| broken(&cause))
        }
        Asked::Records { kind, records } => take(house, kind, &records).await.map(Told::Taken),
    }
}

async fn take(house: &House, kind: Kind, records: &[Record]) -> Result<Taken, String> {
    for _ in 0..TRIES {
        let draft = match kind {
            Kind::Accounts => accounts::draft(house, records).await,
            Kind::Lines => lines::draft(house, records).await,
            Kind::Plans => plans::draft(house, records).await,
        };
        let Draft { taken, script } = draft.map_err(|cause| broken(&cause))?;
        let Some(script) = script else { return Ok(taken) };
        match house.commit(HouseDeed::DataImported, script).await {
            Ok(()) => return Ok(taken),
            Err(CommitError::Conflict | CommitError::Unmet(_)) => {}
            // Somebody added the same at the same time.
            Err(CommitError::Broken(cause)) if cause.message().contains("already exists") => {}
            Err(cause) => return Err(format!("The database does not take it: {cause}.")),
        }
    }
    Err("Somebody else keeps changing the same records.".to_owned())
}

fn broken(cause: &DeskError) -> String {
    format!("The database does not answer: {cause:?}.")
}

/// The id of what is known by a number, unless it is taken.
fn named(number: &str) -> String {
    fingerprint(number).chars().take(16).collect()
}
