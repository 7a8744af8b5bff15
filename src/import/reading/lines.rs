//! The lines of a file: UTF-8, or Windows-1252 where a line is none; UTF-16 as a whole.

use std::{
    collections::VecDeque,
    fs::File,
    io::{BufRead, BufReader, Cursor, Read, Seek},
    path::Path,
};

use encoding_rs::WINDOWS_1252;

use super::Unreadable;
use crate::sheets::{NoText, decode};

/// More bytes than any record has.
pub(super) const LONGEST: usize = 64 << 10;
/// How much of a file tells what it is.
const LOOKED_AT: u64 = 64 << 10;

pub(super) struct Lines {
    source: Box<dyn BufRead + Send>,
    /// Lines that were read and are to be read again.
    again: VecDeque<(u64, Line)>,
    line: u64,
    /// Bytes so far.
    pub read: u64,
}

#[derive(Clone, Debug)]
pub(super) enum Line {
    Text(String),
    TooLong,
}

impl From<NoText> for Unreadable {
    fn from(cause: NoText) -> Self {
        match cause {
            NoText::Workbook => Self::Workbook,
            NoText::NotText => Self::NotText,
        }
    }
}

impl Lines {
    /// Opens a file; gives its length too.
    pub(super) fn open(path: &Path) -> Result<(Self, u64), Unreadable> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut begin = Vec::new();
        (&mut file).take(LOOKED_AT).read_to_end(&mut begin)?;
        file.rewind()?;
        let text = decode::text(whole_letters(&begin))?;
        let source: Box<dyn BufRead + Send> = if is_plain(&begin) {
            Box::new(BufReader::with_capacity(1 << 20, file))
        } else {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            Box::new(Cursor::new(decode::text(&bytes)?))
        };
        if length <= LOOKED_AT && text.trim().is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok((Self { source, again: VecDeque::new(), line: 0, read: 0 }, length))
    }

    /// The next line with its number, without its end.
    pub(super) fn next(&mut self) -> std::io::Result<Option<(u64, Line)>> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let (mut bytes, mut is_long, mut any) = (Vec::new(), false, false);
        loop {
            let part = self.source.fill_buf()?;
            if part.is_empty() {
                break;
            }
            any = true;
            let end = part.iter().position(|byte| *byte == b'\n');
            let until = end.unwrap_or(part.len());
            is_long |= bytes.len() + until > LONGEST;
            if !is_long {
                bytes.extend_from_slice(&part[..until]);
            }
            let used = until + usize::from(end.is_some());
            self.source.consume(used);
            self.read += used as u64;
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.line += 1;
        let line = if is_long { Line::TooLong } else { Line::Text(text(bytes, self.line == 1)) };
        Ok(Some((self.line, line)))
    }

    /// Puts lines back in front of the next.
    pub(super) fn back(&mut self, lines: Vec<(u64, Line)>) {
        for line in lines.into_iter().rev() {
            self.again.push_front(line);
        }
    }
}

/// Without the bytes of a letter that the look has cut.
fn whole_letters(begin: &[u8]) -> &[u8] {
    match std::str::from_utf8(begin) {
        Err(cause) if cause.error_len().is_none() => &begin[..cause.valid_up_to()],
        _ => begin,
    }
}

/// Whether its lines can be told before its letters are: one byte is one sign of an ordinary line's end.
fn is_plain(begin: &[u8]) -> bool {
    let is_wide = begin.starts_with(b"\xFF\xFE") || begin.starts_with(b"\xFE\xFF") || begin.contains(&0);
    let has_old_ends = begin.contains(&b'\r') && !begin.contains(&b'\n');
    !is_wide && !has_old_ends
}

fn text(bytes: Vec<u8>, is_first: bool) -> String {
    let mut text = String::from_utf8(bytes)
        .unwrap_or_else(|wrong| WINDOWS_1252.decode_without_bom_handling(wrong.as_bytes()).0.into_owned());
    if text.ends_with('\r') {
        text.pop();
    }
    if is_first && text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    text
}
