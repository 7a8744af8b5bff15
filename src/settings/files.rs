//! What the operator may set about files in cases.

use std::path::PathBuf;

use super::{Given, Wrong};
use crate::cases::files::model::Kind;

/// What is taken, and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// Bytes of one file.
    pub most: u64,
    /// Bytes of all files of one organization.
    pub quota: u64,
    pub kinds: Vec<Kind>,
    /// What looks for viruses; none: nobody does.
    pub scanner: Option<Scanner>,
}

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanner {
    Socket(PathBuf),
    /// Host and port.
    Network(String),
}

impl Files {
    pub(super) fn read(given: &Given) -> Result<Self, Wrong> {
        let usual = Kind::ALL.map(Kind::key).join(",");
        let wanted = format!("some of {usual}, with commas between them");
        Ok(Self {
            most: given.parse("files_most", "25MB", "a size from 1KB to 1GB, like 25MB", |text| {
                bytes(text).filter(|size| *size <= 1 << 30)
            })?,
            quota: given.parse("files_quota", "5GB", "a size like 500MB or 20GB", bytes)?,
            kinds: given.parse("files_kinds", &usual, &wanted, kinds)?,
            scanner: given.optional(
                "files_scanner",
                "the socket of clamd, a path like /run/clamd.ctl or host:port",
                scanner,
            )?,
        })
    }
}

/// `500KB`, `25MB`, `5GB`; at most a petabyte.
fn bytes(text: &str) -> Option<u64> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let number: u64 = number.trim().parse().ok().filter(|number| (1..=1_000_000).contains(number))?;
    let shift = match unit {
        "KB" => 10,
        "MB" => 20,
        "GB" => 30,
        _ => return None,
    };
    Some(number << shift)
}

fn kinds(text: &str) -> Option<Vec<Kind>> {
    text.split(',').map(|key| Kind::from_key(key.trim())).collect()
}

fn scanner(text: &str) -> Option<Scanner> {
    if text.starts_with('/') {
        return Some(Scanner::Socket(PathBuf::from(text)));
    }
    let (host, port) = text.rsplit_once(':')?;
    (!host.is_empty() && port.parse::<u16>().is_ok()).then(|| Scanner::Network(text.to_owned()))
}
