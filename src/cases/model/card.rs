//! Cases as customers' pages show them: read for one reader, with the moments in the reader's own zone.

use serde::{Deserialize, Serialize};

use super::{About, CaseState, Category, Found, LinkedCase, Rating, Said, Severity};
use crate::{
    accounts::model::HistoryLine,
    cases::{files::model::FileItem, rules::Refusal},
    ids::{AccountId, CaseId, MemberId},
    people::model::Page,
    plain::Draft,
    time::{Local, Moment},
};

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseItem {
    pub id: CaseId,
    /// `CS0001234`
    pub number: String,
    pub subject: String,
    pub state: CaseState,
    pub severity: Severity,
    /// In whose name it is.
    pub opener: String,
    pub is_mine: bool,
    pub is_confidential: bool,
    pub opened: Local,
    /// When something happened last.
    pub latest: Local,
    /// In a list that was searched: where it says what was looked for.
    pub found: Option<Found>,
}

/// A page of cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseList {
    pub page: Page<CaseItem>,
    /// Whether the reader finds all of the organization's, or their own and those they watch.
    pub is_all: bool,
    /// Whether the reader may change what the organization wants of cases.
    pub is_owner: bool,
    pub now: Moment,
}

/// A promise as a reader sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    None,
    Due(Local),
    Paused,
    Met(Local),
    Missed(Local),
}

/// Something said in the open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    pub by: String,
    /// Whether one of the provider's staff says it.
    pub is_staff: bool,
    pub is_you: bool,
    pub said: Said,
    pub text: String,
    pub files: Vec<FileItem>,
    pub at: Local,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watcher {
    pub member: MemberId,
    pub name: String,
    pub is_you: bool,
}

/// What this reader cannot do now, and why; none: they can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    pub close: Option<Refusal>,
    pub reopen: Option<Refusal>,
    pub settle: Option<Refusal>,
    pub escalate: Option<Refusal>,
    pub rate: Option<Refusal>,
    pub watchers: Option<Refusal>,
}

/// All of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCard {
    pub item: CaseItem,
    pub category: Category,
    pub about: About,
    /// Whether what it is about has a page that the reader may open.
    pub about_is_open: bool,
    pub description: String,
    /// What came along with it.
    pub files: Vec<FileItem>,
    /// Who opened it for somebody else.
    pub opened_by: Option<String>,
    pub assignee: Option<String>,
    pub first: Target,
    pub resolve: Target,
    pub escalated: Option<Local>,
    /// How it went, and what was said to that.
    pub rating: Option<(Rating, Option<String>)>,
    /// The newest last.
    pub comments: Vec<Comment>,
    /// A cursor to those before.
    pub earlier: Option<String>,
    pub watchers: Vec<Watcher>,
    /// Whether the reader watches it.
    pub is_watching: bool,
    pub history: Vec<HistoryLine>,
    pub verdicts: Verdicts,
    /// Other cases that have to do with it, as far as the reader finds them.
    pub linked: Vec<LinkedCase>,
    /// A reply that was typed and not sent.
    pub typed: Option<Draft>,
    pub now: Moment,
}

/// What the form of a new case is made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOffers {
    pub organization: String,
    /// Accounts that the reader sees.
    pub accounts: Vec<(AccountId, String)>,
    /// Whether they see any line.
    pub lines: bool,
    /// What it is begun from, where the reader sees that.
    pub about: About,
    /// Whether they may open it for a colleague.
    pub for_others: bool,
    pub confidential: bool,
    /// What they have typed before and not sent.
    pub typed: Option<Draft>,
    /// When the form was given out.
    pub now: Moment,
}

/// A new case as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseForm {
    pub about: String,
    pub line: String,
    pub category: String,
    pub severity: String,
    pub subject: String,
    pub description: String,
    pub behalf: String,
    pub watchers: String,
    pub confidential: String,
}

/// What an organization wants of its cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSettings {
    /// Whether cases can be confidential.
    #[serde(default)]
    pub confidential: bool,
    #[serde(default)]
    pub revision: i64,
}

impl CaseForm {
    /// What was typed, by the names of the form's controls.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let values = [
            ("about", &self.about),
            ("line", &self.line),
            ("category", &self.category),
            ("severity", &self.severity),
            ("subject", &self.subject),
            ("description", &self.description),
            ("behalf", &self.behalf),
            ("watchers", &self.watchers),
            ("confidential", &self.confidential),
        ];
        values.into_iter().map(|(name, value)| (name, value.clone())).collect()
    }

    /// The same out of a draft; what is not in it stays as it is.
    #[must_use]
    pub fn typed(self, value: impl Fn(&str) -> Option<String>) -> Self {
        let Self { about, line, category, severity, subject, description, behalf, watchers, confidential } = self;
        let or = |name: &str, first: String| value(name).unwrap_or(first);
        Self {
            about: or("about", about),
            line: or("line", line),
            category: or("category", category),
            severity: or("severity", severity),
            subject: or("subject", subject),
            description: or("description", description),
            behalf: or("behalf", behalf),
            watchers: or("watchers", watchers),
            confidential: or("confidential", confidential),
        }
    }
}
