//! A provider's system in a process of its own (`end2end/carrier`): asked over HTTP, again where it did not answer, and
//! calling back, also wrongly signed, late, twice, out of order and for another organization.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use serde_json::{Value, json};

use super::{figure, rounds};
use crate::{
    care::{
        carrier::Carrier,
        model::{Known, WorkState},
        run::{End, once},
        store::Key,
        tests::{SUSPEND, Yard},
    },
    desk::fixture::Fixture,
    serve::{Kind, Site, files::Build, router},
    settings::Settings,
    time::Span,
};

const SECRET: &str = "seven quiet otters paint";

/// The other process, and what it has said.
struct System {
    process: Child,
    url: String,
    said: Arc<Mutex<Vec<Value>>>,
}

impl System {
    fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/end2end/carrier/carrier.mjs");
        let mut process = Command::new("node")
            .arg(script)
            .env("CARRIER_SECRET", SECRET)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines().map_while(Result::ok);
        let first: Value = serde_json::from_str(&lines.next().expect("a port")).expect("JSON");
        let said = Arc::new(Mutex::new(Vec::new()));
        let heard = said.clone();
        std::thread::spawn(move || {
            for line in lines {
                heard.lock().expect("no panic").extend(serde_json::from_str(&line).ok());
            }
        });
        Self { process, url: format!("http://127.0.0.1:{}/works", first["listening"]), said }
    }

    fn said(&self, what: &str) -> Vec<Value> {
        self.said.lock().expect("no panic").iter().filter(|line| !line[what].is_null()).cloned().collect()
    }
}

impl Drop for System {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The house's own front door, on a port of its own.
async fn front(yard: &Yard, system: &System) -> (Settings, SocketAddr) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let addr = listener.local_addr().expect("an address");
    let given = [
        ("ENLACE_PUBLIC_URL", format!("http://{addr}")),
        ("ENLACE_CARRIER_URL", system.url.clone()),
        ("ENLACE_CARRIER_SECRET", SECRET.to_owned()),
    ];
    let mut settings = Settings::read(given.map(|(key, value)| (key.to_owned(), value)), "").expect("settings");
    settings.data = std::env::temp_dir();
    let site =
        Site::new(settings.clone(), Kind::Provider, yard.test.house.clone(), Build::at(PathBuf::from("/nowhere")));
    let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    (settings, addr)
}

/// Looks after works until all are over: first until so many were called back about, then as long as three days need.
async fn until_over(yard: &Yard, end: &End, works: &[Key], system: &System, called: usize) {
    let house = &yard.test.house;
    for _ in 0..3_000 {
        once(house, end).await.expect("works");
        if system.said("after").len() == called {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for _ in 0..80 {
        house.options.clock.turn(Span::hours(1));
        while once(house, end).await.expect("works") > 0 {}
        let mut open = 0;
        for key in works {
            open += usize::from(!yard.state(key).await.0.is_over());
        }
        if open == 0 {
            return;
        }
    }
    panic!("works are not over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_system_in_another_process_does_each_work_once() {
    let (yard, system) = (Yard::over(Fixture::on_disk().await).await, System::start());
    let (settings, addr) = front(&yard, &system).await;
    let carrier = settings.carrier.as_ref().expect("set");
    let end = End::Provider(Carrier::new(carrier, &format!("http://{addr}")).expect("a client"));
    let all = rounds(1, 50);
    let mut works = Vec::new();
    for round in 0..all {
        for digit in 1..=7 {
            let line = yard.line(&format!("fleet-{round}-{digit}"), &format!("{round:03}{digit}"), "active").await;
            works.push((digit, line.clone(), yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0)));
        }
    }
    let keys: Vec<Key> = works.iter().map(|(.., key)| key.clone()).collect();
    until_over(&yard, &end, &keys, &system, all * 3).await;
    for (digit, line, key) in &works {
        let (state, why) = yard.state(key).await;
        let known = |why: Known| Some(why.key().to_owned());
        let (is, because, becomes) = match digit {
            3 => (WorkState::Failed, known(Known::NotTaken), "active"),
            4 => (WorkState::Partial, Some("Voicemail follows".to_owned()), "suspended"),
            7 => (WorkState::Failed, known(Known::NoAnswer), "active"),
            _ => (WorkState::Completed, None, "suspended"),
        };
        assert_eq!((state, why, yard.line_state(line).await.as_str()), (is, because, becomes), "{digit}");
        let ended =
            yard.history(line).await.into_iter().filter(|kind| kind != "work_taken" && kind != "work_held").count();
        assert_eq!(ended, 1, "{digit}");
    }
    assert_eq!(yard.letters().await.len(), works.len());
    let asked = system.said("asked");
    assert!(asked.iter().all(|one| one["signed"] == json!(true) && one["key"] == one["work"]), "{asked:?}");
    let mut turns: BTreeMap<String, u64> = BTreeMap::new();
    for one in &asked {
        let number = one["asked"].as_str().unwrap_or_default();
        turns.insert(number.to_owned(), one["turn"].as_u64().unwrap_or_default());
    }
    let ended_in = |digit: char| turns.iter().filter(move |(number, _)| number.ends_with(digit)).map(|(_, turn)| *turn);
    assert!(ended_in('1').chain(ended_in('3')).all(|turn| turn == 1), "{turns:?}");
    assert!(ended_in('2').all(|turn| turn == 3) && ended_in('6').all(|turn| turn == 2), "{turns:?}");
    assert!(ended_in('7').all(|turn| turn > 10), "three days: {turns:?}");
    let hostile: Vec<Value> = system.said("after").into_iter().filter(|one| ends(one, '5')).collect();
    assert_eq!(hostile.len(), all);
    for one in &hostile {
        let answers = one["answers"].as_array().expect("answers");
        let got: Vec<(u64, Option<bool>)> =
            answers.iter().map(|one| (one["status"].as_u64().unwrap_or_default(), one["applied"].as_bool())).collect();
        let (yes, no) = ((200, Some(true)), (200, Some(false)));
        assert_eq!(got, [(401, None), (401, None), (401, None), (404, None), (404, None), yes, no, yes, no, no, no]);
    }
    figure(&format!(
        "{} works at a system in another process: each has one effect; {} requests, {} of {} call-backs changed nothing",
        works.len(),
        asked.len(),
        all * 9,
        all * 14,
    ));
}

fn ends(one: &Value, digit: char) -> bool {
    one["after"].as_str().is_some_and(|number| number.ends_with(digit))
}
