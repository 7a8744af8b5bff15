//! What is sent under a key is done once; whose a page is, and what of it may be kept.

use futures::future::join_all;
use serde_json::json;

use super::{Answer, BROWSER, Door};
use crate::{
    access::Role,
    desk::{SESSION_COOKIE, fixture::Somebody},
};

const ACTIONS: &str = "/api/enlace/cases/actions/change";
const KEY: &str = "0c2b7d1e-5a5c-4a52-9d8e-3f0a4d1c9b77";

fn cookie(who: &Somebody) -> String {
    format!("{SESSION_COOKIE}={}", who.caller.session.clone().unwrap_or_default())
}

impl Door {
    async fn send(&self, who: &Somebody, action: &str, once: &str, form: &str) -> Answer {
        let cookie = cookie(who);
        let headers = [
            ("accept", "application/json"),
            ("cookie", cookie.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("x-once", once),
        ];
        self.post(&format!("{ACTIONS}/{action}"), &headers, form).await
    }

    fn new_case(&self) -> String {
        format!("org={}&category=data&severity=s3&subject=Once&description=Words", self.fixture.organization)
    }

    async fn count(&self, table: &str) -> usize {
        let text = format!("SELECT VALUE id FROM {table}");
        self.fixture.house.db().rows::<serde_json::Value>(&text, json!({})).await.expect("rows").len()
    }
}

/// The mark of whose a page is.
async fn whose(door: &Door, who: Option<&Somebody>, path: &str) -> (String, String) {
    let cookie = who.map(cookie).unwrap_or_default();
    let page = door.get(path, &[BROWSER, ("cookie", &cookie)]).await;
    (page.header("x-for").to_owned(), page.header("x-keep").to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_at_once_under_one_key_open_one_case() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let form = door.new_case();
    let answers = join_all((0..16).map(|_| door.send(&cathy, "open_case", KEY, &form))).await;
    for answer in &answers {
        // Whoever is told to come again does so under the same key.
        assert!(answer.text.starts_with(r#"{"Done""#) || answer.text.contains("Busy"), "{}", answer.text);
    }
    assert!(door.send(&cathy, "open_case", KEY, &form).await.text.starts_with(r#"{"Done""#));
    assert_eq!((door.count("case").await, door.count("once").await), (1, 1));
    // The key is hers alone, and another key is another case.
    let nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    assert!(door.send(&nora, "open_case", KEY, &form).await.text.starts_with(r#"{"Done":""#));
    assert!(door.send(&cathy, "open_case", &KEY.replace('0', "1"), &form).await.text.starts_with(r#"{"Done":""#));
    assert_eq!(door.count("case").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_is_answered_so_whatever_has_become_of_it() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let opened = door.send(&cathy, "open_case", KEY, &door.new_case()).await;
    let case: serde_json::Value = serde_json::from_str(&opened.text).expect("JSON");
    let turn =
        format!("org={}&case={}&text=Words", door.fixture.organization, case["Done"].as_str().unwrap_or_default());
    let (reply, other) = (KEY.replace('0', "2"), KEY.replace('0', "3"));
    assert!(door.send(&cathy, "reply_to_case", &reply, &turn).await.text.starts_with(r#"{"Done":""#));
    assert!(door.send(&cathy, "close_case", &KEY.replace('0', "4"), &turn).await.text.starts_with(r#"{"Done":""#));
    assert_eq!(door.send(&cathy, "reply_to_case", &reply, &turn).await.text, r#"{"Done":null}"#);
    assert!(door.send(&cathy, "reply_to_case", &other, &turn).await.text.starts_with(r#"{"Refused""#));
    assert_eq!(door.count("case_comment").await, 1);
    // What names another person is not done by whoever is signed in now.
    let strange = door.send(&cathy, "open_case", &format!("somebodyelse.{other}"), &door.new_case()).await;
    assert_eq!(strange.status, 409);
    let person = whose(&door, Some(&cathy), "/profile").await.0;
    let own = door.send(&cathy, "open_case", &format!("{person}.{other}"), &door.new_case()).await;
    assert!(own.text.starts_with(r#"{"Done":""#), "{}", own.text);
    for wrong in ["short", "no key; of ours at all", ""] {
        assert_eq!(door.send(&cathy, "open_case", wrong, &door.new_case()).await.status, 400, "{wrong}");
    }
    assert_eq!(door.count("case").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_whose_it_is_and_whether_it_may_be_kept() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let nora = door.fixture.member("Nora", &[Role::BusinessOwner, Role::CaseManager]).await;
    let home = format!("/o/{}", door.fixture.organization);
    let cases = format!("{home}/support/cases");
    assert_eq!(whose(&door, None, "/sign-in").await, ("nobody".to_owned(), String::new()));
    let (mark, keep) = whose(&door, Some(&cathy), &cases).await;
    assert_eq!(keep, "cases");
    assert_eq!(whose(&door, Some(&cathy), &home).await, (mark.clone(), "home".to_owned()));
    let (person, _) = mark.split_once('.').expect("a person and a place");
    assert_eq!(whose(&door, Some(&cathy), "/profile").await, (person.to_owned(), String::new()));
    assert_ne!(whose(&door, Some(&nora), &home).await.0, mark);
    // Another organization, where she has no place.
    let elsewhere = door.fixture.another("Rivera Dental").await;
    assert_eq!(whose(&door, Some(&cathy), &format!("/o/{elsewhere}")).await.0, format!("{person}.-"));
    assert!(!mark.contains(cathy.person.as_str()) && !mark.contains(door.fixture.organization.as_str()));
}
