//! What is kept of a search that found nothing: enough to see which article is missing, nothing by which somebody could be
//! known.

/// Words of it, and letters of all.
const MOST_WORDS: usize = 6;
const LONGEST: usize = 60;
/// A longer one is a key or a mistake.
const LONGEST_WORD: usize = 24;
/// Whoever types so many digits types a number of somebody’s.
const DIGITS: usize = 4;

/// The text that is counted; none when nothing is left. Addresses of e-mail and of pages are left out, and every number
/// where there are many digits.
#[must_use]
pub fn kept(words: &str) -> Option<String> {
    let joined = words.replace(" @", "@").replace("@ ", "@");
    let digits = joined.chars().filter(|c| c.is_numeric()).count();
    let may_stay = |part: &&str| {
        let is_address = part.contains('@') || part.contains("://") || part.starts_with("www.");
        !is_address && (digits < DIGITS || !part.contains(char::is_numeric))
    };
    let lower = joined.split_whitespace().filter(may_stay).collect::<Vec<_>>().join(" ").to_lowercase();
    let mut text = String::new();
    let some = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in some.filter(|word| word.chars().count() <= LONGEST_WORD).take(MOST_WORDS) {
        if text.chars().count() + 1 + word.chars().count() > LONGEST {
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    (!text.is_empty()).then_some(text)
}
