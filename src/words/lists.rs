//! Lists as a person says them: *Ana, Beto, and Carla* · *Ana, Beto y Carla*.
//!
//! Always true: every item stands in the sentence once, unchanged and in order; *y* becomes *e* before the sound of an
//! i, *o* becomes *u* before the sound of an o.

use super::Language;

/// *Ana and Ivonne* · *Ana e Ivonne*
#[must_use]
pub fn and(language: Language, items: &[String]) -> String {
    let last = items.last().map_or("", String::as_str);
    join(items, word(language, "and", if sounds_like_i(last) { "e" } else { "y" }), language)
}

/// *seven or eight* · *siete u ocho*
#[must_use]
pub fn or(language: Language, items: &[String]) -> String {
    let last = items.last().map_or("", String::as_str);
    join(items, word(language, "or", if sounds_like_o(last) { "u" } else { "o" }), language)
}

fn word(language: Language, english: &'static str, spanish: &'static str) -> &'static str {
    match language {
        Language::En => english,
        Language::Es => spanish,
    }
}

fn join(items: &[String], word: &str, language: Language) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} {word} {second}"),
        [most @ .., last] => {
            let comma = if language == Language::En { "," } else { "" };
            format!("{}{comma} {word} {last}", most.join(", "))
        }
    }
}

/// *Ivonne*, *Hilda*, *Yvonne*; but not *hielo* or *Iago*, where the i glides into the next vowel.
fn sounds_like_i(item: &str) -> bool {
    let mut letters = plain(item);
    let (first, second) = match letters.next() {
        Some('h') => (letters.next(), letters.next()),
        first => (first, letters.next()),
    };
    match first {
        Some('i') => !second.is_some_and(|letter| matches!(letter, 'a' | 'e' | 'o' | 'u')),
        Some('y') => {
            second.is_some_and(|letter| letter.is_alphabetic() && !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u'))
        }
        _ => false,
    }
}

/// *Olga*, *Horacio*, and the figures 8 and 11, which are read *ocho* and *once*.
fn sounds_like_o(item: &str) -> bool {
    let mut letters = plain(item);
    match letters.next() {
        Some('h') => letters.next() == Some('o'),
        Some('o' | '8') => true,
        Some('1') => letters.next() == Some('1') && !letters.next().is_some_and(|letter| letter.is_ascii_digit()),
        _ => false,
    }
}

/// Lower case without the accents of Spanish.
fn plain(item: &str) -> impl Iterator<Item = char> {
    // By hand: the table of all the world's small letters would be part of every first load.
    item.trim_start().chars().map(|letter| match letter {
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'ü' | 'Ú' | 'Ü' => 'u',
        other => other.to_ascii_lowercase(),
    })
}
