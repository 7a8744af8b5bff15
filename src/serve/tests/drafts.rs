//! Plain forms that were not done: what was typed comes back, to its person alone, from whichever server answers.

use axum::{Router, body::Body, http::Request};
use serde_json::json;

use super::{Answer, BROWSER, Door, ask, with};
use crate::{
    access::Role,
    desk::{
        DraftOwner, Room, SESSION_COOKIE,
        fixture::{Fixture, Somebody},
    },
    paths,
    plain::Draft,
    time::Span,
};

const CREATE: &str = "/api/enlace/people/actions/change/create_contact";

async fn page(server: &Router, path: &str, cookie: &str) -> Answer {
    let request = with(Request::get(path), &[BROWSER, ("cookie", cookie)]).body(Body::empty());
    ask(server, request.expect("a request")).await
}

fn session(who: &Somebody) -> String {
    format!("{SESSION_COOKIE}={}", who.caller.session.as_deref().unwrap_or_default())
}

impl Door {
    /// As a browser without WASM sends it.
    async fn plain(&self, path: &str, cookie: &str, referer: &str, form: &str) -> Answer {
        let referer = format!("http://portal.test{referer}");
        let headers = [BROWSER, ("sec-fetch-site", "same-origin"), ("cookie", cookie), ("referer", referer.as_str())];
        self.post(path, &headers, form).await
    }

    async fn page(&self, path: &str, cookie: &str) -> Answer {
        page(&self.router, path, cookie).await
    }

    fn new_contact(&self, more: &str) -> String {
        format!("org={}&role=customer&first_name=Iv%C3%A1n&email=not+one&{more}", self.fixture.organization)
    }

    async fn kept(&self) -> usize {
        let rows: Vec<serde_json::Value> =
            self.fixture.house.db().rows("SELECT id FROM draft", json!({})).await.expect("rows");
        rows.len()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_to_its_person_from_every_server() {
    let door = Door::new().await;
    let (nora, olivia) = (
        door.fixture.member("Nora", &[Role::CaseManager]).await,
        door.fixture.member("Olivia", &[Role::CaseManager]).await,
    );
    let form_page = paths::new_contact(&door.fixture.organization);
    let refused = door.plain(CREATE, &session(&nora), &form_page, &door.new_contact("last_name=")).await;
    assert_eq!(refused.status, 303, "{}", refused.text);
    let back = refused.header("location").to_owned();
    assert!(back.starts_with(&format!("{form_page}?draft=")), "{back}");
    let beside = door.beside();
    for server in [&door.router, &beside] {
        let shown = page(server, &back, &session(&nora)).await;
        assert!(shown.text.contains("value=\"Iván\"") && shown.text.contains("value=\"not one\""), "{}", shown.text);
        let of_another = page(server, &back, &session(&olivia)).await;
        assert!(!of_another.text.contains("Iván"), "{}", of_another.text);
        let of_nobody = page(server, &back, "").await;
        assert!(!of_nobody.text.contains("Iván"), "{}", of_nobody.text);
    }
    // Once more from there: the address bears one draft, not two.
    let again = door.plain(CREATE, &session(&nora), &back, &door.new_contact("last_name=")).await;
    assert_eq!(again.header("location").matches("draft=").count(), 1);
    door.plain("/api/enlace/identity/actions/sign_out", &session(&nora), "/", "").await;
    assert_eq!(door.kept().await, 0, "signing out throws them away");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_sign_in_it_is_the_browsers_and_holds_no_password() {
    let door = Door::new().await;
    let refused =
        door.plain("/api/enlace/identity/actions/sign_in", "", "/sign-in", "email=ana%40&password=otters").await;
    assert_eq!(refused.status, 303, "{}", refused.text);
    let cookie = refused.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    assert!(cookie.starts_with("draft=") && refused.header("set-cookie").contains("HttpOnly"), "{cookie}");
    let back = refused.header("location").to_owned();
    assert!(door.page(&back, &cookie).await.text.contains("value=\"ana@\""));
    assert!(!door.page(&back, "draft=other").await.text.contains("ana@"));
    let rows: Vec<String> =
        door.fixture.house.db().rows("SELECT VALUE content FROM draft", json!({})).await.expect("rows");
    assert!(rows.iter().all(|content| content.contains("ana@") && !content.contains("otters")), "{rows:?}");
    door.fixture.house.options.clock.turn(Span::hours(2));
    assert!(!door.page(&back, &cookie).await.text.contains("ana@"), "its time is over");
    door.fixture.house.sweep(&crate::passing::passing()).await.expect("swept");
    assert_eq!(door.kept().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_outlives_the_session() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let form_page = paths::new_contact(&door.fixture.organization);
    door.fixture.house.options.clock.turn(Span::hours(9));
    let late = door.plain(CREATE, &session(&nora), &form_page, &door.new_contact("last_name=Cruz")).await;
    assert_eq!(late.status, 303, "{}", late.text);
    let to = late.header("location").to_owned();
    assert!(to.starts_with("/sign-in?next=%2Fo%2F") && to.contains("draft%3D"), "{to}");
    let back = to.trim_start_matches("/sign-in?next=").replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    assert!(!door.page(&back, &session(&nora)).await.text.contains("Iván"), "not without signing in");
    door.fixture.renew(&nora).await;
    let shown = door.page(&back, &session(&nora)).await;
    assert!(shown.text.contains("value=\"Iván\"") && shown.text.contains("value=\"Cruz\""), "{}", shown.text);
    // A form with a password is not kept at all.
    door.fixture.house.options.clock.turn(Span::hours(9));
    let before = door.kept().await;
    let form = "current=old+otters&password=new+otters&again=new+otters";
    let told = door.plain("/api/enlace/identity/actions/change_password", &session(&nora), "/profile", form).await;
    assert_eq!((told.status.as_u16(), door.kept().await), (401, before), "{}", told.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_only_so_much_room() {
    let test = Fixture::new().await;
    let nora = test.member("Nora", &[Role::CaseManager]).await;
    let (owner, browser) = (DraftOwner::Person(nora.person), DraftOwner::Browser("a secret".to_owned()));
    let room = async |owner: &DraftOwner, bytes| test.house.room_for_draft(owner, &nora.caller, bytes).await;
    for _ in 0..4 {
        assert_eq!(room(&owner, 10_000_000).await, Ok(Room::Whole));
    }
    assert_eq!(room(&owner, 10_000_000).await, Ok(Room::Little));
    assert_eq!(room(&browser, 10_000_000).await, Ok(Room::Whole), "another's");
    for _ in 5..60 {
        assert_eq!(room(&owner, 1_000).await, Ok(Room::Whole));
    }
    assert!(room(&owner, 1_000).await.is_err());
    let little = Draft::late(vec![("title".to_owned(), "ñ".repeat(5_000))]).cut(1_000);
    assert_eq!(little.value("title").map(|title| title.chars().count()), Some(1_000));
}
