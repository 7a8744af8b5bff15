//! Numbers and amounts. Both languages of the United States write them alike: *1,234.50*, *$1,234.50*.
//!
//! Always true: amounts are whole minor units, never floats.

use crate::money::{Currency, Money};

/// *1,234*
#[must_use]
pub fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        grouped.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// *$1,234.50*, of another currency *1,234.50 EUR*.
#[must_use]
pub fn money(money: &Money) -> String {
    let dollars = amount(money.minor);
    if money.currency == Currency::default() {
        return dollars;
    }
    format!("{} {}", dollars.replace('$', ""), money.currency.code())
}

/// *$1,234.50* of 123,450 cents.
#[must_use]
pub fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let whole = i64::try_from(cents.unsigned_abs() / 100).unwrap_or(i64::MAX);
    format!("{sign}${}.{:02}", number(whole), cents.unsigned_abs() % 100)
}
