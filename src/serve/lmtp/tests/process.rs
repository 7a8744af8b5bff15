//! `enlace mail` as a process of its own, whose standard input is the message: this test binary once more.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use super::{Office, message};
use crate::{commands::mail::hand_over, settings::Settings};

const CHILD: &str = "TEST_MAIL_CHILD";

/// The process: does what `main` does, with the settings of its environment.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(arguments) = std::env::var(CHILD) else { return };
    let (from, to) = arguments.split_once(' ').expect("from whom, to whom");
    let mut message = Vec::new();
    std::io::Read::read_to_end(&mut std::io::stdin(), &mut message).expect("a message");
    let settings = Settings::load().expect("settings");
    let (status, said) = hand_over(&settings, from, &[to.to_owned()], &message).await;
    println!("said: {said}");
    std::process::exit(status.code().into());
}

async fn pipe(at: String, from: &str, to: &str, message: String) -> (i32, String) {
    let arguments = format!("{from} {to}");
    let run = move || {
        let mut child = Command::new(std::env::current_exe().expect("this binary"))
            .args(["--exact", "serve::lmtp::tests::process::child", "--nocapture"])
            .env_clear()
            .env(CHILD, arguments)
            .env("ENLACE_MAIL_IN", "case@reply.test")
            .env("ENLACE_LMTP", at)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a process");
        // It may have its answer before it has read everything.
        let _ = child.stdin.take().expect("its input").write_all(message.as_bytes());
        let ended = child.wait_with_output().expect("its end");
        (ended.status.code().expect("a status"), String::from_utf8_lossy(&ended.stdout).into_owned())
    };
    tokio::task::spawn_blocking(run).await.expect("it ran")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_hands_over_and_says_by_its_status_what_became_of_it() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "By a pipe").await;
    let at = office.at.to_string();
    let whole = message(&carlos.email, "p@x.test", "By a pipe\n.\n..two dots\n\nthe end");
    let (status, _) = pipe(at.clone(), &carlos.email, &address, whole.clone()).await;
    assert_eq!(status, 0);
    assert_eq!(office.said(carlos, &case).await, ["By a pipe\n.\n..two dots\n\nthe end"]);
    let (status, said) = pipe(at.clone(), &carlos.email, "case+00@reply.test", whole.clone()).await;
    assert!(status == 67 && said.contains("No such mailbox"), "{status} {said}");
    let (status, _) = pipe(at.clone(), &carlos.email, &address, message("eve@x.test", "e@x.test", "Hi")).await;
    assert_eq!(status, 77);
    let (status, _) = pipe(at.clone(), &carlos.email, &address, message(&carlos.email, "n@x.test", "")).await;
    assert_eq!(status, 65);
    let large = message(&carlos.email, "l@x.test", &"x".repeat(5 << 20));
    assert_eq!(pipe(at.clone(), &carlos.email, &address, large).await.0, 65);
    let (status, said) = pipe("127.0.0.1:1".to_owned(), &carlos.email, &address, whole).await;
    assert!(status == 75 && said.contains("does not take it"), "{status} {said}");
}
