//! The words by which a line is found, and what was typed to find it (server only).
//!
//! Always true: spelling of a number, accents and case make no difference. A number is found by its beginning, with or
//! without the country's code, and by its last digits; a label by the beginnings of its words.

use std::collections::BTreeSet;

use crate::people::terms::fold;

/// Beginnings of words are kept up to this many letters.
const LONGEST_GRAM: usize = 12;
/// More words than this narrow nothing.
const MOST_WORDS: usize = 8;

/// The digits from the last to the first: an index of them finds numbers by how they end.
#[must_use]
pub fn tail(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).rev().collect()
}

/// The beginnings under which a label is found.
#[must_use]
pub fn postings(label: &str) -> BTreeSet<String> {
    words(label).iter().flat_map(|word| beginnings(word)).collect()
}

/// What was typed into the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// When it could be a number: its digits.
    pub digits: Option<String>,
    /// The beginning that is looked up among labels: that of the longest word.
    pub gram: Option<String>,
    words: Vec<String>,
}

impl Search {
    /// None when nothing was typed that could find anything.
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let words: Vec<String> = words(typed).into_iter().take(MOST_WORDS).collect();
        let longest = words.iter().max_by_key(|word| word.chars().count());
        let gram = longest.map(|word| word.chars().take(LONGEST_GRAM).collect());
        let digits = as_number(typed);
        (digits.is_some() || gram.is_some()).then_some(Self { digits, gram, words })
    }

    /// How a number begins that begins with these digits: written with the country's code, or without.
    #[must_use]
    pub fn beginnings(&self) -> Vec<String> {
        self.digits.iter().flat_map(|digits| [format!("+{digits}"), format!("+1{digits}")]).collect()
    }

    /// Whether it finds this line.
    #[must_use]
    pub fn finds(&self, number: &str, label: Option<&str>) -> bool {
        let by_number = self.beginnings().iter().any(|beginning| number.starts_with(beginning))
            || self.digits.as_ref().is_some_and(|digits| number.ends_with(digits));
        by_number || (!self.words.is_empty() && self.names(label.unwrap_or_default()))
    }

    /// Whether each of its words begins one of the label's.
    fn names(&self, label: &str) -> bool {
        let theirs = words(label);
        self.words.iter().all(|word| theirs.iter().any(|their| their.starts_with(word)))
    }
}

fn as_number(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_spelling = |c: char| c.is_ascii_digit() || " +()-./".contains(c);
    (digits.len() >= 2 && typed.chars().all(is_spelling)).then_some(digits)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn beginnings(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().take(LONGEST_GRAM).collect();
    (1..=letters.len()).map(move |length| letters.iter().take(length).collect())
}
