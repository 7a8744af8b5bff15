//! Rates, kept in the database so that every server counts the same.

use serde::Deserialize;
use serde_json::json;

use super::{CommitError, House};
use crate::time::Span;

/// How often something may happen within a span.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    pub most: u32,
    pub within: Span,
}

#[derive(Deserialize)]
struct Counted {
    count: u32,
    until: i64,
}

impl House {
    /// Counts one more under `key`, all or none of them; `Err` says in how many seconds it is worth trying again.
    ///
    /// # Errors
    /// The seconds until the window ends; also when the database does not answer, since who cannot count must not let through.
    pub async fn count(&self, key: &str, rate: Rate) -> Result<(), u32> {
        let now = self.now();
        for _ in 0..8 {
            match self.count_once(key, rate, now.0).await {
                Ok(counted) if counted.count <= rate.most => return Ok(()),
                Ok(counted) => return Err(seconds(counted.until - now.0)),
                Err(CommitError::Conflict) => tokio::task::yield_now().await,
                Err(cause) => {
                    tracing::error!(%cause, "a rate could not be counted");
                    return Err(5);
                }
            }
        }
        Err(1)
    }

    /// Forgets what was counted under `key`.
    pub async fn forgive(&self, key: &str) {
        let mut script = super::Script::new();
        script.add("DELETE type::record('rate', $_.key)", json!({ "key": key }));
        if let Err(cause) = self.db().commit(script).await {
            tracing::warn!(%cause, "a rate could not be forgiven");
        }
    }

    async fn count_once(&self, key: &str, rate: Rate, now: i64) -> Result<Counted, CommitError> {
        let values = json!({ "key": key, "now": now, "until": now + rate.within.0 });
        let counted: Option<Counted> = self
            .db()
            .row(
                "UPSERT ONLY type::record('rate', $key) SET
                    count = IF until != NONE AND until > $now { count + 1 } ELSE { 1 },
                    since = IF until != NONE AND until > $now { since } ELSE { $now },
                    until = IF until != NONE AND until > $now { until } ELSE { $until }
                 RETURN count, until",
                values,
            )
            .await?;
        counted.ok_or(CommitError::Conflict)
    }
}

fn seconds(milliseconds: i64) -> u32 {
    u32::try_from(milliseconds / 1_000 + 1).unwrap_or(1)
}
