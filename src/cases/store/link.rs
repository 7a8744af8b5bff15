//! Cases tied to each other: read for whoever finds them, and written by staff in one transaction for both.
//!
//! Always true: both are of one organization; a reader gets those alone that they would find by their address; whatever is
//! tied notes that in `case_links`, so that of two deeds that do not go together the later one decides again.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::json;

use super::{
    rows::{COLUMNS, Key, Row},
    see::{row, seen},
    staff::{NotDone, TRIES, came_to},
    write::{event, tell},
};
use crate::{
    care::store::Agent,
    cases::{
        model::{LinkedCase, MOST_LINKS, Tie},
        rules::{self, Lineage, LinkFacts, Refusal, Side},
    },
    desk::{Change, Db, Desk, DeskError, HouseDeed, Script},
    history::model::Kind,
    ids::{CaseId, OrganizationId},
    time::Moment,
};

/// `IN` uses an index for so many values.
const AT_ONCE: usize = 32;

#[derive(Deserialize)]
struct Link {
    other: CaseId,
    tie: Tie,
}

async fn links(db: &Db, organization: &OrganizationId, case: &CaseId) -> Result<Vec<Link>, DeskError> {
    let text = format!(
        "SELECT other, tie FROM case_link WITH INDEX case_link_case WHERE org = $org AND case = $case LIMIT {MOST_LINKS}"
    );
    Ok(db.rows(&text, json!({ "org": organization, "case": case })).await?)
}

/// The cases at the other ends.
async fn others(db: &Db, organization: &OrganizationId, links: &[Link]) -> Result<Vec<Row>, DeskError> {
    if links.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('case', [$org, $id])) WHERE id != NONE");
    let ids: Vec<&CaseId> = links.iter().map(|link| &link.other).collect();
    Ok(db.rows(&text, json!({ "org": organization, "ids": ids })).await?)
}

fn listed(rows: Vec<Row>, links: &[Link]) -> Vec<LinkedCase> {
    let one = |row: Row| {
        let tie = links.iter().find(|link| link.other == row.id)?.tie;
        Some(LinkedCase { id: row.id, number: row.number, subject: row.subject, state: row.state, tie })
    };
    let mut all: Vec<LinkedCase> = rows.into_iter().filter_map(one).collect();
    all.sort_by(|one, other| (one.tie, &one.number).cmp(&(other.tie, &other.number)));
    all
}

/// Those that whoever stands at this desk finds.
pub(super) async fn linked(desk: &Desk, id: &CaseId) -> Result<Vec<LinkedCase>, DeskError> {
    let links = links(desk.db(), &desk.organization, id).await?;
    let rows = seen(desk, others(desk.db(), &desk.organization, &links).await?).await?;
    Ok(listed(rows, &links))
}

/// All of them, for staff.
pub(super) async fn all_linked(agent: &Agent, key: &Key) -> Result<Vec<LinkedCase>, DeskError> {
    let links = links(agent.visitor.db(), &key.organization, &key.id).await?;
    Ok(listed(others(agent.visitor.db(), &key.organization, &links).await?, &links))
}

/// Of the changes of these lines, those that name another case which whoever stands at this desk does not find, are taken
/// away. `number` is the number that a change names.
pub(crate) async fn without_hidden<C>(
    desk: &Desk,
    lines: &mut [&mut Vec<C>],
    number: impl Fn(&C) -> Option<String>,
) -> Result<(), DeskError> {
    let numbers: HashSet<String> = lines.iter().flat_map(|changes| changes.iter()).filter_map(&number).collect();
    if numbers.is_empty() {
        return Ok(());
    }
    let text = format!(
        "LET $ids = SELECT VALUE case FROM $numbers.map(|$one| type::record('case_number', $one)) WHERE org = $org;
        SELECT {COLUMNS} FROM $ids.map(|$id| type::record('case', [$org, $id])) WHERE id != NONE"
    );
    let rows: Vec<Row> = desk.db().rows(&text, json!({ "org": desk.organization, "numbers": numbers })).await?;
    let found: HashSet<String> = seen(desk, rows).await?.into_iter().map(|row| row.number).collect();
    for changes in lines {
        changes.retain(|change| number(change).is_none_or(|number| found.contains(&number)));
    }
    Ok(())
}

/// Two cases as they are read for a deed.
pub(super) struct Pair {
    pub own: Row,
    pub other: Row,
    pub facts: LinkFacts,
    /// The revision of all ties of the organization.
    revision: i64,
}

/// How the other one is named.
pub(super) enum Other<'a> {
    Number(&'a str),
    Id(&'a CaseId),
}

impl Pair {
    /// With their lineage where one should be above the other.
    pub async fn read(db: &Db, key: &Key, other: &Other<'_>, tie: Tie) -> Result<Self, NotDone> {
        let org = &key.organization;
        // Before anything else that it guards.
        let text = "SELECT VALUE revision FROM type::record('case_links', $org)";
        let revision: Option<i64> = db.row(text, json!({ "org": org })).await.map_err(DeskError::from)?;
        let own = row(db, org, &key.id).await?.ok_or(DeskError::NotFound)?;
        let id = match other {
            Other::Id(id) => Some((*id).clone()),
            Other::Number(number) => {
                let text = "SELECT VALUE case FROM type::record('case_number', $number) WHERE org = $org";
                db.row(text, json!({ "org": org, "number": number })).await.map_err(DeskError::from)?
            }
        };
        let other = match id {
            Some(id) => row(db, org, &id).await?,
            None => None,
        };
        let other = other.ok_or(NotDone::Refused(Refusal::NoSuchCase))?;
        let ties = links(db, org, &own.id).await?;
        let lineage = match tie {
            Tie::Parent => lineage(db, org, &other.id, &own.id).await?,
            Tie::Child => lineage(db, org, &own.id, &other.id).await?,
            Tie::Related | Tie::Into | Tie::From => Lineage::default(),
        };
        let facts = LinkFacts {
            tie: ties.iter().find(|link| link.other == other.id).map(|link| link.tie),
            own: side(db, &own, ties.len()).await?,
            other: side(db, &other, links(db, org, &other.id).await?.len()).await?,
            lineage,
        };
        Ok(Self { own, other, facts, revision: revision.unwrap_or_default() })
    }

    /// Ties them, on both sides, if nothing else was tied meanwhile.
    pub fn put(&self, script: &mut Script, tie: Option<Tie>) {
        let values = json!({
            "org": self.own.org, "own": self.own.id, "other": self.other.id, "seen": self.revision,
            "tie": tie.map(Tie::key), "back": tie.map(|tie| tie.back().key()),
        });
        let stands = "((SELECT VALUE revision FROM ONLY type::record('case_links', $_.org)) ?? 0) = $_.seen";
        script.require(stands, "moved", values.clone());
        script.add("UPSERT type::record('case_links', $_.org) SET revision = $_.seen + 1", values.clone());
        let text = match tie {
            Some(_) => {
                "UPSERT case_link:[$_.org, $_.own, $_.other] SET org = $_.org, case = $_.own, other = $_.other, tie = $_.tie;
                 UPSERT case_link:[$_.org, $_.other, $_.own] SET org = $_.org, case = $_.other, other = $_.own, tie = $_.back"
            }
            None => "DELETE case_link:[$_.org, $_.own, $_.other]; DELETE case_link:[$_.org, $_.other, $_.own]",
        };
        script.add(text, values);
    }

    /// A line of history on each of the two, with the number of the other one.
    pub fn record(&self, script: &mut Script, agent: &Agent, kinds: (Kind, Kind), tie: Tie, now: Moment) {
        let ends = [(kinds.0, &self.own, &self.other, tie), (kinds.1, &self.other, &self.own, tie.back())];
        for (kind, own, other, tie) in ends {
            let number = Some(other.number.as_str());
            let (before, after) = if kind == Kind::CaseUnlinked { (number, None) } else { (None, number) };
            let line = event(kind, &own.id, &own.number, [Change::of(&tie.field(), before, after)]);
            let by = Some((agent.staff.id.as_str(), agent.staff.name.as_str()));
            script.record(now, &own.org, by, line);
        }
    }
}

async fn side(db: &Db, of: &Row, links: usize) -> Result<Side, DeskError> {
    let went_into = match &of.merged {
        Some(id) => row(db, &of.org, id).await?.map(|into| into.number),
        None => None,
    };
    Ok(Side {
        id: of.id.clone(),
        standing: of.standing(),
        is_confidential: of.confidential,
        named: of.named(),
        links,
        went_into,
    })
}

async fn lineage(db: &Db, org: &OrganizationId, parent: &CaseId, child: &CaseId) -> Result<Lineage, DeskError> {
    let mut above = vec![parent.clone()];
    // INVARIANT: nothing is above itself, so this ends.
    while let Some(next) = of_tie(db, org, above.last().unwrap_or(parent), Tie::Parent).await?.pop() {
        above.push(next);
    }
    let children = of_tie(db, org, child, Tie::Child).await?;
    let mut below = usize::from(!children.is_empty());
    for some in children.chunks(AT_ONCE) {
        let text = "SELECT VALUE other FROM case_link WITH INDEX case_link_case
            WHERE org = $org AND case IN $cases AND tie = 'child' LIMIT 1";
        let found: Option<CaseId> = db.row(text, json!({ "org": org, "cases": some })).await?;
        below += usize::from(found.is_some() && below == 1);
    }
    Ok(Lineage { has_parent: !of_tie(db, org, child, Tie::Parent).await?.is_empty(), above, below })
}

async fn of_tie(db: &Db, org: &OrganizationId, case: &CaseId, tie: Tie) -> Result<Vec<CaseId>, DeskError> {
    Ok(links(db, org, case).await?.into_iter().filter(|link| link.tie == tie).map(|link| link.other).collect())
}

/// Ties a case to the one of this number, which becomes its `tie`.
///
/// # Errors
/// See `NotDone`.
pub async fn link(agent: &Agent, key: &Key, number: &str, tie: Tie) -> Result<(), NotDone> {
    change(agent, key, &Other::Number(number), tie, |facts| rules::link(facts, tie).map(|()| (Kind::CaseLinked, tie)))
        .await
}

/// Takes away what ties two cases.
///
/// # Errors
/// See `NotDone`.
pub async fn unlink(agent: &Agent, key: &Key, other: &CaseId) -> Result<(), NotDone> {
    let decide = |facts: &_| rules::unlink(facts).map(|tie| (Kind::CaseUnlinked, tie));
    change(agent, key, &Other::Id(other), Tie::Related, decide).await
}

async fn change(
    agent: &Agent,
    key: &Key,
    other: &Other<'_>,
    tie: Tie,
    decide: impl Fn(&LinkFacts) -> Result<(Kind, Tie), Refusal>,
) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let pair = Pair::read(house.db(), key, other, tie).await?;
        let (kind, tie) = decide(&pair.facts).map_err(NotDone::Refused)?;
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        pair.put(&mut script, (kind == Kind::CaseLinked).then_some(tie));
        pair.record(&mut script, agent, (kind, kind), tie, now);
        tell(&mut script, now, &key.organization);
        if let Some(end) = came_to(house.commit(HouseDeed::CasesLinked, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}
