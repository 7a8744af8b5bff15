//! Files by example: what is taken under which name; what becomes of a file that is sent, taken back or forgotten;
//! what the scanner says.

mod crash;
mod folder;
mod scanner;
mod sent;

use std::path::PathBuf;

use super::{
    model::{Check, FileItem, Kind, Purpose, Untaken},
    rules::{Reading, bare, kind, name},
    store::{self, New, Owner},
    vault::Vault,
};
use crate::{cases::tests::Town, desk::secret, ids::FileId};

/// A folder of its own.
fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("enlace-files-{}", secret()))
}

/// Keeps a content, and gives its sum.
async fn lay(vault: &Vault, content: &[u8]) -> String {
    let mut arriving = vault.receive().await.expect("room");
    arriving.add(content).await.expect("a piece");
    let arrived = arriving.whole().await.expect("whole");
    let hash = arrived.hash.clone();
    vault.keep(arrived).await.expect("its place");
    hash
}

/// A picture of these points, three bytes each.
pub(crate) fn png(width: u32, height: u32, points: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(points)).expect("a picture");
    bytes
}

fn new(name: &str, hash: &str) -> New {
    New {
        name: name.to_owned(),
        kind: Kind::Text,
        size: 5,
        hash: hash.to_owned(),
        pictured: false,
        check: Check::Clean,
    }
}

async fn put(town: &Town, owner: &Owner, name: &str) -> FileItem {
    store::put(&town.test.house, owner, new(name, "00ff"), 1 << 30).await.expect("an answer").expect("put in")
}

fn id(item: &FileItem) -> Vec<FileId> {
    vec![item.id.clone()]
}

#[test]
fn a_kind_is_known_by_its_content_and_must_fit_the_name() {
    let look = |bytes: &[u8], called: &str| {
        let mut reading = Reading::default();
        reading.take(bytes);
        kind(bytes, reading.is_text(), called, &Kind::ALL)
    };
    let png = b"\x89PNG\r\n\x1A\nrest";
    let zip = b"PK\x03\x04rest";
    let taken: [(&[u8], &str, Kind); 9] = [
        (b"\xFF\xD8\xFF\xE0", "photo.JPG", Kind::Jpeg),
        (png, "screen", Kind::Png),
        (png, "version 2.0", Kind::Png),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a.webp", Kind::Webp),
        (b"\0\0\0\x18ftypheic", "IMG_1.HEIC", Kind::Heic),
        (b"%PDF-1.7", "bill.pdf", Kind::Pdf),
        (zip, "sheet.xlsx", Kind::Office),
        (zip, "logs.zip", Kind::Zip),
        ("línea 1\n".as_bytes(), "modem.log", Kind::Text),
    ];
    for (bytes, called, kind) in taken {
        assert_eq!(look(bytes, called), Ok(kind), "{called}");
    }
    let refused: [(&[u8], &str, Untaken); 11] = [
        (b"MZ\x90\0program", "holiday.jpg", Untaken::NotAllowed),
        (b"MZ\x90\0program", "setup.exe", Untaken::NotAllowed),
        (zip, "photo.jpg", Untaken::Differs),
        (b"words", "photo.png", Untaken::Differs),
        (png, "bill.pdf", Untaken::Differs),
        (zip, "program.jar", Untaken::NotAllowed),
        (zip, "macros.docm", Untaken::NotAllowed),
        (b"words", "run.bat", Untaken::NotAllowed),
        (b"<svg onload='alert(1)'/>", "logo.svg", Untaken::NotAllowed),
        (b"\xEF\xBB\xBF \n<!DOCTYPE html><script>", "page.txt", Untaken::NotAllowed),
        (b"\xFF\xFEw\0o\0", "wide.txt", Untaken::NotAllowed),
    ];
    for (bytes, called, why) in refused {
        assert_eq!(look(bytes, called), Err(why), "{called}");
    }
    assert_eq!(kind(png, false, "a.png", &[Kind::Pdf]), Err(Untaken::NotAllowed), "the operator does not want it");
}

#[test]
fn text_is_text_to_its_end_however_it_is_cut() {
    let text = "ñandú 🐧\r\n\tend".as_bytes();
    for cut in 0..=text.len() {
        let mut reading = Reading::default();
        reading.take(&text[..cut]);
        reading.take(&text[cut..]);
        assert!(reading.is_text(), "{cut}");
    }
    for bytes in [&b"a\0b"[..], b"a\xFFb", b"caf\xC3"] {
        let mut reading = Reading::default();
        reading.take(bytes);
        assert!(!reading.is_text(), "{bytes:?}");
    }
}

#[test]
fn a_name_is_only_a_name() {
    let names = [
        ("photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("C:\\Users\\x\\Foto de María.JPG", "Foto de María.JPG"),
        ("evil\u{202E}gpj.exe.jpg", "evilgpj.exe.jpg"),
        ("a\r\nSet-Cookie: x=1\".jpg", "aSet-Cookie_ x=1_.jpg"),
        ("..", "jpeg.jpg"),
        ("", "jpeg.jpg"),
        ("\u{200B}\u{2067}", "jpeg.jpg"),
        (".htaccess", "htaccess.jpg"),
        ("Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}.jpg", "jpeg.jpg"),
    ];
    for (given, kept) in names {
        assert_eq!(name(given, Kind::Jpeg), kept, "{given:?}");
    }
    let long = name(&format!("{}.jpeg", "ä".repeat(500)), Kind::Jpeg);
    assert_eq!(long, format!("{}.jpeg", "ä".repeat(100)));
    assert_eq!(bare("a/b\\c.txt"), "c.txt");
}

#[test]
fn what_a_file_is_for_reads_back_as_it_was_written() {
    let case = crate::ids::CaseId::new("01J");
    for purpose in
        [Purpose::NewCase, Purpose::Reply(case.clone()), Purpose::Answer(case.clone()), Purpose::Note(case.clone())]
    {
        assert_eq!(Purpose::read(&purpose.key()), Some(purpose));
    }
    assert_eq!(Purpose::read("else.01J"), None);
    for why in Untaken::ALL {
        assert_eq!(Untaken::read(why.code()), Some(why));
    }
}
