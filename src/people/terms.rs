//! The words by which a contact is found, and the key by which the list is sorted (server only).
//!
//! Always true: accents, case and spelling of a phone number make no difference; what is written (`postings`) and what
//! is looked for (`Search`) fold the same way, so that whatever a list shows can be found by what it shows.

use std::collections::BTreeSet;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::model::ContactDetails;
use crate::ids::MemberId;

/// Beginnings of words are kept up to this many letters; the rest of a longer word is compared when it was found.
pub const LONGEST_GRAM: usize = 12;
/// More words than this narrow nothing.
const MOST_WORDS: usize = 8;

/// Lower case, no accents.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// By first name, then last name; the id makes it a cursor that no two contacts share.
#[must_use]
pub fn name_key(details: &ContactDetails, member: &MemberId) -> String {
    format!("{} {}", fold(&details.name()), member)
}

/// The beginnings under which a contact is found.
#[must_use]
pub fn postings(details: &ContactDetails) -> BTreeSet<String> {
    words(details).iter().flat_map(|word| beginnings(word)).collect()
}

/// What was typed into the search, word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The beginning that is looked up: of the longest word, since it is in the fewest contacts.
    pub gram: String,
    words: Vec<String>,
}

impl Search {
    /// None when nothing was typed that could find anybody.
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let words: Vec<String> = match as_phone(typed) {
            Some(digits) => vec![digits],
            None => typed.split_whitespace().flat_map(looked_for).take(MOST_WORDS).collect(),
        };
        let longest = words.iter().max_by_key(|word| word.chars().count())?;
        Some(Self { gram: longest.chars().take(LONGEST_GRAM).collect(), words })
    }

    /// Whether each of its words begins one of theirs.
    #[must_use]
    pub fn finds(&self, details: &ContactDetails) -> bool {
        let theirs = words(details);
        self.words.iter().all(|word| theirs.iter().any(|their| their.starts_with(word)))
    }
}

/// The words of a contact: name, title, the parts of the e-mail and the whole of it, phone numbers and their ends.
fn words(details: &ContactDetails) -> BTreeSet<String> {
    let text = [details.name(), details.title.clone().unwrap_or_default(), details.email.clone()].join(" ");
    let whole = fold(&details.email);
    let phones = [&details.business_phone, &details.mobile_phone].into_iter().flatten();
    let numbers = phones.flat_map(|phone| {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).map(str::to_owned);
        let local = national.as_deref().and_then(|n| n.get(3..)).map(str::to_owned);
        let last = national.as_deref().and_then(|n| n.get(6..)).map(str::to_owned);
        [Some(digits), national, local, last].into_iter().flatten()
    });
    split(&text).chain(std::iter::once(whole)).chain(numbers).collect()
}

/// A piece with an @ begins an address; any other is words.
fn looked_for(piece: &str) -> Vec<String> {
    if piece.contains('@') { vec![fold(piece)] } else { split(piece).collect() }
}

/// A search that is written like a phone number is one word, however it is spelled.
fn as_phone(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_spelling = |c: char| c.is_ascii_digit() || " +()-./".contains(c);
    (digits.len() >= 3 && typed.chars().all(is_spelling)).then_some(digits)
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let folded: Vec<char> = fold(text).chars().collect();
    let pieces: Vec<String> = folded.split(|c| !c.is_alphanumeric()).map(|piece| piece.iter().collect()).collect();
    pieces.into_iter().filter(|piece: &String| !piece.is_empty())
}

fn beginnings(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().take(LONGEST_GRAM).collect();
    (1..=letters.len()).map(move |length| letters.iter().take(length).collect())
}
