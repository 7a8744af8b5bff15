//! An invitation behind its link, and how it is accepted: once, by one person.
//!
//! Always true: looking uses nothing up; what comes true comes true in one transaction, whose conditions repeat
//! everything that was looked at, so that of many who follow the link at once one comes in.

use serde::Deserialize;
use serde_json::json;

use super::{Admission, Keeper};
use crate::{
    access::{Permission, Status},
    desk::{Caller, Change, CommitError, Db, DeskError, Event, House, HouseDeed, Script, Topic, fingerprint},
    identity::rules::{Linked, Newest},
    ids::{InvitationId, MemberId, OrganizationId, PersonId},
    people::{
        model::{ContactDetails, HistoryKind, Kept},
        store::put_postings,
        terms,
    },
    time::Moment,
};

/// What a link leads to.
#[derive(Clone, Debug, Deserialize)]
pub struct Invitation {
    pub org: OrganizationId,
    pub organization: String,
    zone: String,
    pub words: Vec<String>,
    id: InvitationId,
    member: MemberId,
    /// The address that it is bound to.
    pub email: String,
    state: Kept,
    link_until: Moment,
    until: Moment,
    /// The fingerprint of the newest link, and of this one.
    newest: String,
    link: String,
    status: Status,
    /// The member's own; their e-mail need not be the invitation's.
    pub details: ContactDetails,
    /// Who has the address already.
    #[serde(default)]
    pub person: Option<PersonId>,
}

const INVITATION: &str = "
    LET $l = SELECT org, invitation FROM ONLY type::record('link', $link);
    LET $i = IF $l = NONE { NONE } ELSE { (SELECT * FROM ONLY invitation:[$l.org, $l.invitation]) };
    LET $m = IF $i = NONE { NONE } ELSE { (SELECT * FROM ONLY member:[$l.org, $i.member]) };
    LET $o = IF $m = NONE { NONE } ELSE { (SELECT name, zone, words FROM ONLY type::record('organization', $l.org)) };
    RETURN IF $o = NONE { NONE } ELSE { {
        org: $l.org, organization: $o.name, zone: $o.zone, words: $o.words, id: $l.invitation, member: $i.member,
        email: $i.email, state: $i.state, link_until: $i.link_until, until: $i.until, newest: $i.link, link: $link,
        status: $m.status,
        details: {
            first_name: $m.first_name, last_name: $m.last_name, title: $m.title, email: $m.email,
            business_phone: $m.business_phone, mobile_phone: $m.mobile_phone, language: $m.language
        },
        person: (SELECT VALUE person FROM ONLY type::record('address', $i.email))
    } }";

/// What this secret leads to, if it leads anywhere.
pub async fn invitation(db: &Db, token: &str) -> Result<Option<Invitation>, DeskError> {
    Ok(db.row(INVITATION, json!({ "link": fingerprint(token) })).await?)
}

impl Invitation {
    #[must_use]
    pub fn linked(&self) -> Linked {
        Linked {
            state: self.state,
            link_until: self.link_until,
            until: self.until,
            newest: if self.newest == self.link { Newest::Yes } else { Newest::No },
            status: self.status,
        }
    }
}

/// Somebody who becomes a person here.
pub struct Newcomer {
    pub id: PersonId,
    pub hash: String,
}

/// Who accepts.
pub enum Comer<'a> {
    New(Newcomer),
    Known(&'a Keeper),
}

impl Comer<'_> {
    fn id(&self) -> &PersonId {
        match self {
            Self::New(newcomer) => &newcomer.id,
            Self::Known(keeper) => &keeper.id,
        }
    }
}

/// An invitation that is being accepted, with the member as they will be.
pub struct Acceptance<'a> {
    pub invitation: &'a Invitation,
    pub comer: Comer<'a>,
    pub details: ContactDetails,
}

/// Makes it so, or ends with one of the words `dead`, `moved`, `member`.
pub async fn accept(house: &House, caller: &Caller, acceptance: &Acceptance<'_>) -> Result<Admission, CommitError> {
    let now = house.now();
    let mut script = Script::new();
    acceptance.require(&mut script, now);
    acceptance.write_person(&mut script, now);
    acceptance.write_member(&mut script, now);
    let admission = Admission::write(&mut script, house, caller, acceptance.comer.id());
    let organization = &acceptance.invitation.org;
    script.touch_access(organization);
    script.comes_from(caller.origin()).record(now, organization, None, acceptance.event());
    script.tell(now, organization, Topic::Seen(Permission::ViewContacts));
    script.tell(now, organization, Topic::Access);
    house.commit(HouseDeed::InvitationAccepted, script).await?;
    Ok(admission)
}

impl Acceptance<'_> {
    /// The link still leads here, the member still waits, and nobody else came in meanwhile.
    fn require(&self, script: &mut Script, now: Moment) {
        let invitation = self.invitation;
        let values = json!({
            "org": invitation.org, "id": invitation.id, "member": invitation.member, "link": invitation.link, "now": now,
            "sent": Kept::Sent.key(), "person": self.comer.id(),
        });
        script.require(
            "(SELECT VALUE state = $_.sent AND link = $_.link AND link_until > $_.now AND until > $_.now
                FROM ONLY invitation:[$_.org, $_.id]) = true",
            "dead",
            values.clone(),
        );
        script.require(
            "(SELECT VALUE status FROM ONLY member:[$_.org, $_.member]) = 'invited'",
            "dead",
            values.clone(),
        );
        script.require("!record::exists(membership:[$_.org, $_.person])", "member", values);
    }

    fn write_person(&self, script: &mut Script, now: Moment) {
        let invitation = self.invitation;
        let (organization, email) = (&invitation.org, &invitation.email);
        match &self.comer {
            Comer::New(newcomer) => {
                let values = json!({
                    "person": newcomer.id, "email": email, "hash": newcomer.hash, "language": self.details.language,
                    "zone": invitation.zone, "now": now, "org": organization,
                });
                script.require("!record::exists(type::record('address', $_.email))", "moved", values.clone());
                script.add("CREATE type::record('address', $_.email) SET person = $_.person", values.clone());
                script.add(
                    "CREATE type::record('person', $_.person) SET email = $_.email, password = $_.hash,
                        language = $_.language, zone = $_.zone, created = $_.now, terms = $_.now, last_org = $_.org",
                    values,
                );
            }
            Comer::Known(keeper) => {
                let values =
                    json!({ "person": keeper.id, "email": email, "password": keeper.password, "org": organization });
                script.require(
                    "(SELECT VALUE person FROM ONLY type::record('address', $_.email)) = $_.person
                        AND (SELECT VALUE password FROM ONLY type::record('person', $_.person)) = $_.password",
                    "moved",
                    values.clone(),
                );
                script.add("UPDATE type::record('person', $_.person) SET last_org = $_.org", values);
            }
        }
    }

    fn write_member(&self, script: &mut Script, now: Moment) {
        let (invitation, details) = (self.invitation, &self.details);
        let key = terms::name_key(details, &invitation.member);
        let values = json!({
            "org": invitation.org, "member": invitation.member, "person": self.comer.id(), "id": invitation.id, "now": now,
            "details": details, "key": key, "accepted": Kept::Accepted.key(), "link": invitation.link,
        });
        script.add(
            "CREATE membership:[$_.org, $_.person] SET org = $_.org, person = $_.person, member = $_.member",
            values.clone(),
        );
        script.add(
            "UPDATE member:[$_.org, $_.member] SET person = $_.person, status = 'active', first_name = $_.details.first_name,
                last_name = $_.details.last_name, language = $_.details.language, name_key = $_.key, revision += 1",
            values.clone(),
        );
        script.add(
            "UPDATE invitation:[$_.org, $_.id] SET state = $_.accepted, accepted = $_.now, revision += 1",
            values.clone(),
        );
        script.add("DELETE type::record('link', $_.link)", values);
        if invitation.details.name() != details.name() {
            put_postings(script, &invitation.org, &invitation.member, details);
        }
    }

    fn event(&self) -> Event {
        let (before, after) = (&self.invitation.details, &self.details);
        let of =
            |field: &str, pick: fn(&ContactDetails) -> &str| Change::of(field, Some(pick(before)), Some(pick(after)));
        let changes = [
            of("first_name", |d| &d.first_name),
            of("last_name", |d| &d.last_name),
            of("language", |d| d.language.code()),
        ];
        Event {
            kind: HistoryKind::InvitationAccepted.key(),
            about: self.invitation.member.to_string(),
            about_name: after.name(),
            changes: changes.into_iter().flatten().collect(),
        }
    }
}
