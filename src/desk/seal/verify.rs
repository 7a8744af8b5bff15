//! Checking the chains, a piece at a time, so that whoever asked sees how far it is and nobody else waits.
//!
//! Always true: a chain is walked in its order from its first link to the end that stood when the walk began; then every
//! line there is must be in it, or wait to be sealed. What is broken first is named; nothing is mended.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::content::{COLUMNS, Content, link};
use crate::{
    desk::{DeskError, House},
    time::Moment,
};

/// Links of one query.
const BATCH: i64 = 500;
/// Queries of one piece.
const PIECE: usize = 10;

/// How far a check has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Links that hold, lines that wait to be sealed, organizations that are done.
    pub links: i64,
    pub waiting: i64,
    pub organizations: i64,
    /// What the ends of all chains come to: the same figure later means that nothing before was rewritten.
    pub end: String,
    /// Where the next piece begins; none when all of it is checked.
    next: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    organization: String,
    walk: Walk,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Walk {
    /// From this link on, to the end that was there at first.
    Chain { seq: i64, hash: String, last: i64 },
    /// The lines after this reversed moment and id.
    Lines { rev: i64, id: String },
}

/// The first line that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    pub organization: String,
    /// None when it cannot be said which line stood there.
    pub event: Option<String>,
    pub at: Option<Moment>,
    pub seq: Option<i64>,
    pub wrong: Wrong,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    Changed,
    Missing,
    Inserted,
    OutOfOrder,
}

#[derive(Deserialize)]
struct Seal {
    event: String,
    seq: i64,
    salt: String,
    values: Vec<String>,
    digest: String,
    hash: String,
}

#[derive(Deserialize)]
struct Written {
    id: String,
    at: Moment,
    rev: i64,
}

#[derive(Deserialize)]
struct Known {
    waiting: HashSet<String>,
    sealed: HashSet<String>,
}

enum Stop {
    Broken(Broken),
    Desk(DeskError),
}

impl<E: Into<DeskError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Desk(error.into())
    }
}

impl Verified {
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.next.is_none()
    }
}

impl House {
    /// Checks one piece more; a check begins with `Verified::default()`. The inner error is what is broken.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn verify(&self, before: Verified) -> Result<Result<Verified, Broken>, DeskError> {
        match self.piece(before).await {
            Ok(verified) => Ok(Ok(verified)),
            Err(Stop::Broken(broken)) => Ok(Err(broken)),
            Err(Stop::Desk(error)) => Err(error),
        }
    }

    async fn piece(&self, mut so_far: Verified) -> Result<Verified, Stop> {
        if so_far.next.is_none() {
            so_far.next = self.first_of(self.after("").await?).await?;
        }
        for _ in 0..PIECE {
            let Some(Place { organization, walk }) = so_far.next.take() else { break };
            so_far.next = match walk {
                Walk::Chain { seq, hash, last } => Some(self.links(&mut so_far, organization, seq, hash, last).await?),
                Walk::Lines { rev, id } => {
                    if let Some(walk) = self.lines(&mut so_far, &organization, rev, &id).await? {
                        Some(Place { organization, walk })
                    } else {
                        so_far.organizations += 1;
                        self.first_of(self.after(&organization).await?).await?
                    }
                }
            };
        }
        Ok(so_far)
    }

    /// The next organization that has a chain or is there without one, by id.
    async fn after(&self, organization: &str) -> Result<Option<String>, DeskError> {
        let asked = "
            LET $chains = SELECT VALUE record::id(id) FROM chain WHERE record::id(id) > $after ORDER BY id LIMIT 1;
            LET $there = SELECT VALUE record::id(id) FROM organization WHERE record::id(id) > $after ORDER BY id LIMIT 1;
            RETURN array::sort(array::concat($chains, $there))";
        Ok(self.db().row(asked, json!({ "after": organization })).await?)
    }

    async fn first_of(&self, organization: Option<String>) -> Result<Option<Place>, DeskError> {
        let Some(organization) = organization else { return Ok(None) };
        let last = self.end(&organization).await?.seq;
        Ok(Some(Place { organization, walk: Walk::Chain { seq: 0, hash: String::new(), last } }))
    }

    /// Walks a batch of a chain, and goes over to the lines at its end.
    async fn links(
        &self,
        so_far: &mut Verified,
        organization: String,
        mut seq: i64,
        mut hash: String,
        last: i64,
    ) -> Result<Place, Stop> {
        let asked = format!(
            "SELECT record::id(id)[1] AS event, seq, salt, values, digest, hash FROM seal WITH INDEX seal_seq
                WHERE org = $org AND seq >= $seq ORDER BY seq LIMIT {}",
            BATCH + 1
        );
        let mut seals: Vec<Seal> = self.db().rows(&asked, json!({ "org": organization, "seq": seq })).await?;
        // The link that the last batch ended with is looked at once more: it must be the only one in its place.
        if seq > 0 && seals.first().is_some_and(|seal| seal.seq == seq) {
            seals.remove(0);
        }
        seals.retain(|seal| seal.seq <= last);
        let ids: Vec<&str> = seals.iter().map(|seal| seal.event.as_str()).collect();
        let asked =
            format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('event', [$org, $id])) WHERE id != NONE");
        let found: Vec<Content> = self.db().rows(&asked, json!({ "org": organization, "ids": ids })).await?;
        let found: HashMap<&str, &Content> = found.iter().map(|content| (content.id.as_str(), content)).collect();
        for seal in &seals {
            let broken = |wrong, event: Option<&str>| {
                let at = event.and_then(|event| found.get(event)).map(|content| Moment(content.at));
                let event = event.map(str::to_owned);
                Stop::Broken(Broken { organization: organization.clone(), event, at, seq: Some(seq + 1), wrong })
            };
            if seal.seq <= seq {
                return Err(broken(Wrong::Inserted, Some(&seal.event)));
            }
            if seal.seq != seq + 1 {
                return Err(broken(Wrong::Missing, None));
            }
            let Some(content) = found.get(seal.event.as_str()) else {
                return Err(broken(Wrong::Missing, Some(&seal.event)));
            };
            let values = content.hashes(&seal.salt);
            if values != seal.values || content.digest(&values) != seal.digest {
                return Err(broken(Wrong::Changed, Some(&seal.event)));
            }
            if link(&hash, seal.seq, &seal.event, &seal.digest) != seal.hash {
                return Err(broken(Wrong::OutOfOrder, Some(&seal.event)));
            }
            (seq, hash) = (seal.seq, seal.hash.clone());
            so_far.links += 1;
        }
        if seq < last && !seals.is_empty() {
            return Ok(Place { organization, walk: Walk::Chain { seq, hash, last } });
        }
        let end = self.end(&organization).await?;
        // While it is walked the chain may grow, and only that.
        if seq < last || end.seq < last || (end.seq == last && end.hash != hash) {
            let missing = Broken { organization, event: None, at: None, seq: Some(seq + 1), wrong: Wrong::Missing };
            return Err(Stop::Broken(missing));
        }
        so_far.end = crate::desk::fingerprint(&json!([so_far.end, organization, seq, hash]).to_string());
        Ok(Place { organization, walk: Walk::Lines { rev: i64::MIN, id: String::new() } })
    }

    /// Looks for a batch of lines in the chain; gives where to go on.
    async fn lines(&self, so_far: &mut Verified, organization: &str, rev: i64, id: &str) -> Result<Option<Walk>, Stop> {
        let scan = "SELECT record::id(id)[1] AS id, at, rev FROM event WITH INDEX event_all WHERE org = $org";
        let asked = format!(
            "LET $same = {scan} AND rev = $rev AND id > event:[$org, $id] LIMIT {BATCH};
            LET $rest = {scan} AND rev > $rev ORDER BY rev LIMIT {BATCH};
            RETURN array::concat($same, $rest)"
        );
        let values = json!({ "org": organization, "rev": rev, "id": id });
        let mut lines: Vec<Written> = self.db().rows(&asked, values).await?;
        lines.truncate(usize::try_from(BATCH).unwrap_or_default());
        let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
        // What waits is read first: what has left there since is in the chain by the time that is read.
        let asked = "
            LET $waiting = SELECT VALUE record::id(id)[1] FROM $ids.map(|$id| type::record('unsealed', [$org, $id])) WHERE id != NONE;
            LET $seals = SELECT record::id(id)[1] AS id, seq FROM $ids.map(|$id| type::record('seal', [$org, $id])) WHERE id != NONE;
            LET $end = (SELECT VALUE seq FROM ONLY type::record('chain', $org)) ?? 0;
            RETURN [{ waiting: $waiting, sealed: $seals.filter(|$seal| $seal.seq > 0 AND $seal.seq <= $end).map(|$seal| $seal.id) }]";
        let known: Option<Known> = self.db().row(asked, json!({ "org": organization, "ids": ids })).await?;
        let Some(known) = known else { return Ok(None) };
        for line in &lines {
            if known.waiting.contains(&line.id) {
                so_far.waiting += 1;
            } else if !known.sealed.contains(&line.id) {
                return Err(Stop::Broken(Broken {
                    organization: organization.to_owned(),
                    event: Some(line.id.clone()),
                    at: Some(line.at),
                    seq: None,
                    wrong: Wrong::Inserted,
                }));
            }
        }
        let more = i64::try_from(lines.len()).unwrap_or_default() == BATCH;
        Ok(lines.pop().filter(|_| more).map(|line| Walk::Lines { rev: line.rev, id: line.id }))
    }
}
