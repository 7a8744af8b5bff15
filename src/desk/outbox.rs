//! The outbox: what was promised in a transaction leaves after it, once, from whichever server is quicker.
//!
//! Always true: a letter is claimed before it is sent (a lease), wiped after it is sent, and tried again with growing
//! pauses when it could not be; whoever carries letters says of each whether it leaves now, later, or with others
//! (`gather`); what goes to a device is a row of its own for each, carried away likewise by whoever carries that; what
//! open pages are told, they are told once, on the other servers within a second.

use std::{sync::Arc, time::Duration};

use futures::{StreamExt as _, stream};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{DeskError, House, HouseDeed, Script, gather::Gathered};
use crate::{
    ids::{MemberId, OrganizationId},
    time::{Moment, Span},
};

/// A letter to be written in its reader's language when it leaves.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Letter {
    pub to: String,
    pub language: String,
    /// Which letter: a name that notices knows.
    pub template: String,
    /// What it speaks of; secrets in it are gone once it has left.
    pub values: Value,
    /// Which member it tells of what, where it tells a member: whether they may still see it is asked when it leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concern: Option<Concern>,
}

/// A member, and the id of what a letter tells them of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    pub organization: OrganizationId,
    pub member: MemberId,
    pub about: String,
}

/// What a member is told on one of their devices: what happened, by the name of its letter, and nothing that it says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Push {
    /// Which of the devices that take any.
    pub device: String,
    pub template: String,
    pub concern: Concern,
    pub at: Moment,
}

/// What becomes of a letter whose turn has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has left, or never will.
    Over,
    /// Its turn comes again then.
    Later(Moment),
    /// It leaves as part of one letter, with others that are gathered under the same name.
    Gathered(Gathered),
}

/// Why a letter stays for now.
#[derive(Debug)]
pub struct Undelivered(pub String);

impl From<DeskError> for Undelivered {
    fn from(cause: DeskError) -> Self {
        Self(format!("{cause:?}"))
    }
}

/// By which way something leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Mail,
    Push,
}

impl Way {
    const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Push => "push",
        }
    }

    /// So many leave at once: a mail server is one, while devices are reached through many, of which some are slow.
    const fn at_once(self) -> usize {
        match self {
            Self::Mail => 1,
            Self::Push => 20,
        }
    }
}

/// Who carries letters away, or what devices are told.
pub trait Deliver: Send + Sync + 'static {
    const WAY: Way;
    type What: DeserializeOwned + Send + Sync;

    fn deliver(&self, what: &Self::What) -> impl Future<Output = Result<Fate, Undelivered>> + Send;
}

#[derive(Deserialize)]
struct Waiting {
    id: String,
    tries: i32,
    payload: Value,
}

const LEASE: Span = Span::seconds(60);
/// Longer than a commit takes until others see it, and than a page takes until it listens.
pub const AGO: Span = Span::seconds(30);
const DELIVERED: i64 = i64::MAX >> 11;

impl House {
    /// Carries letters away, or what devices are told, until the process ends.
    pub async fn run_outbox<D: Deliver>(self: Arc<Self>, carrier: D) {
        let mut bell = self.bell.subscribe();
        loop {
            match self.deliver_due(&carrier).await {
                Ok(0) => {
                    let _ = tokio::time::timeout(Duration::from_secs(5), bell.changed()).await;
                }
                Ok(_) => {}
                Err(cause) => {
                    complain(&cause);
                    tokio::time::sleep(Duration::from_secs(5)).await;
                }
            }
        }
    }

    /// Carries away what is due now; tells how many letters were looked at.
    ///
    /// # Errors
    /// When the outbox cannot be read.
    pub async fn deliver_due<D: Deliver>(&self, carrier: &D) -> Result<usize, DeskError> {
        let waiting: Vec<Waiting> = self
            .db()
            .rows(
                "SELECT record::id(id) AS id, tries, payload, due FROM outbox WHERE kind = $kind AND due <= $now ORDER BY due LIMIT 20",
                json!({ "kind": D::WAY.key(), "now": self.now() }),
            )
            .await?;
        // Each comes to its end, whatever becomes of another.
        let sending: Vec<_> = waiting.iter().map(|one| self.deliver_one(carrier, one)).collect();
        let sent: Vec<_> = stream::iter(sending).buffer_unordered(D::WAY.at_once()).collect().await;
        sent.into_iter().collect::<Result<(), _>>()?;
        let bound = if D::WAY == Way::Mail { self.bundle_due().await? } else { 0 };
        Ok(waiting.len() + bound)
    }

    async fn deliver_one<D: Deliver>(&self, carrier: &D, one: &Waiting) -> Result<(), DeskError> {
        let now = self.now();
        let mut lease = Script::new();
        let values = json!({ "id": one.id, "now": now, "until": now + LEASE });
        lease.require("(SELECT VALUE due FROM ONLY type::record('outbox', $_.id)) <= $_.now", "taken", values.clone());
        lease.add("UPDATE type::record('outbox', $_.id) SET due = $_.until, tries += 1", values);
        if self.commit_once(lease).await.is_err() {
            return Ok(()); // Another server has it.
        }
        let sent = match serde_json::from_value::<D::What>(one.payload.clone()) {
            Ok(what) => carrier.deliver(&what).await,
            Err(cause) => Err(Undelivered(cause.to_string())),
        };
        let mut after = Script::new();
        match sent {
            Ok(Fate::Over) => after.add(
                "UPDATE type::record('outbox', $_.id) SET due = $_.never, payload = {}",
                json!({ "id": one.id, "never": DELIVERED }),
            ),
            Ok(Fate::Later(due)) => after.add(
                "UPDATE type::record('outbox', $_.id) SET due = $_.due, tries = 0",
                json!({ "id": one.id, "due": due }),
            ),
            Ok(Fate::Gathered(gathered)) => after.gather(&one.id, &gathered),
            Err(Undelivered(cause)) => {
                tracing::warn!(%cause, way = D::WAY.key(), id = %one.id, "a letter could not be sent");
                after.add(
                    "UPDATE type::record('outbox', $_.id) SET due = $_.due",
                    json!({ "id": one.id, "due": self.now() + pause(one.tries) }),
                )
            }
        };
        Ok(self.commit(HouseDeed::MailDelivered, after).await?)
    }

    /// Tells this server's pages what other servers committed, until the process ends.
    pub async fn run_rumours(self: Arc<Self>) {
        let mut looked = self.now();
        loop {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let now = self.now();
            match self.hear_rumours(looked).await {
                Ok(()) => looked = now,
                Err(cause) => complain(&cause),
            }
        }
    }

    /// Tells what was committed since the last look that succeeded, but for what was told here. Rows become visible out
    /// of order, so each look goes back some more, and drops what was told before.
    ///
    /// # Errors
    /// When the outbox cannot be read.
    pub async fn hear_rumours(&self, looked: Moment) -> Result<(), DeskError> {
        let since = looked - AGO;
        let text = "SELECT record::id(id) AS id, tries, payload, at FROM outbox WHERE kind = 'live' AND at > $since ORDER BY at";
        let rows: Vec<Waiting> = self.db().rows(text, json!({ "since": since })).await?;
        for row in rows {
            if let Ok(one) = serde_json::from_value(row.payload)
                && self.is_news(&row.id, &one)
            {
                self.announce(one);
            }
        }
        self.forget_news(since - AGO);
        Ok(())
    }
}

fn complain(cause: &DeskError) {
    if !cause.is_passing() {
        tracing::error!(?cause, "the outbox cannot be read");
    }
}

fn pause(tries: i32) -> Span {
    Span::seconds(10 << tries.clamp(0, 9))
}
