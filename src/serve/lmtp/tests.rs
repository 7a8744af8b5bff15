//! Answers by mail over a real socket, with messages as programs write them.

mod bad;
mod process;

use std::{net::SocketAddr, path::PathBuf};

use serde::Deserialize;
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
};

use super::{bind, serve};
use crate::{
    cases::{
        model::CaseState,
        rules::{StaffTurn, Turn},
        store::card,
        tests::{Town, done},
    },
    desk::{DraftOwner, HouseDeed, Script, fixture::Somebody, secret},
    ids::CaseId,
    notices::Carrier,
    serve::{Kind, Site, files::Build},
    settings::{Listen, Settings},
};

/// A town whose letters can be answered.
struct Office {
    town: Town,
    site: Site,
    at: SocketAddr,
    folder: PathBuf,
}

#[derive(Clone, Debug, Deserialize)]
struct Letter {
    to: String,
    text: String,
    #[serde(default)]
    reply_to: Option<String>,
}

impl Office {
    async fn new() -> Self {
        let town = Town::new().await;
        let folder = std::env::temp_dir().join(format!("enlace-mail-{}", secret()));
        let set = [
            ("ENLACE_DATA", folder.to_str().expect("a path")),
            ("ENLACE_MAIL_IN", "case@reply.test"),
            ("ENLACE_LMTP", "127.0.0.1:0"),
            ("ENLACE_FILES_MOST", "1MB"),
        ];
        let set = set.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let mut settings = Settings::read(set, "").expect("settings");
        let mail = settings.mail_in.as_mut().expect("a mailbox");
        let door = bind(&mail.listen).await.expect("a door");
        let at = door.address().expect("an address");
        mail.listen = Listen::Network(at);
        let site = Site::new(settings, Kind::Provider, town.test.house.clone(), Build::at(PathBuf::from("/nowhere")));
        tokio::spawn(serve(door, site.clone()));
        Self { town, site, at, folder }
    }

    /// Carries away the letters that wait, and gives all those to somebody, the newest last.
    async fn letters(&self, to: &str) -> Vec<Letter> {
        let house = &self.town.test.house;
        let carrier = Carrier::into_demonstration(house.clone()).answered_at(self.site.settings.mail_in.clone());
        while house.deliver_due(&carrier).await.expect("an outbox") > 0 {}
        let text = "SELECT to, text, reply_to, id FROM mail ORDER BY id";
        let all: Vec<Letter> = house.db().rows(text, json!({})).await.expect("letters");
        all.into_iter().filter(|letter| letter.to == to).collect()
    }

    /// A case of somebody's, with the address at which they can answer in it.
    async fn case(&self, who: &Somebody, subject: &str) -> (CaseId, String) {
        let case = self.town.opened(who, subject).await;
        let letter = self.letters(&who.email).await.pop().expect("a letter");
        (case, letter.reply_to.expect("an address"))
    }

    async fn said(&self, who: &Somebody, case: &CaseId) -> Vec<String> {
        let shown = card(&self.town.test.desk(who).await, case, None).await.expect("a card");
        shown.comments.into_iter().map(|comment| comment.text).collect()
    }

    /// Sends a message to one address; gives the last answer.
    async fn send(&self, from: &str, to: &str, message: &str) -> String {
        let mut line = Talk::with(self.at).await;
        line.say(&format!("MAIL FROM:<{from}>")).await;
        let said = line.say(&format!("RCPT TO:<{to}>")).await;
        if !said.starts_with('2') {
            return said;
        }
        assert!(line.say("DATA").await.starts_with("354"));
        line.say(&format!("{}\r\n.", message.replace('\n', "\r\n"))).await
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// One end of a talk.
struct Talk {
    read: BufReader<OwnedReadHalf>,
    write: OwnedWriteHalf,
}

impl Talk {
    async fn with(at: SocketAddr) -> Self {
        let (read, write) = TcpStream::connect(at).await.expect("a door").into_split();
        let mut talk = Self { read: BufReader::new(read), write };
        assert!(talk.hears().await.starts_with("220"));
        assert!(talk.say("LHLO mx.test").await.contains("SIZE"));
        talk
    }

    async fn say(&mut self, line: &str) -> String {
        self.write.write_all(format!("{line}\r\n").as_bytes()).await.expect("written");
        self.hears().await
    }

    /// The last line of an answer; empty when it is over.
    async fn hears(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.read.read_line(&mut line).await.expect("an answer");
            if line.as_bytes().get(3) != Some(&b'-') {
                return line.trim_end().to_owned();
            }
        }
    }
}

fn message(from: &str, id: &str, body: &str) -> String {
    format!(
        "From: Somebody <{from}>\nTo: x@y.test\nSubject: Re: CS\nMessage-ID: <{id}>\n\
         Content-Type: text/plain; charset=utf-8\n\n{body}"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_by_mail_is_said_in_the_case_once() {
    let office = Office::new().await;
    let (carlos, town) = (&office.town.carlos, &office.town);
    let (case, first) = office.case(carlos, "Sin datos").await;
    town.act(&town.abel, &case, StaffTurn::Ask("Does the light blink?".to_owned())).await.expect("asked");
    let letter = office.letters(&carlos.email).await.pop().expect("a letter");
    assert_eq!(letter.reply_to.as_ref(), Some(&first), "one address for one person in one case");
    assert!(letter.text.starts_with("— Write your answer above this line —\n"), "{}", letter.text);
    assert!(letter.text.contains("You can answer this e-mail"), "{}", letter.text);
    let quoted: String = letter.text.lines().flat_map(|line| ["> ", line, "\n"]).collect();
    let body = format!(
        "Sí, parpadea.\n\n-- \nCarlos\n\nEl jue, 26 nov 2026 a las 10:00, Enlace (<{first}>) escribió:\n{quoted}"
    );
    for _ in 0..2 {
        let told = office.send(&carlos.email, &first.to_uppercase(), &message(&carlos.email, "a@x.test", &body)).await;
        assert_eq!(told, "250 2.0.0 Taken");
    }
    assert_eq!(office.said(carlos, &case).await, ["Does the light blink?", "Sí, parpadea."]);
    let shown = card(&town.test.desk(carlos).await, &case, None).await.expect("a card");
    assert_eq!(shown.item.state, CaseState::InProgress, "it waits for the customer no more");
    assert!(shown.comments[1].is_you);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_its_owners_and_ends_with_their_access() {
    let office = Office::new().await;
    let (town, carlos, nora) = (&office.town, &office.town.carlos, &office.town.nora);
    let (case, address) = office.case(carlos, "Mine").await;
    let other = office.case(carlos, "Another").await.1;
    assert_ne!(address, other);
    for nobody in ["case@reply.test", "case+0a1b@reply.test", &address.replace("reply.test", "other.test"), "x"] {
        let told = office.send(&carlos.email, nobody, "x").await;
        assert_eq!(told, "550 5.1.1 No such mailbox", "{nobody}");
    }
    for from in [nora.email.as_str(), "stranger@x.test"] {
        let told = office.send(&carlos.email, &address, &message(from, "f@x.test", "Hi")).await;
        assert_eq!(told, "550 5.7.1 Please answer from the e-mail address that you use in the portal.");
    }
    let two = format!("From: {}, {}\n\nHi", carlos.email, nora.email);
    assert!(office.send(&carlos.email, &address, &two).await.starts_with("550 5.7.1"), "of two at once");
    // Who has an address and loses sight of the case, here because their door is closed, is nobody.
    let mut open = Talk::with(office.at).await;
    open.say(&format!("MAIL FROM:<{}>", carlos.email)).await;
    assert!(open.say(&format!("RCPT TO:<{address}>")).await.starts_with("250"));
    let mut script = Script::new();
    let values = json!({ "org": town.test.organization, "member": carlos.member });
    script.add("UPDATE member:[$_.org, $_.member] SET door = 'closed', revision += 1", values);
    script.touch_access(&town.test.organization);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("closed");
    assert!(open.say("DATA").await.starts_with("354"));
    let late = message(&carlos.email, "late@x.test", "Too late").replace('\n', "\r\n");
    assert_eq!(open.say(&format!("{late}\r\n.")).await, "550 5.1.1 No such mailbox", "also one that was let in before");
    assert_eq!(office.send(&carlos.email, &address, "x").await, "550 5.1.1 No such mailbox");
    assert_eq!(office.said(nora, &case).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_closed_case_does_not_take_waits_for_its_writer() {
    let office = Office::new().await;
    let (town, carlos) = (&office.town, &office.town.carlos);
    let (case, address) = office.case(carlos, "Closed").await;
    done(town.turn(carlos, &case, Turn::Close(None)).await.expect("an answer"));
    for _ in 0..2 {
        let told = office.send(&carlos.email, &address, &message(&carlos.email, "c@x.test", "It is back again")).await;
        assert_eq!(told, "250 2.0.0 Taken");
    }
    assert!(office.said(carlos, &case).await.is_empty());
    let letters = office.letters(&carlos.email).await;
    let kept: Vec<_> = letters.iter().filter(|one| one.text.contains("did not get into the case")).collect();
    let [letter] = kept.as_slice() else { panic!("{letters:?}") };
    assert!(letter.text.contains("It is back again"), "{}", letter.text);
    let id = letter.text.split("?draft=").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a draft");
    let owner = DraftOwner::Person(carlos.person.clone());
    let draft = town.test.house.draft(&owner, id).await.expect("an answer").expect("a draft");
    assert!(draft.contains("It is back again"), "{draft}");
    let other = DraftOwner::Person(town.cathy.person.clone());
    assert_eq!(town.test.house.draft(&other, id).await.expect("an answer"), None);
    // What has been closed for long becomes a new case.
    let mut script = Script::new();
    script.add(
        "UPDATE case:[$_.org, $_.id] SET closed = closed - 31 * 86400000",
        json!({ "org": town.test.organization, "id": case }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("long ago");
    office.send(&carlos.email, &address, &message(&carlos.email, "late@x.test", "Once more")).await;
    let letter = office.letters(&carlos.email).await.pop().expect("a letter");
    assert!(letter.text.contains("/support/cases/new?draft="), "{}", letter.text);
    assert!(!letter.text.contains("You can answer this e-mail") && !letter.text.contains("Nobody reads"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_wrote_is_dropped_without_an_answer() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Away").await;
    let letters = office.letters(&carlos.email).await.len();
    let of = |head: &str| format!("{head}\n{}", message(&carlos.email, "v@x.test", "I am on vacation"));
    for head in
        ["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Auto-Response-Suppress: OOF", "List-Id: <l.x.test>"]
    {
        assert_eq!(office.send(&carlos.email, &address, &of(head)).await, "250 2.0.0 Taken", "{head}");
    }
    assert_eq!(office.send("", &address, &of("X: y")).await, "250 2.0.0 Taken");
    let back = message(&carlos.email, "letter.abc@reply.test", "Our own");
    assert_eq!(office.send(&carlos.email, &address, &back).await, "250 2.0.0 Taken");
    assert!(office.said(carlos, &case).await.is_empty());
    assert_eq!(office.letters(&carlos.email).await.len(), letters);
    for n in 0..35 {
        let told = office.send(&carlos.email, &address, &message(&carlos.email, &format!("{n}@x.test"), "Hello")).await;
        assert_eq!(told, "250 2.0.0 Taken");
    }
    assert_eq!(office.said(carlos, &case).await.len(), 30, "more than a person writes in an hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_stops_when_what_is_under_way_is_done() {
    let office = Office::new().await;
    let carlos = &office.town.carlos;
    let (case, address) = office.case(carlos, "Stopping").await;
    let (mut idle, mut busy) = (Talk::with(office.at).await, Talk::with(office.at).await);
    busy.say(&format!("MAIL FROM:<{}>", carlos.email)).await;
    busy.say(&format!("RCPT TO:<{address}>")).await;
    busy.say("DATA").await;
    office.site.stopping.send_replace(true);
    assert!(idle.hears().await.starts_with("421"));
    let last = message(&carlos.email, "last@x.test", "The last one").replace('\n', "\r\n");
    assert_eq!(busy.say(&format!("{last}\r\n.")).await, "250 2.0.0 Taken");
    assert!(busy.hears().await.starts_with("421"));
    assert_eq!(office.said(carlos, &case).await, ["The last one"]);
    assert!(TcpStream::connect(office.at).await.is_err(), "nobody new");
}
