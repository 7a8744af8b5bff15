//! Sealing the history: each organization's lines become a chain, in which none can be changed, taken out, put in or
//! moved without the next check finding it.
//!
//! Always true: a line waits in `unsealed` from the very transaction that wrote it, so none is missed, however late it
//! became visible; it leaves there in the transaction that gives it its place, so none is sealed twice; of several servers
//! the one that holds the lease works, and the chain's end is looked at in each transaction, so that even two who both
//! believe they hold it make one chain. Only the worker writes a chain: no deed waits for it.

mod content;
#[cfg(test)]
mod tests;
mod verify;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;

use super::{CommitError, DeskError, House, HouseDeed, Script, secret};
use crate::time::{Moment, Span};
use content::{COLUMNS, Content, link};

pub use verify::{Broken, Verified, Wrong};

/// How often the worker looks: a line is sealed well within five seconds of its commit.
const PAUSE: Duration = Duration::from_secs(1);
/// A server that has died is replaced after this.
const LEASE: Span = Span::seconds(6);
/// Lines of one transaction.
const BATCH: usize = 200;

/// The end of an organization's chain.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct End {
    pub seq: i64,
    pub hash: String,
}

#[derive(Deserialize)]
struct Waiting {
    id: (String, String),
}

#[derive(Deserialize)]
struct Lease {
    holder: String,
    until: Moment,
}

impl House {
    /// Seals what was written, until the process ends.
    pub async fn run_seal(self: Arc<Self>) {
        let me = secret();
        loop {
            match self.seal_as(&me).await {
                Ok(0) => tokio::time::sleep(PAUSE).await,
                Ok(_) => {}
                Err(cause) => {
                    tracing::error!(?cause, "the history cannot be sealed");
                    tokio::time::sleep(PAUSE * 5).await;
                }
            }
        }
    }

    /// Seals one batch, if nobody else does; tells how many lines.
    async fn seal_as(&self, me: &str) -> Result<usize, DeskError> {
        if self.holds_the_lease(me).await? { self.seal().await } else { Ok(0) }
    }

    /// Renews the lease in its second half, takes it when it is over, or leaves it to whoever has it.
    async fn holds_the_lease(&self, me: &str) -> Result<bool, DeskError> {
        let now = self.now();
        let lease: Option<Lease> = self.db().row("SELECT holder, until FROM lease:seal", json!({})).await?;
        // A lease that runs longer than one can was written by a clock that has been put back since.
        let taken = lease.as_ref().is_some_and(|lease| lease.until > now && lease.until <= now + LEASE);
        match lease {
            Some(lease) if taken && lease.holder != me => return Ok(false),
            Some(lease) if taken && lease.until > now + Span(LEASE.0 / 2) => return Ok(true),
            _ => {}
        }
        let mut script = Script::new();
        let values = json!({ "me": me, "now": now, "until": now + LEASE, "holder": lease.map(|lease| lease.holder) });
        script.require("(SELECT VALUE holder FROM ONLY lease:seal) = $_.holder", "taken", values.clone());
        script.add("UPSERT lease:seal SET holder = $_.me, until = $_.until", values);
        match self.commit_once(script).await {
            Ok(()) => Ok(true),
            Err(CommitError::Conflict | CommitError::Unmet(_)) => Ok(false),
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }

    /// Seals up to a batch of what waits, whoever holds the lease; tells how many lines.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn seal(&self) -> Result<usize, DeskError> {
        let text = format!("SELECT record::id(id) AS id FROM unsealed LIMIT {BATCH}");
        let waiting: Vec<Waiting> = self.db().rows(&text, json!({})).await?;
        let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for Waiting { id: (organization, event) } in waiting {
            of.entry(organization).or_default().push(event);
        }
        let mut sealed = 0;
        for (organization, mut events) in of {
            events.sort();
            sealed += self.seal_in(&organization, &events).await?;
        }
        Ok(sealed)
    }

    async fn seal_in(&self, organization: &str, events: &[String]) -> Result<usize, DeskError> {
        let end = self.end(organization).await?;
        let asked = json!({ "org": organization, "ids": events });
        let text = format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('event', [$org, $id])) WHERE id != NONE");
        let found: Vec<Content> = self.db().rows(&text, asked).await?;
        let mut last = end.clone();
        let rows: Vec<_> = events
            .iter()
            .map(|event| {
                let salt = secret();
                // A line that is gone before it was sealed keeps its place: the check finds that it is missing.
                let content = found.iter().find(|content| content.id == *event);
                let values = content.map(|content| content.hashes(&salt)).unwrap_or_default();
                let digest = content.map(|content| content.digest(&values)).unwrap_or_default();
                last = End { seq: last.seq + 1, hash: link(&last.hash, last.seq + 1, event, &digest) };
                json!({
                    "id": [organization, event], "org": organization, "seq": last.seq, "salt": salt, "values": values,
                    "digest": digest, "hash": last.hash,
                })
            })
            .collect();
        let mut script = Script::new();
        let values = json!({
            "org": organization, "ids": events, "rows": rows, "before": end.seq, "seq": last.seq, "hash": last.hash,
        });
        script.require(
            "((SELECT VALUE seq FROM ONLY type::record('chain', $_.org)) ?? 0) = $_.before",
            "sealed",
            values.clone(),
        );
        script.add("UPSERT type::record('chain', $_.org) SET seq = $_.seq, hash = $_.hash", values.clone());
        script.add("INSERT INTO seal $_.rows RETURN NONE", values.clone());
        script.add("DELETE $_.ids.map(|$id| type::record('unsealed', [$_.org, $id]))", values);
        match self.commit(HouseDeed::Sealed, script).await {
            Ok(()) => Ok(events.len()),
            // Another server was quicker: what it left waits still.
            Err(CommitError::Conflict | CommitError::Unmet(_)) => Ok(0),
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }

    async fn end(&self, organization: &str) -> Result<End, DeskError> {
        let asked = "SELECT seq, hash FROM type::record('chain', $org)";
        Ok(self.db().row(asked, json!({ "org": organization })).await?.unwrap_or_default())
    }
}
