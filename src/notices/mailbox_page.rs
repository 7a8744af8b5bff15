//! The two pages of the demonstration's mailbox, whole without a script.

use leptos::prelude::*;

use super::{
    letter::escaped,
    mailbox::Mail,
    words::{Values, say},
};
use crate::{
    time::{Local, Moment},
    ui::{Card, CardTable, Cell, EmptyState, Face, Head, PageHead, Row, RowHead, Shows},
    words::{Language, clock, day, stamp},
};

/// What stands around a page.
pub struct Around {
    pub language: Language,
    pub css: String,
    pub brand: String,
}

/// All that was sent, the newest first.
pub fn list(around: &Around, mails: Vec<Mail>) -> String {
    let language = around.language;
    let word = move |key: &str| said(language, key);
    page(around, "/demo/mail", &word("mailbox-title"), move || {
        if mails.is_empty() {
            return view! { <EmptyState title=word("mailbox-empty") text=word("mailbox-empty-text")/> }.into_any();
        }
        let heads = vec![
            Head::new(word("mailbox-subject")),
            Head::new(word("mailbox-to")),
            Head::new(word("mailbox-sent")).shows(Shows::Wide),
        ];
        let rows = mails
            .into_iter()
            .map(|mail| {
                let (href, to, language_of) = (address(&mail.id), mail.to, mail.language.code());
                view! {
                    <Row>
                        <RowHead href name=mail.subject face=Face::None/>
                        <Cell label=word("mailbox-to")>{to}" "<small>{language_of}</small></Cell>
                        <Cell label=word("mailbox-sent") shows=Shows::Wide>{time(language, mail.at)}</Cell>
                    </Row>
                }
            })
            .collect_view();
        view! { <CardTable caption=word("mailbox-title") heads>{rows}</CardTable> }.into_any()
    })
}

/// One letter, as it was written.
pub fn one(around: &Around, mail: Mail) -> String {
    let language = around.language;
    let own = address(&mail.id);
    page(around, &own, &mail.subject.clone(), move || {
        let lines = mail.text.lines().map(|line| {
            if mail.links.iter().any(|link| link == line) {
                view! { <a href=line.to_owned()>{line.to_owned()}</a><br/> }.into_any()
            } else {
                view! { {line.to_owned()}<br/> }.into_any()
            }
        });
        let lines = lines.collect_view();
        view! {
            <p><a href="/demo/mail">{said(language, "mailbox-back")}</a></p>
            <Card>
                <p>{said(language, "mailbox-to")}": "{mail.to}" · "{time(language, mail.at)}</p>
                <div lang=mail.language.code()>{lines}</div>
            </Card>
        }
        .into_any()
    })
}

/// The head is written by hand: what the view's own writer puts behind texts would be read in a title.
fn page(around: &Around, own: &str, title: &str, body: impl FnOnce() -> AnyView) -> String {
    let Around { language, css, brand } = around;
    let other = language.other();
    let (switch, name, heading) = (format!("{own}?lang={other}"), brand.clone(), title.to_owned());
    let owner = Owner::new_root(None);
    let shown = owner.with(|| {
        view! {
            <header class="bar">
                <a class="brand" href="/">{name}</a>
                <div class="bar-tools">
                    <a class="language" href=switch lang=other.code() hreflang=other.code()>
                        {said(*language, "mailbox-other")}
                    </a>
                </div>
            </header>
            <div class="frame single">
                <main class="main">
                    <div class="page">
                        <PageHead title=heading/>
                        {body()}
                    </div>
                </main>
            </div>
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{} · {}</title><link rel=\"stylesheet\" href=\"{}\"></head><body>{shown}</body></html>",
        escaped(title),
        escaped(brand),
        escaped(css),
    )
}

fn address(id: &str) -> String {
    format!("/demo/mail/{id}")
}

fn said(language: Language, key: &str) -> String {
    say(language, key, &Values::new()).unwrap_or_default()
}

fn time(language: Language, at: Moment) -> impl IntoView {
    let at = Local { at, offset: 0 };
    view! { <time datetime=stamp(at)>{day(language, at)}" "{clock(language, at)}" UTC"</time> }
}
