//! Reads an article from its file: Markdown, of which only what an article needs may be used.
//!
//! Always true: nothing of a file reaches a page as HTML; what cannot be read is a sentence for whoever wrote it.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::model::{Block, Does, Mark, Span, Step, Text};

type Events<'a> = TextMergeStream<'a, Parser<'a>>;

/// Reads a whole file.
///
/// # Errors
/// What stands there that an article cannot say.
pub fn text(file: &str) -> Result<Text, String> {
    let mut events = TextMergeStream::new(Parser::new_ext(file, Options::empty()));
    let (mut title, mut lead, mut blocks) = (None, None, Vec::new());
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let heading = heading(&mut events)?;
                match (level, &title) {
                    (HeadingLevel::H1, None) => title = Some(heading),
                    (HeadingLevel::H2, Some(_)) => blocks.push(Block::Heading(heading)),
                    _ => return Err(format!("“{heading}”: one title with #, then headings with ##")),
                }
            }
            Event::Start(Tag::Paragraph) => {
                let spans = spans(&mut events, TagEnd::Paragraph)?;
                if lead.is_none() { lead = Some(spans) } else { blocks.push(Block::Paragraph(spans)) }
            }
            Event::Start(Tag::List(Some(_))) => blocks.push(Block::Steps(steps(&mut events)?)),
            Event::Start(Tag::List(None)) => blocks.push(Block::Points(points(&mut events)?)),
            other => return Err(unknown(&other)),
        }
    }
    Ok(Text { title: title.ok_or("no title")?, lead: lead.ok_or("no first paragraph")?, blocks })
}

fn heading(events: &mut Events) -> Result<String, String> {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::End(TagEnd::Heading(_)) => return Ok(text),
            other => return Err(unknown(&other)),
        }
    }
    Ok(text)
}

fn spans(events: &mut Events, end: TagEnd) -> Result<Vec<Span>, String> {
    let mut line = Line::default();
    for event in events {
        match line.take(event)? {
            None => {}
            Some(Event::End(over)) if over == end => break,
            Some(other) => return Err(unknown(&other)),
        }
    }
    Ok(line.found)
}

/// A line as far as it is read.
#[derive(Default)]
struct Line {
    found: Vec<Span>,
    within: Option<Within>,
}

enum Within {
    Strong,
    Link(String),
}

impl Line {
    /// Takes what belongs into a line, and gives back what does not.
    fn take<'a>(&mut self, event: Event<'a>) -> Result<Option<Event<'a>>, String> {
        match event {
            Event::Text(text) => match self.within.take() {
                None => marked(&text, &mut self.found)?,
                Some(Within::Strong) => self.found.push(Span::Strong(text.into_string())),
                Some(Within::Link(to)) => self.found.push(Span::Link { to, text: text.into_string() }),
            },
            Event::SoftBreak => self.found.push(Span::Text(" ".to_owned())),
            Event::Start(Tag::Strong) => self.within = Some(Within::Strong),
            Event::Start(Tag::Link { dest_url, .. }) => self.within = Some(Within::Link(dest_url.into_string())),
            Event::End(TagEnd::Strong | TagEnd::Link) => {}
            other => return Ok(Some(other)),
        }
        Ok(None)
    }
}

type Item = (Vec<Span>, Vec<Vec<Span>>);

/// The items of a list, each with the list below it.
fn items(events: &mut Events) -> Result<Vec<Item>, String> {
    let mut found = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Item) => found.push(item(events)?),
            Event::End(TagEnd::List(_)) => break,
            other => return Err(unknown(&other)),
        }
    }
    Ok(found)
}

fn item(events: &mut Events) -> Result<Item, String> {
    let (mut line, mut below) = (Line::default(), Vec::new());
    while let Some(event) = events.next() {
        match line.take(event)? {
            None => {}
            Some(Event::Start(Tag::List(None))) => below = points(events)?,
            Some(Event::End(TagEnd::Item)) => break,
            Some(other) => return Err(unknown(&other)),
        }
    }
    Ok((line.found, below))
}

fn points(events: &mut Events) -> Result<Vec<Vec<Span>>, String> {
    let one = |(spans, below): Item| {
        if below.is_empty() { Ok(spans) } else { Err("a list within a list, which only a step may have".to_owned()) }
    };
    items(events)?.into_iter().map(one).collect()
}

/// A numbered list is steps, and each begins with its screen: `1. @users Choose {press users-add-new}.`
fn steps(events: &mut Events) -> Result<Vec<Step>, String> {
    let one = |(mut spans, points): Item| {
        let Some(Span::Text(first)) = spans.first_mut() else { return Err("a step without a screen".to_owned()) };
        let step = first.strip_prefix('@').and_then(|rest| rest.split_once(' '));
        let (screen, rest) = step.ok_or_else(|| format!("a step without a screen: {first}"))?;
        let screen = screen.parse().map_err(|()| format!("no screen is called {screen}"))?;
        *first = rest.to_owned();
        Ok(Step { screen, spans, points })
    };
    items(events)?.into_iter().map(one).collect()
}

/// Text with controls in it: `{key}`, `{press key}`, `{say key}`, `{row}` or `{row Somebody’s name}`.
fn marked(text: &str, found: &mut Vec<Span>) -> Result<(), String> {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after.split_once('}').ok_or_else(|| format!("a {{ that never closes: {text}"))?;
        if !before.is_empty() {
            found.push(Span::Text(before.to_owned()));
        }
        let (does, key) = match mark.split_once(' ') {
            Some(("press", key)) => (Does::Press, key),
            Some(("say", key)) => (Does::Say, key),
            Some(("row", whose)) => (Does::Row, whose),
            None if mark == "row" => (Does::Row, ""),
            None => (Does::See, mark),
            Some(_) => return Err(format!("nobody knows how to do {{{mark}}}")),
        };
        found.push(Span::Mark(Mark { does, key: key.to_owned() }));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Span::Text(rest.to_owned()));
    }
    Ok(())
}

fn unknown(event: &Event) -> String {
    format!("an article has paragraphs, headings, lists, steps, strong words and links, not {event:?}")
}
