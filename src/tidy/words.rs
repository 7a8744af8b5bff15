//! The laws of words: every one that a person reads stands in a dictionary, in both languages, and is said somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{law, rust, sources};

/// String literals of a line that a person would read: they begin with a capital or carry an accent.
fn visible(line: &str) -> Vec<&str> {
    let literals = line.split('"').skip(1).step_by(2);
    literals
        .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2)
        .filter(|text| {
            let mut letters = text.chars();
            let capital =
                letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
            capital || text.chars().any(|c| !c.is_ascii() && c.is_alphabetic())
        })
        .collect()
}

#[test]
fn no_visible_word_stands_in_code() {
    let technical = ["Escape", "Enter", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "Tab"];
    let mut broken = Vec::new();
    for source in rust().iter().filter(|s| (s.is_page() || s.path.starts_with("src/ui/")) && !s.is_test()) {
        for (number, line) in source.code() {
            for text in visible(line).into_iter().filter(|text| !technical.contains(text)) {
                broken.push(format!("{}:{number}: {text}", source.path));
            }
        }
    }
    law("Every visible word comes from the dictionaries.", broken);
}

/// Each message and attribute with its placeables.
fn dictionary(language: &str, root: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut words = BTreeMap::new();
    for source in sources(&format!("{root}/{language}"), ".ftl") {
        let mut key = String::new();
        for line in source.text.lines().filter(|line| !line.starts_with('#')) {
            let opens = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '-');
            if let Some((name, _)) = line.split_once('=').filter(|_| opens) {
                name.trim().clone_into(&mut key);
                let twice = words.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{}: the key {key} stands twice in one language", source.path);
            }
            let placeables = line.split('$').skip(1).map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
            });
            if let Some(found) = words.get_mut(&key) {
                found.extend(placeables.map(str::to_owned));
            }
        }
    }
    words
}

#[test]
fn both_dictionaries_have_every_key_with_the_same_values() {
    for root in ["locales", "src/notices/words", "src/help/words", "src/serve/pwa/words"] {
        let (english, spanish) = (dictionary("en", root), dictionary("es", root));
        assert!(!english.is_empty(), "{root} has words");
        let missing = |of: &BTreeMap<String, _>, from: &BTreeMap<String, _>, language: &str| {
            let keys: Vec<String> =
                from.keys().filter(|key| !of.contains_key(*key)).map(|key| format!("{language}: {key}")).collect();
            keys
        };
        law(
            "Every key stands in both languages.",
            missing(&spanish, &english, "es").into_iter().chain(missing(&english, &spanish, "en")),
        );
        let differ = english.iter().filter(|(key, values)| spanish.get(*key).is_some_and(|other| other != *values));
        law("A message takes the same values in both languages.", differ.map(|(key, _)| key.clone()));
    }
}

#[test]
fn every_word_is_used() {
    let all = rust();
    let code: String = all.iter().map(|s| s.text.as_str()).collect();
    let unused = dictionary("en", "locales")
        .into_keys()
        .filter(|key| !key.starts_with('-') && !code.contains(&format!("\"{key}\"")));
    law("A word that no page says is deleted.", unused);
}

/// Where what the portals say is said, which arrives with the first page that says some of it. Letters have their own.
const PORTAL: &str = "accounts/ app/held.rs approvals/ bulk/ care/ cases/ explained/ guide/ help/ history/
    organizations/ outages/ people/ registration/ replies/ reports/ roles/ serve/pwa/ staff/ viewing/page/
    views/ words/access.rs identity/page/address.rs identity/page/again.rs identity/page/change.rs
    identity/page/device.rs identity/page/profile.rs identity/page/stop.rs identity/page/sessions.rs identity/page/terms.rs";

#[test]
fn what_is_there_from_the_start_says_only_words_that_are() {
    let later = dictionary("en/portal", "locales");
    assert!(!later.is_empty(), "the portals have words");
    let of_portal = |path: &str| PORTAL.split_whitespace().any(|room| path.starts_with(&format!("src/{room}")));
    let mut broken = Vec::new();
    for source in rust().iter().filter(|source| !of_portal(&source.path) && !source.path.starts_with("src/notices/")) {
        for (number, line) in source.code() {
            let said = line.split('"').skip(1).step_by(2).filter(|text| later.contains_key(*text));
            broken.extend(said.map(|key| format!("{}:{number}: {key}", source.path)));
        }
    }
    law("A word of `locales/*/portal` is said in pages that wait for it only.", broken);
}

#[test]
fn every_dictionary_is_read() {
    let list = std::fs::read_to_string("src/words/dictionary.rs").expect("the list");
    let unread = sources("locales/en", ".ftl").into_iter().map(|source| source.path).filter(|path| {
        let name = path.trim_start_matches("locales/en/").trim_end_matches(".ftl");
        !list.contains(&format!("\"{name}\""))
    });
    law("Each file of `locales` is named in `src/words/dictionary.rs`.", unread);
}
