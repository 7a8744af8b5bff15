//! From bytes to letters: UTF-8 and UTF-16 with their marks or without, else Windows-1252, as spreadsheets of the
//! Americas write it. Always true: every line of the text ends with one `\n`, however it ended in the file.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::NoText;

/// The archive that newer workbooks are, and the container that older ones are.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];
/// So many bytes tell UTF-16 without a mark.
const LOOKED_AT: usize = 512;

/// The letters of a whole file.
///
/// # Errors
/// Why they are none.
pub fn text(bytes: &[u8]) -> Result<String, NoText> {
    if WORKBOOKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(NoText::Workbook);
    }
    let (encoding, begins) = Encoding::for_bom(bytes).unwrap_or_else(|| (guessed(bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(&bytes[begins..]);
    let is_strange = |c: char| (c.is_control() && !matches!(c, '\t' | '\r' | '\n')) || c == '\u{FFFD}';
    let (all, strange) =
        text.chars().fold((0_usize, 0_usize), |(all, strange), c| (all + 1, strange + usize::from(is_strange(c))));
    if text.contains('\0') || strange > all / 50 {
        return Err(NoText::NotText);
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let begin = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |first: usize| begin.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = begin.len() / 4;
    if begin.len() > 3 && odd > most && even == 0 {
        UTF_16LE
    } else if begin.len() > 3 && even > most && odd == 0 {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}
