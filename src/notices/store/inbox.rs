//! What a member is told of in the portal.
//!
//! Always true: what is listed and counted is what its letter would tell as it leaves, to nobody but the member
//! themselves; a page costs what it shows, not what there was before.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    desk::{Desk, DeskError, Letter, OwnDeed},
    fault::{Fault, Outcome},
    ids::NoticeId,
    notices::{
        Sender,
        letter::sentence,
        model::{Inbox, Kind, Notice, Which},
        rules::Refusal,
        sight::{Thing, seen},
    },
    people::{model::Page, store::Reader},
    time::Moment,
    words::{Bilingual, Language},
};

/// So many are read at a time, and so often for a page: behind that the page ends where it is.
const BATCH: usize = 50;
const BATCHES: usize = 10;

#[derive(Deserialize)]
struct Row {
    id: NoticeId,
    about: String,
    template: String,
    said: Value,
    at: Moment,
    rev: String,
    is_unread: bool,
}

impl Row {
    fn thing(&self) -> Option<(Kind, Thing)> {
        Kind::of(&self.template).map(|kind| (kind, Thing::of(kind, &self.about)))
    }

    fn say(&self, language: Language, sender: &Sender) -> String {
        let letter = Letter {
            to: String::new(),
            language: language.code().to_owned(),
            template: self.template.clone(),
            values: self.said.clone(),
            concern: None,
        };
        sentence(&letter, sender).unwrap_or_default()
    }
}

/// A page behind a place, the newest first; none while the reader sees with somebody else's eyes.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    desk: &Desk,
    which: Which,
    kind: Option<Kind>,
    after: Option<&str>,
) -> Result<Option<Inbox>, DeskError> {
    if desk.viewer.is_some() {
        return Ok(None);
    }
    let (reader, sender) = (Reader::of(desk).await?, Sender::of(desk.house()));
    let newest = scan(desk, Which::Unread, None, "", 1).await?.pop().map(|row| row.rev);
    let (mut rows, mut last, mut next) = (Vec::new(), after.unwrap_or_default().to_owned(), None);
    'page: for _ in 0..BATCHES {
        let some = scan(desk, which, kind, &last, BATCH).await?;
        let is_last = some.len() < BATCH;
        let seen = visible(desk, &some).await?;
        for row in some {
            if let Some((kind, thing)) = row.thing().filter(|(_, thing)| seen.contains(thing)) {
                if rows.len() == Page::<Notice>::SIZE {
                    next = Some(last);
                    break 'page;
                }
                rows.push(Notice {
                    kind,
                    said: Bilingual { en: row.say(Language::En, &sender), es: row.say(Language::Es, &sender) },
                    href: thing.path(&desk.organization),
                    at: reader.local(row.at),
                    is_unread: row.is_unread,
                    id: row.id,
                });
            }
            last = row.rev;
        }
        next = (!is_last).then(|| last.clone());
        if is_last {
            break;
        }
    }
    Ok(Some(Inbox { page: Page { rows, next }, newest, now: desk.now() }))
}

/// How many are unread of those that the member at this desk sees, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn unread(desk: &Desk, most: usize) -> Result<usize, DeskError> {
    let (mut last, mut count) = (String::new(), 0);
    if desk.viewer.is_some() {
        return Ok(count);
    }
    for _ in 0..BATCHES {
        let some = scan(desk, Which::Unread, None, &last, most).await?;
        let seen = visible(desk, &some).await?;
        count += some.iter().filter(|row| row.thing().is_some_and(|(_, thing)| seen.contains(&thing))).count();
        if some.len() < most || count >= most {
            break;
        }
        last = some.into_iter().next_back().map(|row| row.rev).unwrap_or_default();
    }
    Ok(count.min(most))
}

async fn visible(desk: &Desk, rows: &[Row]) -> Result<HashSet<Thing>, DeskError> {
    let things: HashSet<Thing> = rows.iter().filter_map(Row::thing).map(|(_, thing)| thing).collect();
    if things.is_empty() { Ok(things) } else { seen(desk, &things.into_iter().collect::<Vec<_>>()).await }
}

/// So many behind a place.
async fn scan(desk: &Desk, which: Which, kind: Option<Kind>, last: &str, most: usize) -> Result<Vec<Row>, DeskError> {
    let new = "unread = true AND rev < $read";
    let part = |index: &str, of: &str| {
        format!(
            "(SELECT record::id(id)[1] AS id, about, template, said, at, rev, unread AND rev < $read AS is_unread
                FROM notice WITH INDEX {index} WHERE org = $org AND member = $me{of} AND rev > $last ORDER BY rev LIMIT $most)"
        )
    };
    let of_kind = |letter: &&str| {
        let unread = if which == Which::Unread { format!(" AND {new}") } else { String::new() };
        part("notice_kind", &format!(" AND template = '{letter}'{unread}"))
    };
    let parts = match (which, kind) {
        (_, Some(kind)) => kind.letters().iter().map(of_kind).collect(),
        (Which::All, None) => vec![part("notice_all", "")],
        (Which::Unread, None) => vec![part("notice_unread", &format!(" AND {new}"))],
    };
    let text = format!(
        "LET $read = (SELECT VALUE until FROM ONLY notice_read:[$org, $me]) ?? '~';
         RETURN array::flatten([{}])",
        parts.join(", ")
    );
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "last": last, "most": most });
    let mut rows: Vec<Row> = desk.db().rows(&text, values).await?;
    rows.sort_unstable_by(|one, other| one.rev.cmp(&other.rev));
    rows.truncate(most);
    Ok(rows)
}

/// Whoever follows one has read it: gives where it leads.
///
/// # Errors
/// `NotFound` for one that is not listed for them; as `Desk::tries`.
pub async fn read_one(desk: &Desk, id: &NoticeId) -> Result<Outcome<String, Refusal>, Fault> {
    let text = "SELECT record::id(id)[1] AS id, about, template, said, at, rev, unread AS is_unread
        FROM notice:[$org, $id] WHERE member = $me";
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "id": id });
    let row: Option<Row> = desk.db().row(text, values.clone()).await.map_err(DeskError::from)?;
    let thing = row.filter(|_| desk.viewer.is_none()).and_then(|row| row.thing()).ok_or(Fault::NotFound)?.1;
    if seen(desk, std::slice::from_ref(&thing)).await?.is_empty() {
        return Err(Fault::NotFound);
    }
    let done = change(desk, "UPDATE notice:[$_.org, $_.id] SET unread = false", values).await?;
    Ok(done.map(|()| thing.path(&desk.organization)))
}

/// All up to a place is read; what came after it is not.
///
/// # Errors
/// `NotFound` for what is no place; as `Desk::tries`.
pub async fn read_all(desk: &Desk, until: &str) -> Result<Outcome<(), Refusal>, Fault> {
    // As `rev` is written: figures, and an id.
    if until.len() > 64 || !until.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ') {
        return Err(Fault::NotFound);
    }
    // Nothing of what is still to come was read.
    let until = until.max(&desk.now().reversed().to_string()).to_owned();
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "until": until });
    let statement = "UPSERT notice_read:[$_.org, $_.me]
        SET until = IF until = NONE OR $_.until < until { $_.until } ELSE { until }";
    change(desk, statement, values).await
}

async fn change(desk: &Desk, statement: &str, values: Value) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        let done = desk.do_own(OwnDeed::NoticesRead, |script| {
            script.add(statement, values.clone());
            script.tell_member(desk.now(), &desk.organization, &desk.actor.bearer.member);
            Vec::new()
        });
        if let Some(outcome) = done.await? {
            return Ok(outcome);
        }
    }
}
