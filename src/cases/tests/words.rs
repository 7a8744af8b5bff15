//! The words of cases, by example and by property.

use proptest::prelude::*;

use crate::cases::{
    model::Piece,
    terms::{MOST_TERMS, Sought, terms},
};

fn finds(typed: &str, text: &str) -> bool {
    Sought::of(typed).is_some_and(|sought| sought.missing_in(text).is_empty())
}

/// With another word behind it, so that it is not a beginning.
fn finds_whole(typed: &str, text: &str) -> bool {
    finds(&format!("{typed} x"), &format!("{text} x"))
}

#[test]
fn the_forms_of_a_word_find_each_other_in_both_languages() {
    let pairs = [
        ("factura", "facturas"),
        ("factura", "Facturó"),
        ("facturación", "facturas"),
        ("billing", "billed"),
        ("bills", "billing"),
        ("outage", "outages"),
        ("conexión", "conexiones"),
        ("conexion", "CONEXIONES"),
        ("facturacion", "facturaciones"),
        ("batería", "baterias"),
        ("línea", "líneas"),
        ("año", "años"),
        ("senal", "señales"),
        ("Señal", "SEN\u{303}AL"),
        ("dispositivo", "dispositivos"),
        ("suspended", "suspend"),
        ("4711", "4711"),
    ];
    for (one, other) in pairs {
        assert!(finds_whole(one, other), "{one} {other}");
        assert!(finds_whole(other, one), "{other} {one}");
    }
    for (one, other) in [("factura", "fractura"), ("bill", "ball"), ("471", "4711"), ("red", "pared")] {
        assert!(!finds_whole(one, other), "{one} {other}");
    }
}

#[test]
fn all_words_must_match_and_the_last_may_be_half_typed() {
    let text = "El escáner 📶 pierde la conexión (bodega norte)";
    for typed in ["conex", "ESCANER con", "bodega", "norte escáner", "📶 bode", "b", "la (con)", "pierden"] {
        assert!(finds(typed, text), "{typed}");
    }
    for typed in ["con escáner", "escáner sur", "odega", "tablet"] {
        assert!(!finds(typed, text), "{typed}");
    }
    for typed in ["", "  ", "📶", "?!", "\u{301}"] {
        assert_eq!(Sought::of(typed), None, "{typed}");
    }
}

#[test]
fn what_is_looked_for_is_marked() {
    let pieces = Sought::of("facturas esc").expect("words").pieces("<b>Facturación</b> del escáner");
    let marked: Vec<&str> = pieces.iter().filter(|piece| piece.is_match).map(|piece| piece.text.as_str()).collect();
    assert_eq!(marked, ["Facturación", "escáner"]);
    assert_eq!(joined(&pieces), "<b>Facturación</b> del escáner");
    let long = format!("{} the scanner loses its data\n\nsince Monday {}", "before ".repeat(90), "after ".repeat(90));
    let sought = Sought::of("scanner data").expect("words");
    let excerpt = joined(&sought.excerpt(&sought, &long));
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…'), "{excerpt}");
    assert!(excerpt.contains("the scanner loses its data since Monday"), "{excerpt}");
    assert!(excerpt.chars().count() < 200, "{excerpt}");
}

#[test]
fn a_long_text_has_no_more_terms_than_are_kept() {
    let words: Vec<String> = (0..10_000).map(|nth| format!("palabra{nth}")).collect();
    let terms = terms([words.join(" ").as_str()]);
    assert!(terms.len() <= MOST_TERMS + 4, "{}", terms.len());
    assert!(terms.iter().all(|term| term.chars().count() <= 40));
    assert!(super::super::terms::terms(["x".repeat(8_000).as_str()]).iter().all(|term| term.len() <= 40));
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_text_is_found_by_each_of_its_words_and_beginnings(text in "([a-zA-ZáéíóúñüÑ0-9.,¿ßİé📶<>\u{301}\u{fdfa}]{0,12}[ \n]){0,12}", cut in 1_usize..8) {
        let terms = terms([text.as_str()]);
        prop_assert!(terms.iter().all(|term| !term.is_empty() && term.chars().all(char::is_alphanumeric)));
        for word in text.split_whitespace() {
            let Some(sought) = Sought::of(word) else { continue };
            prop_assert!(sought.missing_in(&text).is_empty(), "{}", word);
            prop_assert!(sought.pieces(&text).iter().any(|piece| piece.is_match), "{}", word);
            prop_assert_eq!(joined(&sought.pieces(&text)), text.as_str());
            prop_assert!(joined(&sought.excerpt(&sought, &text)).chars().count() <= 200);
        }
        for term in &terms {
            let begun: String = term.chars().take(cut).collect();
            prop_assert!(finds(&begun, &text), "{} in {:?}", begun, terms);
        }
    }

    #[test]
    fn nothing_typed_breaks_anything(typed in "\\PC{0,100}", text in "\\PC{0,200}") {
        let Some(sought) = Sought::of(&typed) else { return Ok(()) };
        prop_assert!(!sought.is_empty() && sought.words().len() <= 8);
        prop_assert_eq!(joined(&sought.pieces(&text)), text.as_str());
        prop_assert!(sought.missing_in(&typed).is_empty() || sought.words().len() == 8, "{}", typed);
    }
}
