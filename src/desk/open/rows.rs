//! A session, and who that is in an organization, out of one question.

use serde::Deserialize;
use serde_json::json;

use super::{Actor, Viewer};
use crate::{
    access::{Permission, Subject, decide},
    desk::{BearerRow, DeskError, House, access, touched},
    ids::{OrganizationId, SessionId},
    time::Moment,
};

#[derive(Clone, Deserialize)]
pub(super) struct SessionRow {
    pub person: String,
    pub created: Moment,
    pub seen: Moment,
    pub fresh: Moment,
    #[serde(default)]
    pub viewing: Option<OrganizationId>,
}

#[derive(Clone, Deserialize)]
pub(in crate::desk) struct MemberRow {
    #[serde(flatten)]
    bearer: BearerRow,
    first_name: String,
    last_name: String,
}

#[derive(Default, Deserialize)]
pub(super) struct Opened {
    pub access: Option<i64>,
    pub sessions: Vec<OpenedRow>,
}

/// A session, and who that is in this organization.
#[derive(Clone, Deserialize)]
pub(super) struct OpenedRow {
    pub id: SessionId,
    #[serde(flatten)]
    pub session: SessionRow,
    pub here: Here,
}

#[derive(Clone, Deserialize)]
pub(super) struct Here {
    pub member: Option<MemberRow>,
    pub seen: Option<SeenRow>,
}

/// As whom the session sees this organization.
#[derive(Clone, Deserialize)]
pub(super) struct SeenRow {
    until: Moment,
    #[serde(flatten)]
    member: MemberRow,
}

/// INVARIANT: the guard is read first, so that what is read after it is never older than it.
const OPEN: &str = concat!(
    "
    LET $version = SELECT VALUE version FROM ONLY guard:[$org, 'access'];
    LET $opened = SELECT record::id(id) AS id, person, created, seen, fresh, {
            LET $s = record::id(id);
            LET $p = person;
            LET $m = SELECT VALUE member FROM ONLY membership:[$org, $p];
            LET $row = IF $m = NONE { NONE } ELSE {
                (SELECT status, door, first_name, last_name, $m AS member, ",
    access!(),
    "
                    FROM ONLY member:[$org, $m]) };
            LET $v = SELECT member, until FROM ONLY type::record('viewing', $s) WHERE org = $org AND until > $now;
            LET $seen = IF $v = NONE { NONE } ELSE {
                (SELECT status, door, first_name, last_name, $v.member AS member, $v.until AS until,
                    ",
    access!(),
    ", ",
    touched!(),
    "
                    FROM ONLY member:[$org, $v.member]) };
            { member: $row, seen: $seen }
        } AS here
        FROM $sids.map(|$sid| type::record('session', $sid));
    RETURN { access: $version, sessions: $opened }"
);

pub(super) async fn opened(
    house: &House,
    organization: &OrganizationId,
    sessions: &[SessionId],
) -> Result<Opened, DeskError> {
    let values = json!({ "org": organization, "sids": sessions, "now": house.now() });
    Ok(house.db().row(OPEN, values).await?.unwrap_or_default())
}

impl MemberRow {
    pub(in crate::desk) fn into_actor(self) -> Actor {
        Actor { name: format!("{} {}", self.first_name, self.last_name), bearer: self.bearer.bearer() }
    }
}

/// With whose eyes: somebody else's only while its owner could still begin it, and something opens to whom they see as.
pub(super) fn through(own: Actor, seen: Option<SeenRow>) -> (Actor, Option<Viewer>) {
    let Some(SeenRow { until, member }) = seen else { return (own, None) };
    let other = member.into_actor();
    let may = decide(&own.bearer, Permission::SeeAsTheyDo, &Subject::Member(&other.bearer)).allows();
    if may && other.bearer.has_a_door() { (other, Some(Viewer { actor: own, until })) } else { (own, None) }
}
