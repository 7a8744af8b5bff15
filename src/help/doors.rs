//! The addresses of Help.
//!
//! Always true: the language is the one in the address, whatever cookie or browser say; nothing here asks who is signed
//! in; an answer to “Was this helpful?” leaves no trace of whoever gave it but the rate that every form has.

use std::net::IpAddr;

use axum::{
    Extension, Form, Json, Router,
    extract::{Path, Query, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION},
    },
    response::{Html, IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;
use serde_json::json;

use super::{
    feedback::{Sent, Wrong, answer},
    library::{Article, Found, Library},
    missed::kept,
    model::plain,
    page::{self, Around, Asked, Feedback, Missing},
    store,
};
use crate::{
    app::scheme::Scheme,
    desk::{Caller, Rate, fingerprint},
    identity::throttle::network,
    paths,
    serve::{Site, client::ClientIp, language::cookie},
    time::Span,
    words::Language,
};

/// Answers from one network: an office sits behind one address.
const ANSWERS: Rate = Rate { most: 30, within: Span::hours(1) };
/// Articles that are shown while somebody types.
const TYPED: usize = 6;
/// All answers together, and those with a comment, which are kept.
const FLOOD: Rate = Rate { most: 600, within: Span::hours(1) };
const COMMENTS: Rate = Rate { most: 500, within: Span::hours(24) };
/// Searches without result that are counted, from one network and all together.
const MISSES: Rate = Rate { most: 20, within: Span::hours(1) };
const MISSED: Rate = Rate { most: 300, within: Span::hours(1) };

/// Its own scripts and nothing else; it asks only this house.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; \
     manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/// All of Help, in both languages.
pub fn routes() -> Router<Site> {
    let each = Language::ALL.into_iter().map(|language| {
        Router::new()
            .route(&paths::help(language), get(first))
            .route(&format!("{}/search.json", paths::help(language)), get(search))
            .route(&paths::help_answers(language), get(answers))
            .route(&paths::help_steps(language, "{article}"), get(steps))
            .route(&format!("{}/{{*slug}}", paths::help(language)), get(article).post(answered))
            // In place of what was decided from cookie and browser.
            .layer(Extension(language))
    });
    let single =
        Router::new().route("/help", get(lead)).route("/sitemap.xml", get(sitemap)).route("/robots.txt", get(robots));
    each.fold(single, Router::merge)
}

/// `GET /help`: without a language, in the one that fits.
async fn lead(Extension(language): Extension<Language>, request: Request) -> Response {
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    to(StatusCode::SEE_OTHER, &format!("{}{query}", paths::help(language)))
}

#[derive(Deserialize)]
struct Wanted {
    q: Option<String>,
    /// The screen from which somebody comes.
    at: Option<String>,
}

/// `GET /{language}/help`: the topics, what a search finds, or the article of a screen.
async fn first(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Query(Wanted { q, at }): Query<Wanted>,
    ip: Option<Extension<ClientIp>>,
    headers: HeaderMap,
) -> Response {
    let library = site.help.library(&site.house).await;
    if let Some(article) = at.and_then(|path| library.about(&path)) {
        return to(StatusCode::SEE_OTHER, &article.path(language));
    }
    let words = few(q).trim().to_owned();
    let asked = (!words.is_empty()).then(|| {
        let found = library.search(&words, language);
        Asked { words, found }
    });
    if let Some(asked) = asked.as_ref().filter(|asked| asked.found.is_empty()) {
        missed(&site, language, ip.map(|Extension(ip)| ip.0), &asked.words).await;
    }
    shown(StatusCode::OK, language, page::first(&around(&site, &library, language, &headers), asked))
}

/// Counts a search that found nothing, where there is room for it.
async fn missed(site: &Site, language: Language, ip: Option<IpAddr>, words: &str) {
    let Some(text) = kept(words) else { return };
    if !has_room(site, ip, "help-missed", (MISSES, MISSED)).await {
        return;
    }
    if let Err(cause) = store::miss(&site.house, language, &text).await {
        tracing::error!(%cause, "a search in Help could not be counted");
    }
}

/// `GET /{language}/help/search.json?q=`: the same while somebody types.
async fn search(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Query(Wanted { q, .. }): Query<Wanted>,
) -> Response {
    let library = site.help.library(&site.house).await;
    listed(library.search(&few(q), language).into_iter().take(TYPED), language)
}

#[derive(Deserialize)]
struct Question {
    q: Option<String>,
    /// What kind of question it is, in words.
    about: Option<String>,
}

/// `GET /{language}/help/answers.json?q=&about=`: what may answer the question that somebody is about to ask.
async fn answers(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Query(Question { q, about }): Query<Question>,
) -> Response {
    let library = site.help.library(&site.house).await;
    listed(library.answers(&few(q), &few(about), language), language)
}

fn few(words: Option<String>) -> String {
    words.unwrap_or_default().chars().take(page::MOST_WORDS).collect()
}

fn listed<'a>(articles: impl IntoIterator<Item = &'a Article>, language: Language) -> Response {
    let one = |article: &Article| {
        let text = article.text(language);
        json!({ "title": text.title, "text": plain(&text.lead, language), "to": article.path(language) })
    };
    Json(articles.into_iter().map(one).collect::<Vec<_>>()).into_response()
}

#[derive(Deserialize)]
struct Thanks {
    thanks: Option<String>,
}

/// `GET /{language}/help/{slug}`
async fn article(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path(slug): Path<String>,
    Query(Thanks { thanks }): Query<Thanks>,
    headers: HeaderMap,
) -> Response {
    let library = site.help.library(&site.house).await;
    let around = around(&site, &library, language, &headers);
    // As an address is often written down.
    let tidy = slug.trim_end_matches('/').to_lowercase();
    let missing = |article: Option<&Article>| {
        let words: String = tidy.replace(['-', '_', '/'], " ").chars().take(page::MOST_WORDS).collect();
        let mut found = library.search(&words, language);
        let elsewhere = article.and_then(|article| library.article(&article.about.id));
        if let Some(article) = elsewhere {
            found.retain(|one| one.about.id != article.about.id);
            found.insert(0, article);
        }
        let missing = if elsewhere.is_some() { Missing::Elsewhere } else { Missing::Unknown };
        shown(StatusCode::NOT_FOUND, language, page::missing(&around, missing, &tidy, found))
    };
    match library.at(language, &tidy) {
        Found::Article(article) if tidy != slug => to(StatusCode::PERMANENT_REDIRECT, &article.path(language)),
        Found::Moved(article) => to(StatusCode::PERMANENT_REDIRECT, &article.path(language)),
        Found::Article(article) => {
            let feedback = if thanks.is_some() { Feedback::Thanks } else { Feedback::Fresh };
            shown(StatusCode::OK, language, page::article(&around, article, &feedback))
        }
        Found::Elsewhere(article) => missing(Some(article)),
        Found::Nothing => missing(None),
    }
}

/// `POST /{language}/help/{slug}`: “Was this helpful?”
async fn answered(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path(slug): Path<String>,
    ip: Option<Extension<ClientIp>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let library = site.help.library(&site.house).await;
    let Found::Article(article) = library.at(language, &slug) else { return StatusCode::NOT_FOUND.into_response() };
    let again = |wrong, status| {
        let feedback = Feedback::Wrong(wrong, sent.clone());
        shown(status, language, page::article(&around(&site, &library, language, &headers), article, &feedback))
    };
    let answer = match answer(&sent) {
        Ok(answer) => answer,
        Err(wrong) => return again(wrong, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let has_room = has_room(&site, ip.map(|Extension(ip)| ip.0), "help", (ANSWERS, FLOOD)).await
        && (answer.comment.is_none() || site.house.count("help-comments", COMMENTS).await.is_ok());
    if !has_room {
        return again(Wrong::TooOften, StatusCode::TOO_MANY_REQUESTS);
    }
    match store::count(&site.house, &article.about.id, language, &answer).await {
        Ok(()) => to(StatusCode::SEE_OTHER, &format!("{}?thanks#helpful", article.path(language))),
        Err(cause) => {
            tracing::error!(%cause, "an answer about an article could not be counted");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Whether there is room for one more from there, and at all. What is counted by is no address.
async fn has_room(site: &Site, ip: Option<IpAddr>, what: &str, (from_one, from_all): (Rate, Rate)) -> bool {
    let caller = Caller { address: ip.map(|ip| ip.to_string()).unwrap_or_default(), ..Caller::default() };
    let network = format!("{what}:{}", fingerprint(&network(&caller)));
    site.house.count(&network, from_one).await.is_ok() && site.house.count(what, from_all).await.is_ok()
}

/// `GET /{language}/help/steps/{article}`: what an article has to be done where, for whoever walks it.
async fn steps(State(site): State<Site>, Extension(language): Extension<Language>, Path(id): Path<String>) -> Response {
    let library = site.help.library(&site.house).await;
    let walk = library.article(&id).map(|article| Json(article.walk(language)));
    walk.map_or_else(|| StatusCode::NOT_FOUND.into_response(), IntoResponse::into_response)
}

/// `GET /sitemap.xml`
async fn sitemap(State(site): State<Site>) -> Response {
    let library = site.help.library(&site.house).await;
    let kind = [(CONTENT_TYPE, "application/xml; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (kind, page::sitemap(&site.settings.public_url, &library)).into_response()
}

/// `GET /robots.txt`: Help is for everybody, and nothing else is.
async fn robots(State(site): State<Site>) -> Response {
    let [en, es] = Language::ALL.map(paths::help);
    let map = &site.settings.public_url;
    let text = format!(
        "User-agent: *\nAllow: {en}\nAllow: {es}\nAllow: /pkg/\nAllow: /help.\nDisallow: /\nSitemap: {map}/sitemap.xml\n"
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}

pub(super) fn around<'a>(site: &'a Site, library: &'a Library, language: Language, headers: &HeaderMap) -> Around<'a> {
    let scheme = cookie(headers, Scheme::COOKIE).and_then(|name| name.parse().ok()).unwrap_or_default();
    Around {
        language,
        scheme,
        css: site.build.href("enlace.css"),
        brand: &site.settings.brand,
        library,
        public_url: &site.settings.public_url,
    }
}

pub(super) fn shown(status: StatusCode, language: Language, html: String) -> Response {
    let headers = [
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (CONTENT_LANGUAGE, HeaderValue::from_static(language.code())),
        // There is nothing of anybody on it, but the choice of light or dark is a cookie's.
        (CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    (status, headers, Html(html)).into_response()
}

pub(super) fn to(status: StatusCode, path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(location) => (status, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
