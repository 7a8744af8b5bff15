//! `kill -9` in the middle of a run of many lines, and of its taking back: it goes on where it stood, does nothing twice
//! and leaves nothing out.

use std::{collections::BTreeSet, future::pending, io::Write as _, path::Path, sync::Arc, time::Duration};

use serde_json::json;
use tokio::{task::spawn_blocking, time::sleep};

use super::lines::{all, fleet, suspend};
use crate::{
    access::Role,
    bulk::{model::Stage, run::run, store},
    desk::{Desk, House, fixture::Fixture, secret},
    proofs::{
        crash::{FOLDER, options, write_and_kill},
        figure, rounds,
    },
    schema::MIGRATIONS,
    time::{Moment, Span},
};

/// The house, when nobody has the run in hand any more.
async fn later(folder: &Path) -> Arc<House> {
    // The engine lets go of its folder a moment after its last handle.
    sleep(Duration::from_millis(500)).await;
    let house = House::open(options(folder), MIGRATIONS).await.expect("the database opens again");
    let lease: Option<Moment> =
        house.db().row("SELECT VALUE lease FROM import LIMIT 1", json!({})).await.expect("a run");
    let left = lease.unwrap_or_default() + Span::seconds(1) - house.now();
    house.options.clock.set(left.max(Span::default()));
    house
}

/// The process that is killed.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let house = later(Path::new(&folder)).await;
    let waiting = store::waiting(&house).await.expect("runs");
    let mut out = std::io::stdout();
    let _ = writeln!(out, "acknowledged {}", waiting.len()).and_then(|()| out.flush());
    for key in waiting {
        run(&house, &key).await;
    }
    pending::<()>().await;
}

/// How many lines have come so far: their works are there once each, their rows say so, and their history says it once.
async fn come(house: &House, row: &str, work: &str) -> usize {
    let text = format!("SELECT VALUE line FROM work WHERE {work}");
    let works: Vec<String> = house.db().rows(&text, json!({})).await.expect("works");
    let rows: Vec<usize> = house
        .db()
        .rows("SELECT VALUE n FROM import_row WHERE state = $row", json!({ "row": row }))
        .await
        .expect("rows");
    let said: Vec<String> = house
        .db()
        .rows(
            "SELECT VALUE string::concat(about, ' ', kind) FROM event WHERE string::starts_with(about, 'f')",
            json!({}),
        )
        .await
        .expect("the history");
    assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), said.len(), "said twice");
    assert_eq!(works.iter().collect::<BTreeSet<_>>().len(), works.len(), "asked for twice");
    assert_eq!(works.len(), rows.len(), "by half");
    works.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn proofs_of_a_run_that_is_killed() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let (kills, many) = (rounds(2, 40), rounds(200, 4_000));
    let folder = std::env::temp_dir().join(format!("enlace-run-{}", secret()));
    let test = Fixture::with(options(&folder)).await;
    fleet(&test, many).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let key = all(&test, &olivia, &suspend()).await;
    let mut house = test.house.clone();
    drop(test);
    let mut stood = Vec::new();
    for (from, to, row, work) in [
        (Stage::Preview, Stage::Running, "done", "true"),
        (Stage::Done, Stage::Undoing, "undone", "state = 'cancelled'"),
    ] {
        let desk = Desk::enter(house.clone(), olivia.caller.clone(), &key.organization).await.expect("a desk");
        assert!(store::begin(&house, &key, from, to, &desk.visitor).await.expect("no fault"), "{from:?}");
        drop((desk, house));
        for kill in 0..kills {
            let pause = Duration::from_millis(u64::try_from(80 + 190 * kill % 1_500).unwrap_or(80));
            let at = folder.clone();
            let child = move || write_and_kill("bulk::tests::kills::child", &at, pause);
            spawn_blocking(child).await.expect("a child");
            stood.push(come(&*later(&folder).await, row, work).await);
        }
        house = later(&folder).await;
        run(&house, &key).await;
        assert_eq!(come(&house, row, work).await, many - 3);
    }
    drop(house);
    let _ = std::fs::remove_dir_all(&folder);
    figure(&format!("{} kills while {many} lines were asked for and taken back, at {stood:?}: each once", 2 * kills));
}
