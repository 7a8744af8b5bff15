//! Bad input: too many, too large, broken, and what tries to look like something else.

use serde_json::json;

use super::{Office, Talk, card, message};

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_recipients_are_answered_one_by_one() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Many").await;
    let mut line = Talk::with(office.at).await;
    line.say(&format!("MAIL FROM:<{}>", carlos.email)).await;
    for n in 0..299 {
        assert!(line.say(&format!("RCPT TO:<somebody{n}@x.test>")).await.starts_with("550 5.1.1"));
    }
    assert!(line.say(&format!("RCPT TO:<{address}>")).await.starts_with("250"));
    for n in 1..=110 {
        let told = line.say(&format!("RCPT TO:<{address}>")).await;
        assert!(told.starts_with(if n < 100 { "250" } else { "452" }), "{n}: {told}");
    }
    line.say("DATA").await;
    let whole = message(&carlos.email, "m@x.test", "Once").replace('\n', "\r\n");
    assert_eq!(line.say(&format!("{whole}\r\n.")).await, "250 2.0.0 Taken");
    for _ in 1..100 {
        assert_eq!(line.hears().await, "250 2.0.0 Taken");
    }
    assert_eq!(line.say("NOOP").await, "250 2.0.0 Yes", "one answer for each");
    assert_eq!(office.said(carlos, &case).await, ["Once"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_refused_by_its_size_and_while_it_comes() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Large").await;
    let mut line = Talk::with(office.at).await;
    assert!(line.say(&format!("MAIL FROM:<{}> SIZE=52428800", carlos.email)).await.starts_with("552 5.3.4"));
    assert!(line.say("RCPT TO:<x@y.test>").await.starts_with("503"));
    let large = message(&carlos.email, "l@x.test", &"x".repeat(70).repeat(50_000));
    assert!(office.send(&carlos.email, &address, &large).await.starts_with("552 5.3.4"));
    let wrapped = message(&carlos.email, "l@x.test", &format!("{}\n", "x".repeat(70)).repeat(50_000));
    assert!(office.send(&carlos.email, &address, &wrapped).await.starts_with("552 5.3.4"));
    assert!(office.said(carlos, &case).await.is_empty());
    // What is too long for a comment goes along whole.
    let long = message(&carlos.email, "long@x.test", &"palabra larga ".repeat(2_000));
    assert_eq!(office.send(&carlos.email, &address, &long).await, "250 2.0.0 Taken");
    let shown = card(&office.town.test.desk(carlos).await, &case, None).await.expect("a card");
    assert!(shown.comments[0].text.ends_with('…') && shown.comments[0].files[0].name == "message.txt");
    assert_eq!(shown.comments[0].files[0].size, 27_999);
}

#[tokio::test(flavor = "multi_thread")]
async fn garbled_commands_come_to_an_end() {
    let office = Office::new().await;
    let mut line = Talk::with(office.at).await;
    assert!(line.say("RCPT TO:<x@y.test>").await.starts_with("503"));
    assert!(line.say("DATA").await.starts_with("503"));
    assert!(line.say("MAIL FROM:x@y.test").await.starts_with("501"));
    assert!(line.say(&"x".repeat(5_000)).await.starts_with("500"));
    assert!(line.say("EHLO x").await.starts_with("500"));
    let mut last = String::new();
    for _ in 0..20 {
        last = line.say("\u{1}\u{2}").await;
        if last.starts_with("421") {
            break;
        }
    }
    assert!(last.starts_with("421"), "{last}");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_along_and_what_is_refused_is_told() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Files").await;
    let part = |name: &str, content: &str| {
        format!(
            "--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"{name}\"\n\n{content}\n"
        )
    };
    let parts = [
        part("modem.log", "línea 1"),
        part("evil\u{202E}gpj.exe", "MZ"),
        part("../../etc/photo.jpg", "not a picture"),
        part("big.txt", &"x".repeat(70).repeat(15_500)),
    ];
    let whole = format!(
        "From: {}\nMessage-ID: <f@x.test>\nContent-Type: multipart/mixed; boundary=x\n\n\
         --x\nContent-Type: text/plain; charset=utf-8\n\nThe log\n{}--x--\n",
        carlos.email,
        parts.concat()
    );
    assert_eq!(office.send(&carlos.email, &address, &whole).await, "250 2.0.0 Taken");
    let shown = card(&office.town.test.desk(carlos).await, &case, None).await.expect("a card");
    assert_eq!(shown.comments[0].text, "The log");
    let names: Vec<&str> = shown.comments[0].files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["modem.log"]);
    let letter = office.letters(&carlos.email).await.pop().expect("a letter");
    for said in [
        "evilgpj.exe: files of this kind are not taken",
        "photo.jpg: its content is not what",
        "big.txt: it is too large",
    ] {
        assert!(letter.text.contains(said), "{}", letter.text);
    }
    // Nothing but a picture is something said, too.
    let only = format!(
        "From: {}\nMessage-ID: <o@x.test>\nContent-Type: multipart/mixed; boundary=x\n\n{}--x--\n",
        carlos.email,
        part("only.log", "x")
    );
    assert_eq!(office.send(&carlos.email, &address, &only).await, "250 2.0.0 Taken");
    assert_eq!(office.said(carlos, &case).await[1], "(Files sent by e-mail)");
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_messages_are_refused_or_read_and_harm_nobody() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Broken").await;
    let from = &carlos.email;
    for empty in
        [message(from, "1@x", ""), message(from, "2@x", "\n\n-- \nCarlos"), message(from, "3@x", "> only\n> quoted")]
    {
        let told = office.send(from, &address, &empty).await;
        assert_eq!(told, "550 5.6.0 There is no text in this answer.");
    }
    for nonsense in ["", "\n", "no head at all", "From:\n\nx", ": :\n\n:"] {
        let told = office.send(from, &address, nonsense).await;
        assert!(told.starts_with("550"), "{nonsense:?}: {told}");
    }
    let open =
        format!("From: {from}\nMessage-ID: <b@x>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nNot closed");
    assert_eq!(office.send(from, &address, &open).await, "250 2.0.0 Taken");
    let strange = message(from, "n@x", "a\0b\u{202E}c\u{200B}d\u{7}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}");
    assert_eq!(office.send(from, &address, &strange).await, "250 2.0.0 Taken");
    let nested: String = (0..500)
        .fold(String::new(), |all, n| format!("{all}--x{n}\nContent-Type: multipart/mixed; boundary=x{}\n\n", n + 1));
    let nested = format!("From: {from}\nMessage-ID: <d@x>\nContent-Type: multipart/mixed; boundary=x0\n\n{nested}");
    let told = office.send(from, &address, &nested).await;
    assert!(told.starts_with("550") || told.starts_with("250"), "{told}");
    let said = office.said(carlos, &case).await;
    assert_eq!(said[..2], ["Not closed", "abcd"]);
    let rows: Vec<String> =
        office.town.test.house.db().rows("SELECT VALUE text FROM case_comment", json!({})).await.expect("rows");
    assert!(rows.iter().all(|text| !text.contains(['\0', '\u{202E}'])));
}
