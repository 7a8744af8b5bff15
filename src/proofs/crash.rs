//! `kill -9` in the middle of writes: what was acknowledged is there, and nothing is there by half.
//!
//! The writing process is this test binary once more, run with a folder in `ENLACE_CRASH`.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use serde::Deserialize;
use serde_json::json;

use super::{figure, rounds};
use crate::{
    access::Role,
    desk::{Clock, Database, Db, HashCost, Limits, Options, fixture::Fixture, secret},
    fault::Outcome,
    people::{
        model::ContactDetails,
        rules::{self, ContactCreated},
    },
    words::Language,
};

pub(crate) const FOLDER: &str = "ENLACE_CRASH";

pub(crate) fn options(folder: &Path) -> Options {
    Options {
        database: Database::Folder(folder.to_owned()),
        clock: Clock::default(),
        limits: Limits::default(),
        hash: HashCost::Least,
        public_url: "http://127.0.0.1:3000".to_owned(),
        brand: "Enlace".to_owned(),
    }
}

/// The process that is killed: creates contacts from eight tasks and prints each one's address after its answer.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let test = Fixture::with(options(Path::new(&folder))).await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let run = secret().to_lowercase().replace(['-', '_'], "x");
    let writers = (0..8).map(|writer| {
        let (house, organization, caller, run) =
            (test.house.clone(), test.organization.clone(), nora.caller.clone(), run.clone());
        tokio::spawn(async move {
            for turn in 0_usize.. {
                let email = format!("{run}-{writer}-{turn}@cobalt.test");
                let desk =
                    crate::desk::Desk::enter(house.clone(), caller.clone(), &organization).await.expect("a desk");
                let rule = |by: &_, facts: &_| rules::create_contact(by, facts, details(&email), Role::Customer);
                if let Ok(Outcome::Done(_)) = desk.carry_out::<ContactCreated>(&organization, None, rule).await {
                    let mut out = std::io::stdout().lock();
                    let _ = writeln!(out, "acknowledged {email}").and_then(|()| out.flush());
                }
            }
        })
    });
    futures::future::join_all(writers).await;
}

fn details(email: &str) -> ContactDetails {
    ContactDetails {
        first_name: "Tomás".to_owned(),
        last_name: "Wu".to_owned(),
        title: None,
        email: email.to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::Es,
    }
}

/// Starts the child, kills it after a while of writing, and gives what it had acknowledged.
pub(crate) fn write_and_kill(child: &str, folder: &Path, after: Duration) -> Vec<String> {
    let binary = std::env::current_exe().expect("this binary");
    let mut child = Command::new(binary)
        .args(["--exact", child, "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a second process");
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut acknowledged = Vec::new();
    let mut deadline = None;
    let id = child.id();
    for line in lines.map_while(Result::ok) {
        if let Some(email) = line.split("acknowledged ").nth(1) {
            acknowledged.push(email.to_owned());
            // The time runs from the first answer, so that the kill falls into the writing.
            deadline.get_or_insert_with(|| std::thread::spawn(move || kill_after(id, after)));
        }
    }
    child.wait().expect("it ended");
    acknowledged
}

fn kill_after(process: u32, after: Duration) {
    std::thread::sleep(after);
    let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
}

#[derive(Deserialize)]
struct Written {
    email: String,
    roles: usize,
    address: usize,
    words: usize,
    invitation: usize,
    link: usize,
    history: usize,
    letter: usize,
}

const WRITTEN: &str = "
    SELECT email,
        array::len(->holds) AS roles,
        count((SELECT member FROM contact_address WHERE id = contact_address:[$parent.org, $parent.email])) AS address,
        count((SELECT id FROM member_words WHERE id = member_words:[$parent.org, record::id($parent.id)[1]])) AS words,
        count((SELECT id FROM invitation WHERE id = invitation:[$parent.org, $parent.invitation])) AS invitation,
        count((SELECT id FROM link WHERE invitation = $parent.invitation)) AS link,
        count((SELECT id FROM event WHERE org = $parent.org AND about = record::id($parent.id)[1])) AS history,
        count((SELECT id FROM outbox WHERE kind = 'mail' AND payload.to = $parent.email)) AS letter
    FROM member WHERE status = 'invited'";

async fn check(folder: &Path, acknowledged: &BTreeSet<String>) -> usize {
    let db = Db::connect(&Database::Folder(folder.to_owned())).await.expect("the database opens again");
    let rows: Vec<Written> = db.rows(WRITTEN, json!({})).await.expect("rows");
    for row in &rows {
        let whole = [row.roles, row.address, row.invitation, row.link, row.history, row.letter, row.words]
            .iter()
            .all(|n| *n == 1);
        assert!(whole, "half-written: {}", row.email);
    }
    let there: BTreeSet<String> = rows.into_iter().map(|row| row.email).collect();
    let lost: Vec<_> = acknowledged.difference(&there).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    there.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_kill_9() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let kills = rounds(4, 200);
    let (mut promised, mut found) = (0, 0);
    // A fresh folder now and then: the check reads everything that is there.
    for batch in 0..kills.div_ceil(10) {
        let folder = std::env::temp_dir().join(format!("enlace-crash-{}", secret()));
        let mut acknowledged = BTreeSet::new();
        for kill in 0..(kills - batch * 10).min(10) {
            let pause = Duration::from_millis(u64::try_from(20 + 37 * kill).unwrap_or(20));
            let at = folder.clone();
            acknowledged.extend(
                tokio::task::spawn_blocking(move || write_and_kill("proofs::crash::child", &at, pause))
                    .await
                    .expect("a child"),
            );
        }
        promised += acknowledged.len();
        found += check(&folder, &acknowledged).await;
        let _ = std::fs::remove_dir_all(&folder);
    }
    assert!(promised > 0, "something was written");
    figure(&format!("{kills} kills: {promised} acknowledged contacts, {found} found whole, none lost, none by half"));
}
