//! What a kill may leave at the end of the log, made by hand.

use std::os::unix::fs::FileExt as _;

use serde_json::json;

use super::*;
use crate::desk::{Database, Db, Script, secret};

/// A folder as a kill at this moment would leave it; it goes with the test.
struct Left(PathBuf);

impl Drop for Left {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Left {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("enlace-tail-{}", secret())))
    }

    fn of(from: &Self) -> Self {
        let left = Self::new();
        for folder in fs::read_dir(&from.0).expect("a database").map(|entry| entry.expect("an entry").path()) {
            let to = left.0.join(folder.file_name().expect("its name"));
            fs::create_dir_all(if folder.is_dir() { &to } else { &left.0 }).expect("a folder");
            for file in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path()) {
                fs::copy(&file, to.join(file.file_name().expect("its name"))).expect("a copy");
            }
        }
        left
    }

    async fn open(&self) -> Db {
        Db::connect(&Database::Folder(self.0.clone())).await.expect("it opens")
    }

    fn log(&self) -> File {
        let path = newest(&self.0.join("wal")).expect("its logs").expect("a log");
        File::options().read(true).write(true).open(path).expect("a log")
    }

    fn length(&self) -> u64 {
        self.log().metadata().expect("its length").len()
    }
}

async fn write(db: &Db, name: &str, bytes: usize) {
    let mut script = Script::new();
    script.add(
        "CREATE type::record('row', $_.name) SET text = $_.text",
        json!({ "name": name, "text": "ñ".repeat(bytes / 2) }),
    );
    db.commit(script).await.expect("written");
}

async fn names(db: &Db) -> Vec<String> {
    db.rows("SELECT VALUE record::id(id) FROM row ORDER BY id", json!({})).await.expect("rows")
}

/// A database whose last record lies in several blocks, and where that one begins.
async fn written() -> (Left, Db, u64) {
    let left = Left::new();
    let db = left.open().await;
    write(&db, "kept", 1_000).await;
    let begins = left.length();
    write(&db, "last", 200_000).await;
    (left, db, begins)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_after_a_cut_is_there_after_the_next() {
    let (first, _db, begins) = written().await;
    let length = first.length();
    let between = length / BLOCK * BLOCK;
    let header = begins + 3;
    assert!(begins < between && between < length, "the last record is longer than a block");
    for (cut, zeros, rows) in [
        (length, 0, vec!["after", "kept", "last"]),
        (length - 1, 0, vec!["after", "kept"]),
        (between, 0, vec!["after", "kept"]),
        (between + 3, 0, vec!["after", "kept"]),
        (header, 0, vec!["after", "kept"]),
        (begins, 5_000, vec!["after", "kept"]),
        (length, 100_000, vec!["after", "kept", "last"]),
    ] {
        let killed = Left::of(&first);
        killed.log().set_len(cut).and_then(|()| killed.log().set_len(cut + zeros)).expect("cut");
        let db = killed.open().await;
        write(&db, "after", 1_000).await;
        let again = Left::of(&killed);
        assert_eq!(names(&again.open().await).await, rows, "{cut} of {length} bytes and {zeros} of nothing");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_log_ends_before_the_damage_and_is_kept_beside() {
    let (first, _db, begins) = written().await;
    let length = first.length();
    let killed = Left::of(&first);
    killed.log().write_all_at(b"damage", begins + 5_000).expect("damaged");
    let db = killed.open().await;
    assert!((begins..begins + 5_000).contains(&killed.length()));
    write(&db, "after", 1_000).await;
    let again = Left::of(&killed);
    assert_eq!(names(&again.open().await).await, ["after", "kept"]);
    let kept: Vec<_> = fs::read_dir(killed.0.join("wal")).expect("logs").flatten().map(|entry| entry.path()).collect();
    let kept = kept.iter().find(|path| path.extension().is_some_and(|of| of == "cut")).expect("what was there");
    assert_eq!(kept.metadata().expect("its length").len(), length);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_database_is_left_alone() {
    let (first, _db, _) = written().await;
    let length = first.length() - 1;
    first.log().set_len(length).expect("cut");
    cut(&first.0).expect("looked at");
    assert_eq!(first.length(), length);
}
