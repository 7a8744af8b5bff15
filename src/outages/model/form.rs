//! What staff type about an outage, parsed at the edge (server only).

use super::{Impact, Kind, LONGEST_TEXT, LONGEST_TITLE, Linked, MOST_TOUCHED, State};
use crate::{
    cases::model::Category,
    desk::Zone,
    fault::{FieldError, Reason},
    outages::rules::{Clock, Refusal},
    text,
    time::Moment,
    words::Bilingual,
};

/// What is typed about an outage itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub kind: String,
    pub title_en: String,
    pub title_es: String,
    pub impact: String,
    pub service: String,
    pub begins: String,
    pub until: String,
    pub whom: String,
    pub touches: String,
}

/// The same, read; whom it touches is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    pub kind: Kind,
    pub title: Bilingual,
    pub impact: Impact,
    pub service: Option<Category>,
    pub begins: Moment,
    pub ends: Option<Moment>,
    /// None for everybody.
    pub touches: Option<Vec<String>>,
}

/// What is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SayForm {
    pub state: String,
    pub text_en: String,
    pub text_es: String,
    pub next: String,
    pub linked: String,
}

/// Why a form cannot be taken.
type Wrong = Result<Refusal, Vec<FieldError>>;

impl Typed {
    /// # Errors
    /// Every field that cannot be taken; or, where all of them can, a moment that is none.
    pub fn parse(&self, zone: &Zone, mut wrong: Vec<FieldError>) -> Result<Parsed, Wrong> {
        let kind = take(&mut wrong, "kind", chosen(&self.kind, Kind::from_key));
        let title_en = take(&mut wrong, "title_en", text::clean(&self.title_en, LONGEST_TITLE));
        let title_es = take(&mut wrong, "title_es", text::clean(&self.title_es, LONGEST_TITLE));
        let impact = take(&mut wrong, "impact", chosen(&self.impact, Impact::from_key));
        let service = take(&mut wrong, "service", service(&self.service));
        let touches = take(&mut wrong, "whom", reach(&self.whom, &self.touches));
        let touches = touches.and_then(|touches| take(&mut wrong, "touches", touches));
        match (kind, title_en.zip(title_es), impact, service, touches) {
            (Some(kind), Some((en, es)), Some(impact), Some(service), Some(touches)) if wrong.is_empty() => {
                let begins = zone.moment(&self.begins).ok_or(Ok(Refusal::NoTime(Clock::Begins)))?;
                let ends = match kind {
                    Kind::Maintenance => Some(zone.moment(&self.until).ok_or(Ok(Refusal::NoTime(Clock::Ends)))?),
                    Kind::Outage => None,
                };
                Ok(Parsed { kind, title: Bilingual { en, es }, impact, service, begins, ends, touches })
            }
            _ => Err(Err(wrong)),
        }
    }
}

impl Typed {
    /// What comes back with a form that was refused.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        let Self { kind, title_en, title_es, impact, service, begins, until, whom, touches } = self.clone();
        vec![
            ("kind", kind),
            ("title_en", title_en),
            ("title_es", title_es),
            ("impact", impact),
            ("service", service),
            ("begins", begins),
            ("until", until),
            ("whom", whom),
            ("touches", touches),
        ]
    }
}

impl SayForm {
    /// What is wrong with the texts, and they.
    #[must_use]
    pub fn texts(&self) -> (Vec<FieldError>, Bilingual) {
        let mut wrong = Vec::new();
        let en = take(&mut wrong, "text_en", text::paragraphs(&self.text_en, LONGEST_TEXT));
        let es = take(&mut wrong, "text_es", text::paragraphs(&self.text_es, LONGEST_TEXT));
        (wrong, Bilingual { en: en.unwrap_or_default(), es: es.unwrap_or_default() })
    }

    /// # Errors
    /// As `Typed::parse`.
    pub fn parse(&self, zone: &Zone) -> Result<(State, Bilingual, Option<Moment>, Linked), Wrong> {
        let (mut wrong, texts) = self.texts();
        let state = take(&mut wrong, "state", chosen(&self.state, State::from_key));
        let linked = if self.linked.is_empty() { Ok(Linked::Nothing) } else { chosen(&self.linked, Linked::from_key) };
        let linked = take(&mut wrong, "linked", linked);
        let next = match self.next.trim() {
            "" => Ok(None),
            typed => zone.moment(typed).map(Some).ok_or(Refusal::NoTime(Clock::Next)),
        };
        match (state, linked) {
            (Some(state), Some(linked)) if wrong.is_empty() => Ok((state, texts, next.map_err(Ok)?, linked)),
            _ => Err(Err(wrong)),
        }
    }
}

fn take<T>(wrong: &mut Vec<FieldError>, field: &str, read: Result<T, Reason>) -> Option<T> {
    read.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok()
}

fn chosen<T>(key: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Reason> {
    read(key).ok_or(if key.is_empty() { Reason::Empty } else { Reason::NotOffered })
}

/// What it is about.
fn service(key: &str) -> Result<Option<Category>, Reason> {
    if key.is_empty() { Ok(None) } else { Category::from_key(key).map(Some).ok_or(Reason::NotOffered) }
}

/// Everybody, or those that are named, one a line. The outer reason is of what was chosen, the inner of what was typed.
fn reach(whom: &str, typed: &str) -> Result<Result<Option<Vec<String>>, Reason>, Reason> {
    match whom {
        "" => Err(Reason::Empty),
        "everybody" => Ok(Ok(None)),
        "some" => Ok(named(typed).map(Some)),
        _ => Err(Reason::NotOffered),
    }
}

fn named(typed: &str) -> Result<Vec<String>, Reason> {
    let mut all: Vec<String> = Vec::new();
    for line in typed.lines().filter(|line| !line.trim().is_empty()) {
        let line = text::clean(line, LONGEST_TITLE)?;
        if !all.contains(&line) {
            all.push(line);
        }
        if all.len() > MOST_TOUCHED {
            return Err(Reason::TooMany { most: MOST_TOUCHED });
        }
    }
    if all.is_empty() { Err(Reason::Empty) } else { Ok(all) }
}
