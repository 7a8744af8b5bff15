//! What people type, made safe to keep: lines of text, e-mail addresses, phone numbers (server only).
//!
//! Always true: what comes out is trimmed, normalised, of bounded length and shows everything that it is made of; the
//! same thing typed in another spelling comes out the same; ten megabytes are answered as quickly as ten letters.

#[cfg(test)]
mod tests;

use phonenumber::{Mode, country};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use crate::fault::Reason;

/// RFC 5321: a path is 256 octets, two of them its angle brackets.
const LONGEST_EMAIL: usize = 254;
const LONGEST_PHONE: usize = 40;
const LONGEST_AMOUNT: usize = 20;
/// A letter of Vietnamese bears two marks, one of pointed Hebrew four; a tower is no name.
const MOST_MARKS: usize = 4;
/// The widest characters that somebody may mean (families of emoji) have 35 bytes.
const WIDEST: usize = 48;

/// A line that has to be there, of at most `most` characters as a reader counts them.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`.
pub fn clean(input: &str, most: usize) -> Result<String, Reason> {
    let text = input.trim();
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    if text.len() > most.saturating_mul(WIDEST) {
        return Err(Reason::TooLong { most });
    }
    if !is_printable(text) {
        return Err(Reason::Unprintable);
    }
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    if line.graphemes(true).nth(most).is_some() {
        return Err(Reason::TooLong { most });
    }
    Ok(line)
}

/// Several lines that have to be there, together of at most `most` characters. Between paragraphs one line stays empty.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`.
pub fn paragraphs(input: &str, most: usize) -> Result<String, Reason> {
    if input.len() > most.saturating_mul(WIDEST) {
        return Err(Reason::TooLong { most });
    }
    let (mut text, mut gap) = (String::new(), false);
    for line in input.trim().lines() {
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if gap { "\n\n" } else { "\n" });
        }
        gap = false;
        text.push_str(&clean(&line.replace('\t', " "), most)?);
    }
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    if text.graphemes(true).nth(most).is_some() { Err(Reason::TooLong { most }) } else { Ok(text) }
}

/// What may be left empty: `optional(input, |line| clean(line, 80))`, `optional(input, phone)`.
///
/// # Errors
/// As `parse`, never `Empty`.
pub fn optional<T>(input: &str, parse: impl FnOnce(&str) -> Result<T, Reason>) -> Result<Option<T>, Reason> {
    if input.trim().is_empty() { Ok(None) } else { parse(input).map(Some) }
}

/// An amount of dollars, `25`, `25.00`, `$1,250.50`, in cents.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`, `NotAnAmount`.
pub fn money(input: &str) -> Result<i64, Reason> {
    let typed = clean(input, LONGEST_AMOUNT)?.replace(',', "");
    let typed = typed.trim_start_matches('$').trim_start();
    let (whole, part) = typed.split_once('.').unwrap_or((typed, "00"));
    let digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole, 1..=9) || !digits(part, 2..=2) {
        return Err(Reason::NotAnAmount);
    }
    [whole, part].concat().parse().map_err(|_| Reason::NotAnAmount)
}

/// An e-mail address in the one spelling under which it is kept: lower case, the domain in ASCII.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`, `NotAnEmail`.
pub fn email(input: &str) -> Result<String, Reason> {
    let once = spell_email(input)?;
    // A few letters change again when they are lowered twice; an address that has no one spelling is none.
    if spell_email(&once).as_ref() == Ok(&once) { Ok(once) } else { Err(Reason::NotAnEmail) }
}

/// A phone number in any spelling, as E.164; without a country code it is one of the United States.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`, `NotAPhone`; an extension is `NotAPhone` too, since E.164 would drop it silently.
pub fn phone(input: &str) -> Result<String, Reason> {
    let typed: String = clean(input, LONGEST_PHONE)?.nfkc().map(plain_dash).collect();
    let is_expected = |c: char| c.is_ascii_digit() || " +()-./".contains(c);
    if !typed.chars().all(is_expected) || !typed.contains(|c: char| c.is_ascii_digit()) {
        return Err(Reason::NotAPhone);
    }
    let number = phonenumber::parse(Some(country::US), &typed).map_err(|_| Reason::NotAPhone)?;
    if number.is_valid() && number.extension().is_none() {
        Ok(number.format().mode(Mode::E164).to_string())
    } else {
        Err(Reason::NotAPhone)
    }
}

fn spell_email(input: &str) -> Result<String, Reason> {
    let typed: String = clean(input, LONGEST_EMAIL)?.nfkc().collect();
    let (local, domain) = typed.rsplit_once('@').ok_or(Reason::NotAnEmail)?;
    let local: String = local.trim().to_lowercase().nfkc().collect();
    let domain = spell_domain(domain.trim()).ok_or(Reason::NotAnEmail)?;
    let email = format!("{local}@{domain}");
    if email.len() > LONGEST_EMAIL {
        return Err(Reason::TooLong { most: LONGEST_EMAIL });
    }
    if is_local_part(&local) { Ok(email) } else { Err(Reason::NotAnEmail) }
}

/// The dots of Chinese and Japanese writing are dots too (idna maps them); a root dot at the end is left out.
fn spell_domain(domain: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii_strict(domain.trim_end_matches(['.', '。'])).ok()?.to_ascii_lowercase();
    let (_, last) = ascii.rsplit_once('.')?;
    let is_name = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_number = last.bytes().all(|b| b.is_ascii_digit());
    (ascii.split('.').all(is_name) && !is_number).then_some(ascii)
}

fn is_local_part(local: &str) -> bool {
    let is_expected = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || is_letter_abroad(c);
    let has_stray_dot = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    !local.is_empty() && local.len() <= 64 && !has_stray_dot && local.chars().all(is_expected)
}

fn is_letter_abroad(c: char) -> bool {
    !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c))
}

/// Whether everything in it can be seen, and nothing in it changes how the rest is seen.
fn is_printable(text: &str) -> bool {
    let mut marks = 0;
    let mut joined = true; // A joiner joins two things: there is none at the beginning, at the end, or beside another.
    let mut begun = false;
    for c in text.chars() {
        let is_joiner = matches!(c, '\u{200C}' | '\u{200D}');
        let is_mark = is_combining_mark(c) || matches!(c, '\u{FE00}'..='\u{FE0F}');
        marks = if is_mark { marks + 1 } else { 0 };
        if is_hidden(c) || marks > MOST_MARKS || (is_joiner && joined) || (is_mark && !begun) {
            return false;
        }
        joined = is_joiner;
        begun = true;
    }
    !joined
}

/// Controls, line ends, directions, fillers, tags, private and impossible characters.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}'
            | '\u{3164}' | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFD}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{10FFFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

const fn plain_dash(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' => '-',
        other => other,
    }
}
