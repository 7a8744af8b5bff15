//! What devices are told, over a push service that is really there: it checks who writes, and the device opens it.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header::LOCATION},
};
use serde_json::{Value, json};

use super::sealing::{Phone, shown};
use crate::{
    access::Role,
    accounts::tests::{line, put},
    cases::{rules::StaffTurn, tests::Town},
    desk::{Concern, HouseDeed, Script, Visitor, fixture::Fixture, fixture::Somebody},
    notices::{
        Pusher,
        model::{Choice, DAY, Pushed, Quiet},
        store::{self, choose, turn_on},
    },
    paths, settings,
    time::Span,
};

/// A push service: what came, and what it answers.
#[derive(Clone)]
struct Service {
    origin: String,
    heard: Arc<Mutex<Vec<(HeaderMap, Bytes)>>>,
    says: Arc<Mutex<(u16, HeaderMap)>>,
}

impl Service {
    async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let origin = format!("http://{}", listener.local_addr().expect("its address"));
        let service = Self { origin, heard: Arc::default(), says: Arc::new(Mutex::new((201, HeaderMap::new()))) };
        let app = Router::new().fallback(take).with_state(service.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        service
    }

    fn says(&self, status: u16, head: &[(&'static str, &str)]) {
        let head = head.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value")));
        *self.says.lock().expect("not poisoned") = (status, head.collect());
    }

    fn heard(&self) -> Vec<(HeaderMap, Bytes)> {
        self.heard.lock().expect("not poisoned").drain(..).collect()
    }
}

async fn take(State(service): State<Service>, headers: HeaderMap, body: Bytes) -> (StatusCode, HeaderMap, String) {
    service.heard.lock().expect("not poisoned").push((headers, body));
    let (status, head) = service.says.lock().expect("not poisoned").clone();
    (StatusCode::from_u16(status).expect("a status"), head, "x".repeat(100_000))
}

struct Post {
    town: Town,
    service: Service,
}

impl Post {
    async fn new() -> Self {
        Self { town: Town::over(Fixture::on_disk().await).await, service: Service::open().await }
    }

    async fn visitor(&self, who: &Somebody) -> Visitor {
        Visitor::enter(self.town.test.house.clone(), who.caller.clone()).await.expect("a visitor")
    }

    /// Somebody has a device that is told.
    async fn phone(&self, who: &Somebody) -> Phone {
        let phone = Phone::new();
        let to = phone.at(&format!("{}/{}", self.service.origin, who.person));
        turn_on(&self.visitor(who).await, &to, &Choice::default()).await.expect("on");
        phone
    }

    /// Two servers tell devices what is due; gives what came.
    async fn told(&self) -> Vec<(HeaderMap, Bytes)> {
        let (one, other) = (self.town.test.house.clone(), self.town.test.house.beside());
        let set = settings::Push {
            contact: Some("mailto:ops@provider.test".to_owned()),
            services: vec![self.service.origin.clone()],
        };
        let pusher = async |house| Pusher::of(house, &set).await.expect("no fault").expect("a pusher");
        let pushers = (pusher(one.clone()).await, pusher(other.clone()).await);
        loop {
            let (here, there) = tokio::join!(one.deliver_due(&pushers.0), other.deliver_due(&pushers.1));
            if here.expect("an outbox") + there.expect("an outbox") == 0 {
                return self.service.heard();
            }
        }
    }

    async fn set(&self, statement: &str, who: &Somebody) {
        let mut script = Script::new();
        let values = json!({ "org": self.town.test.organization, "member": who.member, "person": who.person });
        script.add(statement, values);
        self.town.test.house.commit(HouseDeed::Seeded, script).await.expect("a change");
    }

    async fn devices(&self) -> usize {
        let rows: Vec<Value> =
            self.town.test.house.db().rows("SELECT VALUE id FROM push", json!({})).await.expect("devices");
        rows.len()
    }

    fn minute(&self, later: u16) -> u16 {
        let minutes = self.town.test.house.now().0 / 60_000 % i64::from(DAY);
        (u16::try_from(minutes).expect("minutes") + later) % DAY
    }

    fn pass(&self, span: Span) {
        self.town.test.house.options.clock.turn(span);
    }

    async fn chooses(&self, who: &Somebody, choice: &Choice) {
        choose(&self.visitor(who).await, choice, "UTC").await.expect("a choice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_is_told_in_its_readers_language_and_nothing_of_the_matter() {
    let post = Post::new().await;
    let (town, carlos) = (&post.town, &post.town.carlos);
    let phone = post.phone(carlos).await;
    post.set("UPDATE member:[$_.org, $_.member] SET language = 'es'", carlos).await;
    let case = town.opened(carlos, "Datos secretos").await;
    let heard = post.told().await;
    assert_eq!(heard.len(), 1, "each server tells it once");
    let (head, body) = &heard[0];
    let of = |name: &str| head.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert_eq!((of("content-encoding"), of("urgency")), ("aes128gcm", "normal"));
    assert!((86_300..=86_400).contains(&of("ttl").parse::<i64>().expect("seconds")));
    assert_eq!(of("topic").len(), 32);
    let (claims, key) = shown(of("authorization")).expect("it is signed by the key that it names");
    assert_eq!((&claims["aud"], &claims["sub"]), (&json!(post.service.origin), &json!("mailto:ops@provider.test")));
    let (now, until) = (town.test.house.now().0 / 1_000, claims["exp"].as_i64().expect("an end"));
    assert!(until > now && until <= now + 86_400);
    assert_eq!(key, store::pair(&town.test.house).await.expect("a pair").public());
    let said: Value = serde_json::from_slice(&phone.open(body).expect("it opens")).expect("JSON");
    let org = &town.test.organization;
    let wanted = json!({
        "title": "Enlace", "body": "Hay novedades en un caso en el que estás.", "path": paths::case(org, &case),
        "tag": format!("case_turned.{org}"), "lang": "es", "anew": true,
    });
    assert_eq!(said, wanted);
    assert!(post.told().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_it_or_does_not_want_it_is_told_nothing() {
    let post = Post::new().await;
    let (town, carlos) = (&post.town, &post.town.carlos);
    post.phone(carlos).await;
    let case = town.opened(carlos, "Datos").await;
    assert_eq!(post.told().await.len(), 1);
    // Not wanted, when it happens and when it leaves.
    let reply = || StaffTurn::Reply("Hola".to_owned());
    let none = Choice { no_push: BTreeSet::from([Pushed::CaseSaid]), ..Choice::default() };
    post.chooses(carlos, &none).await;
    town.act(&town.abel, &case, reply()).await.expect("a reply");
    assert!(post.told().await.is_empty());
    post.chooses(carlos, &Choice::default()).await;
    town.act(&town.abel, &case, reply()).await.expect("a reply");
    post.chooses(carlos, &none).await;
    assert!(post.told().await.is_empty());
    post.chooses(carlos, &Choice::default()).await;
    // Somebody else at the same browser, between what happens and its leaving.
    let to = Phone::new().at(&format!("{}/{}", post.service.origin, carlos.person));
    town.act(&town.abel, &case, reply()).await.expect("a reply");
    turn_on(&post.visitor(&town.nora).await, &to, &Choice::default()).await.expect("on");
    assert!(post.told().await.is_empty());
    turn_on(&post.visitor(carlos).await, &to, &Choice::default()).await.expect("on");
    assert_eq!(post.devices().await, 1);
    // A block, and the end of a session.
    town.act(&town.abel, &case, reply()).await.expect("a reply");
    post.set("UPDATE member:[$_.org, $_.member] SET status = 'blocked'", carlos).await;
    assert!(post.told().await.is_empty());
    post.set("UPDATE member:[$_.org, $_.member] SET status = 'active'", carlos).await;
    town.act(&town.abel, &case, reply()).await.expect("a reply");
    post.pass(Span::hours(9));
    assert!(post.told().await.is_empty(), "nobody used it for eight hours");
    assert_eq!(post.devices().await, 0, "it ends with its session");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_service_that_is_busy_or_broken_is_asked_again_and_one_that_leads_on_is_not_followed() {
    let post = Post::new().await;
    let (town, carlos) = (&post.town, &post.town.carlos);
    let phone = post.phone(carlos).await;
    post.service.says(429, &[("retry-after", "120")]);
    let case = town.opened(carlos, "Datos").await;
    assert_eq!(post.told().await.len(), 1);
    post.pass(Span::seconds(100));
    assert!(post.told().await.is_empty(), "two minutes are two minutes");
    post.service.says(503, &[]);
    post.pass(Span::seconds(30));
    assert_eq!(post.told().await.len(), 1);
    post.pass(Span::seconds(15));
    post.service.says(201, &[]);
    let heard = post.told().await;
    assert_eq!(heard.len(), 1);
    let (head, body) = &heard[0];
    let said: Value = serde_json::from_slice(&phone.open(body).expect("it opens")).expect("JSON");
    assert_eq!(said["anew"], json!(false), "it comes late");
    let ttl: i64 = head["ttl"].to_str().expect("text").parse().expect("seconds");
    assert!(ttl <= 86_400 - 140, "{ttl}: a day since it happened");
    // A server that ends while it sends: another one sends it when its lease is over.
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    post.set("UPDATE outbox SET due += 60000, tries = 1 WHERE kind = 'push' AND payload != {}", carlos).await;
    assert!(post.told().await.is_empty());
    post.pass(Span::seconds(61));
    assert_eq!(post.told().await.len(), 1);
    let kept = "SELECT VALUE id FROM outbox WHERE kind = 'push' AND payload != {}";
    let kept: Vec<Value> = town.test.house.db().rows(kept, json!({})).await.expect("rows");
    assert!(kept.is_empty(), "nothing of it is kept");
    let elsewhere = format!("{}/elsewhere", post.service.origin);
    post.service.says(307, &[(LOCATION.as_str(), &elsewhere)]);
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert_eq!(post.told().await.len(), 1, "not followed");
    post.pass(Span::hours(1));
    assert!(post.told().await.is_empty());
    // After a day it is no news.
    post.service.says(503, &[]);
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert_eq!(post.told().await.len(), 1);
    post.set("UPDATE session SET created = created + 90000000, seen = seen + 90000000", carlos).await;
    post.pass(Span::hours(25));
    assert!(post.told().await.is_empty());
    // What the push service does not know any more is no device.
    post.service.says(410, &[]);
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert_eq!((post.told().await.len(), post.devices().await), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn quiet_hours_are_quiet_but_for_the_safety_of_a_line() {
    let post = Post::new().await;
    let olivia = post.town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let line = line("f1", "fleet", "+15125550101");
    put(&post.town.test, &post.town.test.organization, &["fleet"], &[line]).await;
    post.phone(&olivia).await;
    let quiet = Some(Quiet { from: post.minute(DAY - 60), until: post.minute(120) });
    post.chooses(&olivia, &Choice { quiet, digest: Some(post.minute(600)), ..Choice::default() }).await;
    let told = async |template: &str, about: &str| {
        let organization = post.town.test.organization.clone();
        let concern = Concern { organization, member: olivia.member.clone(), about: about.to_owned() };
        let mut script = Script::new();
        script.push(post.town.test.house.now(), template, &concern);
        post.town.test.house.commit(HouseDeed::Seeded, script).await.expect("told");
    };
    told("sim-change-asked", "f1").await;
    let heard = post.told().await;
    assert_eq!(heard.len(), 1);
    assert_eq!(heard[0].0["urgency"], "high");
    told("approval-asked", "none").await;
    assert!(post.told().await.is_empty());
    post.pass(Span::hours(3));
    assert!(post.told().await.is_empty(), "there is no such request any more");
    told("outage-said", "none").await;
    let text = "SELECT VALUE id FROM outbox WHERE kind = 'push' AND payload.template = 'outage-said'";
    let rows: Vec<Value> = post.town.test.house.db().rows(text, json!({})).await.expect("rows");
    assert!(rows.is_empty(), "devices take what can be chosen for them");
}
