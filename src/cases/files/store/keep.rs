//! What somebody has put in and not sent: theirs alone, for a day, so many and so much.

use serde::Deserialize;
use serde_json::{Value, json};

use super::ITEM;
use crate::{
    cases::files::model::{Check, FileItem, Kind, MOST, Purpose, Untaken},
    desk::{CommitError, Db, DeskError, House, HouseDeed, Script, ulid},
    ids::{FileId, OrganizationId},
    time::Span,
};

/// After it what was not sent is thrown away.
const UNSENT: Span = Span::hours(24);
/// So many of one uploader wait, for whatever they are.
const MOST_WAITING: usize = 40;

/// Whose files, and what for.
#[derive(Clone, Debug)]
pub struct Owner {
    pub organization: OrganizationId,
    /// The id of a member, or of one of the staff.
    pub by: String,
    pub purpose: Purpose,
}

impl Owner {
    fn values(&self) -> Value {
        json!({ "org": self.organization, "by": self.by, "purpose": self.purpose.key() })
    }
}

/// A whole file that lies in its place.
#[derive(Clone, Debug)]
pub struct New {
    pub name: String,
    pub kind: Kind,
    pub size: u64,
    pub hash: String,
    pub pictured: bool,
    pub check: Check,
}

/// What waits to be sent.
///
/// # Errors
/// When the database does not answer.
pub async fn shelf(db: &Db, owner: &Owner) -> Result<Vec<FileItem>, DeskError> {
    let text = format!(
        "SELECT {ITEM} FROM upload WITH INDEX upload_by WHERE org = $org AND by = $by AND purpose = $purpose LIMIT {MOST}"
    );
    let mut items: Vec<FileItem> = db.rows(&text, owner.values()).await?;
    items.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(items)
}

/// How much there is already.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Room {
    here: usize,
    all: usize,
    bytes: u64,
}

impl Room {
    /// # Errors
    /// `TooMany`, `Quota`.
    pub const fn takes(self, quota: u64) -> Result<(), Untaken> {
        if self.here >= MOST || self.all >= MOST_WAITING {
            Err(Untaken::TooMany)
        } else if self.bytes >= quota {
            Err(Untaken::Quota)
        } else {
            Ok(())
        }
    }
}

/// # Errors
/// When the database does not answer.
pub async fn room(db: &Db, owner: &Owner) -> Result<Room, DeskError> {
    let text = format!(
        "LET $own = SELECT VALUE id FROM upload WITH INDEX upload_by WHERE org = $org AND by = $by LIMIT {MOST_WAITING};
        LET $here = SELECT VALUE id FROM upload WITH INDEX upload_by
            WHERE org = $org AND by = $by AND purpose = $purpose LIMIT {MOST};
        RETURN {{ all: array::len($own), here: array::len($here),
            bytes: (SELECT VALUE bytes FROM ONLY type::record('file_room', $org)) ?? 0 }}"
    );
    db.row(&text, owner.values()).await?.ok_or(DeskError::NotFound)
}

/// Records a file that lies in its place.
///
/// # Errors
/// `TooMany`, `Quota` inside; or that the database is broken.
pub async fn put(house: &House, owner: &Owner, new: New, quota: u64) -> Result<Result<FileItem, Untaken>, DeskError> {
    let now = house.now();
    let id = FileId::new(ulid(now));
    let mut values = owner.values();
    for (key, value) in [
        ("id", json!(id)),
        ("name", json!(new.name)),
        ("kind", json!(new.kind.key())),
        ("size", json!(new.size)),
        ("hash", json!(new.hash)),
        ("pictured", json!(new.pictured)),
        ("check", json!(new.check)),
        ("until", json!(now + UNSENT)),
        ("quota", json!(quota)),
        ("most", json!(MOST)),
    ] {
        values[key] = value;
    }
    let mut script = Script::new();
    script.require(
        "array::len((SELECT VALUE id FROM upload WITH INDEX upload_by
            WHERE org = $_.org AND by = $_.by AND purpose = $_.purpose LIMIT 50)) < $_.most",
        "too-many",
        values.clone(),
    );
    script.require(
        "((SELECT VALUE bytes FROM ONLY type::record('file_room', $_.org)) ?? 0) + $_.size <= $_.quota",
        "quota",
        values.clone(),
    );
    script.add("UPSERT type::record('file_room', $_.org) SET bytes = (bytes ?? 0) + $_.size", values.clone());
    script.add(
        "CREATE upload:[$_.org, $_.id] SET org = $_.org, by = $_.by, purpose = $_.purpose, name = $_.name, kind = $_.kind,
            size = $_.size, hash = $_.hash, pictured = $_.pictured, check = $_.check, until = $_.until",
        values,
    );
    match house.commit(HouseDeed::FilePutIn, script).await {
        Ok(()) => Ok(Ok(FileItem { id, name: new.name, size: new.size, pictured: new.pictured, check: new.check })),
        Err(CommitError::Unmet(word)) if word == "too-many" => Ok(Err(Untaken::TooMany)),
        Err(CommitError::Unmet(_)) => Ok(Err(Untaken::Quota)),
        Err(cause) => Err(cause.into()),
    }
}

/// Takes back what was not sent; nothing happens when there is no such file.
///
/// # Errors
/// When the database does not answer.
pub async fn remove(house: &House, owner: &Owner, id: &FileId) -> Result<(), DeskError> {
    let mut values = owner.values();
    values["id"] = json!(id);
    let mut script = Script::new();
    script.add(
        "LET $gone = SELECT size FROM ONLY upload:[$_.org, $_.id] WHERE by = $_.by AND purpose = $_.purpose;
         IF $gone != NONE {
            UPDATE type::record('file_room', $_.org) SET bytes -= $gone.size;
            DELETE upload:[$_.org, $_.id]
         }",
        values,
    );
    Ok(house.commit(HouseDeed::FilePutIn, script).await?)
}
