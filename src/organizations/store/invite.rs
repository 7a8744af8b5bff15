//! Somebody who has not come yet is invited once more, by an operator.
//!
//! Always true: the new link is the only one that works; one that is told on the phone works for half an hour, and why it
//! was given stands in the organization's own history.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::Permission,
    care::store::Agent,
    desk::{Change, CommitError, DeskError, Event, House, HouseDeed, Letter, Script, Topic, fingerprint, secret},
    ids::{MemberId, OrganizationId},
    paths,
    people::model::{HistoryKind, Invitation},
    time::Span,
};

/// How the link comes to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'a> {
    Letter,
    /// With the reason that the operator gives.
    Phone(&'a str),
}

impl Way<'_> {
    const fn lasts(self) -> Span {
        match self {
            Self::Letter => Invitation::LINK,
            Self::Phone(_) => Invitation::TOLD,
        }
    }
}

/// Why somebody was not invited again.
#[derive(Debug)]
pub enum NotInvited {
    /// They have come in the meantime, their organization has taken it back, or there is no such member.
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
    last_name: String,
    language: String,
    invitation: String,
    link: String,
}

const WAITING: &str = "
    LET $who = SELECT email, first_name, last_name, language, invitation FROM ONLY member:[$org, $id];
    LET $sent = IF $who.invitation = NONE { NONE } ELSE {
        (SELECT email, link, state FROM ONLY invitation:[$org, $who.invitation]) };
    RETURN IF $sent.state != 'sent' { NONE } ELSE {
        object::extend($who, {
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            email: $sent.email, link: $sent.link
        }) }";

/// Makes a new link; the one before is dead. Gives its secret part.
///
/// # Errors
/// See `NotInvited`.
pub async fn invite_again(
    agent: &Agent,
    org: &OrganizationId,
    id: &MemberId,
    way: Way<'_>,
) -> Result<String, NotInvited> {
    let house = &agent.visitor.house;
    let found: Result<Option<Waiting>, _> = house.db().row(WAITING, json!({ "org": org, "id": id })).await;
    let waiting = found.map_err(DeskError::from)?.ok_or(NotInvited::NotWaiting)?;
    let (mut script, secret) = (Script::new(), secret());
    agent.visitor.require_operator(&mut script);
    script.comes_from(agent.visitor.caller.origin());
    put(&mut script, house, (org, id), &waiting, (way, &secret));
    if way == Way::Letter {
        script.post(house.now(), &letter(&waiting, &secret));
    }
    let by = (agent.staff.id.as_str(), agent.staff.name.as_str());
    script.record(house.now(), org, Some(by), event(id, &waiting, way));
    for permission in [Permission::ViewContacts, Permission::ViewUsers] {
        script.tell(house.now(), org, Topic::Seen(permission));
    }
    match house.commit(HouseDeed::InvitedAgain, script).await {
        Ok(()) => Ok(secret),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Err(NotInvited::NotStaff),
        Err(CommitError::Unmet(_)) => Err(NotInvited::NotWaiting),
        Err(cause) => Err(NotInvited::Broken(cause.into())),
    }
}

fn put(
    script: &mut Script,
    house: &House,
    (org, id): (&OrganizationId, &MemberId),
    waiting: &Waiting,
    (way, secret): (Way<'_>, &str),
) {
    let now = house.now();
    let values = json!({
        "org": org, "member": id, "id": waiting.invitation, "old": waiting.link, "link": fingerprint(secret), "sent": now,
        "link_until": now + way.lasts(), "until": now + Invitation::STANDS, "rev": now.reversed(),
    });
    script.require(
        "(SELECT VALUE status FROM ONLY member:[$_.org, $_.member]) = 'invited'
            AND (SELECT VALUE [link, state] FROM ONLY invitation:[$_.org, $_.id]) = [$_.old, 'sent']",
        "gone",
        values.clone(),
    );
    script.add("DELETE type::record('link', $_.old)", values.clone());
    script.add(
        "UPDATE invitation:[$_.org, $_.id] SET sent = $_.sent, link_until = $_.link_until,
            until = $_.until, link = $_.link, rev = $_.rev, sends += 1, revision += 1",
        values.clone(),
    );
    script.add("CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id", values);
}

fn letter(waiting: &Waiting, secret: &str) -> Letter {
    Letter {
        to: waiting.email.clone(),
        language: waiting.language.clone(),
        template: "invitation".to_owned(),
        values: json!({
            "organization": waiting.organization, "name": waiting.first_name, "link": paths::invitation(secret),
        }),
        concern: None,
    }
}

fn event(id: &MemberId, waiting: &Waiting, way: Way<'_>) -> Event {
    let name = [waiting.first_name.as_str(), &waiting.last_name].join(" ").trim().to_owned();
    let (kind, changes) = match way {
        Way::Letter => (HistoryKind::InvitationSent, Vec::new()),
        Way::Phone(reason) => {
            (HistoryKind::InvitationTold, Change::of("reason", None, Some(reason)).into_iter().collect())
        }
    };
    let about_name = if name.is_empty() { waiting.email.clone() } else { name };
    Event { kind: kind.key(), about: id.to_string(), about_name, changes }
}
