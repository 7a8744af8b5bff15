//! Reading files: encodings, signs, heads, quotes, and arbitrary bytes.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use crate::bulk::{
    model::{Column, Unreadable},
    reading::{Sheet, read},
};

const PLAIN: &str = "First name,Last name,Email,Role\nAna,Núñez,ana@cobalt.test,End User\n";

fn sheet(text: &str) -> Sheet {
    read(text.as_bytes()).expect("a file that can be read")
}

fn wrong(bytes: &[u8]) -> Unreadable {
    read(bytes).expect_err("a file that cannot be read")
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn a_file_is_read_in_any_encoding() {
    let plain = sheet(PLAIN);
    assert_eq!(plain.rows[0].form.last_name, "Núñez");
    assert_eq!(plain.rows[0].line, 2);
    let marked = |mark: &[u8], text: Vec<u8>| [mark.to_vec(), text].concat();
    let (latin, _, _) = WINDOWS_1252.encode(PLAIN);
    let files = [
        marked(b"\xEF\xBB\xBF", PLAIN.as_bytes().to_vec()),
        latin.into_owned(),
        marked(b"\xFF\xFE", utf16(PLAIN, u16::to_le_bytes)),
        marked(b"\xFE\xFF", utf16(PLAIN, u16::to_be_bytes)),
        utf16(PLAIN, u16::to_le_bytes),
        utf16(PLAIN, u16::to_be_bytes),
        PLAIN.replace('\n', "\r\n").into_bytes(),
        PLAIN.replace('\n', "\r").into_bytes(),
        PLAIN.replace(',', ";").into_bytes(),
        PLAIN.replace(',', "\t").into_bytes(),
        format!("\n\n , ,\n{PLAIN}").into_bytes(),
    ];
    for file in files {
        let read = read(&file).expect("a file that can be read");
        assert_eq!(read.columns, plain.columns);
        assert_eq!(read.rows[0].form, plain.rows[0].form);
        assert_eq!(read.rows[0].role, "End User");
    }
}

#[test]
fn columns_are_recognised_in_both_languages_and_any_order() {
    let english = sheet(
        "E-mail*;Job Title;Cell phone;LAST NAME;Frist Name;Preferred language;Business phone;Line number;Account number\na@b.test;;;;;;;;\n",
    );
    let spanish = sheet(
        "Correo electrónico,Título del puesto,Celular,Apellidos,Nombre,Idioma,Teléfono de la empresa,Línea,Número de cuenta\na@b.test,,,,,,,,\n",
    );
    let expected = [
        Column::Email,
        Column::Title,
        Column::MobilePhone,
        Column::LastName,
        Column::FirstName,
        Column::Language,
        Column::BusinessPhone,
        Column::Line,
        Column::Account,
    ];
    assert_eq!(english.columns, expected);
    assert_eq!(spanish.columns, expected);
    let shoes = sheet("Email,Shoe size\na@b.test,42\n");
    assert_eq!(shoes.unknown, ["Shoe size"]);
}

#[test]
fn a_preface_names_the_sign_and_lines_are_still_counted() {
    let read = sheet("sep=;\r\nEmail;Role\r\na@b.test;\"End\r\nUser\"\r\nc@d.test;x\r\n");
    assert_eq!(read.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
}

#[test]
fn cells_are_cleaned_of_what_spreadsheets_add() {
    let read = sheet("Email,Mobile,Role\n \"a@b.test\" ,\"=\"\"+1 555 0100\"\"\",'=1+1\n");
    assert_eq!(read.rows[0].form.mobile_phone, "+1 555 0100");
    assert_eq!(read.rows[0].role, "=1+1");
    assert!(!read.rows[0].spills);
    assert!(sheet("Email,Role\na@b.test,Owner,of,all\n").rows[0].spills);
}

#[test]
fn empty_rows_are_left_out_and_short_ones_are_not() {
    let read = sheet("Email,Role\n\n,\n  ,  \na@b.test\n\n");
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].role, "");
    assert_eq!(read.rows[0].line, 5);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    assert_eq!(wrong(b""), Unreadable::Empty);
    assert_eq!(wrong(b"\n \n,,\n"), Unreadable::Empty);
    assert_eq!(wrong(b"Email,Role\n"), Unreadable::Empty);
    assert_eq!(wrong(b"Name,Role\nAna,End User\n"), Unreadable::NoEmail);
    assert_eq!(wrong(b"Email,Correo\na@b.test,c@d.test\n"), Unreadable::Twice { column: Column::Email });
    assert_eq!(wrong(b"PK\x03\x04 and so on"), Unreadable::Workbook);
    assert_eq!(wrong(b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"), Unreadable::NotText);
    assert_eq!(wrong(b"Email,Role\na@b.test,\"End User\nc@d.test,x\n"), Unreadable::QuoteOpen { line: 2 });
    assert_eq!(wrong(&vec![b'a'; Unreadable::MOST_BYTES + 1]), Unreadable::TooLarge);
    // One endless line.
    assert_eq!(wrong(&vec![b'a'; Unreadable::MOST_BYTES]), Unreadable::NoEmail);
    assert_eq!(wrong("a,".repeat(1 << 20).as_bytes()), Unreadable::NoEmail);
    let many = format!("Email\n{}", "a@b.test\n".repeat(Unreadable::MOST_ROWS + 1));
    assert_eq!(wrong(many.as_bytes()), Unreadable::TooManyRows);
}

#[test]
fn five_thousand_times_the_same_person_is_read() {
    let many = format!("Email\n{}", "a@b.test\n".repeat(Unreadable::MOST_ROWS));
    assert_eq!(sheet(&many).rows.len(), Unreadable::MOST_ROWS);
}

#[test]
fn why_survives_the_address() {
    let all = [
        Unreadable::NoFile,
        Unreadable::Empty,
        Unreadable::TooLarge,
        Unreadable::TooManyRows,
        Unreadable::Workbook,
        Unreadable::NotText,
        Unreadable::QuoteOpen { line: 7 },
        Unreadable::NoEmail,
        Unreadable::Twice { column: Column::Title },
        Unreadable::TooOften,
    ];
    for one in all {
        assert_eq!(Unreadable::from_code(&one.code()), Some(one));
    }
    assert_eq!(Unreadable::from_code("quote-open.x"), None);
}

proptest! {
    #[test]
    fn any_bytes_come_out_as_rows_or_as_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_below_a_head_comes_out_as_rows_or_as_a_reason(text in "[a-z@.,;\"'=\t\r\n áñ]{0,400}") {
        let file = format!("Email,First name\n{text}");
        if let Ok(sheet) = read(file.as_bytes()) {
            prop_assert!(!sheet.rows.is_empty());
            prop_assert!(sheet.rows.windows(2).all(|two| two[0].line < two[1].line));
        }
    }
}
