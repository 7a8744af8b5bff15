//! What the home page shows, read through the desk.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Permission, Subject, decide},
    approvals::{self, model::MANY},
    cases,
    desk::{Desk, DeskError},
    ids::MemberId,
    organizations::{
        model::{Home, Waiting},
        rules::{in_order, portals, sees_waiting, unfinished},
    },
    people::store::Reader,
    registration,
    time::Moment,
};

#[derive(Deserialize)]
struct HomeRow {
    organization: String,
    first_name: String,
}

#[derive(Deserialize)]
struct PendingRow {
    id: String,
    first_name: String,
    last_name: String,
    email: String,
    link_until: Moment,
    until: Moment,
}

/// What waits for the member at this desk.
///
/// # Errors
/// When the database does not answer.
pub async fn home(desk: &Desk) -> Result<Home, DeskError> {
    let bearer = &desk.actor.bearer;
    let row: Option<HomeRow> = desk
        .db()
        .row(
            "RETURN {
                organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
                first_name: (SELECT VALUE first_name FROM ONLY member:[$org, $member])
            }",
            json!({ "org": desk.organization, "member": bearer.member }),
        )
        .await?;
    let row = row.ok_or(DeskError::NotFound)?;
    Ok(Home {
        organization: row.organization,
        first_name: row.first_name,
        roles: bearer.holdings.iter().map(|holding| holding.role.clone()).collect(),
        portals: portals(bearer),
        permissions: bearer.permissions(),
        invites: decide(bearer, Permission::CreateContacts, &Subject::Organization).allows(),
        waiting: if sees_waiting(bearer) { waiting(desk).await? } else { Vec::new() },
        registrations: registration::store::waiting(desk, Home::MANY).await?,
        approvals: approvals::store::waiting(desk, &approvals::store::away(desk).await?, MANY).await?,
        asked: approvals::store::asked(desk, MANY).await?,
        cases: cases::store::waiting(desk, MANY).await?,
        now: desk.now(),
    })
}

/// The first hundred by name are looked at: whoever has more waiting goes to the list.
async fn waiting(desk: &Desk) -> Result<Vec<Waiting>, DeskError> {
    let reader = Reader::of(desk).await?;
    let now = desk.now();
    let rows: Vec<PendingRow> = desk
        .db()
        .rows(
            "LET $members = SELECT id, invitation, first_name, last_name, email, name_key FROM member
                WHERE org = $org AND contact = true AND standing = 'invited' ORDER BY name_key LIMIT 100;
             LET $invited = $members.map(|$member| type::record('invitation', [$org, $member.invitation ?? '']));
             SELECT member AS id, link_until, until,
                type::record('member', [$org, member]).first_name AS first_name,
                type::record('member', [$org, member]).last_name AS last_name, email
             FROM $invited WHERE state = 'sent'",
            json!({ "org": desk.organization }),
        )
        .await?;
    let each = rows.into_iter().filter_map(|row| {
        let why = unfinished(reader.local(row.link_until), reader.local(row.until), now)?;
        let name = format!("{} {}", row.first_name, row.last_name);
        let name = if name.trim().is_empty() { row.email } else { name };
        Some(Waiting { member: MemberId::new(row.id), name, why })
    });
    Ok(in_order(each.collect()))
}
