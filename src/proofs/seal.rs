//! `kill -9` in the middle of sealing: every line that was written is in one whole chain, once.

use std::{path::Path, sync::Arc, time::Duration};

use serde_json::json;

use super::{
    crash::{FOLDER, options, write_and_kill},
    figure, rounds,
};
use crate::{
    desk::{Event, House, HouseDeed, Script, Verified, fixture::Fixture, secret},
    ids::OrganizationId,
    schema::MIGRATIONS,
};

/// The process that is killed: four tasks write lines and print each one's name after its answer, two seal them.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let test = Arc::new(Fixture::with(options(Path::new(&folder))).await);
    let sealing = (0..2).map(|_| {
        let test = test.clone();
        tokio::spawn(async move {
            loop {
                test.house.seal().await.expect("a seal");
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        })
    });
    let sealing: Vec<_> = sealing.collect();
    let writing = (0..4).map(|_| {
        let test = test.clone();
        tokio::spawn(async move {
            loop {
                let name = secret();
                if write(&test.house, &test.organization, &name).await {
                    use std::io::Write as _;
                    let mut out = std::io::stdout().lock();
                    let _ = writeln!(out, "acknowledged {name}").and_then(|()| out.flush());
                }
            }
        })
    });
    futures::future::join_all(writing).await;
    drop(sealing);
}

async fn write(house: &House, organization: &OrganizationId, name: &str) -> bool {
    let event =
        Event { kind: "role_changed", about: name.to_owned(), about_name: name.to_owned(), changes: Vec::new() };
    let mut script = Script::new();
    script.record(house.now(), organization, None, event);
    house.commit(HouseDeed::Seeded, script).await.is_ok()
}

/// Seals what was left, checks all of it, and gives how many lines there are.
async fn check(folder: &Path, acknowledged: &[String]) -> i64 {
    let house = House::open(options(folder), MIGRATIONS).await.expect("the house opens again");
    let there: Vec<String> = house.db().rows("SELECT VALUE about FROM event", json!({})).await.expect("lines");
    for name in acknowledged {
        assert!(there.contains(name), "acknowledged and lost: {name}");
    }
    while house.seal().await.expect("a seal") > 0 {}
    let mut so_far = Verified::default();
    loop {
        so_far = house.verify(so_far).await.expect("an answer").expect("whole");
        if so_far.is_done() {
            break;
        }
    }
    assert_eq!((so_far.links, so_far.waiting), (i64::try_from(there.len()).expect("few"), 0));
    so_far.links
}

#[tokio::test(flavor = "multi_thread")]
async fn sealing_survives_kill_9() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let kills = rounds(4, 100);
    let (mut promised, mut links) = (0, 0);
    for batch in 0..kills.div_ceil(10) {
        let folder = std::env::temp_dir().join(format!("enlace-seal-{}", secret()));
        let mut acknowledged = Vec::new();
        for kill in 0..(kills - batch * 10).min(10) {
            let pause = Duration::from_millis(u64::try_from(20 + 41 * kill).unwrap_or(20));
            let at = folder.clone();
            let written = tokio::task::spawn_blocking(move || write_and_kill("proofs::seal::child", &at, pause));
            acknowledged.extend(written.await.expect("a child"));
        }
        promised += acknowledged.len();
        links += check(&folder, &acknowledged).await;
        let _ = std::fs::remove_dir_all(&folder);
    }
    assert!(promised > 0, "something was written");
    figure(&format!("{kills} kills while sealing: {promised} acknowledged lines, {links} in whole chains"));
}
