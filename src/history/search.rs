//! A search through the history for whatever a line says: names, what happened, fields and values (server only).
//!
//! Always true: what is looked through is what this reader reads, in their language, case and accents aside; a page looks
//! through a bounded number of lines and goes on from there.

use leptos::prelude::Owner;

use super::{
    model::{HistoryQuery, Line},
    page::said,
};
use crate::{
    people::terms::fold,
    words::{self, Language},
};

/// More words than this narrow nothing.
const MOST_WORDS: usize = 8;

/// What was typed, and the language of who typed it.
pub struct Search {
    words: Vec<String>,
    language: Language,
}

impl Search {
    /// None when nothing was typed.
    #[must_use]
    pub fn of(query: &HistoryQuery, language: Language) -> Option<Self> {
        let words: Vec<String> = query.q.split_whitespace().map(fold).take(MOST_WORDS).collect();
        (!words.is_empty()).then_some(Self { words, language })
    }

    /// The lines that say all of its words.
    #[must_use]
    pub fn among(&self, lines: Vec<Line>) -> Vec<Line> {
        Owner::new().with(|| {
            words::provide(self.language);
            lines.into_iter().filter(|line| self.finds(line)).collect()
        })
    }

    fn finds(&self, line: &Line) -> bool {
        let text = fold(&text(line));
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// All that stands on a line, but its time.
fn text(line: &Line) -> String {
    let mut text = vec![said::sentence(line)];
    for change in &line.changes {
        text.push(said::field(&change.field));
        text.extend(
            [&change.before, &change.after].into_iter().filter_map(|value| said::value(change, value.as_deref())),
        );
    }
    text.extend(said::from(&line.from));
    text.extend(line.behalf.as_ref().map(|behalf| words::on_behalf(&behalf.name)));
    text.join(" ")
}
