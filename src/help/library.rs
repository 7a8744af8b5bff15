//! All articles, read once; the provider's own texts of some of them in the place of the shipped ones.
//!
//! Always true: a text of the provider's that cannot be read leaves the shipped one in its place; an address that was good
//! once leads to its article for ever (`moved` in `help/articles.toml`); a shipped article that cannot be read is left out,
//! which the tests would see.

use std::{
    collections::BTreeMap,
    iter,
    sync::{Arc, LazyLock},
};

use serde::Deserialize;

use super::{
    model::{About, Block, Does, Mark, Step, Text, Topic, plain},
    reading,
    screens::Screen,
    search::Index,
};
use crate::{
    guide::model::{self as guide, Walk},
    paths,
    words::{self, Bilingual, Language},
};

/// The files of articles, by their ids.
macro_rules! files {
    ($($id:literal)*) => {
        &[$((
            $id,
            include_str!(concat!("../../help/en/", $id, ".md")),
            include_str!(concat!("../../help/es/", $id, ".md")),
        )),*]
    };
}

/// Each with its English and its Spanish text.
pub(super) const FILES: &[(&str, &str, &str)] = files![
    "accounts-and-lines" "approvals" "approve-registrations" "assign-lines" "cases" "change-number"
    "change-plan" "change-sim" "contact-invitations" "features" "first-use" "find-users" "history" "home" "install"
    "language" "many-users" "notices" "outages" "passwords" "registration" "roles" "see-as-they-do" "sessions" "sign-in" "sign-in-address"
    "suspend-line" "tech-support-users" "transfer-pin" "users" "who-can-do-what"
];

/// What the two languages of each have in common, and the addresses that were.
pub(super) const SHELF: &str = include_str!("../../help/articles.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    article: Vec<About>,
    #[serde(default)]
    moved: Vec<Moved>,
}

/// An address that was an article's once.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Moved {
    language: Language,
    slug: String,
    to: String,
}

/// An article in both languages.
#[derive(Debug)]
pub struct Article {
    pub about: About,
    en: Text,
    es: Text,
}

impl Article {
    #[must_use]
    pub const fn text(&self, language: Language) -> &Text {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }

    #[must_use]
    pub fn slug(&self, language: Language) -> &str {
        self.about.slug(language)
    }

    /// Its address on this server.
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        paths::help_article(language, self.slug(language))
    }

    /// Its steps, as whoever walks them gets them.
    #[must_use]
    pub fn walk(&self, language: Language) -> Walk {
        let mark = |mark: &Mark| {
            let short = || words::label(language, &[&mark.key, "-short"].concat());
            let labels = match mark.does {
                Does::Row => Some(mark.key.clone()).filter(|whose| !whose.is_empty()).into_iter().collect(),
                Does::See | Does::Press | Does::Say => iter::once(mark.said(language)).chain(short()).collect(),
            };
            guide::Mark { does: mark.does, labels }
        };
        let step = |step: &Step| guide::Step {
            route: step.screen.route().to_owned(),
            address: step.screen.address().map(str::to_owned),
            text: plain(&step.spans, language),
            marks: step.marks().map(mark).collect(),
        };
        let part =
            |(heading, steps): (String, &[Step])| guide::Part { heading, steps: steps.iter().map(step).collect() };
        Walk { path: self.path(language), parts: self.walks(language).into_iter().map(part).collect() }
    }

    /// Its parts that are steps, each with the heading above it.
    pub fn walks(&self, language: Language) -> Vec<(String, &[Step])> {
        let text = self.text(language);
        let mut heading = &text.title;
        let mut walks = Vec::new();
        for block in &text.blocks {
            match block {
                Block::Heading(text) => heading = text,
                Block::Steps(steps) => walks.push((heading.clone(), steps.as_slice())),
                Block::Paragraph(_) | Block::Points(_) => {}
            }
        }
        walks
    }
}

/// What an address leads to.
#[derive(Clone, Copy)]
pub enum Found<'a> {
    Article(&'a Article),
    /// It has another address by now.
    Moved(&'a Article),
    /// It is an article's address in the other language.
    Elsewhere(&'a Article),
    Nothing,
}

#[derive(Debug)]
pub struct Library {
    /// In the order in which the navigation has them.
    pub articles: Vec<Article>,
    moved: Vec<Moved>,
    index: Index,
}

/// What is in force in place of an article's shipped text; where a language is empty, the shipped one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub text: Bilingual,
    /// The day on which it was published, as `2026-11-26`.
    pub day: String,
}

/// By the ids of their articles.
pub type Owns = BTreeMap<String, Own>;

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::with(&Owns::new())));

/// All of Help, as it was shipped.
#[must_use]
pub fn library() -> &'static Arc<Library> {
    &LIBRARY
}

/// The text of an article, as it was shipped.
#[must_use]
pub fn shipped(id: &str) -> Option<Bilingual> {
    let (_, en, es) = FILES.iter().find(|(file, ..)| *file == id)?;
    Some(Bilingual { en: (*en).to_owned(), es: (*es).to_owned() })
}

impl Library {
    /// All of Help, with these texts in it.
    #[must_use]
    pub fn with(owns: &Owns) -> Self {
        let (library, faults) = Self::read(SHELF, owns);
        for fault in faults {
            tracing::error!(fault, "an article of Help cannot be read");
        }
        library
    }

    /// With what could not be read.
    pub(super) fn read(shelf: &str, owns: &Owns) -> (Self, Vec<String>) {
        let mut faults = Vec::new();
        let shelf = toml::from_str(shelf).unwrap_or_else(|fault| {
            faults.push(format!("articles.toml: {fault}"));
            Shelf { article: Vec::new(), moved: Vec::new() }
        });
        let mut articles = Vec::new();
        for about in shelf.article {
            let own = owns.get(&about.id);
            match article(about, own, &mut faults) {
                Ok(article) => articles.push(article),
                Err(fault) => faults.push(fault),
            }
        }
        let index = Index::of(&articles);
        (Self { articles, moved: shelf.moved, index }, faults)
    }

    #[must_use]
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.about.id == id)
    }

    pub fn of_topic(&self, topic: Topic) -> impl Iterator<Item = &Article> {
        self.articles.iter().filter(move |article| article.about.topic == topic)
    }

    /// The article of the screen at an address of the portal.
    #[must_use]
    pub fn about(&self, path: &str) -> Option<&Article> {
        let screen = Screen::at(path)?;
        self.articles.iter().find(|article| article.about.screens.contains(&screen))
    }

    #[must_use]
    pub fn at(&self, language: Language, slug: &str) -> Found<'_> {
        let here = |language: Language| self.articles.iter().find(move |article| article.slug(language) == slug);
        let moved = |language: Language| {
            let moved = self.moved.iter().find(|moved| moved.language == language && moved.slug == slug)?;
            self.article(&moved.to)
        };
        let other = language.other();
        None.or_else(|| here(language).map(Found::Article))
            .or_else(|| moved(language).map(Found::Moved))
            .or_else(|| here(other).or_else(|| moved(other)).map(Found::Elsewhere))
            .unwrap_or(Found::Nothing)
    }

    /// What these words find, whichever language they are in; the best first.
    #[must_use]
    pub fn search(&self, words: &str, language: Language) -> Vec<&Article> {
        let best = self.index.find(words, language);
        best.into_iter().filter_map(|at| self.articles.get(at)).collect()
    }

    /// What may answer a question about something, at most three; the best first.
    #[must_use]
    pub fn answers(&self, question: &str, about: &str, language: Language) -> Vec<&Article> {
        let best = self.index.answers(question, about, language);
        best.into_iter().filter_map(|at| self.articles.get(at)).collect()
    }
}

fn article(mut about: About, own: Option<&Own>, faults: &mut Vec<String>) -> Result<Article, String> {
    let id = about.id.clone();
    let shipped = shipped(&id).ok_or_else(|| format!("{id}: there is no file"))?;
    let mut read = |language: Language| {
        let said = |wrong| format!("{language}/{id}: {wrong:?}");
        let own = own.map(|own| own.text.written(language)).filter(|own| !own.is_empty());
        match own.map(reading::text) {
            Some(Ok(text)) => return Ok(text),
            Some(Err(wrong)) => faults.push(said(wrong)),
            None => {}
        }
        reading::text(shipped.written(language)).map_err(said)
    };
    let (en, es) = (read(Language::En)?, read(Language::Es)?);
    if let Some(own) = own.filter(|own| own.day > about.reviewed) {
        about.reviewed.clone_from(&own.day);
    }
    Ok(Article { about, en, es })
}
