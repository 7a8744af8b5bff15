//! What becomes of an article when its operator keeps, publishes or takes back a text: pure.
//!
//! Always true: publishing one language with changes leaves the other behind, unless it is the one that was behind; what is
//! typed in the other is kept as a draft; a text that is the shipped one is no text of the provider's own.

use crate::{
    care::{model::Done, rules::EditRefusal as Refusal},
    words::{Bilingual, Language},
};

/// An article's texts as they stand; an empty one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub own: Bilingual,
    pub base: Bilingual,
    pub draft: Bilingual,
    pub stale: Option<Language>,
}

/// Which of the languages are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Both,
    One(Language),
}

/// What an article becomes, and how its history calls that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    to: Standing,
    done: Done,
}

impl Edited {
    #[must_use]
    pub const fn to(&self) -> &Standing {
        &self.to
    }

    #[must_use]
    pub const fn done(&self) -> Done {
        self.done
    }

    /// Whether readers get something else from now on.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        !matches!(self.done, Done::Kept | Done::Restored)
    }
}

impl Standing {
    /// What readers get.
    #[must_use]
    pub fn in_force<'a>(&'a self, shipped: &'a Bilingual, language: Language) -> &'a str {
        or(self.own.written(language), shipped.written(language))
    }

    /// What its operator has before them.
    #[must_use]
    pub fn typed<'a>(&'a self, shipped: &'a Bilingual, language: Language) -> &'a str {
        or(self.draft.written(language), self.in_force(shipped, language))
    }

    /// Whether a release has brought another text than the one that was edited.
    #[must_use]
    pub fn is_overtaken(&self, shipped: &Bilingual, language: Language) -> bool {
        !self.own.written(language).is_empty() && self.base.written(language) != shipped.written(language)
    }
}

fn or<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}

fn put(texts: &mut Bilingual, language: Language, text: &str) {
    let place = match language {
        Language::En => &mut texts.en,
        Language::Es => &mut texts.es,
    };
    text.clone_into(place);
}

/// Keeps what was typed as a draft, or an earlier text as one.
///
/// # Errors
/// `Nothing` when it is what stands there already.
pub fn keep(standing: Standing, shipped: &Bilingual, typed: &Bilingual, done: Done) -> Result<Edited, Refusal> {
    let mut to = standing.clone();
    for language in Language::ALL {
        draft(&mut to, shipped, typed, language);
    }
    if to == standing { Err(Refusal::Nothing) } else { Ok(Edited { to, done }) }
}

fn draft(to: &mut Standing, shipped: &Bilingual, typed: &Bilingual, language: Language) {
    let text = typed.written(language);
    let text = if text == to.in_force(shipped, language) { "" } else { text };
    put(&mut to.draft, language, text);
}

/// Publishes what was typed, in one language or both.
///
/// # Errors
/// `Nothing` when nothing would be otherwise.
pub fn publish(standing: Standing, shipped: &Bilingual, typed: &Bilingual, which: Which) -> Result<Edited, Refusal> {
    let mut to = standing.clone();
    for language in Language::ALL {
        if which == Which::One(language.other()) {
            draft(&mut to, shipped, typed, language);
            continue;
        }
        let text = typed.written(language);
        let is_shipped = text == shipped.written(language);
        put(&mut to.own, language, if is_shipped { "" } else { text });
        put(&mut to.base, language, if is_shipped { "" } else { shipped.written(language) });
        put(&mut to.draft, language, "");
    }
    to.stale = match which {
        Which::Both => None,
        Which::One(language) if standing.stale == Some(language) => None,
        Which::One(language) if typed.written(language) != standing.in_force(shipped, language) => {
            Some(language.other())
        }
        Which::One(_) => standing.stale,
    };
    let done = match which {
        Which::Both => Done::Published,
        Which::One(Language::En) => Done::PublishedEnglish,
        Which::One(Language::Es) => Done::PublishedSpanish,
    };
    if to == standing { Err(Refusal::Nothing) } else { Ok(Edited { to, done }) }
}

/// Goes back to the shipped text in both languages.
///
/// # Errors
/// `Nothing` when there is nothing but that.
pub fn go_back(standing: &Standing) -> Result<Edited, Refusal> {
    let to = Standing::default();
    if to == *standing { Err(Refusal::Nothing) } else { Ok(Edited { to, done: Done::WentBack }) }
}
