//! The organization's invitations, the last sent first. What was revoked is not listed any more.

use serde::Deserialize;

use super::{
    Reader,
    rows::{InvitedRow, Newest, Place, paged},
};
use crate::{
    access::Permit,
    desk::{Db, DeskError},
    ids::{MemberId, OrganizationId},
    people::model::{InvitationRow, Page},
};

const PAGE: Newest<'static> = Newest {
    columns: "record::id(id)[1] AS id, member, email, state, sent, link_until, until, accepted, rev,
        (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$parent.org, $parent.member]) AS name",
    table: "invitation",
    index: "invitation_new",
    condition: "org = $org AND state != 'revoked'",
    key: "rev",
};

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
    let values = Newest::values(permit.organization(), place.as_ref());
    let rows: Vec<Row> = db.rows(&PAGE.from(place.as_ref(), size), values).await?;
    let page = paged(rows, size, |row| Place::cursor(row.rev, &row.invited.id));
    Ok(page.map(|row| InvitationRow {
        member: row.member,
        name: row.name,
        email: row.email,
        invitation: row.invited.read_by(reader),
    }))
}
