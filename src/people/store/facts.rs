//! What the rules look at, read in one query through the permit.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Bearer, Door, Permit, Portal, Status},
    desk::{BearerRow, Db, DeskError, access, fingerprint, secret, touched, ulid},
    ids::{InvitationId, MemberId, OrganizationId, PersonId},
    people::{
        model::{ContactDetails, Kept},
        rules::{ContactFacts, CreateFacts, Elsewhere, Fresh, Known, Others, Sender},
    },
    time::Moment,
};

/// One other Case Manager is enough to know that somebody stays.
const FACTS: &str = concat!(
    "
    LET $at = member:[$org, $id];
    LET $row = SELECT record::id(id)[1] AS member, status, door, person, first_name, last_name, title, email,
        business_phone, mobile_phone, language, revision, invitation, ",
    access!(),
    ", ",
    touched!(),
    "
        FROM ONLY $at;
    LET $others = SELECT VALUE id FROM holds WHERE org = $org AND role = 'case_manager' AND in != $at
        AND in.status = 'active' AND in.door = 'open' LIMIT 1;
    LET $places = IF $row.person = NONE { [] } ELSE {
        (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $row.person) };
    LET $elsewhere = SELECT id = $at AS here, record::id(id)[1] AS member, status, door,
        ",
    access!(),
    " FROM $places;
    RETURN {
        row: $row, others: array::len($others), elsewhere: $elsewhere,
        invitation: (SELECT record::id(id)[1] AS id, state, link FROM ONLY invitation:[$org, $row.invitation]),
        sender: {
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
        }
    }"
);

const SENDER: &str = "
    RETURN {
        organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
        inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
    }";

#[derive(Deserialize)]
struct FactsRow {
    row: MemberRow,
    others: usize,
    elsewhere: Vec<PlaceRow>,
    #[serde(default)]
    invitation: Option<KnownRow>,
    sender: SenderRow,
}

#[derive(Deserialize)]
struct MemberRow {
    #[serde(flatten)]
    bearer: BearerRow,
    #[serde(flatten)]
    details: ContactDetails,
    revision: i64,
    #[serde(default)]
    person: Option<PersonId>,
}

#[derive(Deserialize)]
struct PlaceRow {
    here: bool,
    #[serde(flatten)]
    bearer: BearerRow,
}

#[derive(Deserialize)]
pub(in crate::people) struct KnownRow {
    id: String,
    state: Kept,
    link: String,
}

#[derive(Default, Deserialize)]
pub(in crate::people) struct SenderRow {
    #[serde(default)]
    organization: String,
    #[serde(default)]
    inviter: String,
}

pub(in crate::people) async fn contact<D>(
    db: &Db,
    permit: &Permit<D, MemberId>,
    now: Moment,
) -> Result<ContactFacts, DeskError> {
    about(db, permit.organization(), permit.target(), &permit.by().member, now).await
}

/// The facts about a contact for somebody who could act on them; also what the page asks the rules with in advance.
pub(in crate::people) async fn about(
    db: &Db,
    organization: &OrganizationId,
    id: &MemberId,
    by: &MemberId,
    now: Moment,
) -> Result<ContactFacts, DeskError> {
    let values = json!({ "org": organization, "id": id, "by": by, "now": now });
    let row: FactsRow = db.row(FACTS, values).await?.ok_or(DeskError::NotFound)?;
    let elsewhere = row.elsewhere.into_iter().any(|place| opens(place.here, &place.bearer.bearer()));
    Ok(ContactFacts {
        bearer: row.row.bearer.bearer(),
        details: row.row.details,
        revision: row.row.revision,
        person: row.row.person,
        invitation: row.invitation.map(KnownRow::known),
        others: if row.others > 0 { Others::Somebody } else { Others::Nobody },
        elsewhere: if elsewhere { Elsewhere::Open } else { Elsewhere::Closed },
        sender: row.sender.sender(),
        fresh: fresh(now),
    })
}

pub(in crate::people) async fn creation<D>(
    db: &Db,
    permit: &Permit<D, OrganizationId>,
    now: Moment,
) -> Result<CreateFacts, DeskError> {
    let values = json!({ "org": permit.organization(), "by": permit.by().member });
    let sender: SenderRow = db.row(SENDER, values).await?.unwrap_or_default();
    Ok(CreateFacts { member: MemberId::new(ulid(now)), sender: sender.sender(), fresh: fresh(now) })
}

pub(in crate::people) fn fresh(now: Moment) -> Fresh {
    let secret = secret();
    Fresh { invitation: InvitationId::new(ulid(now)), fingerprint: fingerprint(&secret), secret }
}

/// Whether something opens to them there, once the door of Tech Support here is closed.
fn opens(here: bool, there: &Bearer) -> bool {
    there.status == Status::Active && (there.is_of(Portal::AccountHub) || (!here && there.door == Door::Open))
}

impl KnownRow {
    pub(in crate::people) fn known(self) -> Known {
        Known { id: InvitationId::new(self.id), state: self.state, link: self.link }
    }
}

impl SenderRow {
    pub(in crate::people) fn sender(self) -> Sender {
        Sender { inviter: self.inviter, organization: self.organization }
    }
}
