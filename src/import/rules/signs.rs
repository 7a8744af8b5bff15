//! The numbers that are pressed on things, with their check digits.

/// Luhn's formula, as SIM cards and devices bear it in their last digit.
fn checks(digits: &str) -> bool {
    let doubled = |(at, digit): (usize, u32)| match (at % 2, digit * 2) {
        (0, _) => digit,
        (_, twice) if twice > 9 => twice - 9,
        (_, twice) => twice,
    };
    let sum: u32 = digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(doubled).sum();
    sum.is_multiple_of(10)
}

/// A SIM's number: 18 to 22 digits; of 19 and 20 the last is checked.
pub(super) fn iccid(typed: &str) -> Option<String> {
    let digits = digits(typed.trim_end_matches(['F', 'f']))?;
    let is_one = match digits.len() {
        19 | 20 => checks(&digits),
        18 | 21 | 22 => true,
        _ => false,
    };
    is_one.then_some(digits)
}

/// A device's number: 14 digits, 15 with the one that is checked, or 16 with its software's version.
pub(super) fn imei(typed: &str) -> Option<String> {
    let digits = digits(typed)?;
    let is_one = match digits.len() {
        15 => checks(&digits),
        14 | 16 => true,
        _ => false,
    };
    is_one.then_some(digits)
}

/// Spaces and dashes are left out.
fn digits(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
