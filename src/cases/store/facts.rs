//! What the rules look at: people by their ids and addresses, places by what was typed, the case itself.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    hours,
    rows::Row,
    see::{places, row},
};
use crate::{
    access::{Bearer, CasePlace, Permission, Place, Subject, decide},
    care::rules::Staff,
    cases::{
        model::{About, Typed},
        rules::{Addressee, COUNTERS, Colleague, OnStaff, OpeningFacts, Refusal, TurnFacts, WatchFacts},
    },
    desk::{BearerRow, Db, DeskError, MEMBER, Target, bearers, ulid},
    ids::{AccountId, CaseId, LineId, MemberId, OrganizationId},
    time::Moment,
};

/// Of the staff, so many are written to about what nobody has.
const MOST_STAFF: usize = 50;

/// A new installation begins with a number of four digits.
const FIRST: i64 = 75;

#[derive(Deserialize)]
struct Person {
    first_name: String,
    last_name: String,
    email: String,
    language: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

/// Active members of these ids, each with what the policy asks of them.
pub(super) async fn people(
    db: &Db,
    organization: &OrganizationId,
    members: &[MemberId],
    now: Moment,
) -> Result<Vec<(Colleague, Bearer)>, DeskError> {
    if members.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!(
        "(SELECT first_name, last_name, email, language, {MEMBER}
            FROM $members.map(|$id| type::record('member', [$org, $id])) WHERE status = 'active')"
    );
    let values = json!({ "org": organization, "now": now, "members": members });
    let rows: Vec<Person> = bearers(db, "", &text, values).await?;
    let person = |row: Person| {
        let Person { first_name, last_name, email, language, bearer } = row;
        let (name, bearer) = (format!("{first_name} {last_name}"), bearer.bearer());
        (Colleague { member: bearer.member.clone(), name, first_name, email, language }, bearer)
    };
    Ok(rows.into_iter().map(person).collect())
}

/// Of each address who has it here and sees cases; the address where nobody does.
async fn colleagues(
    db: &Db,
    organization: &OrganizationId,
    addresses: &[&str],
    now: Moment,
) -> Result<Vec<Result<Colleague, String>>, DeskError> {
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let text = "SELECT VALUE [record::id(id)[1], member]
        FROM $addresses.map(|$one| type::record('contact_address', [$org, $one])) WHERE id != NONE";
    let members: BTreeMap<String, MemberId> =
        db.rows(text, json!({ "org": organization, "addresses": addresses })).await?.into_iter().collect();
    let ids: Vec<MemberId> = members.values().cloned().collect();
    let mut found = people(db, organization, &ids, now).await?;
    found.retain(|(_, bearer)| decide(bearer, Permission::ViewCases, &Subject::Organization).allows());
    let of = |address: &&str| {
        let member = members.get(*address)?;
        found.iter().map(|(one, _)| one).find(|one| one.member == *member).cloned()
    };
    Ok(addresses.iter().map(|address| of(address).ok_or_else(|| (*address).to_owned())).collect())
}

async fn own(db: &Db, organization: &OrganizationId, by: &Bearer, now: Moment) -> Result<Colleague, DeskError> {
    let found = people(db, organization, std::slice::from_ref(&by.member), now).await?.pop();
    found.map(|(one, _)| one).ok_or(DeskError::NotFound)
}

/// What it is about, if the actor sees that.
pub(super) async fn about(
    db: &Db,
    organization: &OrganizationId,
    by: &Bearer,
    place: &Place,
    now: Moment,
) -> Result<Option<About>, DeskError> {
    let sees = |on: &Subject<'_>| decide(by, Permission::ViewAccounts, on).allows();
    match place {
        Place::Account(id) => account(db, organization, id, sees(&Subject::Account(id))).await,
        Place::Line(id) => {
            let Some(found) = id.find(db, organization, now).await? else { return Ok(None) };
            line(db, organization, id, sees(&found.subject())).await
        }
        Place::CostCentre(_) => Ok(None),
    }
}

async fn account(
    db: &Db,
    organization: &OrganizationId,
    id: &AccountId,
    seen: bool,
) -> Result<Option<About>, DeskError> {
    let text = "SELECT VALUE name FROM account:[$org, $id]";
    let name: Option<String> = db.row(text, json!({ "org": organization, "id": id })).await?;
    Ok(name.filter(|_| seen).map(|name| About::Account { id: id.clone(), name }))
}

async fn line(db: &Db, organization: &OrganizationId, id: &LineId, seen: bool) -> Result<Option<About>, DeskError> {
    let text = "SELECT VALUE number FROM line:[$org, $id]";
    let number: Option<String> = db.row(text, json!({ "org": organization, "id": id })).await?;
    Ok(number.filter(|_| seen).map(|number| About::Line { id: id.clone(), number }))
}

/// The line of a number, whoever may see it.
async fn line_of(db: &Db, organization: &OrganizationId, number: &str) -> Result<Option<LineId>, DeskError> {
    let text =
        "SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 1";
    Ok(db.row(text, json!({ "org": organization, "number": number })).await?)
}

pub(super) async fn opening(
    db: &Db,
    organization: &OrganizationId,
    by: &Bearer,
    typed: &Typed,
    now: Moment,
) -> Result<OpeningFacts, DeskError> {
    let id = CaseId::new(ulid(now));
    let shard = id.as_str().bytes().last().unwrap_or_default() % COUNTERS;
    let text = "RETURN { next: (SELECT VALUE next FROM ONLY type::record('case_counter', $shard)),
        confidential: (SELECT VALUE confidential FROM ONLY type::record('case_settings', $org)) }";
    let row: Option<Counted> = db.row(text, json!({ "org": organization, "shard": i64::from(shard) })).await?;
    let Counted { next, confidential } = row.unwrap_or_default();
    let addresses: Vec<&str> = typed.behalf.iter().chain(&typed.watchers).map(String::as_str).collect();
    let mut watchers = colleagues(db, organization, &addresses, now).await?;
    let behalf = typed.behalf.as_ref().map(|_| watchers.remove(0).ok());
    Ok(OpeningFacts {
        id,
        counter: (shard, next.unwrap_or(FIRST)),
        about: named(db, organization, by, typed, now).await?,
        own: own(db, organization, by, now).await?,
        behalf,
        watchers,
        confidential: confidential.unwrap_or_default(),
        hours: hours::of(db, organization, (now, now)).await?,
        now,
    })
}

#[derive(Default, Deserialize)]
struct Counted {
    #[serde(default)]
    next: Option<i64>,
    #[serde(default)]
    confidential: Option<bool>,
}

/// The place that was typed: a number goes before what was chosen.
async fn named(
    db: &Db,
    organization: &OrganizationId,
    by: &Bearer,
    typed: &Typed,
    now: Moment,
) -> Result<Result<About, Refusal>, DeskError> {
    let place = match (&typed.line, &typed.about) {
        (Some(number), _) => match line_of(db, organization, number).await? {
            Some(id) => Place::Line(id),
            None => return Ok(Err(Refusal::NoSuchLine)),
        },
        (None, Some(place)) => place.clone(),
        (None, None) => return Ok(Ok(About::Organization)),
    };
    let missing = if typed.line.is_some() { Refusal::NoSuchLine } else { Refusal::NoSuchPlace };
    Ok(about(db, organization, by, &place, now).await?.ok_or(missing))
}

/// Of these, who is told of a case: whoever is named on it and still finds it.
pub(super) async fn told(db: &Db, row: &Row, place: &CasePlace, now: Moment) -> Result<Vec<Colleague>, DeskError> {
    let people = people(db, &row.org, &row.named(), now).await?;
    let sees = |bearer: &Bearer| decide(bearer, Permission::ViewCases, &Subject::Case(place)).allows();
    Ok(people.into_iter().filter(|(_, bearer)| sees(bearer)).map(|(one, _)| one).collect())
}

/// The case with its place.
pub(super) async fn whole(
    db: &Db,
    organization: &OrganizationId,
    id: &CaseId,
    now: Moment,
) -> Result<(Row, CasePlace), DeskError> {
    let row = row(db, organization, id).await?.ok_or(DeskError::NotFound)?;
    let place = places(db, organization, std::slice::from_ref(&row), now).await?.pop().ok_or(DeskError::NotFound)?;
    Ok((row, place))
}

pub(super) async fn turning(
    db: &Db,
    organization: &OrganizationId,
    id: &CaseId,
    now: Moment,
) -> Result<TurnFacts, DeskError> {
    let (row, place) = whole(db, organization, id, now).await?;
    let mut standing = row.standing();
    let staff = on_staff(db, standing.assignee.as_ref()).await?;
    if staff.assignee.is_none() {
        // Who is none of the staff any more has nothing in hand, though a case that was over kept their name.
        standing.assignee = None;
    }
    Ok(TurnFacts {
        standing,
        named: told(db, &row, &place, now).await?,
        staff,
        hours: hours::of(db, organization, (now, now)).await?,
        number: row.number,
        subject: row.subject,
        revision: row.revision,
        now,
    })
}

/// Who of the provider's hears of a case that this one has.
async fn on_staff(db: &Db, assignee: Option<&Staff>) -> Result<OnStaff, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        first_name: String,
        email: String,
        language: String,
    }
    let find = async |source: &str| -> Result<Vec<Addressee>, DeskError> {
        let text = format!(
            "SELECT first_name, type::record('person', record::id(id)).email AS email,
                    type::record('person', record::id(id)).language AS language
                FROM {source} WHERE role IN ['agent', 'operator'] LIMIT {MOST_STAFF}"
        );
        let rows: Vec<Row> = db.rows(&text, json!({ "id": assignee.map(|one| &one.id) })).await?;
        let one = |Row { first_name, email, language }| Addressee { first_name, email, language };
        Ok(rows.into_iter().map(one).collect())
    };
    let assignee = if assignee.is_some() { find("type::record('staff', $id)").await?.pop() } else { None };
    let all = if assignee.is_none() { find("staff").await? } else { Vec::new() };
    Ok(OnStaff { assignee, all })
}

pub(super) async fn watching(
    db: &Db,
    organization: &OrganizationId,
    (id, address): (&CaseId, Option<&str>),
    by: &Bearer,
    now: Moment,
) -> Result<WatchFacts, DeskError> {
    let row = row(db, organization, id).await?.ok_or(DeskError::NotFound)?;
    let found = colleagues(db, organization, address.as_slice(), now).await?.pop();
    Ok(WatchFacts {
        own: own(db, organization, by, now).await?,
        watchers: names(db, organization, &row.watchers).await?,
        found: found.unwrap_or_else(|| Err(String::new())),
        number: row.number,
        subject: row.subject,
        opener: row.opener,
        revision: row.revision,
    })
}

/// Members with their names, also those who are gone.
pub(super) async fn names(
    db: &Db,
    organization: &OrganizationId,
    members: &[MemberId],
) -> Result<Vec<(MemberId, String)>, DeskError> {
    let text = "SELECT record::id(id)[1] AS member, string::concat(first_name, ' ', last_name) AS name
        FROM $members.map(|$id| type::record('member', [$org, $id])) WHERE id != NONE";
    let rows: Vec<Named> = db.rows(text, json!({ "org": organization, "members": members })).await?;
    Ok(rows.into_iter().map(|row| (row.member, row.name)).collect())
}

#[derive(Deserialize)]
struct Named {
    member: MemberId,
    name: String,
}
