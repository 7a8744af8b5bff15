//! What the rules of maintenance look at of many lines at once: for a preview of what would be done to each, and for works
//! that are asked for together. What tells somebody at once, and what no two lines may have, is read one by one.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    centres::borne,
    facts::{FEATURE, OpenRow, PLAN, open_of},
};
use crate::{
    access::{LinePlace, Permit},
    accounts::{
        maintenance::rules::{Facts, Looked, Notable, Unfinished},
        model::{Feature, Identifier, Line, Plan},
        store::{IDENTIFIERS, Office},
    },
    care::{model::Suspension, transaction_number},
    desk::{Db, DeskError},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    time::Moment,
};

/// So many at once.
const LINES: usize = 250;
/// Of a line that more holdings than these have by itself, the policy would not know the rest.
const MOST_EDGES: usize = 1_000;

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    line: Line,
    revision: i64,
    asks: i64,
    #[serde(default)]
    suspension: Option<Suspension>,
    open: Vec<OpenRow>,
    edges: Vec<(MemberId, RoleId)>,
}

#[derive(Deserialize)]
struct NameRow {
    id: AccountId,
    name: String,
}

#[derive(Deserialize)]
struct Found {
    rows: Vec<Row>,
    accounts: Vec<NameRow>,
    by: String,
    organization: String,
    plans: Vec<Plan>,
    features: Vec<Feature>,
}

/// These lines, each with what is so about it; `to` are accounts that are spoken of. What is not here is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn lines_with_facts(
    db: &Db,
    (organization, by): (&OrganizationId, &MemberId),
    ids: &[&LineId],
    to: &[&AccountId],
    now: Moment,
) -> Result<(HashMap<LineId, Looked>, HashMap<AccountId, String>), DeskError> {
    let today = Office::of(db, organization).await?.day(now);
    let (mut lines, mut names) = (HashMap::new(), HashMap::new());
    for ids in ids.chunks(LINES) {
        let Found { rows, accounts, by, organization, plans, features } =
            read(db, (organization, by), ids, to, now).await?;
        names.extend(accounts.into_iter().map(|one| (one.id, one.name)));
        for row in rows {
            let Row { line, revision, asks, suspension, open, edges } = row;
            let (id, account, cost_centre) = (line.id.clone(), line.account.clone(), line.cost_centre.clone());
            let facts = Facts {
                revision,
                asks,
                account: names.get(&account).cloned().unwrap_or_default(),
                to: None,
                by: by.clone(),
                organization: organization.clone(),
                open: open.iter().map(OpenRow::unfinished).collect(),
                taken: false,
                plans: plans.clone(),
                features: features.clone(),
                told: Vec::new(),
                transaction: transaction_number(now),
                today: today.clone(),
                now,
                line,
            };
            let place = LinePlace { id: id.clone(), account, cost_centre, assigned: edges };
            lines.insert(id, Looked { facts, place, suspension });
        }
    }
    Ok((lines, names))
}

async fn read(
    db: &Db,
    (organization, by): (&OrganizationId, &MemberId),
    ids: &[&LineId],
    to: &[&AccountId],
    now: Moment,
) -> Result<Found, DeskError> {
    let open = open_of("record::id($parent.id)[1]");
    let text = format!(
        "LET $at = $ids.map(|$id| type::record('line', [$org, $id]));
        LET $rows = SELECT *, record::id(id)[1] AS id, ({open}) AS open,
            (SELECT VALUE [member, role] FROM assigned WITH INDEX assigned_place WHERE org = $org AND kind = 'line'
                AND place = record::id($parent.id)[1] AND (until = NONE OR until > $now) LIMIT {MOST_EDGES}) AS edges FROM $at;
        LET $accounts = array::distinct(array::concat($rows.account, $to)).map(|$one| type::record('account', [$org, $one]));
        RETURN {{
            rows: $rows, accounts: (SELECT record::id(id)[1] AS id, name FROM $accounts),
            by: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by]) ?? '',
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)) ?? '',
            plans: (SELECT {PLAN} FROM plan ORDER BY price), features: (SELECT {FEATURE} FROM feature)
        }}"
    );
    let values = json!({ "org": organization, "ids": ids, "to": to, "by": by, "now": now });
    db.row(&text, values).await?.ok_or(DeskError::NotFound)
}

/// The facts of deeds that are done together; each names its line, and an account if it wishes one.
pub(super) async fn facts_of<D, T: Clone>(
    db: &Db,
    permits: &[&Permit<D, T>],
    of: impl Fn(&T) -> (&LineId, Option<&AccountId>),
    now: Moment,
) -> Result<Vec<Option<Facts>>, DeskError> {
    let Some(first) = permits.first() else { return Ok(Vec::new()) };
    let all: Vec<_> = permits.iter().map(|permit| of(permit.target())).collect();
    let (ids, to): (Vec<&LineId>, Vec<Option<&AccountId>>) = all.iter().copied().unzip();
    let to: Vec<&AccountId> = to.into_iter().flatten().collect();
    let (mut lines, names) = lines_with_facts(db, (first.organization(), &first.by().member), &ids, &to, now).await?;
    let each = all.into_iter().map(|(id, to)| {
        let Looked { facts, .. } = lines.remove(id)?;
        Some(Facts { to: to.and_then(|to| names.get(to)).cloned(), ..facts })
    });
    Ok(each.collect())
}

/// What the organization notes of its lines. `values` are those that are wished, each with its key, `centres` likewise.
///
/// # Errors
/// When the database does not answer.
pub async fn notable(
    db: &Db,
    organization: &OrganizationId,
    values: &[(&str, &str)],
    centres: &[&str],
    now: Moment,
) -> Result<Notable, DeskError> {
    #[derive(Deserialize)]
    struct Had {
        key: String,
        value: String,
        line: LineId,
    }
    let identifiers: Vec<Identifier> = db.rows(IDENTIFIERS, json!({ "org": organization })).await?;
    let is_unique = |key: &str| identifiers.iter().any(|one| one.key == key && one.unique);
    let wished = values.iter().filter(|(key, _)| is_unique(key)).map(|(key, value)| [*key, *value]);
    let wished: Vec<[String; 2]> = wished.map(|[key, value]| [key.to_owned(), value.to_lowercase()]).collect();
    let mut had = HashMap::new();
    for wished in wished.chunks(LINES) {
        let text = "RETURN array::flatten((SELECT VALUE {
            LET $one = $this;
            LET $mark = string::concat($org, '|', $one[0], '|', $one[1]);
            (SELECT $one[0] AS key, $one[1] AS value, record::id(id)[1] AS line FROM line WITH INDEX line_marks
                WHERE marks CONTAINS $mark LIMIT 1)
        } FROM $wished))";
        let rows: Vec<Had> = db.rows(text, json!({ "org": organization, "wished": wished })).await?;
        had.extend(rows.into_iter().map(|row| ((row.key, row.value), row.line)));
    }
    let centres = borne(db, organization, centres, now).await?;
    Ok(Notable { identifiers, centres, had })
}

/// Everything that was asked for under these numbers, over or not.
///
/// # Errors
/// When the database does not answer.
pub async fn works_under(
    db: &Db,
    organization: &OrganizationId,
    numbers: &[&String],
) -> Result<Vec<Unfinished>, DeskError> {
    let text = "RETURN array::flatten((SELECT VALUE {
        LET $one = $this;
        (SELECT record::id(id)[1] AS id, kind, state, transaction, due, (staff != NONE OR handed = true) AS is_taken
            FROM work WITH INDEX work_transaction WHERE org = $org AND transaction = $one)
    } FROM $numbers))";
    let rows: Vec<OpenRow> = db.rows(text, json!({ "org": organization, "numbers": numbers })).await?;
    Ok(rows.iter().map(OpenRow::unfinished).collect())
}
