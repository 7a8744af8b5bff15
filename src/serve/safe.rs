//! Where a redirect may lead: only to the house's own pages.
//!
//! Always true: what comes out begins with exactly one `/`, holds nothing that a browser would read as another host or
//! that a header cannot carry, and is what came in, unchanged.

/// `next` if it is one of the house's own pages, with its query.
#[must_use]
pub fn safe_path(next: &str) -> Option<String> {
    let own = next.starts_with('/') && !next.starts_with("//") && next.len() <= 2_048;
    // A backslash is a slash to a browser; controls and spaces it drops, so that "/\t/host" would become "//host".
    let plain = next.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    (own && plain && !deed(next)).then(|| next.to_owned())
}

/// A server function's address is no page: coming back to it would show data, not a screen.
fn deed(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The page that sent the form, when the browser says so and it is one of ours.
#[must_use]
pub fn referring_path(referer: &str, host: &str) -> Option<String> {
    let (_, rest) = referer.split_once("://")?;
    let path = rest.strip_prefix(host)?;
    safe_path(if path.is_empty() { "/" } else { path })
}

/// The same page without one pair of its query.
#[must_use]
pub fn without(path: &str, name: &str) -> String {
    let (page, fragment) = path.split_once('#').map_or((path, None), |(page, fragment)| (page, Some(fragment)));
    let (page, query) = page.split_once('?').unwrap_or((page, ""));
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name)).collect();
    let mut path = page.to_owned();
    if !kept.is_empty() {
        path = format!("{path}?{}", kept.join("&"));
    }
    if let Some(fragment) = fragment {
        path = format!("{path}#{fragment}");
    }
    path
}
