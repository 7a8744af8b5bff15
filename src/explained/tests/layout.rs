//! The picture's arrangement by example.

use crate::explained::page::layout::{broken, curve, place};

#[test]
fn boxes_of_a_column_never_touch_and_columns_are_centred() {
    let (columns, height) = place(&[vec![40], vec![40, 60, 40]], &[100, 200], 50);
    assert_eq!(height, 30 + 160);
    assert_eq!((columns[0][0].x, columns[0][0].y), (0, 90));
    assert!(columns[1].windows(2).all(|pair| pair[0].y + pair[0].height < pair[1].y));
    assert_eq!(columns[1][0].x, 150);
    assert_eq!(curve(columns[0][0], columns[1][1]), "M100 110C125 110 125 110 150 110");
}

#[test]
fn an_empty_picture_has_no_boxes_and_does_not_fall() {
    assert_eq!(place(&[], &[100], 50), (Vec::new(), 30));
    assert_eq!(place(&[vec![]], &[100], 50), (vec![Vec::new()], 30));
}

#[test]
fn words_break_at_spaces_and_what_is_cut_says_so() {
    assert_eq!(broken("see the users", 20, 2), ["see the users"]);
    assert_eq!(broken("change the marketing preferences", 20, 2), ["change the marketing", "preferences"]);
    assert_eq!(broken("one two three four", 5, 2), ["one", "two…"]);
    assert_eq!(broken("hasta el 30 nov 2026", 15, 2), ["hasta el 30 nov", "2026"]);
    assert_eq!(broken("hasta el 30 nov 2026", 15, 1), ["hasta el 30…"], "no word is cut in two");
    assert_eq!(broken("Featherstonehaugh", 8, 2), ["Feather…"]);
    assert_eq!(broken("Íñiguez Ñáñez", 7, 2), ["Íñiguez", "Ñáñez"]);
    assert_eq!(broken("", 8, 2), [""]);
}
