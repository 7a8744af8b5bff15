//! Heads of columns, and other words that people spell loosely.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const LONGEST: usize = 80;

/// Small letters and digits, without accents; of something much longer than any head, nothing.
#[must_use]
pub fn plain(head: &str) -> String {
    if head.chars().nth(LONGEST).is_some() {
        return String::new();
    }
    head.nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether one letter more, one less, another one, or two that changed places make the one of the other.
#[must_use]
pub fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let rest = |text: &[char], from: usize| text.get(from..).map(<[char]>::to_vec);
    let equal = |a: usize, b: usize| rest(one, a).is_some_and(|left| Some(left) == rest(other, b));
    let swapped = one.len() > 1 && other.len() > 1 && one[0] == other[1] && one[1] == other[0] && equal(2, 2);
    equal(0, 0) || equal(1, 0) || equal(0, 1) || equal(1, 1) || swapped
}
