//! How a member comes into an organization: all of their rows, and their invitation (server only).
//!
//! Always true: these statements belong into the transaction of a deed of the house that adds members.

use serde_json::json;

use crate::{
    access::{Door, RoleName, Status},
    desk::{Letter, Script, fingerprint},
    ids::{InvitationId, MemberId, OrganizationId, PersonId},
    paths,
    people::{
        model::{ContactDetails, Invitation, Kept},
        store::{NewMember, put_member},
    },
    time::Moment,
};

/// A member with everything that is known of them when they come.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    pub organization: &'a OrganizationId,
    pub member: &'a MemberId,
    /// None before they accepted.
    pub person: Option<&'a PersonId>,
    pub details: &'a ContactDetails,
    pub status: Status,
    pub door: Door,
    pub roles: &'a [RoleName],
    pub created: Moment,
    pub seen: Option<Moment>,
    pub invitation: &'a InvitationId,
}

impl Arrival<'_> {
    /// Adds the member, what they hold, where they are found, and how far they have come.
    pub fn write(&self, script: &mut Script) {
        put_member(
            script,
            NewMember {
                organization: self.organization,
                id: self.member,
                details: self.details,
                roles: self.roles,
                created: self.created,
            },
        );
        script.add(
            "UPDATE member:[$_.org, $_.id] SET person = $_.person, status = $_.status, door = $_.door, seen = $_.seen,
                invitation = $_.invitation",
            json!({
                "org": self.organization, "id": self.member, "person": self.person, "status": self.status,
                "door": self.door, "seen": self.seen, "invitation": self.invitation,
            }),
        );
        if let Some(person) = self.person {
            script.add(
                "CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.member",
                json!({ "org": self.organization, "person": person, "member": self.member }),
            );
        }
    }
}

/// An invitation as it was sent, perhaps long ago.
#[derive(Clone, Debug)]
pub struct Invited<'a> {
    pub organization: &'a OrganizationId,
    pub member: &'a MemberId,
    pub id: &'a InvitationId,
    pub email: &'a str,
    pub sent: Moment,
    pub accepted: Option<Moment>,
    /// The secret part of the link.
    pub secret: &'a str,
}

impl Invited<'_> {
    #[must_use]
    pub fn link_until(&self) -> Moment {
        self.sent + Invitation::LINK
    }

    /// Adds the invitation and, while it is open, where its link leads.
    pub fn write(&self, script: &mut Script) {
        let state = if self.accepted.is_some() { Kept::Accepted } else { Kept::Sent };
        let link = fingerprint(self.secret);
        script.add(
            "CREATE invitation:[$_.org, $_.id] SET org = $_.org, member = $_.member, email = $_.email, state = $_.state,
                sent = $_.sent, link_until = $_.link_until, until = $_.until, accepted = $_.accepted, sends = 1,
                link = $_.link, rev = $_.rev, revision = 1",
            json!({
                "org": self.organization, "id": self.id, "member": self.member, "email": self.email,
                "state": state.key(), "sent": self.sent, "link_until": self.link_until(),
                "until": self.sent + Invitation::STANDS, "accepted": self.accepted, "link": link,
                "rev": self.sent.reversed(),
            }),
        );
        if self.accepted.is_none() {
            script.add(
                "CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id",
                json!({ "org": self.organization, "id": self.id, "link": link }),
            );
        }
    }

    /// The letter that brings the link.
    #[must_use]
    pub fn letter(&self, organization: &str, details: &ContactDetails) -> Letter {
        Letter {
            to: self.email.to_owned(),
            language: details.language.code().to_owned(),
            template: "invitation".to_owned(),
            values: json!({
                "organization": organization, "name": details.first_name, "link": paths::invitation(self.secret),
            }),
            concern: None,
        }
    }
}
