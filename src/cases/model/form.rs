//! What is typed about a case, parsed at the edge (server only).

use super::{CaseForm, Category, LONGEST_MESSAGE, LONGEST_SUBJECT, MOST_WATCHERS, Severity};
use crate::{
    access::Place,
    accounts::model::read_key,
    fault::{FieldError, Reason},
    ids::FileId,
    text,
};

/// A new case, as far as it can be read without looking anything up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    pub category: Category,
    pub severity: Severity,
    pub subject: String,
    pub description: String,
    pub is_confidential: bool,
}

/// What a new case names, to be looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// An account or a line.
    pub about: Option<Place>,
    /// The number of a line, E.164.
    pub line: Option<String>,
    /// In whose name it is, if not in that of who opens it.
    pub behalf: Option<String>,
    pub watchers: Vec<String>,
    /// What was put in for it.
    pub files: Vec<FileId>,
}

impl NewCase {
    /// # Errors
    /// Every field that cannot be taken.
    pub fn parse(form: &CaseForm) -> Result<(Self, Typed), Vec<FieldError>> {
        let mut wrong = Vec::new();
        let chosen = |key: &str| if key.is_empty() { Reason::Empty } else { Reason::NotOffered };
        let category = Category::from_key(&form.category).ok_or_else(|| chosen(&form.category));
        let category = take(&mut wrong, "category", category);
        let severity = Severity::from_key(&form.severity).ok_or_else(|| chosen(&form.severity));
        let severity = take(&mut wrong, "severity", severity);
        let subject = take(&mut wrong, "subject", text::clean(&form.subject, LONGEST_SUBJECT));
        let description = take(&mut wrong, "description", message(&form.description));
        let place = if form.about.is_empty() { Ok(None) } else { read_place(&form.about).map(Some) };
        let about = take(&mut wrong, "about", place);
        let line = take(&mut wrong, "line", text::optional(&form.line, text::phone));
        let behalf = take(&mut wrong, "behalf", text::optional(&form.behalf, text::email));
        let watchers = take(&mut wrong, "watchers", colleagues(&form.watchers));
        let is_confidential = !form.confidential.is_empty();
        match (category, severity, subject, description, (about, line, behalf, watchers)) {
            (
                Some(category),
                Some(severity),
                Some(subject),
                Some(description),
                (Some(about), Some(line), Some(behalf), Some(watchers)),
            ) => Ok((
                Self { category, severity, subject, description, is_confidential },
                Typed { about, line, behalf, watchers, files: Vec::new() },
            )),
            _ => Err(wrong),
        }
    }
}

fn take<T>(wrong: &mut Vec<FieldError>, field: &str, read: Result<T, Reason>) -> Option<T> {
    read.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok()
}

fn read_place(key: &str) -> Result<Place, Reason> {
    read_key(key).filter(|place| !matches!(place, Place::CostCentre(_))).ok_or(Reason::NotOffered)
}

/// What somebody writes, with its lines.
///
/// # Errors
/// `Empty`, `TooLong`, `Unprintable`.
pub fn message(typed: &str) -> Result<String, Reason> {
    text::paragraphs(typed, LONGEST_MESSAGE)
}

/// E-mail addresses with commas, semicolons or blanks between them.
///
/// # Errors
/// As an address, and `TooMany`.
pub fn colleagues(typed: &str) -> Result<Vec<String>, Reason> {
    let parts = typed.split([',', ';', ' ', '\n', '\r', '\t']).filter(|part| !part.is_empty());
    let mut all: Vec<String> = Vec::new();
    for part in parts {
        let address = text::email(part)?;
        if !all.contains(&address) {
            all.push(address);
        }
        if all.len() > MOST_WATCHERS {
            return Err(Reason::TooMany { most: MOST_WATCHERS });
        }
    }
    Ok(all)
}
