//! The demonstration's one password: drawn once, kept in the data folder where only its owner reads it.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use crate::desk::{fingerprint, secret};

const FILE: &str = "demonstration-password";

/// Letters and figures that nobody takes for one another: 32, so that each byte gives one evenly.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Whether the kept password is the one that stood there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Before,
    Anew,
}

/// The password that is kept in `folder`: `wanted`, or the one of before, or a new one.
///
/// # Errors
/// When the file can be neither read nor written.
pub fn keep(folder: &Path, wanted: Option<&str>) -> io::Result<(String, Kept)> {
    let path = folder.join(FILE);
    let before = match fs::read_to_string(&path) {
        Ok(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
        Err(cause) => return Err(cause),
    };
    let password = wanted.map(str::to_owned).or_else(|| before.clone()).unwrap_or_else(draw);
    if before.as_ref() == Some(&password) {
        return Ok((password, Kept::Before));
    }
    fs::create_dir_all(folder)?;
    let anew = folder.join(format!("{FILE}.new"));
    let _ = fs::remove_file(&anew);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&anew)?;
    writeln!(file, "{password}")?;
    file.sync_all()?;
    fs::rename(anew, path)?;
    Ok((password, Kept::Anew))
}

/// Sixteen characters in four groups: 80 bits, and it can be read aloud.
fn draw() -> String {
    let hex = fingerprint(&secret());
    let letter = |at: usize| {
        let byte = hex.get(at * 2..at * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or_default();
        char::from(LETTERS[usize::from(byte % 32)])
    };
    let group = |n: usize| (n * 4..n * 4 + 4).map(letter).collect::<String>();
    (0..4).map(group).collect::<Vec<_>>().join("-")
}
