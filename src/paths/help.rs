//! Help, and being shown its steps.

use crate::words::Language;

/// By this an address asks for *Show me*: `?guide=users.0`, an article and one of its parts.
pub const GUIDE: &str = "guide";

/// Care: what readers say of Help, for operators.
pub const CARE_HELP: &str = "/care/help";

/// An article as it is edited.
#[must_use]
pub fn care_article(article: &str) -> String {
    format!("{CARE_HELP}/{article}")
}

/// The same as its readers would get it.
#[must_use]
pub fn preview(article: &str, language: Language) -> String {
    format!("{CARE_HELP}/{article}/preview/{language}")
}

/// Help in one language.
#[must_use]
pub fn help(language: Language) -> String {
    format!("/{language}/help")
}

/// What may answer a question, while it is written.
#[must_use]
pub fn help_answers(language: Language) -> String {
    [&help(language), "/answers.json"].concat()
}

/// The article about the screen at this address of the portal. Only the words of the address go along: whatever is not
/// one may be somebody's id or a secret.
#[must_use]
pub fn help_at(language: Language, path: &str) -> String {
    let is_word = |part: &str| part.len() < 20 && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let parts: Vec<&str> = path.split('/').map(|part| if is_word(part) { part } else { ":" }).collect();
    format!("/{language}/help?at={}", parts.join("/"))
}

/// An article, by the name it has in that language.
#[cfg(feature = "ssr")]
#[must_use]
pub fn help_article(language: Language, slug: &str) -> String {
    [&help(language), "/", slug].concat()
}

/// The steps of an article, by its id.
#[must_use]
pub fn help_steps(language: Language, article: &str) -> String {
    [&help(language), "/steps/", article].concat()
}

/// Where *Show me* begins: the screen of the first step.
#[cfg(feature = "ssr")]
#[must_use]
pub fn guided(address: &str, article: &str, part: usize) -> String {
    format!("{address}?{GUIDE}={article}.{part}")
}
