//! What the rules look at, read in one query through the permit.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    offers::{OFFERS, OfferRow, offers},
    rows::{COLUMNS, ENDS, UserRow},
};
use crate::{
    access::Permit,
    desk::{BEARER, BearerRow, Db, DeskError, TOUCHED},
    ids::{MemberId, OrganizationId},
    people::{
        model::User,
        rules::{Elsewhere, Others, Sender},
        store::facts::{SenderRow, fresh},
        users::rules::UserFacts,
    },
    time::Moment,
};

/// Two active owners, and two active Case Managers whose door is open: whoever is alone among them is the last.
pub(super) const KEEPERS: &str = "{
    owners: (SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND role = 'business_owner'
        AND in.status = 'active' AND (until = NONE OR until > $now) LIMIT 2),
    case_managers: (SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND role = 'case_manager'
        AND in.status = 'active' AND in.door = 'open' AND (until = NONE OR until > $now) LIMIT 2) }";

/// Who keeps an organization going.
#[derive(Deserialize)]
pub(super) struct Keepers {
    owners: Vec<MemberId>,
    case_managers: Vec<MemberId>,
}

impl Keepers {
    pub(super) async fn of(db: &Db, organization: &OrganizationId, now: Moment) -> Result<Self, DeskError> {
        let values = json!({ "org": organization, "now": now });
        Ok(db
            .row(&format!("RETURN {KEEPERS}"), values)
            .await?
            .unwrap_or(Self { owners: vec![], case_managers: vec![] }))
    }

    pub(super) fn owners_beside(&self, member: &MemberId) -> Others {
        beside(&self.owners, member)
    }

    pub(super) fn case_managers_beside(&self, member: &MemberId) -> Others {
        beside(&self.case_managers, member)
    }
}

fn beside(all: &[MemberId], member: &MemberId) -> Others {
    if all.iter().any(|one| one != member) { Others::Somebody } else { Others::Nobody }
}

#[derive(Deserialize)]
pub(super) struct FactsRow {
    pub row: UserRow,
    keepers: Keepers,
    elsewhere: Vec<BearerRow>,
    offers: Vec<OfferRow>,
    sender: SenderRow,
}

fn query() -> String {
    format!(
        "LET $at = member:[$org, $id];
        LET $row = SELECT {BEARER}, {TOUCHED}, {COLUMNS}, {ENDS} FROM ONLY $at;
        LET $places = IF $row.person = NONE {{ [] }} ELSE {{
            (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $row.person AND org != $org) }};
        RETURN {{
            row: $row, keepers: {KEEPERS}, offers: {OFFERS},
            elsewhere: (SELECT {BEARER} FROM $places),
            sender: {{
                organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
                inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
            }}
        }}"
    )
}

pub(super) async fn user<D>(db: &Db, permit: &Permit<D, User>, now: Moment) -> Result<UserFacts, DeskError> {
    let (organization, id) = (permit.organization(), &permit.target().0);
    Ok(about(db, organization, id, &permit.by().member, now).await?.facts(now))
}

/// The same of many at once.
pub(super) async fn users<D>(
    db: &Db,
    permits: &[&Permit<D, User>],
    now: Moment,
) -> Result<Vec<Option<UserFacts>>, DeskError> {
    let Some(first) = permits.first() else { return Ok(Vec::new()) };
    let text = format!(
        "LET $at = $members.map(|$one| type::record('member', [$org, $one]));
        RETURN {{
            keepers: {KEEPERS}, offers: {OFFERS},
            rows: (SELECT {BEARER}, {TOUCHED}, {COLUMNS}, {ENDS}, {{
                LET $who = person;
                LET $places = IF $who = NONE {{ [] }} ELSE {{
                    (SELECT VALUE type::record('member', [org, member]) FROM membership WHERE person = $who AND org != $org) }};
                (SELECT {BEARER} FROM $places)
            }} AS elsewhere FROM $at),
            sender: {{
                organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
                inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
            }}
        }}"
    );
    let members: Vec<&MemberId> = permits.iter().map(|permit| &permit.target().0).collect();
    let values = json!({ "org": first.organization(), "members": members, "by": first.by().member, "now": now });
    let found: ManyRow = db.row(&text, values).await?.ok_or(DeskError::NotFound)?;
    let (offers, sender) = (offers(found.offers), found.sender.sender());
    let mut all: HashMap<MemberId, UserFacts> = HashMap::new();
    for one in found.rows {
        let facts = one.row.facts(one.row.bearer(), &found.keepers, &offers, now);
        let facts = around(facts, one.elsewhere, sender.clone());
        all.insert(facts.bearer.member.clone(), facts);
    }
    Ok(permits.iter().map(|permit| all.remove(&permit.target().0)).collect())
}

#[derive(Deserialize)]
struct ManyRow {
    rows: Vec<OneRow>,
    keepers: Keepers,
    offers: Vec<OfferRow>,
    sender: SenderRow,
}

#[derive(Deserialize)]
struct OneRow {
    #[serde(flatten)]
    row: UserRow,
    elsewhere: Vec<BearerRow>,
}

/// The same for the page, which shows more of the row.
pub(super) async fn about(
    db: &Db,
    organization: &OrganizationId,
    id: &MemberId,
    by: &MemberId,
    now: Moment,
) -> Result<FactsRow, DeskError> {
    let values = json!({ "org": organization, "id": id, "by": by, "now": now });
    db.row(&query(), values).await?.ok_or(DeskError::NotFound)
}

impl FactsRow {
    pub(super) fn facts(self, now: Moment) -> UserFacts {
        let offers = offers(self.offers);
        let facts = self.row.facts(self.row.bearer(), &self.keepers, &offers, now);
        around(facts, self.elsewhere, self.sender.sender())
    }
}

/// The facts of a row, with what stands around it.
fn around(facts: UserFacts, elsewhere: Vec<BearerRow>, sender: Sender) -> UserFacts {
    let is_open = elsewhere.into_iter().any(|place| place.bearer().has_a_door());
    UserFacts {
        elsewhere: if is_open { Elsewhere::Open } else { Elsewhere::Closed },
        sender,
        fresh: fresh(facts.now),
        ..facts
    }
}
