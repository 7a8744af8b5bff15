//! What was typed of a SIM card, and days that may be left empty (server only).

use super::Dated;
use crate::{
    fault::{FieldError, Reason},
    text::{clean, optional},
};

/// Spaces and dashes are allowed between the digits.
const LONGEST: usize = 40;

/// The number of a SIM card: 19 or 20 digits, the last of which checks the others by Luhn's formula.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`, `NotAnIccid`, `WrongCheckDigit`.
pub fn iccid(input: &str) -> Result<String, Reason> {
    let typed = clean(input, LONGEST)?;
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if !matches!(digits.len(), 19 | 20) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Reason::NotAnIccid);
    }
    if is_checked(&digits) { Ok(digits) } else { Err(Reason::WrongCheckDigit) }
}

/// A day that may be left empty: `dated("from", typed, |day| office.first(day))`.
///
/// # Errors
/// `NotADay`, at this field.
pub fn dated(field: &str, typed: &str, meant: impl FnOnce(&str) -> Option<Dated>) -> Result<Option<Dated>, FieldError> {
    optional(typed, |day| meant(day).ok_or(Reason::NotADay)).map_err(|reason| FieldError::new(field, reason))
}

fn is_checked(digits: &str) -> bool {
    let value = |(at, digit): (usize, u32)| match (at.is_multiple_of(2), digit * 2) {
        (true, _) => digit,
        (false, twice) if twice > 9 => twice - 9,
        (false, twice) => twice,
    };
    digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(value).sum::<u32>().is_multiple_of(10)
}
