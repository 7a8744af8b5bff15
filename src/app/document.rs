//! The document: everything outside `<App>`, on the server.
//!
//! Always true: the first script makes the one Trusted Types policy, before any other can run; every inline script
//! bears the nonce of this answer; there is no inline style.
#![cfg(feature = "ssr")]

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use super::{
    App, here,
    scheme::{DARK_BAR, LIGHT_BAR, Scheme},
};
use crate::{
    serve::{Kind, Site, files::Build, pwa},
    words::Dictionary,
};

/// Markup may come from the app's own templates, never with a script in it; scripts only from this house.
const TRUST: &str = "if(self.trustedTypes){trustedTypes.createPolicy('default',{\
createHTML(s){if(/<script|javascript:/i.test(s))throw new TypeError('refused markup');return s},\
createScriptURL(u){const a=new URL(u,location.href);\
if(a.origin===location.origin&&(a.pathname==='/sw.js'||a.pathname.startsWith('/pkg/')))return u;throw new TypeError('refused script')}})}";

/// Marks a form in which something was typed or chosen, from the first moment on (`wire/sending.rs`).
const UNSENT: &str = "addEventListener('input',e=>e.target.form?.setAttribute('data-unsent',''),true)";

/// The document for one request.
pub fn shell(site: &Site) -> impl IntoView + use<> {
    let (language, scheme, nonce) = (here::language(), here::scheme(), use_nonce());
    let brand = &site.settings.brand;
    let hue = brand.hue.map(|_| view! { <link rel="stylesheet" href="/brand.css"/> });
    view! {
        <!DOCTYPE html>
        <html
            lang=language.code()
            dir="ltr"
            data-scheme=scheme.code()
            data-request=here::reference()
            data-build=site.build.id.clone()
            data-brand=brand.name.clone()
            data-logo=brand.logo.is_some()
            data-demonstration=site.kind == Kind::Demonstration
        >
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <script nonce=nonce.clone()>{TRUST}</script>
                <script nonce=nonce>{UNSENT}</script>
                <link rel="stylesheet" href=site.build.href("enlace.css")/>
                {hue}
                {bar_colour(scheme)}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>
                <link rel="manifest" href=format!("/manifest.{language}.webmanifest")/>
                <script nonce=use_nonce() src=pwa::beside_href() defer></script>
                <MetaTags/>
                {face(&site.build)}
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

fn bar_colour(scheme: Scheme) -> AnyView {
    match scheme {
        Scheme::Light => view! { <meta name="theme-color" content=LIGHT_BAR/> }.into_any(),
        Scheme::Dark => view! { <meta name="theme-color" content=DARK_BAR/> }.into_any(),
        // `media` is missing among the attributes that the macro knows for this element.
        Scheme::System => {
            let meta = |content, media| leptos::html::meta().name("theme-color").content(content).attr("media", media);
            (meta(LIGHT_BAR, "(prefers-color-scheme: light)"), meta(DARK_BAR, "(prefers-color-scheme: dark)"))
                .into_any()
        }
    }
}

/// Loads the browser's face. Leptos's own component puts the nonce where `crossorigin` belongs.
fn face(build: &Build) -> impl IntoView + use<> {
    if let Some(chunks) = &build.chunks {
        // The renderer adds the preloads of the page's own chunk from it.
        provide_context(chunks.clone());
    }
    let (glue, wasm) = (build.href("enlace.js"), build.href("enlace.wasm"));
    let words = build.href(&Dictionary::First.file(here::language()));
    let start = format!("import('{glue}').then(m=>m.default({{module_or_path:'{wasm}'}}).then(()=>m.hydrate()))");
    view! {
        <link rel="modulepreload" href=glue/>
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <link rel="preload" href=words r#as="fetch" crossorigin="anonymous"/>
        <script type="module" nonce=use_nonce()>{start}</script>
    }
}
