//! Files of users through the front door: as a plain form without the WASM, refused files, and the files sent out.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use serde_json::json;

use super::{Answer, Door, with};
use crate::{
    access::Role,
    bulk::{
        model::{Column, Unreadable},
        reading::read,
    },
    desk::{HouseDeed, SESSION_COOKIE, Script, fixture::Somebody},
    paths,
};

fn form(name: &str, file: &[u8]) -> Vec<u8> {
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    );
    [head.as_bytes(), file, b"\r\n--edge--\r\n"].concat()
}

fn cookie(who: &Somebody) -> String {
    format!("{SESSION_COOKIE}={}", who.caller.session.clone().unwrap_or_default())
}

impl Door {
    async fn put_in(&self, who: Option<&Somebody>, site: &str, body: Vec<u8>) -> Answer {
        let cookie = who.map(cookie).unwrap_or_default();
        let headers = [
            ("accept", "text/html"),
            ("sec-fetch-site", site),
            ("cookie", cookie.as_str()),
            ("content-type", "multipart/form-data; boundary=edge"),
        ];
        let path = paths::import_users(&self.fixture.organization);
        self.ask(with(Request::post(path), &headers).body(Body::from(body)).expect("a request")).await
    }

    async fn read(&self, who: &Somebody, path: &str, language: &str) -> Answer {
        let cookie = format!("{}; lang={language}", cookie(who));
        self.get(path, &[("accept", "text/html"), ("cookie", &cookie), ("accept-language", language)]).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_put_in_by_a_plain_form_and_shown() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let file = "Email;Nombre;Apellido;Rol\r\nnia@cobalt.test;Nía;Núñez;Usuario final\r\nx;=1;;\r\n";
    let answer = door.put_in(Some(&olivia), "same-origin", form("gente.csv", file.as_bytes())).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = door.read(&olivia, answer.header("location"), "en").await;
    assert_eq!(page.status, StatusCode::OK);
    for word in ["Nía Núñez", "nia@cobalt.test", "gente.csv", "End User", "looks like a formula"] {
        assert!(page.text.contains(word), "{word}");
    }
    let problems = door.read(&olivia, &format!("{}/problems.csv", answer.header("location")), "en").await;
    assert_eq!(problems.status, StatusCode::OK);
    assert!(problems.text.contains("'=1") && problems.text.contains("looks like a formula"), "{}", problems.text);
    assert_eq!(read(problems.text.as_bytes()).expect("a file").rows[0].form.first_name, "=1");

    // Nothing of users and lines opens any more to whoever has no role left, nor do the files of their runs.
    let mut script = Script::new();
    script.add("DELETE holds WHERE org = $_.org", json!({ "org": door.fixture.organization }));
    script.touch_access(&door.fixture.organization);
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("no role");
    for file in ["problems.csv", "results.csv"] {
        let shut = door.read(&olivia, &format!("{}/{file}", answer.header("location")), "en").await;
        assert_eq!(shut.status, StatusCode::NOT_FOUND, "{file}: {}", shut.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_file_leads_back_and_says_why() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let wrong: [(&[u8], Unreadable, &str); 4] = [
        (b"", Unreadable::Empty, "no users in this file"),
        (b"Name\nx\n", Unreadable::NoEmail, "No column is called"),
        (b"Email\n\"x\n", Unreadable::QuoteOpen { line: 2 }, "line 2"),
        (b"PK\x03\x04", Unreadable::Workbook, "workbook"),
    ];
    for (file, why, word) in wrong {
        let answer = door.put_in(Some(&olivia), "same-origin", form("x.csv", file)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(
            answer.header("location").ends_with(&format!("?wrong={}", why.code())),
            "{}",
            answer.header("location")
        );
        let page = door.read(&olivia, answer.header("location"), "en").await;
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    let large = door.put_in(Some(&olivia), "same-origin", form("x.csv", &vec![b'a'; 6 << 20])).await;
    assert!(large.header("location").ends_with("?wrong=too-large"));
    let larger = door.put_in(Some(&olivia), "same-origin", form("x.csv", &vec![b'a'; 100 << 20])).await;
    assert_eq!(larger.status, StatusCode::PAYLOAD_TOO_LARGE);
    for body in [Vec::new(), b"nonsense".to_vec(), form("", b"")] {
        let answer = door.put_in(Some(&olivia), "same-origin", body).await;
        assert!(answer.header("location").ends_with("?wrong=no-file"), "{} {}", answer.status, answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_of_files_is_shut_to_everybody_else() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let elsewhere = door.fixture.another("Rivera Dental").await;
    let rosa = door.fixture.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    let file = || form("x.csv", b"Email\nnia@cobalt.test\n");
    assert_eq!(door.put_in(Some(&olivia), "cross-site", file()).await.status, StatusCode::FORBIDDEN);
    assert!(door.put_in(None, "same-origin", file()).await.header("location").starts_with("/sign-in"));
    assert_eq!(door.put_in(Some(&rosa), "same-origin", file()).await.status, StatusCode::NOT_FOUND);
    let denied = door.put_in(Some(&cathy), "same-origin", file()).await;
    let page = door.read(&cathy, denied.header("location"), "en").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let template = paths::import_template(&door.fixture.organization);
    for stranger in [&cathy, &rosa] {
        assert_eq!(door.read(stranger, &template, "en").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_template_is_read_in_both_languages() {
    let door = Door::new().await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    for (language, head) in [("en", "First name"), ("es", "Apellido")] {
        let template = door.read(&olivia, &paths::import_template(&door.fixture.organization), language).await;
        assert!(template.header("content-disposition").starts_with("attachment"));
        assert!(template.text.contains(head), "{}", template.text);
        let sheet = read(format!("{}a,b,c@d.test\n", template.text).as_bytes()).expect("a file");
        assert_eq!(sheet.columns, Column::ALL);
    }
}
