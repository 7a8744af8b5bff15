//! The words of cases, and what is looked for among them (server only).
//!
//! Always true: what is written (`terms`) and what is looked for (`Sought`) take words apart the same way. Accents, capitals and
//! the endings of English and of Spanish make no difference: nobody says in which language a text is, so each word counts as
//! it stands and by its stem in both. The last word may be half typed.

use std::collections::{BTreeSet, HashSet};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::model::Piece;
use crate::{
    people::terms::fold,
    words::{Language, stem},
};

/// Letters of a word; the rest of a longer one is not looked at.
const LONGEST: usize = 40;
/// Words that are looked for; more narrow nothing.
const MOST_WORDS: usize = 8;
/// Terms that are kept of one text.
pub(super) const MOST_TERMS: usize = 2_000;
/// Letters of an excerpt before the first match, and from it on.
const BEFORE: usize = 40;
const BEHIND: usize = 140;

/// The terms by which texts are found.
pub(super) fn terms<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let (mut seen, mut all) = (HashSet::new(), BTreeSet::new());
    for (word, _) in texts.into_iter().flat_map(words) {
        if all.len() < MOST_TERMS && seen.insert(word) {
            all.extend(forms(word));
        }
    }
    all
}

/// Something that is looked for: all of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sought(Vec<Word>);

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The terms by which it is found.
    pub forms: BTreeSet<String>,
    /// While it may be half typed: how the terms begin by which it is found, too.
    pub begun: Option<String>,
}

impl Sought {
    /// None when nothing was typed that could be in any text.
    pub fn of(typed: &str) -> Option<Self> {
        let typed: Vec<&str> = words(typed).map(|(word, _)| word).filter(|word| !bare(word).is_empty()).collect();
        let some = typed.iter().take(MOST_WORDS).enumerate();
        let word = |(at, word): (usize, &&str)| Word {
            forms: forms(word),
            begun: (at + 1 == typed.len()).then(|| bare(word)),
        };
        let all: Vec<Word> = some.map(word).collect();
        (!all.is_empty()).then_some(Self(all))
    }

    pub fn words(&self) -> &[Word] {
        &self.0
    }

    /// The longest first, which are in the fewest texts.
    pub fn rarest_first(&self) -> Vec<&Word> {
        let mut all: Vec<&Word> = self.0.iter().collect();
        all.sort_by_key(|word| std::cmp::Reverse(word.forms.iter().map(String::len).max()));
        all
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What of it a text does not say.
    pub fn missing_in(&self, text: &str) -> Self {
        let terms = terms([text]);
        Self(self.0.iter().filter(|word| !terms.iter().any(|term| word.is(term))).cloned().collect())
    }

    /// Whether a term is of one of its words.
    pub fn is_term(&self, term: &str) -> bool {
        self.0.iter().any(|word| word.is(term))
    }

    fn is_word(&self, word: &str) -> bool {
        forms(word).iter().any(|term| self.is_term(term))
    }

    /// A text with its matches.
    pub fn pieces(&self, text: &str) -> Vec<Piece> {
        let mut all = Vec::new();
        for (word, rest) in words(text) {
            push(&mut all, word, self.is_word(word));
            push(&mut all, rest, false);
        }
        all
    }

    /// A part of a text around the first match of some of it, with all its matches.
    pub fn excerpt(&self, some: &Self, text: &str) -> Vec<Piece> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let chunks: Vec<(&str, &str)> = words(&line).collect();
        let length = |(word, rest): &(&str, &str)| word.chars().count() + rest.chars().count();
        let first = chunks.iter().position(|(word, _)| some.is_word(word)).unwrap_or_default();
        let (mut start, mut letters) = (first, 0);
        while let Some(before) = start.checked_sub(1).and_then(|at| chunks.get(at)) {
            letters += length(before);
            if letters > BEFORE {
                break;
            }
            start -= 1;
        }
        let (mut all, mut letters) = (Vec::new(), 0);
        if start > 0 {
            push(&mut all, "…", false);
        }
        for (word, rest) in chunks.iter().skip(start) {
            letters += length(&(word, rest));
            if letters > BEFORE + BEHIND {
                push(&mut all, "…", false);
                break;
            }
            push(&mut all, word, self.is_word(word));
            push(&mut all, rest, false);
        }
        all
    }
}

impl Word {
    fn is(&self, term: &str) -> bool {
        self.forms.contains(term) || self.begun.as_ref().is_some_and(|begun| term.starts_with(begun.as_str()))
    }
}

/// Side by side with what is alike.
fn push(all: &mut Vec<Piece>, text: &str, is_match: bool) {
    match all.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.is_match == is_match => last.text.push_str(text),
        _ => all.push(Piece { text: text.to_owned(), is_match }),
    }
}

/// The words of a text, each with what stands between it and the next; a word may be empty.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let between = |c: char| !c.is_alphanumeric() && !is_combining_mark(c);
    text.split_inclusive(between).map(move |part| part.split_at(part.trim_end_matches(between).len()))
}

/// The terms of a word.
fn forms(word: &str) -> BTreeSet<String> {
    let whole: String = word.nfc().flat_map(char::to_lowercase).take(LONGEST).collect();
    let folded = bare(&whole);
    let mut all: BTreeSet<String> = Language::ALL.map(|language| bare(&stem(&whole, language))).into();
    // Typed without its accent, which the rules of Spanish look at.
    all.extend(folded.strip_suffix("ion").map(|start| bare(&stem(&format!("{start}ión"), Language::Es))));
    all.insert(folded);
    all.remove("");
    all
}

/// Its letters and digits without accents.
fn bare(word: &str) -> String {
    fold(word).chars().filter(|c| c.is_alphanumeric()).take(LONGEST).collect()
}
