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

/// Accounts offered to choose from.
const ACCOUNTS: usize = 200;
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
                Ok(row.map(|row| desk::Found::Account(row.id)))
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

async fn account(db: &Db, organization: &OrganizationId, id: &AccountId) -> Result<Option<AccountShown>, DeskError> {
    let text = "SELECT record::id(id)[1] AS id, name FROM account:[$org, $id]";
    Ok(db.row(text, json!({ "org": organization, "id": id })).await?)
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

/// What the address asks about; none: the number that was typed is no line's that the reader sees.
pub async fn asked_about(desk: &Desk, query: &Question) -> Result<Option<At>, DeskError> {
    if query.number.is_empty() {
        let line = query.line.clone().map(At::Line);
        return Ok(Some(line.or_else(|| query.account.clone().map(At::Account)).unwrap_or(At::Organization)));
    }
    let Ok(number) = text::phone(&query.number) else { return Ok(None) };
    let asked =
        "SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_number WHERE org = $org AND number = $number LIMIT 1";
    let values = json!({ "org": desk.organization, "number": number });
    let Some(id) = desk.db().row::<LineId>(asked, values).await? else { return Ok(None) };
    let at = At::Line(id);
    let found = at.find(desk.db(), &desk.organization, desk.now()).await?;
    let sees = |found: &desk::Found| decide(&desk.actor.bearer, Permission::ViewAccounts, &found.subject()).allows();
    Ok(found.filter(sees).map(|_| at))
}

/// The place as the page names it.
pub async fn place(desk: &Desk, at: &At) -> Result<Found, DeskError> {
    let (db, organization) = (desk.db(), &desk.organization);
    match at {
        At::Organization => Ok(Found::Anywhere),
        At::Account(id) => account(db, organization, id).await?.map(Found::Account).ok_or(DeskError::NotFound),
        At::Line(id) => {
            let row = line(db, organization, id).await?.ok_or(DeskError::NotFound)?;
            let on = account(db, organization, &row.account).await?.ok_or(DeskError::NotFound)?;
            Ok(Found::Line { id: row.id, number: row.number, label: row.label, account: on })
        }
    }
}

#[derive(Deserialize)]
struct AccountRow {
    #[serde(flatten)]
    shown: AccountShown,
    name_key: String,
}

/// The accounts that the reader can ask about, by name, and the one that they do.
pub async fn accounts(desk: &Desk, asked: Option<&AccountId>) -> Result<Vec<AccountShown>, DeskError> {
    let by = &desk.actor.bearer;
    let holdings = by.holdings.iter().filter(|holding| holding.permissions.contains(Permission::ViewAccounts));
    let (mut theirs, mut all) = (Vec::new(), false);
    for holding in holdings {
        match &holding.reach {
            Reach::Everything => all = true,
            Reach::Assigned { accounts, .. } => theirs.extend(accounts.iter().cloned()),
        }
    }
    theirs.extend(asked.cloned());
    let text = format!(
        "LET $some = IF $all {{ (SELECT VALUE id FROM account WITH INDEX account_name WHERE org = $org ORDER BY name_key LIMIT {ACCOUNTS}) }}
            ELSE {{ [] }};
        LET $more = $theirs.map(|$id| type::record('account', [$org, $id]));
        SELECT record::id(id)[1] AS id, name, name_key FROM array::distinct(array::concat($some, $more))"
    );
    let values = json!({ "org": desk.organization, "all": all, "theirs": theirs });
    let mut rows: Vec<AccountRow> = desk.db().rows(&text, values).await?;
    rows.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    rows.retain(|row| decide(by, Permission::ViewAccounts, &Subject::Account(&row.shown.id)).allows());
    rows.truncate(ACCOUNTS);
    Ok(rows.into_iter().map(|row| row.shown).collect())
}
