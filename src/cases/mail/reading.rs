//! A message as somebody's program wrote it, read: who, what, which files.
//!
//! Always true: whatever comes is read or is *unreadable*; nothing in it is believed that it does not show.

use mail_parser::{
    HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _, PartType,
    decoders::html::html_to_text,
};

use super::{
    model::{Attached, Came},
    rules::{Signs, automatic, is_decoration},
};
use crate::text;

/// Parts of the text that are read: a program that cuts it into more writes to nobody.
const MOST_TEXTS: usize = 20;
/// More files than that are not looked at.
const MOST_FILES: usize = 50;
/// Of a header, for looking at.
const LONGEST: usize = 200;

/// Reads a message; none: it is none. `own` says whether a message of this id is the house's own.
#[must_use]
pub fn read(raw: &[u8], own: impl Fn(&str) -> bool) -> Option<Came> {
    let message = MessageParser::default().parse(raw)?;
    let signs = signs(&message);
    let mut texts = Vec::new();
    // Of a message that does not end as it should, the text is taken for a file.
    let (unnamed, files): (Vec<_>, Vec<_>) =
        message.attachments().take(MOST_FILES).partition(|part| is_unnamed_text(part));
    for part in message.text_bodies().chain(unnamed).take(MOST_TEXTS) {
        texts.extend(match &part.body {
            PartType::Text(text) => Some(text.clone().into_owned()),
            PartType::Html(html) => Some(from_html(html)),
            _ => None,
        });
    }
    let files = files.into_iter().filter_map(attached).collect();
    Some(Came {
        automatic: automatic(&signs, own),
        id: signs.message_id,
        from: signs.from,
        text: texts.join("\n\n"),
        files,
    })
}

/// What is quoted begins a line of its own.
fn from_html(html: &str) -> String {
    html_to_text(&html.replace("<blockquote", "<br><blockquote").replace("<BLOCKQUOTE", "<br><blockquote"))
}

fn signs(message: &Message<'_>) -> Signs {
    let from = message.from().into_iter().flat_map(|from| from.iter());
    let from = from.filter_map(|one| text::email(one.address.as_deref()?).ok()).collect();
    let header = |(name, value): (&str, &str)| {
        (name.to_ascii_lowercase(), value.trim().chars().take(LONGEST).collect::<String>())
    };
    let kind = message.content_type().map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()));
    Signs {
        headers: message.headers_raw().map(header).collect(),
        message_id: message.message_id().map(|id| id.chars().take(LONGEST * 5).collect()),
        from,
        kind: kind.unwrap_or_default(),
    }
}

fn attached(part: &MessagePart<'_>) -> Option<Attached> {
    let is_message = matches!(part.body, PartType::Message(_));
    let name = part.attachment_name().map(str::to_owned).or_else(|| is_message.then(|| "message.eml".to_owned()));
    let file = Attached { name: name.unwrap_or_default(), content: part.contents().to_vec() };
    let is_picture = part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
    let is_shown = part.content_id().is_some() && !is_disposed(part, "attachment");
    (!file.content.is_empty() && !is_decoration(&file, is_picture, is_shown)).then_some(file)
}

fn is_unnamed_text(part: &MessagePart<'_>) -> bool {
    let is_text = matches!(part.body, PartType::Text(_) | PartType::Html(_));
    is_text && part.attachment_name().is_none() && !is_disposed(part, "attachment")
}

fn is_disposed(part: &MessagePart<'_>, how: &str) -> bool {
    let said = part.headers.iter().find(|header| header.name == HeaderName::ContentDisposition);
    matches!(said.map(|header| &header.value), Some(HeaderValue::ContentType(kind)) if kind.ctype().eq_ignore_ascii_case(how))
}
