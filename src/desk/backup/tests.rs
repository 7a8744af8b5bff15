//! A backup comes back whole, or not at all.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use serde_json::json;

use super::{BackupError, restore};
use crate::{
    access::Role,
    desk::{Database, House, Options, fixture::Fixture, secret},
    schema::MIGRATIONS,
};

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("enlace-backup-{}", secret()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn counts(house: &House) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in
        ["organization", "member", "holds", "person", "address", "guard", "role", "event", "push_key", "_migration"]
    {
        let text = format!("RETURN array::len((SELECT VALUE id FROM {table}))");
        counts.push(house.db().row(&text, json!({})).await.expect("a count").expect("one"));
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_comes_back_whole_and_signs_nobody_in() {
    let (fixture, folder) = (Fixture::on_disk().await, Folder::new());
    for name in ["Olivia", "Íñigo `\"'\\ \u{2028} ⟨x⟩"] {
        fixture.member(name, &[Role::BusinessOwner]).await;
    }
    let mut script = crate::desk::Script::new();
    script.add(
        "CREATE push_key:own SET pair = 'pair';
         CREATE push:phone SET person = '', session = (SELECT VALUE record::id(id) FROM session)[0], endpoint = '', key = '',
            auth = '', wants = [], at = 0",
        json!({}),
    );
    fixture.house.commit(crate::desk::HouseDeed::Seeded, script).await.expect("a device");
    let file = folder.0.join("backup.surql");
    assert!(fixture.house.backup(&file).await.expect("a backup") > 1_000);
    assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    let place = folder.0.join("database");
    restore(&file, &place, MIGRATIONS).await.expect("a database");
    let options = Options { database: Database::Folder(place), ..fixture.house.options.clone() };
    let again = House::open(options, MIGRATIONS).await.expect("a house");
    assert_eq!(counts(&again).await, counts(&fixture.house).await);
    let sessions: Vec<String> = again.db().rows("SELECT VALUE person FROM session", json!({})).await.expect("sessions");
    assert!(sessions.is_empty());
    let devices: Vec<String> = again.db().rows("SELECT VALUE person FROM push", json!({})).await.expect("devices");
    assert!(devices.is_empty(), "they end with their sessions");
    let names: Vec<String> = again.db().rows("SELECT VALUE first_name FROM member", json!({})).await.expect("names");
    assert!(names.iter().any(|name| name.contains("\u{2028} ⟨x⟩")));
    let left: Vec<_> =
        fs::read_dir(&folder.0).expect("the folder").map(|entry| entry.expect("one").file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_file_leaves_nothing() {
    let (fixture, folder) = (Fixture::on_disk().await, Folder::new());
    let file = folder.0.join("backup.surql");
    fixture.house.backup(&file).await.expect("a backup");
    let whole = fs::read_to_string(&file).expect("the file");
    let place = folder.0.join("database");
    let cut = whole[..whole.len() / 2].to_owned();
    let changed = whole.replace("Cobalt Freight", "Cobalt Fright");
    for broken in [String::new(), "hello".to_owned(), cut, changed] {
        fs::write(&file, broken).expect("the file");
        assert!(matches!(restore(&file, &place, MIGRATIONS).await, Err(BackupError::Broken(_))));
        assert!(!place.exists());
    }
    fs::write(&file, &whole).expect("the file");
    assert!(matches!(restore(&file, &place, &MIGRATIONS[1..]).await, Err(BackupError::Newer(_))));
    assert!(!place.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_restored_over_something() {
    let folder = Folder::new();
    fs::write(folder.0.join("precious"), "x").expect("a file");
    let refused = restore(&folder.0.join("precious"), &folder.0, MIGRATIONS).await;
    assert!(matches!(refused, Err(BackupError::Occupied(_))));
}
