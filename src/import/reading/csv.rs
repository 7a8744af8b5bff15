//! Rows of cells below a head.
//!
//! Always true: a quote that never closes, or closes rows later by accident, takes the row in which it begins and no
//! other.

use super::{
    Row, Unreadable,
    lines::{LONGEST, Line, Lines},
};
use crate::{
    import::model::{Bad, Cells, Kind, field},
    sheets::cells,
};

/// A cell with more lines than this was not meant.
const MOST_LINES: usize = 40;

pub(super) struct Csv {
    pub lines: Lines,
    sign: u8,
    heads: Vec<Option<String>>,
}

impl Csv {
    /// Reads the head; gives the names that are no fields too.
    pub(super) fn new(kind: Kind, mut lines: Lines) -> Result<(Self, Vec<String>), Unreadable> {
        let head = loop {
            match lines.next()? {
                None => return Err(Unreadable::Empty),
                Some((_, Line::TooLong)) => return Err(Unreadable::NoColumn(kind.needed()[0])),
                Some((_, Line::Text(text))) if text.trim().is_empty() || is_preface(&text) => {}
                Some((_, Line::Text(text))) => break text,
            }
        };
        let sign = cells::sign(&head, |name| field(kind, name).is_some()).ok_or(Unreadable::Empty)?;
        let names = cells::records(&head, sign).next().map(|(_, names)| names).unwrap_or_default();
        let heads: Vec<Option<String>> = names.iter().map(|name| field(kind, name)).collect();
        let known: Vec<&String> = heads.iter().flatten().collect();
        if let Some(needed) = kind.needed().iter().find(|needed| !known.iter().any(|field| field == *needed)) {
            return Err(Unreadable::NoColumn(needed));
        }
        let twice = known.iter().enumerate().find(|(nth, field)| known[..*nth].contains(field));
        if let Some((_, twice)) = twice {
            return Err(Unreadable::Twice((*twice).clone()));
        }
        let unknown = names.iter().zip(&heads).filter(|(name, field)| field.is_none() && !name.is_empty());
        let unknown = unknown.map(|(name, _)| name.clone()).collect();
        Ok((Self { lines, sign, heads }, unknown))
    }

    pub(super) fn next(&mut self) -> std::io::Result<Option<Row>> {
        loop {
            let (line, text) = match self.lines.next()? {
                None => return Ok(None),
                Some((line, Line::TooLong)) => return Ok(Some(Row { line, cells: Err(Bad::TooLong) })),
                Some((line, Line::Text(text))) => (line, text),
            };
            let cells =
                if cells::open_quote(&text, self.sign).is_some() { self.quoted(text)? } else { self.cells(&text) };
            if let Some(cells) = cells.transpose() {
                return Ok(Some(Row { line, cells }));
            }
        }
    }

    /// A row that goes on in further lines; when they do not make one row together, they are rows of their own.
    fn quoted(&mut self, first: String) -> std::io::Result<Result<Option<Cells>, Bad>> {
        let (mut text, mut further) = (first, Vec::new());
        while further.len() < MOST_LINES && text.len() < LONGEST {
            let Some(next) = self.lines.next()? else { break };
            further.push(next.clone());
            let (_, Line::Text(next)) = next else { break };
            text.push('\n');
            text.push_str(&next);
            if cells::open_quote(&text, self.sign).is_none() {
                let cells = self.cells(&text);
                if cells.is_ok() && closes_well(&text, self.sign) {
                    return Ok(cells);
                }
                break;
            }
        }
        self.lines.back(further);
        Ok(Err(Bad::QuoteOpen))
    }

    /// Nothing when nothing stands in the row.
    fn cells(&self, text: &str) -> Result<Option<Cells>, Bad> {
        let mut records = cells::records(text, self.sign);
        let Some((_, cells)) = records.next() else { return Ok(None) };
        let (has, wanted) = (cells.len(), self.heads.len());
        let spills = cells.iter().skip(wanted).any(|cell| !cell.is_empty());
        if has < wanted || spills || records.next().is_some() {
            return Err(Bad::Cells { has, wanted });
        }
        let named = self.heads.iter().zip(cells).filter_map(|(head, cell)| Some((head.clone()?, cell)));
        Ok(Some(named.collect()))
    }
}

/// Whether behind each quoted cell stands a sign or the end: what follows otherwise belongs to another row.
fn closes_well(text: &str, sign: u8) -> bool {
    let (mut is_quoted, mut is_begin, mut is_closing) = (false, true, false);
    for byte in text.bytes() {
        let ends = byte == sign || byte == b'\n';
        match (is_quoted, byte) {
            (true, b'"') => (is_quoted, is_closing) = (false, true),
            (true, _) => {}
            (false, b'"') if is_begin || is_closing => (is_quoted, is_closing) = (true, false),
            (false, _) if is_closing && !ends => return false,
            (false, _) => is_closing = false,
        }
        is_begin = !is_quoted && ends;
    }
    !is_quoted
}

fn is_preface(text: &str) -> bool {
    cells::without_preface(text).0 > 0
}
