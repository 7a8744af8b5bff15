//! An article: where it stands, for whom it is, what it says, and what else there is.

use leptos::prelude::*;

use super::{
    super::{
        head::{Around, Head, linked},
        library::Article,
        model::{Block, Does, Span, Step, plain},
        words::{reader, say, topic},
    },
    form::{Feedback, helpful},
    frame, search,
};
use crate::{
    paths,
    time::{Local, Moment},
    words::{Language, and, day},
};

/// The page of an article.
pub fn article(around: &Around, article: &Article, feedback: &Feedback) -> String {
    let language = around.language;
    let text = article.text(language);
    let is_preview = matches!(feedback, Feedback::Preview);
    let paths = Language::ALL
        .map(|language| if is_preview { paths::preview(&article.about.id, language) } else { article.path(language) });
    let [en, es] = &paths;
    let other = if language == Language::En { es.clone() } else { en.clone() };
    let head = Head {
        title: text.title.clone(),
        description: plain(&text.lead, language),
        paths: (!is_preview).then_some(paths),
        found: !is_preview,
        linked: Some(linked(around, article)),
    };
    frame::page(around, &head, &other, || {
        view! {
            <div class="help-columns">
                <article>
                    {crumbs(language, article)}
                    <h1 tabindex="-1">{text.title.clone()}</h1>
                    <p class="help-lead">{spans(&text.lead, around)}</p>
                    {readers(language, article)}
                    {blocks(article, around)}
                    <p class="help-reviewed">{say(language, "help-reviewed")}": "{reviewed(language, article)}</p>
                    {helpful(language, article, feedback)}
                </article>
                <aside>
                    {search(language, "")}
                    {related(around, article)}
                    {neighbours(around, article)}
                </aside>
            </div>
        }
        .into_any()
    })
}

fn crumbs(language: Language, article: &Article) -> AnyView {
    let first = paths::help(language);
    let chapter = format!("{first}#{}", article.about.topic.key());
    view! {
        <nav class="help-crumbs" aria-label=say(language, "help-breadcrumb")>
            <ol>
                <li><a href=first>{say(language, "help-title")}</a></li>
                <li><a href=chapter>{topic(language, article.about.topic)}</a></li>
            </ol>
        </nav>
    }
    .into_any()
}

fn readers(language: Language, article: &Article) -> AnyView {
    let all: Vec<String> = article.about.readers.iter().map(|one| reader(language, *one)).collect();
    view! { <p class="help-for">{say(language, "help-for")}": "{and(language, &all)}</p> }.into_any()
}

fn reviewed(language: Language, article: &Article) -> AnyView {
    let reviewed = article.about.reviewed.clone();
    let at = reviewed.parse::<jiff::civil::Date>().ok().and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok());
    let said = at.map(|at| day(language, Local { at: Moment(at.timestamp().as_millisecond()), offset: 0 }));
    view! { <time datetime=reviewed>{said}</time> }.into_any()
}

fn blocks(article: &Article, around: &Around) -> AnyView {
    let mut part = 0;
    let one = |one: &Block| {
        let shown = block(article, part, one, around);
        part += usize::from(matches!(one, Block::Steps(_)));
        shown
    };
    article.text(around.language).blocks.iter().map(one).collect_view().into_any()
}

fn block(article: &Article, part: usize, block: &Block, around: &Around) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2>{text.clone()}</h2> }.into_any(),
        Block::Paragraph(line) => view! { <p>{spans(line, around)}</p> }.into_any(),
        Block::Points(lines) => points(lines, around),
        Block::Steps(all) => steps(article, part, all, around),
    }
}

fn points(lines: &[Vec<Span>], around: &Around) -> AnyView {
    let lines = lines.iter().map(|line| view! { <li>{spans(line, around)}</li> }).collect_view();
    view! { <ul class="points">{lines}</ul> }.into_any()
}

/// The steps, and the way to be shown them on the portal.
fn steps(article: &Article, part: usize, all: &[Step], around: &Around) -> AnyView {
    let language = around.language;
    let one = |step: &Step| {
        let below = (!step.points.is_empty()).then(|| points(&step.points, around));
        view! { <li>{spans(&step.spans, around)} {below}</li> }
    };
    let open = all.first().and_then(|step| step.screen.address());
    let open = open.map(|address| {
        let shown = paths::guided(address, &article.about.id, part);
        view! {
            <p class="help-open">
                <a class="button main" href=shown>{say(language, "help-show-me")}</a>
                <a class="button" href=address>{say(language, "help-open")}</a>
            </p>
        }
    });
    view! {
        <ol class="help-steps">{all.iter().map(one).collect_view()}</ol>
        {open}
    }
    .into_any()
}

fn spans(line: &[Span], around: &Around) -> AnyView {
    let language = around.language;
    let one = |span: &Span| match span {
        Span::Text(text) => text.clone().into_any(),
        Span::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        Span::Mark(mark) if mark.does == Does::Row => ().into_any(),
        Span::Mark(mark) => view! { <b class="control">{mark.said(language)}</b> }.into_any(),
        Span::Link { to, text } => match around.library.article(to) {
            Some(article) => view! { <a href=article.path(language)>{text.clone()}</a> }.into_any(),
            None => text.clone().into_any(),
        },
    };
    line.iter().map(one).collect_view().into_any()
}

fn related(around: &Around, article: &Article) -> AnyView {
    let language = around.language;
    let all = article.about.related.iter().filter_map(|id| around.library.article(id));
    links(language, article, "help-related", say(language, "help-related"), all)
}

/// The other articles of its topic: the navigation goes on without a way back.
fn neighbours(around: &Around, article: &Article) -> AnyView {
    let language = around.language;
    let all = around.library.of_topic(article.about.topic);
    links(language, article, "help-topic", topic(language, article.about.topic), all)
}

fn links<'a>(
    language: Language,
    here: &Article,
    id: &'static str,
    title: String,
    all: impl Iterator<Item = &'a Article>,
) -> AnyView {
    let links = all.map(|one| {
        let current = (one.about.id == here.about.id).then_some("page");
        let title = one.text(language).title.clone();
        view! { <li><a href=one.path(language) aria-current=current>{title}</a></li> }
    });
    view! {
        <nav class="help-links" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
