//! Escaping where Leptos 0.8.23 leaves it out on the server: inside `<textarea>` and `<title>`.
//!
//! Always true: in the browser the text passes through untouched, since there it becomes a text node.

/// Text as it must stand in the server's HTML between the tags of an element that holds no other elements.
#[cfg(feature = "ssr")]
pub(super) fn raw_text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(not(feature = "ssr"))]
pub(super) fn raw_text(text: &str) -> String {
    text.to_owned()
}
