//! The provider's own people in the database.
//!
//! Always true: an operator's link works once, for a day, and dies with the next one; nobody becomes staff by anything
//! that an organization does; whoever has an address here already is never made staff by it.

use serde_json::json;

use crate::{
    desk::{CommitError, DeskError, House, HouseDeed, Script, fingerprint, secret, ulid},
    staff::{self, model::Happened},
    time::Span,
    words::Language,
};

const LINK: Span = Span::hours(24);

/// Makes a one-time link, and kills every other one; gives its secret part.
///
/// # Errors
/// What the database said.
pub async fn operator_link(house: &House) -> Result<String, CommitError> {
    let secret = secret();
    let mut script = Script::new();
    script.add("DELETE operator_link", json!({}));
    script.add(
        "CREATE type::record('operator_link', $_.id) SET until = $_.until",
        json!({ "id": fingerprint(&secret), "until": house.now() + LINK }),
    );
    house.commit(HouseDeed::OperatorBegan, script).await?;
    Ok(secret)
}

/// Whether a link still makes an operator; looking uses nothing up.
///
/// # Errors
/// When the database does not answer.
pub async fn is_open(house: &House, token: &str) -> Result<bool, DeskError> {
    let until: Option<i64> = house
        .db()
        .row("SELECT VALUE until FROM type::record('operator_link', $id)", json!({ "id": fingerprint(token) }))
        .await?;
    Ok(until.is_some_and(|until| until > house.now().0))
}

/// Somebody who is about to be an operator.
#[derive(Clone, Debug)]
pub struct Newcomer {
    pub first_name: String,
    pub email: String,
    pub hash: String,
    pub language: Language,
}

/// Why nobody became an operator.
#[derive(Debug)]
pub enum NotBegun {
    Dead,
    AddressTaken,
    Broken(CommitError),
}

/// Makes somebody an operator by a link, once.
///
/// # Errors
/// See `NotBegun`.
pub async fn begin_operator(house: &House, token: &str, newcomer: &Newcomer) -> Result<(), NotBegun> {
    let now = house.now();
    let (person, mut script) = (ulid(now), Script::new());
    let values = json!({
        "link": fingerprint(token), "now": now, "person": person, "email": newcomer.email, "hash": newcomer.hash,
        "language": newcomer.language, "first": newcomer.first_name,
    });
    script.require(
        "((SELECT VALUE until FROM ONLY type::record('operator_link', $_.link)) ?? 0) > $_.now",
        "dead",
        values.clone(),
    );
    script.add("DELETE type::record('operator_link', $_.link)", values.clone());
    script.require("!record::exists(type::record('address', $_.email))", "taken", values.clone());
    script.add("CREATE type::record('address', $_.email) SET person = $_.person", values.clone());
    script.add(
        "CREATE type::record('person', $_.person) SET email = $_.email, password = $_.hash, language = $_.language,
            zone = 'America/New_York', created = $_.now, terms = $_.now",
        values.clone(),
    );
    script.add(
        "CREATE type::record('staff', $_.person) SET role = 'operator', first_name = $_.first, created = $_.now",
        values,
    );
    staff::store::raise(&mut script);
    staff::store::record(&mut script, now, None, Happened::OperatorBegan, (&person, &newcomer.first_name), []);
    match house.commit(HouseDeed::OperatorBegan, script).await {
        Ok(()) => Ok(()),
        Err(CommitError::Unmet(word)) if word == "taken" => Err(NotBegun::AddressTaken),
        Err(CommitError::Unmet(_)) => Err(NotBegun::Dead),
        Err(cause) => Err(NotBegun::Broken(cause)),
    }
}
