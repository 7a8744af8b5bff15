//! An article: what it is about, for whom, and what it says.

use serde::{Deserialize, Serialize};

use super::screens::Screen;
pub use crate::guide::model::Does;
use crate::words::{self, Language};

/// A chapter of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    GettingStarted,
    AccountResources,
    Network,
    Plans,
    Devices,
    Business,
}

impl Topic {
    pub const ALL: [Self; 6] =
        [Self::GettingStarted, Self::AccountResources, Self::Network, Self::Plans, Self::Devices, Self::Business];

    /// As addresses within the first page spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::GettingStarted => "getting-started",
            Self::AccountResources => "account-resources",
            Self::Network => "network",
            Self::Plans => "plans",
            Self::Devices => "devices",
            Self::Business => "business",
        }
    }
}

/// For whom an article is. The first one named is also the person as whom the tests walk its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reader {
    /// Somebody who is not signed in.
    Visitor,
    /// Whoever is signed in.
    Everybody,
    BusinessOwner,
    MaintenanceManager,
    BillingManager,
    OrderManager,
    EndUser,
    CaseManager,
    Customer,
}

/// What the two languages of an article have in common.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub id: String,
    pub topic: Topic,
    pub readers: Vec<Reader>,
    /// The screens from which context help leads here.
    #[serde(default)]
    pub screens: Vec<Screen>,
    #[serde(default)]
    pub related: Vec<String>,
    /// When somebody last held it against the portal, as `2026-11-26`.
    pub reviewed: String,
    /// The last part of its addresses.
    pub en: String,
    pub es: String,
}

impl About {
    #[must_use]
    pub fn slug(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }
}

/// What an article says in one language.
#[derive(Clone, Debug)]
pub struct Text {
    pub title: String,
    /// Its first paragraph, which stands under its title in lists too.
    pub lead: Vec<Span>,
    pub blocks: Vec<Block>,
}

impl Text {
    /// All that it says, but for its headings.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.lead.iter().chain(self.blocks.iter().flat_map(Block::spans))
    }
}

#[derive(Clone, Debug)]
pub enum Block {
    Heading(String),
    Paragraph(Vec<Span>),
    Points(Vec<Vec<Span>>),
    Steps(Vec<Step>),
}

impl Block {
    fn spans(&self) -> Vec<&Span> {
        match self {
            Self::Heading(_) => Vec::new(),
            Self::Paragraph(spans) => spans.iter().collect(),
            Self::Points(points) => points.iter().flatten().collect(),
            Self::Steps(steps) => steps.iter().flat_map(Step::all).collect(),
        }
    }
}

/// One thing to do, on one screen.
#[derive(Clone, Debug)]
pub struct Step {
    pub screen: Screen,
    pub spans: Vec<Span>,
    /// What is listed below it, such as the fields of a form.
    pub points: Vec<Vec<Span>>,
}

impl Step {
    fn all(&self) -> impl Iterator<Item = &Span> {
        self.spans.iter().chain(self.points.iter().flatten())
    }

    /// The controls that it names, in their order.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.all().filter_map(|span| match span {
            Span::Mark(mark) => Some(mark),
            Span::Text(_) | Span::Strong(_) | Span::Link { .. } => None,
        })
    }
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Mark(Mark),
    /// The way to another article, by its id.
    Link {
        to: String,
        text: String,
    },
}

/// A control of the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub does: Does,
    /// The key of its label; of a row, whose it is: the first one where it is empty.
    pub key: String,
}

impl Mark {
    /// What the reader reads: the label as it is today.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match self.does {
            Does::Row => String::new(),
            Does::See | Does::Press | Does::Say => {
                words::label(language, &self.key).unwrap_or_else(|| self.key.clone())
            }
        }
    }
}

/// A line as plain text.
#[must_use]
pub fn plain(spans: &[Span], language: Language) -> String {
    let said = |span: &Span| match span {
        Span::Text(text) | Span::Strong(text) | Span::Link { text, .. } => text.clone(),
        Span::Mark(mark) => mark.said(language),
    };
    spans.iter().map(said).collect()
}
