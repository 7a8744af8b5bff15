//! `kill -9` between a file and its record: no record is without its file, and a file without a record is swept.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{Purpose, Vault, lay, new, store};
use crate::{
    cases::files::{run::tidy, store::Owner},
    desk::{House, fixture::Fixture, secret, ulid},
    ids::OrganizationId,
    proofs::{
        crash::{FOLDER, options, write_and_kill},
        figure, rounds,
    },
    schema::MIGRATIONS,
    time::Span,
};

fn data(folder: &Path) -> PathBuf {
    folder.with_extension("data")
}

/// The process that is killed: four tasks put files in and print each one's sum after its record.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let test = Fixture::with(options(&folder)).await;
    let writers = (0..4).map(|writer| {
        let (house, vault) = (test.house.clone(), Vault::of(&data(&folder)));
        tokio::spawn(async move {
            loop {
                let content = format!("{writer} {}", secret()).repeat(500);
                let hash = lay(&vault, content.as_bytes()).await;
                // Each of another uploader: nobody has too many.
                let by = ulid(house.now());
                let owner = Owner { organization: OrganizationId::new("o"), by, purpose: Purpose::NewCase };
                if let Ok(Ok(_)) = store::put(&house, &owner, new("a.txt", &hash), 1 << 40).await {
                    let mut out = std::io::stdout().lock();
                    let _ = writeln!(out, "acknowledged {hash}").and_then(|()| out.flush());
                }
            }
        })
    });
    futures::future::join_all(writers).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_record_is_without_its_file_after_kill_9() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let kills = rounds(2, 40);
    let folder = std::env::temp_dir().join(format!("enlace-files-crash-{}", secret()));
    let mut acknowledged = Vec::new();
    for kill in 0..kills {
        let (at, pause) = (folder.clone(), Duration::from_millis(u64::try_from(40 + 13 * kill).unwrap_or(40)));
        let child = move || write_and_kill("cases::files::tests::crash::child", &at, pause);
        acknowledged.extend(tokio::task::spawn_blocking(child).await.expect("a child"));
    }
    let (vault, house) = (Vault::of(&data(&folder)), House::open(options(&folder), MIGRATIONS).await.expect("a house"));
    let recorded: Vec<String> = house.db().rows("SELECT VALUE hash FROM upload", json!({})).await.expect("rows");
    assert!(
        !acknowledged.is_empty() && acknowledged.iter().all(|hash| recorded.contains(hash)),
        "acknowledged and lost"
    );
    house.options.clock.turn(Span::hours(2));
    tidy(&house, &vault).await.expect("tidied");
    for hash in &recorded {
        let content = std::fs::read(vault.path(hash)).expect("its file");
        let sum = Sha256::digest(&content).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        assert_eq!(sum, *hash, "half written");
    }
    let left = vault.older(house.now()).await.expect("a folder");
    assert!(left.iter().all(|hash| recorded.contains(hash)), "swept");
    assert_eq!(std::fs::read_dir(data(&folder).join("files/arriving")).expect("a folder").count(), 0);
    figure(&format!(
        "{kills} kills: {} acknowledged files, {} found whole, no orphan left",
        acknowledged.len(),
        recorded.len()
    ));
    for folder in [data(&folder), folder] {
        let _ = std::fs::remove_dir_all(folder);
    }
}
