//! Where a walk stands and goes on, and what a control is called.

use std::{fmt, str::FromStr};

use super::model::{Does, Mark, Part, Step};

/// How far somebody is: the article, its part, and how many stops lie behind. Written `users.0.3`, or `users.0` at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub article: String,
    pub part: usize,
    pub at: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.article, self.part, self.at)
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut words = text.split('.');
        let article = words.next().filter(|id| {
            !id.is_empty() && id.len() < 64 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        });
        let part = words.next().and_then(|part| part.parse().ok());
        let at = words.next().map_or(Some(0), |at| at.parse().ok());
        match (article, part, at, words.next()) {
            (Some(article), Some(part), Some(at), None) => Ok(Self { article: article.to_owned(), part, at }),
            _ => Err(()),
        }
    }
}

/// One thing to look at: a control of a step, or the step itself where it names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<'a> {
    /// The number of the step, from 0.
    pub number: usize,
    pub step: &'a Step,
    pub mark: Option<&'a Mark>,
}

#[must_use]
pub fn stops(part: &Part) -> Vec<Stop<'_>> {
    let of_step = |(number, step)| {
        let step: &Step = step;
        let mut marks = step.marks.iter().filter(|mark| mark.does != Does::Say).map(Some).collect::<Vec<_>>();
        if marks.is_empty() {
            marks.push(None);
        }
        marks.into_iter().map(move |mark| Stop { number, step, mark })
    };
    part.steps.iter().enumerate().flat_map(of_step).collect()
}

/// Whether an address is one of a route's.
#[must_use]
pub fn is_at(route: &str, path: &str) -> bool {
    let (mut route, mut path) = (route.split('/'), path.split('/'));
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other || (one.starts_with(':') && !other.is_empty()) => {}
            _ => return false,
        }
    }
}

/// Where the walk goes on for somebody who has come to another screen by themselves.
#[must_use]
pub fn ahead(stops: &[Stop<'_>], at: usize, path: &str) -> Option<usize> {
    let later = stops.iter().enumerate().skip(at + 1);
    later.filter(|(_, stop)| is_at(&stop.step.route, path)).map(|(at, _)| at).next()
}

/// Whether a control that is called so is the one with this label: `…` in a label stands for what differs, and a number
/// may follow it.
#[must_use]
pub fn is_called(label: &str, name: &str) -> bool {
    let mut pieces = label.split('…');
    let Some(mut rest) = pieces.next().and_then(|first| name.strip_prefix(first)) else { return false };
    for piece in pieces {
        let mut ends = rest.char_indices().skip(1).map(|(at, _)| at);
        let found = if piece.is_empty() {
            (!rest.is_empty()).then_some("")
        } else {
            ends.find_map(|at| rest.get(at..)?.strip_prefix(piece))
        };
        let Some(found) = found else { return false };
        rest = found;
    }
    rest.trim_start().chars().next().is_none_or(|next| next.is_ascii_digit() || next == '(')
}
