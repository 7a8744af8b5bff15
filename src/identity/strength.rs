//! How soon a password would be guessed by somebody who knows the person, the organization and both languages.

use super::rules::Strength;
use crate::people::terms::fold;

/// What everybody tries first, in Spanish and around a portal: the estimator's own lists are English.
const COMMON: &str = include_str!("common.txt");
/// Shorter pieces are in every word.
const SHORTEST_WORD: usize = 3;
/// Guesses, as a power of ten: hopeless through the door, where tries are counted, and not quick against a stolen hash.
const ENOUGH: f64 = 8.0;
/// What is known of somebody is to blame when it saves this much of the guessing, as a power of ten.
const SAVED: f64 = 0.5;

/// Weighs a password against `own`: names, addresses and words of the person and their organizations.
pub fn weigh(password: &str, own: &[String]) -> Strength {
    let common: Vec<String> = pieces(COMMON).collect();
    let known: Vec<String> = own.iter().flat_map(|text| pieces(text)).chain(common.iter().cloned()).collect();
    let (by_anybody, by_friends) = (guesses(password, &common), guesses(password, &known));
    if by_friends >= ENOUGH {
        Strength::Enough
    } else if by_friends + SAVED < by_anybody {
        Strength::Personal
    } else {
        Strength::Common
    }
}

/// The power of ten of the guesses that it takes with these words. The estimator compares letter by letter: what is
/// typed without accents is held against words without accents.
fn guesses(password: &str, words: &[String]) -> f64 {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let of = |spelling: &str| zxcvbn::zxcvbn(spelling, &words).guesses_log10();
    of(password).min(of(&fold(password)))
}

/// The words of a text, as they are and without accents, and the whole of it.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let whole: String = lower.chars().filter(|c| c.is_alphanumeric()).take(60).collect();
    let words: Vec<String> = lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).chain([whole]).collect();
    let plain: Vec<String> = words.iter().map(|word| fold(word)).collect();
    words.into_iter().chain(plain).filter(|word| word.chars().count() >= SHORTEST_WORD)
}
