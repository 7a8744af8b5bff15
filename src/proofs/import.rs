//! `kill -9` in the middle of loading a file: loaded again, nothing is there twice and nothing is lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use futures::FutureExt as _;
use serde::Deserialize;
use serde_json::json;

use super::{
    crash::{FOLDER, options, write_and_kill},
    figure, rounds,
};
use crate::{
    commands::near,
    desk::{Db, House, fixture::Fixture, secret},
    import::{
        model::{Asked, Kind},
        run::{Door, Ended, Job, run},
    },
    schema::MIGRATIONS,
};

const ACCOUNTS: usize = 30;

fn job(folder: &Path, kind: Kind) -> Job {
    let file = folder.with_extension(format!("{}.csv", kind.key()));
    Job { kind, errors: folder.with_extension("errors.csv"), file }
}

fn number(nth: usize) -> String {
    format!("+1512{}", 2_000_000 + nth)
}

/// The process that is killed: loads the file, and prints each line of it when it is taken.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let house = House::open(options(&folder), MIGRATIONS).await.expect("a house");
    let door = near(house);
    let door: Door = Arc::new(move |asked| {
        let door = door.clone();
        async move {
            let keys: Vec<String> = match &asked {
                Asked::Records { records, .. } => records.iter().map(|record| record.key.clone()).collect(),
                Asked::Organizations(_) => Vec::new(),
            };
            let told = door(asked).await;
            let mut out = std::io::stdout().lock();
            for key in keys {
                let _ = writeln!(out, "acknowledged {key}");
            }
            let _ = out.flush();
            told
        }
        .boxed()
    });
    // Once it is whole it is loaded again and again, so that the kill falls into that too.
    while run(&door, &job(&folder, Kind::Lines)).await.is_ok() {}
}

/// A house with the accounts, and a file of so many lines on them.
async fn begin(folder: &Path, lines: usize) {
    let test = Fixture::with(options(folder)).await;
    let plans = job(folder, Kind::Plans);
    std::fs::write(&plans.file, "key,name_en,name_es,price\nunlimited,Unlimited,Ilimitado,45.00\n").expect("a file");
    run(&near(test.house.clone()), &plans).await.expect("a plan");
    let accounts = job(folder, Kind::Accounts);
    let account = |nth: usize| format!("Cobalt Freight,950-{nth},Site {nth}\n");
    let text: String = (0..ACCOUNTS).map(account).collect();
    std::fs::write(&accounts.file, format!("organization,number,name\n{text}")).expect("a file");
    let ended = run(&near(test.house.clone()), &accounts).await.expect("accounts");
    assert_eq!(ended.added, ACCOUNTS as u64);
    let line = |nth: usize| {
        format!("Cobalt Freight,950-{},{},Van {nth},unlimited,{}\n", nth / 7 % ACCOUNTS, number(nth), nth % 5)
    };
    let text: String = (0..lines).map(line).collect();
    let head = "organization,account,number,label,plan,cost_centre\n";
    std::fs::write(job(folder, Kind::Lines).file, format!("{head}{text}")).expect("a file");
}

#[derive(Deserialize)]
struct Line {
    account: String,
    id: String,
    number: String,
    revision: i64,
}

#[derive(Deserialize)]
struct Said {
    about: String,
    many: String,
}

#[derive(Deserialize)]
struct Account {
    id: String,
    lines: usize,
}

/// What is there of each line, once and whole; which they are.
async fn check(db: &Db) -> Vec<String> {
    let lines: Vec<Line> =
        db.rows("SELECT record::id(id)[1] AS id, account, number, revision FROM line", json!({})).await.expect("lines");
    let found: Vec<String> =
        db.rows("SELECT VALUE line FROM line_words WHERE grams != []", json!({})).await.expect("words");
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &lines {
        *of.entry(line.account.as_str()).or_default() += 1;
        assert!(found.contains(line.id.as_str()) && line.revision == 1, "by half, or twice: {}", line.number);
    }
    let text = "SELECT about, changes[0].after AS many FROM event WHERE kind = 'lines_imported'";
    let said: Vec<Said> = db.rows(text, json!({})).await.expect("the history");
    let accounts: Vec<Account> =
        db.rows("SELECT record::id(id)[1] AS id, lines FROM account", json!({})).await.expect("accounts");
    for Account { id, lines } in &accounts {
        let said: usize =
            said.iter().filter(|one| one.about == *id).filter_map(|one| one.many.parse::<usize>().ok()).sum();
        let there = of.get(id.as_str()).copied().unwrap_or_default();
        assert_eq!((*lines, said), (there, there), "the account counts its lines, and its history says them");
    }
    let mut numbers: Vec<String> = lines.into_iter().map(|line| line.number).collect();
    numbers.sort();
    assert!(numbers.windows(2).all(|two| two[0] != two[1]), "a number is there twice");
    numbers
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_whose_loading_was_killed_is_loaded_again() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let (kills, lines) = (rounds(3, 40), rounds(6_000, 60_000));
    let folder = std::env::temp_dir().join(format!("enlace-import-{}", secret()));
    begin(&folder, lines).await;
    // The engine lets go of its folder a moment after its last handle.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let mut after_kills = Vec::new();
    for kill in 0..kills {
        let pause = Duration::from_millis(u64::try_from(60 + 170 * kill).unwrap_or(60));
        let at = folder.clone();
        let taken = tokio::task::spawn_blocking(move || write_and_kill("proofs::import::child", &at, pause)).await;
        let taken = taken.expect("a child");
        let house = House::open(options(&folder), MIGRATIONS).await.expect("the database opens again");
        let there = check(house.db()).await;
        let lost: Vec<_> = taken.iter().filter(|number| there.binary_search(number).is_err()).collect();
        assert!(lost.is_empty(), "taken and lost: {lost:?}");
        after_kills.push(there.len());
        drop(house);
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    let house = House::open(options(&folder), MIGRATIONS).await.expect("the database opens again");
    let door = near(house.clone());
    let ended = run(&door, &job(&folder, Kind::Lines)).await.expect("the rest");
    let there = *after_kills.last().expect("a kill") as u64;
    assert_eq!(ended, Ended { added: lines as u64 - there, changed: 0, unchanged: there, refused: 0 });
    assert_eq!(check(house.db()).await, (0..lines).map(number).collect::<Vec<_>>());
    drop((house, door));
    for part in ["lines.csv", "accounts.csv", "plans.csv", "errors.csv"] {
        let _ = std::fs::remove_file(folder.with_extension(part));
    }
    let _ = std::fs::remove_dir_all(&folder);
    figure(&format!("{kills} kills in the middle of {lines} lines ({after_kills:?} were there); then all, each once"));
}
