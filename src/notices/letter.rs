//! A letter as it is read: subject, text and HTML in one language.
//!
//! Always true: no line break, control or direction mark of a value reaches a subject or a text; the only links are the
//! one that the letter's own values name, on the house's own address, and the way to what comes by e-mail.

use serde_json::Value;

use super::{
    Thread, cases,
    model::Kind,
    paper::{self, Foot, Line},
    staff,
    values::{REST, one_line, values},
    words::{Values, say},
};
use crate::{
    desk::{House, Letter},
    paths,
    words::Language,
};

/// In whose name letters are written.
#[derive(Clone, Debug)]
pub struct Sender {
    pub brand: String,
    /// Without a slash at its end.
    pub public_url: String,
}

impl Sender {
    pub(super) fn of(house: &House) -> Self {
        Self { brand: house.options.brand.clone(), public_url: house.options.public_url.clone() }
    }
}

/// A letter, ready to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub to: String,
    /// Where it can be answered to.
    pub reply_to: Option<String>,
    /// What it is one of, if it is one of several that belong together.
    pub thread: Option<Thread>,
    pub language: Language,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// One part of a letter's body: a key of the dictionary, or the link with its label's key.
pub(super) enum Part {
    Says(&'static str),
    /// The first key when there is such a value, the second when there is none.
    Either(&'static str, &'static str, &'static str),
    /// Only where there is such a value.
    Given(&'static str, &'static str),
    Link(&'static str),
}
use Part::{Either, Given, Link, Says};

/// Subject and body of each letter.
fn template(name: &str) -> Option<(&'static str, &'static [Part])> {
    Some(match name {
        "invitation" => (
            "invitation-subject",
            &[
                Either("inviter", "invitation-by", "invitation-plain"),
                Says("invitation-how"),
                Link("invitation-link"),
                Says("invitation-until"),
                Says("invitation-unexpected"),
            ],
        ),
        "registration-code" => (
            "registration-code-subject",
            &[
                Says("registration-code-asked"),
                Says("registration-code-is"),
                Says("registration-code-until"),
                Says("registration-code-unexpected"),
            ],
        ),
        "registration-rejected" => (
            "registration-rejected-subject",
            &[
                Says("registration-rejected-done"),
                Says("registration-rejected-reason"),
                Says("registration-rejected-how"),
            ],
        ),
        "password-reset" => {
            ("reset-subject", &[Says("reset-asked"), Link("reset-link"), Says("reset-until"), Says("reset-unexpected")])
        }
        "password-changed" => {
            ("changed-subject", &[Says("changed-done"), Says("changed-unexpected"), Link("changed-link")])
        }
        "address-confirm" => (
            "address-confirm-subject",
            &[
                Says("address-confirm-asked"),
                Link("address-confirm-link"),
                Says("address-confirm-until"),
                Says("address-confirm-unexpected"),
            ],
        ),
        "address-taken" => ("address-taken-subject", &[Says("address-taken-tried"), Says("address-taken-self")]),
        "address-asked" => (
            "address-asked-subject",
            &[Says("address-asked-done"), Says("address-asked-unexpected"), Link("address-asked-link")],
        ),
        "address-changed" => (
            "address-changed-subject",
            &[Says("address-changed-done"), Either("names", "address-changed-ask", "address-changed-ask-nobody")],
        ),
        "sim-change-asked" => (
            "sim-change-asked-subject",
            &[Says("sim-change-asked-done"), Says("sim-change-asked-unexpected"), Link("sim-change-asked-link")],
        ),
        "transfer-pin-asked" => (
            "transfer-pin-asked-subject",
            &[Says("transfer-pin-asked-done"), Says("transfer-pin-asked-unexpected"), Link("transfer-pin-asked-link")],
        ),
        "login-disabled" => ("disabled-subject", &[Says("disabled-done")]),
        "login-enabled" => ("enabled-subject", &[Says("enabled-done"), Link("enabled-link")]),
        "work-completed" => ("work-completed-subject", &[Says("work-completed-done"), Link("work-link")]),
        "work-partial" => (
            "work-partial-subject",
            &[Says("work-partial-done"), Either("reason", "work-partial-missing", "work-known"), Link("work-link")],
        ),
        "work-failed" => (
            "work-failed-subject",
            &[Says("work-failed-done"), Either("reason", "work-reason", "work-known"), Link("work-link")],
        ),
        "work-cancelled" => (
            "work-cancelled-subject",
            &[Says("work-cancelled-done"), Either("reason", "work-reason", "work-known"), Link("work-link")],
        ),
        name => return approval(name),
    })
}

/// The letters about outages, and about what waits for a second person's yes.
fn approval(name: &str) -> Option<(&'static str, &'static [Part])> {
    Some(match name {
        "approval-asked" => (
            "approval-asked-subject",
            &[
                Says("approval-asked-what"),
                Given("reason", "approval-asked-reason"),
                Link("approval-asked-link"),
                Says("approval-asked-how"),
            ],
        ),
        "approval-reminder" => (
            "approval-reminder-subject",
            &[
                Says("approval-reminder-what"),
                Given("reason", "approval-asked-reason"),
                Link("approval-asked-link"),
                Says("approval-asked-how"),
            ],
        ),
        "approval-done" => (
            "approval-done-subject",
            &[Says("approval-done-what"), Given("comment", "approval-comment"), Link("approval-link")],
        ),
        "access-granted" => (
            "access-granted-subject",
            &[Says("access-granted-what"), Given("comment", "approval-comment"), Link("approval-link")],
        ),
        "approval-rejected" => (
            "approval-rejected-subject",
            &[Says("approval-rejected-what"), Given("comment", "approval-comment"), Link("approval-link")],
        ),
        "approval-stopped" => (
            "approval-stopped-subject",
            &[Says("approval-stopped-what"), Given("comment", "approval-comment"), Link("approval-stopped-link")],
        ),
        "outage-said" => {
            ("outage-said-subject", &[Says("outage-said-what"), Given("comment", "outage-words"), Link("outage-link")])
        }
        "outage-over" => {
            ("outage-over-subject", &[Says("outage-over-what"), Given("comment", "outage-words"), Link("outage-link")])
        }
        "approval-expired" => ("approval-expired-subject", &[Says("approval-expired-what"), Link("approval-link")]),
        _ => return staff::template(name).or_else(|| cases::template(name)),
    })
}

/// Writes a letter in its reader's language; with an address, one that can be answered.
///
/// # Errors
/// The sentence for the log when no such letter is known, or a value that it needs is missing.
pub fn write(letter: &Letter, sender: &Sender, reply_to: Option<String>) -> Result<Written, String> {
    let (subject, parts) =
        template(&letter.template).ok_or_else(|| format!("no letter is called {}", letter.template))?;
    let language = letter.language.parse().unwrap_or_default();
    let values = values(letter, sender);
    let says = |key: &str| say(language, key, &values).ok_or_else(|| format!("the letter's word {key} is missing"));
    let mut body = vec![Line::Text(says(greeting(&values))?)];
    for part in parts {
        let line = match part {
            Given(value, _) if !values.contains_key(*value) => continue,
            Given(_, key) | Says(key) => Line::Text(says(key)?),
            Either(value, with, without) => Line::Text(says(if values.contains_key(*value) { with } else { without })?),
            Link(label) => {
                if values.contains_key(REST) {
                    body.push(Line::Text(says("letter-rest")?));
                }
                Line::Link { label: says(label)?, href: href(letter, sender)? }
            }
        };
        body.push(line);
    }
    if reply_to.is_some() {
        // In the quoted letter, whatever stands above it is the answer.
        body.insert(0, Line::Text(says(ABOVE)?));
        if cases::takes_answers(&letter.template) {
            body.push(Line::Text(says("answer-by-mail")?));
        }
    }
    let subject = one_line(&says(subject)?);
    let choose = Kind::of(&letter.template).map(|_| says(CHOOSE)).transpose()?;
    let foot = Foot { said: says(if reply_to.is_some() { "letter-foot-answered" } else { "letter-foot" })?, choose };
    Ok(Written {
        to: letter.to.clone(),
        reply_to,
        thread: thread(letter),
        language,
        text: paper::text(&body, &foot, sender),
        html: paper::html(language, &subject, &body, &foot, sender),
        subject,
    })
}

/// What stands before the way to what comes by e-mail.
pub(super) const CHOOSE: &str = "letter-choose";

/// What a letter tells, in one sentence, and the way to it with its label.
pub(super) fn in_short(letter: &Letter, sender: &Sender) -> Option<(String, Line)> {
    let (_, parts) = template(&letter.template)?;
    let (language, values) = (letter.language.parse().unwrap_or_default(), values(letter, sender));
    let label =
        parts.iter().find_map(|part| if let Link(label) = part { say(language, label, &values) } else { None })?;
    Some((sentence(letter, sender)?, Line::Link { label, href: href(letter, sender).ok()? }))
}

/// What a letter tells, in one sentence.
pub(super) fn sentence(letter: &Letter, sender: &Sender) -> Option<String> {
    let key = match letter.template.as_str() {
        // Its subject only names the case.
        "case-opened" => "case-opened-told",
        name => template(name)?.0,
    };
    let (language, values) = (letter.language.parse().unwrap_or_default(), values(letter, sender));
    say(language, key, &values).map(|said| one_line(&said))
}

/// The line above which an answer is written.
pub(super) const ABOVE: &str = "answer-above";

/// What the letter is one of.
pub(super) fn thread(letter: &Letter) -> Option<Thread> {
    letter.values.get(Thread::VALUE).and_then(|value| serde_json::from_value(value.clone()).ok())
}

pub(super) fn greeting(values: &Values) -> &'static str {
    if values.contains_key("name") { "letter-greeting-named" } else { "letter-greeting" }
}

/// Where the letter leads: its own link, or the page that its kind always names.
fn href(letter: &Letter, sender: &Sender) -> Result<String, String> {
    let path = match (letter.template.as_str(), letter.values.get("link").and_then(Value::as_str)) {
        (_, Some(path)) if path.starts_with('/') => path,
        (_, Some(whole)) if within(whole, &sender.public_url) => return Ok(whole.to_owned()),
        ("password-changed", None) => paths::FORGOTTEN,
        ("login-enabled", None) => "/",
        (name, _) => return Err(format!("the letter {name} has no link")),
    };
    Ok(format!("{}{path}", sender.public_url))
}

fn within(link: &str, public_url: &str) -> bool {
    link.strip_prefix(public_url).is_some_and(|path| path.starts_with('/'))
}
