//! How soon a password would be guessed by somebody who knows the person, the organization and both languages.

use super::rules::Strength;
use crate::people::terms::fold;

/// What everybody tries first, in Spanish and around a portal: the estimator's own lists are English.
const COMMON: &str = include_str!("common.txt");
/// Shorter pieces are in every word.
const SHORTEST_WORD: usize = 3;
/// A weak password is called personal when a piece this long of it is somebody's own.
const TELLING: usize = 5;
/// About 10^8 guesses: hopeless through the door, where tries are counted, and not quick against a stolen hash.
const ENOUGH: zxcvbn::Score = zxcvbn::Score::Three;

/// Weighs a password against `own`: names, addresses and words of the person and their organizations.
pub fn weigh(password: &str, own: &[String]) -> Strength {
    let common: Vec<String> = pieces(COMMON).collect();
    let own: Vec<String> = own.iter().flat_map(|text| pieces(text)).collect();
    // The estimator compares letter by letter: what is typed without accents is held against words without accents.
    let spellings = [password.to_owned(), fold(password)];
    let is_weak = |words: &[&String]| {
        let words: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
        spellings.iter().any(|spelling| zxcvbn::zxcvbn(spelling, &words).score() < ENOUGH)
    };
    let plain = fold(password);
    let is_own = own.iter().any(|word| word.chars().count() >= TELLING && plain.contains(word.as_str()));
    if !is_weak(&own.iter().chain(&common).collect::<Vec<_>>()) {
        Strength::Enough
    } else if !is_own && is_weak(&common.iter().collect::<Vec<_>>()) {
        Strength::Common
    } else {
        Strength::Personal
    }
}

/// The words of a text, as they are and without accents, and the whole of it.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let whole: String = lower.chars().filter(|c| c.is_alphanumeric()).take(60).collect();
    let words: Vec<String> = lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).chain([whole]).collect();
    let plain: Vec<String> = words.iter().map(|word| fold(word)).collect();
    words.into_iter().chain(plain).filter(|word| word.chars().count() >= SHORTEST_WORD)
}
