//! Outages by example, and over the database: who finds them, who hears of them, what reaches their cases, and once.

mod tied;

use serde_json::json;

use super::{
    model::{Impact, Kind, Linked, Parsed, Part, Reach, Spot, State, Typed},
    rules::{self, Clock, Refusal},
    store::{About, NotDone, Saying, announce, card, edit, follow, here, known, say, staff_card, tie, unfollow},
};
use crate::{
    access::Role,
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    cases::{store::staff_card as case_card, tests::Town},
    desk::{Desk, DeskError, HouseDeed, Script, Zone, fixture::Somebody},
    fault::Outcome,
    ids::{CaseId, OrganizationId, OutageId},
    time::{Moment, Span},
    words::Bilingual,
};

fn both(text: &str) -> Bilingual {
    Bilingual { en: format!("{text} (en)"), es: format!("{text} (es)") }
}

fn wish(touches: Option<&[&str]>) -> Parsed {
    Parsed {
        kind: Kind::Outage,
        title: both("No data"),
        impact: Impact::Down,
        service: None,
        begins: Moment(0),
        ends: None,
        touches: touches.map(|some| some.iter().map(|one| (*one).to_owned()).collect()),
    }
}

fn saying(to: State, text: &str, linked: Linked) -> Saying {
    Saying { to, text: both(text), next: None, linked }
}

fn refused<T: std::fmt::Debug>(done: Result<T, NotDone>) -> Refusal {
    match done {
        Err(NotDone::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

impl Town {
    async fn announced(&self, touches: Option<&[&str]>) -> OutageId {
        announce(&self.abel, &wish(touches), &both("Something is wrong")).await.expect("an outage")
    }

    async fn says(&self, id: &OutageId, saying: &Saying) -> Result<(), NotDone> {
        let seen = staff_card(&self.abel, id).await.expect("a card").revision;
        say(&self.abel, (id, seen), saying).await
    }

    async fn ties(&self, id: &OutageId, case: &CaseId) -> Result<(), NotDone> {
        let number = case_card(&self.abel, &self.key(case), None).await.expect("a case").item.number;
        tie(&self.abel, id, &number).await
    }

    async fn sees(&self, who: &Somebody) -> usize {
        known(&self.test.desk(who).await).await.expect("what is known").open.len()
    }

    async fn at(&self, who: &Somebody, organization: &OrganizationId) -> Desk {
        Desk::enter(self.test.house.clone(), who.caller.clone(), organization).await.expect("a desk")
    }

    /// The values of the letters of this kind to somebody.
    async fn values(&self, template: &str, to: &str) -> Vec<serde_json::Value> {
        let text = "SELECT VALUE payload.values FROM outbox WHERE kind = 'mail' AND payload.template = $template
            AND payload.to = $to ORDER BY at";
        self.test.house.db().rows(text, json!({ "template": template, "to": to })).await.expect("letters")
    }

    async fn speaks_spanish(&self, who: &Somebody) {
        let mut script = Script::new();
        let values = json!({ "org": self.test.organization, "member": who.member });
        script.add("UPDATE member:[$_.org, $_.member] SET language = 'es'", values);
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("another language");
    }
}

#[test]
fn a_form_says_what_of_it_cannot_be_taken() {
    let zone = Zone::named("America/Chicago");
    let good = Typed {
        kind: "maintenance".to_owned(),
        title_en: "Work".to_owned(),
        title_es: "Trabajo".to_owned(),
        impact: "minor".to_owned(),
        service: "data".to_owned(),
        begins: "2026-12-01T22:00".to_owned(),
        until: "2026-12-02T02:00".to_owned(),
        whom: "some".to_owned(),
        touches: " Cobalt Freight \n\n950\nCobalt Freight".to_owned(),
    };
    let parsed = good.parse(&zone, Vec::new()).expect("a form");
    assert_eq!(parsed.begins, Moment(1_796_184_000_000));
    assert_eq!(zone.typed(parsed.begins), good.begins);
    assert_eq!(parsed.touches, Some(vec!["Cobalt Freight".to_owned(), "950".to_owned()]));
    let fields = |form: Typed| match form.parse(&zone, Vec::new()) {
        Err(Err(wrong)) => wrong.into_iter().map(|one| one.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(Typed::default()), ["kind", "title_en", "title_es", "impact", "whom"]);
    assert_eq!(fields(Typed { touches: " \n".to_owned(), ..good.clone() }), ["touches"]);
    assert_eq!(fields(Typed { service: "x".to_owned(), ..good.clone() }), ["service"]);
    let no_end = Typed { until: "soon".to_owned(), ..good.clone() };
    assert_eq!(no_end.parse(&zone, Vec::new()), Err(Ok(Refusal::NoTime(Clock::Ends))));
    let outage = Typed { kind: "outage".to_owned(), until: String::new(), ..good };
    assert_eq!(outage.parse(&zone, Vec::new()).expect("an outage").ends, None);
}

#[test]
fn what_is_over_stays_over_and_each_kind_has_its_own_states() {
    let now = Moment(1_000_000);
    let say = |kind, stands, to, next, linked| rules::say((kind, stands), to, (next, linked), now);
    assert_eq!(say(Kind::Outage, State::Investigating, State::Resolved, None, Linked::Solve), Ok(()));
    assert_eq!(say(Kind::Outage, State::Identified, State::Identified, None, Linked::Say), Ok(()));
    for over in [State::Resolved, State::Done, State::Cancelled] {
        assert_eq!(say(Kind::Outage, over, State::Monitoring, None, Linked::Say), Err(Refusal::Over));
    }
    assert_eq!(say(Kind::Outage, State::Monitoring, State::Planned, None, Linked::Say), Err(Refusal::NotOfKind));
    assert_eq!(say(Kind::Maintenance, State::Planned, State::Resolved, None, Linked::Say), Err(Refusal::NotOfKind));
    assert_eq!(say(Kind::Outage, State::Monitoring, State::Monitoring, None, Linked::Solve), Err(Refusal::NotOverYet));
    let past = Some(now - Span::minutes(1));
    assert_eq!(say(Kind::Outage, State::Monitoring, State::Monitoring, past, Linked::Say), Err(Refusal::NextPast));
    for kind in Kind::ALL {
        assert!(State::of(*kind).contains(&State::first(*kind)));
        assert!(State::of(*kind).iter().any(|state| state.is_over()));
    }
    assert_eq!(rules::announce(Kind::Maintenance, now, None), Err(Refusal::NoTime(Clock::Ends)));
    assert_eq!(rules::announce(Kind::Maintenance, now, Some(now)), Err(Refusal::EndsFirst));
    assert_eq!(rules::announce(Kind::Outage, now, None), Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organization_finds_what_touches_it_or_everybody_and_nothing_else() {
    let town = Town::new().await;
    let elsewhere = town.test.another("Rivera Dental").await;
    let rosa = town.test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner]).await;
    let theirs = town.at(&rosa, &elsewhere).await;
    let own = town.announced(Some(&["cobalt freight"])).await;
    let all = town.announced(None).await;
    assert_eq!(town.sees(&town.carlos).await, 2);
    let open = known(&theirs).await.expect("what is known").open;
    assert!(open.len() == 1 && open[0].id == all);
    assert!(matches!(card(&theirs, &own).await, Err(DeskError::NotFound)));
    assert!(matches!(follow(&theirs, &own).await, Err(crate::fault::Fault::NotFound)));
    assert_eq!(card(&theirs, &all).await.expect("a card").updates.len(), 1);

    // Whom it touches can be changed: from then on the others find it.
    let seen = staff_card(&town.ines, &own).await.expect("a card").revision;
    edit(&town.ines, (&own, seen), &wish(Some(&["Rivera Dental"]))).await.expect("edited");
    assert_eq!(town.sees(&town.carlos).await, 1);
    assert!(card(&theirs, &own).await.is_ok());
    let desk = town.test.desk(&town.carlos).await;
    assert!(matches!(card(&desk, &own).await, Err(DeskError::NotFound)));
    // What was changed is for staff alone.
    let updates = staff_card(&town.abel, &own).await.expect("a card").updates;
    assert_eq!(updates[0].edited, [Part::Reach]);
    assert!(updates[0].by.as_deref().is_some_and(|by| by.starts_with("Ines")));
    let customers = card(&theirs, &own).await.expect("a card").updates;
    assert!(customers.len() == 1 && customers[0].by.is_none());

    town.says(&all, &saying(State::Resolved, "It works again", Linked::Nothing)).await.expect("said");
    let known = known(&theirs).await.expect("what is known");
    assert!(known.open.len() == 1 && known.over.len() == 1);
    assert_eq!(refused(town.says(&all, &saying(State::Monitoring, "Again", Linked::Nothing)).await), Refusal::Over);
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_and_lines_are_named_by_their_numbers_and_shown_to_who_sees_them() {
    let town = Town::new().await;
    let line = json!({
        "id": "one", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim", "features": [],
        "state": "active", "identifiers": [],
    });
    let line: Line = serde_json::from_value(line).expect("a line");
    let account = Account { id: line.account.clone(), name: "Fleet".to_owned(), number: "950-77".to_owned(), lines: 1 };
    let (mut script, now) = (Script::new(), town.test.house.now());
    put_account(&mut script, &town.test.organization, &account, now);
    put_line(&mut script, &town.test.organization, &line, now);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("places");
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    assert_eq!(
        refused(announce(&town.abel, &wish(Some(&["Nobody Ltd"])), &both("?")).await),
        Refusal::NobodyCalled { typed: "Nobody Ltd".to_owned() }
    );
    let _twin = town.test.another("Cobalt Freight").await;
    assert_eq!(
        refused(announce(&town.abel, &wish(Some(&["Cobalt Freight"])), &both("?")).await),
        Refusal::SeveralCalled { typed: "Cobalt Freight".to_owned() }
    );
    let by_id = town.announced(Some(&[town.test.organization.as_str()])).await;
    let account = town.announced(Some(&["950 77"])).await;
    let line = town.announced(Some(&["(512) 555-0140"])).await;
    let reach = |card: super::model::StaffOutage| match card.reach {
        Reach::Some(some) => some.into_iter().map(|one| one.spot).collect::<Vec<_>>(),
        Reach::Everybody => panic!("everybody"),
    };
    assert_eq!(reach(staff_card(&town.abel, &by_id).await.expect("a card")), [None]);
    let spot = reach(staff_card(&town.abel, &account).await.expect("a card")).pop().flatten();
    assert!(matches!(spot, Some(Spot::Account { number, .. }) if number == "950-77"));
    let spot = reach(staff_card(&town.abel, &line).await.expect("a card")).pop().flatten();
    assert!(matches!(spot, Some(Spot::Line { number, .. }) if number == "+15125550140"));
    // The owner sees which line, who only opens cases does not.
    assert_eq!(card(&town.test.desk(&olivia).await, &line).await.expect("a card").spots.len(), 1);
    assert_eq!(card(&town.test.desk(&town.carlos).await, &line).await.expect("a card").spots.len(), 0);
    let at = About::Line(crate::ids::LineId::new("one"));
    assert_eq!(here(&town.test.desk(&olivia).await, &at).await.expect("told").0.len(), 3);
    assert_eq!(here(&town.test.desk(&town.carlos).await, &at).await.expect("told").0.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_it_hears_of_it_in_their_language_until_they_stop() {
    let town = Town::new().await;
    town.speaks_spanish(&town.cathy).await;
    let id = town.announced(Some(&["Cobalt Freight"])).await;
    for who in [&town.carlos, &town.cathy, &town.nora] {
        let desk = town.test.desk(who).await;
        assert_eq!(follow(&desk, &id).await.expect("an answer"), Outcome::Done(()));
        assert_eq!(card(&desk, &id).await.expect("a card").follows, Some(true));
    }
    let desk = town.test.desk(&town.nora).await;
    assert_eq!(unfollow(&desk, &id).await.expect("an answer"), Outcome::Done(()));
    town.says(&id, &saying(State::Identified, "A cable", Linked::Nothing)).await.expect("said");
    let letter = town.values("outage-said", &town.carlos.email).await.pop().expect("a letter");
    assert_eq!(letter["comment"]["en"], "A cable (en)");
    assert_eq!(letter["title"]["en"], "No data (en)");
    assert_eq!(letter["link"], format!("/o/{}/outages/{id}", town.test.organization));
    let letter = town.values("outage-said", &town.cathy.email).await.pop().expect("a letter");
    assert_eq!((&letter["comment"]["es"], &letter["state"]), (&json!("A cable (es)"), &json!("identified")));
    assert!(town.values("outage-said", &town.nora.email).await.is_empty());
    // Who is blocked or whose login is disabled hears nothing more.
    follow(&desk, &id).await.expect("followed again");
    let mut script = Script::new();
    let values = json!({ "org": town.test.organization, "cathy": town.cathy.member, "nora": town.nora.member });
    script.add("UPDATE member:[$_.org, $_.cathy] SET status = 'blocked'", values.clone());
    script.add("UPDATE member:[$_.org, $_.nora] SET door = 'closed'", values);
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("a block");
    town.says(&id, &saying(State::Resolved, "Mended", Linked::Nothing)).await.expect("said");
    assert_eq!(town.values("outage-over", &town.carlos.email).await.len(), 1);
    assert!(town.values("outage-over", &town.cathy.email).await.is_empty());
    assert!(town.values("outage-over", &town.nora.email).await.is_empty());
    let desk = town.test.desk(&town.carlos).await;
    assert_eq!(follow(&desk, &id).await.expect("an answer"), Outcome::Refused(Refusal::Over));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_speak_at_once_the_second_is_told() {
    let town = Town::new().await;
    let id = town.announced(None).await;
    let seen = staff_card(&town.abel, &id).await.expect("a card").revision;
    let said = saying(State::Identified, "A cable", Linked::Nothing);
    let (one, other) = tokio::join!(say(&town.abel, (&id, seen), &said), say(&town.ines, (&id, seen), &said));
    let (done, not): (Vec<_>, Vec<_>) = [one, other].into_iter().partition(Result::is_ok);
    assert_eq!((done.len(), not.len()), (1, 1));
    for late in not {
        assert!(matches!(refused(late), Refusal::ChangedBy { .. }));
    }
    let late = edit(&town.ines, (&id, seen), &wish(None)).await;
    assert!(matches!(refused(late), Refusal::ChangedBy { .. }));
    assert_eq!(staff_card(&town.abel, &id).await.expect("a card").updates.len(), 2);
}
