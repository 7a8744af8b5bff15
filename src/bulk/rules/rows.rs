//! What the cells of a row of a file of lines mean.

use std::collections::{HashMap, HashSet};

use crate::{
    accounts::{
        maintenance::{
            model::{Action as Does, Dated},
            rules::Refusal,
        },
        model::{Feature, Identifier, Plan},
    },
    bulk::{
        model::{LineAction, Note, Noting, Problem, TypedLine},
        reading::{LineColumn, LineSheet},
    },
    care::model::Suspension,
    fault::{FieldError, Reason},
    ids::AccountId,
    sheets::plain,
    text::{clean, phone},
    words::Bilingual,
};

/// As long as a label on a list is read.
const LONGEST: usize = 80;

/// What names in the cells can mean.
pub struct Words<'a> {
    pub plans: &'a [Plan],
    pub features: &'a [Feature],
    /// By their numbers, with their names.
    pub accounts: &'a HashMap<String, (AccountId, String)>,
    pub identifiers: &'a [Identifier],
    /// A first and a last day where the organization is, spelled `2026-12-31`.
    pub first: &'a (dyn Fn(&str) -> Option<Dated> + Sync),
    pub last: &'a (dyn Fn(&str) -> Option<Dated> + Sync),
}

/// A row that was read.
pub struct LineRow {
    pub line: u64,
    /// E.164; none: it is no number.
    pub number: Option<String>,
    wrong: Option<Reason>,
    pub action: Result<LineAction, Problem>,
}

impl LineRow {
    /// Why it names no line.
    #[must_use]
    pub fn problem(&self) -> Problem {
        Problem::Fields(vec![FieldError::new("number", self.wrong.unwrap_or(Reason::Empty))])
    }

    /// Whether a row before this one gives another line what no two may have.
    pub fn taken_twice(&self, taken: &mut HashSet<(String, String)>, identifiers: &[Identifier]) -> Option<Refusal> {
        let Ok(LineAction::Note(notes)) = &self.action else { return None };
        for note in notes {
            let (Noting::Identifier(key, name), Some(value)) = (&note.what, &note.value) else { continue };
            let is_unique = identifiers.iter().any(|one| one.key == *key && one.unique);
            if is_unique && !taken.insert((key.clone(), value.to_lowercase())) {
                return Some(Refusal::ValueTaken { identifier: name.clone(), key: key.clone() });
            }
        }
        None
    }
}

/// The numbers of accounts that a file names.
#[must_use]
pub fn line_numbers(sheet: &LineSheet) -> Vec<String> {
    let nth = sheet.columns.iter().position(|one| *one == Some(LineColumn::Account));
    let cells = nth.into_iter().flat_map(|nth| sheet.rows.iter().filter_map(move |row| row.cells.get(nth)));
    cells.map(|(_, cell)| cell.clone()).filter(|cell| !cell.is_empty()).collect()
}

/// What a row wishes.
#[must_use]
pub fn read_row(words: &Words<'_>, doing: Does, columns: &[Option<LineColumn>], row: &TypedLine) -> LineRow {
    let read = phone(&row.number);
    let cells = Cells { columns, row };
    let spills = row.cells.iter().skip(columns.len()).any(|(_, cell)| !cell.is_empty());
    let action = if spills { Err(Problem::Spills) } else { words.action(doing, &cells) };
    LineRow { line: row.line, number: read.as_ref().ok().cloned(), wrong: read.err(), action }
}

struct Cells<'a> {
    columns: &'a [Option<LineColumn>],
    row: &'a TypedLine,
}

impl Cells<'_> {
    /// What stands in this column, if anything does.
    fn get(&self, column: &LineColumn) -> Option<&str> {
        let nth = self.columns.iter().position(|one| one.as_ref() == Some(column))?;
        self.row.cells.get(nth).map(|(_, cell)| cell.as_str()).filter(|cell| !cell.is_empty())
    }
}

fn wrong(field: &str, reason: Reason) -> Problem {
    Problem::Fields(vec![FieldError::new(field, reason)])
}

fn short(typed: &str) -> String {
    typed.chars().take(LONGEST).collect()
}

impl Words<'_> {
    fn action(&self, doing: Does, cells: &Cells<'_>) -> Result<LineAction, Problem> {
        Ok(match doing {
            Does::Suspend => LineAction::Suspend {
                reason: reason(cells.get(&LineColumn::Reason))?,
                from: day(self.first, "from", cells.get(&LineColumn::From))?,
                until: day(self.last, "until", cells.get(&LineColumn::Until))?,
            },
            Does::Restore => LineAction::Restore,
            Does::Plan => self.plan(cells)?,
            Does::Move => {
                let typed = cells.get(&LineColumn::Account).ok_or_else(|| wrong("to", Reason::Empty))?;
                let (to, name) =
                    self.accounts.get(typed).ok_or_else(|| Problem::NoSuchAccount { typed: short(typed) })?;
                LineAction::Move { to: to.clone(), name: name.clone() }
            }
            Does::Identifiers => self.notes(cells)?,
            Does::Number | Does::Sim | Does::Pin | Does::CallOff => return Err(wrong("doing", Reason::NotOffered)),
        })
    }

    fn plan(&self, cells: &Cells<'_>) -> Result<LineAction, Problem> {
        let plan = match cells.get(&LineColumn::Plan) {
            None => None,
            Some(typed) => {
                let found = self.plans.iter().find(|one| is_called(typed, &one.key, &one.name));
                Some(found.ok_or_else(|| Problem::NoSuchPlan { typed: short(typed) })?)
            }
        };
        let (add, remove) =
            (self.features(cells.get(&LineColumn::Add))?, self.features(cells.get(&LineColumn::Remove))?);
        let names = plan.map(|one| one.name.clone()).into_iter();
        let names = names.chain(add.iter().chain(&remove).map(|one| one.name.clone())).collect();
        let keys = |features: Vec<&Feature>| features.into_iter().map(|one| one.key.clone()).collect();
        Ok(LineAction::Plan { plan: plan.map(|one| one.key.clone()), add: keys(add), remove: keys(remove), names })
    }

    fn features(&self, typed: Option<&str>) -> Result<Vec<&Feature>, Problem> {
        let pieces = typed.unwrap_or_default().split([',', ';', '|']).map(str::trim).filter(|one| !one.is_empty());
        let each = pieces.map(|typed| {
            let found = self.features.iter().find(|one| is_called(typed, &one.key, &one.name));
            found.ok_or_else(|| Problem::NoSuchFeature { typed: short(typed) })
        });
        each.collect()
    }

    /// An empty cell leaves what is noted.
    fn notes(&self, cells: &Cells<'_>) -> Result<LineAction, Problem> {
        let mut notes = Vec::new();
        for one in self.identifiers {
            if let Some(typed) = cells.get(&LineColumn::Identifier(one.key.clone())) {
                let value = clean(typed, LONGEST).map_err(|reason| wrong("value", reason))?;
                notes.push(Note { what: Noting::Identifier(one.key.clone(), one.name.clone()), value: Some(value) });
            }
        }
        let centre = cells.get(&LineColumn::CostCentre);
        notes.extend(centre.map(|code| Note { what: Noting::CostCentre, value: Some(short(code)) }));
        Ok(LineAction::Note(notes))
    }
}

/// By its key, or by its name in either language.
fn is_called(typed: &str, key: &str, name: &Bilingual) -> bool {
    let typed = plain(typed);
    !typed.is_empty() && [key, &name.en, &name.es].into_iter().any(|one| plain(one) == typed)
}

/// How the reasons may be written, without spaces, signs and accents.
const REASONS: [(Suspension, &[&str]); 4] = [
    (
        Suspension::LostOrStolen,
        &[
            "lostorstolen",
            "lost",
            "stolen",
            "perdidaorobada",
            "perdidoorobado",
            "perdida",
            "perdido",
            "robada",
            "robado",
            "perdidaorobo",
            "robo",
        ],
    ),
    (Suspension::Temporary, &["temporary", "temporal"]),
    (Suspension::Seasonal, &["seasonal", "season", "detemporada", "temporada", "estacional"]),
    (Suspension::NonPayment, &["nonpayment", "notpaid", "unpaid", "faltadepago", "impago"]),
];

fn reason(typed: Option<&str>) -> Result<Suspension, Problem> {
    let typed = typed.ok_or_else(|| wrong("reason", Reason::Empty))?;
    let plainly = plain(typed);
    let found = REASONS.iter().find(|(_, names)| names.contains(&plainly.as_str()));
    found.map(|(reason, _)| *reason).ok_or_else(|| wrong("reason", Reason::NotOffered))
}

/// A day as it is spelled here, `2026-12-31`, or as spreadsheets of the Americas write it, `12/31/2026`.
fn day(
    meant: &(dyn Fn(&str) -> Option<Dated> + Sync),
    field: &str,
    typed: Option<&str>,
) -> Result<Option<Dated>, Problem> {
    let Some(typed) = typed else { return Ok(None) };
    let spelled = match typed.split('/').collect::<Vec<_>>()[..] {
        [month, day, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => typed.to_owned(),
    };
    meant(&spelled).map(Some).ok_or_else(|| wrong(field, Reason::NotADay))
}
