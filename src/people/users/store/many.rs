//! What the rules look at of many people at once, by their addresses: for a preview of what would be done to each.
//!
//! Always true: it is read for the organization of a permit; every deed reads its own facts again.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    facts::Keepers,
    newcomer::{ACCOUNTS, AccountRow, LineRow},
    offers,
    rows::{COLUMNS, ENDS, UserRow},
};
use crate::{
    access::LinePlace,
    desk::{BEARER, Db, DeskError, TOUCHED},
    ids::{AccountId, MemberId, OrganizationId},
    people::users::rules::{RoleOffer, UserFacts},
    time::Moment,
};

/// So many at once.
const ADDRESSES: usize = 250;
const NUMBERS: usize = 32;

/// The roles that can be given, and who has which of the addresses.
pub struct Many {
    pub offers: Vec<RoleOffer>,
    pub there: HashMap<String, UserFacts>,
    pub lines: HashMap<String, LinePlace>,
    pub accounts: HashMap<String, AccountId>,
}

#[derive(Deserialize)]
struct Taken {
    email: String,
    member: MemberId,
}

/// Everybody here with one of these addresses, and every line with one of these numbers. `by` is who asks.
pub async fn many(
    db: &Db,
    organization: &OrganizationId,
    by: &MemberId,
    (emails, numbers, accounts): (&[String], &[String], &[String]),
    now: Moment,
) -> Result<Many, DeskError> {
    let (keepers, offers) = (Keepers::of(db, organization, now).await?, offers::all(db, organization).await?);
    let mut there = HashMap::new();
    for emails in emails.chunks(ADDRESSES) {
        let text = format!(
            "LET $taken = SELECT record::id(id)[1] AS email, member FROM
                $emails.map(|$email| type::record('contact_address', [$org, $email]));
            LET $rows = SELECT {BEARER}, {TOUCHED}, {COLUMNS}, {ENDS} FROM
                $taken.map(|$one| type::record('member', [$org, $one.member]));
            RETURN {{ taken: $taken, rows: $rows }}"
        );
        let values = json!({ "org": organization, "emails": emails, "now": now });
        let found: Option<Found> = db.row(&text, values).await?;
        let Some(found) = found else { continue };
        let mut addresses: HashMap<MemberId, String> =
            found.taken.into_iter().map(|one| (one.member, one.email)).collect();
        for row in found.rows {
            let bearer = row.bearer();
            if let Some(email) = addresses.remove(&bearer.member) {
                there.insert(email, row.facts(bearer, &keepers, &offers, now));
            }
        }
    }
    let lines = lines(db, organization, by, numbers, now).await?;
    let accounts = self::accounts(db, organization, accounts).await?;
    Ok(Many { offers, there, lines, accounts })
}

/// The accounts with these numbers.
pub(super) async fn accounts(
    db: &Db,
    organization: &OrganizationId,
    numbers: &[String],
) -> Result<HashMap<String, AccountId>, DeskError> {
    let mut accounts = HashMap::new();
    for numbers in numbers.chunks(NUMBERS) {
        let rows: Vec<AccountRow> = db.rows(ACCOUNTS, json!({ "org": organization, "accounts": numbers })).await?;
        accounts.extend(rows.into_iter().map(|row| (row.number, row.id)));
    }
    Ok(accounts)
}

/// These users, by their ids, as far as they are here.
pub async fn these(
    db: &Db,
    organization: &OrganizationId,
    members: &[MemberId],
    now: Moment,
) -> Result<Vec<UserFacts>, DeskError> {
    let (keepers, offers) = (Keepers::of(db, organization, now).await?, offers::all(db, organization).await?);
    let mut users = Vec::with_capacity(members.len());
    for members in members.chunks(ADDRESSES) {
        let text = format!(
            "LET $at = $members.map(|$one| type::record('member', [$org, $one]));
            SELECT {BEARER}, {TOUCHED}, {COLUMNS}, {ENDS} FROM $at"
        );
        let rows: Vec<UserRow> = db.rows(&text, json!({ "org": organization, "members": members, "now": now })).await?;
        users.extend(rows.iter().map(|row| row.facts(row.bearer(), &keepers, &offers, now)));
    }
    Ok(users)
}

/// The lines with these numbers, as the member who asks reaches them.
pub async fn lines(
    db: &Db,
    organization: &OrganizationId,
    by: &MemberId,
    numbers: &[String],
    now: Moment,
) -> Result<HashMap<String, LinePlace>, DeskError> {
    let mut lines = HashMap::new();
    for numbers in numbers.chunks(NUMBERS) {
        let values = json!({ "org": organization, "by": by, "lines": numbers, "now": now });
        let rows: Vec<LineRow> = db.rows(LINES, values).await?;
        lines.extend(rows.iter().map(|row| (row.number.clone(), row.place())));
    }
    Ok(lines)
}

#[derive(Deserialize)]
struct Found {
    taken: Vec<Taken>,
    rows: Vec<UserRow>,
}

const LINES: &str = "SELECT record::id(id)[1] AS id, number, account, cost_centre,
    (SELECT VALUE [member, role] FROM assigned WHERE org = $org AND kind = 'line' AND member = $by
        AND place = record::id($parent.id)[1] AND (until = NONE OR until > $now)) AS assigned
    FROM array::flatten((SELECT VALUE { LET $number = $this; (SELECT VALUE id FROM line
        WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 1) } FROM $lines))";
