//! A file from its beginning to its end: read here, taken some hundred records at a time by the house.
//!
//! Always true: of a key that stands twice in a file only the first is taken; the records of one account are taken one
//! batch after the other, those of different accounts at the same time; whatever stops it, what was taken stays, and the
//! file can be loaded again from its beginning.

mod lanes;
mod paper;
mod seen;

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use futures::future::BoxFuture;

use super::{
    model::{Asked, Bad, Kind, Known, Parsed, Record, Taken, Told},
    reading::Reader,
    rules,
};
use lanes::Lanes;
use paper::Paper;
use seen::Seen;

/// How the house is asked, near or far.
pub type Door = Arc<dyn Fn(Asked) -> BoxFuture<'static, Result<Told, String>> + Send + Sync>;

/// Rows that are understood together.
const WINDOW: usize = 500;

/// What is to be loaded.
#[derive(Clone, Debug)]
pub struct Job {
    pub kind: Kind,
    pub file: PathBuf,
    /// Where the bad records are listed.
    pub errors: PathBuf,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub refused: u64,
}

/// A row that is understood, or why not.
type Understood = (u64, Result<Parsed, Bad>);

/// Loads a file.
///
/// # Errors
/// The sentence why it could not go on; what was taken before stays.
pub async fn run(door: &Door, job: &Job) -> Result<Ended, String> {
    let name = job.file.display();
    let mut reader = Reader::open(job.kind, &job.file).map_err(|why| format!("{name}: {why}."))?;
    let mut paper = Paper::new(job, reader.length);
    paper::unknown(&reader.unknown);
    let known = reader.unknown.len();
    let (mut lanes, mut seen, mut organizations) = (Lanes::new(door, job.kind), Seen::default(), BTreeMap::new());
    loop {
        let rows = window(job.kind, &mut reader).map_err(|cause| format!("{name}: {cause}."))?;
        if rows.is_empty() {
            break;
        }
        look_up(door, &rows, &mut organizations).await?;
        for (line, parsed) in rows {
            match parsed.and_then(|parsed| record(line, parsed, &organizations, &mut seen)) {
                Ok(record) => lanes.put(record).await,
                Err(bad) => paper.refuse(line, &bad)?,
            }
        }
        for taken in lanes.taken() {
            paper.take(&stopped(taken, &paper)?)?;
        }
        paper.progress(reader.read());
    }
    for taken in lanes.finish().await {
        paper.take(&stopped(taken, &paper)?)?;
    }
    paper::unknown(&reader.unknown[known..]);
    paper.end()
}

fn stopped(taken: Result<Taken, String>, paper: &Paper) -> Result<Taken, String> {
    taken.map_err(|why| format!("{why} {} Load the file again: what is there is not written twice.", paper.so_far()))
}

fn window(kind: Kind, reader: &mut Reader) -> std::io::Result<Vec<Understood>> {
    let mut rows = Vec::with_capacity(WINDOW);
    while rows.len() < WINDOW {
        let Some(row) = reader.next_row()? else { break };
        rows.push((row.line, row.cells.and_then(|cells| rules::parse(kind, &cells))));
    }
    Ok(rows)
}

/// Asks which organizations these are, of those that were not asked for yet.
async fn look_up(door: &Door, rows: &[Understood], known: &mut BTreeMap<String, Option<Known>>) -> Result<(), String> {
    let names =
        rows.iter().filter_map(|(_, parsed)| parsed.as_ref().ok()).filter_map(|parsed| parsed.organization.as_ref());
    let mut names: Vec<String> = names.filter(|name| !known.contains_key(*name)).cloned().collect();
    names.sort();
    names.dedup();
    if names.is_empty() {
        return Ok(());
    }
    let Told::Organizations(mut found) = door(Asked::Organizations(names.clone())).await? else {
        return Err("The server answers something else.".to_owned());
    };
    known.extend(names.into_iter().map(|name| {
        let one = found.remove(&name);
        (name, one)
    }));
    Ok(())
}

fn record(
    line: u64,
    parsed: Parsed,
    organizations: &BTreeMap<String, Option<Known>>,
    seen: &mut Seen,
) -> Result<Record, Bad> {
    let Parsed { organization, key, set } = parsed;
    let known = match organization {
        // A plan has none.
        None => None,
        Some(name) => Some(organizations.get(&name).and_then(Option::as_ref).ok_or(Bad::NoOrganization(name))?),
    };
    let organization = known.map(|known| known.id.clone()).unwrap_or_default();
    let record = Record { line, organization, key, set };
    seen.once(&record)?;
    if let Some(known) = known {
        seen.marks(&record, &known.unique)?;
    }
    Ok(record)
}
