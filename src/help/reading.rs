//! Reads an article from its file: Markdown, of which only what an article needs may be used.
//!
//! Always true: nothing of a file reaches a page as HTML; what cannot be read is told with its line.

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::model::{Block, Does, Mark, Span, Step, Text};
use crate::{
    care::model::{Flaw, Wrong},
    words::{Language, label},
};

/// Characters of what is no part of an article.
const LONGEST: usize = 60;

/// What the file consists of, and where its reader is.
struct Events<'a> {
    inner: TextMergeWithOffset<'a, OffsetIter<'a>>,
    at: usize,
}

impl<'a> Iterator for Events<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        let (event, range) = self.inner.next()?;
        self.at = range.start;
        Some(event)
    }
}

/// Reads a whole file.
///
/// # Errors
/// What stands there that an article cannot say.
pub fn text(file: &str) -> Result<Text, Wrong> {
    let inner = TextMergeWithOffset::new(Parser::new_ext(file, Options::empty()).into_offset_iter());
    let mut events = Events { inner, at: 0 };
    whole(&mut events).map_err(|flaw| Wrong { line: line(file, events.at), flaw })
}

/// Everything that keeps a text from being published: what its reader cannot read; then the keys that label nothing, and
/// the articles that are none.
pub fn flaws(file: &str, is_article: impl Fn(&str) -> bool) -> Vec<Wrong> {
    let text = match text(file) {
        Ok(text) => text,
        Err(wrong) => return vec![wrong],
    };
    let says = |key: &str, language| label(language, key).is_some_and(|said| !said.is_empty() && !said.contains("{$"));
    let flaw = |span: &Span| match span {
        Span::Mark(Mark { does: Does::See | Does::Press | Does::Say, key })
            if !Language::ALL.into_iter().all(|language| says(key, language)) =>
        {
            let at = [format!("{{{key}}}"), format!(" {key}}}")].iter().find_map(|mark| file.find(mark));
            Some((at, Flaw::UnknownKey(key.clone())))
        }
        Span::Link { to, .. } if !is_article(to) => {
            Some((file.find(&format!("({to})")), Flaw::UnknownArticle(to.clone())))
        }
        _ => None,
    };
    let mut flaws: Vec<Wrong> = text
        .spans()
        .filter_map(flaw)
        .map(|(at, flaw)| Wrong { line: line(file, at.unwrap_or_default()), flaw })
        .collect();
    flaws.dedup();
    flaws
}

fn line(file: &str, at: usize) -> usize {
    1 + file.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

fn whole(events: &mut Events) -> Result<Text, Flaw> {
    let (mut title, mut lead, mut blocks) = (None, None, Vec::new());
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let heading = heading(events)?;
                match (level, &title) {
                    _ if heading.trim().is_empty() => return Err(Flaw::Heading),
                    (HeadingLevel::H1, None) => title = Some(heading),
                    (HeadingLevel::H2, Some(_)) => blocks.push(Block::Heading(heading)),
                    _ => return Err(Flaw::Heading),
                }
            }
            Event::Start(Tag::Paragraph) => {
                let spans = spans(events, TagEnd::Paragraph)?;
                if lead.is_none() { lead = Some(spans) } else { blocks.push(Block::Paragraph(spans)) }
            }
            Event::Start(Tag::List(Some(_))) => blocks.push(Block::Steps(steps(events)?)),
            Event::Start(Tag::List(None)) => blocks.push(Block::Points(points(events)?)),
            other => return Err(unknown(&other)),
        }
    }
    events.at = 0;
    Ok(Text { title: title.ok_or(Flaw::NoTitle)?, lead: lead.ok_or(Flaw::NoLead)?, blocks })
}

fn heading(events: &mut Events) -> Result<String, Flaw> {
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

fn spans(events: &mut Events, end: TagEnd) -> Result<Vec<Span>, Flaw> {
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
    fn take<'a>(&mut self, event: Event<'a>) -> Result<Option<Event<'a>>, Flaw> {
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

/// Where it begins, what it says, and the list below it.
type Item = (usize, Vec<Span>, Vec<Vec<Span>>);

/// The items of a list, each with the list below it.
fn items(events: &mut Events) -> Result<Vec<Item>, Flaw> {
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

fn item(events: &mut Events) -> Result<Item, Flaw> {
    let (at, mut line, mut below) = (events.at, Line::default(), Vec::new());
    while let Some(event) = events.next() {
        match line.take(event)? {
            None => {}
            Some(Event::Start(Tag::List(None))) => below = points(events)?,
            Some(Event::End(TagEnd::Item)) => break,
            Some(other) => return Err(unknown(&other)),
        }
    }
    Ok((at, line.found, below))
}

fn points(events: &mut Events) -> Result<Vec<Vec<Span>>, Flaw> {
    let mut found = Vec::new();
    for (at, spans, below) in items(events)? {
        if !below.is_empty() {
            events.at = at;
            return Err(Flaw::Nested);
        }
        found.push(spans);
    }
    Ok(found)
}

/// A numbered list is steps, and each begins with its screen: `1. @users Choose {press users-add-new}.`
fn steps(events: &mut Events) -> Result<Vec<Step>, Flaw> {
    let mut found = Vec::new();
    for (at, spans, points) in items(events)? {
        found.push(step(spans, points).inspect_err(|_| events.at = at)?);
    }
    Ok(found)
}

fn step(mut spans: Vec<Span>, points: Vec<Vec<Span>>) -> Result<Step, Flaw> {
    let Some(Span::Text(first)) = spans.first_mut() else { return Err(Flaw::NoScreen) };
    let (screen, rest) = first.strip_prefix('@').and_then(|rest| rest.split_once(' ')).ok_or(Flaw::NoScreen)?;
    let screen = screen.parse().map_err(|()| Flaw::UnknownScreen(screen.to_owned()))?;
    *first = rest.to_owned();
    Ok(Step { screen, spans, points })
}

/// Text with controls in it: `{key}`, `{press key}`, `{say key}`, `{row}` or `{row Somebody’s name}`.
fn marked(text: &str, found: &mut Vec<Span>) -> Result<(), Flaw> {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after.split_once('}').ok_or(Flaw::Unclosed)?;
        if !before.is_empty() {
            found.push(Span::Text(before.to_owned()));
        }
        let (does, key) = match mark.split_once(' ') {
            Some(("press", key)) => (Does::Press, key),
            Some(("say", key)) => (Does::Say, key),
            Some(("row", whose)) => (Does::Row, whose),
            None if mark == "row" => (Does::Row, ""),
            None => (Does::See, mark),
            Some(_) => return Err(Flaw::UnknownMark(mark.to_owned())),
        };
        found.push(Span::Mark(Mark { does, key: key.to_owned() }));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Span::Text(rest.to_owned()));
    }
    Ok(())
}

fn unknown(event: &Event) -> Flaw {
    Flaw::Markup(format!("{event:?}").chars().take(LONGEST).collect())
}
