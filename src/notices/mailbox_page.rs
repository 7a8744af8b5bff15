//! The two pages of the demonstration's mailbox, whole without a script.
//!
//! Always true: they look and behave like the portal's own, by the same sheet, switches and choice of scheme; a letter's
//! link is a button, with its address in plain sight below it.

use leptos::prelude::*;

use super::{
    mailbox::Mail,
    paper::escaped,
    words::{Values, say},
};
use crate::{
    app::scheme::Scheme,
    people::model::encoded,
    settings::Brand,
    time::{Local, Moment},
    ui::{Card, CardTable, Cell, DataItem, DataList, EmptyState, Face, Head, Icon, PageHead, Row, RowHead, Shows},
    words::{Language, clock, day, stamp},
};

/// What stands around a page.
pub struct Around {
    pub language: Language,
    pub scheme: Scheme,
    pub css: String,
    pub brand: Brand,
    /// The page's own address, with its query.
    pub here: String,
}

/// Whether there is a way back to all mail.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    All,
    Within,
}

/// All that was sent, or all to one address, the newest first.
pub fn list(around: &Around, to: Option<&str>, mails: Vec<Mail>) -> String {
    let language = around.language;
    let word = move |key: &str| said(language, key);
    let place = if to.is_some() { Place::Within } else { Place::All };
    page(around, place, &word("mailbox-title"), move || {
        let filter = to.map(|to| view! { <p class="quiet-text">{word("mailbox-to")}": "<b>{to.to_owned()}</b></p> });
        if mails.is_empty() {
            return view! {
                {filter}
                <EmptyState title=word("mailbox-empty") text=word("mailbox-empty-text")/>
            }
            .into_any();
        }
        let heads = vec![
            Head::new(word("mailbox-subject")),
            Head::new(word("mailbox-to")),
            Head::new(word("mailbox-language")).shows(Shows::Widest),
            Head::new(word("mailbox-sent")),
        ];
        let rows = mails.into_iter().map(|mail| row(language, mail)).collect_view();
        view! { {filter} <CardTable caption=word("mailbox-title") heads>{rows}</CardTable> }.into_any()
    })
}

fn row(language: Language, mail: Mail) -> impl IntoView {
    let (href, written) = (address(&mail.id), spoken(language, mail.language));
    view! {
        <Row>
            <RowHead href name=mail.subject face=Face::None/>
            <Cell label=said(language, "mailbox-to")>{mail.to}</Cell>
            <Cell label=said(language, "mailbox-language") shows=Shows::Widest>{written}</Cell>
            <Cell label=said(language, "mailbox-sent")>{time(language, mail.at)}</Cell>
        </Row>
    }
}

/// One letter, as it was written.
pub fn one(around: &Around, mail: Mail) -> String {
    let language = around.language;
    page(around, Place::Within, &mail.subject.clone(), move || {
        let (body, foot) = mail.text.split_once("\n-- \n").unwrap_or((&mail.text, ""));
        let paragraphs = body.split("\n\n").filter(|part| !part.trim().is_empty());
        let paragraphs = paragraphs.map(|part| paragraph(part, &mail.links)).collect_view();
        let foot = (!foot.is_empty()).then(|| view! { <hr/><p><small>{broken(foot, &mail.links)}</small></p> });
        let all = format!("/demo/mail?to={}", encoded(&mail.to));
        view! {
            <div class="stack letter">
                <Card>
                    <DataList>
                        <DataItem term=said(language, "mailbox-to")><a href=all>{mail.to.clone()}</a></DataItem>
                        <DataItem term=said(language, "mailbox-language")>{spoken(language, mail.language)}</DataItem>
                        <DataItem term=said(language, "mailbox-sent")>{time(language, mail.at)}</DataItem>
                    </DataList>
                </Card>
                <article class="card" lang=mail.language.code()>{paragraphs} {foot}</article>
            </div>
        }
        .into_any()
    })
}

/// A paragraph of the text; one that is a label and the house's own link below it is the letter's button.
fn paragraph(part: &str, links: &[String]) -> AnyView {
    match part.trim().split_once('\n') {
        Some((label, link)) if links.iter().any(|own| own == link) => {
            let label = label.trim_end_matches(':').to_owned();
            view! {
                <p><a class="button main" href=link.to_owned()>{label}</a></p>
                <p><small>{link.to_owned()}</small></p>
            }
            .into_any()
        }
        _ => view! { <p>{broken(part.trim(), &[])}</p> }.into_any(),
    }
}

/// A text with its own line breaks, in which these are links.
fn broken(text: &str, links: &[String]) -> impl IntoView + use<> {
    let line = |line: &str| match links.iter().find(|own| *own == line) {
        Some(own) => view! { <a href=own.clone()>{own.clone()}</a><br/> }.into_any(),
        None => view! { {line.to_owned()}<br/> }.into_any(),
    };
    text.lines().map(line).collect_view()
}

/// Stands above the heading of whatever is not all mail.
fn back(language: Language) -> impl IntoView {
    view! {
        <p class="letter-back">
            <a class="button quiet" href="/demo/mail"><Icon name="back"/>{said(language, "mailbox-back")}</a>
        </p>
    }
}

/// The head is written by hand: what the view's own writer puts behind texts would be read in a title.
fn page(around: &Around, place: Place, title: &str, body: impl FnOnce() -> AnyView) -> String {
    let Around { language, scheme, css, brand, here } = around;
    let other = language.other().code();
    let (heading, own) = (title.to_owned(), here.clone());
    let owner = Owner::new_root(None);
    let shown = owner.with(|| {
        view! {
            <a class="button skip" href="#main">{said(*language, "mailbox-skip")}</a>
            <header class="bar">
                <a class="brand" href="/">{mark(brand)}</a>
                <div class="bar-tools">
                    <form method="post" action="/language">
                        <input type="hidden" name="to" value=other/>
                        <input type="hidden" name="back" value=own/>
                        <button class="button quiet language" type="submit" lang=other>
                            {said(*language, "mailbox-other")}
                        </button>
                    </form>
                </div>
            </header>
            <div class="frame single">
                <main class="main page" id="main" tabindex="-1">
                    {(place == Place::Within).then(|| back(*language))}
                    <PageHead title=heading/>
                    {body()}
                </main>
            </div>
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    let scheme = scheme.code().map(|scheme| format!(" data-scheme=\"{scheme}\"")).unwrap_or_default();
    let hue = if brand.hue.is_some() { "<link rel=\"stylesheet\" href=\"/brand.css\">" } else { "" };
    format!(
        "<!DOCTYPE html><html lang=\"{language}\" dir=\"ltr\"{scheme}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta name=\"robots\" content=\"noindex\"><title>{} · {}</title><link rel=\"stylesheet\" href=\"{}\">{hue}\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"></head><body>{shown}</body></html>",
        escaped(title),
        escaped(&brand.name),
        escaped(css),
    )
}

fn mark(brand: &Brand) -> AnyView {
    let name = brand.name.clone();
    if brand.logo.is_some() {
        view! { <img class="logo" src="/brand/logo" alt=name/> }.into_any()
    } else {
        view! { <Icon name="mark"/> {name} }.into_any()
    }
}

fn address(id: &str) -> String {
    format!("/demo/mail/{id}")
}

fn said(language: Language, key: &str) -> String {
    say(language, key, &Values::new()).unwrap_or_default()
}

/// The name of a language in another.
fn spoken(language: Language, spoken: Language) -> String {
    match spoken {
        Language::En => said(language, "mailbox-english"),
        Language::Es => said(language, "mailbox-spanish"),
    }
}

fn time(language: Language, at: Moment) -> impl IntoView {
    let at = Local { at, offset: 0 };
    view! { <time datetime=stamp(at)>{day(language, at)}" "{clock(language, at)}" UTC"</time> }
}
