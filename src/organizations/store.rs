//! Organizations in the database: adding one, listing them, and what a member's home page shows.

mod home;
mod operator;
mod owner;

use serde_json::json;

pub use home::home;
pub use operator::{Newcomer, NotBegun, begin_operator, is_open, operator, operator_link};
pub use owner::{NotInvited, invite_owner};

use super::{
    arrival::{Arrival, Invited},
    model::{NewOrganization, OrganizationRow},
};
use crate::{
    access::{Door, Role, RoleName, Status},
    desk::{CommitError, DeskError, Event, House, HouseDeed, Script, Visitor, secret, ulid},
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
pub async fn add(house: &House, new: &NewOrganization, by: Option<&Visitor>) -> Result<Added, NotAdded> {
    let now = house.now();
    let (id, member) = (OrganizationId::new(ulid(now)), MemberId::new(ulid(now)));
    let (invitation, secret) = (InvitationId::new(ulid(now)), secret());
    // Nobody knows the owner's name yet: they give it when they accept.
    let owner = ContactDetails {
        first_name: String::new(),
        last_name: String::new(),
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
    if let Some(visitor) = by {
        visitor.require_operator(&mut script);
    }
    begin(&mut script, &id, &new.name, &new.zone, now);
    arrival(&id, &member, &owner, &invitation, now).write(&mut script);
    invited.write(&mut script);
    script.post(now, &invited.letter(&new.name, &owner));
    for event in history(&id, new, &member) {
        script.record(now, &id, None, event);
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

/// Every organization with its owners' state, by name; a provider has hundreds, not millions.
///
/// # Errors
/// When the database does not answer.
pub async fn all(house: &House) -> Result<Vec<OrganizationRow>, DeskError> {
    let rows = house
        .db()
        .rows(
            "SELECT record::id(id) AS id, name, created,
                (SELECT record::id(id)[1] AS member, email, status, (SELECT VALUE link_until FROM ONLY invitation:[$parent.org, $parent.invitation]) AS link_until
                    FROM (SELECT VALUE in FROM holds WHERE org = record::id($parent.id) AND role = 'business_owner' LIMIT 5)
                ) AS owners
             FROM organization ORDER BY name LIMIT 500",
            json!({}),
        )
        .await?;
    Ok(rows)
}
