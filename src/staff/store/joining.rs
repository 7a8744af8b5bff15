//! Somebody follows the link of their invitation.
//!
//! Always true: a link works once, and only while it is the newest and young enough; whoever has an address here already
//! is never made staff by it.

use serde::Deserialize;
use serde_json::json;

use super::{raise, record};
use crate::{
    desk::{CommitError, DeskError, House, HouseDeed, Script, fingerprint},
    identity::model::StaffRole,
    ids::PersonId,
    staff::model::{Happened, Welcome},
    words::Language,
};

#[derive(Deserialize)]
struct Row {
    id: PersonId,
    first_name: String,
    email: String,
    role: StaffRole,
    language: Language,
}

const OPENED: &str = "
    LET $person = SELECT VALUE person FROM ONLY type::record('staff_link', $link);
    SELECT record::id(id) AS id, first_name, email, role, language FROM type::record('staff_invited', $person ?? '-')
        WHERE link = $link AND link_until > $now";

async fn opened(house: &House, token: &str) -> Result<Option<Row>, DeskError> {
    let values = json!({ "link": fingerprint(token), "now": house.now() });
    Ok(house.db().row(OPENED, values).await?)
}

/// What a link opens; looking uses nothing up.
///
/// # Errors
/// When the database does not answer.
pub async fn welcome(house: &House, token: &str) -> Result<Option<Welcome>, DeskError> {
    let welcome = |Row { first_name, email, role, language, .. }| Welcome { name: first_name, email, role, language };
    Ok(opened(house, token).await?.map(welcome))
}

/// What they give of themselves.
#[derive(Clone, Debug)]
pub struct Newcomer {
    pub first_name: String,
    pub hash: String,
}

/// Why nobody joined.
#[derive(Debug)]
pub enum NotJoined {
    Dead,
    AddressTaken,
    Broken(DeskError),
}

/// Makes somebody one of the staff by a link, once.
///
/// # Errors
/// See `NotJoined`.
pub async fn join(house: &House, token: &str, newcomer: &Newcomer) -> Result<(), NotJoined> {
    let row = opened(house, token).await.map_err(NotJoined::Broken)?.ok_or(NotJoined::Dead)?;
    let (now, mut script) = (house.now(), Script::new());
    let values = json!({
        "id": row.id, "link": fingerprint(token), "now": now, "email": row.email, "hash": newcomer.hash,
        "language": row.language, "first": newcomer.first_name,
    });
    script.require(
        "(SELECT VALUE link FROM ONLY type::record('staff_invited', $_.id) WHERE link_until > $_.now) = $_.link",
        "dead",
        values.clone(),
    );
    script.require("!record::exists(type::record('address', $_.email))", "taken", values.clone());
    script.add(
        "CREATE type::record('staff', $_.id) SET first_name = $_.first, created = $_.now,
            role = (SELECT VALUE role FROM ONLY type::record('staff_invited', $_.id));
         DELETE type::record('staff_invited', $_.id);
         DELETE type::record('staff_link', $_.link);
         CREATE type::record('address', $_.email) SET person = $_.id;
         CREATE type::record('person', $_.id) SET email = $_.email, password = $_.hash, language = $_.language,
            zone = 'America/New_York', created = $_.now, terms = $_.now",
        values,
    );
    raise(&mut script);
    record(&mut script, now, None, Happened::StaffJoined, (row.id.as_str(), &newcomer.first_name), []);
    match house.commit(HouseDeed::StaffChanged, script).await {
        Ok(()) => Ok(()),
        Err(CommitError::Unmet(word)) if word == "taken" => Err(NotJoined::AddressTaken),
        Err(CommitError::Unmet(_)) => Err(NotJoined::Dead),
        Err(cause) => Err(NotJoined::Broken(cause.into())),
    }
}
