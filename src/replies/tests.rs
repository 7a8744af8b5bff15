//! Places in a text by example and by property, and replies in the database and in a case.

use proptest::prelude::*;

use super::{
    model::Variable,
    rules::{Refusal, filled, put_in, unknown},
    store::{self, NotKept, Want},
};
use crate::{
    cases::tests::Town,
    desk::{HouseDeed, Script},
    words::Bilingual,
};

fn said(text: &str) -> String {
    filled(text, |variable| format!("<{}>", variable.name(crate::words::Language::En)))
}

#[test]
fn places_are_filled_in_and_every_other_brace_stays() {
    for (text, all) in [
        ("Hello {customer}, about {case}.", "Hello <customer>, about <case>."),
        ("Hola { Nombre }: {ORGANIZACIÓN}", "Hola <first name>: <organization>"),
        ("a { b", "a { b"),
        ("a } b {agente}", "a } b <agent>"),
        ("{\ncase}", "{\ncase}"),
        ("{{case}}", "{<case>}"),
        ("", ""),
    ] {
        assert_eq!(said(text), all, "{text}");
        assert_eq!(unknown(text), None, "{text}");
    }
    assert_eq!(unknown("Hello {name}, {age}").as_deref(), Some("name"));
    assert_eq!(unknown("{}").as_deref(), Some(""));
    for variable in Variable::ALL {
        for language in [crate::words::Language::En, crate::words::Language::Es] {
            assert_eq!(Variable::named(variable.name(language)), Some(variable));
        }
    }
}

#[test]
fn what_was_typed_stays() {
    for (typed, whole) in [("", "Reply"), ("  \n", "Reply"), ("Typed\n", "Typed\n\nReply")] {
        assert_eq!(put_in(typed, "Reply"), whole);
    }
}

proptest! {
    #[test]
    fn a_text_without_places_is_what_it_was(text in "[^{]{0,60}") {
        prop_assert_eq!(said(&text), text);
    }

    #[test]
    fn no_text_stops_it(text in "[{}a-z \n]{0,60}") {
        let _ = (said(&text), unknown(&text));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn operators_keep_them_and_a_case_fills_them_in() {
    let town = Town::new().await;
    let mut script = Script::new();
    script.add(
        "UPDATE type::record('staff', $_.id) SET role = 'operator';
         UPDATE member SET language = 'es' WHERE first_name = 'Carlos'",
        serde_json::json!({ "id": town.ines.visitor.person }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("an operator");
    let text =
        Bilingual { en: "Hello {customer}.".to_owned(), es: "Hola, {nombre}: {caso}, {asunto}. {agente}".to_owned() };
    let new = |id| Want::Keep { id, seen: 1, title: "Áncora", text: &text };
    let agents = store::change(&town.abel, new(None)).await;
    assert!(matches!(agents, Err(NotKept::Refused(Refusal::OperatorsOnly))), "{agents:?}");
    store::change(&town.ines, new(None)).await.expect("kept");
    let db = town.test.house.db();
    let reply = store::replies(db).await.expect("a list").remove(0);
    assert_eq!((reply.title.as_str(), &reply.text, reply.revision), ("Áncora", &text, 1));

    // In the language of whoever opened the case.
    let case = town.opened(&town.carlos, "Nothing rings").await;
    let key = town.key(&case);
    let said = store::said_in(&town.abel, &key, &reply.id).await.expect("a text");
    assert!(said.starts_with("Hola, Carlos: CS") && said.ends_with(", Nothing rings. Abel"), "{said}");

    store::change(&town.ines, new(Some(&reply.id))).await.expect("changed");
    let stale = store::change(&town.ines, new(Some(&reply.id))).await;
    assert!(matches!(stale, Err(NotKept::Refused(Refusal::ChangedBy { .. }))), "{stale:?}");
    store::change(&town.ines, Want::Forget(&reply.id)).await.expect("deleted");
    let gone = store::change(&town.ines, Want::Forget(&reply.id)).await;
    assert!(matches!(gone, Err(NotKept::Refused(Refusal::Gone))), "{gone:?}");
    let text = "SELECT VALUE kind FROM event WHERE org = 'care' ORDER BY rev";
    let mut kinds: Vec<String> = db.rows(text, serde_json::json!({})).await.expect("a history");
    kinds.sort();
    assert_eq!(kinds, ["reply_added", "reply_deleted", "reply_edited"]);
}
