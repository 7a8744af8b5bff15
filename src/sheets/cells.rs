//! From letters to cells.
//!
//! Always true: a cell is trimmed and has at most [`LONGEST`] characters, which is more than any field takes; rows in
//! which nothing stands are left out.

/// More than the longest field takes in the widest writing, so that a cut cell is still refused as too long.
const LONGEST: usize = 2_000;
/// Cells of a row that are looked at.
const WIDEST: usize = 64;
const SIGNS: [u8; 4] = *b",;\t|";

/// The text below the line by which some spreadsheets name their sign (`sep=;`), and how many lines that took.
#[must_use]
pub fn without_preface(text: &str) -> (u64, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let is_preface = first.trim().trim_matches('"').to_ascii_lowercase().starts_with("sep=");
    if is_preface { (1, rest) } else { (0, text) }
}

/// The sign between the cells: the one under which the most columns are recognised; none when there is no row.
#[must_use]
pub fn sign(text: &str, is_known: impl Fn(&str) -> bool) -> Option<u8> {
    let recognised = |sign: u8| {
        let (_, head) = records(text, sign).next()?;
        Some((head.iter().filter(|name| is_known(name)).count(), head.len()))
    };
    let mut best: Option<((usize, usize), u8)> = None;
    for sign in SIGNS {
        let Some(found) = recognised(sign) else { continue };
        if best.is_none_or(|(so_far, _)| found > so_far) {
            best = Some((found, sign));
        }
    }
    best.map(|(_, sign)| sign)
}

/// The line in which a quote begins that never closes.
#[must_use]
pub fn open_quote(text: &str, sign: u8) -> Option<u64> {
    enum In {
        /// Where a quote would begin a quoted cell.
        Begin,
        Plain,
        /// Since this line.
        Quoted(u64),
        /// Behind a quote that closes, unless another one follows.
        Closing(u64),
    }
    let (mut state, mut line) = (In::Begin, 1_u64);
    for byte in text.bytes() {
        line += u64::from(byte == b'\n');
        let ends = byte == sign || byte == b'\n';
        state = match state {
            In::Begin if byte == b'"' => In::Quoted(line),
            In::Quoted(since) if byte == b'"' => In::Closing(since),
            In::Closing(since) if byte == b'"' => In::Quoted(since),
            In::Quoted(since) => In::Quoted(since),
            _ if ends => In::Begin,
            _ => In::Plain,
        };
    }
    if let In::Quoted(since) = state { Some(since) } else { None }
}

/// Every row in which something stands, with the line in which it begins.
pub fn records(text: &str, sign: u8) -> impl Iterator<Item = (u64, Vec<String>)> {
    let reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes());
    // What was decoded is text: nothing here can fail.
    let records = reader.into_records().map_while(Result::ok);
    let rows = records.map(|record| {
        let line = record.position().map_or(0, |position| first_line(text, position));
        (line, record.iter().take(WIDEST).map(cell).collect::<Vec<_>>())
    });
    rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
}

/// Where the row itself begins: the reader counts the empty lines before it as its own.
fn first_line(text: &str, position: &csv::Position) -> u64 {
    let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let empty = text.as_bytes().get(from..).unwrap_or_default().iter().take_while(|byte| **byte == b'\n').count();
    position.line() + empty as u64
}

/// `="0123"` is how a spreadsheet is made to keep a text, and `'=` how it is kept from reckoning.
fn cell(raw: &str) -> String {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let kept = text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')).filter(|inner| !inner.contains('"'));
    let kept = kept.unwrap_or(text);
    let kept = kept.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(kept);
    kept.chars().take(LONGEST).collect()
}
