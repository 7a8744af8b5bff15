//! Saved replies in the database, and what a case fills into one.
//!
//! Always true: a change stands only while whoever makes it is an operator and the reply is as they saw it, and has its
//! line in Care's history in the same transaction.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    model::{Reply, Variable},
    rules::{Refusal, filled},
};
use crate::{
    care::store::Agent,
    cases::store::Key,
    desk::{CommitError, Db, DeskError, HouseDeed, Script, ulid},
    people::terms::fold,
    staff::{model::Happened, store::record},
    words::{Bilingual, Language},
};

/// Nobody finds their way among more.
const MOST: usize = 200;

const COLUMNS: &str = "record::id(id) AS id, key, title, en, es, revision, by_name";

/// All of them, by title.
///
/// # Errors
/// When the database does not answer.
pub async fn replies(db: &Db) -> Result<Vec<Reply>, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM reply WITH INDEX reply_key WHERE key > '' ORDER BY key LIMIT {MOST}");
    Ok(db.rows(&text, json!({})).await?)
}

/// One of them.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn reply(db: &Db, id: &str) -> Result<Reply, DeskError> {
    if id.is_empty() {
        // The database takes no empty id, and nothing has one.
        return Err(DeskError::NotFound);
    }
    let text = format!("SELECT {COLUMNS} FROM type::record('reply', $id)");
    db.row(&text, json!({ "id": id })).await?.ok_or(DeskError::NotFound)
}

/// Why nothing was kept.
#[derive(Debug)]
pub enum NotKept {
    Refused(Refusal),
    Broken(DeskError),
}

impl From<DeskError> for NotKept {
    fn from(cause: DeskError) -> Self {
        match cause {
            DeskError::NotFound => Self::Refused(Refusal::Gone),
            cause => Self::Broken(cause),
        }
    }
}

/// What is to become of one.
#[derive(Clone, Copy, Debug)]
pub enum Want<'a> {
    /// A new one, or another text for one that is still as it was seen.
    Keep {
        id: Option<&'a str>,
        seen: i64,
        title: &'a str,
        text: &'a Bilingual,
    },
    Forget(&'a str),
}

/// Does it.
///
/// # Errors
/// See `NotKept`.
pub async fn change(agent: &Agent, want: Want<'_>) -> Result<(), NotKept> {
    let house = &agent.visitor.house;
    let (now, mut script) = (house.now(), Script::new());
    agent.visitor.require_operator(&mut script);
    script.comes_from(agent.visitor.caller.origin());
    let (id, what, title) = match want {
        Want::Keep { id: None, title, text, .. } => {
            let id = ulid(now);
            script.add(
                "CREATE type::record('reply', $_.id) SET key = $_.key, title = $_.title, en = $_.en, es = $_.es,
                    revision = 1, by_name = $_.name, at = $_.now",
                values(agent, &id, title, text),
            );
            (id, Happened::ReplyAdded, title.to_owned())
        }
        Want::Keep { id: Some(id), seen, title, text } => {
            let before = reply(house.db(), id).await?;
            if before.revision != seen {
                return Err(NotKept::Refused(Refusal::ChangedBy { name: before.by_name }));
            }
            seen_so(&mut script, id, seen);
            script.add(
                "UPDATE type::record('reply', $_.id) SET key = $_.key, title = $_.title, en = $_.en, es = $_.es,
                    revision += 1, by_name = $_.name, at = $_.now",
                values(agent, id, title, text),
            );
            (id.to_owned(), Happened::ReplyEdited, title.to_owned())
        }
        Want::Forget(id) => {
            let before = reply(house.db(), id).await?;
            seen_so(&mut script, id, before.revision);
            script.add("DELETE type::record('reply', $_.id)", json!({ "id": id }));
            (id.to_owned(), Happened::ReplyDeleted, before.title)
        }
    };
    record(&mut script, now, Some(agent), what, (&id, &title), []);
    match house.commit(HouseDeed::ReplyKept, script).await {
        Ok(()) => Ok(()),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Err(NotKept::Refused(Refusal::OperatorsOnly)),
        Err(CommitError::Unmet(_)) => {
            let name = reply(house.db(), &id).await?.by_name;
            Err(NotKept::Refused(Refusal::ChangedBy { name }))
        }
        Err(cause) => Err(NotKept::Broken(cause.into())),
    }
}

fn seen_so(script: &mut Script, id: &str, seen: i64) {
    script.require(
        "(SELECT VALUE revision FROM ONLY type::record('reply', $_.id)) = $_.seen",
        "changed",
        json!({ "id": id, "seen": seen }),
    );
}

fn values(agent: &Agent, id: &str, title: &str, text: &Bilingual) -> Value {
    json!({
        "id": id, "key": format!("{} {id}", fold(title)), "title": title, "en": text.en, "es": text.es,
        "name": agent.staff.name, "now": agent.visitor.house.now(),
    })
}

#[derive(Deserialize)]
struct Matter {
    number: String,
    subject: String,
    organization: String,
    agent: String,
    first_name: String,
    last_name: String,
    language: Language,
}

const MATTER: &str = "
    LET $of = SELECT number, subject, opener FROM ONLY case:[$org, $case];
    LET $who = SELECT first_name, last_name, language FROM ONLY type::record('member', [$org, $of.opener ?? '-']);
    RETURN IF $of = NONE { NONE } ELSE {
        {
            number: $of.number, subject: $of.subject, first_name: $who.first_name ?? '', last_name: $who.last_name ?? '',
            language: $who.language ?? 'en',
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)) ?? '',
            agent: (SELECT VALUE first_name FROM ONLY type::record('staff', $me)) ?? ''
        } }";

/// A reply as somebody says it in a case: in the language of whoever opened that, with its places filled in.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn said_in(agent: &Agent, key: &Key, id: &str) -> Result<String, DeskError> {
    let (db, reply) = (agent.visitor.db(), reply(agent.visitor.db(), id).await?);
    let values = json!({ "org": key.organization, "case": key.id, "me": agent.visitor.person });
    let of: Matter = db.row(MATTER, values).await?.ok_or(DeskError::NotFound)?;
    let value = |variable| match variable {
        Variable::Customer => [of.first_name.as_str(), &of.last_name].join(" ").trim().to_owned(),
        Variable::FirstName => of.first_name.clone(),
        Variable::CaseNumber => of.number.clone(),
        Variable::Subject => of.subject.clone(),
        Variable::Organization => of.organization.clone(),
        Variable::Agent => of.agent.clone(),
    };
    Ok(filled(reply.text.read(of.language).0, value))
}
