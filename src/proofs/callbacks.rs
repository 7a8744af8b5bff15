//! What a provider's system says of one work, all of it at one moment: in the wrong order, twice, wrongly signed, late, for
//! another organization. One word of it ends the work, once.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::{
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    care::{
        carrier::{SIGNATURE, sign},
        store::Key,
        tests::{SUSPEND, Yard},
    },
    desk::fixture::Fixture,
    serve::{Kind, Site, files::Build, router},
    settings::{Secret, Settings},
    time::{Moment, Span},
};

const SECRET: &str = "seven quiet otters paint";

/// What is said, and how it is answered if nothing was said before.
struct Word {
    body: Value,
    secret: &'static str,
    late: Span,
    wrong: Option<StatusCode>,
}

/// The n-th of those who call at once: three of four are what the system says, by turns in another order.
fn word(n: usize, round: usize, key: &Key) -> Word {
    let say = |state: &str, sequence: i64| json!({ "work": key.id, "organization": key.organization, "state": state, "sequence": sequence, "reason": "said" });
    let good = |body| Word { body, secret: SECRET, late: Span::seconds(0), wrong: None };
    match (n + round) % WRITERS {
        0 => Word {
            secret: "another secret altogether",
            wrong: Some(StatusCode::UNAUTHORIZED),
            ..good(say("completed", 9))
        },
        1 => Word { late: Span::seconds(301), wrong: Some(StatusCode::UNAUTHORIZED), ..good(say("failed", 9)) },
        2 => {
            let body = json!({ "work": key.id, "organization": "elsewhere", "state": "completed", "sequence": 9 });
            Word { wrong: Some(StatusCode::NOT_FOUND), ..good(body) }
        }
        3 => Word { wrong: Some(StatusCode::BAD_REQUEST), ..good(json!({ "work": key.id })) },
        4..=5 => good(say("inProgress", 1)),
        6..=7 => good(say("held", 2)),
        8..=11 => good(say("completed", 3)),
        12..=13 => good(say("failed", 4)),
        14 => good(say("partial", 5)),
        _ => good(say("cancelled", 6)),
    }
}

async fn call(router: Router, now: Moment, word: Word) -> (StatusCode, Option<String>) {
    let (body, secret) = (word.body.to_string(), Secret::new(word.secret));
    let signed = sign(&secret, now - word.late, body.as_bytes());
    let request = Request::post("/callbacks/carrier").header("host", "portal.test").header(SIGNATURE, signed);
    let mut request = request.body(Body::from(body)).expect("a request");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 9))));
    let answer = router.oneshot(request).await.expect("an answer");
    let status = answer.status();
    if let Some(wrong) = word.wrong {
        assert_eq!(status, wrong, "{}", word.body);
        return (status, None);
    }
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 16).await.expect("a body");
    let said: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    (status, said["state"].as_str().map(str::to_owned))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_back_at_once_has_one_effect() {
    let all = rounds(10, 10_000);
    let (mut ends, mut busy): (BTreeMap<String, usize>, usize) = (BTreeMap::new(), 0);
    for rounds in houses(all) {
        let yard = Yard::over(Fixture::on_disk().await).await;
        let given = [("ENLACE_CARRIER_URL", "http://127.0.0.1:9/works"), ("ENLACE_CARRIER_SECRET", SECRET)];
        let given = given.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let mut settings = Settings::read(given, "").expect("settings");
        settings.data = std::env::temp_dir();
        let (house, build) = (yard.test.house.clone(), Build::at(PathBuf::from("/nowhere")));
        let router = router(Site::new(settings, Kind::Provider, house, build));
        for round in 0..rounds {
            let line = yard.line(&format!("line-{round}"), &format!("{round:04}"), "active").await;
            let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
            let now = yard.now();
            let answers = at_once((0..WRITERS).map(|n| call(router.clone(), now, word(n, round, &key)))).await;
            busy += answers.iter().filter(|(status, _)| *status == StatusCode::SERVICE_UNAVAILABLE).count();
            let is_end = |state: &&String| matches!(state.as_str(), "completed" | "failed" | "partial" | "cancelled");
            let ended: Vec<&String> = answers.iter().filter_map(|(_, state)| state.as_ref()).filter(is_end).collect();
            let [one] = ended[..] else { panic!("round {round}: {answers:?}") };
            assert_eq!(yard.state(&key).await.0.key(), one, "round {round}");
            let becomes = if matches!(one.as_str(), "completed" | "partial") { "suspended" } else { "active" };
            assert_eq!(yard.line_state(&line).await, becomes, "round {round}: {one}");
            let told = yard.history(&line).await;
            let ends_told = told.iter().filter(|kind| *kind != "work_taken" && *kind != "work_held").count();
            assert_eq!(ends_told, 1, "round {round}: {told:?}");
            *ends.entry(one.clone()).or_default() += 1;
        }
        assert_eq!(yard.letters().await.len(), rounds);
    }
    figure(&format!(
        "{all} works with {WRITERS} call-backs at one moment each, a quarter of them wrong: one end, one line of history, one letter each ({ends:?}; {busy} told to try again)"
    ));
}
