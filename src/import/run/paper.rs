//! What is said while a file is loaded, and the list of what could not be taken.

use std::{
    fs::File,
    io::Write as _,
    path::PathBuf,
    time::{Duration, Instant},
};

use super::{Ended, Job};
use crate::import::model::{Bad, Taken};

/// More are only in the list.
const SAID: u64 = 20;
const PAUSE: Duration = Duration::from_millis(500);

pub(super) struct Paper {
    what: &'static str,
    path: PathBuf,
    list: Option<csv::Writer<File>>,
    taken: Taken,
    refused: u64,
    /// The file's, in bytes.
    length: u64,
    begun: Instant,
    last: Instant,
}

/// Names columns that are left out.
pub(super) fn unknown(names: &[String]) {
    for name in names {
        eprintln!("The column {name:?} is not known and is left out.");
    }
}

impl Paper {
    pub(super) fn new(job: &Job, length: u64) -> Self {
        // A list of another time says nothing about this one.
        let _ = std::fs::remove_file(&job.errors);
        let begun = Instant::now();
        let path = job.errors.clone();
        Self { what: job.kind.key(), path, list: None, taken: Taken::default(), refused: 0, length, begun, last: begun }
    }

    /// Lists a record that cannot be taken.
    pub(super) fn refuse(&mut self, line: u64, bad: &Bad) -> Result<(), String> {
        self.refused += 1;
        if self.refused <= SAID {
            eprintln!("\rline {line}: {bad}");
        } else if self.refused == SAID + 1 {
            eprintln!("\rfurther ones are in {}", self.path.display());
        }
        self.list_one(line, bad).map_err(|cause| format!("{}: {cause}.", self.path.display()))
    }

    fn list_one(&mut self, line: u64, bad: &Bad) -> Result<(), csv::Error> {
        let mut list = if let Some(list) = self.list.take() {
            list
        } else {
            let mut list = csv::Writer::from_path(&self.path)?;
            list.write_record(["line", "reason"])?;
            list
        };
        list.write_record([line.to_string(), bad.to_string()])?;
        self.list = Some(list);
        Ok(())
    }

    pub(super) fn take(&mut self, taken: &Taken) -> Result<(), String> {
        self.taken.add(taken);
        taken.refused.iter().try_for_each(|(line, bad)| self.refuse(*line, bad))
    }

    /// Says how far it is, now and then.
    pub(super) fn progress(&mut self, read: u64) {
        if self.last.elapsed() < PAUSE {
            return;
        }
        self.last = Instant::now();
        let left = self.begun.elapsed().as_secs_f64() * share(self.length.saturating_sub(read), read);
        eprint!("\r{}, {} a second, {} refused, {} left  ", self.so_far(), self.rate(), self.refused, spoken(left));
        let _ = std::io::stderr().flush();
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rate of rows")]
    fn rate(&self) -> u64 {
        let seconds = self.begun.elapsed().as_secs_f64().max(0.001);
        (share(self.taken.all() + self.refused, 1) / seconds) as u64
    }

    /// *12000 lines are taken.*
    pub(super) fn so_far(&self) -> String {
        format!("{} {} so far", self.taken.all(), self.what)
    }

    /// Closes the list and says how it ended.
    pub(super) fn end(mut self) -> Result<Ended, String> {
        let Taken { added, changed, unchanged, .. } = self.taken;
        if let Some(list) = &mut self.list {
            list.flush().map_err(|cause| format!("{}: {cause}.", self.path.display()))?;
        }
        let all = self.taken.all() + self.refused;
        if all == 0 {
            return Err("Nothing stands in the file below its head.".to_owned());
        }
        eprintln!(
            "\r{all} {} in {}, {} a second.      ",
            self.what,
            spoken(self.begun.elapsed().as_secs_f64()),
            self.rate()
        );
        Ok(Ended { added, changed, unchanged, refused: self.refused })
    }
}

#[expect(clippy::cast_precision_loss, reason = "for a time that is only estimated")]
fn share(part: u64, of: u64) -> f64 {
    part as f64 / of.max(1) as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole seconds")]
fn spoken(seconds: f64) -> String {
    match seconds.round() as u64 {
        seconds @ ..120 => format!("{seconds} s"),
        seconds => format!("{} min", seconds.div_ceil(60)),
    }
}
