//! Devices through the front door: which are taken, whose they are, and with what they end.

use serde_json::{Value, json};

use super::{Answer, BROWSER, Door, bad::encoded};
use crate::{
    access::Role,
    desk::{Caller, SESSION_COOKIE, fixture::Somebody, secret},
    notices::rules::Refusal,
    passing::passing,
    paths,
    time::Span,
};

const ON: &str = "notices/actions/turn_push_on";
const OFF: &str = "notices/actions/turn_push_off";

async fn door() -> Door {
    Door::with(&[("ENLACE_PUSH_CONTACT", "ops@provider.test"), ("ENLACE_PUSH_SERVICES", "http://127.0.0.1:9")]).await
}

/// What a browser says of itself.
fn way(endpoint: &str) -> String {
    json!({
        "endpoint": endpoint, "expirationTime": null,
        "keys": {
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        },
    })
    .to_string()
}

fn cookie(who: &Somebody) -> String {
    format!("{SESSION_COOKIE}={}", who.caller.session.as_deref().unwrap_or_default())
}

/// Another browser of the same person.
async fn elsewhere(door: &Door, who: &Somebody) -> Somebody {
    let other = Somebody { caller: Caller { session: Some(secret()), ..Caller::default() }, ..who.clone() };
    door.fixture.renew(&other).await;
    other
}

impl Door {
    async fn sends(&self, who: &Somebody, path: &str, form: &str) -> Answer {
        let cookie = cookie(who);
        let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json"), ("cookie", cookie.as_str())];
        self.post(&format!("/api/enlace/{path}"), &headers, form).await
    }

    async fn turns_on(&self, who: &Somebody, subscription: &str) -> String {
        self.sends(who, ON, &format!("subscription={}", encoded(subscription))).await.text
    }

    /// Who has devices, the oldest first.
    async fn devices(&self) -> Vec<String> {
        let text = "SELECT VALUE person FROM (SELECT person, at FROM push ORDER BY at)";
        self.fixture.house.db().rows(text, json!({})).await.expect("devices")
    }
}

fn refused(refusal: Refusal) -> String {
    json!({ "Refused": refusal }).to_string()
}

const DONE: &str = r#"{"Done":null}"#;

#[tokio::test(flavor = "multi_thread")]
async fn what_leads_inside_or_is_nonsense_is_no_device_and_a_flood_is_none_either() {
    let door = door().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let ways = [
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://169.254.169.254/latest",
        "https://[::1]/x",
        "http://127.0.0.1:10/x",
    ];
    let mut nonsense: Vec<String> = ways.iter().map(|endpoint| way(endpoint)).collect();
    nonsense.extend(["", "null", "{}", "[]", "\u{0}", r#"{"endpoint":7,"keys":{}}"#].map(str::to_owned));
    nonsense.push(way("http://127.0.0.1:9/x").replace("BCVx", "AAAA"));
    nonsense.push(way("http://127.0.0.1:9/x").replace("BTBZ", ""));
    nonsense.push("[".repeat(100_000));
    for one in &nonsense {
        let answer = door.turns_on(&cathy, one).await;
        assert_eq!(answer, refused(Refusal::NoWay), "{}", one.chars().take(200).collect::<String>());
    }
    assert_eq!(door.turns_on(&cathy, &way("http://127.0.0.1:9/x")).await, DONE);
    for _ in nonsense.len() + 1..30 {
        assert_eq!(door.turns_on(&cathy, "").await, refused(Refusal::NoWay));
    }
    assert_eq!(door.turns_on(&cathy, &way("http://127.0.0.1:9/y")).await, refused(Refusal::TooOften));
    assert_eq!(door.devices().await.len(), 1);
    let without = Door::new().await;
    let carlos = without.fixture.member("Carlos", &[Role::Customer]).await;
    assert!(without.turns_on(&carlos, &way("https://8.8.8.8/x")).await.contains("NotFound"));
    let chosen: Value =
        serde_json::from_str(&without.sends(&carlos, "notices/actions/notice_choice", "").await.text).expect("JSON");
    assert_eq!(chosen["device"], Value::Null);
    for (door, who, is_there) in [(&door, &cathy, true), (&without, &carlos, false)] {
        let page = door.get(paths::NOTICE_CHOICE, &[BROWSER, ("cookie", &cookie(who))]).await.text;
        for word in ["push[]", "otifications", ">Device<"] {
            assert_eq!(page.contains(word), is_there, "{word}");
        }
        assert!(page.contains("mail[]"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_is_one_sessions_of_one_person() {
    let door = door().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let carlos = door.fixture.member("Carlos", &[Role::Customer]).await;
    assert_eq!(door.turns_on(&cathy, &way("http://127.0.0.1:9/x")).await, DONE);
    let chosen = door.sends(&cathy, "notices/actions/notice_choice", "").await.text;
    assert!(chosen.contains("\"is_on\":true"), "{chosen}");
    // Its browser has moved, and somebody else sits at it then.
    assert_eq!(door.turns_on(&cathy, &way("http://127.0.0.1:9/y")).await, DONE);
    assert_eq!(door.devices().await, [cathy.person.to_string()]);
    assert_eq!(door.turns_on(&carlos, &way("http://127.0.0.1:9/y")).await, DONE);
    assert_eq!(door.devices().await, [carlos.person.to_string()]);
    // Ten of one person, and the oldest goes.
    for which in 0..12 {
        door.fixture.house.options.clock.turn(Span::seconds(1));
        let other = elsewhere(&door, &carlos).await;
        assert_eq!(door.turns_on(&other, &way(&format!("http://127.0.0.1:9/{which}"))).await, DONE);
    }
    assert_eq!(door.devices().await.len(), 10);
    let first: Vec<String> = door
        .fixture
        .house
        .db()
        .rows("SELECT VALUE endpoint FROM (SELECT endpoint, at FROM push ORDER BY at LIMIT 1)", json!({}))
        .await
        .expect("the oldest");
    assert_eq!(first, ["http://127.0.0.1:9/2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_the_session_however_that_ends() {
    let door = door().await;
    let nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    let org = door.fixture.organization.to_string();
    let member = |who: &Somebody| format!("org={org}&member={}&back=", who.member);
    for (which, role) in [
        ("off", Role::Customer),
        ("sign_out", Role::Customer),
        ("sign_out_everywhere", Role::Customer),
        ("disable_login", Role::Customer),
        ("block_user", Role::EndUser),
        ("expiry", Role::Customer),
    ] {
        let who = door.fixture.member(&format!("Some{}", which.replace('_', "")), &[role]).await;
        assert_eq!(door.turns_on(&who, &way("http://127.0.0.1:9/x")).await, DONE, "{which}");
        assert_eq!(door.devices().await.len(), 1, "{which}");
        let answer = match which {
            "off" => door.sends(&who, OFF, "").await.text,
            "sign_out" | "sign_out_everywhere" => door.sends(&who, &format!("identity/actions/{which}"), "").await.text,
            "disable_login" => door.sends(&nora, "people/actions/change/disable_login", &member(&who)).await.text,
            "block_user" => door.sends(&olivia, "people/users/actions/change/block_user", &member(&who)).await.text,
            _ => {
                door.fixture.house.options.clock.turn(Span::hours(9));
                door.fixture.house.sweep(&passing()).await.expect("swept");
                String::new()
            }
        };
        assert!(door.devices().await.is_empty(), "{which}: {answer}");
    }
}
