//! When letters leave, and whom they do not reach any more, over the real database.

use std::{collections::BTreeSet, sync::Arc};

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::Role,
    cases::{
        rules::{StaffTurn, Watch},
        tests::{Town, done},
    },
    desk::{
        House, HouseDeed, Script, Visitor,
        fixture::{Fixture, Somebody},
    },
    notices::{
        Carrier,
        model::{Choice, DAY, Kind, Quiet},
        store::choose,
    },
    time::Span,
};

#[derive(Debug, Deserialize)]
struct Mail {
    subject: String,
    text: String,
    language: String,
}

struct Post(Town);

impl Post {
    async fn new() -> Self {
        Self(Town::over(Fixture::on_disk().await).await)
    }

    fn house(&self) -> &Arc<House> {
        &self.0.test.house
    }

    /// The minute that it is, in the universal time in which all of them read here, and so many later.
    fn minute(&self, later: u16) -> u16 {
        let minutes = self.house().now().0 / 60_000 % i64::from(DAY);
        (u16::try_from(minutes).expect("minutes") + later) % DAY
    }

    fn pass(&self, hours: i64) {
        self.house().options.clock.turn(Span::hours(hours));
    }

    async fn chooses(&self, who: &Somebody, choice: &Choice) {
        let visitor = Visitor::enter(self.house().clone(), who.caller.clone()).await.expect("a visitor");
        choose(&visitor, choice, "UTC").await.expect("a choice");
    }

    async fn set(&self, statement: &str, who: &Somebody) {
        let mut script = Script::new();
        let values = json!({ "org": self.0.test.organization, "member": who.member, "person": who.person });
        script.add(statement, values);
        self.house().commit(HouseDeed::Seeded, script).await.expect("a change");
    }

    /// Two servers carry away what is due; gives all that reached somebody.
    async fn carried(&self, who: &Somebody) -> Vec<Mail> {
        let (one, other) = (self.house().clone(), self.house().beside());
        let carriers = (Carrier::into_demonstration(one.clone()), Carrier::into_demonstration(other.clone()));
        loop {
            let (here, there) = tokio::join!(one.deliver_due(&carriers.0), other.deliver_due(&carriers.1));
            if here.expect("an outbox") + there.expect("an outbox") == 0 {
                break;
            }
        }
        let text = "SELECT subject, text, language, id FROM mail WHERE to = $to ORDER BY id";
        self.house().db().rows(text, json!({ "to": who.email })).await.expect("letters")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_falls_into_quiet_hours_leaves_when_they_end() {
    let post = Post::new().await;
    let (town, carlos) = (&post.0, &post.0.carlos);
    let case = town.opened(carlos, "Datos").await;
    assert_eq!(post.carried(carlos).await.len(), 1);
    let quiet = Quiet { from: post.minute(DAY - 60), until: post.minute(120) };
    post.chooses(carlos, &Choice { quiet: Some(quiet), ..Choice::default() }).await;
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert_eq!(post.carried(carlos).await.len(), 1);
    post.pass(3);
    let all = post.carried(carlos).await;
    assert_eq!(all.len(), 2);
    assert!(all[1].text.contains("You choose what comes by e-mail, and when:\nhttp://127.0.0.1:3000/profile/notices"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_leaves_as_one_letter_in_its_readers_language() {
    let post = Post::new().await;
    let (town, carlos) = (&post.0, &post.0.carlos);
    post.chooses(carlos, &Choice { digest: Some(post.minute(120)), ..Choice::default() }).await;
    let (case, other) = (town.opened(carlos, "Datos").await, town.opened(carlos, "Voz").await);
    town.act(&town.abel, &case, StaffTurn::Ask("¿Parpadea?".to_owned())).await.expect("a question");
    assert!(post.carried(carlos).await.is_empty());
    post.set("UPDATE type::record('person', $_.person) SET language = 'es'", carlos).await;
    post.pass(3);
    let all = post.carried(carlos).await;
    assert_eq!(all.len(), 1, "{all:?}");
    let Mail { subject, text, language } = &all[0];
    assert_eq!((subject.as_str(), language.as_str()), ("3 avisos de Enlace", "es"));
    let (first, second) = text.split_once("Voz").expect("both cases");
    assert!(text.contains("COBALT FREIGHT\n\n- ") && first.contains("Necesitamos tu respuesta"), "{text}");
    assert!(first.contains(case.as_str()) && second.contains(other.as_str()) && !text.contains("¿Parpadea?"), "{text}");
    post.pass(24);
    assert_eq!(post.carried(carlos).await.len(), 1, "nothing has come since");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_not_see_any_more_does_not_leave() {
    let post = Post::new().await;
    let (town, cathy) = (&post.0, &post.0.cathy);
    post.chooses(cathy, &Choice { digest: Some(post.minute(120)), ..Choice::default() }).await;
    let case = town.opened(&town.carlos, "Secreto").await;
    let own = town.opened(cathy, "Propio").await;
    done(town.watch(&town.nora, &case, Watch::Add, Some(&cathy.email)).await);
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert!(post.carried(cathy).await.is_empty());
    done(town.watch(&town.nora, &case, Watch::Remove(cathy.member.clone()), None).await);
    post.pass(3);
    let all = post.carried(cathy).await;
    assert_eq!(all.len(), 1);
    assert!(all[0].text.contains("Propio") && !all[0].text.contains("Secreto"), "{:?}", all[0]);
    // One by one: a block between the event and the sending.
    post.chooses(cathy, &Choice::default()).await;
    town.act(&town.abel, &own, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    post.set("UPDATE member:[$_.org, $_.member] SET status = 'blocked'", cathy).await;
    assert_eq!(post.carried(cathy).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_switched_off_does_not_come_and_another_hour_counts_at_once() {
    let post = Post::new().await;
    let (town, carlos) = (&post.0, &post.0.carlos);
    let off = Choice { no_mail: BTreeSet::from([Kind::CaseTurned]), ..Choice::default() };
    post.chooses(carlos, &off).await;
    let case = town.opened(carlos, "Datos").await;
    assert!(post.carried(carlos).await.is_empty());
    post.chooses(carlos, &Choice { digest: Some(post.minute(600)), ..off.clone() }).await;
    town.act(&town.abel, &case, StaffTurn::Reply("Hola".to_owned())).await.expect("a reply");
    assert!(post.carried(carlos).await.is_empty());
    post.chooses(carlos, &off).await;
    assert_eq!(post.carried(carlos).await.len(), 1, "what was gathered leaves at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_concerns_a_sign_in_comes_in_quiet_hours_too() {
    let post = Post::new().await;
    let olivia = post.0.test.member("Olivia", &[Role::BusinessOwner]).await;
    let quiet = Some(Quiet { from: post.minute(DAY - 60), until: post.minute(120) });
    let all = Kind::ALL.into_iter().collect();
    post.chooses(&olivia, &Choice { no_mail: all, quiet, digest: Some(post.minute(120)), ..Choice::default() }).await;
    let letter = super::letter("password-changed", "en", json!({ "name": "Olivia" }));
    let mut script = Script::new();
    script.post(post.house().now(), &crate::desk::Letter { to: olivia.email.clone(), ..letter });
    post.house().commit(HouseDeed::Seeded, script).await.expect("a letter");
    assert_eq!(post.carried(&olivia).await.len(), 1);
}
