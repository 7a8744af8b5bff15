//! What other apps share with the portal, through the front door.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};

use super::{
    Answer, ask,
    files::{Office, cookie},
    with,
};
use crate::{access::Role, cases::files::tests::png, desk::fixture::Somebody, paths, time::Span};

/// As Android's share sheet has it sent.
fn shared(file: Option<(&str, &[u8])>) -> Body {
    let mut form = Vec::new();
    for (name, text) in [("title", "No\nsignal "), ("text", "At the <dock>"), ("url", "https://maps.test/dock")] {
        let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        form.extend(part.into_bytes());
    }
    if let Some((name, content)) = file {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"{name}\"\r\n\r\n");
        form = [&form, head.as_bytes(), content, b"\r\n"].concat();
    }
    form.extend(b"--edge--\r\n");
    Body::from(form)
}

impl Office {
    async fn share(&self, who: Option<&Somebody>, site: &str, body: Body) -> Answer {
        let cookie = cookie(who);
        let headers = [
            ("accept", "text/html,application/xhtml+xml"),
            ("sec-fetch-site", site),
            ("sec-fetch-mode", "navigate"),
            ("origin", "null"),
            ("cookie", cookie.as_str()),
            ("content-type", "multipart/form-data; boundary=edge"),
        ];
        ask(&self.router, with(Request::post(paths::SHARE), &headers).body(body).expect("a request")).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_begins_a_case_with_what_was_said_beside_it() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let photo = png(8, 4, &[9; 96]);
    let led = office.share(Some(carlos), "none", shared(Some(("Señal.png", &photo)))).await;
    assert_eq!(led.status, StatusCode::SEE_OTHER, "{}", led.text);
    let form = paths::new_case(office.organization(), "");
    assert!(led.header("location").starts_with(&format!("{form}?draft=")), "{}", led.header("location"));
    let page = office.get(Some(carlos), led.header("location")).await;
    for word in ["value=\"No signal\"", "At the &lt;dock&gt;\nhttps://maps.test/dock", "Señal.png"] {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    // It is theirs alone, and what is not taken says why.
    let cathys = office.get(Some(&office.town.cathy), led.header("location")).await;
    assert!(!cathys.text.contains("Señal.png") && !cathys.text.contains("No signal"));
    let led = office.share(Some(carlos), "none", shared(Some(("a.svg", b"<svg/>")))).await;
    let page = office.get(Some(carlos), led.header("location")).await;
    for word in ["value=\"No signal\"", "Files of this kind are not taken"] {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    let text = office.share(Some(carlos), "none", shared(None)).await;
    assert!(text.header("location").starts_with(&format!("{form}?draft=")), "{}", text.header("location"));
    assert!(!text.header("location").contains("untaken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_kept_for_strangers() {
    let office = Office::new().await;
    let photo = png(8, 4, &[9; 96]);
    let file = || shared(Some(("a.png", &photo)));
    let nobody = office.share(None, "none", file()).await;
    let back = "/sign-in?next=%2Fsupport%2Fcases%2Fnew%3Funtaken%3Dsigned-out";
    assert_eq!((nobody.status, nobody.header("location")), (StatusCode::SEE_OTHER, back));
    // Another site sends what it likes, in somebody's own browser.
    for site in ["cross-site", "same-site"] {
        assert_eq!(office.share(Some(&office.town.carlos), site, file()).await.status, StatusCode::FORBIDDEN);
    }
    // Who may open no case is led to the page that says so.
    let maya = office.town.test.member("Maya", &[Role::MaintenanceManager]).await;
    let led = office.share(Some(&maya), "none", file()).await;
    assert_eq!(led.header("location"), paths::new_case(office.organization(), ""));
    assert_eq!(office.get(Some(&maya), led.header("location")).await.status, StatusCode::FORBIDDEN);
    // No form at all.
    let broken = office.share(Some(&office.town.carlos), "none", Body::from("nonsense")).await;
    assert!(broken.header("location").contains("untaken="), "{}", broken.header("location"));
    assert_eq!(office.kept(), 0);
    // Loaded again, it is the form.
    assert_eq!(office.get(None, paths::SHARE).await.header("location"), paths::NEW_CASE_SOMEWHERE);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_signed_out_finds_what_they_said_after_signing_in() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    office.town.test.house.options.clock.turn(Span::hours(9));
    let led = office.share(Some(carlos), "none", shared(Some(("a.png", &png(8, 4, &[9; 96]))))).await;
    let next = led.header("location").replace("%2F", "/").replace("%3F", "?").replace("%3D", "=").replace("%26", "&");
    let next = next.strip_prefix("/sign-in?next=").expect("by way of the sign-in").to_owned();
    office.town.test.renew(carlos).await;
    let on = office.get(Some(carlos), &next).await;
    let page = office.get(Some(carlos), on.header("location")).await;
    for word in ["value=\"No signal\"", "You were not signed in when you shared it"] {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    assert_eq!(office.kept(), 0);
}
