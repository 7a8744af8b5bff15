//! Every door of the house on one screen: the routes that are no pages, the pages, and the beats around them.
//!
//! Always true: the layers below are read from the last to the first, and none of them looks at who may do what.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    response::Redirect,
    routing::{get, post},
};
use leptos_axum::{AxumRouteListing, ErrorHandler, LeptosRoutes};
use leptos_router::{Method, SsrMode::Async};
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer};

use super::{
    Kind, Site, callback, choice, client, clock, context, files, headers, health, language, limit, live, once, plain,
    present, pwa, request, sheet, start,
};
use crate::{
    app::{routes::ROUTES, shell},
    bulk::doors as bulk,
    cases::files::doors as case_files,
    help::{doors as help, editing as help_editing},
    history::csv,
    notices::{Demonstration, demo_router},
    paths, reports,
};

/// The addresses of the pages, as axum takes them. The router's own list would be found by running the app, and what any page
/// of this process asks for meanwhile would never be answered (leptos-rs/leptos#4773).
fn pages() -> Vec<AxumRouteListing> {
    let part = |part: &str| part.strip_prefix(':').map_or_else(|| part.to_owned(), |name| format!("{{{name}}}"));
    let path = |route: &str| route.split('/').map(part).collect::<Vec<_>>().join("/");
    ROUTES.iter().map(|(route, _)| AxumRouteListing::new(path(route), Async, [Method::Get], [])).collect()
}

/// The whole house as one service.
pub fn router(site: Site) -> Router {
    let provide = {
        let site = site.clone();
        move || context::provide(&site)
    };
    let page = {
        let site = site.clone();
        move || shell(&site)
    };
    let missing = {
        let page = page.clone();
        ErrorHandler::new_with_context(provide.clone(), move |_| page(), site.build.options())
    };
    let pages = Router::new()
        .leptos_routes_with_context(&site, pages(), provide, page)
        .layer(middleware::from_fn_with_state(site.clone(), plain::faults))
        .layer(middleware::from_fn_with_state(site.clone(), once::once));
    let all = pages
        .merge(others())
        .merge(help::routes())
        .merge(help_editing::routes())
        .merge(demonstration(&site))
        .merge(files::routes(&site.build))
        .fallback_service(missing);
    beats(all, &site).with_state(site)
}

fn others() -> Router<Site> {
    Router::new()
        .route("/", get(start::lead))
        .route("/support", get(start::lead))
        .route("/support/{*rest}", get(start::lead))
        .route("/hub", get(start::lead))
        .route("/hub/{*rest}", get(start::lead))
        .route(paths::OPERATOR, get(|| async { Redirect::to(paths::CARE_ORGANIZATIONS) }))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/callbacks/carrier", post(callback::carrier).layer(DefaultBodyLimit::max(callback::MOST)))
        .route("/o/{organization}/live", get(live::live))
        .route(paths::CARE_LIVE, get(live::care))
        .route("/o/{organization}/hub/history.csv", get(csv::file))
        .route("/o/{organization}/hub/users.csv", get(sheet::users))
        .route(paths::CARE_REPORTS_CSV, get(reports::csv::file))
        .route("/language", post(choice::language))
        .route("/scheme", post(choice::scheme))
        .route("/o/{org}/hub/users/import", post(bulk::upload))
        .route("/o/{org}/hub/users/import/template.csv", get(bulk::template))
        .route("/o/{org}/hub/lines/import", post(bulk::upload_lines))
        .route("/o/{org}/hub/lines/import/template.csv", get(bulk::lines_template))
        .route("/o/{org}/hub/runs/{run}/problems.csv", get(bulk::problems))
        .route("/o/{org}/hub/runs/{run}/results.csv", get(bulk::results))
        .route("/brand.css", get(files::brand_css))
        .route("/brand/logo", get(files::brand_logo))
        .route("/sw.js", get(pwa::worker))
        .route("/beside.js", get(pwa::beside))
        .route("/renewal.js", get(pwa::renewal))
        .route("/typing.js", get(pwa::typing))
        .route("/offline.js", get(pwa::without))
        .route("/outbox.js", get(pwa::outbox))
        .route("/manifest.en.webmanifest", get(pwa::manifest::english))
        .route("/manifest.es.webmanifest", get(pwa::manifest::spanish))
        .route("/offline", get(pwa::offline_page))
}

/// What only the demonstration has.
fn demonstration(site: &Site) -> Router<Site> {
    match site.kind {
        Kind::Provider => Router::new(),
        Kind::Demonstration => {
            let (house, css, brand) = (site.house.clone(), site.build.href("enlace.css"), site.settings.brand.clone());
            let mailbox = demo_router(Demonstration { house, brand, css, everywhere: false });
            mailbox.with_state(()).route("/demo/clock", post(clock::turned))
        }
    }
}

fn beats(router: Router<Site>, site: &Site) -> Router<Site> {
    router
        .layer(middleware::from_fn_with_state(site.clone(), present::found))
        // The framework's own 2 MB would turn a text that is much too long into a breakdown.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn(limit::bounded))
        // Files are not taken in whole: their door counts what comes.
        .merge(case_files::routes())
        .layer(csrf(site))
        .layer(middleware::from_fn_with_state(site.clone(), client::known))
        .layer(middleware::from_fn_with_state(site.clone(), request::logged))
        .layer(middleware::from_fn(language::decided))
        .layer(middleware::from_fn_with_state(site.clone(), headers::strict))
        .layer(CompressionLayer::new())
}

/// Refuses whatever is not a plain reading and was sent by another site. The public address is trusted beside the
/// request's own host, since a proxy may rewrite that.
fn csrf(site: &Site) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(&site.settings.public_url).unwrap_or_default()
}
