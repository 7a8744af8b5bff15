//! Several lines that somebody types.
//!
//! Always true: the text is escaped on the server, which Leptos 0.8.23 does not do inside `<textarea>` (`tests.rs`
//! holds it).

use super::{
    Need,
    escape::raw_text,
    field::{described, framed, wrong},
};
use leptos::prelude::*;

/// A box for longer text.
#[component]
pub fn TextArea(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What stands there at first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: Need,
    #[prop(default = 4)] rows: u8,
    #[prop(optional)] id: Option<&'static str>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let control = view! {
        <textarea
            class="input"
            id=id
            name=name
            rows=rows.to_string()
            aria-required=required.aria()
            aria-invalid=wrong(error)
            aria-describedby=described(id, hint.is_some(), error)
        >
            {first_text(&value)}
        </textarea>
    };
    framed(id, label, hint, error, required, control.into_any())
}

/// The parser drops one line break after the opening tag: one is given to it, so that a text beginning with one keeps
/// it.
fn first_text(value: &str) -> String {
    let text = raw_text(value);
    if cfg!(feature = "ssr") { ["\n", &text].concat() } else { text }
}
