//! The provider's own system: it is told over HTTP what to do, and says by signed call-backs what became of it.
//!
//! Always true: a work is posted under its own id as `Idempotency-Key`, however often; nothing that is not signed with the
//! shared secret is believed, and nothing older than five minutes; redirects are not followed.

mod signature;

use std::time::Duration;

use reqwest::{Client, StatusCode, redirect::Policy};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    model::{Known, Reason, WorkState},
    rules::Step,
    run::Answer,
    store::Facts,
};
use crate::{
    settings::{CarrierSystem, Secret},
    time::{Local, Moment, Span},
    words,
};

pub use signature::{SIGNATURE, is_signed, sign};

/// Shorter than a work's lease.
const LONGEST: Duration = Duration::from_secs(20);
const MOST: usize = 64 << 10;
const PATIENCE: Span = Span::days(3);

/// The way to it.
#[derive(Clone, Debug)]
pub struct Carrier {
    client: Client,
    url: String,
    secret: Secret,
    public_url: String,
}

/// What it says of a work: as the answer to a request, or in a call-back.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Word {
    pub state: WorkState,
    #[serde(default)]
    pub reason: Option<String>,
}

impl Word {
    /// What that makes of the work; nothing when it only says that it has heard.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        let reason = || self.reason.as_deref().map_or(Reason::Known(Known::NotSaid), Reason::said);
        Some(match self.state {
            WorkState::Acknowledged | WorkState::Pending => return None,
            WorkState::Held => Step::Hold(reason()),
            WorkState::InProgress => Step::Take,
            WorkState::Completed => Step::Complete,
            WorkState::Partial => Step::CompleteInPart(reason()),
            WorkState::Failed => Step::Fail(reason()),
            WorkState::Cancelled => Step::Cancel(reason()),
        })
    }
}

impl Carrier {
    /// # Errors
    /// When no connections can be made from here at all.
    pub fn new(system: &CarrierSystem, public_url: &str) -> Result<Self, reqwest::Error> {
        let client = Client::builder().redirect(Policy::none()).timeout(LONGEST).user_agent("enlace").build()?;
        let (url, secret) = (system.url.clone(), system.secret.clone());
        Ok(Self { client, url, secret, public_url: public_url.to_owned() })
    }

    /// Asks it to do a work.
    pub(super) async fn ask(&self, facts: &Facts, now: Moment) -> Answer {
        let work = &facts.work;
        match self.post(facts, now).await {
            Ok((status, body)) if status.is_success() => match serde_json::from_slice::<Word>(&body) {
                Ok(word) => word.step().map_or(Answer::Left, Answer::Now),
                Err(_) => Answer::Now(Step::Take),
            },
            Ok((status, _)) if is_final(status) => {
                tracing::warn!(%status, work = %work.id, "the provider's system did not take a work");
                Answer::Now(Step::Fail(Reason::Known(Known::NotTaken)))
            }
            other => {
                let cause = match other {
                    Ok((status, _)) => status.to_string(),
                    Err(cause) => cause.without_url().to_string(),
                };
                tracing::warn!(cause, work = %work.id, "a work was not taken and may be posted again");
                if work.due.max(work.at) + PATIENCE <= now {
                    Answer::Now(Step::Fail(Reason::Known(Known::NoAnswer)))
                } else {
                    Answer::Later(now + pause(work.tries))
                }
            }
        }
    }

    async fn post(&self, facts: &Facts, now: Moment) -> Result<(StatusCode, Vec<u8>), reqwest::Error> {
        let body = self.body(facts);
        let mut answer = self
            .client
            .post(&self.url)
            .header("content-type", "application/json")
            .header("idempotency-key", facts.work.id.as_str())
            .header(SIGNATURE, sign(&self.secret, now, body.as_bytes()))
            .body(body)
            .send()
            .await?;
        let mut read = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            read.extend_from_slice(&chunk);
            if read.len() > MOST {
                read.clear();
                break;
            }
        }
        Ok((answer.status(), read))
    }

    fn body(&self, facts: &Facts) -> String {
        let work = &facts.work;
        json!({
            "work": work.id, "transaction": work.transaction, "organization": work.org, "account": work.account,
            "line": work.line, "number": work.number, "kind": work.work.key(), "details": work.work,
            "asked": stamp(work.at), "due": stamp(work.due), "callback": format!("{}/callbacks/carrier", self.public_url),
        })
        .to_string()
    }
}

/// As machines read it, in UTC.
fn stamp(at: Moment) -> String {
    words::stamp(Local { at, offset: 0 })
}

/// What no repetition would change.
fn is_final(status: StatusCode) -> bool {
    status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT && status != StatusCode::TOO_MANY_REQUESTS
}

/// Ten seconds, twice as long each time, at most an hour.
fn pause(tries: i32) -> Span {
    Span::seconds((10_i64 << tries.clamp(0, 9)).min(3_600))
}
