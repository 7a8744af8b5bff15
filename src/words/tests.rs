//! How things are said, by example, and what must hold of any list.

use proptest::prelude::*;

use super::{Language, amount, and, clock, dates::nights_since, day, money, number, or, stamp};
use crate::{
    money::{Currency, Money},
    time::{Local, Moment},
};

// 2026-03-05 15:12:00 UTC.
const AT: Moment = Moment(1_772_723_520_000);
const AUSTIN: Local = Local { at: AT, offset: -360 };

fn list(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn days_are_never_numeric() {
    assert_eq!(day(Language::En, AUSTIN), "Mar 5, 2026");
    assert_eq!(day(Language::Es, AUSTIN), "5 mar 2026");
    assert_eq!(day(Language::Es, Local { at: Moment(0), offset: -1 }), "31 dic 1969");
    assert_eq!(day(Language::En, Local { at: Moment(951_782_400_000), offset: 0 }), "Feb 29, 2000");
}

#[test]
fn clocks_have_twelve_hours() {
    assert_eq!(clock(Language::En, AUSTIN), "9:12 AM");
    assert_eq!(clock(Language::Es, AUSTIN), "9:12 a.m.");
    assert_eq!(clock(Language::Es, Local { at: Moment(0), offset: 0 }), "12:00 a.m.");
    assert_eq!(clock(Language::En, Local { at: Moment(0), offset: 12 * 60 + 5 }), "12:05 PM");
    assert_eq!(stamp(AUSTIN), "2026-03-05T09:12:00-06:00");
    assert_eq!(stamp(Local { at: AT, offset: 330 }), "2026-03-05T20:42:00+05:30");
}

#[test]
fn yesterday_ends_at_the_readers_midnight() {
    let hours = |hours: i64| Moment(AT.0 + hours * 3_600_000);
    assert_eq!(nights_since(AUSTIN, hours(14)), 0);
    assert_eq!(nights_since(AUSTIN, hours(15)), 1);
    assert_eq!(nights_since(Local { at: AT, offset: 0 }, hours(9)), 1);
}

#[test]
fn numbers_are_grouped() {
    assert_eq!(number(0), "0");
    assert_eq!(number(-1_234_567), "-1,234,567");
    assert_eq!(number(999), "999");
    assert_eq!(number(i64::MIN), "-9,223,372,036,854,775,808");
    assert_eq!(amount(123_450), "$1,234.50");
    assert_eq!(amount(-5), "-$0.05");
    let of = |code: &str| Money { minor: -123_450, currency: Currency::new(code) };
    assert_eq!((money(&of("USD")).as_str(), money(&of("EUR")).as_str()), ("-$1,234.50", "-1,234.50 EUR"));
}

#[test]
fn lists_sound_right() {
    let said = |items: &[&str]| and(Language::Es, &list(items));
    assert_eq!(said(&[]), "");
    assert_eq!(said(&["Ana"]), "Ana");
    assert_eq!(said(&["Ana", "Beto"]), "Ana y Beto");
    assert_eq!(said(&["Ana", "Beto", "Carla"]), "Ana, Beto y Carla");
    assert_eq!(said(&["Ana", "Ivonne", "Ignacio"]), "Ana, Ivonne e Ignacio");
    assert_eq!(said(&["Ana", "Íñigo"]), "Ana e Íñigo");
    assert_eq!(said(&["madres", "hijas"]), "madres e hijas");
    assert_eq!(said(&["agua", "hielo"]), "agua y hielo");
    assert_eq!(said(&["Ana", "Yvonne"]), "Ana e Yvonne");
    assert_eq!(said(&["Ana", "Yolanda"]), "Ana y Yolanda");
    assert_eq!(and(Language::En, &list(&["Ana", "Beto", "Ivonne"])), "Ana, Beto, and Ivonne");
    assert_eq!(or(Language::Es, &list(&["siete", "ocho"])), "siete u ocho");
    assert_eq!(or(Language::Es, &list(&["7", "8"])), "7 u 8");
    assert_eq!(or(Language::Es, &list(&["10", "11"])), "10 u 11");
    assert_eq!(or(Language::Es, &list(&["100", "110"])), "100 o 110");
    assert_eq!(or(Language::Es, &list(&["Ana", "Horacio"])), "Ana u Horacio");
    assert_eq!(or(Language::En, &list(&["Ana", "Olga"])), "Ana or Olga");
}

#[test]
fn the_browser_says_what_it_would_rather_read() {
    assert_eq!(Language::accepted("es-MX,es;q=0.9,en;q=0.8"), Some(Language::Es));
    assert_eq!(Language::accepted("fr, en;q=0.5, es;q=0.7"), Some(Language::Es));
    assert_eq!(Language::accepted("es;q=0, en;q=0.1"), Some(Language::En));
    assert_eq!(Language::accepted("fr"), None);
    assert_eq!(Language::accepted("es;q=oops"), None);
}

proptest! {
    #[test]
    fn a_list_says_every_item_once_and_in_order(items in proptest::collection::vec("[A-Za-zÍíÓó]{1,8}", 0..6)) {
        for language in Language::ALL {
            let said = and(language, &items).replace(',', "");
            let words: Vec<&str> = said.split(' ').filter(|word| !word.is_empty()).collect();
            let link = items.len().saturating_sub(1);
            let kept: Vec<&str> = if items.len() < 2 {
                words
            } else {
                let (before, after) = words.split_at(link);
                before.iter().chain(after.iter().skip(1)).copied().collect()
            };
            prop_assert_eq!(kept, items.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    #[test]
    fn any_moment_can_be_said(at in any::<i64>(), offset in -1_080..=1_080i32) {
        let local = Local { at: Moment(at), offset };
        for language in Language::ALL {
            prop_assert!(!day(language, local).is_empty() && !clock(language, local).is_empty());
        }
        prop_assert!(stamp(local).contains('T'));
    }
}
