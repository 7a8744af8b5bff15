//! Somebody who is about to be added: by which address and on which lines, as the rule has to know them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    list::names,
    many,
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
            rules::{AccountFound, AddFacts, Holder, LineFound, grantable, needs_a_line},
        },
    },
    time::Moment,
};

/// The organization, with what was typed of the newcomer that is looked up in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Newcomer {
    pub organization: OrganizationId,
    pub email: String,
    /// E.164, each once.
    pub lines: Vec<String>,
    /// Account numbers, each once.
    pub accounts: Vec<String>,
}

impl Newcomer {
    /// Of whom nothing could be read.
    #[must_use]
    pub fn nobody(organization: &OrganizationId) -> Self {
        Self { organization: organization.clone(), email: String::new(), lines: Vec::new(), accounts: Vec::new() }
    }
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
    accounts: Vec<AccountRow>,
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

/// The accounts of an organization with these numbers.
pub(super) const ACCOUNTS: &str =
    "SELECT record::id(id)[1] AS id, number FROM array::flatten((SELECT VALUE { LET $number = $this;
        (SELECT VALUE id FROM account WITH INDEX account_org_number WHERE org = $org AND number = $number LIMIT 1) } FROM $accounts))";

#[derive(Deserialize)]
pub(super) struct AccountRow {
    pub id: AccountId,
    pub number: String,
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
            accounts: ({ACCOUNTS}),
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
        "org": permit.organization(), "by": permit.by().member, "email": newcomer.email, "lines": newcomer.lines,
        "accounts": newcomer.accounts, "now": now,
    });
    let row: Row = db.row(&query(), values).await?.ok_or(DeskError::NotFound)?;
    let lines = newcomer.lines.iter().map(|number| {
        let place = row.lines.iter().find(|line| line.number == *number).map(LineRow::place);
        LineFound { number: number.clone(), place }
    });
    let accounts = newcomer.accounts.iter().map(|number| {
        let account = row.accounts.iter().find(|one| one.number == *number).map(|one| one.id.clone());
        AccountFound { number: number.clone(), account }
    });
    Ok(AddFacts {
        accounts: accounts.collect(),
        member: MemberId::new(ulid(now)),
        lines: lines.collect(),
        offers: offers(row.offers),
        holder: row.holder.map(|row| Holder { bearer: row.bearer.bearer(), name: row.name, deleted: row.deleted }),
        sender: row.sender.sender(),
        fresh: fresh(now),
        now,
    })
}

/// The same for many newcomers at once.
pub(super) async fn facts_of_all<D>(
    db: &Db,
    permits: &[&Permit<D, Newcomer>],
    now: Moment,
) -> Result<Vec<Option<AddFacts>>, DeskError> {
    let Some(first) = permits.first() else { return Ok(Vec::new()) };
    let (organization, by) = (first.organization(), &first.by().member);
    let all = |of: fn(&Newcomer) -> &[String]| -> Vec<String> {
        permits.iter().flat_map(|permit| of(permit.target()).iter().cloned()).collect()
    };
    let lines = many::lines(db, organization, by, &all(|one| &one.lines), now).await?;
    let accounts = many::accounts(db, organization, &all(|one| &one.accounts)).await?;
    let emails: Vec<&String> = permits.iter().map(|permit| &permit.target().email).collect();
    let text = format!(
        "LET $taken = SELECT record::id(id)[1] AS email, member FROM
            $emails.map(|$email| type::record('contact_address', [$org, $email]));
        LET $at = $taken.map(|$one| type::record('member', [$org, $one.member]));
        RETURN {{
            offers: {OFFERS}, taken: $taken,
            holders: (SELECT {BEARER}, {TOUCHED}, deleted, string::concat(first_name, ' ', last_name) AS name FROM $at),
            sender: {{
                organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
                inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
            }}
        }}"
    );
    let values = json!({ "org": organization, "by": by, "emails": emails, "now": now });
    let row: ManyRow = db.row(&text, values).await?.ok_or(DeskError::NotFound)?;
    let members: HashMap<String, MemberId> = row.taken.into_iter().map(|one| (one.email, one.member)).collect();
    let mut holders: HashMap<MemberId, Holder> = HashMap::new();
    for HolderRow { bearer, name, deleted } in row.holders {
        let bearer = bearer.bearer();
        holders.insert(bearer.member.clone(), Holder { bearer, name, deleted });
    }
    let (offers, sender) = (offers(row.offers), row.sender.sender());
    let each = permits.iter().map(|permit| {
        let Newcomer { email, lines: numbers, accounts: theirs, .. } = permit.target();
        let line = |number: &String| LineFound { number: number.clone(), place: lines.get(number).cloned() };
        let account = |number: &String| AccountFound { number: number.clone(), account: accounts.get(number).cloned() };
        Some(AddFacts {
            member: MemberId::new(ulid(now)),
            lines: numbers.iter().map(line).collect(),
            accounts: theirs.iter().map(account).collect(),
            offers: offers.clone(),
            holder: members.get(email).and_then(|member| holders.remove(member)),
            sender: sender.clone(),
            fresh: fresh(now),
            now,
        })
    });
    Ok(each.collect())
}

#[derive(Deserialize)]
struct ManyRow {
    offers: Vec<OfferRow>,
    taken: Vec<TakenRow>,
    holders: Vec<HolderRow>,
    sender: SenderRow,
}

#[derive(Deserialize)]
struct TakenRow {
    email: String,
    member: MemberId,
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
    let (asks, roles) = (permit.asks(), roles.collect());
    if !needs_a_line(by) {
        return Ok(Adding { asks, roles, accounts: None });
    }
    let adds = by.holdings.iter().filter(|one| one.permissions.contains(Permission::AddUsers));
    let reached: Vec<AccountId> = adds
        .flat_map(|one| match &one.reach {
            Reach::Assigned { accounts, .. } => accounts.clone(),
            Reach::Everything => Vec::new(),
        })
        .collect();
    Ok(Adding { asks, roles, accounts: Some(names(db, organization, &reached).await?) })
}
