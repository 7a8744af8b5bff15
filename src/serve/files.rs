//! The build's files and the public ones.
//!
//! Always true: everything of a build lies in a folder named by the hash of all of it, so whatever is under `/pkg/`
//! never changes and is kept for ever; the other files are revalidated.

use std::path::{Path, PathBuf};

use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use leptos::{WasmSplitManifest, config::LeptosOptions, prelude::ArcStoredValue};
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

use super::Site;

/// What loads lazy pages is part of the glue.
const LOADER: &str = "enlace.js";

/// The browser's face as it was built.
#[derive(Clone)]
pub struct Build {
    /// Names the folder, the service worker's cache and nothing else.
    pub id: String,
    pub root: PathBuf,
    /// Which chunks belong to which lazy page, so that the page names them for preloading.
    pub chunks: Option<WasmSplitManifest>,
}

impl Build {
    /// Beside the binary, or where `LEPTOS_SITE_ROOT` says.
    #[must_use]
    pub fn find() -> Self {
        let beside = || std::env::current_exe().ok().and_then(|binary| Some(binary.parent()?.join("site")));
        let root = std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from).or_else(beside).unwrap_or_default();
        Self::at(root)
    }

    #[must_use]
    pub fn at(root: PathBuf) -> Self {
        let id = std::fs::read_to_string(root.join("build.txt"))
            .map_or_else(|_| "none".to_owned(), |id| id.trim().to_owned());
        let chunks = chunks(&root, &id);
        Self { id, root, chunks }
    }

    /// The address of one of the build's files.
    #[must_use]
    pub fn href(&self, file: &str) -> String {
        format!("/pkg/{}/{file}", self.id)
    }

    #[must_use]
    pub fn options(&self) -> LeptosOptions {
        LeptosOptions::builder()
            .output_name("enlace")
            .site_root(self.root.to_string_lossy().as_ref())
            .site_pkg_dir(format!("pkg/{}", self.id))
            .build()
    }

    /// The names of the files in the build's folder, without their compressed twins.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let folder = std::fs::read_dir(self.root.join("pkg").join(&self.id));
        let names = folder.into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| !compressed(name)).collect();
        names.sort();
        names
    }
}

fn compressed(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|kind| kind == "br" || kind == "gz")
}

fn chunks(root: &Path, id: &str) -> Option<WasmSplitManifest> {
    let manifest = std::fs::read_to_string(root.join("pkg").join(id).join("__wasm_split_manifest.json")).ok()?;
    let manifest = serde_json::from_str(&manifest).ok()?;
    Some(WasmSplitManifest(ArcStoredValue::new((format!("/pkg/{id}"), manifest, LOADER.to_owned()))))
}

/// `/pkg/…`, and the few public files at the root.
pub fn routes<S: Clone + Send + Sync + 'static>(build: &Build) -> Router<S> {
    let pkg = ServeDir::new(build.root.join("pkg"))
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let icons = ServeDir::new(build.root.join("icons")).append_index_html_on_directories(false);
    let screens = ServeDir::new(build.root.join("screens")).append_index_html_on_directories(false);
    let pkg = Router::new().nest_service("/pkg", pkg).layer(middleware::from_fn(for_ever));
    let single = ["/sprite.svg", "/favicon.svg", "/help.css", "/help.js"];
    let public = single
        .into_iter()
        .fold(Router::new().nest_service("/icons", icons).nest_service("/screens", screens), |router, path| {
            router.route_service(path, ServeFile::new(build.root.join(path.trim_start_matches('/'))))
        });
    let public = public.layer(middleware::from_fn(revalidated));
    pkg.merge(public)
}

async fn for_ever(request: Request, next: Next) -> Response {
    kept(request, next, HeaderValue::from_static("public, max-age=31536000, immutable")).await
}

async fn revalidated(request: Request, next: Next) -> Response {
    kept(request, next, HeaderValue::from_static("public, no-cache")).await
}

async fn kept(request: Request, next: Next, how: HeaderValue) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    if status.is_success() || status == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(CACHE_CONTROL, how);
    } else {
        // So that the page for a missing file can take its place.
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response
}

/// `/brand.css`: the provider's hue, from which the style sheet computes every colour.
pub async fn brand_css(State(site): State<Site>) -> Response {
    let Some(hue) = site.settings.brand.hue else { return StatusCode::NOT_FOUND.into_response() };
    let kind = [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, no-cache")];
    (kind, format!(":root{{--hue:{hue}}}")).into_response()
}

/// `/brand/logo`: the provider's picture. An SVG may hold scripts: the policy of every answer that is no page lets none run.
pub async fn brand_logo(State(site): State<Site>, request: Request) -> Response {
    let Some(logo) = &site.settings.brand.logo else { return StatusCode::NOT_FOUND.into_response() };
    match ServeFile::new(logo).oneshot(request).await {
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    }
}
