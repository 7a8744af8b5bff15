//! The two pages of the demonstration's mailbox, whole without a script.

use leptos::prelude::*;

use super::{
    mailbox::Mail,
    words::{Values, say},
};
use crate::{
    time::{Local, Moment},
    ui::{Card, CardTable, Cell, EmptyState, Face, Head, PageHead, Row, RowHead, Shows},
    words::{Language, clock, day, stamp},
};

/// All that was sent, the newest first.
pub fn list(language: Language, css: &str, mails: Vec<Mail>) -> String {
    let word = move |key: &str| said(language, key);
    page(language, css, "/demo/mail", &word("mailbox-title"), move || {
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
pub fn one(language: Language, css: &str, mail: Mail) -> String {
    let own = address(&mail.id);
    page(language, css, &own, &mail.subject.clone(), move || {
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

fn page(language: Language, css: &str, own: &str, title: &str, body: impl FnOnce() -> AnyView) -> String {
    let other = language.other();
    let (title, css) = (title.to_owned(), css.to_owned());
    let switch = format!("{own}?lang={other}");
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        view! {
            <html lang=language.code()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="robots" content="noindex"/>
                    <title>{title.clone()}</title>
                    <link rel="stylesheet" href=css/>
                </head>
                <body>
                    <main class="bare">
                        <PageHead title>
                            <a href=switch lang=other.code() hreflang=other.code()>{said(language, "mailbox-other")}</a>
                        </PageHead>
                        {body()}
                    </main>
                </body>
            </html>
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    format!("<!DOCTYPE html>{html}")
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
