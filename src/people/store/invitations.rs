//! The organization's invitations, the last sent first. What was revoked is not listed any more.

use serde::Deserialize;
use serde_json::json;

use super::{
    Reader,
    rows::{InvitedRow, Place, paged},
};
use crate::{
    access::Permit,
    desk::{Db, DeskError},
    ids::{MemberId, OrganizationId},
    people::model::{InvitationRow, Page},
};

const PAGE: &str = "
    SELECT record::id(id)[1] AS id, member, email, state, sent, link_until, until, accepted, rev,
        (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$parent.org, $parent.member]) AS name
    FROM invitation WITH INDEX invitation_new
    WHERE org = $org AND rev >= $rev AND (rev > $rev OR id > invitation:[$org, $last]) AND state != 'revoked'
    ORDER BY rev LIMIT $limit";

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    invited: InvitedRow,
    member: MemberId,
    email: String,
    name: String,
    rev: i64,
}

pub async fn invitations(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    after: Option<&str>,
    reader: &Reader,
) -> Result<Page<InvitationRow>, DeskError> {
    let (place, size) = (Place::read(after), Page::<InvitationRow>::SIZE);
    let values = json!({ "org": permit.organization(), "rev": place.rev, "last": place.id, "limit": size + 1 });
    let rows: Vec<Row> = db.rows(PAGE, values).await?;
    let page = paged(rows, size, |row| Place::cursor(row.rev, &row.invited.id));
    Ok(page.map(|row| InvitationRow {
        member: row.member,
        name: row.name,
        email: row.email,
        invitation: row.invited.read_by(reader),
    }))
}
