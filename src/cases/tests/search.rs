//! Search in cases over the real database: what it finds is what single looks show and what is said in the open.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    Town, done,
    lists::{Dice, listed},
    wish,
};
use crate::{
    access::Role,
    cases::{
        model::{CaseQuery, CaseSort, CaseState, Found, QueueQuery, Typed},
        rules::{Opening, StaffTurn, Turn, Watch},
        store,
        terms::Sought,
    },
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    ids::CaseId,
};

fn asked(q: &str) -> CaseQuery {
    CaseQuery { q: q.to_owned(), ..CaseQuery::default() }
}

async fn find(town: &Town, who: &Somebody, q: &str) -> Vec<CaseId> {
    listed(town, who, asked(q)).await
}

/// Where the only case that is found says it: marked words of the subject, marked words of the excerpt.
async fn marks(town: &Town, who: &Somebody, q: &str) -> (Vec<String>, Vec<String>) {
    let list = store::cases(&town.test.desk(who).await, &asked(q)).await.expect("a list");
    let [item] = list.page.rows.as_slice() else { panic!("{q}: {}", list.page.rows.len()) };
    let Found { subject, excerpt } = item.found.clone().expect("a search");
    let marked = |pieces: Vec<crate::cases::model::Piece>| {
        pieces.into_iter().filter(|piece| piece.is_match).map(|piece| piece.text).collect::<Vec<_>>()
    };
    (marked(subject), marked(excerpt))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_in_the_open_is_found_and_marked() {
    let town = Town::new().await;
    let opening =
        Opening { description: "Las facturas llegan dos veces.".to_owned(), ..wish("Billing of the tablets") };
    let case = done(town.open(&town.carlos, opening, Typed::default()).await);
    town.opened(&town.carlos, "Something else").await;
    done(town.turn(&town.carlos, &case, Turn::Reply("La conexión <b>se cae</b>".to_owned())).await.expect("an answer"));
    town.act(&town.abel, &case, StaffTurn::Reply("Reset your router".to_owned())).await.expect("answered");
    let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    for (q, subject, excerpt) in [
        ("billed tab", &["Billing", "tablets"][..], &[][..]),
        ("factura", &[], &["facturas"]),
        ("tablet factura", &["tablets"], &["facturas"]),
        ("conexiones", &[], &["conexión"]),
        ("routers", &[], &["router"]),
        ("reset rout", &[], &["Reset", "router"]),
    ] {
        assert_eq!(marks(&town, &town.carlos, q).await, (words(subject), words(excerpt)), "{q}");
        assert_eq!(find(&town, &town.nora, q).await, std::slice::from_ref(&case), "{q}");
        assert!(find(&town, &town.cathy, q).await.is_empty(), "{q}");
    }
    done(town.watch(&town.nora, &case, Watch::Add, Some(&town.cathy.email)).await);
    assert_eq!(find(&town, &town.cathy, "routers").await, std::slice::from_ref(&case));
    assert!(find(&town, &town.carlos, "tablet router zapato").await.is_empty());
    assert!(find(&town, &town.carlos, "📶").await.is_empty());
}

const VOCABULARY: [&str; 8] = ["data", "factura", "facturas", "conexión", "outage", "billing", "billed", "señal"];

/// Words that few have are looked up, words that many have are compared along the list: both are the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_search_is_what_single_looks_show_and_what_they_say() {
    let town = Town::over(Fixture::on_disk().await).await;
    let mut dice = Dice(11);
    let olivia = town.test.member("Olivia", &[Role::BusinessOwner]).await;
    let second = town.test.member("Marcos", &[Role::CaseManager, Role::EndUser]).await;
    let openers = [&town.nora, &town.carlos, &town.cathy, &second, &olivia];
    let mut all = Vec::new();
    for nth in 0..60 {
        let opener = openers[dice.below(openers.len())];
        let watcher = openers[dice.below(openers.len())];
        let watchers = if dice.below(3) == 0 { vec![watcher.email.clone()] } else { Vec::new() };
        let mut word = || VOCABULARY[dice.below(VOCABULARY.len())];
        let (subject, description, said) = (format!("Number {nth} {}", word()), word(), word());
        let opening = Opening { is_confidential: nth % 4 == 0, description: description.to_owned(), ..wish(&subject) };
        let case = done(town.open(opener, opening, Typed { watchers, ..Typed::default() }).await);
        let mut text = format!("{subject} {description}");
        if nth % 2 == 0 {
            town.act(&town.abel, &case, StaffTurn::Reply(said.to_owned())).await.expect("answered");
            text = format!("{text} {said}");
        }
        all.push((case, text));
    }
    for who in openers {
        let desk = town.test.desk(who).await;
        let mut single = Vec::new();
        for (case, text) in &all {
            if store::card(&desk, case, None).await.is_ok() {
                single.push((case.clone(), text));
            }
        }
        for q in
            ["factura", "facturas", "number data", "conex", "bill", "señal outage", "number 1", "billed factura num"]
        {
            let sought = Sought::of(q).expect("words");
            let fits = single.iter().filter(|(_, text)| sought.missing_in(text).is_empty());
            let expected: BTreeSet<CaseId> = fits.map(|(case, _)| case.clone()).collect();
            for sort in CaseSort::ALL {
                let list = listed(&town, who, CaseQuery { sort, ..asked(q) }).await;
                assert_eq!(list.len(), list.iter().collect::<BTreeSet<_>>().len(), "each once");
                assert_eq!(list.into_iter().collect::<BTreeSet<_>>(), expected, "{q}");
                let mut by_state = BTreeSet::new();
                for state in CaseState::ALL {
                    by_state.extend(listed(&town, who, CaseQuery { sort, state: Some(*state), ..asked(q) }).await);
                }
                assert_eq!(by_state, expected, "{q}");
            }
        }
        // In the same order as without a search.
        let whole = listed(&town, who, CaseQuery::default()).await;
        let mut found = listed(&town, who, asked("number")).await.into_iter();
        assert!(found.all(|case| whole.contains(&case)));
        let rare = listed(&town, who, asked("number señal")).await;
        let order: Vec<&CaseId> = whole.iter().filter(|case| rare.contains(case)).collect();
        assert_eq!(rare.iter().collect::<Vec<_>>(), order);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_organization_neither_finds_nor_changes_anything() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Escáner").await;
    let elsewhere = town.test.another("Rivera Dental").await;
    let rosa = town.test.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner, Role::CaseManager]).await;
    let desk = Desk::enter(town.test.house.clone(), rosa.caller.clone(), &elsewhere).await.expect("a desk");
    let before = store::cases(&desk, &asked("escáner")).await.expect("a list");
    assert!(before.page.rows.is_empty());
    for nth in 0..25 {
        let wish = wish(&format!("Escáner {nth}"));
        let opened = desk
            .carry_out::<crate::cases::rules::CaseOpened>(&store::NewCaseAt(Typed::default()), None, |by, facts| {
                crate::cases::rules::open(by, facts, wish.clone())
            })
            .await;
        done(opened.expect("an answer"));
    }
    assert_eq!(find(&town, &town.nora, "escaner").await, [case]);
    let theirs = store::cases(&desk, &asked("escaner")).await.expect("a list");
    assert_eq!(theirs.page.rows.len(), 25);
    // Staff look through all.
    let query = QueueQuery { q: "escán".to_owned(), ..QueueQuery::default() };
    let list = store::queue(&town.abel, &query).await.expect("a queue");
    assert_eq!(list.page.rows.len(), 25);
    let query = QueueQuery { after: list.page.next, ..query };
    assert_eq!(store::queue(&town.abel, &query).await.expect("a queue").page.rows.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_find_what_is_said_and_by_number_but_no_note() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Escáner").await;
    let other = town.opened(&town.cathy, "Tablet").await;
    town.act(&town.abel, &case, StaffTurn::Reply("Reiniciar".to_owned())).await.expect("answered");
    store::note(&town.abel, &town.key(&case), "zanahoria", &[]).await.expect("a note");
    let find = async |query: QueueQuery| {
        let list = store::queue(&town.abel, &query).await.expect("a queue");
        list.page.rows.into_iter().map(|item| item.id).collect::<Vec<_>>()
    };
    let q = |q: &str| QueueQuery { q: q.to_owned(), ..QueueQuery::default() };
    for typed in ["reiniciar", "escan", "escáner does"] {
        assert_eq!(find(q(typed)).await, std::slice::from_ref(&case), "{typed}");
    }
    assert!(find(q("zanahoria")).await.is_empty());
    assert_eq!(find(QueueQuery { mine: true, ..q("work") }).await, std::slice::from_ref(&case));
    assert_eq!(
        find(QueueQuery { state: Some(CaseState::Acknowledged), ..q("work") }).await,
        std::slice::from_ref(&other)
    );
    let number = staff_number(&town, &other).await;
    assert_eq!(find(q(&number)).await, std::slice::from_ref(&other));
    done(town.turn(&town.cathy, &other, Turn::Close(None)).await.expect("an answer"));
    assert_eq!(find(q(&number)).await, std::slice::from_ref(&other), "wherever it stands");
    assert!(find(q("tablet")).await.is_empty(), "among those that wait for staff");
    assert_eq!(find(QueueQuery { state: Some(CaseState::Closed), ..q("tablets") }).await, [other]);
    assert!(find(q("CS9999999")).await.is_empty());
}

async fn staff_number(town: &Town, case: &CaseId) -> String {
    store::staff_card(&town.abel, &town.key(case), None).await.expect("a card").item.number
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_of_before_are_made_findable_and_twice_is_once() {
    let town = Town::new().await;
    let db = town.test.house.db();
    let case = town.opened(&town.carlos, "Escáner").await;
    for nth in 0..60 {
        let said = Turn::Reply(format!("conexión {nth}"));
        done(town.turn(&town.carlos, &case, said).await.expect("an answer"));
    }
    let terms = async || -> BTreeSet<String> {
        let text = "SELECT VALUE <string> id FROM case_term";
        db.rows::<String>(text, json!({})).await.expect("terms").into_iter().collect()
    };
    let before = terms().await;
    let once = async |text: &str| {
        let mut script = Script::new();
        script.add(text.trim_end().trim_end_matches(';'), json!({}));
        town.test.house.commit(HouseDeed::Seeded, script).await.expect("done");
    };
    once(
        "REMOVE TABLE case_term; REMOVE TABLE case_words; REMOVE TABLE case_unread;
         DEFINE FIELD subject_key ON case TYPE string",
    )
    .await;
    once("UPDATE case SET subject_key = 'escaner'").await;
    once(include_str!("../words.surql")).await;
    assert!(find(&town, &town.carlos, "escáner").await.is_empty());
    for again in ["RETURN NONE", "INSERT INTO case_unread (SELECT record::id(id) AS id, '' AS after FROM organization)"]
    {
        once(again).await;
        while store::fill_some(&town.test.house).await.expect("a batch") {}
        assert_eq!(terms().await, before);
    }
    for q in ["escaner", "work", "59"] {
        assert_eq!(find(&town, &town.nora, q).await, std::slice::from_ref(&case), "{q}");
    }
    assert_eq!(marks(&town, &town.carlos, "conexiones").await.1, ["conexión"]);
}

/// Both statements of a search stop by themselves, in the index.
#[tokio::test(flavor = "multi_thread")]
async fn a_word_is_read_as_far_as_it_is_asked_for() {
    let town = Town::over(Fixture::on_disk().await).await;
    for nth in 0..12 {
        town.opened(&town.carlos, &format!("Escáner {nth}")).await;
    }
    for (index, own) in [("case_term_org", "org = $org AND"), ("case_term_term", "")] {
        for condition in ["term = 'escaner'", "term >= 'esca' AND term < $end"] {
            let asked = format!(
                "EXPLAIN ANALYZE SELECT VALUE [org, case] FROM case_term WITH INDEX {index} WHERE {own} {condition} LIMIT 5"
            );
            let values = json!({ "org": town.test.organization, "end": "esca\u{10ffff}" });
            let plan: Vec<Value> = town.test.house.db().rows(&asked, values).await.expect("a plan");
            let plan = json!(plan).to_string();
            for told in [index, "direction: Forward", "limit: 5"] {
                assert!(plan.contains(told), "{index} {condition}: {told} is not in {plan}");
            }
        }
    }
}
