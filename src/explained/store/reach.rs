//! What is assigned to somebody's roles, as far as the reader sees it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    place::{LINE, LineRow},
    rows::last_day,
};
use crate::{
    access::{Holding, LinePlace, Permission, Reach, Subject, decide},
    desk::{Desk, DeskError, Zone},
    explained::model::{Far, LineShown, Spot, What},
    ids::{AccountId, LineId, MemberId, RoleId},
    time::Moment,
};

/// Assignments of whole accounts and cost centres that are read.
const WIDE: usize = 200;
/// Single lines that are read; more are summed up.
const LINES: usize = 200;
/// Single lines of an account that are named.
const NAMED: usize = 4;

#[derive(Deserialize)]
struct Edge {
    role: RoleId,
    kind: String,
    place: String,
    #[serde(default)]
    until: Option<Moment>,
}

#[derive(Deserialize)]
struct AccountRow {
    id: AccountId,
    name: String,
    lines: usize,
}

/// Everything that is assigned to one member, read once.
pub(super) struct Assigned {
    wide: Vec<Edge>,
    single: Vec<Edge>,
    lines: BTreeMap<LineId, LineRow>,
    accounts: BTreeMap<AccountId, AccountRow>,
    /// The reader's own edges to those lines.
    readers: Vec<(LineId, RoleId)>,
    more: bool,
}

impl Assigned {
    pub(super) async fn of(desk: &Desk, member: &MemberId) -> Result<Self, DeskError> {
        let wide = edges(desk, member, true, WIDE).await?;
        let mut single = edges(desk, member, false, LINES + 1).await?;
        let more = single.len() > LINES;
        single.truncate(LINES);
        let text = format!("LET $at = $ids.map(|$id| type::record('line', [$org, $id])); SELECT {LINE} FROM $at");
        let ids: Vec<&str> = single.iter().map(|edge| edge.place.as_str()).collect();
        let lines: Vec<LineRow> = desk.db().rows(&text, json!({ "org": desk.organization, "ids": ids })).await?;
        let on_accounts = wide.iter().filter(|edge| edge.kind == "account").map(|edge| AccountId::new(&edge.place));
        let mut ids: Vec<AccountId> = on_accounts.chain(lines.iter().map(|line| line.account.clone())).collect();
        ids.sort();
        ids.dedup();
        let text = "LET $at = $ids.map(|$id| type::record('account', [$org, $id]));
            SELECT record::id(id)[1] AS id, name, lines FROM $at";
        let accounts: Vec<AccountRow> = desk.db().rows(text, json!({ "org": desk.organization, "ids": ids })).await?;
        Ok(Self {
            readers: readers(desk, &lines).await?,
            wide,
            single,
            more,
            lines: lines.into_iter().map(|line| (line.id.clone(), line)).collect(),
            accounts: accounts.into_iter().map(|account| (account.id.clone(), account)).collect(),
        })
    }

    /// How far one holding reaches.
    pub(super) fn far(&self, desk: &Desk, zone: &Zone, holding: &Holding) -> Far {
        if holding.reach == Reach::Everything {
            return Far::Everything;
        }
        let here = |edge: &&Edge| edge.role.as_str() == holding.role.key();
        let (mut spots, mut elsewhere) = (Vec::new(), false);
        for edge in self.wide.iter().filter(here) {
            match self.wide_spot(desk, edge) {
                Some(what) => spots.push(Spot { what, until: edge.until.map(|until| last_day(zone, until)) }),
                None => elsewhere = true,
            }
        }
        let mut of: BTreeMap<&AccountId, Vec<LineShown>> = BTreeMap::new();
        for edge in self.single.iter().filter(here) {
            let seen = self.lines.get(&LineId::new(&edge.place)).filter(|line| self.sees(desk, line));
            let Some(line) = seen else {
                elsewhere = true;
                continue;
            };
            let (number, label) = (line.number.clone(), line.label.clone());
            let until = edge.until.map(|until| last_day(zone, until));
            of.entry(&line.account).or_default().push(LineShown { id: line.id.clone(), number, label, until });
        }
        for (account, mut first) in of {
            let count = first.len();
            first.sort_by(|one, other| one.number.cmp(&other.number));
            first.truncate(NAMED);
            let name = self.accounts.get(account).map(|row| row.name.clone()).unwrap_or_default();
            let what = What::Lines { account: account.clone(), name, first, count, more: self.more };
            spots.push(Spot { what, until: None });
        }
        Far::Assigned { spots, elsewhere }
    }

    fn wide_spot(&self, desk: &Desk, edge: &Edge) -> Option<What> {
        let by = &desk.actor.bearer;
        if edge.kind == "account" {
            let row = self.accounts.get(&AccountId::new(&edge.place))?;
            let seen = decide(by, Permission::ViewAccounts, &Subject::Account(&row.id)).allows();
            return seen.then(|| What::Account { id: row.id.clone(), name: row.name.clone(), lines: row.lines });
        }
        // The policy knows no subject that is a cost centre: who sees a line that has nothing but it sees it.
        let bare = LinePlace {
            id: LineId::default(),
            account: AccountId::default(),
            cost_centre: Some(edge.place.clone()),
            assigned: Vec::new(),
        };
        let seen = decide(by, Permission::ViewAccounts, &Subject::Line(&bare)).allows();
        seen.then(|| What::CostCentre(edge.place.clone()))
    }

    fn sees(&self, desk: &Desk, line: &LineRow) -> bool {
        let by = &desk.actor.bearer;
        let theirs = self.readers.iter().filter(|(id, _)| *id == line.id);
        let place = line.place(theirs.map(|(_, role)| (by.member.clone(), role.clone())).collect());
        decide(by, Permission::ViewAccounts, &Subject::Line(&place)).allows()
    }
}

async fn edges(desk: &Desk, member: &MemberId, wide: bool, most: usize) -> Result<Vec<Edge>, DeskError> {
    let text = format!(
        "SELECT role, kind, place, until FROM assigned WITH INDEX assigned_member
            WHERE org = $org AND member = $member AND wide = $wide AND (until = NONE OR until > $now) LIMIT {most}"
    );
    let values = json!({ "org": desk.organization, "member": member, "wide": wide, "now": desk.now() });
    Ok(desk.db().rows(&text, values).await?)
}

/// Which of these lines are assigned to the reader by themselves, and to which of their roles.
async fn readers(desk: &Desk, lines: &[LineRow]) -> Result<Vec<(LineId, RoleId)>, DeskError> {
    #[derive(Deserialize)]
    struct Own {
        place: LineId,
        role: RoleId,
    }
    let by = &desk.actor.bearer;
    let roles: Vec<&str> = by.holdings.iter().map(|holding| holding.role.key()).collect();
    let pairs: Vec<(&LineId, &str)> =
        lines.iter().flat_map(|line| roles.iter().map(move |role| (&line.id, *role))).collect();
    let text = "LET $at = $pairs.map(|$pair| type::record('assigned', [$org, $member, $pair[1], $pair[0]]));
        SELECT place, role FROM $at WHERE until = NONE OR until > $now";
    let values = json!({ "org": desk.organization, "member": by.member, "pairs": pairs, "now": desk.now() });
    let own: Vec<Own> = desk.db().rows(text, values).await?;
    Ok(own.into_iter().map(|own| (own.place, own.role)).collect())
}
