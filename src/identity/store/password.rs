//! Passwords: kept, changed, forgotten. A change ends the sessions elsewhere, kills every link and is told by letter.

use serde::Deserialize;
use serde_json::json;

use super::session::end_all;
use crate::{
    desk::{Caller, CommitError, Db, DeskError, House, HouseDeed, Letter, Script, Visitor, fingerprint, secret},
    identity::rules::RESET,
    ids::{PersonId, SessionId},
    paths,
    time::Moment,
    words::Language,
};

/// Whose password it is, as their letters need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Keeper {
    pub id: PersonId,
    pub email: String,
    #[serde(default)]
    pub password: Option<String>,
    pub language: Language,
}

pub async fn keeper(db: &Db, id: &PersonId) -> Result<Keeper, DeskError> {
    find(db, id).await?.ok_or(DeskError::SignedOut)
}

pub(super) async fn find(db: &Db, id: &PersonId) -> Result<Option<Keeper>, DeskError> {
    let columns = "SELECT record::id(id) AS id, email, password, language FROM type::record('person', $id)";
    Ok(db.row(columns, json!({ "id": id })).await?)
}

/// What is known of a person to somebody who guesses: names, titles, addresses, the words of their organizations.
pub async fn own_words(db: &Db, person: &PersonId) -> Result<Vec<String>, DeskError> {
    Ok(db
        .rows(
            "LET $at = (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $person);
             LET $orgs = (SELECT VALUE type::record('organization', org) FROM membership WHERE person = $person);
             RETURN array::flatten([
                 (SELECT VALUE email FROM type::record('person', $person)),
                 array::flatten((SELECT VALUE [first_name, last_name, email] FROM $at)),
                 array::flatten((SELECT VALUE array::append(words, name) FROM $orgs))
             ])",
            json!({ "person": person }),
        )
        .await?)
}

/// Puts another password in place of the one that was looked at, and ends the other sessions.
pub async fn change_password(visitor: &Visitor, keeper: &Keeper, hash: &str) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.require(
        "record::exists(type::record('session', $_.session))",
        "signed-out",
        json!({ "session": visitor.session }),
    );
    replace(&mut script, keeper, hash, Some(&visitor.session), visitor.house.now());
    script.add(
        "UPDATE type::record('session', $_.id) SET fresh = $_.now",
        json!({ "id": visitor.session, "now": visitor.house.now() }),
    );
    visitor.house.commit(HouseDeed::PasswordChanged, script).await
}

/// Sends a link to whoever has the address; for an address that nobody has, a row that leads nowhere, so that the work
/// is the same.
pub async fn ask_reset(house: &House, email: &str, keeper: Option<&Keeper>) -> Result<(), CommitError> {
    let (now, secret) = (house.now(), secret());
    let until = now + RESET;
    let mut script = Script::new();
    let person = keeper.map_or_else(|| format!("nobody:{}", fingerprint(email)), |keeper| keeper.id.to_string());
    script.add("DELETE reset WHERE person = $_.person", json!({ "person": person }));
    script.add(
        "CREATE type::record('reset', $_.id) SET person = $_.person, until = $_.until",
        json!({ "id": fingerprint(&secret), "person": person, "until": until }),
    );
    if let Some(keeper) = keeper {
        let values = json!({
            "link": format!("{}{}", house.options.public_url, paths::reset(&secret)),
            "until": until, "minutes": RESET.0 / 60_000, "name": keeper.email,
        });
        script.post(now, &letter(keeper, "password-reset", values));
    }
    house.commit(HouseDeed::PasswordForgotten, script).await
}

/// A link about a forgotten password that still leads somewhere.
pub struct Resetting {
    pub keeper: Keeper,
    link: String,
}

pub async fn resetting(db: &Db, token: &str, now: Moment) -> Result<Option<Resetting>, DeskError> {
    let link = fingerprint(token);
    let person: Option<PersonId> = db
        .row(
            "SELECT VALUE person FROM type::record('reset', $link) WHERE until > $now",
            json!({ "link": link, "now": now }),
        )
        .await?;
    let Some(person) = person else { return Ok(None) };
    let keeper = find(db, &person).await?;
    Ok(keeper.map(|keeper| Resetting { keeper, link }))
}

/// Sets the password by a link: once, and it ends every session.
pub async fn reset_password(house: &House, caller: &Caller, by: &Resetting, hash: &str) -> Result<String, CommitError> {
    let now = house.now();
    let device = caller.device.clone().unwrap_or_else(secret);
    let values = json!({ "link": by.link, "now": now, "device": fingerprint(&device), "person": by.keeper.id });
    let mut script = Script::new();
    script.require("(SELECT VALUE until FROM ONLY type::record('reset', $_.link)) > $_.now", "dead", values.clone());
    replace(&mut script, &by.keeper, hash, None, now);
    // Who reads the person's mail here signs in from a browser of theirs, whatever strangers have used up.
    script.add("UPSERT type::record('device', $_.device) SET person = $_.person, seen = $_.now", values);
    house.commit(HouseDeed::PasswordChanged, script).await?;
    Ok(device)
}

fn replace(script: &mut Script, keeper: &Keeper, hash: &str, kept: Option<&SessionId>, now: Moment) {
    let values = json!({ "person": keeper.id, "old": keeper.password, "new": hash });
    script.require(
        "(SELECT VALUE password FROM ONLY type::record('person', $_.person)) = $_.old",
        "moved",
        values.clone(),
    );
    script.add("UPDATE type::record('person', $_.person) SET password = $_.new", values.clone());
    script.add("DELETE reset WHERE person = $_.person", values);
    end_all(script, keeper.id.as_str(), kept);
    script.post(now, &letter(keeper, "password-changed", json!({ "name": keeper.email })));
}

pub(super) fn letter(keeper: &Keeper, template: &str, values: serde_json::Value) -> Letter {
    Letter {
        to: keeper.email.clone(),
        language: keeper.language.code().to_owned(),
        template: template.to_owned(),
        values,
        concern: None,
    }
}
