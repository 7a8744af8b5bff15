//! A crowd to measure with: many organizations, one of them with most of the people and lines.
//!
//! Always true: it goes into an empty database only; one owner can sign in, in the organization of ordinary size as in
//! the largest, and nobody else; the rows are those that deeds write (a test holds them together), but for the seal of
//! their history, which nobody waits for.

mod cases;
mod people;
mod requests;
mod rows;
mod somebody;

use std::{fmt, sync::Arc};

use futures::{StreamExt, stream};
use serde_json::json;

use crate::{
    desk::{CommitError, House, HouseDeed, Script},
    identity::passwords,
    ids::OrganizationId,
    time::Moment,
};
pub use cases::cases;
pub use requests::requests;
use rows::{Batch, LINES, TEN};
use somebody::{OWNER_ID, member_id};

/// Who can sign in, in both.
pub const OWNER: &str = "owner@crowd.test";
/// An organization of ordinary size: so many members, ten lines for each.
pub const ORDINARY: (&str, usize) = ("crowd", 100);
/// The one that has nine tenths of whatever is beyond it; the rest are small ones.
const LARGEST: &str = "giant";
const SMALL: usize = TEN;

/// Tens of members in one transaction.
const AT_ONCE: usize = 10;
/// Tens of members in one run: what the engine keeps in memory grows with what one process has written.
const AT_A_TIME: usize = 2_000;

/// Why there is no crowd.
#[derive(Debug)]
pub enum CrowdError {
    /// Somebody is here already.
    Inhabited,
    Hash,
    Broken(String),
}

impl fmt::Display for CrowdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inhabited => f.write_str("The crowd goes only into an empty database (ENLACE_DATA)"),
            Self::Hash => f.write_str("The password cannot be hashed"),
            Self::Broken(cause) => write!(f, "The crowd cannot be written: {cause}"),
        }
    }
}

impl From<CommitError> for CrowdError {
    fn from(cause: CommitError) -> Self {
        Self::Broken(cause.to_string())
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub organizations: usize,
    pub members: usize,
    pub lines: usize,
    /// Whether nothing is left for another run.
    pub is_whole: bool,
}

/// An organization of the crowd.
#[derive(Clone, Debug)]
struct Plan {
    id: OrganizationId,
    nth: usize,
    members: usize,
}

/// Some of its tens of members, with the lines of theirs.
#[derive(Clone, Copy, Debug)]
struct Job {
    plan: usize,
    from: usize,
    until: usize,
}

/// Writes so many members, with ten lines for each, on as many threads as there are cores: a part in each run.
///
/// # Errors
/// See `CrowdError`; what was written before stays.
pub async fn crowd(house: &Arc<House>, members: usize, password: &str) -> Result<Written, CrowdError> {
    let (now, plans) = (house.now(), Arc::new(plans(members)));
    match founder(house, OWNER_ID).await? {
        Founder::Known => {}
        Founder::Stranger => return Err(CrowdError::Inhabited),
        Founder::Nobody => {
            let hash = passwords::hash(house, password).await.map_err(|_| CrowdError::Hash)?;
            begin(house, &plans, &hash, now).await?;
        }
    }
    let mut jobs: Vec<Job> = plans.iter().enumerate().flat_map(jobs).collect();
    let done = written(house, &plans, &jobs).await?;
    jobs.drain(..done);
    let mut tens = 0;
    let is_part = |job: &&Job| {
        tens += job.until - job.from;
        tens <= AT_A_TIME
    };
    let part = jobs.iter().take_while(is_part).count();
    let is_whole = part == jobs.len();
    jobs.truncate(part);
    each(jobs, |job| {
        let (house, plans) = (house.clone(), plans.clone());
        async move {
            if written(&house, &plans, std::slice::from_ref(&job)).await? > 0 {
                return Ok(());
            }
            let mut batch = Batch::default();
            for ten in job.from..job.until {
                batch.ten(&plans[job.plan], ten, now);
            }
            Ok(house.commit(HouseDeed::Seeded, batch.into_script()).await?)
        }
    })
    .await?;
    let members = plans.iter().map(|plan| plan.members).sum();
    Ok(Written { organizations: plans.len(), members, lines: members / TEN * LINES, is_whole })
}

/// Who was here first.
#[derive(PartialEq, Eq)]
enum Founder {
    /// Whom an earlier run has written.
    Known,
    Stranger,
    Nobody,
}

async fn founder(house: &House, known: &str) -> Result<Founder, CrowdError> {
    let text = "RETURN IF record::exists(type::record('person', $id)) { $id }
        ELSE { (SELECT VALUE record::id(id) FROM organization LIMIT 1)[0] }";
    let asked: Result<Option<String>, _> = house.db().row(text, json!({ "id": known })).await;
    Ok(match asked.map_err(|cause| CrowdError::Broken(cause.to_string()))? {
        Some(id) if id == known => Founder::Known,
        Some(_) => Founder::Stranger,
        None => Founder::Nobody,
    })
}

/// Does these, as many at once as there are cores.
async fn each<J, F>(jobs: Vec<J>, work: impl Fn(J) -> F) -> Result<(), CrowdError>
where
    F: Future<Output = Result<(), CrowdError>> + Send + 'static,
{
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut done = stream::iter(jobs).map(|job| tokio::spawn(work(job))).buffer_unordered(cores);
    while let Some(ended) = done.next().await {
        ended.map_err(|cause| CrowdError::Broken(cause.to_string()))??;
    }
    Ok(())
}

/// How many of the jobs an earlier run has done: each is one transaction. Those that were under way side by side when it
/// was stopped are looked at one by one.
async fn written(house: &House, plans: &[Plan], jobs: &[Job]) -> Result<usize, CrowdError> {
    for (nth, job) in jobs.iter().enumerate() {
        let id = (&plans[job.plan].id, member_id(job.from * TEN));
        let asked =
            house.db().row("RETURN record::exists(member:[$org, $id])", json!({ "org": id.0, "id": id.1 })).await;
        let is_there: Option<bool> = asked.map_err(|cause| CrowdError::Broken(cause.to_string()))?;
        if is_there != Some(true) {
            return Ok(nth);
        }
    }
    Ok(jobs.len())
}

fn plans(members: usize) -> Vec<Plan> {
    let (ordinary, size) = ORDINARY;
    let beyond = members.saturating_sub(size) / TEN * TEN;
    let small = beyond / 100;
    let giant = (LARGEST.to_owned(), beyond - small * SMALL);
    let rest = (0..small).map(|nth| (format!("small-{nth}"), SMALL));
    let all = std::iter::once((ordinary.to_owned(), size)).chain([giant]).chain(rest);
    let some = all.filter(|(_, members)| *members > 0).enumerate();
    some.map(|(nth, (id, members))| Plan { id: OrganizationId::new(id), nth, members }).collect()
}

fn jobs((plan, of): (usize, &Plan)) -> Vec<Job> {
    let tens = of.members / TEN;
    (0..tens).step_by(AT_ONCE).map(|from| Job { plan, from, until: tens.min(from + AT_ONCE) }).collect()
}

/// What everything else stands on: the organizations, their cost centres, the plans, the owner.
async fn begin(house: &House, plans: &[Plan], hash: &str, now: Moment) -> Result<(), CrowdError> {
    for some in plans.chunks(100) {
        let mut batch = Batch::default();
        for plan in some {
            batch.organization(plan, now);
        }
        house.commit(HouseDeed::Seeded, batch.into_script()).await?;
    }
    let mut script = Script::new();
    script.add(
        "CREATE type::record('person', $_.id) SET email = $_.email, password = $_.hash, language = 'en',
            zone = 'America/Chicago', created = $_.now, terms = $_.now, last_org = $_.org",
        json!({ "id": OWNER_ID, "email": OWNER, "hash": hash, "now": now, "org": ORDINARY.0 }),
    );
    script
        .add("CREATE type::record('address', $_.email) SET person = $_.id", json!({ "id": OWNER_ID, "email": OWNER }));
    rows::plans(&mut script);
    Ok(house.commit(HouseDeed::Seeded, script).await?)
}
