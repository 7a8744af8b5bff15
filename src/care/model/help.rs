//! What readers say of Help, as the operator's page shows it and is asked for it.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use crate::{
    paths,
    people::model::{Page, addressed, place},
    time::{Local, Moment},
    words::{Bilingual, Language},
};

/// Letters of an article's id.
const LONGEST_ID: usize = 40;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpQuery {
    #[serde(default)]
    pub language: Option<Language>,
    /// Of the comments only those on it.
    #[serde(default)]
    pub article: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

impl HelpQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            language: get("in").and_then(|code| code.parse().ok()),
            article: get("article").filter(|id| !id.is_empty() && id.len() <= LONGEST_ID),
            after: place(get("after")),
        }
    }

    /// The address of this page.
    #[must_use]
    pub fn address(&self) -> String {
        let pairs = [
            ("in", self.language.map(Language::code)),
            ("article", self.article.as_deref()),
            ("after", self.after.as_deref()),
        ];
        addressed(paths::CARE_HELP.to_owned(), pairs)
    }

    /// The first page of the same, with something else asked for.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { after: None, ..self.clone() };
        change(&mut query);
        query
    }
}

/// How often an article helped, and how often not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub yes: u32,
    pub no: u32,
}

impl Tally {
    pub const fn add(&mut self, yes: bool, count: u32) {
        let to = if yes { &mut self.yes } else { &mut self.no };
        *to = to.saturating_add(count);
    }

    #[must_use]
    pub const fn answers(self) -> u32 {
        self.yes.saturating_add(self.no)
    }

    /// Per cent of the answers that say yes; none without an answer.
    #[must_use]
    pub const fn share(self) -> Option<u32> {
        let all = self.answers();
        self.yes.saturating_mul(100).saturating_add(all / 2).checked_div(all)
    }
}

/// Where an article goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Better,
    Worse,
}

/// What is said of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleTally {
    pub id: String,
    pub title: Bilingual,
    /// In the last 12 months.
    pub year: Tally,
    /// In the last 30 days, and in the 30 before.
    pub recent: Tally,
    pub before: Tally,
}

impl ArticleTally {
    /// Answers of a month below which a change says nothing, and how many per cent a change has to be.
    const TELLING: u32 = 5;
    const CHANGE: u32 = 10;

    /// None when it stands still, or there are too few answers to say.
    #[must_use]
    pub fn trend(&self) -> Option<Trend> {
        let telling = |tally: Tally| tally.share().filter(|_| tally.answers() >= Self::TELLING);
        let (now, before) = (telling(self.recent)?, telling(self.before)?);
        match () {
            () if now >= before + Self::CHANGE => Some(Trend::Better),
            () if before >= now + Self::CHANGE => Some(Trend::Worse),
            () => None,
        }
    }
}

/// What somebody said of an article; nobody knows who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpComment {
    pub title: Bilingual,
    pub language: Language,
    /// `yes`, or why it did not help: `unclear`, `wrong`, `missing`, `other`.
    pub verdict: String,
    pub text: String,
    pub at: Local,
}

/// What was looked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    pub language: Language,
    pub text: String,
    pub count: u32,
}

/// All that the page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpReport {
    pub articles: Vec<ArticleTally>,
    /// Articles of which nothing was said.
    pub silent: usize,
    pub comments: Page<HelpComment>,
    /// In the last 30 days.
    pub missed: Vec<Missed>,
    /// Searches in vain beside those.
    pub missed_more: u32,
    pub now: Moment,
}
