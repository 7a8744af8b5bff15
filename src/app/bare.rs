//! The document of a page without WASM: offline, and errors outside the app.
//!
//! Always true: no script, no data, the same look; rendered by `serve/bare.rs` alone.

use leptos::prelude::*;
use leptos_fluent::tr;

use crate::{
    fault::Fault,
    ui::Icon,
    words::{self, Language},
};

/// What it is about.
#[derive(Clone)]
pub enum Bare {
    Offline,
    Fault { fault: Fault, reference: String },
}

impl Bare {
    fn title(&self) -> String {
        match self {
            Self::Offline => tr!("frame-offline-title"),
            Self::Fault { fault: Fault::NotFound, .. } => tr!("frame-not-found-title"),
            Self::Fault { .. } => tr!("frame-broken-title"),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Offline => tr!("frame-offline-text"),
            Self::Fault { fault: Fault::NotFound, .. } => tr!("frame-not-found-text"),
            // The reference stands below.
            Self::Fault { fault: Fault::Broken { .. }, .. } => tr!("fault-broken"),
            Self::Fault { fault, .. } => words::fault(fault),
        }
    }

    fn reference(&self) -> Option<String> {
        match self {
            Self::Offline => None,
            Self::Fault { reference, .. } => Some(tr!("frame-reference", { "reference" => reference.clone() })),
        }
    }

    /// What can be read nevertheless: the service worker fills it in.
    fn kept(&self) -> Option<AnyView> {
        let is_offline = matches!(self, Self::Offline);
        is_offline.then(|| {
            view! {
                <section class="kept-pages">
                    <h2>{tr!("frame-offline-kept")}</h2>
                    <ul id="kept"></ul>
                </section>
            }
            .into_any()
        })
    }

    fn way_on(&self) -> AnyView {
        match self {
            // It stands in the place of the page that was wanted.
            Self::Offline => view! { <a class="button main" href="">{tr!("frame-try-again")}</a> }.into_any(),
            Self::Fault { .. } => view! { <a class="button" href="/">{tr!("frame-to-start")}</a> }.into_any(),
        }
    }
}

/// The whole document; `other` is the same page in the other language.
#[component]
pub fn BarePage(what: Bare, brand: String, css: String, language: Language, other: String) -> impl IntoView {
    view! {
        <html lang=language.code() dir="ltr">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <title>{format!("{} · {brand}", what.title())}</title>
                <link rel="stylesheet" href=css/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
            </head>
            <body>
                <header class="bar">
                    <a class="brand" href="/"><Icon name="mark"/>{brand.clone()}</a>
                    <div class="bar-tools">
                        <a class="language" href=other lang=language.other().code()>{tr!("frame-other-language")}</a>
                    </div>
                </header>
                <main class="alone" id="main">
                    <h1>{what.title()}</h1>
                    <p>{what.text()}</p>
                    <p>{what.way_on()}</p>
                    {what.kept()}
                    {what.reference().map(|reference| view! { <p><small>{reference}</small></p> })}
                </main>
            </body>
        </html>
    }
}
