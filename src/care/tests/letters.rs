//! The letters about works that are over, in both languages.

use serde_json::json;

use crate::{
    care::model::{Known, Work},
    desk::Letter,
    notices::{Sender, Written, write},
};

fn written(template: &str, language: &str, kind: &str, because: (&str, &str)) -> Written {
    let letter = Letter {
        to: "olivia@x.test".to_owned(),
        language: language.to_owned(),
        template: template.to_owned(),
        values: json!({
            "name": "Olivia", "organization": "Cobalt Freight", "kind": kind, "number": "(512) 555-0140",
            "transaction": "T-7KQ2M8XA", because.0: because.1, "link": "/o/cobalt/hub/lines/fleet-00",
        }),
        concern: None,
    };
    let sender = Sender { brand: "Enlace".to_owned(), public_url: "https://portal.test".to_owned() };
    write(&letter, &sender, None).expect("a letter")
}

#[test]
fn a_letter_says_what_became_of_it_and_why() {
    let english = written("work-partial", "en", "suspend", ("reason", "Texts still arrive"));
    assert_eq!(english.subject, "Done in part: suspend the line (512) 555-0140");
    assert!(english.text.contains("What is missing: Texts still arrive\n"), "{}", english.text);
    let spanish = written("work-failed", "es", "change_plan", ("why", "no_answer"));
    assert_eq!(spanish.subject, "No se hizo: cambiar el plan de (512) 555-0140");
    assert!(spanish.text.contains("lleva días sin responder"), "{}", spanish.text);
    assert!(spanish.text.contains("\nhttps://portal.test/o/cobalt/hub/lines/fleet-00\n"), "{}", spanish.text);
}

#[test]
fn every_kind_and_every_reason_has_its_words() {
    for language in ["en", "es"] {
        let other = written("work-failed", language, "transfer_pin", ("why", "not_said")).text;
        for kind in Work::KINDS.into_iter().filter(|kind| *kind != "transfer_pin") {
            for template in ["work-completed", "work-partial", "work-failed", "work-cancelled"] {
                let text = written(template, language, kind, ("why", "not_said")).text;
                assert!(!text.contains(['{', '$']) && text.contains("T-7KQ2M8XA"), "{text}");
            }
            assert_ne!(written("work-failed", language, kind, ("why", "not_said")).text, other, "{kind}");
        }
        for known in Known::ALL.into_iter().filter(|known| *known != Known::NotSaid) {
            let why = known.key().trim_start_matches('=');
            assert_ne!(written("work-failed", language, "transfer_pin", ("why", why)).text, other, "{known:?}");
        }
    }
}
