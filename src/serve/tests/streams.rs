//! What an open page hears, on every server over one database.

use std::{collections::HashSet, time::Duration};

use axum::{
    Router,
    body::{Body, BodyDataStream},
    http::Request,
};
use futures::StreamExt;
use tokio::{sync::mpsc, time::Instant};
use tower::ServiceExt;

use super::{Door, care::cookie, with};
use crate::{
    access::Role,
    desk::{House, HouseDeed, Script, Topic},
    proofs::{figure, rounds},
    time::Span,
};

/// What a browser hears.
pub(super) struct Stream(BodyDataStream);

impl Stream {
    pub async fn open(router: &Router, path: &str, who: &str) -> Self {
        Self::begun(router, path, who).await.0
    }

    /// With how it begins.
    async fn begun(router: &Router, path: &str, who: &str) -> (Self, String) {
        let request = with(Request::get(path), &[("cookie", who)]).body(Body::empty()).expect("a request");
        let answer = router.clone().oneshot(request).await.expect("an answer");
        let mut stream = Self(answer.into_body().into_data_stream());
        let first = stream.line().await.expect("a beginning");
        (stream, first)
    }

    /// None: nothing for a second.
    pub async fn next(&mut self) -> Option<String> {
        tokio::time::timeout(Duration::from_secs(1), self.line()).await.ok()?
    }

    async fn line(&mut self) -> Option<String> {
        loop {
            let line = String::from_utf8_lossy(&self.0.next().await?.expect("a line")).into_owned();
            // A colon begins what only keeps the connection.
            if !line.starts_with(':') {
                return Some(line);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_open_page_on_two_servers_hears_every_change_once() {
    let (on_each, changes) = (rounds(50, 500), 20);
    let door = Door::new().await;
    let (here, there) = (door.fixture.house.clone(), door.fixture.house.beside());
    let routers = [door.router.clone(), super::over(super::settings(), there.clone())];
    let listening = [&here, &there].map(|house| tokio::spawn(house.clone().run_rumours()));
    let mut readers = Vec::new();
    for at in 0..10 {
        readers.push(cookie(&door.fixture.member(&format!("Reader{at}"), &[Role::Customer]).await));
    }
    let path = format!("/o/{}/live", door.fixture.organization);
    let (tell, mut heard) = mpsc::unbounded_channel();
    for at in 0..2 * on_each {
        let mut stream = Stream::open(&routers[at % 2], &path, &readers[at / 2 % readers.len()]).await;
        let tell = tell.clone();
        tokio::spawn(async move {
            while let Some(line) = stream.line().await {
                let _ = tell.send((at, line, Instant::now()));
            }
        });
    }
    let mut spans = Vec::new();
    for change in 0..changes {
        let begun = Instant::now();
        approvals(if change % 2 == 0 { &here } else { &there }, &door).await;
        let mut once = HashSet::new();
        while once.len() < 2 * on_each {
            let next = tokio::time::timeout(Duration::from_secs(60), heard.recv()).await;
            let (at, line, when) = next.expect("every stream hears of it").expect("a stream");
            assert_eq!(line, "event: approvals\ndata: changed\n\n");
            assert!(once.insert(at), "stream {at} hears of change {change} twice");
            spans.push(when - begun);
        }
    }
    // As long as it takes the other server to look twice.
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert!(heard.try_recv().is_err(), "nothing is told again");
    listening.iter().for_each(tokio::task::JoinHandle::abort);
    spans.sort();
    figure(&format!(
        "{changes} changes heard once each by {} streams over two servers: median {} ms, the last {} ms",
        2 * on_each,
        spans[spans.len() / 2].as_millis(),
        spans[spans.len() - 1].as_millis(),
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_hears_what_was_told_since_it_was_made() {
    let door = Door::new().await;
    let who = cookie(&door.fixture.member("Reader", &[Role::Customer]).await);
    approvals(&door.fixture.house, &door).await;
    door.fixture.house.options.clock.turn(Span::seconds(1));
    for (age, first, told) in [
        ("?age=20000", "id: 1\n\n", Some("event: approvals\ndata: changed\n\n")),
        ("?age=0", "id: 1\n\n", None),
        ("?age=long", "id: 1\n\n", None),
        ("", "id: 1\n\n", None),
        // Longer ago than anybody remembers: it asks for everything.
        ("?age=60000", "event: access\ndata: changed\nid: 1\n\n", None),
    ] {
        let path = format!("/o/{}/live{age}", door.fixture.organization);
        let (mut stream, begun) = Stream::begun(&door.router, &path, &who).await;
        assert_eq!((begun.as_str(), stream.next().await.as_deref()), (first, told), "{age}");
        assert_eq!(stream.next().await, None, "{age}");
    }
}

async fn approvals(house: &House, door: &Door) {
    let mut script = Script::new();
    script.tell(house.now(), &door.fixture.organization, Topic::Approvals);
    house.commit(HouseDeed::Seeded, script).await.expect("a commit");
}
