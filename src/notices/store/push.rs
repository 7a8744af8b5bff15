//! Which devices take messages, and by what push services know the house.
//!
//! Always true: a device belongs to a session, and ends with it in the same transaction (`push.surql`); one address is one
//! device, of whoever gave it last.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, DeskError, House, HouseDeed, Script, Visitor, fingerprint},
    identity::rules::is_alive,
    ids::PersonId,
    notices::{
        model::{Choice, Pushed},
        push::{Pair, Receiver},
    },
    time::Moment,
};

/// So many of one person: of more, the oldest ends.
const MOST: usize = 10;

/// Where a browser takes messages, and what they are sealed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    pub endpoint: String,
    pub receiver: Receiver,
}

/// A device whose session still opens something.
#[derive(Debug)]
pub struct Told {
    pub person: PersonId,
    pub subscription: Subscription,
}

#[derive(Deserialize)]
struct Row {
    person: PersonId,
    endpoint: String,
    key: String,
    auth: String,
    created: Moment,
    seen: Moment,
}

/// The names of the letters that devices take.
fn wants(choice: &Choice) -> Vec<&'static str> {
    let chosen = Pushed::ALL.into_iter().filter(|one| choice.pushes(*one));
    chosen.flat_map(Pushed::letters).copied().collect()
}

/// This browser takes messages from now on.
pub async fn turn_on(visitor: &Visitor, to: &Subscription, choice: &Choice) -> Result<(), CommitError> {
    let mut script = Script::new();
    let values = json!({
        "id": fingerprint(&to.endpoint), "session": visitor.session, "person": visitor.person, "endpoint": to.endpoint,
        "key": URL_SAFE_NO_PAD.encode(&to.receiver.key), "auth": URL_SAFE_NO_PAD.encode(to.receiver.auth),
        "wants": wants(choice), "now": visitor.house.now(), "most": MOST,
    });
    script.require("record::exists(type::record('session', $_.session))", "signed-out", values.clone());
    script.add(
        "DELETE push WHERE session = $_.session;
         UPSERT type::record('push', $_.id) SET person = $_.person, session = $_.session, endpoint = $_.endpoint,
            key = $_.key, auth = $_.auth, wants = $_.wants, at = $_.now;
         LET $all = (SELECT VALUE id FROM (SELECT id, at FROM push WITH INDEX push_person
            WHERE person = $_.person ORDER BY at LIMIT 50));
         IF array::len($all) > $_.most { DELETE array::slice($all, 0, array::len($all) - $_.most) }",
        values,
    );
    visitor.house.commit(HouseDeed::PreferenceChosen, script).await
}

/// This browser takes none any more.
pub async fn turn_off(visitor: &Visitor) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.add("DELETE push WHERE session = $_.session", json!({ "session": visitor.session }));
    visitor.house.commit(HouseDeed::PreferenceChosen, script).await
}

pub async fn is_on(visitor: &Visitor) -> Result<bool, DeskError> {
    let text = "SELECT VALUE id FROM push WITH INDEX push_session WHERE session = $id LIMIT 1";
    let found: Vec<serde_json::Value> = visitor.db().rows(text, json!({ "id": visitor.session })).await?;
    Ok(!found.is_empty())
}

/// What the person's devices take of what will happen.
pub(super) fn choose(script: &mut Script, person: &PersonId, choice: &Choice) {
    let values = json!({ "person": person, "wants": wants(choice) });
    script.add("UPDATE push SET wants = $_.wants WHERE person = $_.person", values);
}

/// A device, if its session is one of its person's that still opens something.
pub async fn told(house: &House, device: &str) -> Result<Option<Told>, DeskError> {
    let text = "
        LET $to = SELECT person, session, endpoint, key, auth FROM ONLY type::record('push', $id);
        LET $in = IF $to = NONE { NONE } ELSE {
            (SELECT person, created, seen FROM ONLY type::record('session', $to.session)) };
        RETURN IF $in = NONE OR $in.person != $to.person { NONE } ELSE { object::extend($to, $in) }";
    let row: Option<Row> = house.db().row(text, json!({ "id": device })).await?;
    let (now, limits) = (house.now(), house.options.limits);
    let told = |row: Row| {
        let auth = URL_SAFE_NO_PAD.decode(&row.auth).ok()?.try_into().ok()?;
        let receiver = Receiver::new(URL_SAFE_NO_PAD.decode(&row.key).ok()?, auth)?;
        Some(Told { person: row.person, subscription: Subscription { endpoint: row.endpoint, receiver } })
    };
    Ok(row.filter(|row| is_alive(row.created, row.seen, limits.idle, limits.lifetime, now)).and_then(told))
}

/// There is no such device any more.
pub async fn forget(house: &House, device: &str) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.add("DELETE type::record('push', $_.id)", json!({ "id": device }));
    house.commit(HouseDeed::MailDelivered, script).await
}

/// By what push services know the house: made by whichever server wants it first.
pub async fn pair(house: &House) -> Result<Pair, DeskError> {
    let broken = || DeskError::Broken("push services have no key to know the house by".to_owned());
    let kept = async || house.db().row::<String>("SELECT VALUE pair FROM push_key:own", json!({})).await;
    let mut own = kept().await?;
    if own.is_none() {
        let mut script = Script::new();
        let values = json!({ "pair": Pair::make().ok_or_else(broken)? });
        script.add("IF !record::exists(push_key:own) { CREATE push_key:own SET pair = $_.pair }", values);
        house.commit(HouseDeed::MailDelivered, script).await?;
        own = kept().await?;
    }
    own.and_then(|own| Pair::kept(&own)).ok_or_else(broken)
}
