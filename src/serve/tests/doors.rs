//! What every door takes, read from the source of the server functions, so that a new argument is tried by itself.

use std::{collections::BTreeSet, path::Path};

/// A server function: the end of its address, and the names of what a form may send to it.
pub struct Takes {
    pub path: String,
    pub fields: Vec<String>,
}

/// The parts of the one argument that is no text, a number or an id.
const QUERY: [&str; 8] = [
    "query[q]",
    "query[role]",
    "query[status]",
    "query[account]",
    "query[language]",
    "query[sort]",
    "query[columns]",
    "query[after]",
];

/// Every server function of the house.
pub fn every() -> Vec<Takes> {
    let found: Vec<Takes> =
        crate::tidy::rust().into_iter().flat_map(|source| functions(&source.path, &source.text)).collect();
    let read: BTreeSet<&str> = found.iter().map(|takes| takes.path.as_str()).collect();
    let there = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.trim_start_matches("/api/enlace/"));
    assert_eq!(read, there.collect(), "the source is read wrongly");
    found
}

fn functions(path: &str, text: &str) -> Vec<Takes> {
    let module = Path::new(path.trim_start_matches("src/")).with_extension("");
    let mut found = Vec::new();
    for part in text.split("\n#[server").skip(1) {
        let Some((_, signature)) = part.split_once("pub async fn ") else { continue };
        let (name, rest) = signature.split_once('(').expect("a function");
        let arguments = rest.split(") -> ").next().unwrap_or_default();
        let fields = arguments.split(',').map(|one| one.replace("#[server(default)]", "")).filter_map(|one| {
            let (name, kind) = one.split_once(':')?;
            Some((name.trim().to_owned(), kind.trim().to_owned()))
        });
        let fields = fields.flat_map(|(name, kind)| match kind.as_str() {
            "ContactQuery" | "UserQuery" => QUERY.map(str::to_owned).to_vec(),
            _ => vec![name],
        });
        found.push(Takes { path: format!("{}/{name}", module.display()), fields: fields.collect() });
    }
    found
}
