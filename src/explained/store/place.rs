//! The places that can be asked about: an account, a line, or none in particular.
//!
//! Always true: only what the reader may see (*see accounts and lines*) is named.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{LinePlace, Permission, Reach, Subject, decide},
    desk::{self, Db, Desk, DeskError, Script, Target},
    explained::model::{AccountShown, Found, Question},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    text,
    time::Moment,
};

/// Accounts offered to choose from; where there are more, one is asked about by its number.
const ACCOUNTS: usize = 40;
/// Single assignments of a line that are read.
const EDGES: usize = 500;

/// Where it is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    Organization,
    Account(AccountId),
    Line(LineId),
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct LineRow {
    pub id: LineId,
    pub account: AccountId,
    #[serde(default)]
    pub cost_centre: Option<String>,
    pub number: String,
    #[serde(default)]
    pub label: Option<String>,
}

impl LineRow {
    pub(super) fn place(&self, assigned: Vec<(MemberId, RoleId)>) -> LinePlace {
        LinePlace {
            id: self.id.clone(),
            account: self.account.clone(),
            cost_centre: self.cost_centre.clone(),
            assigned,
        }
    }
}

pub(super) const LINE: &str = "record::id(id)[1] AS id, account, cost_centre, number, label";

impl Target for At {
    async fn find(
        &self,
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> Result<Option<desk::Found>, DeskError> {
        match self {
            Self::Organization => Ok(Some(desk::Found::Organization)),
            Self::Account(id) => {
                let row = account(db, organization, id).await?;
                Ok(row.map(|row| desk::Found::Account(row.shown.id)))
            }
            Self::Line(id) => {
                let Some(row) = line(db, organization, id).await? else { return Ok(None) };
                let edges = edges(db, organization, id, now).await?;
                Ok(Some(desk::Found::Line(row.place(edges))))
            }
        }
    }

    fn require_revision(&self, _: &OrganizationId, _: i64, _: &mut Script) {}
}

#[derive(Deserialize)]
struct AccountRow {
    #[serde(flatten)]
    shown: AccountShown,
    number: String,
    name_key: String,
}

const ACCOUNT: &str = "record::id(id)[1] AS id, name, number, name_key";

async fn account(db: &Db, organization: &OrganizationId, id: &AccountId) -> Result<Option<AccountRow>, DeskError> {
    let text = format!("SELECT {ACCOUNT} FROM account:[$org, $id]");
    Ok(db.row(&text, json!({ "org": organization, "id": id })).await?)
}

async fn line(db: &Db, organization: &OrganizationId, id: &LineId) -> Result<Option<LineRow>, DeskError> {
    let text = format!("SELECT {LINE} FROM line:[$org, $id]");
    Ok(db.row(&text, json!({ "org": organization, "id": id })).await?)
}

/// To whom a line is assigned by itself.
async fn edges(
    db: &Db,
    organization: &OrganizationId,
    line: &LineId,
    now: Moment,
) -> Result<Vec<(MemberId, RoleId)>, DeskError> {
    #[derive(Deserialize)]
    struct Edge {
        member: MemberId,
        role: RoleId,
    }
    let text = format!(
        "SELECT member, role FROM assigned WITH INDEX assigned_place WHERE org = $org AND kind = 'line' AND place = $line
            AND (until = NONE OR until > $now) LIMIT {EDGES}"
    );
    let rows: Vec<Edge> = db.rows(&text, json!({ "org": organization, "line": line, "now": now })).await?;
    Ok(rows.into_iter().map(|edge| (edge.member, edge.role)).collect())
}

/// What the address asks about, or that the reader sees no such place.
pub async fn asked_about(desk: &Desk, query: &Question) -> Result<Result<At, Found>, DeskError> {
    let (at, none) = if !query.number.is_empty() {
        (line_of(desk, &query.number).await?.map(At::Line), Found::NoSuchLine)
    } else if !query.account_number.is_empty() {
        (account_of(desk, &query.account_number).await?.map(At::Account), Found::NoSuchAccount)
    } else {
        let line = query.line.clone().map(At::Line);
        return Ok(Ok(line.or_else(|| query.account.clone().map(At::Account)).unwrap_or(At::Organization)));
    };
    let Some(at) = at else { return Ok(Err(none)) };
    let found = at.find(desk.db(), &desk.organization, desk.now()).await?;
    let sees = |found: desk::Found| decide(&desk.actor.bearer, Permission::ViewAccounts, &found.subject()).allows();
    Ok(if found.is_some_and(sees) { Ok(at) } else { Err(none) })
}

async fn line_of(desk: &Desk, number: &str) -> Result<Option<LineId>, DeskError> {
    let Ok(number) = text::phone(number) else { return Ok(None) };
    let asked =
        "SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 1";
    Ok(desk.db().row(asked, json!({ "org": desk.organization, "number": number })).await?)
}

async fn account_of(desk: &Desk, number: &str) -> Result<Option<AccountId>, DeskError> {
    let asked = "SELECT VALUE record::id(id)[1] FROM account WITH INDEX account_org_number
        WHERE org = $org AND number = $number LIMIT 1";
    Ok(desk.db().row(asked, json!({ "org": desk.organization, "number": number.trim() })).await?)
}

/// The place as the page names it.
pub async fn place(desk: &Desk, at: &At) -> Result<Found, DeskError> {
    let (db, organization) = (desk.db(), &desk.organization);
    match at {
        At::Organization => Ok(Found::Anywhere),
        At::Account(id) => {
            let row = account(db, organization, id).await?.ok_or(DeskError::NotFound)?;
            Ok(Found::Account { account: row.shown, number: row.number })
        }
        At::Line(id) => {
            let row = line(db, organization, id).await?.ok_or(DeskError::NotFound)?;
            let on = account(db, organization, &row.account).await?.ok_or(DeskError::NotFound)?;
            Ok(Found::Line { id: row.id, number: row.number, label: row.label, account: on.shown })
        }
    }
}

/// The accounts that the reader can ask about, by name, and the one that they do; none: too many to choose from.
pub async fn accounts(desk: &Desk, asked: Option<&AccountId>) -> Result<Option<Vec<AccountShown>>, DeskError> {
    let by = &desk.actor.bearer;
    let holdings = by.holdings.iter().filter(|holding| holding.permissions.contains(Permission::ViewAccounts));
    let (mut theirs, mut all) = (Vec::new(), false);
    for holding in holdings {
        match &holding.reach {
            Reach::Everything => all = true,
            Reach::Assigned { accounts, .. } => theirs.extend(accounts.iter().cloned()),
        }
    }
    theirs.sort();
    theirs.dedup();
    if theirs.len() > ACCOUNTS {
        return Ok(None);
    }
    theirs.extend(asked.cloned());
    let most = ACCOUNTS + 1;
    let text = format!(
        "LET $some = IF $all {{ (SELECT VALUE id FROM account WITH INDEX account_name WHERE org = $org ORDER BY name_key LIMIT {most}) }}
            ELSE {{ [] }};
        LET $more = $theirs.map(|$id| type::record('account', [$org, $id]));
        RETURN IF array::len($some) > {ACCOUNTS} {{ NONE }}
            ELSE {{ [(SELECT {ACCOUNT} FROM array::distinct(array::concat($some, $more)))] }}"
    );
    let values = json!({ "org": desk.organization, "all": all, "theirs": theirs });
    let Some(mut rows): Option<Vec<AccountRow>> = desk.db().row(&text, values).await? else { return Ok(None) };
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    rows.retain(|row| decide(by, Permission::ViewAccounts, &Subject::Account(&row.shown.id)).allows());
    Ok(Some(rows.into_iter().map(|row| row.shown).collect()))
}
