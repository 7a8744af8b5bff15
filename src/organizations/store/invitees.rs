//! Who was invited: an organization's owners, and whom it waits for. Only staff get here (`Agent`).

use serde::Deserialize;
use serde_json::{Map, json};

use super::name_of;
use crate::{
    access::Status,
    care::store::Agent,
    desk::DeskError,
    ids::{InvitationId, MemberId, OrganizationId},
    organizations::model::{Invitee, OneInvitee, OrganizationCard},
    people::model::{Invitation, Kept, Page},
    time::Moment,
};

/// Owners that are shown of each organization.
const OWNERS: usize = 5;

const COLUMNS: &str = "org, record::id(id)[1] AS member, first_name, last_name, email, status, name_key,
    (SELECT record::id(id)[1] AS id, state, sent, link_until, until, accepted
        FROM ONLY invitation:[$parent.org, $parent.invitation ?? '-']) AS invitation";

#[derive(Deserialize)]
struct Row {
    org: OrganizationId,
    member: MemberId,
    first_name: String,
    last_name: String,
    email: String,
    status: Status,
    name_key: String,
    #[serde(default)]
    invitation: Option<InvitedRow>,
}

#[derive(Deserialize)]
struct InvitedRow {
    id: InvitationId,
    state: Kept,
    sent: Moment,
    link_until: Moment,
    until: Moment,
    #[serde(default)]
    accepted: Option<Moment>,
}

impl Row {
    fn read_by(self, agent: &Agent) -> Invitee {
        let local = |at| agent.zone.local(at);
        let name = [self.first_name.as_str(), &self.last_name].join(" ").trim().to_owned();
        Invitee {
            member: self.member,
            name,
            email: agent.is_operator().then_some(self.email),
            status: self.status,
            invitation: self.invitation.map(|sent| Invitation {
                id: sent.id,
                state: sent.state,
                sent: local(sent.sent),
                link_until: local(sent.link_until),
                until: local(sent.until),
                accepted: sent.accepted.map(local),
            }),
        }
    }
}

/// The owners of each of these, of whom there are few.
pub(super) async fn owners(
    agent: &Agent,
    each: &[&OrganizationId],
) -> Result<Vec<(OrganizationId, Invitee)>, DeskError> {
    let (mut values, mut parts) = (Map::new(), Vec::new());
    for (at, id) in each.iter().enumerate() {
        values.insert(format!("o{at}"), json!(id));
        parts.push(format!(
            "(SELECT {COLUMNS} FROM (SELECT VALUE in FROM holds WITH INDEX holds_role
                WHERE org = $o{at} AND role = 'business_owner' LIMIT {OWNERS}))"
        ));
    }
    let text = format!("RETURN array::flatten([{}])", parts.join(", "));
    let rows: Vec<Row> = agent.visitor.db().rows(&text, values.into()).await?;
    Ok(rows.into_iter().map(|row| (row.org.clone(), row.read_by(agent))).collect())
}

/// Contacts and users who have not come, by name.
const WAITING: &str = "
    LET $contacts = SELECT VALUE id FROM member WITH INDEX member_standing
        WHERE org = $org AND contact = true AND standing = 'invited' AND name_key > $after ORDER BY name_key LIMIT $most;
    LET $users = SELECT VALUE id FROM member WITH INDEX member_user_standing
        WHERE org = $org AND user = true AND status = 'invited' AND name_key > $after ORDER BY name_key LIMIT $most;";

/// An organization, who owns it, and a page of those whom it waits for.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn card(agent: &Agent, org: &OrganizationId, after: Option<&str>) -> Result<OrganizationCard, DeskError> {
    let (db, size) = (agent.visitor.db(), Page::<Invitee>::SIZE);
    let text = "SELECT VALUE [name, created] FROM type::record('organization', $org)";
    let found: Option<(String, Moment)> = db.row(text, json!({ "org": org })).await?;
    let (name, created) = found.ok_or(DeskError::NotFound)?;
    let text = format!("{WAITING} SELECT {COLUMNS} FROM array::union($contacts, $users)");
    let values = json!({ "org": org, "after": after.unwrap_or_default(), "most": size + 1 });
    let mut rows: Vec<Row> = db.rows(&text, values).await?;
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.name_key.clone());
    Ok(OrganizationCard {
        id: org.clone(),
        name,
        created: agent.zone.local(created),
        owners: owners(agent, &[org]).await?.into_iter().map(|(_, owner)| owner).collect(),
        waiting: Page { rows: rows.into_iter().map(|row| row.read_by(agent)).collect(), next },
        onboards: agent.is_operator(),
        now: agent.visitor.house.now(),
    })
}

/// Somebody of an organization, with how far they have come.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn invitee(agent: &Agent, org: &OrganizationId, member: &MemberId) -> Result<OneInvitee, DeskError> {
    let db = agent.visitor.db();
    let organization = name_of(db, org).await?.ok_or(DeskError::NotFound)?;
    let text = format!("SELECT {COLUMNS} FROM member:[$org, $member]");
    let row: Option<Row> = db.row(&text, json!({ "org": org, "member": member })).await?;
    let invitee = row.ok_or(DeskError::NotFound)?.read_by(agent);
    Ok(OneInvitee { organization, invitee, now: agent.visitor.house.now() })
}
