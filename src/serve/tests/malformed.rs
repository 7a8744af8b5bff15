//! What is no form of ours, where a form may lead, and what is not there.

use axum::{body::Body, http::Request};
use proptest::prelude::*;
use serde_json::json;

use super::{BROWSER, Door, bad::encoded, doors, with};
use crate::{
    access::Role,
    desk::{HouseDeed, SESSION_COOKIE, Script, fixture::Somebody},
    ids::MemberId,
    paths,
    serve::safe::safe_path,
};

/// Whether a browser that is on our page would stay with us.
pub fn stays_here(to: &str) -> bool {
    let base = url::Url::parse("https://portal.test/o/x?q=1").expect("our own address");
    base.join(to).is_ok_and(|to| to.host_str() == Some("portal.test") && to.scheme() == "https")
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_never_our_fault() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::BusinessOwner, Role::CaseManager]).await;
    let org = door.fixture.organization.to_string();
    let bodies: [(&str, Vec<u8>); 14] = [
        (FORM, vec![0xff, 0xfe, b'=', 0xc3]),
        (FORM, format!("org={org}&member=\u{0}").into_bytes().into_iter().chain([0xff]).collect()),
        (FORM, b"%ff%fe=%c3&org=%ff".to_vec()),
        (FORM, b"a=%zz&%=%&&&==".to_vec()),
        (FORM, b"query[q][a][b][c][d][e][f][g]=1&query[=&]=&[[[".to_vec()),
        (FORM, b"org[]=1&org[]=2&email[x]=1".to_vec()),
        (FORM, format!("org={org}&org={org}&member=1&member=2").into_bytes()),
        (FORM, format!("org={org}&member=1&seen=abc").into_bytes()),
        (FORM, format!("org={org}&member=1&seen=1e400").into_bytes()),
        (FORM, format!("org={org}&member=1&seen=-9223372036854775809").into_bytes()),
        (FORM, format!("org={org}&query[sort]=7&query[role]=king").into_bytes()),
        (FORM, Vec::new()),
        ("application/json", b"{\"org\":\"x\",".to_vec()),
        ("multipart/form-data", b"--\r\n\r\n".to_vec()),
    ];
    let others = ["/language".to_owned(), "/scheme".to_owned()];
    let paths = doors::every().into_iter().map(|takes| format!("/api/enlace/{}", takes.path)).chain(others);
    for path in paths {
        for (kind, body) in &bodies {
            for accept in [BROWSER, ("accept", "application/json")] {
                door.fixture.renew(&nora).await;
                let cookie = format!("{SESSION_COOKIE}={}", nora.caller.session.as_deref().unwrap_or_default());
                let headers = [accept, ("cookie", cookie.as_str()), ("content-type", *kind), ("accept-language", "es")];
                let request = with(Request::post(&path), &headers).body(Body::from(body.clone())).expect("a request");
                let answer = door.ask(request).await;
                let about = format!("{path} {:?}: {} {}", String::from_utf8_lossy(body), answer.status, answer.text);
                assert!(answer.status.as_u16() < 500 && !answer.text.contains("Broken"), "{about}");
                if answer.status.is_client_error() && accept == BROWSER {
                    assert!(answer.text.contains("<html lang=\"es\""), "{about}");
                    assert!(answer.text.contains(answer.header("x-request-id")), "{about}");
                }
            }
        }
    }
    let told = door.post("/api/enlace/people/actions/change/save_contact", &[], "org=x&member=y&seen=abc").await;
    assert_eq!((told.status.as_u16(), told.text.as_str()), (400, "\"Unreadable\""));
    let page = door.post("/language", &[BROWSER], "nothing=1").await;
    assert!(page.text.contains("cannot be read"), "{}", page.text);
}

const NASTY: [&str; 18] = [
    "//evil.test",
    "///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/%2f%2fevil.test",
    "/%5cevil.test",
    "https:evil.test",
    "https://evil.test",
    "HTTPS:/evil.test",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/\n/evil.test",
    "/\r\nlocation: //evil.test",
    " //evil.test",
    "\u{1}//evil.test",
    "/api/enlace/plain/draft",
    "/@evil.test",
    ".evil.test",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_form_leads_to_our_own_pages() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let forms = [
        ("/api/enlace/identity/actions/sign_in", "email=x&password=y&next="),
        ("/api/enlace/identity/actions/sign_out", "back="),
        ("/api/enlace/identity/actions/choose_language", "language=es&back="),
        ("/api/enlace/identity/actions/sign_in_again", "password=x&next="),
        ("/api/enlace/people/actions/change/disable_login", "org=ORG&member=MEMBER&back="),
        ("/language", "to=es&back="),
        ("/scheme", "to=dark&back="),
    ];
    for (path, form) in forms {
        for nasty in NASTY {
            door.fixture.renew(&nora).await;
            let cookie = format!("{SESSION_COOKIE}={}", nora.caller.session.as_deref().unwrap_or_default());
            let form = form.replace("ORG", door.fixture.organization.as_str()).replace("MEMBER", nora.member.as_str());
            let headers = [BROWSER, ("cookie", cookie.as_str()), ("referer", "http://evil.test/")];
            let answer = door.post(path, &headers, &format!("{form}{}", encoded(nasty))).await;
            let to = answer.header("location");
            assert!(answer.status.is_redirection() && stays_here(to), "{path} {nasty:?}: {} {to}", answer.status);
            assert!(!to.starts_with("/api/"), "{path} {nasty:?}: {to}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn a_safe_path_stays_here(next in "(/|\\\\|https?:|%2[fF]|%5[cC]|%09|%0[aAdD]|\\t|\\n|\\r|@|:|\\.|#|\\?|[a-z]|evil\\.test|\\PC){0,14}") {
        if let Some(path) = safe_path(&next) {
            prop_assert!(stays_here(&path), "{path:?}");
        }
    }
}

/// What a page says, without the reference.
fn said(text: &str) -> String {
    let main = text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a page").to_owned();
    let at = main.find("Reference: ").map(|at| at + "Reference: ".len()).expect("a reference");
    format!("{}{}", &main[..at], &main[at + 26..])
}

async fn deleted(door: &Door, name: &str) -> Somebody {
    let gone = door.fixture.member(name, &[Role::Customer]).await;
    let mut script = Script::new();
    script.add(
        "UPDATE member:[$_.org, $_.id] SET status = 'deleted'",
        json!({ "org": door.fixture.organization, "id": gone.member }),
    );
    door.fixture.house.commit(HouseDeed::Seeded, script).await.expect("deleted");
    gone
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_the_same_whatever_it_is() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::BusinessOwner, Role::CaseManager]).await;
    let gone = deleted(&door, "Gus").await;
    let elsewhere = door.fixture.another("Rivera Dental").await;
    let rosa = door.fixture.member_of(&elsewhere, "Rosa", &[Role::Customer]).await;
    let cookie = format!("{SESSION_COOKIE}={}", nora.caller.session.as_deref().unwrap_or_default());
    let headers = [BROWSER, ("cookie", cookie.as_str())];
    let nobody = MemberId::new("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    let ids = [
        nobody,
        gone.member,
        rosa.member,
        MemberId::new("x' OR 1"),
        MemberId::new("%00"),
        MemberId::new("a".repeat(900)),
    ];
    let mut seen = Vec::new();
    for id in &ids {
        let org = &door.fixture.organization;
        let address = MemberId::new(encoded(id.as_str()));
        for path in [
            paths::contact(org, &address),
            paths::contact_roles(org, &address),
            format!("/o/{address}/support/contacts"),
            format!("/o/{address}"),
        ] {
            let page = door.get(&path, &headers).await;
            assert_eq!(page.status.as_u16(), 404, "{path}: {}", page.text);
            seen.push((path.replace(address.as_str(), "ID"), said(&page.text)));
        }
        for function in ["contact", "history"] {
            let form = format!("org={org}&member={address}");
            let told = door.post(&format!("/api/enlace/people/actions/read/{function}"), &headers[1..], &form).await;
            assert_eq!((told.status.as_u16(), told.text.as_str()), (404, "\"NotFound\""), "{function} {id}");
        }
    }
    for (path, text) in &seen {
        let first = seen.iter().find(|(other, _)| other == path).map(|(_, text)| text);
        assert_eq!(Some(text), first, "{path}");
    }
}
