//! Days and clock times as each language writes them: *Mar 5, 2026* and *5 mar 2026*, *9:12 AM* and *9:12 a.m.*
//!
//! Always true: the same bytes on the server and in the browser (no `Intl`, no table of time zones); a date is never
//! numeric, since 3/5 is May in Spanish.

use super::Language;
use crate::time::{Local, Moment};

const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;

// The names are data, not sentences: a Fluent message for each of the 24 would be asked for by number.
const MONTHS: [[&str; 12]; 2] = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
];

/// *Mar 5, 2026* · *5 mar 2026*
#[must_use]
pub fn day(language: Language, local: Local) -> String {
    let (year, month, day) = civil(days(local));
    let name = |names: usize| MONTHS[names].get(usize::from(month) - 1).copied().unwrap_or_default();
    match language {
        Language::En => format!("{} {day}, {year}", name(0)),
        Language::Es => format!("{day} {} {year}", name(1)),
    }
}

/// *9:12 AM* · *9:12 a.m.*
#[must_use]
pub fn clock(language: Language, local: Local) -> String {
    let minutes = shifted(local).rem_euclid(DAY) / MINUTE;
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = match (language, hour < 12) {
        (Language::En, true) => "AM",
        (Language::En, false) => "PM",
        (Language::Es, true) => "a.m.",
        (Language::Es, false) => "p.m.",
    };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    format!("{hour}:{minute:02} {half}")
}

/// The same moment for machines, as `<time datetime>` wants it: `2026-03-05T09:12:00-06:00`.
#[must_use]
pub fn stamp(local: Local) -> String {
    let (year, month, day) = civil(days(local));
    let seconds = shifted(local).rem_euclid(DAY) / 1_000;
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let sign = if local.offset < 0 { '-' } else { '+' };
    let (east_hours, east_minutes) = (local.offset.unsigned_abs() / 60, local.offset.unsigned_abs() % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{east_hours:02}:{east_minutes:02}")
}

/// How many midnights of the reader's zone lie between the two: 0 today, 1 yesterday, −1 tomorrow.
pub(super) fn nights_since(local: Local, now: Moment) -> i64 {
    days(Local { at: now, offset: local.offset }) - days(local)
}

fn days(local: Local) -> i64 {
    shifted(local).div_euclid(DAY)
}

fn shifted(local: Local) -> i64 {
    local.at.0.saturating_add(i64::from(local.offset) * MINUTE)
}

/// Year, month and day of the count of days since 1970, after Howard Hinnant's `civil_from_days`: the year is taken to
/// begin in March, so that the leap day is its last.
fn civil(days: i64) -> (i64, u8, u8) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}
