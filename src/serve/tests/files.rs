//! Files in cases through the front door: put in, refused, cut off, given out, and to whom not.

use std::{io, path::PathBuf};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, StatusCode},
};
use serde_json::{Value, json};

use super::{Answer, ask, over, with};
use crate::{
    access::Role,
    cases::{
        files::tests::png,
        model::Typed,
        rules::Opening,
        tests::{Town, done, wish},
    },
    desk::{
        SESSION_COOKIE,
        fixture::{Fixture, Somebody},
        secret,
    },
    ids::{CaseId, OrganizationId},
    paths,
    settings::Settings,
};

/// A town behind a front door, with a folder of its own.
pub(super) struct Office {
    pub town: Town,
    pub router: Router,
    data: PathBuf,
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

pub(super) fn cookie(who: Option<&Somebody>) -> String {
    who.map(|who| format!("{SESSION_COOKIE}={}", who.caller.session.clone().unwrap_or_default())).unwrap_or_default()
}

/// A form with these files in it, and something that was typed.
fn form(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut form = b"--edge\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nTyped before\r\n".to_vec();
    for (name, content) in files {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"{name}\"\r\n\r\n");
        form = [&form, head.as_bytes(), content, b"\r\n"].concat();
    }
    let after = b"--edge\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nTyped <after>\r\n--edge--\r\n";
    [form.as_slice(), after].concat()
}

impl Office {
    pub async fn new() -> Self {
        let town = Town::over(Fixture::new().await).await;
        let environment = [("ENLACE_FILES_MOST", "100KB")].map(|(key, value)| (key.to_owned(), value.to_owned()));
        let mut settings = Settings::read(environment, "").expect("settings");
        settings.data = std::env::temp_dir().join(format!("enlace-office-{}", secret()));
        let data = settings.data.clone();
        Self { router: over(settings, town.test.house.clone()), town, data }
    }

    pub fn organization(&self) -> &OrganizationId {
        &self.town.test.organization
    }

    pub async fn put(&self, who: Option<&Somebody>, door: &str, accept: &str, body: Body) -> Answer {
        let cookie = cookie(who);
        let headers = [
            ("accept", accept),
            ("sec-fetch-site", "same-origin"),
            ("cookie", cookie.as_str()),
            ("content-type", "multipart/form-data; boundary=edge"),
        ];
        ask(&self.router, with(Request::post(door), &headers).body(body).expect("a request")).await
    }

    /// As the browser's face does it.
    async fn send(&self, who: &Somebody, door: &str, name: &str, content: &[u8]) -> Value {
        let answer = self.put(Some(who), door, "application/json", Body::from(form(&[(name, content)]))).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        serde_json::from_str(&answer.text).expect("an answer")
    }

    pub async fn get(&self, who: Option<&Somebody>, path: &str) -> Answer {
        let cookie = cookie(who);
        let headers = [("accept", "text/html"), ("cookie", cookie.as_str())];
        ask(&self.router, with(Request::get(path), &headers).body(Body::empty()).expect("a request")).await
    }

    fn door(&self, purpose: &str) -> String {
        format!("{}?for={purpose}", paths::case_files(self.organization()))
    }

    async fn confidential(&self, who: &Somebody) -> CaseId {
        let wish = Opening { is_confidential: true, ..wish("A secret") };
        done(self.town.open(who, wish, Typed::default()).await)
    }

    async fn reply(&self, who: &Somebody, case: &CaseId, id: &str) {
        let form = format!("org={}&case={case}&text=Here&files={id}", self.organization());
        let cookie = cookie(Some(who));
        let headers = [
            ("accept", "application/json"),
            ("cookie", cookie.as_str()),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let request = with(Request::post("/api/enlace/cases/actions/change/reply_to_case"), &headers);
        let answer = ask(&self.router, request.body(Body::from(form)).expect("a request")).await;
        assert!(answer.text.starts_with("{\"Done\""), "{}", answer.text);
    }

    /// What lies in the folder.
    pub fn kept(&self) -> usize {
        let folders = std::fs::read_dir(self.data.join("files")).into_iter().flatten().flatten();
        folders.filter_map(|folder| std::fs::read_dir(folder.path()).ok()).map(Iterator::count).sum()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_given_out_as_a_download_to_who_finds_its_case() {
    let office = Office::new().await;
    let town = &office.town;
    let case = office.confidential(&town.carlos).await;
    let item = office
        .send(&town.carlos, &office.door(&format!("reply.{case}")), "..\\..\\Señal.png", &png(8, 4, &[9; 96]))
        .await;
    let id = item["Ok"]["id"].as_str().expect("an id").to_owned();
    assert_eq!((&item["Ok"]["name"], &item["Ok"]["pictured"]), (&json!("Señal.png"), &json!(true)));
    let (path, small) = (format!("{}/{id}", paths::case_files(office.organization())), format!("/{id}/small"));
    let small = format!("{}{small}", paths::case_files(office.organization()));
    let elsewhere = town.test.another("Rivera Dental").await;
    let rosa = town.test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner, Role::CaseManager]).await;
    for sent in [false, true] {
        if sent {
            office.reply(&town.carlos, &case, &id).await;
        }
        let whole = office.get(Some(&town.carlos), &path).await;
        assert_eq!(whole.status, StatusCode::OK);
        let how = whole.header("content-disposition");
        assert_eq!(how, "attachment; filename=\"Se_al.png\"; filename*=UTF-8''Se%C3%B1al.png");
        assert_eq!(whole.header("content-type"), "image/png");
        assert!(whole.header("content-security-policy").starts_with("sandbox;"));
        assert_eq!((whole.header("x-content-type-options"), whole.header("cache-control")), ("nosniff", "no-store"));
        let drawn = office.get(Some(&town.carlos), &small).await;
        assert_eq!((drawn.status, drawn.header("content-type")), (StatusCode::OK, "image/jpeg"));
        for who in [&town.cathy, &town.nora, &rosa] {
            for path in [&path, &small] {
                assert_eq!(office.get(Some(who), path).await.status, StatusCode::NOT_FOUND, "{}", who.email);
            }
        }
        assert!(office.get(None, &path).await.header("location").starts_with("/sign-in"));
        let other = format!("{}/{id}", paths::case_files(&elsewhere));
        assert_eq!(office.get(Some(&rosa), &other).await.status, StatusCode::NOT_FOUND);
        let cares = format!("{}/{id}", paths::care_files(office.organization()));
        assert_eq!(office.get(Some(&town.carlos), &cares).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_is_shut_to_everybody_else() {
    let office = Office::new().await;
    let town = &office.town;
    let case = office.confidential(&town.carlos).await;
    let maya = town.test.member("Maya", &[Role::MaintenanceManager]).await;
    let reply = office.door(&format!("reply.{case}"));
    let (answer, cares) = (office.door(&format!("answer.{case}")), paths::care_files(office.organization()));
    let (answers, noted) = (format!("{cares}?for=answer.{case}"), format!("{cares}?for=note.{case}"));
    let file = || Body::from(form(&[("a.txt", b"words")]));
    for (who, door) in [
        (&town.cathy, &reply),
        (&town.nora, &reply),
        (&maya, &office.door("new")),
        (&town.carlos, &answer),
        (&town.carlos, &answers),
        (&town.carlos, &noted),
        (&town.carlos, &office.door("nothing")),
    ] {
        let answer = office.put(Some(who), door, "application/json", file()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} {door}", who.email);
    }
    let nobody = office.put(None, &reply, "application/json", file()).await;
    assert_eq!((nobody.status, nobody.text.as_str()), (StatusCode::UNAUTHORIZED, "\"SignedOut\""));
    let cookie = cookie(Some(&town.carlos));
    let headers = [
        ("sec-fetch-site", "cross-site"),
        ("cookie", cookie.as_str()),
        ("content-type", "multipart/form-data; boundary=edge"),
    ];
    let request = with(Request::post(&reply), &headers).body(file()).expect("a request");
    assert_eq!(ask(&office.router, request).await.status, StatusCode::FORBIDDEN);
    assert_eq!(office.kept(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_leaves_nothing_behind() {
    let office = Office::new().await;
    let (carlos, door) = (&office.town.carlos, office.door("new"));
    let wrong: [(&str, Vec<u8>, &str); 6] = [
        ("large.txt", vec![b'a'; (100 << 10) + 1], "TooLarge"),
        ("photo.jpg", b"MZ\x90\0 a program".to_vec(), "NotAllowed"),
        ("photo.jpg", b"PK\x03\x04 an archive".to_vec(), "Differs"),
        ("logo.svg", b"<svg><script>alert(1)</script></svg>".to_vec(), "NotAllowed"),
        ("empty.txt", Vec::new(), "Empty"),
        ("a.html", b"<html></html>".to_vec(), "NotAllowed"),
    ];
    for (name, content, why) in wrong {
        assert_eq!(office.send(carlos, &door, name, &content).await, json!({ "Err": why }), "{name}");
    }
    // Two gigabytes are refused by their announcement.
    let cookie = cookie(Some(carlos));
    let headers = [
        ("accept", "application/json"),
        ("cookie", cookie.as_str()),
        ("content-type", "multipart/form-data; boundary=edge"),
        ("content-length", "2147483648"),
    ];
    let never = Body::from_stream(futures::stream::pending::<Result<Bytes, io::Error>>());
    let request = with(Request::post(&door), &headers).body(never).expect("a request");
    assert_eq!(ask(&office.router, request).await.text, "{\"Err\":\"TooLarge\"}");
    // The connection is cut near the end.
    let mut begun = form(&[("a.txt", &vec![b'a'; 50_000])]);
    begun.truncate(49_000);
    let pieces = [Ok(Bytes::from(begun)), Err(io::Error::from(io::ErrorKind::ConnectionReset))];
    let cut = Body::from_stream(futures::stream::iter(pieces));
    let answer = office.put(Some(carlos), &door, "application/json", cut).await;
    assert_eq!(answer.text, "{\"Err\":\"Cut\"}");
    assert_eq!(office.kept(), 0);
    // An archive is kept as it is, however much would come out of it.
    assert_eq!(office.send(carlos, &door, "bomb.zip", b"PK\x03\x04 a bomb").await["Ok"]["name"], "bomb.zip");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_wasm_the_form_comes_back_as_it_was() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let body = Body::from(form(&[("a.txt", b"words"), ("b.svg", b"<svg/>"), ("c.txt", b"words")]));
    let back = office.put(Some(carlos), &office.door("new"), "text/html", body).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    let page = office.get(Some(carlos), back.header("location")).await;
    for word in ["Typed before", "Typed &lt;after&gt;", "a.txt", "Files of this kind are not taken"] {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    assert!(!page.text.contains("b.svg"));
    let id = page.text.split("name=\"files\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(id.map(str::len), Some(26), "the id goes along");
    let remove = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"remove\"\r\n\r\n{}\r\n--edge--\r\n",
        id.unwrap_or_default()
    );
    let back = office.put(Some(carlos), &office.door("new"), "text/html", Body::from(remove)).await;
    let page = office.get(Some(carlos), back.header("location")).await;
    assert!(!page.text.contains("a.txt"), "{}", page.text);
    let late = office.put(None, &office.door("new"), "text/html", Body::from(form(&[("a.txt", b"words")]))).await;
    assert!(late.header("location").starts_with("/sign-in"), "{}", late.header("location"));
}
