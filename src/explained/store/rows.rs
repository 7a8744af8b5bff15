//! A member as these pages read them, and the days of the organization.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Bearer, Status},
    desk::{BearerRow, Db, Desk, DeskError, MEMBER, Zone, bearers},
    explained::model::Listed,
    ids::{MemberId, OrganizationId},
    people::model::ContactDetails,
    time::{Local, Moment},
};

#[derive(Deserialize)]
struct Row {
    name_key: String,
    #[serde(flatten)]
    details: ContactDetails,
    #[serde(flatten)]
    bearer: BearerRow,
}

/// Somebody with what the policy needs of them.
#[derive(Clone, Debug)]
pub(super) struct Somebody {
    pub name_key: String,
    pub details: ContactDetails,
    pub bearer: Bearer,
}

impl Somebody {
    pub(super) fn listed(&self, reader: &MemberId) -> Listed {
        Listed {
            id: self.bearer.member.clone(),
            name: self.details.name(),
            email: self.details.email.clone(),
            roles: self.bearer.holdings.iter().map(|holding| holding.role.clone()).collect(),
            you: self.bearer.member == *reader,
        }
    }

    pub(super) fn is_there(&self) -> bool {
        self.bearer.status != Status::Deleted
    }
}

/// These members, by name; who is not there is left out.
pub(super) async fn members(
    db: &Db,
    organization: &OrganizationId,
    members: &[String],
    now: Moment,
) -> Result<Vec<Somebody>, DeskError> {
    let text = format!(
        "(SELECT name_key, first_name, last_name, title, email, business_phone, mobile_phone, language, {MEMBER}
            FROM $members.map(|$id| type::record('member', [$org, $id])))"
    );
    let values = json!({ "org": organization, "members": members, "now": now });
    let rows: Vec<Row> = bearers(db, "", &text, values).await?;
    let read = |row: Row| Somebody { name_key: row.name_key, details: row.details, bearer: row.bearer.bearer() };
    let mut found: Vec<Somebody> = rows.into_iter().map(read).collect();
    found.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    Ok(found)
}

/// Where the organization is: its days end there, whoever reads of them.
pub(super) async fn zone(desk: &Desk) -> Result<Zone, DeskError> {
    Zone::of(desk.db(), &desk.organization).await
}

/// The last day of something that ends.
pub(super) fn last_day(zone: &Zone, until: Moment) -> Local {
    zone.local(Moment(until.0 - 1))
}
