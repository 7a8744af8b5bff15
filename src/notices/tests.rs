//! Letters in both languages, with whatever somebody called themselves; the mailbox, and from where it is seen.

mod choice;
mod devices;
mod inbox;
mod sealing;
mod turns;

use std::net::SocketAddr;

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode, header::HOST},
};
use serde_json::json;
use tower::ServiceExt;

use super::{Carrier, Demonstration, Sender, Written, demo_router, write};
use crate::{
    desk::{HouseDeed, Letter, Script, fixture::Fixture},
    settings::Brand,
};

fn letter(template: &str, language: &str, values: serde_json::Value) -> Letter {
    Letter {
        to: "ana@x.test".to_owned(),
        language: language.to_owned(),
        template: template.to_owned(),
        values,
        concern: None,
    }
}

fn written(template: &str, language: &str, values: serde_json::Value) -> Written {
    let sender = Sender { brand: "Enlace".to_owned(), public_url: "https://portal.test".to_owned() };
    write(&letter(template, language, values), &sender, None).expect("a letter")
}

#[test]
fn a_long_message_ends_with_a_mark_and_the_way_to_the_rest() {
    let values = |words: usize| {
        let comment = "palabra ".repeat(words);
        json!({ "number": "CS0000075", "subject": "Datos", "comment": comment, "link": "/o/cobalt/support/cases/1" })
    };
    for (language, rest) in [("en", "Read the rest in the portal:"), ("es", "Lee el resto en el portal:")] {
        let long = written("case-replied", language, values(100)).text;
        assert!(long.contains(&format!("…”\n\n{rest}\n\n")), "{long}");
        let short = written("case-replied", language, values(10)).text;
        assert!(short.contains("palabra”") && !short.contains(rest), "{short}");
    }
}

const HOSTILE: &str = "<b>Eve</b>\r\nBcc: all@x.test\u{202e}\u{2028}http://evil.test \"&'";

#[test]
fn an_invitation_speaks_its_readers_language() {
    let values =
        json!({ "organization": "Cobalt Freight", "name": "Ana", "inviter": "Nora C.", "link": "/invitation/T" });
    let english = written("invitation", "en", values.clone());
    assert_eq!(english.subject, "Cobalt Freight invites you to Enlace");
    assert!(english.text.starts_with("Hello Ana,\n\nNora C. invites you"));
    assert!(english.text.contains("\nhttps://portal.test/invitation/T\n"));
    assert!(english.text.contains("48 hours"));
    let spanish = written("invitation", "es", values);
    assert_eq!(spanish.subject, "Cobalt Freight te invita a Enlace");
    assert!(spanish.text.starts_with("Hola, Ana:\n\nNora C. te invita"));
    assert!(spanish.text.contains("48 horas") && spanish.html.contains("lang=\"es\""));
}

#[test]
fn a_name_is_only_ever_text() {
    for language in ["en", "es"] {
        let values = json!({ "organization": HOSTILE, "name": HOSTILE, "inviter": HOSTILE, "link": "/invitation/T" });
        let letter = written("invitation", language, values);
        assert!(!letter.subject.contains(['\r', '\n', '\u{202e}', '\u{2028}']), "{}", letter.subject);
        assert!(!letter.text.contains("\nBcc") && !letter.text.contains("http://evil"));
        assert!(!letter.html.contains("<b>") && letter.html.contains("&lt;b&gt;Eve"));
        assert_eq!(letter.html.matches("<a href=").count(), 1);
    }
}

#[test]
fn no_name_becomes_a_header() {
    let letter = written("invitation", "en", json!({ "organization": HOSTILE, "link": "/invitation/T" }));
    let from = "Enlace <portal@x.test>".parse().expect("an address");
    let raw = super::carrier::message(&from, letter).expect("a message").formatted();
    let raw = String::from_utf8(raw).expect("a text");
    let (head, _) = raw.split_once("\r\n\r\n").expect("a head");
    assert!(!head.to_lowercase().contains("\r\nbcc") && head.contains("Auto-Submitted: auto-generated"), "{head}");
    assert!(head.contains("@x.test>") && head.contains("To: ana@x.test"), "{head}");
}

#[test]
fn every_letter_can_be_written_in_both_languages() {
    let values = json!({ "organization": "X", "name": "Ana", "link": "/l", "minutes": 30, "until": 1,
        "code": "1234 5678", "who": "Eva", "address": "eva@x.test", "account": "950", "reason": "R",
        "asker": "Elena", "what": "block Carlos", "by": "Olivia", "comment": "C" });
    for template in [
        "invitation",
        "registration-code",
        "registration-rejected",
        "password-reset",
        "password-changed",
        "address-confirm",
        "address-taken",
        "address-asked",
        "address-changed",
        "login-disabled",
        "login-enabled",
        "approval-asked",
        "approval-reminder",
        "approval-done",
        "access-granted",
        "approval-rejected",
        "approval-stopped",
        "approval-expired",
    ] {
        let (english, spanish) = (written(template, "en", values.clone()), written(template, "es", values.clone()));
        assert_ne!(english.subject, spanish.subject);
        for text in [&english.text, &spanish.text, &english.html, &spanish.html] {
            assert!(!text.contains("{ $") && !text.contains("Unknown"), "{text}");
        }
    }
}

#[test]
fn an_address_is_no_name_and_a_foreign_link_is_none() {
    let values = json!({ "name": "ana@x.test", "link": "https://portal.test/reset-password/T", "minutes": 1 });
    let letter = written("password-reset", "en", values);
    assert!(!letter.text.contains("/profile/notices"), "{}", letter.text);
    assert!(letter.text.starts_with("Hello,\n") && letter.text.contains("1 minute."));
    let sender = Sender { brand: "Enlace".to_owned(), public_url: "https://portal.test".to_owned() };
    let foreign = super::letter::write(
        &super::tests::letter("password-reset", "en", json!({ "link": "https://portal.test.evil/", "minutes": 1 })),
        &sender,
        None,
    );
    assert!(foreign.is_err());
}

async fn mailbox(everywhere: bool) -> (Fixture, axum::Router) {
    let fixture = Fixture::new().await;
    let values = json!({ "organization": HOSTILE, "name": "Ana", "link": "/invitation/T" });
    let mut script = Script::new();
    script.post(fixture.house.now(), &letter("invitation", "es", values));
    fixture.house.commit(HouseDeed::Seeded, script).await.expect("a letter");
    let carrier = Carrier::into_demonstration(fixture.house.clone());
    assert_eq!(fixture.house.deliver_due(&carrier).await.expect("an outbox"), 1);
    assert_eq!(fixture.house.deliver_due(&carrier).await.expect("an outbox"), 0);
    let brand = Brand { name: "Enlace".to_owned(), hue: None, logo: None };
    let demonstration = Demonstration { house: fixture.house.clone(), brand, css: "/x.css".to_owned(), everywhere };
    (fixture, demo_router(demonstration))
}

async fn get(router: &axum::Router, path: &str, from: &str, host: &str) -> (StatusCode, String) {
    let mut request = Request::get(path).header(HOST, host).body(Body::empty()).expect("a request");
    let peer: SocketAddr = from.parse().expect("an address");
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = router.clone().oneshot(request).await.expect("an answer");
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("a text"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_shows_what_was_sent() {
    let (_fixture, router) = mailbox(false).await;
    let (status, json) = get(&router, "/demo/mail.json?to=ana@x.test", "127.0.0.1:9", "127.0.0.1:3000").await;
    assert_eq!(status, StatusCode::OK);
    let mails: Vec<super::mailbox::Mail> = serde_json::from_str(&json).expect("mails");
    assert_eq!(mails[0].links, ["http://127.0.0.1:3000/invitation/T"]);
    let (_, none) = get(&router, "/demo/mail.json?to=other@x.test", "127.0.0.1:9", "localhost").await;
    assert_eq!(none, "[]");
    let (status, page) = get(&router, "/demo/mail", "[::1]:9", "[::1]:3000").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(&mails[0].id) && !page.contains("<b>Eve"));
    assert!(page.contains("<title>Mail sent by the demonstration · Enlace</title>"));
    let (status, page) = get(&router, &format!("/demo/mail/{}", mails[0].id), "127.0.0.1:9", "localhost:3000").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("href=\"http://127.0.0.1:3000/invitation/T\"") && !page.contains("<b>Eve"));
    let (status, _) = get(&router, "/demo/mail/none", "127.0.0.1:9", "localhost:3000").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_is_seen_only_from_here_unless_asked_otherwise() {
    let (_fixture, router) = mailbox(false).await;
    for (from, host) in
        [("192.168.1.7:9", "localhost"), ("127.0.0.1:9", "evil.test"), ("127.0.0.1:9", "127.0.0.1.evil.test:80")]
    {
        assert_eq!(get(&router, "/demo/mail", from, host).await.0, StatusCode::NOT_FOUND, "{from} {host}");
    }
    let (_fixture, router) = mailbox(true).await;
    assert_eq!(get(&router, "/demo/mail", "192.168.1.7:9", "portal.test").await.0, StatusCode::OK);
}

#[test]
fn a_letter_that_can_be_answered_says_so_and_belongs_to_its_case() {
    let thread = json!({ "organization": "O", "case": "01C", "member": "01M" });
    let values = json!({ "number": "CS1", "subject": "Datos", "comment": "Hola", "link": "/o/c", "thread": thread });
    let sender = Sender { brand: "Enlace".to_owned(), public_url: "https://portal.test".to_owned() };
    let from = "Enlace <portal@x.test>".parse().expect("an address");
    for (language, above, how) in [
        ("en", "— Write your answer above this line —", "You can answer this e-mail"),
        ("es", "— Escribe tu respuesta encima de esta línea —", "Puedes responder a este correo"),
    ] {
        let plain = written("case-answered", language, values.clone());
        assert!(!plain.text.contains(above) && !plain.text.contains(how));
        let to = Some("case+0a@reply.test".to_owned());
        let open = write(&letter("case-answered", language, values.clone()), &sender, to).expect("a letter");
        assert!(open.text.starts_with(above) && open.text.contains(how) && open.html.contains(above));
        let raw = super::carrier::message(&from, open).expect("a message").formatted();
        let head = String::from_utf8(raw).expect("a text");
        for line in [
            "Reply-To: Enlace <case+0a@reply.test>\r\n",
            "In-Reply-To: <case.01c.01m@x.test>\r\n",
            "References: <case.01c.01m@x.test>\r\n",
            "Message-ID: <letter.",
            "Auto-Submitted: auto-generated\r\n",
            "X-Auto-Response-Suppress: All\r\n",
        ] {
            assert!(head.contains(line), "{line} {head}");
        }
    }
    for key in ["mail-not-yours", "mail-empty"] {
        for language in crate::words::Language::ALL {
            let said = super::phrase(language, key);
            assert!(said.is_ascii() && !said.is_empty() && said.len() < 200, "it is said over SMTP: {said}");
        }
    }
}
