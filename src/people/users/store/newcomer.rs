//! Somebody who is about to be added: by which address and on which lines, as the rule has to know them.

use serde::Deserialize;
use serde_json::json;

use super::{
    list::names,
    offers::{self, OFFERS, OfferRow, offers},
};
use crate::{
    access::{LinePlace, Permission, Permit, Reach},
    desk::{BEARER, BearerRow, Db, DeskError, Found, Script, TOUCHED, Target, ulid},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    people::{
        store::facts::{SenderRow, fresh},
        users::{
            model::{Adding, Offered},
            rules::{AddFacts, Holder, LineFound, grantable, needs_a_line},
        },
    },
    time::Moment,
};

/// The organization, with what was typed of the newcomer that is looked up in it.
#[derive(Clone, Debug)]
pub struct Newcomer {
    pub organization: OrganizationId,
    pub email: String,
    /// E.164, each once.
    pub lines: Vec<String>,
}

impl Target for Newcomer {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.organization.find(db, organization, now).await
    }

    fn require_revision(&self, _: &OrganizationId, _: i64, _: &mut Script) {}
}

#[derive(Deserialize)]
struct Row {
    offers: Vec<OfferRow>,
    #[serde(default)]
    holder: Option<HolderRow>,
    lines: Vec<LineRow>,
    sender: SenderRow,
}

#[derive(Deserialize)]
struct HolderRow {
    #[serde(flatten)]
    bearer: BearerRow,
    name: String,
    #[serde(default)]
    deleted: Option<Moment>,
}

#[derive(Deserialize)]
pub(super) struct LineRow {
    id: LineId,
    pub number: String,
    account: AccountId,
    #[serde(default)]
    cost_centre: Option<String>,
    assigned: Vec<(MemberId, RoleId)>,
}

fn query() -> String {
    format!(
        "LET $taken = SELECT VALUE member FROM ONLY contact_address:[$org, $email];
        RETURN {{
            offers: {OFFERS},
            holder: IF $taken = NONE {{ NONE }} ELSE {{ (SELECT {BEARER}, {TOUCHED}, deleted,
                string::concat(first_name, ' ', last_name) AS name FROM ONLY member:[$org, $taken]) }},
            lines: (SELECT record::id(id)[1] AS id, number, account, cost_centre,
                (SELECT VALUE [member, role] FROM assigned WHERE org = $org AND kind = 'line' AND member = $by
                    AND place = record::id($parent.id)[1] AND (until = NONE OR until > $now)) AS assigned
                FROM array::flatten((SELECT VALUE {{ LET $number = $this; (SELECT VALUE id FROM line
        WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 1) }} FROM $lines))),
            sender: {{
                organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
                inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
            }}
        }}"
    )
}

pub(super) async fn facts<D>(db: &Db, permit: &Permit<D, Newcomer>, now: Moment) -> Result<AddFacts, DeskError> {
    let newcomer = permit.target();
    let values = json!({
        "org": permit.organization(), "by": permit.by().member, "email": newcomer.email, "lines": newcomer.lines, "now": now,
    });
    let row: Row = db.row(&query(), values).await?.ok_or(DeskError::NotFound)?;
    let lines = newcomer.lines.iter().map(|number| {
        let place = row.lines.iter().find(|line| line.number == *number).map(LineRow::place);
        LineFound { number: number.clone(), place }
    });
    Ok(AddFacts {
        member: MemberId::new(ulid(now)),
        lines: lines.collect(),
        offers: offers(row.offers),
        holder: row.holder.map(|row| Holder { bearer: row.bearer.bearer(), name: row.name, deleted: row.deleted }),
        sender: row.sender.sender(),
        fresh: fresh(now),
        now,
    })
}

impl LineRow {
    pub(super) fn place(&self) -> LinePlace {
        LinePlace {
            id: self.id.clone(),
            account: self.account.clone(),
            cost_centre: self.cost_centre.clone(),
            assigned: self.assigned.clone(),
        }
    }
}

/// What the form offers to this reader.
pub async fn adding(db: &Db, permit: &Permit<(), OrganizationId>) -> Result<Adding, DeskError> {
    let (organization, by) = (permit.organization(), permit.by());
    let roles = offers::all(db, organization).await?.into_iter().map(|offer| Offered {
        off: grantable(by, &offer),
        role: offer.role,
        permissions: offer.permissions,
    });
    let roles = roles.collect();
    if !needs_a_line(by) {
        return Ok(Adding { roles, accounts: None });
    }
    let adds = by.holdings.iter().filter(|one| one.permissions.contains(Permission::AddUsers));
    let reached: Vec<AccountId> = adds
        .flat_map(|one| match &one.reach {
            Reach::Assigned { accounts, .. } => accounts.clone(),
            Reach::Everything => Vec::new(),
        })
        .collect();
    Ok(Adding { roles, accounts: Some(names(db, organization, &reached).await?) })
}
