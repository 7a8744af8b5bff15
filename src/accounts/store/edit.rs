//! *Edit assigned accounts*: what each role of somebody reaches, as far as the reader reaches it too, and what more it
//! could be given.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    Office,
    enrich::{all_accounts, all_centres, some_accounts},
    holders::place,
    lines::{Asked, by_id},
    rows::Row,
    scope::Scope,
    search,
};
use crate::{
    access::{Permission, Permit, Place, RoleName},
    accounts::{
        model::{Account, Edit, Given, Held, LineQuery, LineSearch, Offered, Picked, Takes},
        terms::Search,
    },
    desk::{BEARER, BearerRow, Desk, DeskError},
    fault::Fault,
    ids::{AccountId, LineId, RoleId},
    people::model::User,
    time::Moment,
};

/// Shown of one role; of more, the lists of lines and accounts show the rest.
const SHOWN: usize = 200;
/// Lines that a search or an account offers at once.
const PICKED: usize = 50;
/// Accounts to tick.
const ACCOUNTS: usize = 200;

#[derive(Deserialize)]
struct MemberRow {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
    edges: Vec<EdgeRow>,
}

#[derive(Clone, Deserialize)]
struct EdgeRow {
    role: RoleId,
    kind: String,
    place: String,
    #[serde(default)]
    until: Option<Moment>,
}

/// The names of places.
struct Names {
    accounts: BTreeMap<AccountId, Account>,
    lines: BTreeMap<LineId, Row>,
}

/// The page of a user, for the member at this desk.
pub async fn edit(desk: &Desk, permit: &Permit<(), User>, asked: &LineSearch) -> Result<Edit, Fault> {
    let user = permit.target();
    let office = Office::of(desk.db(), &desk.organization).await?;
    let row = member(desk, user).await?;
    let scope = Scope::of(permit.by(), Permission::ViewAccounts);
    let names = names(desk, &row.edges).await?;
    let accounts_may = desk.explain(Permission::AssignAccounts, user).await?;
    let lines_may = desk.explain(Permission::AssignLines, user).await?;
    let held = |role: &RoleName| {
        let takes = Takes::of(role);
        let theirs: Vec<&EdgeRow> = row.edges.iter().filter(|edge| edge.role.as_str() == role.key()).collect();
        let mut given: Vec<Given> =
            theirs.iter().filter_map(|edge| names.given(edge, &scope, &office)).take(SHOWN).collect();
        given.sort_by(|one, other| one.what.name.cmp(&other.what.name));
        let may = if takes == Takes::Accounts { accounts_may.clone() } else { lines_may.clone() };
        Held { role: role.clone(), takes, more: given.len() < theirs.len(), given, may }
    };
    let bearer = row.bearer.clone().bearer();
    let held: Vec<Held> = bearer.holdings.iter().map(|holding| held(&holding.role)).collect();
    let to_assign = Scope::of(permit.by(), Permission::AssignLines);
    let takes_lines = held.iter().any(|held| held.takes == Takes::Lines);
    let (mut accounts, centres) = match &to_assign {
        Scope::Everything => {
            let db = desk.db();
            (all_accounts(db, &desk.organization, ACCOUNTS + 1).await?, all_centres(db, &desk.organization).await?)
        }
        Scope::Assigned { accounts, .. } => (some_accounts(desk.db(), &desk.organization, accounts).await?, Vec::new()),
    };
    let more_accounts = accounts.len() > ACCOUNTS;
    accounts.truncate(ACCOUNTS);
    let may_pick = takes_lines && lines_may.may();
    Ok(Edit {
        member: user.0.clone(),
        name: format!("{} {}", row.first_name, row.last_name),
        held,
        accounts,
        more_accounts,
        centres,
        picked: if may_pick { picked(desk, &to_assign, asked).await? } else { Picked::default() },
        today: office.day(desk.now()),
    })
}

async fn member(desk: &Desk, user: &User) -> Result<MemberRow, DeskError> {
    let limit = SHOWN * 5;
    let text = format!(
        "SELECT first_name, last_name, {BEARER}, (
            SELECT role, kind, place, until, wide, number FROM assigned WITH INDEX assigned_member
                WHERE org = $org AND member = $id AND (until = NONE OR until > $now) LIMIT {limit}) AS edges
            FROM member:[$org, $id]"
    );
    let values = json!({ "org": desk.organization, "id": user.0, "now": desk.now() });
    desk.db().row(&text, values).await?.ok_or(DeskError::NotFound)
}

async fn names(desk: &Desk, edges: &[EdgeRow]) -> Result<Names, DeskError> {
    let of =
        |kind: &str| edges.iter().filter(|edge| edge.kind == kind).map(|edge| edge.place.clone()).collect::<Vec<_>>();
    let lines: Vec<LineId> = of("line").into_iter().map(LineId::new).collect();
    let accounts: Vec<AccountId> = of("account").into_iter().map(AccountId::new).collect();
    let rows = by_id(desk.db(), &desk.organization, &lines).await?;
    let accounts = some_accounts(desk.db(), &desk.organization, &accounts).await?;
    Ok(Names {
        accounts: accounts.into_iter().map(|account| (account.id.clone(), account)).collect(),
        lines: rows.into_iter().map(|row| (row.id.clone(), row)).collect(),
    })
}

impl Names {
    /// What is assigned, as this reader may know it; nothing where they do not reach it.
    fn given(&self, edge: &EdgeRow, scope: &Scope, office: &Office) -> Option<Given> {
        let place = place(&edge.kind, edge.place.clone())?;
        let what = match &place {
            Place::Account(id) => self.accounts.get(id).filter(|_| scope.has_account(id)).map(account)?,
            Place::Line(id) => self.lines.get(id).filter(|row| is_open(scope, row)).map(line)?,
            Place::CostCentre(code) => {
                scope.has_centre(code).then(|| Offered { place: place.clone(), name: code.clone(), sub: None })?
            }
        };
        Some(Given { what, until: edge.until.map(|until| office.last_day(until)) })
    }
}

fn is_open(scope: &Scope, row: &Row) -> bool {
    scope.has_account(&row.account) || row.cost_centre.as_ref().is_some_and(|code| scope.has_centre(code))
}

fn account(account: &Account) -> Offered {
    Offered { place: Place::Account(account.id.clone()), name: account.name.clone(), sub: Some(account.number.clone()) }
}

fn line(row: &Row) -> Offered {
    Offered { place: Place::Line(row.id.clone()), name: row.number.clone(), sub: row.label.clone() }
}

/// The lines that a search or an account offers, as far as the reader could assign them.
async fn picked(desk: &Desk, scope: &Scope, asked: &LineSearch) -> Result<Picked, DeskError> {
    let query = LineQuery { q: asked.find.clone(), account: asked.account.clone(), ..LineQuery::default() };
    let lines = Asked {
        db: desk.db(),
        organization: &desk.organization,
        member: &desk.actor.bearer.member,
        scope,
        query: &query,
        now: desk.now(),
    };
    let (rows, more) = match (&asked.account, Search::of(&asked.find)) {
        (Some(_), _) => {
            let mut rows = lines.batch(None, SHOWN - PICKED + 1).await?;
            let more = rows.len() > SHOWN - PICKED;
            rows.truncate(SHOWN - PICKED);
            (rows, more)
        }
        (None, Some(search)) => {
            let (page, more) = search::page(&lines, &search).await?;
            (page.rows, more || page.next.is_some())
        }
        (None, None) => return Ok(Picked::default()),
    };
    Ok(Picked { lines: rows.iter().map(line).collect(), more })
}
