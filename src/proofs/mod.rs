//! Races and crashes, on the real engine and with real processes, and random sequences of deeds. Each prints its figure.
//!
//! `make test` runs them short; `make prove` (`ENLACE_PROVE=full`) as long as the promise says. A number in its place is
//! so many rounds, to measure what they cost.

mod approvals;
mod callbacks;
mod carrier;
pub(crate) mod crash;
mod door;
mod grants;
mod import;
mod operators;
mod owners;
mod races;
mod seal;
mod sequences;
mod works;

/// How often: shortly in every test run, in full when it is to be proved.
pub(crate) fn rounds(short: usize, full: usize) -> usize {
    match std::env::var("ENLACE_PROVE").as_deref() {
        Ok("full") => full,
        Ok(number) => number.parse().unwrap_or(short).min(full),
        Err(_) => short,
    }
}

/// Prints a figure past the test harness's capture.
pub(crate) fn figure(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "proved: {text}");
}
