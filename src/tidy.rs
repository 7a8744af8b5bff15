//! The laws of the house's structure, each a test that fails with a sentence.

mod words;

use std::path::{Path, PathBuf};

use crate::serve::late::SECRET;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

pub(crate) struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    fn is_page(&self) -> bool {
        self.path.contains("/page/")
            || self.path.ends_with("/page.rs")
            || self.path == "src/app.rs"
            || self.path.starts_with("src/app/")
    }

    fn is_rules(&self) -> bool {
        self.path.ends_with("/rules.rs") || self.path.contains("/rules/")
    }

    fn is_test(&self) -> bool {
        ["tests.rs", "matrix.rs", "fixture.rs", "tidy.rs", "gallery.rs"].iter().any(|end| self.path.ends_with(end))
            || self.path.contains("/tests/")
            || self.path.contains("/proofs/")
            || self.path.contains("/gallery/")
            || self.path.contains("/tidy/")
    }

    /// The lines with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(n, line)| (n + 1, line))
    }
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the project");
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    files(&Path::new(ROOT).join(folder), ending, &mut found);
    found.sort();
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(ROOT).expect("inside").to_string_lossy().into_owned(),
        text: std::fs::read_to_string(&path).expect("a text"),
    };
    found.into_iter().map(read).collect()
}

pub(crate) fn rust() -> Vec<Source> {
    sources("src", ".rs")
}

/// Fails with one sentence and the places that break it.
fn law(sentence: &str, broken: impl IntoIterator<Item = String>) {
    let broken: Vec<String> = broken.into_iter().collect();
    assert!(broken.is_empty(), "{sentence}\n  {}", broken.join("\n  "));
}

fn lines_with<'a>(sources: impl Iterator<Item = &'a Source>, words: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for source in sources {
        for (number, line) in source.code() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                places.push(format!("{}:{number}: {word}", source.path));
            }
        }
    }
    places
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = rust().into_iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path);
    law("Every file opens with //! and says what it is for and what is always true in it.", silent);
}

#[test]
fn no_file_collects_a_layer() {
    let long = rust().into_iter().map(|s| (s.text.lines().count(), s.path)).filter(|(lines, _)| *lines > 300);
    law("A file has at most 300 lines: split it by thought.", long.map(|(lines, path)| format!("{path}: {lines}")));
}

#[test]
fn no_draft_holds_a_password() {
    let mut unknown = Vec::new();
    for source in rust().iter().filter(|source| source.is_page()) {
        for element in
            source.text.split('<').filter(|e| e.starts_with("OwnPassword") || e.contains("FieldKind::Password"))
        {
            let name = element.split("name=\"").nth(1).and_then(|rest| rest.split('"').next());
            unknown.extend(name.filter(|name| !SECRET.contains(name)).map(|name| format!("{}: {name}", source.path)));
        }
    }
    law("A field for a password is in the list of what no draft holds (serve/late.rs).", unknown);
}

#[test]
fn what_is_asked_for_is_in_an_index() {
    let words = "WHERE in =;AND in =;WHERE out =;AND out =; out IN ; number IN ; place IN ; member IN ;| (SELECT";
    let words: Vec<&str> = words.split(';').collect();
    let all = rust();
    let code = || all.iter().filter(|s| !s.is_test());
    // A closure whose statement begins on the next line.
    let closures = code().flat_map(|s| {
        let lines: Vec<_> = s.code().collect();
        let statement = |pair: &&[(usize, &str)]| {
            pair[0].1.contains("(|$") && pair[0].1.ends_with('|') && pair[1].1.trim_start().starts_with("(SELECT")
        };
        lines
            .windows(2)
            .filter(statement)
            .map(|pair| format!("{}:{}: a closure", s.path, pair[1].0))
            .collect::<Vec<_>>()
    });
    // An order within a statement about a value of a row.
    let ordered = code().flat_map(|s| {
        let lines: Vec<_> = s.code().collect();
        let statement = |part: &&[(usize, &str)]| {
            let is_of = |words: &str| part.iter().any(|(_, line)| line.contains(words));
            part[0].1.contains("= $this; (SELECT") && is_of("ORDER BY")
        };
        lines.windows(4).filter(statement).map(|part| format!("{}:{}: an order", s.path, part[0].0)).collect::<Vec<_>>()
    });
    law(
        "The engine takes no index for a record, for an IN behind another column, or in a closure: follow the edges, or \
         ask for one plain value at a time (SELECT VALUE { LET $one = $this; (SELECT …) } FROM $some), with an order or a \
         limit by `each`.",
        lines_with(code(), &words).into_iter().chain(closures).chain(ordered),
    );
}

#[test]
fn rules_decide_in_silence() {
    let words = ["leptos", "surrealdb", "axum", "now()", "async fn", ".await", "rand", "tokio"];
    let all = rust();
    law(
        "A rule knows no database, no web, no clock and does not wait.",
        lines_with(all.iter().filter(|s| s.is_rules()), &words),
    );
}

#[test]
fn only_stores_and_the_desk_speak_to_the_database() {
    let all = rust();
    let outside = all.iter().filter(|s| {
        !s.path.starts_with("src/desk/")
            && !s.path.contains("/store")
            && !s.path.starts_with("src/seed/")
            && !s.is_test()
    });
    law("Queries stand in a store or in the desk.", lines_with(outside, &[".rows(", ".rows::<", ".row(", ".row::<"]));
}

#[test]
fn pages_do_not_reach_into_stores() {
    let all = rust();
    law(
        "A page asks by server functions, never by a store.",
        lines_with(all.iter().filter(|s| s.is_page()), &["store::"]),
    );
}

#[test]
fn deeds_cannot_be_sent_from_outside() {
    let all = rust();
    let mut broken = Vec::new();
    for source in all.iter().filter(|s| s.is_rules()) {
        let lines: Vec<&str> = source.text.lines().collect();
        for (number, pair) in lines.windows(2).enumerate() {
            // What is wished for is kept until a second person has said yes; its rule makes the deed of it.
            let is_sent = pair[0].trim().starts_with("#[derive") && pair[0].contains("Deserialize");
            if is_sent && pair[1].contains("struct ") && !pair[1].contains("struct Wish ") {
                broken.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    law("A deed is made by its rule only: it never derives Deserialize.", broken);
}

#[test]
fn lists_are_read_forward() {
    let all = rust();
    let stores = all.iter().filter(|s| !s.is_test());
    law(
        "Nothing is paged backward or by a range of ids (its cost grows with the rows behind it).",
        lines_with(stores, &[" DESC", ">..", "]..="]),
    );
}

#[test]
fn html_is_never_put_in_raw() {
    let all = rust();
    law("No raw HTML: text is text.", lines_with(all.iter().filter(|s| !s.is_test()), &["inner_html"]));
}
