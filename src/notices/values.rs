//! What the sentences of a letter speak of.
//!
//! Always true: a value is one line without hidden marks, and holds no address that a mail reader would make a link; one
//! that is too long ends with an ellipsis; one that is there in both languages is said in the letter's.

use fluent_templates::fluent_bundle::FluentValue;
use serde_json::Value;

use super::{Sender, words::Values};
use crate::{
    desk::Letter,
    people::model::Invitation,
    words::{Bilingual, Language},
};

/// Characters of a value, and of what somebody wrote to be read.
const MOST: usize = 200;
const MOST_WRITTEN: usize = 500;

/// The value that is there when somebody wrote more than the letter holds.
pub(super) const REST: &str = "rest";

pub(super) fn values(letter: &Letter, sender: &Sender) -> Values {
    let mut values = Values::new();
    values.insert("brand".into(), one_line(&sender.brand).into());
    values.insert("email".into(), one_line(&letter.to).into());
    values.insert("hours".into(), (Invitation::LINK.0 / 3_600_000).into());
    let language = letter.language.parse().unwrap_or_default();
    for (name, value) in letter.values.as_object().into_iter().flatten() {
        let value = match &in_one(value, language) {
            Value::String(text) if matches!(name.as_str(), "reason" | "comment") => {
                let text = in_one_line(text);
                if text.chars().count() > MOST_WRITTEN {
                    values.insert(REST.into(), 1.into());
                }
                cut(text, MOST_WRITTEN).into()
            }
            Value::String(text) => one_line(text).into(),
            Value::Number(number) => number.as_i64().unwrap_or_default().into(),
            _ => continue,
        };
        values.insert(name.clone().into(), value);
    }
    // Some letters know no name but the address.
    values.retain(|name, value| name != "name" || !matches!(value, FluentValue::String(text) if text.contains('@')));
    values.retain(|_, value| !matches!(value, FluentValue::String(text) if text.is_empty()));
    values
}

/// Of both languages the reader's.
fn in_one(value: &Value, language: Language) -> Value {
    let both = value.get("en").and_then(|_| serde_json::from_value::<Bilingual>(value.clone()).ok());
    both.map_or_else(|| value.clone(), |both| Value::String(both.read(language).0.to_owned()))
}

pub(super) fn one_line(text: &str) -> String {
    cut(in_one_line(text), MOST)
}

fn in_one_line(text: &str) -> String {
    let hidden = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !hidden(c)).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").replace("://", " ")
}

fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}
