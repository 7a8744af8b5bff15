//! Lines that were chosen in the list, or stand in a file: what can be done with them, and the plan of what is.

use std::collections::{HashMap, HashSet};

use super::{
    Key,
    chosen::name_helpers,
    keep::{Of, Row, put, unique},
};
use crate::{
    access::{Permission, Permit, Subject, decide},
    accounts::{
        maintenance::{
            model::Action as Does,
            rules::Looked,
            store::{Offers, lines_with_facts, notable, offers},
        },
        store::all_lines,
    },
    bulk::{
        model::{
            Act, Action, ChoosingLines, Chosen, Doing, ImportingLines, LineAction, LineOffers, Note, Noting, Problem,
            TypedLine,
        },
        reading::LineSheet,
        refusal::Refusal,
        rules::{AroundLines, LineRow, Planned, Words, line_numbers, plan_line, read_row, twice},
    },
    desk::{Desk, DeskError},
    fault::Fault,
    ids::{AccountId, LineId, OrganizationId},
    people::{
        model::{Total, readable},
        users::store::lines as numbered,
    },
};

const NAMES: usize = 3;
const LONGEST_NAME: usize = 80;
const MOST_HEADS: usize = 12;

type Look<'a> = &'a Permit<(), OrganizationId>;

/// What the page offers to this reader for the lines that they chose.
///
/// # Errors
/// When the database does not answer.
pub async fn choosing_lines(desk: &Desk, permit: Look<'_>, chosen: &Chosen) -> Result<ChoosingLines, Fault> {
    let ids = ids(desk, permit, chosen).await?;
    let total = if ids.len() > Chosen::MOST { Total::MoreThan(Chosen::MOST) } else { Total::Exactly(ids.len()) };
    let some: Vec<&LineId> = ids.iter().take(NAMES).collect();
    let looked = seen(desk, &some).await?.0;
    // What is not the reader's to see is none of theirs.
    let total = if ids.len() <= NAMES { Total::Exactly(looked.len()) } else { total };
    let names = looked.iter().map(name).collect();
    Ok(ChoosingLines { total, names, off: off(desk).await?, offers: line_offers(desk).await? })
}

/// What the page on which a file of lines is chosen says to this reader.
///
/// # Errors
/// When the database does not answer.
pub async fn importing_lines(desk: &Desk) -> Result<ImportingLines, Fault> {
    Ok(ImportingLines { off: off(desk).await? })
}

async fn line_offers(desk: &Desk) -> Result<LineOffers, DeskError> {
    let Offers { plans, features, accounts, identifiers, office } = offers(desk).await?;
    Ok(LineOffers { plans, features, accounts, identifiers, today: office.day(desk.now()) })
}

async fn off(desk: &Desk) -> Result<Vec<(Doing, Option<crate::access::Denial>)>, Fault> {
    let mut off = Vec::new();
    for kind in LineAction::KINDS {
        off.push((Doing::Line(kind), desk.may_look(kind.permission(), &desk.organization).await?.err()));
    }
    Ok(off)
}

fn name(looked: &Looked) -> String {
    let line = &looked.facts.line;
    line.label.clone().unwrap_or_else(|| readable(&line.number))
}

/// The lines that were chosen, one more than can be.
async fn ids(desk: &Desk, permit: Look<'_>, chosen: &Chosen) -> Result<Vec<LineId>, DeskError> {
    Ok(match chosen {
        Chosen::Lines(lines) => lines.iter().take(Chosen::MOST + 1).cloned().collect(),
        Chosen::AllLines(query) => all_lines(desk.db(), permit, query, Chosen::MOST + 1, desk.now()).await?,
        Chosen::These(_) | Chosen::All(_) => Vec::new(),
    })
}

/// Those of these lines that the member at this desk may see, in the order of their numbers, and all names of accounts.
async fn seen(desk: &Desk, ids: &[&LineId]) -> Result<(Vec<Looked>, HashMap<AccountId, String>), DeskError> {
    let by = &desk.actor.bearer;
    let (lines, names) = lines_with_facts(desk.db(), (&desk.organization, &by.member), ids, &[], desk.now()).await?;
    let mut lines: Vec<Looked> = lines.into_values().filter(|one| is_seen(desk, one)).collect();
    lines.sort_by(|one, other| one.facts.line.number.cmp(&other.facts.line.number));
    Ok((lines, names))
}

fn is_seen(desk: &Desk, one: &Looked) -> bool {
    decide(&desk.actor.bearer, Permission::ViewAccounts, &Subject::Line(&one.place)).allows()
}

/// Plans the action for each line that was chosen, and keeps the plan for the member at this desk.
///
/// # Errors
/// When the database does not answer; inside, why there is nothing to plan.
pub async fn keep_chosen_lines(
    desk: &Desk,
    permit: Look<'_>,
    chosen: &Chosen,
    action: &LineAction,
) -> Result<Result<Key, Refusal>, DeskError> {
    let ids = ids(desk, permit, chosen).await?;
    if ids.len() > Chosen::MOST {
        return Ok(Err(Refusal::TooManyLines { most: Chosen::MOST }));
    }
    let mut lines = seen(desk, &ids.iter().collect::<Vec<_>>()).await?.0;
    if lines.is_empty() {
        return Ok(Err(Refusal::NoLineChosen));
    }
    let actions: Vec<&LineAction> = vec![action; lines.len()];
    let mut planned = planned(desk, &mut lines, &actions).await?;
    let on: Vec<Subject<'_>> = lines.iter().map(|one| Subject::Line(&one.place)).collect();
    name_helpers(desk, &on, &mut planned).await?;
    let typed: Vec<TypedLine> = (1..).zip(&lines).map(|(line, one)| typed(line, one)).collect();
    let rows = lines
        .iter()
        .zip(&typed)
        .zip(&planned)
        .map(|((one, typed), planned)| Row { line: Some(&one.facts.line.id), ..Row::of(typed, planned) });
    put(desk, Of::Action(&Action::Line(action.clone())), &rows.collect::<Vec<_>>()).await.map(Ok)
}

/// The plan for each line of the action beside it.
async fn planned(desk: &Desk, lines: &mut [Looked], actions: &[&LineAction]) -> Result<Vec<Planned>, DeskError> {
    let (mut values, mut centres) = (Vec::new(), Vec::new());
    let mut to = HashMap::new();
    for action in actions {
        match action {
            LineAction::Note(notes) => {
                for Note { what, value } in notes {
                    match (what, value) {
                        (Noting::Identifier(key, _), Some(value)) => values.push((key.as_str(), value.as_str())),
                        (Noting::CostCentre, Some(code)) => centres.push(code.as_str()),
                        (_, None) => {}
                    }
                }
            }
            LineAction::Move { to: account, name } => {
                to.insert(account.clone(), name.clone());
            }
            _ => {}
        }
    }
    let is_noting = actions.iter().any(|action| matches!(action, LineAction::Note(_)));
    let notable = if is_noting {
        Some(notable(desk.db(), &desk.organization, &values, &centres, desk.now()).await?)
    } else {
        None
    };
    let around = AroundLines { by: &desk.actor.bearer, notable: notable.as_ref() };
    let each = lines.iter_mut().zip(actions).map(|(line, action)| {
        if let LineAction::Move { to: account, .. } = action {
            line.facts.to = to.get(account).cloned();
        }
        plan_line(&around, line, action)
    });
    Ok(each.collect())
}

fn typed(line: u64, one: &Looked) -> TypedLine {
    let facts = &one.facts.line;
    TypedLine { line, number: facts.number.clone(), label: facts.label.clone(), cells: Vec::new() }
}

/// Plans every row of a file with the eyes of the member at this desk, and keeps it for them.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_lines(desk: &Desk, file: &str, doing: Does, sheet: &LineSheet) -> Result<Key, DeskError> {
    let (offers, by) = (offers(desk).await?, &desk.actor.bearer.member);
    let accounts = accounts(desk, sheet).await?;
    let words = Words {
        plans: &offers.plans,
        features: &offers.features,
        accounts: &accounts,
        identifiers: &offers.identifiers,
        first: &|day| offers.office.first(day),
        last: &|day| offers.office.last(day),
    };
    let read: Vec<LineRow> = sheet.rows.iter().map(|row| read_row(&words, doing, &sheet.columns, row)).collect();
    let numbers = unique(read.iter().filter_map(|row| row.number.clone()).collect());
    let there = numbered(desk.db(), &desk.organization, by, &numbers, desk.now()).await?;
    let ids: HashMap<String, LineId> = there.into_iter().map(|(number, place)| (number, place.id)).collect();
    let wanted: Vec<&LineId> = ids.values().collect();
    let mut known: HashMap<String, Looked> =
        seen(desk, &wanted).await?.0.into_iter().map(|one| (one.facts.line.number.clone(), one)).collect();
    let (mut lines, mut wished, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let mut first: HashMap<&str, u64> = HashMap::new();
    let mut taken: HashSet<(String, String)> = HashSet::new();
    // Each row is one line of the reader's with an action, or has its answer already.
    let each: Vec<Result<usize, Box<Planned>>> = read
        .iter()
        .map(|row| {
            let cannot = |problem| Box::new(Planned { act: Act::Cannot(problem), ..Planned::nothing() });
            let number = row.number.as_deref().ok_or_else(|| cannot(row.problem()))?;
            if let Some(line) = first.get(number) {
                return Err(Box::new(twice(*line)));
            }
            first.insert(number, row.line);
            let line = known.remove(number).ok_or_else(|| cannot(Problem::NoSuchLine))?;
            let action = row.action.as_ref().map_err(|problem| cannot(problem.clone()))?;
            if let Some(refusal) = row.taken_twice(&mut taken, &offers.identifiers) {
                return Err(cannot(Problem::Line(refusal)));
            }
            lines.push(line);
            wished.push(action);
            Ok(lines.len() - 1)
        })
        .collect();
    let mut plans = planned(desk, &mut lines, &wished).await?;
    places.extend(lines.iter().map(|one| Subject::Line(&one.place)));
    name_helpers(desk, &places, &mut plans).await?;
    let rows = each.iter().zip(&sheet.rows).map(|(one, typed)| match one {
        Ok(nth) => {
            let line = &lines[*nth].facts.line;
            let typed = TypedLine { label: line.label.clone(), number: line.number.clone(), ..typed.clone() };
            Row { line: Some(&line.id), ..Row::of(&typed, &plans[*nth]) }
        }
        Err(planned) => Row::of(typed, planned),
    });
    let name = file.chars().take(LONGEST_NAME).collect();
    let unknown = sheet.unknown.iter().take(MOST_HEADS).map(|head| head.chars().take(LONGEST_NAME).collect()).collect();
    put(desk, Of::FileOfLines { name, unknown, doing: Doing::Line(doing) }, &rows.collect::<Vec<_>>()).await
}

/// The accounts that a file names and to which lines may be moved, by their numbers, with their names: of any other nobody is
/// told that there is one.
async fn accounts(desk: &Desk, sheet: &LineSheet) -> Result<HashMap<String, (AccountId, String)>, DeskError> {
    let numbers = unique(line_numbers(sheet));
    let mut accounts = super::results::accounts_by_number(desk, &numbers).await?;
    let by = &desk.actor.bearer;
    accounts.retain(|_, (id, _)| decide(by, Permission::MoveLines, &Subject::Account(id)).may());
    Ok(accounts)
}
