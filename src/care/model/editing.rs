//! Articles of Help as their operator sees and edits them.

use serde::{Deserialize, Serialize};

use crate::{
    time::{Local, Moment},
    words::{Bilingual, Language},
};

/// Characters of an article in one language.
pub const LONGEST_ARTICLE: usize = 20_000;

/// What an article cannot say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flaw {
    NoTitle,
    NoLead,
    /// One title with #, then headings with ##.
    Heading,
    /// A step without a screen.
    NoScreen,
    UnknownScreen(String),
    UnknownKey(String),
    UnknownArticle(String),
    /// What is to be done with a control.
    UnknownMark(String),
    /// A brace that never closes.
    Unclosed,
    /// A list within a list, which only a step may have.
    Nested,
    /// What an article is not written with, as the reader calls it.
    Markup(String),
}

/// Where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// From 1.
    pub line: usize,
    pub flaw: Flaw,
}

/// Whose text readers get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whose {
    Shipped,
    Own,
    /// What was published cannot be read by this release: the shipped text is shown in its place.
    OwnUnreadable,
}

/// How an article stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleState {
    pub id: String,
    pub title: Bilingual,
    pub whose: Whose,
    /// There is one that is not published.
    pub is_drafted: bool,
    /// The language that the other one has left behind.
    pub stale: Option<Language>,
    /// A release has brought other texts than those that were edited.
    pub is_overtaken: bool,
    /// Who changed it last, and when.
    pub last: Option<(String, Local)>,
}

/// A piece of a text that is held against another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    Same(String),
    /// Something that is the same is left out.
    Far,
    Gone(String),
    New(String),
}

/// What was done to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    Kept,
    Published,
    PublishedEnglish,
    PublishedSpanish,
    Restored,
    WentBack,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub id: String,
    pub by: String,
    pub at: Local,
    pub done: Done,
    /// What it changed, in each language in which it changed something.
    pub changed: Vec<(Language, Vec<Piece>)>,
}

/// A text of the provider's own beside the shipped one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    pub language: Language,
    /// From the shipped text to the one in force.
    pub ours: Vec<Piece>,
    /// From what was shipped when it was published to what is shipped now, if that is something else.
    pub theirs: Option<Vec<Piece>>,
}

/// An article as it is edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editing {
    pub state: ArticleState,
    /// How often it was changed.
    pub revision: i64,
    /// What stands in the fields.
    pub text: Bilingual,
    /// What of it cannot be published, in English and in Spanish.
    pub flaws: [Vec<Wrong>; 2],
    pub beside: Vec<Beside>,
    /// The newest first.
    pub versions: Vec<Version>,
    pub now: Moment,
}
