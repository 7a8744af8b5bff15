//! “Was this helpful?”: what a form sent, and what is wrong with it.

use serde::Deserialize;

/// Characters.
pub const MOST: usize = 1_000;

/// As it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Sent {
    #[serde(default)]
    pub helpful: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub comment: String,
}

/// Why an article did not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Unclear,
    Wrong,
    Missing,
    Other,
}

impl Reason {
    pub const ALL: [Self; 4] = [Self::Unclear, Self::Wrong, Self::Missing, Self::Other];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Wrong => "wrong",
            Self::Missing => "missing",
            Self::Other => "other",
        }
    }
}

/// An answer that can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// `yes`, or the key of the reason.
    pub verdict: &'static str,
    /// Text, and nothing but text, wherever it is shown.
    pub comment: Option<String>,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    NoReason,
    TooLong,
    TooOften,
}

/// Reads what was sent.
///
/// # Errors
/// What is wrong with it.
pub fn answer(sent: &Sent) -> Result<Answer, Wrong> {
    let comment: String = sent.comment.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let comment = comment.trim();
    if comment.chars().count() > MOST {
        return Err(Wrong::TooLong);
    }
    let comment = (!comment.is_empty()).then(|| comment.to_owned());
    if sent.helpful == "yes" {
        return Ok(Answer { verdict: "yes", comment });
    }
    let reason = Reason::ALL.into_iter().find(|reason| reason.key() == sent.reason).ok_or(Wrong::NoReason)?;
    Ok(Answer { verdict: reason.key(), comment })
}
