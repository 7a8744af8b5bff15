//! What a row about a line comes to: its deed, or the one that takes it back.

use super::errand::Step;
use crate::{
    access::Bearer,
    accounts::maintenance::{
        model::{Dated, EditIdentifiers, Restore, Suspend},
        rules::{self, IdentifierFacts, LineWish, WorkAsked, WorksWithdrawn},
        store::{Back, On, Written},
    },
    bulk::{
        model::{LineWork, Problem, Stage, State, Work},
        rules::{Way, way_back},
        store::{Asks, Key, Next, Standing, note_line},
    },
    care::model::Work as Care,
    desk::Errand,
    ids::LineId,
    time::Moment,
};

pub(super) fn steps<'a>(key: &'a Key, stage: Stage, row: &'a Next) -> Result<Vec<Step<'a>>, Problem> {
    let Work::Line { seen, wish } = &row.work else { return Ok(Vec::new()) };
    let one = Row { key, n: row.n, line: line(wish), seen: *seen };
    if stage != Stage::Undoing {
        return Ok(vec![one.forward(wish)]);
    }
    let standing = row.standing.as_ref().ok_or(Problem::ChangedMeanwhile)?;
    let step = match way_back(wish, &standing.line, &standing.works, standing.newest.as_deref())? {
        Way::Withdraw => one.withdraw(wish, standing.transaction.as_deref().unwrap_or_default()),
        Way::Reverse => Row { seen: standing.revision, ..one }.reverse(wish, standing, row.revision),
    };
    step.map(|step| vec![step]).ok_or(Problem::ChangedMeanwhile)
}

fn line(wish: &LineWork) -> &LineId {
    match wish {
        LineWork::Suspend(wish) => &wish.line,
        LineWork::Restore { wish, .. } => &wish.line,
        LineWork::Plan { wish, .. } => &wish.line,
        LineWork::Move { wish, .. } => &wish.line,
        LineWork::Note { wish, .. } => &wish.line,
    }
}

struct Row<'a> {
    key: &'a Key,
    n: u32,
    line: &'a LineId,
    /// The revision on which it was decided.
    seen: i64,
}

impl<'a> Row<'a> {
    fn forward(&self, wish: &'a LineWork) -> Step<'a> {
        match wish {
            LineWork::Suspend(wish) => Step::Suspend(self.asked(wish.clone(), State::Done)),
            LineWork::Restore { wish, .. } => Step::Restore(self.asked(wish.clone(), State::Done)),
            LineWork::Plan { wish, .. } => Step::Plan(self.asked(wish.clone(), State::Done)),
            LineWork::Move { wish, .. } => Step::Move(self.asked(wish.clone(), State::Done)),
            LineWork::Note { wish, .. } => self.noted(wish, State::Done),
        }
    }

    /// What nobody has begun is not wanted any more.
    fn withdraw(&self, wish: &LineWork, transaction: &str) -> Option<Step<'a>> {
        Some(match wish {
            LineWork::Suspend(_) => Step::UnSuspend(self.withdrawn(transaction, None)),
            LineWork::Restore { later, .. } => Step::UnRestore(self.withdrawn(transaction, *later)),
            LineWork::Plan { .. } => Step::UnPlan(self.withdrawn(transaction, None)),
            LineWork::Move { .. } => Step::UnMove(self.withdrawn(transaction, None)),
            LineWork::Note { .. } => return None,
        })
    }

    /// The contrary of what has come about; none: how it was before is not known.
    fn reverse(&self, wish: &'a LineWork, standing: &Standing, left: Option<i64>) -> Option<Step<'a>> {
        Some(match wish {
            LineWork::Suspend(wish) => Step::Restore(self.asked(Restore { line: wish.line.clone() }, State::Undone)),
            LineWork::Restore { wish, reason, later } => {
                // It ends again when it would have ended.
                let until = later.map(|at| Dated { day: standing.office.last_day(at).1, at });
                let wish = Suspend { line: wish.line.clone(), reason: (*reason)?, from: None, until };
                Step::Suspend(self.asked(wish, State::Undone))
            }
            LineWork::Plan { was, .. } => Step::Plan(self.asked(was.clone(), State::Undone)),
            LineWork::Move { was, .. } => Step::Move(self.asked(was.clone(), State::Undone)),
            // Whoever has written on the line since keeps what they wrote.
            LineWork::Note { was, .. } if left == Some(standing.revision) => self.noted(was, State::Undone),
            LineWork::Note { .. } => return None,
        })
    }

    fn asked<W: Written>(&self, wish: W, then: State) -> Errand<'a, WorkAsked<W>> {
        let (target, seen) = (On(wish.clone()), Some(self.seen));
        let note = note_line(self.key, self.n, self.line, Asks::Anew, then);
        Errand { target, seen, note, rule: Box::new(move |by: &Bearer, facts: &_| rules::ask(by, facts, &wish)) }
    }

    fn noted(&self, wish: &'a EditIdentifiers, then: State) -> Step<'a> {
        let note = note_line(self.key, self.n, self.line, Asks::Nothing, then);
        let rule = move |by: &Bearer, facts: &IdentifierFacts| rules::edit_identifiers(by, facts, wish);
        Step::Note(Errand { target: wish.clone(), seen: Some(self.seen), note, rule: Box::new(rule) })
    }

    fn withdrawn<W: LineWish + Written>(
        &self,
        transaction: &str,
        again: Option<Moment>,
    ) -> Errand<'a, WorksWithdrawn<W>> {
        let transaction = transaction.to_owned();
        let rule = move |_: &Bearer, facts: &rules::Facts| {
            rules::withdraw::<W>(facts, &transaction, again.map(|due| (Care::Restore, due)))
        };
        let note = note_line(self.key, self.n, self.line, Asks::Nothing, State::Undone);
        Errand { target: Back::of(self.line.clone()), seen: None, note, rule: Box::new(rule) }
    }
}
