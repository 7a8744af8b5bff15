//! The scanner: what it finds is not kept, what it does not answer to is held back until it does.

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::UnixListener,
};

use super::{Check, Owner, Purpose, Town, Vault, folder, lay, new, store};
use crate::{
    cases::files::{run::ask_again, scan::scan, store::New},
    settings::Scanner,
};

/// Answers as clamd does: whatever has `EICAR` in it is infected.
fn clamd(listener: UnixListener) {
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut command = [0; 10];
            stream.read_exact(&mut command).await.expect("a command");
            assert_eq!(&command, b"zINSTREAM\0");
            let mut content = Vec::new();
            loop {
                let length = stream.read_u32().await.expect("a length");
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; usize::try_from(length).expect("a size")];
                stream.read_exact(&mut piece).await.expect("a piece");
                content.extend(piece);
            }
            let infected = content.windows(5).any(|five| five == b"EICAR");
            let answer: &[u8] = if infected { b"stream: Eicar-Test FOUND\0" } else { b"stream: OK\0" };
            stream.write_all(answer).await.expect("an answer");
        }
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_scanner_does_not_answer_to_waits_until_it_does() {
    let (town, at) = (Town::new().await, folder());
    let (house, vault) = (&town.test.house, Vault::of(&at));
    let scanner = Scanner::Socket(at.join("clamd.ctl"));
    let (good, bad) = (lay(&vault, &vec![b'a'; 200_000]).await, lay(&vault, b"EICAR").await);
    assert_eq!(scan(None, &vault.path(&bad)).await, Check::Clean, "nobody looks");
    assert_eq!(scan(Some(&scanner), &vault.path(&good)).await, Check::Waits);
    let by = town.carlos.member.to_string();
    let owner = Owner { organization: town.test.organization.clone(), by, purpose: Purpose::NewCase };
    for (name, hash) in [("good.txt", &good), ("bad.txt", &bad)] {
        let new = New { check: Check::Waits, ..new(name, hash) };
        store::put(house, &owner, new, 1 << 30).await.expect("an answer").expect("put in");
    }
    let desk = town.test.desk(&town.carlos).await;
    let shelf = async || {
        let mut items = store::shelf(house.db(), &owner).await.expect("a shelf");
        items.sort_by_key(|item| std::cmp::Reverse(item.name.clone()));
        items
    };
    ask_again(house, &vault, Some(&scanner)).await.expect("asked");
    for item in shelf().await {
        assert!(store::given(&desk, &item.id).await.is_err(), "held back");
    }
    clamd(UnixListener::bind(at.join("clamd.ctl")).expect("a socket"));
    ask_again(house, &vault, Some(&scanner)).await.expect("asked");
    let shelf = shelf().await;
    assert_eq!(shelf.iter().map(|item| item.check).collect::<Vec<_>>(), [Check::Clean, Check::Infected]);
    store::given(&desk, &shelf[0].id).await.expect("clean");
    assert!(store::given(&desk, &shelf[1].id).await.is_err());
    assert!(vault.path(&good).exists() && !vault.path(&bad).exists());
    let _ = std::fs::remove_dir_all(at);
}
