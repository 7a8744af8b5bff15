//! What the rules of maintenance look at, read through the permit.

use serde::Deserialize;
use serde_json::json;

use crate::{
    accounts::{
        maintenance::{
            model::Action,
            rules::{Addressee, Facts, LineWish, Unfinished},
        },
        model::{Feature, Line, Plan},
        store::Office,
    },
    care::{model::WorkState, transaction_number},
    desk::{Db, DeskError},
    ids::{AccountId, LineId, MemberId, OrganizationId},
    time::Moment,
    words::Language,
};

/// Works of a line that are open at once, and people who are told of one: more than there are.
const MOST: usize = 100;

/// Behind what an open work can still become.
pub(super) const UNFINISHED: &str = "state NOT IN ['completed', 'partial', 'failed', 'cancelled']";

pub(super) const PLAN: &str = "record::id(id) AS key, name, price, currency, features, included, sims";
pub(super) const FEATURE: &str = "record::id(id) AS key, name, price, conflicts";

#[derive(Deserialize)]
struct Row {
    line: Line,
    revision: i64,
    asks: i64,
    account: String,
    #[serde(default)]
    to: Option<String>,
    by: String,
    organization: String,
    open: Vec<OpenRow>,
    taken: bool,
    plans: Vec<Plan>,
    features: Vec<Feature>,
    told: Vec<PersonRow>,
}

#[derive(Deserialize)]
pub(super) struct OpenRow {
    pub id: String,
    pub kind: String,
    pub state: WorkState,
    pub transaction: String,
    pub due: Moment,
    #[serde(default)]
    pub member_name: String,
    #[serde(default)]
    is_taken: bool,
}

#[derive(Deserialize)]
struct PersonRow {
    member: MemberId,
    first_name: String,
    email: String,
    language: String,
}

/// The open works of `line:[$org, $id]`, the newest first.
pub(super) fn open() -> String {
    open_of("$id")
}

/// The same of the line whose id this is, in the words of the query around it.
pub(super) fn open_of(line: &str) -> String {
    format!(
        "SELECT record::id(id)[1] AS id, kind, state, transaction, due, member_name, rev,
                (staff != NONE OR handed = true) AS is_taken FROM work WITH INDEX work_line
            WHERE org = $org AND line = {line} AND rev > 0 AND {UNFINISHED} ORDER BY rev LIMIT {MOST}"
    )
}

impl OpenRow {
    pub(super) fn unfinished(&self) -> Unfinished {
        Unfinished {
            id: self.id.clone(),
            kind: self.kind.clone(),
            state: self.state,
            transaction: self.transaction.clone(),
            due: self.due,
            is_taken: self.is_taken,
        }
    }
}

/// Whether a line other than this one, or what is to become of one, has a number or a SIM.
fn taken() -> String {
    format!(
        "LET $with_number = IF $number = NONE {{ [] }} ELSE {{ array::concat(
            (SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 2),
            (SELECT VALUE line FROM work WITH INDEX work_to WHERE org = $org AND work.to = $number AND {UNFINISHED} LIMIT 2)) }};
        LET $mark = string::concat($org, '|*iccid|', $iccid ?? '');
        LET $with_sim = IF $iccid = NONE {{ [] }} ELSE {{ array::concat(
            (SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_marks WHERE marks CONTAINS $mark LIMIT 2),
            (SELECT VALUE line FROM work WITH INDEX work_iccid WHERE org = $org AND work.iccid = $iccid AND {UNFINISHED}
                LIMIT 2)) }};
        LET $others = array::concat($with_number, $with_sim).filter(|$one| $one != $id);"
    )
}

/// The line's own users and the owners.
const TOLD: &str = "
    LET $users = SELECT VALUE member FROM assigned WITH INDEX assigned_place
        WHERE org = $org AND kind = 'line' AND place = $id AND (until = NONE OR until > $now) LIMIT 100;
    LET $owners = SELECT VALUE in FROM holds WITH INDEX holds_role WHERE org = $org AND role = 'business_owner' LIMIT 100;
    LET $to = array::distinct(array::concat($users.map(|$one| type::record('member', [$org, $one])), $owners));
    LET $told = IF $tells { (SELECT record::id(id)[1] AS member, first_name, email, language FROM $to WHERE status = 'active') } ELSE { [] };";

/// The facts of a line and a wish. A line that is gone is *not found*.
pub(super) async fn facts<W: LineWish>(
    db: &Db,
    asker: (&OrganizationId, &MemberId),
    wish: &W,
    tells: bool,
    now: Moment,
) -> Result<Facts, DeskError> {
    read::<W>(db, asker, (wish.line(), wish.number(), wish.iccid(), wish.account()), tells, now).await
}

/// The same of a line of which only something that was asked for is taken back.
pub(super) async fn facts_of_line<W: LineWish>(
    db: &Db,
    asker: (&OrganizationId, &MemberId),
    line: &LineId,
    now: Moment,
) -> Result<Facts, DeskError> {
    read::<W>(db, asker, (line, None, None, None), false, now).await
}

type Named<'a> = (&'a LineId, Option<&'a str>, Option<&'a str>, Option<&'a AccountId>);

async fn read<W: LineWish>(
    db: &Db,
    (organization, by): (&OrganizationId, &MemberId),
    (line, number, iccid, account): Named<'_>,
    tells: bool,
    now: Moment,
) -> Result<Facts, DeskError> {
    let of_plans = matches!(W::ACTION, Action::Plan | Action::Sim);
    let text = format!(
        "LET $line = SELECT *, record::id(id)[1] AS id FROM ONLY line:[$org, $id];
        LET $open = {};
        {}
        {TOLD}
        RETURN IF $line = NONE {{ NONE }} ELSE {{ {{
            line: $line, revision: $line.revision, asks: $line.asks, open: $open, told: $told,
            account: (SELECT VALUE name FROM ONLY account:[$org, $line.account]) ?? '',
            to: IF $to_account = NONE {{ NONE }} ELSE {{ (SELECT VALUE name FROM ONLY account:[$org, $to_account]) }},
            by: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by]),
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            taken: array::len($others) > 0,
            plans: IF $of_plans {{ (SELECT {PLAN}, price FROM plan ORDER BY price) }} ELSE {{ [] }},
            features: IF $of_plans {{ (SELECT {FEATURE} FROM feature) }} ELSE {{ [] }}
        }} }}",
        open(),
        taken(),
    );
    let values = json!({
        "org": organization, "id": line, "by": by, "now": now, "tells": tells, "of_plans": of_plans,
        "number": number, "iccid": iccid, "to_account": account,
    });
    let row: Row = db.row(&text, values).await?.ok_or(DeskError::NotFound)?;
    let told = row.told.into_iter().map(|one| Addressee {
        member: one.member,
        name: one.first_name,
        email: one.email,
        language: one.language.parse::<Language>().unwrap_or_default(),
    });
    Ok(Facts {
        line: row.line,
        revision: row.revision,
        asks: row.asks,
        account: row.account,
        to: row.to,
        by: row.by,
        organization: row.organization,
        open: row.open.iter().map(OpenRow::unfinished).collect(),
        taken: row.taken,
        plans: row.plans,
        features: row.features,
        told: told.collect(),
        transaction: transaction_number(now),
        today: Office::of(db, organization).await?.day(now),
        now,
    })
}
