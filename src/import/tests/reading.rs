//! Files as they come: encodings, signs, quotes, cut, endless, and arbitrary bytes.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use super::Folder;
use crate::import::{
    model::{Bad, Cells, Kind},
    reading::{Reader, Unreadable},
};

const PLAIN: &str =
    "organization,number,name,e-mail\nCobalt Freight,950-1,Almacén,a@b.test\nCobalt Freight,950-2,Two,\n";

type Read = Vec<(u64, Result<Cells, Bad>)>;

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Result<Read, Unreadable> {
    let folder = Folder::new();
    let mut reader = Reader::open(Kind::Accounts, &folder.file(name, bytes))?;
    let rows = std::iter::from_fn(|| reader.next_row().expect("a file that can be read"));
    Ok(rows.map(|row| (row.line, row.cells)).collect())
}

fn rows(bytes: impl AsRef<[u8]>) -> Read {
    read("file.csv", bytes).expect("rows")
}

fn numbers(rows: &Read) -> Vec<(u64, Option<&str>)> {
    rows.iter().map(|(line, cells)| (*line, cells.as_ref().ok().map(|cells| cells["number"].as_str()))).collect()
}

#[test]
fn a_file_is_read_in_any_encoding_and_behind_any_sign() {
    let plain = rows(PLAIN);
    assert_eq!(numbers(&plain), [(2, Some("950-1")), (3, Some("950-2"))]);
    let cells = plain[0].1.as_ref().expect("cells");
    assert_eq!((cells["name"].as_str(), cells["email"].as_str()), ("Almacén", "a@b.test"));
    let wide: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = [
        [b"\xEF\xBB\xBF", PLAIN.as_bytes()].concat(),
        WINDOWS_1252.encode(PLAIN).0.into_owned(),
        [b"\xFF\xFE", wide.as_slice()].concat(),
        wide,
        PLAIN.replace('\n', "\r\n").into_bytes(),
        PLAIN.replace('\n', "\r").into_bytes(),
        PLAIN.replace(',', ";").into_bytes(),
        PLAIN.replace(',', "\t").into_bytes(),
        PLAIN.trim_end().as_bytes().to_vec(),
    ];
    for file in files {
        assert_eq!(rows(&file), plain, "{}", String::from_utf8_lossy(&file));
    }
}

#[test]
fn a_quote_that_never_closes_takes_its_own_row_only() {
    let head = "organization,number,name\n";
    let rows = rows(format!("{head}C,1,One\nC,2,\"Two\nC,3,Three\nC,4,\"Fo\nur\"\nC,5,\"Fi\"\"ve\"\n"));
    assert_eq!(numbers(&rows), [(2, Some("1")), (3, None), (4, Some("3")), (5, Some("4")), (7, Some("5"))]);
    assert_eq!(rows[1].1, Err(Bad::QuoteOpen));
    assert_eq!(rows[3].1.as_ref().expect("cells")["name"], "Fo\nur");
}

#[test]
fn a_row_that_is_cut_or_spills_is_told() {
    let rows = rows("organization,number,name\nC,1,One\nC,2,Two,more\nC,3,Three,\nC,4");
    assert_eq!(numbers(&rows), [(2, Some("1")), (3, None), (4, Some("3")), (5, None)]);
    assert_eq!(rows[3].1, Err(Bad::Cells { has: 2, wanted: 3 }));
}

#[test]
fn a_line_of_a_hundred_megabytes_is_no_record() {
    let long = vec![b'a'; 100 << 20];
    let rows = rows([b"organization,number\nC,1\n", long.as_slice(), b"\nC,3\n"].concat());
    assert_eq!(numbers(&rows), [(2, Some("1")), (3, None), (4, Some("3"))]);
    assert_eq!(rows[1].1, Err(Bad::TooLong));
}

#[test]
fn formulas_are_text() {
    let rows = rows("organization,number,name\nC,\"=\"\"0950\"\"\",=1+1\n");
    let cells = rows[0].1.as_ref().expect("cells");
    assert_eq!((cells["number"].as_str(), cells["name"].as_str()), ("0950", "=1+1"));
}

#[test]
fn objects_are_read_line_by_line() {
    let text = "{\"organization\":\"C\",\"number\":950}\n\n[1]\n{\"organization\":\"C\",\"account_number\":\"2\",\"name\":null}\n\
        {\"number\":\"3\",\"account\":\"3\"}\n{\"number\":{}}\n{\"organization\":\"C\",\"numb";
    let rows = read("file.ndjson", text).expect("rows");
    assert_eq!(numbers(&rows), [(1, Some("950")), (3, None), (4, Some("2")), (5, None), (6, None), (7, None)]);
    assert_eq!(rows[2].1.as_ref().expect("cells")["name"], "");
    assert_eq!(rows[3].1, Err(Bad::Twice("number".to_owned())));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    assert!(matches!(read("file.csv", ""), Err(Unreadable::Empty)));
    assert!(matches!(read("file.csv", "\n \n"), Err(Unreadable::Empty)));
    assert!(matches!(read("file.xlsx", PLAIN), Err(Unreadable::Ending)));
    assert!(matches!(read("file.csv", b"PK\x03\x04 and so on"), Err(Unreadable::Workbook)));
    assert!(matches!(read("file.csv", b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"), Err(Unreadable::NotText)));
    assert!(matches!(read("file.csv", "organization,name\nC,One\n"), Err(Unreadable::NoColumn("number"))));
    assert!(matches!(read("file.csv", "organization,number,account\nC,1,1\n"), Err(Unreadable::Twice(_))));
    let folder = Folder::new();
    assert!(matches!(Reader::open(Kind::Lines, &folder.0.join("nothing.csv")), Err(Unreadable::Io(_))));
}

proptest! {
    #[test]
    fn any_bytes_come_out_as_rows_or_as_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..1_000)) {
        let _ = read("file.csv", &bytes);
        let _ = read("file.ndjson", &bytes);
    }

    #[test]
    fn any_text_below_a_head_loses_no_line(text in "[a-z1,\"\r\n]{0,200}") {
        let file = format!("organization,number\n{text}");
        let rows = rows(&file);
        prop_assert!(rows.windows(2).all(|two| two[0].0 < two[1].0));
    }
}
