//! Whom staff mean: organizations by their name or id, accounts and lines by their numbers.

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{Db, DeskError},
    ids::{AccountId, LineId, OrganizationId},
    outages::{
        model::{Reach, Spot, Touched},
        rules::Refusal,
    },
    text,
};

/// Each of these, looked up; none for everybody. What was meant before by the same words is meant still.
pub(super) async fn reach(
    db: &Db,
    typed: Option<&[String]>,
    before: &Reach,
) -> Result<Result<Reach, Refusal>, DeskError> {
    let Some(typed) = typed else { return Ok(Ok(Reach::Everybody)) };
    let mut all = Vec::with_capacity(typed.len());
    let known = match before {
        Reach::Everybody => &[][..],
        Reach::Some(some) => some,
    };
    for one in typed {
        if let Some(known) = known.iter().find(|known| known.typed == *one) {
            all.push(known.clone());
            continue;
        }
        let mut found = called(db, one).await?;
        match (found.pop(), found.is_empty()) {
            (Some(touched), true) => all.push(touched),
            (Some(_), false) => return Ok(Err(Refusal::SeveralCalled { typed: one.clone() })),
            (None, _) => return Ok(Err(Refusal::NobodyCalled { typed: one.clone() })),
        }
    }
    Ok(Ok(Reach::Some(all)))
}

#[derive(Deserialize)]
struct Found {
    org: OrganizationId,
    name: String,
    #[serde(default)]
    account: Option<AccountId>,
    #[serde(default)]
    line: Option<LineId>,
    #[serde(default)]
    number: String,
}

/// At most two of them.
async fn called(db: &Db, typed: &str) -> Result<Vec<Touched>, DeskError> {
    let text = "
        LET $from = string::slug($typed) + ' ';
        LET $to = string::slug($typed) + '!';
        LET $ids = array::distinct(array::concat(
            (SELECT VALUE record::id(id) FROM type::record('organization', $typed)),
            (SELECT VALUE record::id(id) FROM organization WITH INDEX organization_key
                WHERE name_key >= $from AND name_key < $to LIMIT 2)));
        LET $accounts = IF array::len($ids) > 0 OR $key = '' { [] } ELSE {
            (SELECT org, record::id(id)[1] AS account, number FROM account WITH INDEX account_number
                WHERE number_key = $key LIMIT 2) };
        LET $lines = IF array::len($ids) > 0 OR array::len($accounts) > 0 OR $tail = NONE { [] } ELSE {
            (SELECT org, record::id(id)[1] AS line, number FROM line WITH INDEX line_any
                WHERE tail = $tail AND state != 'cancelled' LIMIT 2) };
        LET $found = array::concat($ids.map(|$id| { org: $id }), $accounts, $lines);
        SELECT *, (SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) AS name FROM $found";
    let key: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let tail = text::phone(typed).ok().map(|number| number.trim_start_matches('+').chars().rev().collect::<String>());
    let rows: Vec<Found> = db.rows(text, json!({ "typed": typed, "key": key, "tail": tail })).await?;
    let one = |Found { org, name, account, line, number }: Found| Touched {
        typed: typed.to_owned(),
        organization: org,
        name,
        spot: match (account, line) {
            (Some(id), _) => Some(Spot::Account { id, number }),
            (None, Some(id)) => Some(Spot::Line { id, number }),
            (None, None) => None,
        },
    };
    Ok(rows.into_iter().map(one).collect())
}
