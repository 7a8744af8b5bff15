//! The folder: nothing half kept, nothing kept that nobody has, nothing gone that somebody has.

use std::time::Duration;

use super::{Kind, Owner, Purpose, Town, Vault, folder, id, lay, new, png, store};
use crate::{
    cases::{
        files::{picture, run::tidy},
        model::Typed,
        tests::{done, wish},
    },
    time::Span,
};

fn carlos(town: &Town) -> Owner {
    let by = town.carlos.member.to_string();
    Owner { organization: town.test.organization.clone(), by, purpose: Purpose::NewCase }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cut_off_is_not_there() {
    let at = folder();
    let vault = Vault::of(&at);
    let mut arriving = vault.receive().await.expect("room");
    arriving.add(b"99 percent of it").await.expect("a piece");
    let path = at.join("files").join("arriving");
    assert_eq!(std::fs::read_dir(&path).expect("a folder").count(), 1);
    drop(arriving);
    assert_eq!(std::fs::read_dir(&path).expect("a folder").count(), 0);
    let hash = lay(&vault, b"hello").await;
    assert_eq!(hash, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assert_eq!(std::fs::read(vault.path(&hash)).expect("a file"), b"hello");
    assert_eq!(std::fs::read_dir(&path).expect("a folder").count(), 0);
    let _ = std::fs::remove_dir_all(at);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_has_is_thrown_away_and_nothing_else() {
    let (town, at) = (Town::new().await, folder());
    let (house, vault) = (&town.test.house, Vault::of(&at));
    let (orphan, sent, forgotten) =
        (lay(&vault, b"orphan").await, lay(&vault, b"sent").await, lay(&vault, b"forgotten").await);
    vault.keep_small(&orphan, b"a picture").await.expect("a picture");
    let mut dead = vault.receive().await.expect("room");
    dead.add(b"killed").await.expect("a piece");
    std::mem::forget(dead);
    let put = async |name: &str, hash: &str| {
        store::put(house, &carlos(&town), new(name, hash), 1 << 30).await.expect("an answer").expect("put in")
    };
    let file = put("sent.txt", &sent).await;
    put("forgotten.txt", &forgotten).await;
    done(town.open(&town.carlos, wish("One"), Typed { files: id(&file), ..Typed::default() }).await);
    let there = |hash: &str| vault.path(hash).exists();
    tidy(house, &vault).await.expect("tidied");
    assert!(there(&orphan) && there(&sent) && there(&forgotten), "they may be on their way to their records");
    house.options.clock.turn(Span::hours(25));
    tidy(house, &vault).await.expect("tidied");
    assert!(!there(&orphan) && !vault.small(&orphan).exists());
    assert!(there(&sent) && there(&forgotten));
    assert_eq!(std::fs::read_dir(at.join("files").join("arriving")).expect("a folder").count(), 0);
    assert_eq!(store::expire(house).await.expect("swept"), 1);
    tidy(house, &vault).await.expect("tidied");
    assert!(there(&sent) && !there(&forgotten));
    let room = store::put(house, &carlos(&town), new("x.txt", &sent), 10).await.expect("an answer");
    assert!(room.is_ok(), "what was forgotten takes no room: {room:?}");
    let _ = std::fs::remove_dir_all(at);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_picture_has_nothing_of_the_original_but_what_is_seen() {
    let at = folder();
    let vault = Vault::of(&at);
    let mut bytes = png(900, 300, &[200, 90, 30].repeat(900 * 300));
    bytes.extend_from_slice(b"GPS 30.2672 N");
    let hash = lay(&vault, &bytes).await;
    let small = picture::small(&vault.path(&hash), Kind::Png).await.expect("a small one");
    assert!(small.starts_with(b"\xFF\xD8") && !small.windows(3).any(|three| three == b"GPS"));
    // A small picture is drawn as well as any.
    let hash = lay(&vault, &small).await;
    let again = picture::small(&vault.path(&hash), Kind::Jpeg).await.expect("a small one");
    let at_size = |jpeg: &[u8], size: [u8; 4]| jpeg.windows(4).any(|four| four == size);
    assert!(at_size(&small, [0, 160, 1, 224]) && at_size(&again, [0, 160, 1, 224]), "480 × 160");
    let _ = std::fs::remove_dir_all(at);
}

/// A few bytes that say they are 60,000 × 60,000 points.
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_swells_is_not_drawn() {
    let at = folder();
    let vault = Vault::of(&at);
    let mut bytes = png(1, 1, &[0; 3]);
    bytes[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    let hash = lay(&vault, &bytes).await;
    let drawn = tokio::time::timeout(Duration::from_secs(5), picture::small(&vault.path(&hash), Kind::Png)).await;
    assert_eq!(drawn.expect("at once"), None);
    let broken = lay(&vault, b"\xFF\xD8\xFF\xE0 and no more").await;
    assert_eq!(picture::small(&vault.path(&broken), Kind::Jpeg).await, None);
    let _ = std::fs::remove_dir_all(at);
}

fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}
