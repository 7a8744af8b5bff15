//! The pages of Help: the topics, what a search found, an article, an address where there is none.
//!
//! Always true: whole without a script; what is typed again is what was typed; everything is text.

mod article;
mod form;
mod frame;

use leptos::prelude::*;

pub use super::head::{Around, sitemap};
pub use article::article;
pub use form::Feedback;

use super::{
    head::Head,
    library::Article,
    model::{Topic, plain},
    words::{say, say_of, topic},
};
use crate::{paths, ui::Icon, words::Language};

/// Letters of a search.
pub const MOST_WORDS: usize = 120;

/// A search, and what it found.
pub struct Asked<'a> {
    pub words: String,
    pub found: Vec<&'a Article>,
}

/// Why there is no article at an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Unknown,
    /// It is an article's in the other language, which is the first that was found.
    Elsewhere,
}

/// The topics with their articles; above them what a search found.
pub fn first(around: &Around, asked: Option<Asked<'_>>) -> String {
    let language = around.language;
    let title = say(language, "help-title");
    let head = Head {
        title: title.clone(),
        description: say_of(language, "help-description", &[("brand", &around.brand.name)]),
        paths: Some(Language::ALL.map(paths::help)),
        found: asked.is_none(),
        linked: None,
    };
    let words = asked.as_ref().map(|asked| asked.words.clone()).unwrap_or_default();
    let other = if words.is_empty() {
        paths::help(language.other())
    } else {
        format!("{}?q={}", paths::help(language.other()), crate::people::model::encoded(&words))
    };
    frame::page(around, &head, &other, || {
        view! {
            <header class="help-head">
                <h1 tabindex="-1">{title}</h1>
                <p>{say(language, "help-lead")}</p>
                {search(language, &words)}
            </header>
            {asked.map(|asked| results(language, &asked))}
            <h2 class="unseen">{say(language, "help-topics")}</h2>
            <div class="help-topics">{topics(around)}</div>
        }
        .into_any()
    })
}

/// Where there is no article, and what could have been meant.
pub fn missing(around: &Around, missing: Missing, slug: &str, found: Vec<&Article>) -> String {
    let language = around.language;
    let (title, text) = match missing {
        Missing::Elsewhere => ("help-elsewhere-title", "help-elsewhere-text"),
        Missing::Unknown if found.is_empty() => ("help-missing-title", "help-missing-none"),
        Missing::Unknown => ("help-missing-title", "help-missing-text"),
    };
    let (title, text) = (say(language, title), say(language, text));
    let head = Head { title: title.clone(), description: text.clone(), paths: None, found: false, linked: None };
    let other = format!("{}/{}", paths::help(language.other()), crate::people::model::encoded(slug));
    frame::page(around, &head, &other, || {
        view! {
            <header class="help-head">
                <h1 tabindex="-1">{title}</h1>
                <p>{text}</p>
                {search(language, "")}
            </header>
            {(!found.is_empty()).then(|| list(language, found))}
            <h2>{say(language, "help-topics")}</h2>
            <div class="help-topics">{topics(around)}</div>
        }
        .into_any()
    })
}

/// The field that finds; the script shows what it finds while somebody types.
pub(super) fn search(language: Language, words: &str) -> AnyView {
    let (label, there) = (say(language, "help-search"), words.to_owned());
    let more = format!("{}/search.json", paths::help(language));
    view! {
        <form class="help-search" role="search" method="get" action=paths::help(language) data-more=more>
            <label class="unseen" for="q">{label}</label>
            <div class="find-here">
                <Icon name="search"/>
                <input class="input" id="q" type="search" name="q" value=there maxlength=MOST_WORDS.to_string()
                    placeholder=say(language, "help-search-hint") autocomplete="off"/>
                <button class="button" type="submit">{say(language, "help-search-do")}</button>
            </div>
            <p class="unseen" role="status" data-found=say(language, "help-typed")></p>
            <div class="help-typed"></div>
        </form>
    }
    .into_any()
}

fn results(language: Language, asked: &Asked<'_>) -> AnyView {
    let words = [("words", asked.words.as_str())];
    if asked.found.is_empty() {
        return view! {
            <section class="card">
                <h2>{say_of(language, "help-found-none", &words)}</h2>
                <p>{say(language, "help-found-none-text")}</p>
            </section>
        }
        .into_any();
    }
    let found = list(language, asked.found.clone());
    view! { <section><h2>{say_of(language, "help-found", &words)}</h2>{found}</section> }.into_any()
}

fn list(language: Language, articles: Vec<&Article>) -> AnyView {
    let one = |article: &Article| {
        let text = article.text(language);
        view! {
            <li>
                <a href=article.path(language)>{text.title.clone()}</a>
                <p>{plain(&text.lead, language)}</p>
            </li>
        }
    };
    view! { <ul class="help-found">{articles.into_iter().map(one).collect_view()}</ul> }.into_any()
}

fn topics(around: &Around) -> AnyView {
    let language = around.language;
    let one = |chapter: Topic| {
        let links = around.library.of_topic(chapter).map(|article| {
            view! { <li><a href=article.path(language)>{article.text(language).title.clone()}</a></li> }
        });
        view! {
            <section class="card" id=chapter.key()>
                <h3>{topic(language, chapter)}</h3>
                <ul>{links.collect_view()}</ul>
            </section>
        }
    };
    Topic::ALL.map(one).collect_view().into_any()
}
