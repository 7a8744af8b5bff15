//! What is taken, and under which name: a look at the content, never at what the browser says. Pure.
//!
//! Always true: a kind is known by its first bytes, text by being text to its end; a name is data, without a folder,
//! without anything that is not seen, and with an ending that fits the content.

use unicode_segmentation::UnicodeSegmentation;

use super::model::{Kind, Untaken};
use crate::text::{clean, is_hidden};

/// So many bytes at the beginning tell the kind.
pub const HEAD: usize = 512;
/// Letters of a name.
const LONGEST: usize = 100;

/// What a file is, if it is taken. `head` is its beginning; `is_text`: all of it is text in UTF-8.
///
/// # Errors
/// `NotAllowed`, `Differs`.
pub fn kind(head: &[u8], is_text: bool, name: &str, allowed: &[Kind]) -> Result<Kind, Untaken> {
    let ending = ending(name).map(str::to_lowercase);
    let found = by_magic(head, ending.as_deref()).or((is_text && !is_markup(head)).then_some(Kind::Text));
    let kind = found.filter(|kind| allowed.contains(kind)).ok_or(Untaken::NotAllowed)?;
    let Some(ending) = ending else { return Ok(kind) };
    match Kind::ALL.into_iter().find(|kind| kind.endings().contains(&ending.as_str())) {
        Some(said) if said == kind => Ok(kind),
        Some(_) => Err(Untaken::Differs),
        None => Err(Untaken::NotAllowed),
    }
}

/// Archives and the files of an office begin alike: only the name tells them apart, and neither is opened.
fn by_magic(head: &[u8], ending: Option<&str>) -> Option<Kind> {
    let at = |place: usize, bytes: &[u8]| head.get(place..place + bytes.len()) == Some(bytes);
    let heic = || [b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1"].iter().any(|mark| at(8, *mark));
    let office = || ending.is_some_and(|ending| Kind::Office.endings().contains(&ending));
    match () {
        () if at(0, b"\xFF\xD8\xFF") => Some(Kind::Jpeg),
        () if at(0, b"\x89PNG\r\n\x1A\n") => Some(Kind::Png),
        () if at(0, b"RIFF") && at(8, b"WEBP") => Some(Kind::Webp),
        () if at(0, b"GIF87a") || at(0, b"GIF89a") => Some(Kind::Gif),
        () if at(4, b"ftyp") && heic() => Some(Kind::Heic),
        () if at(0, b"%PDF-") => Some(Kind::Pdf),
        () if at(0, b"PK\x03\x04") && office() => Some(Kind::Office),
        () if at(0, b"PK\x03\x04") || at(0, b"PK\x05\x06") => Some(Kind::Zip),
        () => None,
    }
}

/// SVG, HTML, XML: what a browser might run.
fn is_markup(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    matches!(text, [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'))
}

/// What stands behind the last dot, where that looks like an ending.
fn ending(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_one = (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_one && !stem.is_empty() && ending.bytes().any(|byte| byte.is_ascii_alphabetic())).then_some(ending)
}

/// The name under which a file is kept and given out.
#[must_use]
pub fn name(given: &str, kind: Kind) -> String {
    let bare = bare(given);
    let (stem, ending) = match ending(&bare) {
        Some(ending) => (&bare[..bare.len() - ending.len() - 1], ending),
        None => (bare.as_str(), kind.endings()[0]),
    };
    let stem: String = stem.graphemes(true).take(LONGEST).collect();
    // A tower of marks, or nothing that is left to see.
    let stem = clean(&stem, LONGEST).unwrap_or_else(|_| kind.key().to_owned());
    format!("{stem}.{ending}")
}

/// Without a folder, marks of direction, what is not seen, and what a disk might not take.
#[must_use]
pub fn bare(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = last.chars().filter(|c| !is_hidden(*c));
    let plain: String = seen.map(|c| if "<>:\"|?*%;".contains(c) { '_' } else { c }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.trim_matches(['.', ' ']).to_owned()
}

/// Whether bytes that come piece by piece are text.
#[derive(Debug, Default)]
pub struct Reading {
    /// The beginning of a letter whose rest has not come.
    open: Vec<u8>,
    is_none: bool,
}

impl Reading {
    pub fn take(&mut self, piece: &[u8]) {
        if self.is_none {
            return;
        }
        let bytes = [self.open.as_slice(), piece].concat();
        let strange = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0C' | b'\x1B');
        let (text, rest) = match std::str::from_utf8(&bytes) {
            Ok(_) => (bytes.as_slice(), [].as_slice()),
            Err(cause) if cause.error_len().is_none() => bytes.split_at(cause.valid_up_to()),
            Err(_) => {
                self.is_none = true;
                return;
            }
        };
        self.is_none = text.iter().any(strange);
        self.open = rest.to_vec();
    }

    #[must_use]
    pub const fn is_text(&self) -> bool {
        !self.is_none && self.open.is_empty()
    }
}
