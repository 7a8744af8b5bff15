//! Organizations in the database: adding one, listing them, and what a member's home page shows.

mod alike;
mod find;
mod home;
mod invite;
mod invitees;
mod operator;

use serde_json::json;

pub use alike::alike;
pub use find::find;
pub use home::home;
pub use invite::{NotInvited, Way, invite_again};
pub use invitees::{card, invitee};
pub use operator::{Newcomer, NotBegun, begin_operator, is_open, operator_link};

use super::{
    arrival::{Arrival, Invited},
    model::NewOrganization,
};
use crate::{
    access::{Door, Role, RoleName, Status},
    care::store::Agent,
    desk::{CommitError, Db, DeskError, Event, House, HouseDeed, Script, secret, ulid},
    ids::{InvitationId, MemberId, OrganizationId},
    people::model::{ContactDetails, HistoryKind},
    time::Moment,
};

/// An organization that has just begun, and the way in for its owner.
#[derive(Clone, Debug)]
pub struct Added {
    pub organization: OrganizationId,
    /// The secret part of the owner's link; kept nowhere else but in their letter.
    pub secret: String,
    pub link_until: Moment,
}

/// Why an organization was not added.
#[derive(Debug)]
pub enum NotAdded {
    /// There is one of this name.
    NameTaken,
    /// Whoever asked is no operator any more.
    NotStaff,
    Broken(CommitError),
}

/// Adds an organization with its owner's invitation, all or nothing: by the command line, or by an operator who still is
/// one at that moment.
///
/// # Errors
/// See `NotAdded`.
pub async fn add(house: &House, new: &NewOrganization, by: Option<&Agent>) -> Result<Added, NotAdded> {
    let now = house.now();
    let (id, member) = (OrganizationId::new(ulid(now)), MemberId::new(ulid(now)));
    let (invitation, secret) = (InvitationId::new(ulid(now)), secret());
    let [first_name, last_name] = new.called.clone();
    let owner = ContactDetails {
        first_name,
        last_name,
        title: None,
        email: new.owner.clone(),
        business_phone: None,
        mobile_phone: None,
        language: new.language,
    };
    let invited = Invited {
        organization: &id,
        member: &member,
        id: &invitation,
        email: &new.owner,
        sent: now,
        accepted: None,
        secret: &secret,
    };
    let mut script = Script::new();
    if let Some(agent) = by {
        agent.visitor.require_operator(&mut script);
        script.comes_from(agent.visitor.caller.origin());
    }
    begin(&mut script, &id, &new.name, &new.zone, now);
    arrival(&id, &member, &owner, &invitation, now).write(&mut script);
    invited.write(&mut script);
    script.post(now, &invited.letter(&new.name, &owner));
    let by = by.map(|agent| (agent.staff.id.as_str(), agent.staff.name.as_str()));
    for event in history(&id, new, &member) {
        script.record(now, &id, by, event);
    }
    let link_until = invited.link_until();
    match house.commit(HouseDeed::OrganizationAdded, script).await {
        Ok(()) => Ok(Added { organization: id, secret, link_until }),
        Err(CommitError::Unmet(word)) if word == "taken" => Err(NotAdded::NameTaken),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Err(NotAdded::NotStaff),
        Err(cause) => Err(NotAdded::Broken(cause)),
    }
}

/// The organization itself and the guard that every deed in it reads.
pub fn begin(script: &mut Script, id: &OrganizationId, name: &str, zone: &str, created: Moment) {
    let words: Vec<String> = std::iter::once(name).chain(name.split_whitespace()).map(str::to_lowercase).collect();
    script.require(
        "array::is_empty((SELECT VALUE id FROM organization WHERE name = $_.name LIMIT 1))",
        "taken",
        json!({ "name": name }),
    );
    script.add(
        "CREATE type::record('organization', $_.id) SET name = $_.name, zone = $_.zone, created = $_.created, words = $_.words",
        json!({ "id": id, "name": name, "zone": zone, "created": created, "words": words }),
    );
    script.add("CREATE guard:[$_.org, 'access'] SET version = 0", json!({ "org": id }));
}

fn arrival<'a>(
    organization: &'a OrganizationId,
    member: &'a MemberId,
    details: &'a ContactDetails,
    invitation: &'a InvitationId,
    created: Moment,
) -> Arrival<'a> {
    Arrival {
        organization,
        member,
        person: None,
        details,
        status: Status::Invited,
        door: Door::Open,
        roles: &[RoleName::Ready(Role::BusinessOwner)],
        created,
        seen: None,
        invitation,
    }
}

fn history(id: &OrganizationId, new: &NewOrganization, member: &MemberId) -> [Event; 2] {
    [
        Event { kind: "organization_added", about: id.to_string(), about_name: new.name.clone(), changes: Vec::new() },
        Event {
            kind: HistoryKind::InvitationSent.key(),
            about: member.to_string(),
            about_name: new.owner.clone(),
            changes: Vec::new(),
        },
    ]
}

/// What an organization is called, when there is one.
async fn name_of(db: &Db, id: &OrganizationId) -> Result<Option<String>, DeskError> {
    Ok(db.row("SELECT VALUE name FROM type::record('organization', $org)", json!({ "org": id })).await?)
}
