//! A sign-in address that is to change: asked for, stopped, confirmed.
//!
//! Always true: of a person, one change waits at most; it comes true once, in one transaction that repeats what was
//! looked at; both addresses are told in it, and nothing that is written depends on whether somebody has the new one.

use serde::Deserialize;
use serde_json::json;

use super::{
    Keeper,
    password::{find, letter},
    session::end_all,
};
use crate::{
    access::Permission,
    desk::{CommitError, Db, DeskError, Event, House, HouseDeed, Letter, Script, Topic, Visitor, fingerprint, secret},
    identity::rules::{ADDRESS, ADDRESS_TOLD},
    ids::{MemberId, OrganizationId, PersonId},
    paths,
    people::model::HistoryKind,
    time::Moment,
};

/// A change that waits.
#[derive(Clone, Debug, Deserialize)]
pub struct Change {
    pub email: String,
    pub until: Moment,
    link: String,
}

/// The change of this person that waits, if one does.
pub async fn next_address(visitor: &Visitor) -> Result<Option<Change>, DeskError> {
    let query = "SELECT email, until, record::id(id) AS link FROM address_change
        WHERE person = $person AND changed = NONE AND until > $now LIMIT 1";
    Ok(visitor.db().row(query, json!({ "person": visitor.person, "now": visitor.house.now() })).await?)
}

/// The change of this person that their link leads to.
pub async fn changing(visitor: &Visitor, token: &str) -> Result<Option<Change>, DeskError> {
    let link = fingerprint(token);
    Ok(next_address(visitor).await?.filter(|change| change.link == link))
}

/// Who signs in with this address, as their letters need it.
pub async fn has_address(db: &Db, email: &str) -> Result<Option<Keeper>, DeskError> {
    let person = "SELECT VALUE person FROM type::record('address', $email)";
    let person: Option<PersonId> = db.row(person, json!({ "email": email })).await?;
    // An unknown address looks for nobody, so that it takes as long.
    find(db, &person.unwrap_or_else(|| PersonId::new("-"))).await
}

/// Writes down what is asked for in place of what was asked before, and tells the old address; `news` is the letter to
/// the new one, made with its link.
pub async fn ask_address(
    visitor: &Visitor,
    keeper: &Keeper,
    email: &str,
    news: impl FnOnce(&str) -> Option<Letter>,
) -> Result<(), CommitError> {
    let (house, now) = (&visitor.house, visitor.house.now());
    let (confirm, stop) = (secret(), secret());
    let link = |path: String| format!("{}{path}", house.options.public_url);
    let mut script = Script::new();
    require_unmoved(&mut script, visitor, keeper);
    forget(&mut script, &keeper.id);
    script.add(
        "CREATE type::record('address_change', $_.id) SET person = $_.person, email = $_.email, stop = $_.stop, until = $_.until",
        json!({
            "id": fingerprint(&confirm), "person": keeper.id, "email": email, "stop": fingerprint(&stop),
            "until": now + ADDRESS,
        }),
    );
    let values =
        json!({ "name": keeper.email, "link": link(paths::stop_address(&stop)), "minutes": ADDRESS.0 / 60_000 });
    script.post(now, &letter(keeper, "address-asked", values));
    if let Some(letter) = news(&link(paths::confirm_address(&confirm))) {
        script.post(now, &letter);
    }
    house.commit(HouseDeed::AddressChangeAsked, script).await
}

/// Forgets the change that waits.
pub async fn cancel_address(visitor: &Visitor) -> Result<(), CommitError> {
    let mut script = Script::new();
    forget(&mut script, &visitor.person);
    visitor.house.commit(HouseDeed::AddressChangeStopped, script).await
}

/// What the link to an old address leads to: whose change it was, and whether it came true.
#[derive(Clone, Debug, Deserialize)]
pub struct Stopping {
    pub person: PersonId,
    #[serde(default)]
    pub changed: Option<Moment>,
}

pub async fn stopping(house: &House, token: &str) -> Result<Option<Stopping>, DeskError> {
    let query = "SELECT person, changed FROM address_change WHERE stop = $stop AND until > $now LIMIT 1";
    Ok(house.db().row(query, json!({ "stop": fingerprint(token), "now": house.now() })).await?)
}

/// Forgets the change that waits behind the link to an old address, or ends with the word `over`.
pub async fn stop_address(house: &House, token: &str) -> Result<(), CommitError> {
    let values = json!({ "stop": fingerprint(token), "now": house.now() });
    let mut script = Script::new();
    script.require(
        "array::len((SELECT VALUE id FROM address_change WHERE stop = $_.stop AND changed = NONE AND until > $_.now)) = 1",
        "over",
        values.clone(),
    );
    script.add("DELETE address_change WHERE stop = $_.stop AND changed = NONE", values);
    house.commit(HouseDeed::AddressChangeStopped, script).await
}

/// Makes it so, or ends with one of the words `signed-out`, `moved`, `over`, `taken`. `names` are those whom the reader
/// of the old address can ask.
pub async fn change_address(
    visitor: &Visitor,
    keeper: &Keeper,
    change: &Change,
    names: &str,
) -> Result<(), CommitError> {
    let (house, now) = (&visitor.house, visitor.house.now());
    let values = json!({
        "link": change.link, "person": keeper.id, "old": keeper.email, "new": change.email, "now": now,
        "until": now + ADDRESS_TOLD,
    });
    let mut script = Script::new();
    require_unmoved(&mut script, visitor, keeper);
    script.require(
        "array::len((SELECT VALUE id FROM type::record('address_change', $_.link)
            WHERE person = $_.person AND email = $_.new AND changed = NONE AND until > $_.now)) = 1",
        "over",
        values.clone(),
    );
    script.require("!record::exists(type::record('address', $_.new))", "taken", values.clone());
    script.add("CREATE type::record('address', $_.new) SET person = $_.person", values.clone());
    script.add("DELETE type::record('address', $_.old)", values.clone());
    script.add("UPDATE type::record('person', $_.person) SET email = $_.new", values.clone());
    script.add("UPDATE type::record('address_change', $_.link) SET changed = $_.now, until = $_.until", values.clone());
    // A link about a forgotten password lies in the old mailbox.
    script.add("DELETE reset WHERE person = $_.person", values);
    end_all(&mut script, keeper.id.as_str(), Some(&visitor.session));
    script.post(now, &letter(keeper, "address-changed", json!({ "name": keeper.email, "names": names })));
    record(&mut script, visitor).await?;
    house.commit(HouseDeed::AddressChanged, script).await
}

#[derive(Deserialize)]
struct Seat {
    org: OrganizationId,
    member: MemberId,
    name: String,
}

/// A line in the history of every organization they are in: who administers people there may have to know it (rule 8).
/// Neither address is in it: both are the person's own, and the history outlives their membership; what they sign in
/// with today is on their page, for whoever may see that. Nothing tells one organization of another (rule 7).
async fn record(script: &mut Script, visitor: &Visitor) -> Result<(), CommitError> {
    let members: Vec<Seat> = visitor
        .db()
        .rows(
            "LET $at = (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $person);
             SELECT org, record::id(id)[1] AS member, string::concat(first_name, ' ', last_name) AS name
                FROM $at WHERE status != 'deleted'",
            json!({ "person": visitor.person }),
        )
        .await?;
    let now = visitor.house.now();
    script.comes_from(visitor.caller.origin());
    for Seat { org, member, name } in members {
        let kind = HistoryKind::SignInAddressChanged.key();
        let event = Event { kind, about: member.to_string(), about_name: name, changes: Vec::new() };
        script.record(now, &org, None, event);
        script.tell(now, &org, Topic::Seen(Permission::ViewUsers));
    }
    Ok(())
}

fn forget(script: &mut Script, person: &PersonId) {
    script.add("DELETE address_change WHERE person = $_.person AND changed = NONE", json!({ "person": person }));
}

fn require_unmoved(script: &mut Script, visitor: &Visitor, keeper: &Keeper) {
    let values = json!({
        "session": visitor.session, "person": keeper.id, "was": { "email": keeper.email, "password": keeper.password },
    });
    script.require("record::exists(type::record('session', $_.session))", "signed-out", values.clone());
    script.require("(SELECT email, password FROM ONLY type::record('person', $_.person)) = $_.was", "moved", values);
}
