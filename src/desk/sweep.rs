//! Throwing away what is past its time, hourly, in small batches, so that no write waits long for it.

#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};

use super::{DeskError, House, HouseDeed, Script};

/// One kind of thing that passes.
#[derive(Clone, Copy, Debug)]
pub struct Passing {
    pub what: &'static str,
    /// The ids of what is past, `SELECT VALUE id FROM …`, without a limit; `$_.now`, `$_.idle` and `$_.lifetime` are its
    /// values.
    pub past: &'static str,
}

/// What the desk's own tables hold.
pub const OUTBOX: [Passing; 8] = [
    Passing { what: "rumours", past: "SELECT VALUE id FROM outbox WHERE kind = 'live' AND at < $_.now - 300000" },
    // An hour, so that somebody who looks into why a letter did not come still finds it.
    Passing {
        what: "letters that were sent",
        past: "SELECT VALUE id FROM outbox WHERE kind = 'mail' AND at < $_.now - 3600000 AND payload = {}",
    },
    // Every link in a letter is dead by then.
    Passing {
        what: "letters that could not be sent",
        past: "SELECT VALUE id FROM outbox WHERE kind = 'mail' AND at < $_.now - 604800000",
    },
    // Whatever happened a day ago is no news on a device.
    Passing {
        what: "what devices were told",
        past: "SELECT VALUE id FROM outbox WHERE kind = 'push' AND at < $_.now - 90000000",
    },
    // Its letter is bound within a day; these are left where nobody carries letters any more.
    Passing { what: "letters that were gathered", past: "SELECT VALUE id FROM gathered WHERE at < $_.now - 604800000" },
    Passing { what: "gatherings", past: "SELECT VALUE id FROM gathering WHERE due < $_.now - 604800000" },
    Passing { what: "rates", past: "SELECT VALUE id FROM rate WHERE until < $_.now" },
    Passing { what: "drafts", past: "SELECT VALUE id FROM draft WHERE until < $_.now" },
];

const BATCH: usize = 500;
const MOST_BATCHES: usize = 200;

impl House {
    /// Throws away what is past now; tells how many batches that took.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sweep(&self, passing: &[Passing]) -> Result<usize, DeskError> {
        let mut batches = 0;
        for one in passing {
            while batches < MOST_BATCHES && self.sweep_once(one).await? {
                batches += 1;
            }
        }
        Ok(batches)
    }

    /// Sweeps hourly until the process ends. A broken sweep is tried again in an hour.
    pub async fn run_sweeps(self: Arc<Self>, passing: Vec<Passing>) {
        loop {
            if let Err(cause) = self.sweep(&passing).await {
                tracing::error!(?cause, "what is past could not be thrown away");
            }
            tokio::time::sleep(Duration::from_secs(3_600)).await;
        }
    }

    /// True when there was something.
    async fn sweep_once(&self, passing: &Passing) -> Result<bool, DeskError> {
        let limits = self.options.limits;
        let values = json!({ "now": self.now(), "idle": limits.idle, "lifetime": limits.lifetime });
        let first = format!("{} LIMIT 1", passing.past).replace("$_.", "$");
        let there: Vec<Value> = self.db().rows(&first, values.clone()).await?;
        if there.is_empty() {
            return Ok(false);
        }
        let mut script = Script::new();
        script.add(&format!("DELETE ({} LIMIT {BATCH})", passing.past), values);
        self.commit(HouseDeed::Swept, script).await?;
        tracing::debug!(what = passing.what, "swept");
        Ok(true)
    }
}
