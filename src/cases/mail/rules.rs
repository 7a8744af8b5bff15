//! What of a message is somebody's answer, and what nobody wrote. Pure.
//!
//! Always true: what a program wrote is known by what it says of itself (RFC 3834), never by its words.

mod cut;

use super::model::Attached;
use crate::text::is_hidden;

pub use cut::answer;

/// So many of one writer in an hour are more than a person writes.
pub const MOST_AN_HOUR: u32 = 30;
/// A picture in the text that is smaller is somebody's logo.
const DECORATION: usize = 32 << 10;

/// What of a message tells whether somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Names in small letters, and values.
    pub headers: Vec<(String, String)>,
    pub message_id: Option<String>,
    /// Addresses that it says it is from.
    pub from: Vec<String>,
    /// The kind of the whole: `multipart/report`.
    pub kind: String,
}

/// Why nobody wrote it; none: somebody did. `own` says whether a message of this id is the house's own.
#[must_use]
pub fn automatic(signs: &Signs, own: impl Fn(&str) -> bool) -> Option<&'static str> {
    let value = |name: &str| signs.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let is = |name: &str, words: &[&str]| {
        value(name).is_some_and(|value| words.iter().any(|word| value.eq_ignore_ascii_case(word)))
    };
    let robot = |address: &String| {
        let local = address.split('@').next().unwrap_or_default();
        ["mailer-daemon", "postmaster"].iter().any(|name| local.eq_ignore_ascii_case(name))
    };
    let automatic = ["x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-auto-reply", "x-loop"];
    match () {
        () if signs.message_id.as_deref().is_some_and(own) => Some("our own message"),
        () if value("auto-submitted").is_some_and(|said| !said.to_ascii_lowercase().starts_with("no")) => {
            Some("auto-submitted")
        }
        () if is("precedence", &["bulk", "junk", "list", "auto_reply"]) => Some("precedence"),
        () if value("list-id").is_some() => Some("a list"),
        () if automatic.iter().any(|name| value(name).is_some()) => Some("an automatic answer"),
        () if value("return-path") == Some("<>") => Some("an empty return path"),
        () if signs.kind.eq_ignore_ascii_case("multipart/report") => Some("a report"),
        () if signs.from.iter().any(robot) => Some("a mail server"),
        () => None,
    }
}

/// Whether a part is there for its looks: a small picture that the text shows.
#[must_use]
pub fn is_decoration(file: &Attached, is_picture: bool, is_shown: bool) -> bool {
    is_picture && is_shown && file.content.len() < DECORATION
}

/// The same words without what is not seen: controls, marks of direction, fillers.
#[must_use]
pub fn seen(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !is_hidden(*c)).collect()
}

/// The same without what only changes the letter before it. For words that are refused with them.
#[must_use]
pub fn bare(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    let is_mark = |c: char| is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}');
    text.nfc().filter(|c| !is_mark(*c)).collect()
}
