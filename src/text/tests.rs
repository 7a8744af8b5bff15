//! What may be typed, by example and by chance.

use proptest::prelude::*;

use super::{clean, email, optional, phone};
use crate::fault::Reason;

#[test]
fn a_line_is_trimmed_and_in_one_spelling() {
    assert_eq!(clean("  Ana \u{A0} María\r\n", 40), Ok("Ana María".to_owned()));
    assert_eq!(clean("Jose\u{301}", 40), Ok("José".to_owned()));
    assert_eq!(clean("<b>O'Brien</b>; DROP TABLE", 40), Ok("<b>O'Brien</b>; DROP TABLE".to_owned()));
    assert_eq!(clean("👩🏽‍❤️‍💋‍👨🏽", 1), Ok("👩🏽‍❤️‍💋‍👨🏽".to_owned()));
    assert_eq!(clean("می‌خواهم", 40), Ok("می‌خواهم".to_owned()));
    assert_eq!(clean("Nguyễn Ṩ́", 40).map(|line| line.chars().count()), Ok(9));
}

#[test]
fn what_cannot_be_seen_is_refused() {
    for hidden in
        ["A\u{0}B", "A\tB", "A\nB", "A\u{2028}B", "\u{202E}gpj", "A\u{2066}B", "A\u{200F}B", "A\u{200B}B", "A\u{FEFF}B"]
    {
        assert_eq!(clean(hidden, 40), Err(Reason::Unprintable), "{hidden:?}");
    }
    assert_eq!(clean("A\u{200D}\u{200D}B", 40), Err(Reason::Unprintable));
    assert_eq!(clean("\u{3164}", 40), Err(Reason::Unprintable));
    assert_eq!(clean("\u{301}\u{302}", 40), Err(Reason::Unprintable));
    assert_eq!(clean("Z\u{301}\u{302}\u{303}\u{304}\u{305}", 40), Err(Reason::Unprintable));
    assert_eq!(clean(" \u{3000}\n ", 40), Err(Reason::Empty));
    assert_eq!(optional(" \t ", |line| clean(line, 40)), Ok(None));
}

#[test]
fn length_is_counted_as_a_reader_counts() {
    assert_eq!(clean(&"é".repeat(40), 40).map(|line| line.chars().count()), Ok(40));
    assert_eq!(clean(&"e\u{301}".repeat(40), 40).map(|line| line.chars().count()), Ok(40));
    assert_eq!(clean(&"a".repeat(41), 40), Err(Reason::TooLong { most: 40 }));
}

#[test]
fn ten_megabytes_are_answered_at_once() {
    let begun = std::time::Instant::now();
    for piece in ["a", " ", "\u{301}", "@", "5", "\u{202E}", "a@"] {
        let flood = piece.repeat(10_000_000 / piece.len());
        assert!(clean(&flood, 40).is_err() && email(&flood).is_err() && phone(&flood).is_err());
    }
    // 21 answers; one of them would take minutes if anything here were quadratic.
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[test]
fn one_address_has_one_spelling() {
    for spelling in [
        "ana@cobalt.test",
        " ANA@Cobalt.TEST ",
        "ana@cobalt．test",
        "ana@cobalt。test",
        "ana@cobalt｡test",
        "ａｎａ＠ｃｏｂａｌｔ．ｔｅｓｔ",
        "\u{A0}ana @ cobalt.test\n",
        "ana@cobalt.test.",
    ] {
        assert_eq!(email(spelling), Ok("ana@cobalt.test".to_owned()), "{spelling:?}");
    }
    assert_eq!(email("Jose.O'Neil+x@Müller.example"), Ok("jose.o'neil+x@xn--mller-kva.example".to_owned()));
    assert_eq!(email("JOSE\u{301}@cobalt.test"), Ok("josé@cobalt.test".to_owned()));
}

#[test]
fn what_is_no_address_is_refused() {
    for no in [
        "ana",
        "@cobalt.test",
        "ana@",
        "ana@cobalt",
        "a na@cobalt.test",
        "ana@co balt.test",
        "ana@b@cobalt.test",
        ".ana@cobalt.test",
        "a..a@cobalt.test",
        "\"ana\"@cobalt.test",
        "ana@-cobalt.test",
        "ana@cobalt..test",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        "ana@co_balt.test",
        "ana,bea@cobalt.test",
        "<ana@cobalt.test>",
        "ana@cobalt.test>",
        "İ@cobalt.test ß@",
    ] {
        assert_eq!(email(no), Err(Reason::NotAnEmail), "{no:?}");
    }
    assert_eq!(email("ana@cobalt.test\r\nBcc: bea@cobalt.test"), Err(Reason::Unprintable));
    assert_eq!(email("ana\u{202E}@cobalt.test"), Err(Reason::Unprintable));
    assert_eq!(email(""), Err(Reason::Empty));
    assert!(matches!(email(&format!("{}@cobalt.test", "a".repeat(250))), Err(Reason::TooLong { .. })));
}

#[test]
fn phones_come_in_any_spelling() {
    for spelling in [
        "5125550123",
        "(512) 555-0123",
        "+1 512.555.0123",
        "1-512-555-0123",
        "５１２–５５５–０１２３",
        " 512 555 0123 ",
    ] {
        assert_eq!(phone(spelling), Ok("+15125550123".to_owned()), "{spelling:?}");
    }
    assert_eq!(phone("+52 55 5128 0000"), Ok("+525551280000".to_owned()));
    assert_eq!(optional("", phone), Ok(None));
    for no in ["1", "555-0123", "+", "()", "call me", "512 555 0123 ext 5", "999999999999999999999", "+9 999"] {
        assert_eq!(phone(no), Err(Reason::NotAPhone), "{no:?}");
    }
}

proptest! {
    #[test]
    fn a_clean_line_stays_as_it_is(input in ".{0,80}") {
        if let Ok(line) = clean(&input, 60) {
            prop_assert_eq!(clean(&line, 60), Ok(line.clone()));
            let has_hidden = line.contains(['\n', '\r', '\t', '\u{202E}', '\u{200B}']);
            prop_assert!(!has_hidden);
        }
    }

    #[test]
    fn an_address_stays_as_it_is(input in r"[\PC@.\u{FF0E}]{1,20}@[\PC.\u{FF0E}]{1,20}") {
        if let Ok(one) = email(&input) {
            prop_assert_eq!(email(&one), Ok(one.clone()));
            prop_assert_eq!(email(&format!(" {} ", one.to_uppercase())).unwrap_or(one.clone()), one);
        }
    }

    #[test]
    fn a_plain_address_has_one_spelling_in_any_case(local in "[a-zA-Z0-9+_-]{1,20}", domain in "[a-zA-Z]{1,10}\\.[a-zA-Z]{2,5}") {
        let one = email(&format!("{local}@{domain}"));
        prop_assert_eq!(&one, &Ok(format!("{local}@{domain}").to_lowercase()));
        prop_assert_eq!(email(&format!("  {local}@{domain} ").to_uppercase()), one);
    }

    #[test]
    fn a_phone_stays_as_it_is(input in r"[+0-9() ./\-x]{1,20}") {
        if let Ok(one) = phone(&input) {
            prop_assert_eq!(phone(&one), Ok(one));
        }
    }
}
