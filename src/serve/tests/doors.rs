//! What every door takes, read from the source of the server functions, so that a new argument is tried by itself.

use std::{collections::BTreeSet, path::Path};

/// A server function: the end of its address, and the names of what a form may send to it.
pub struct Takes {
    pub path: String,
    pub fields: Vec<String>,
}

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
        let fields = fields.flat_map(|(name, kind)| parts(&name, &kind));
        found.push(Takes { path: format!("{}/{name}", module.display()), fields: fields.collect() });
    }
    found
}

/// The names of an argument's controls: it is one text, a number or an id, or it has several.
fn parts(name: &str, kind: &str) -> Vec<String> {
    let of = |fields: &[&str]| fields.iter().map(|field| format!("{name}[{field}]")).collect();
    match kind {
        "ContactQuery" | "UserQuery" => of(&["q", "role", "status", "account", "sort", "after"]),
        "LineQuery" => of(&["q", "account", "state", "centre", "nobody", "after"]),
        "LineSearch" => of(&["find", "account"]),
        "HistoryQuery" => of(&["by", "about", "group", "from", "until", "after"]),
        "Question" => of(&["about", "member", "q", "permission", "account", "line", "after"]),
        "RowQuery" => of(&["kind", "state", "after"]),
        "Vec<String>" => vec![format!("{name}[]")],
        kind if kind.starts_with("BTreeMap") && name == "approvers" => vec![format!("{name}[add_users][]")],
        kind if kind.starts_with("BTreeMap") => of(&["view_users", "add_users"]),
        _ => vec![name.to_owned()],
    }
}
