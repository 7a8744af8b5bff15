//! Who writes, what was taken already, and the letters that answer a mail (server only).

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    cases::{mail::rules::MOST_AN_HOUR, store::matter},
    desk::{CommitError, Db, DeskError, House, HouseDeed, Letter, Note, Rate, Script, fingerprint},
    ids::PersonId,
    notices::Thread,
    time::{Moment, Span},
    words::Language,
};

/// Whose address it is.
#[derive(Clone, Debug, Deserialize)]
pub struct Writer {
    pub person: PersonId,
    first_name: String,
    /// To which letters go.
    email: String,
    language: String,
    /// With which they sign in.
    #[serde(default)]
    own: Option<String>,
}

impl Writer {
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }

    /// Whether a message that says so is from them.
    #[must_use]
    pub fn wrote(&self, from: &[String]) -> bool {
        matches!(from, [one] if *one == self.email || Some(one) == self.own.as_ref())
    }
}

/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn writer(db: &Db, thread: &Thread) -> Result<Writer, DeskError> {
    let text = "
        LET $m = SELECT person, first_name, email, language FROM ONLY member:[$thread.organization, $thread.member];
        RETURN IF $m.person = NONE { NONE } ELSE {
            { person: $m.person, first_name: $m.first_name, email: $m.email, language: $m.language,
              own: (SELECT VALUE email FROM ONLY type::record('person', $m.person)) } }";
    db.row(text, json!({ "thread": thread })).await?.ok_or(DeskError::NotFound)
}

/// Counts one more message of a writer.
///
/// # Errors
/// The seconds after which there is room again.
pub async fn count(house: &House, thread: &Thread) -> Result<(), u32> {
    let rate = Rate { most: MOST_AN_HOUR, within: Span::hours(1) };
    house.count(&format!("answers:{}:{}", thread.organization, thread.member), rate).await
}

/// One message in one case.
pub struct Once(String);

impl Once {
    /// `id` tells the message from any other.
    #[must_use]
    pub fn of(thread: &Thread, id: &str) -> Self {
        Self(fingerprint(&[thread.organization.as_str(), thread.case.as_str(), thread.member.as_str(), id].join("\n")))
    }

    /// # Errors
    /// When the database does not answer.
    pub async fn is_taken(&self, db: &Db) -> Result<bool, DeskError> {
        let found: Option<Moment> =
            db.row("SELECT VALUE at FROM type::record('answer_taken', $id)", json!({ "id": self.0 })).await?;
        Ok(found.is_some())
    }

    /// Notes in the transaction of whatever becomes of it that it was taken; there it stands once.
    #[must_use]
    pub fn note(&self, now: Moment) -> Note {
        Note { before: None, statement: TAKEN, values: self.values(now) }
    }

    fn values(&self, now: Moment) -> Value {
        json!({ "id": self.0, "now": now })
    }
}

const TAKEN: &str = "CREATE type::record('answer_taken', $_.id) SET at = $_.now";

/// What a letter that answers a mail says beside the case.
pub struct Answer<'a> {
    pub template: &'a str,
    /// What somebody wrote, or which files were not taken and why.
    pub comment: &'a str,
    /// Files that came and are not kept.
    pub lost: usize,
    pub link: String,
}

/// Answers the writer's mail, and with `once` notes that it was taken.
///
/// # Errors
/// When the database does not answer.
pub async fn answer(
    house: &House,
    thread: &Thread,
    writer: &Writer,
    answer: &Answer<'_>,
    once: Option<&Once>,
) -> Result<(), DeskError> {
    let now = house.now();
    let (number, subject, _) = matter(house.db(), &thread.organization, &thread.case).await?;
    let letter = Letter {
        to: writer.email.clone(),
        language: writer.language.clone(),
        template: answer.template.to_owned(),
        values: json!({
            "name": writer.first_name, "number": number, "subject": subject, "comment": answer.comment,
            "lost": Some(answer.lost).filter(|lost| *lost > 0),
            "link": answer.link, Thread::VALUE: thread,
        }),
        concern: None,
    };
    let mut script = Script::new();
    if let Some(once) = once {
        script.require("!record::exists(type::record('answer_taken', $_.id))", "taken", once.values(now));
        script.add(TAKEN, once.values(now));
    }
    script.post(now, &letter);
    match house.commit(HouseDeed::MailTaken, script).await {
        Err(CommitError::Unmet(_)) => Ok(()),
        done => Ok(done?),
    }
}
