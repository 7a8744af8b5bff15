//! Coming in: who has this address, which organizations let them in, and the session that begins.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Bearer, Role},
    desk::{BearerRow, Caller, CommitError, Db, DeskError, House, HouseDeed, Script, access, fingerprint, secret},
    ids::{OrganizationId, PersonId},
    words::Language,
};

/// Somebody who has an address, before their password was looked at.
#[derive(Clone, Debug, Deserialize)]
pub struct Known {
    pub id: PersonId,
    #[serde(default)]
    pub password: Option<String>,
    pub language: Language,
    #[serde(default)]
    pub last_org: Option<OrganizationId>,
    /// Whether they have signed in from this browser before.
    pub device: bool,
}

/// An unknown address looks for nobody, so that it takes as long.
const KNOWN: &str = "
    LET $id = SELECT VALUE person FROM ONLY type::record('address', $email);
    LET $by = SELECT VALUE person FROM ONLY type::record('device', $device);
    SELECT record::id(id) AS id, password, language, last_org, ($by = $id) AS device FROM type::record('person', $id ?? '-')";

/// Whose address this is.
pub async fn known(db: &Db, email: &str, caller: &Caller) -> Result<Option<Known>, DeskError> {
    // An empty id is none that the database takes.
    let device = caller.device.as_deref().map_or_else(|| "-".to_owned(), fingerprint);
    Ok(db.row(KNOWN, json!({ "email": email, "device": device })).await?)
}

/// A membership, as far as it lets somebody in.
#[derive(Clone, Debug)]
pub struct Place {
    pub org: OrganizationId,
    pub organization: String,
    pub bearer: Bearer,
    pub first_name: String,
    pub last_name: String,
}

#[derive(Deserialize)]
struct PlaceRow {
    org: OrganizationId,
    organization: String,
    #[serde(flatten)]
    bearer: BearerRow,
    first_name: String,
    last_name: String,
}

const PLACES: &str = concat!(
    "
    LET $at = (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $person);
    SELECT org, first_name, last_name, record::id(id)[1] AS member, status, door,
        ",
    access!(),
    ",
        (SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) AS organization
    FROM $at"
);

/// All memberships of a person, by the organization's name.
pub async fn places(house: &House, person: &PersonId) -> Result<Vec<Place>, DeskError> {
    let rows: Vec<PlaceRow> = house.db().rows(PLACES, json!({ "person": person, "now": house.now() })).await?;
    let place = |row: PlaceRow| Place {
        org: row.org,
        organization: row.organization,
        bearer: row.bearer.bearer(),
        first_name: row.first_name,
        last_name: row.last_name,
    };
    let mut places: Vec<Place> = rows.into_iter().map(place).collect();
    places.sort_by_key(|place| place.organization.to_lowercase());
    Ok(places)
}

/// The names of up to three who manage the contacts of an organization: its Case Managers, or else its owners.
pub async fn helpers(db: &Db, organization: &OrganizationId) -> Result<Vec<String>, DeskError> {
    for role in [Role::CaseManager, Role::BusinessOwner] {
        let names: Vec<String> = db
            .rows(
                "LET $at = (SELECT VALUE in FROM holds WHERE org = $org AND role = $role LIMIT 16);
                 SELECT VALUE string::concat(first_name, ' ', last_name) FROM $at WHERE status = 'active' AND door = 'open' LIMIT 3",
                json!({ "org": organization, "role": role.key() }),
            )
            .await?;
        if !names.is_empty() {
            return Ok(names);
        }
    }
    Ok(Vec::new())
}

/// The secrets of a browser that has just been let in.
pub struct Admission {
    pub session: String,
    pub device: String,
}

impl Admission {
    /// A new session in this browser, in place of the one that it had.
    pub fn write(script: &mut Script, house: &House, caller: &Caller, person: &PersonId) -> Self {
        let now = house.now();
        let session = secret();
        let device = caller.device.clone().unwrap_or_else(secret);
        let values = json!({
            "id": fingerprint(&session), "old": caller.session_id(), "device": fingerprint(&device), "person": person, "now": now,
            "browser": caller.browser, "address": caller.address,
        });
        if caller.session.is_some() {
            script.add("DELETE type::record('session', $_.old)", values.clone());
        }
        script.add(
            "CREATE type::record('session', $_.id) SET person = $_.person, created = $_.now, seen = $_.now, fresh = $_.now,
                browser = $_.browser, address = $_.address",
            values.clone(),
        );
        script.add("UPSERT type::record('device', $_.device) SET person = $_.person, seen = $_.now", values.clone());
        // Written, not only read: a door that is being closed meanwhile makes one of the two begin again.
        script.add("UPDATE member SET seen = $_.now WHERE person = $_.person AND status = 'active'", values);
        Self { session, device }
    }
}

/// Lets somebody in whose password was right, if it still is and `through` still lets them in.
pub async fn admit(house: &House, caller: &Caller, known: &Known, through: &Place) -> Result<Admission, CommitError> {
    let mut script = Script::new();
    let values = json!({
        "person": known.id, "password": known.password, "org": through.org, "member": through.bearer.member,
        "was": { "status": through.bearer.status, "door": through.bearer.door },
    });
    script.require(
        "(SELECT VALUE password FROM ONLY type::record('person', $_.person)) = $_.password",
        "moved",
        values.clone(),
    );
    script.require("(SELECT status, door FROM ONLY member:[$_.org, $_.member]) = $_.was", "moved", values.clone());
    let admission = Admission::write(&mut script, house, caller, &known.id);
    script.add("UPDATE type::record('person', $_.person) SET last_org = $_.org", values);
    house.commit(HouseDeed::SignedIn, script).await?;
    Ok(admission)
}

/// Whether they are the provider's own.
pub async fn is_staff(db: &Db, person: &PersonId) -> Result<bool, DeskError> {
    let is: Option<bool> =
        db.row("RETURN record::exists(type::record('staff', $person))", json!({ "person": person })).await?;
    Ok(is == Some(true))
}

/// Who of the provider's own can let somebody of them in again who is shut out; none for everybody else.
pub async fn shut_out(db: &Db, person: &PersonId) -> Result<Option<Vec<String>>, DeskError> {
    let text = "RETURN IF record::exists(type::record('staff_disabled', $person)) {
            [(SELECT VALUE first_name FROM staff WHERE role = 'operator' LIMIT 3)] } ELSE { [] }";
    Ok(db.row(text, json!({ "person": person })).await?)
}

/// Lets one of the provider's own in whose password was right, if both still stand.
pub async fn admit_staff(house: &House, caller: &Caller, known: &Known) -> Result<Admission, CommitError> {
    let mut script = Script::new();
    script.require(
        "(SELECT VALUE password FROM ONLY type::record('person', $_.person)) = $_.password
            AND (SELECT VALUE role FROM ONLY type::record('staff', $_.person) FOR UPDATE) != NONE",
        "moved",
        json!({ "person": known.id, "password": known.password }),
    );
    let admission = Admission::write(&mut script, house, caller, &known.id);
    house.commit(HouseDeed::SignedIn, script).await?;
    Ok(admission)
}

/// A guess that was right is none: its address is forgiven, its network gets it back.
pub async fn was_right(house: &House, network: &str, address: &str) {
    let mut script = Script::new();
    script.add("DELETE type::record('rate', $_.key)", json!({ "key": address }));
    script.add("UPDATE type::record('rate', $_.key) SET count -= 1 WHERE count > 0", json!({ "key": network }));
    // At worst a right password counts as a guess.
    if let Err(cause) = house.commit(HouseDeed::SignedIn, script).await {
        tracing::debug!(%cause, "a right password was counted as a guess");
    }
}
