//! Drafts: what was typed into a plain form that was not done, and what is being typed into one that takes a while, kept
//! so that its page can show it again.
//!
//! Always true: they lie in the database, so that whichever server shows the page finds them; one opens only to the
//! person who typed it, or before sign-in to the same browser; there are only so many and so much of them.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Caller, CommitError, Desk, DeskError, House, HouseDeed, Note, Rate, Script, Visitor, fingerprint, secret};
use crate::{
    fault::Fault,
    ids::{OrganizationId, PersonId},
    time::{Moment, Span},
};

/// Long enough to sign in again, or to be called away from the form for a while.
pub const DRAFT: Span = Span::hours(1);

/// What is being typed is kept for so long.
const TYPED: Span = Span::days(7);
/// A hand that never rests, in three tabs.
const TYPING: Rate = Rate { most: 1_200, within: Span::minutes(10) };

/// A form that somebody fills in by hand has less: 64 KB.
const LARGE: usize = 64 << 10;
/// Refused forms of one owner, or of one network before sign-in.
const OFTEN: Rate = Rate { most: 60, within: Span::minutes(10) };
/// Large ones among them: at most 64 MB an hour can be put there by one, 384 MB by all.
const LARGE_OF_ONE: Rate = Rate { most: 4, within: DRAFT };
const LARGE_OF_ALL: Rate = Rate { most: 24, within: DRAFT };

/// Whose draft it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftOwner {
    Person(PersonId),
    /// The secret of the browser's short-lived cookie.
    Browser(String),
}

impl DraftOwner {
    fn key(&self) -> String {
        match self {
            Self::Person(person) => format!("person:{person}"),
            Self::Browser(secret) => format!("browser:{}", fingerprint(secret)),
        }
    }
}

/// What becomes of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It may be kept as it is.
    Whole,
    /// Only as much as a hand would type.
    Little,
}

#[derive(Deserialize)]
struct Row {
    content: String,
}

/// Whoever signed in last from this browser, be their session over or not.
const LAST: &str = "
    LET $s = SELECT VALUE person FROM ONLY type::record('session', $sid);
    RETURN $s ?? (SELECT VALUE person FROM ONLY type::record('device', $device))";

impl House {
    /// Counts a draft of so many bytes and says how much of it there is room for.
    ///
    /// # Errors
    /// The seconds after which there is room again.
    pub async fn room_for_draft(&self, owner: &DraftOwner, caller: &Caller, bytes: usize) -> Result<Room, u32> {
        let counted = match owner {
            DraftOwner::Person(_) => owner.key(),
            DraftOwner::Browser(_) => caller.address.clone(),
        };
        self.count(&format!("drafts:{counted}"), OFTEN).await?;
        let large = bytes > LARGE;
        if large
            && (self.count(&format!("large-drafts:{counted}"), LARGE_OF_ONE).await.is_err()
                || self.count("large-drafts", LARGE_OF_ALL).await.is_err())
        {
            return Ok(Room::Little);
        }
        Ok(Room::Whole)
    }

    /// Keeps it for its owner, and gives the id that goes into the address.
    ///
    /// # Errors
    /// What the database said.
    pub async fn keep_draft(&self, owner: &DraftOwner, content: &str) -> Result<String, CommitError> {
        self.keep_draft_for(owner, content, DRAFT).await
    }

    /// The same for so long.
    ///
    /// # Errors
    /// What the database said.
    pub async fn keep_draft_for(&self, owner: &DraftOwner, content: &str, kept: Span) -> Result<String, CommitError> {
        let id = secret();
        let mut script = Script::new();
        script.add(
            "CREATE type::record('draft', $_.id) SET owner = $_.owner, until = $_.until, content = $_.content",
            json!({ "id": fingerprint(&id), "owner": owner.key(), "until": self.now() + kept, "content": content }),
        );
        self.commit(HouseDeed::DraftKept, script).await?;
        Ok(id)
    }

    /// Its owner's draft; it stays, since a page may be loaded again.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn draft(&self, owner: &DraftOwner, id: &str) -> Result<Option<String>, DeskError> {
        let row: Option<Row> = self
            .db()
            .row(
                "SELECT content FROM type::record('draft', $id) WHERE owner = $owner AND until > $now",
                json!({ "id": fingerprint(id), "owner": owner.key(), "now": self.now() }),
            )
            .await?;
        Ok(row.map(|row| row.content))
    }

    /// Throws away a draft that was to be read once.
    ///
    /// # Errors
    /// What the database said.
    pub async fn forget_draft(&self, id: &str) -> Result<(), CommitError> {
        let mut script = Script::new();
        script.add("DELETE type::record('draft', $_.id)", json!({ "id": fingerprint(id) }));
        self.commit(HouseDeed::DraftKept, script).await
    }

    /// Whose form it was that came too late: their session is over, and their browser is still known.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn last_person(&self, caller: &Caller) -> Result<Option<PersonId>, DeskError> {
        let print = |secret: Option<&str>| secret.map_or_else(|| "-".to_owned(), fingerprint);
        let values = json!({ "sid": print(caller.session.as_deref()), "device": print(caller.device.as_deref()) });
        Ok(self.db().row(LAST, values).await?)
    }
}

impl Visitor {
    /// Throws their drafts away with whatever the script does.
    pub fn forget_drafts(&self, script: &mut Script) {
        let owner = DraftOwner::Person(self.person.clone()).key();
        script.add("DELETE draft WHERE owner = $_.owner", json!({ "owner": owner }));
    }
}

/// What is being typed; empty: nothing any more. What was typed into a form that was given out before it was last sent
/// comes too late. That mark outlives the sending by `DRAFT`.
const KEEP: &str = "
    LET $kept = SELECT sent FROM ONLY type::record('draft', $_.id);
    IF ($kept.sent ?? 0) < $_.since {
        IF $_.content = '' AND $kept.sent = NONE { DELETE type::record('draft', $_.id) }
        ELSE { UPSERT type::record('draft', $_.id) SET owner = $_.owner, until = $_.until, content = $_.content }
    }";

const SENT: &str = "
    UPSERT type::record('draft', $_.id) SET owner = $_.owner, until = $_.until, content = '', sent = $_.now";

impl Visitor {
    /// Where what this person types into the form lies.
    fn place_of(&self, organization: &OrganizationId, form: &str) -> (String, String) {
        let owner = DraftOwner::Person(self.person.clone()).key();
        (fingerprint(&format!("{owner}/{organization}/{form}")), owner)
    }

    /// Keeps what is typed into a form that was given out at `since`, unless that was sent meanwhile; empty: no more.
    ///
    /// # Errors
    /// `Busy` for who types all the time; that the database is broken.
    pub async fn keep_typed(
        &self,
        (organization, form): (&OrganizationId, &str),
        since: Moment,
        content: &str,
    ) -> Result<(), Fault> {
        let (id, owner) = self.place_of(organization, form);
        let counted = self.house.count(&format!("typing:{owner}"), TYPING).await;
        counted.map_err(|retry_after| Fault::Busy { retry_after })?;
        let mut script = Script::new();
        let until = self.house.now() + TYPED;
        script.add(KEEP, json!({ "id": id, "owner": owner, "until": until, "since": since, "content": content }));
        Ok(self.house.commit(HouseDeed::DraftKept, script).await.map_err(DeskError::from)?)
    }

    /// What was typed into the form and not sent.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn typed(&self, organization: &OrganizationId, form: &str) -> Result<Option<String>, DeskError> {
        let row: Option<Row> = self
            .db()
            .row(
                "SELECT content FROM type::record('draft', $id) WHERE content != '' AND until > $now",
                json!({ "id": self.place_of(organization, form).0, "now": self.house.now() }),
            )
            .await?;
        Ok(row.map(|row| row.content))
    }

    /// The script sends the form: what was typed into it is kept no longer, nor what of it comes late.
    pub fn sends(&self, script: &mut Script, organization: &OrganizationId, form: &str) {
        script.add(SENT, self.sent(organization, form));
    }

    fn sent(&self, organization: &OrganizationId, form: &str) -> Value {
        let ((id, owner), now) = (self.place_of(organization, form), self.house.now());
        json!({ "id": id, "owner": owner, "until": now + DRAFT, "now": now })
    }
}

impl Desk {
    /// As a visitor's.
    ///
    /// # Errors
    /// As there; `NotFound` for who sees the portal as somebody else.
    pub async fn keep_typed(&self, form: &str, since: Moment, content: &str) -> Result<(), Fault> {
        if self.viewer.is_some() {
            return Err(Fault::NotFound);
        }
        self.visitor.keep_typed((&self.organization, form), since, content).await
    }

    /// As a visitor's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn typed(&self, form: &str) -> Result<Option<String>, DeskError> {
        if self.viewer.is_some() {
            return Ok(None);
        }
        self.visitor.typed(&self.organization, form).await
    }

    /// The same desk: what is done at it sends the form.
    #[must_use]
    pub fn sending(self, form: &str) -> Self {
        let values = self.visitor.sent(&self.organization, form);
        self.noting(Note { before: None, statement: SENT, values })
    }
}
