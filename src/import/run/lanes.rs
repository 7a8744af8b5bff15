//! Batches on their way: some at the same time, those of one account one after the other.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use tokio::{
    sync::mpsc::{self, Receiver, Sender, UnboundedReceiver, UnboundedSender},
    task::JoinSet,
};

use super::Door;
use crate::import::model::{Asked, Kind, Record, Taken, Told};

/// Records of one transaction.
const BATCH: usize = 500;
/// Bytes of one question, of the 1 MB that one may have.
const HEAVIEST: usize = 700_000;
const MOST_LANES: usize = 4;

struct Lane {
    batch: Vec<Record>,
    weight: usize,
    out: Sender<Vec<Record>>,
}

pub(super) struct Lanes {
    all: Vec<Lane>,
    tasks: JoinSet<()>,
    told: UnboundedReceiver<Result<Taken, String>>,
    by: BuildHasherDefault<DefaultHasher>,
}

impl Lanes {
    pub(super) fn new(door: &Door, kind: Kind) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let (tell, told) = mpsc::unbounded_channel();
        let mut tasks = JoinSet::new();
        let lane = |_| {
            let (out, coming) = mpsc::channel(1);
            tasks.spawn(carry(door.clone(), kind, coming, tell.clone()));
            Lane { batch: Vec::new(), weight: 0, out }
        };
        Self { all: (0..cores.min(MOST_LANES)).map(lane).collect(), tasks, told, by: BuildHasherDefault::default() }
    }

    /// Puts a record on its way; waits while its lane is full.
    pub(super) async fn put(&mut self, record: Record) {
        let account = record.set.get("account").and_then(|account| account.as_str()).unwrap_or(&record.key);
        let nth = self.by.hash_one((&record.organization, account)) % self.all.len() as u64;
        let Some(lane) = usize::try_from(nth).ok().and_then(|nth| self.all.get_mut(nth)) else { return };
        lane.weight += weight(&record);
        lane.batch.push(record);
        if lane.batch.len() >= BATCH || lane.weight >= HEAVIEST {
            lane.send().await;
        }
    }

    /// What was answered meanwhile.
    pub(super) fn taken(&mut self) -> Vec<Result<Taken, String>> {
        std::iter::from_fn(|| self.told.try_recv().ok()).collect()
    }

    /// Sends the rest and waits for all answers.
    pub(super) async fn finish(mut self) -> Vec<Result<Taken, String>> {
        for mut lane in self.all.drain(..) {
            lane.send().await;
        }
        while self.tasks.join_next().await.is_some() {}
        self.taken()
    }
}

impl Lane {
    async fn send(&mut self) {
        self.weight = 0;
        let batch = std::mem::take(&mut self.batch);
        if !batch.is_empty() {
            // A lane that has ended has said why.
            let _ = self.out.send(batch).await;
        }
    }
}

/// At most so many bytes of JSON.
fn weight(record: &Record) -> usize {
    let values: usize = record.set.values().map(|value| value.to_string().len()).sum();
    400 + record.key.len() + values
}

/// Carries batches to the house until one is not taken.
async fn carry(
    door: Door,
    kind: Kind,
    mut coming: Receiver<Vec<Record>>,
    tell: UnboundedSender<Result<Taken, String>>,
) {
    while let Some(records) = coming.recv().await {
        let told = match door(Asked::Records { kind, records }).await {
            Ok(Told::Taken(taken)) => Ok(taken),
            Ok(Told::Organizations(_)) => Err("The server answers something else.".to_owned()),
            Err(why) => Err(why),
        };
        let ends = told.is_err();
        let _ = tell.send(told);
        if ends {
            return;
        }
    }
}
