//! An owner who has not come yet is invited once more, by an operator.

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, DeskError, Event, House, HouseDeed, Letter, Script, Visitor, fingerprint, secret},
    ids::{MemberId, OrganizationId},
    paths,
    people::model::{HistoryKind, Invitation},
};

/// Why an owner was not invited again.
#[derive(Debug)]
pub enum NotInvited {
    /// They have come in the meantime, or there is no such owner.
    NotWaiting,
    NotStaff,
    Broken(DeskError),
}

impl From<DeskError> for NotInvited {
    fn from(cause: DeskError) -> Self {
        Self::Broken(cause)
    }
}

#[derive(Deserialize)]
struct Waiting {
    organization: String,
    email: String,
    first_name: String,
    language: String,
    invitation: String,
    link: String,
}

const WAITING: &str = "
    LET $owner = SELECT email, first_name, language, invitation FROM ONLY member:[$org, $id];
    RETURN IF $owner.invitation = NONE OR !record::exists(holds:[$org, $id, 'business_owner']) { NONE } ELSE {
        object::extend($owner, {
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            link: (SELECT VALUE link FROM ONLY invitation:[$org, $owner.invitation])
        }) }";

/// Sends a new link; the one before is dead.
///
/// # Errors
/// See `NotInvited`.
pub async fn invite_owner(visitor: &Visitor, org: &OrganizationId, id: &MemberId) -> Result<(), NotInvited> {
    let house = &visitor.house;
    let found: Result<Option<Waiting>, _> = house.db().row(WAITING, json!({ "org": org, "id": id })).await;
    let waiting = found.map_err(DeskError::from)?.ok_or(NotInvited::NotWaiting)?;
    let mut script = Script::new();
    visitor.require_operator(&mut script);
    write(&mut script, house, org, id, &waiting);
    match house.commit(HouseDeed::OwnerInvited, script).await {
        Ok(()) => Ok(()),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Err(NotInvited::NotStaff),
        Err(CommitError::Unmet(_)) => Err(NotInvited::NotWaiting),
        Err(cause) => Err(NotInvited::Broken(cause.into())),
    }
}

fn write(script: &mut Script, house: &House, org: &OrganizationId, id: &MemberId, waiting: &Waiting) {
    let (now, secret) = (house.now(), secret());
    let values = json!({
        "org": org, "member": id, "id": waiting.invitation, "old": waiting.link, "link": fingerprint(&secret), "sent": now,
        "link_until": now + Invitation::LINK, "until": now + Invitation::STANDS, "rev": now.reversed(),
    });
    script.require("(SELECT VALUE status FROM ONLY member:[$_.org, $_.member]) = 'invited'", "gone", values.clone());
    script.add("DELETE type::record('link', $_.old)", values.clone());
    script.add(
        "UPDATE invitation:[$_.org, $_.id] SET state = 'sent', sent = $_.sent, link_until = $_.link_until,
            until = $_.until, link = $_.link, rev = $_.rev, sends += 1, revision += 1",
        values.clone(),
    );
    script.add("CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id", values);
    let letter = Letter {
        to: waiting.email.clone(),
        language: waiting.language.clone(),
        template: "invitation".to_owned(),
        values: json!({
            "organization": waiting.organization, "name": waiting.first_name, "link": paths::invitation(&secret),
        }),
    };
    script.post(now, &letter);
    let event = Event {
        kind: HistoryKind::InvitationSent.key(),
        about: id.to_string(),
        about_name: waiting.email.clone(),
        changes: Vec::new(),
    };
    script.record(now, org, None, event);
}
