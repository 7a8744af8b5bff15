//! What an action will do to each line: the same policy and rules that answer for one.

use super::{Planned, cannot, waits};
use crate::{
    access::{Bearer, LinePlace, Permission, Subject},
    accounts::{
        maintenance::{
            model::{ChangePlan, EditIdentifiers, MoveLine, Restore, Suspend},
            rules::{self as maintenance, Effect, LineWish, Looked, Notable, Refusal, WorkAsked, named},
        },
        model::{Line, Noted, Trace},
    },
    bulk::model::{Act, LineAction, LineWork, Note, Noting, Problem, Skip, Waits, Work},
    bulk::refusal::Refusal as Refused,
    history::model::Change,
    ids::AccountId,
    time::Moment,
};

/// What is so around the lines.
pub struct AroundLines<'a> {
    pub by: &'a Bearer,
    /// What is noted, where something is.
    pub notable: Option<&'a Notable>,
}

/// Whether the days of a suspension can be: the same for every line, so that it is said once and at its field.
///
/// # Errors
/// `FromPast`, `UntilEarly`.
pub fn check_days(action: &LineAction, today: &str, now: Moment) -> Result<(), Refused> {
    let LineAction::Suspend { from, until, .. } = action else { return Ok(()) };
    match Suspend::begins((from.as_ref(), until.as_ref()), today, now) {
        Ok(_) => Ok(()),
        Err(Refusal::FromPast) => Err(Refused::FromPast),
        Err(_) => Err(Refused::UntilEarly),
    }
}

/// What the action will do to this line. `to` is the name of the account that it wishes.
#[must_use]
pub fn plan_line(around: &AroundLines<'_>, looked: &Looked, action: &LineAction) -> Planned {
    match around.planned(looked, action) {
        Ok(planned) => planned,
        // What stands so already has nothing to be done.
        Err(Problem::Line(Refusal::NothingChanged)) => Planned::nothing(),
        Err(problem) => cannot(problem),
    }
}

impl AroundLines<'_> {
    fn planned(&self, looked: &Looked, action: &LineAction) -> Result<Planned, Problem> {
        let line = &looked.facts.line;
        match action {
            LineAction::Suspend { reason, from, until } => {
                let wish = Suspend { line: line.id.clone(), reason: *reason, from: from.clone(), until: until.clone() };
                self.asked(looked, &wish, LineWork::Suspend(wish.clone()))
            }
            LineAction::Restore => {
                let wish = Restore { line: line.id.clone() };
                let later = looked.facts.open.iter().filter(|one| one.kind == "restore").map(|one| one.due).min();
                let work = LineWork::Restore { wish: wish.clone(), reason: looked.suspension, later };
                self.asked(looked, &wish, work)
            }
            LineAction::Plan { plan, add, remove, .. } => {
                let wish = plan_wish(looked, plan.as_deref(), add, remove)?;
                let (plan, features) = (line.plan.clone(), line.features.clone());
                let was = ChangePlan { line: line.id.clone(), plan, features };
                self.asked(looked, &wish, LineWork::Plan { wish: wish.clone(), was })
            }
            LineAction::Move { to, .. } => {
                let wish = MoveLine { line: line.id.clone(), to: to.clone() };
                let was = MoveLine { line: line.id.clone(), to: line.account.clone() };
                self.asked(looked, &wish, LineWork::Move { wish: wish.clone(), was })
            }
            LineAction::Note(notes) => self.noted(looked, notes),
        }
    }

    fn asked<W: LineWish>(&self, looked: &Looked, wish: &W, work: LineWork) -> Result<Planned, Problem> {
        let facts = &looked.facts;
        let waits = self.may(W::ACTION.permission(), &looked.place)?;
        let asked: WorkAsked<W> = maintenance::ask(self.by, facts, wish)?;
        let changes = asked.changes().iter().map(|trace| traced(&named(trace, facts))).collect();
        let price = asked.price_effect();
        let work = Work::Line { seen: facts.revision, wish: work };
        Ok(Planned { act: Act::Line(changes), work: Some(work), waits, price })
    }

    fn noted(&self, looked: &Looked, notes: &[Note]) -> Result<Planned, Problem> {
        let line = &looked.facts.line;
        let Some(notable) = self.notable else { return Ok(Planned::nothing()) };
        let (values, cost_centre) = written(line, notes);
        let facts = notable.facts((line, &looked.place), &values, cost_centre.as_deref());
        let wish = EditIdentifiers { line: line.id.clone(), values, cost_centre };
        let waits = self.may(Permission::EditIdentifiers, &looked.place)?;
        let edited = maintenance::edit_identifiers(self.by, &facts, &wish)?;
        let changes = edited.changes().iter().map(traced).collect();
        let was = EditIdentifiers {
            line: line.id.clone(),
            values: line.identifiers.clone(),
            cost_centre: line.cost_centre.clone(),
        };
        let work = Work::Line { seen: looked.facts.revision, wish: LineWork::Note { wish, was } };
        Ok(Planned { act: Act::Line(changes), work: Some(work), waits, price: None })
    }

    fn may(&self, permission: Permission, place: &LinePlace) -> Result<Vec<Waits>, Problem> {
        let account: &AccountId = &place.account;
        waits(self.by, permission, &Subject::Line(place), Some(account))
    }
}

/// The plan and all the features that the line is to have, those that the plan comes with among them: of those that it has,
/// what the plan cannot have goes.
fn plan_wish(looked: &Looked, plan: Option<&str>, add: &[String], remove: &[String]) -> Result<ChangePlan, Refusal> {
    let line = &looked.facts.line;
    let plan = plan.unwrap_or(&line.plan);
    let found = looked.facts.plans.iter().find(|one| one.key == plan);
    let takes = |key: &String| found.is_none_or(|plan| plan.features.contains(key) || plan.included.contains(key));
    let kept = line.features.iter().filter(|key| takes(key) && !remove.contains(key) && !add.contains(key));
    let wish =
        ChangePlan { line: line.id.clone(), plan: plan.to_owned(), features: kept.chain(add).cloned().collect() };
    let features = Effect::of(line, &wish, &looked.facts.plans, &looked.facts.features)?.features;
    Ok(ChangePlan { features, ..wish })
}

/// What is noted of a line once these are.
fn written(line: &Line, notes: &[Note]) -> (Vec<Noted>, Option<String>) {
    let (mut values, mut centre) = (line.identifiers.clone(), line.cost_centre.clone());
    for note in notes {
        match &note.what {
            Noting::CostCentre => centre.clone_from(&note.value),
            Noting::Identifier(key, _) => {
                values.retain(|one| one.key != *key);
                values.extend(note.value.clone().map(|value| Noted { key: key.clone(), value }));
            }
        }
    }
    (values, centre)
}

fn traced(trace: &Trace) -> Change {
    Change { field: trace.field.clone(), before: trace.before.clone(), after: trace.after.clone() }
}

/// Why a row that names no line of the reader's has nothing to do; the first row with a number counts.
#[must_use]
pub const fn twice(line: u64) -> Planned {
    Planned { act: Act::Skip(Skip::Twice { line }), work: None, waits: Vec::new(), price: None }
}
