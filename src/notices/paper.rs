//! What a letter is written on: its lines as text and as HTML.
//!
//! Always true: HTML is escaped after it was said.

use super::{Sender, values::one_line};
use crate::{paths, words::Language};

/// A line of a letter.
pub(super) enum Line {
    Text(String),
    Head(String),
    /// One of a list.
    Item(String),
    Link {
        label: String,
        href: String,
    },
}

/// What stands below a letter: who sent it to whom, and what leads to the choice of what is sent.
pub(super) struct Foot {
    pub said: String,
    pub choose: Option<String>,
}

impl Foot {
    /// Where one chooses, with what is said of it.
    fn way<'a>(&'a self, sender: &Sender) -> Option<(&'a str, String)> {
        self.choose.as_ref().map(|said| (said.as_str(), format!("{}{}", sender.public_url, paths::NOTICE_CHOICE)))
    }
}

pub(super) fn text(body: &[Line], foot: &Foot, sender: &Sender) -> String {
    let mut text = String::new();
    for (at, line) in body.iter().enumerate() {
        match line {
            Line::Text(said) => text.push_str(said),
            Line::Head(said) => text.push_str(&said.to_uppercase()),
            Line::Item(said) => {
                text.push_str("- ");
                text.push_str(said);
            }
            Line::Link { label, href } => {
                text.push_str(label);
                text.push_str(":\n");
                text.push_str(href);
            }
        }
        let goes_on = matches!((line, body.get(at + 1)), (Line::Item(_), Some(Line::Item(_))));
        text.push_str(if goes_on { "\n" } else { "\n\n" });
    }
    let way = foot.way(sender).map(|(said, href)| format!("{said}:\n{href}\n")).unwrap_or_default();
    format!("{text}-- \n{}\n{way}{}\n", foot.said, sender.public_url)
}

/// Colours come from the reader's program, so that it is readable light and dark; the link is underlined text.
pub(super) fn html(language: Language, subject: &str, body: &[Line], foot: &Foot, sender: &Sender) -> String {
    let said: String = body
        .iter()
        .map(|line| match line {
            Line::Text(said) => format!("<p>{}</p>", escaped(said)),
            Line::Head(said) => format!("<h2>{}</h2>", escaped(said)),
            Line::Item(said) => format!("<p style=\"margin:0.25rem 0\">– {}</p>", escaped(said)),
            Line::Link { label, href } => {
                let (label, href) = (escaped(label), escaped(href));
                format!("<p><a href=\"{href}\"><strong>{label}</strong></a><br><small>{href}</small></p>")
            }
        })
        .collect();
    let way = foot.way(sender).map(|(said, href)| format!("<a href=\"{}\">{}</a><br>", escaped(&href), escaped(said)));
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title></head>\
         <body style=\"font-family:system-ui,sans-serif;line-height:1.5;max-width:36rem;margin:0 auto;padding:1.5rem\">\
         <p><strong>{brand}</strong></p>{said}<hr><p><small>{foot}<br>{way}{url}</small></p></body></html>",
        title = escaped(subject),
        brand = escaped(&one_line(&sender.brand)),
        foot = escaped(&foot.said),
        way = way.unwrap_or_default(),
        url = escaped(&sender.public_url),
    )
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
