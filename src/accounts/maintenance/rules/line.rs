//! Suspending, restoring, another number, another SIM, another account, a transfer PIN.

use super::{
    super::model::{Action, CallOff, ChangeNumber, ChangeSim, Dated, MakePin, MoveLine, Restore, Suspend},
    Asked, Facts, LineWish, Refusal,
};
use crate::{
    access::{Bearer, Permission, Subject, decide},
    accounts::model::{Sim, Trace},
    care::model::Work,
    ids::{AccountId, LineId},
    people::model::readable,
    time::Moment,
};

impl Suspend {
    /// When a suspension of these days begins.
    ///
    /// # Errors
    /// `FromPast`, `UntilEarly`.
    pub fn begins(
        (from, until): (Option<&Dated>, Option<&Dated>),
        today: &str,
        now: Moment,
    ) -> Result<Moment, Refusal> {
        let begins = from.filter(|from| from.day != today).map_or(now, |from| from.at);
        if begins < now {
            return Err(Refusal::FromPast);
        }
        if until.is_some_and(|until| until.at <= begins) { Err(Refusal::UntilEarly) } else { Ok(begins) }
    }
}

impl LineWish for Suspend {
    const ACTION: Action = Action::Suspend;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        let begins = Self::begins((self.from.as_ref(), self.until.as_ref()), &facts.today, facts.now)?;
        let from = self.from.as_ref().filter(|from| from.day != facts.today);
        let day = |dated: Option<&Dated>| dated.map(|dated| dated.day.clone());
        let end = self.until.as_ref().map(|until| (Work::Restore, until.at));
        Ok(Asked {
            works: std::iter::once((Work::Suspend { reason: self.reason }, begins)).chain(end).collect(),
            changes: [
                Trace::of("suspension", None, Some(self.reason.key())),
                Trace::of("from", None, day(from).as_deref()),
                Trace::of("until", None, day(self.until.as_ref()).as_deref()),
            ]
            .into_iter()
            .flatten()
            .collect(),
            ..Asked::default()
        })
    }
}

impl LineWish for Restore {
    const ACTION: Action = Action::Restore;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        // `possible` lets through only those that come later.
        let later = facts.open.iter().filter(|one| one.kind == Work::Restore.key()).map(|one| one.id.clone());
        Ok(Asked { works: vec![(Work::Restore, facts.now)], instead_of: later.collect(), ..Asked::default() })
    }
}

impl LineWish for CallOff {
    const ACTION: Action = Action::CallOff;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        let those: Vec<_> = facts.open.iter().filter(|one| one.transaction == self.transaction).collect();
        if !those.iter().any(|one| one.is_scheduled(facts.now)) {
            return Err(Refusal::NotScheduled);
        }
        // The suspension, and the restore that was to end it.
        let instead_of = those.iter().map(|one| one.id.clone()).collect();
        Ok(Asked { instead_of, transaction: Some(self.transaction.clone()), ..Asked::default() })
    }
}

impl LineWish for ChangeNumber {
    const ACTION: Action = Action::Number;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn number(&self) -> Option<&str> {
        Some(&self.to)
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        if self.to == facts.line.number {
            return Err(Refusal::NothingChanged);
        }
        if facts.taken {
            return Err(Refusal::NumberTaken);
        }
        Ok(Asked {
            works: vec![(Work::ChangeNumber { to: self.to.clone() }, facts.now)],
            changes: [Trace::of("number", Some(&readable(&facts.line.number)), Some(&readable(&self.to)))]
                .into_iter()
                .flatten()
                .collect(),
            claims: Some(self.to.clone()),
            ..Asked::default()
        })
    }
}

impl LineWish for ChangeSim {
    const ACTION: Action = Action::Sim;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn iccid(&self) -> Option<&str> {
        self.iccid.as_deref()
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        let line = &facts.line;
        // An eSIM that names no other number is one that is loaded anew.
        if self.iccid.is_some() && self.iccid == line.iccid {
            return Err(Refusal::NothingChanged);
        }
        if self.sim == Sim::Sim && self.iccid.is_none() {
            return Err(Refusal::SimWithoutNumber);
        }
        if facts.taken {
            return Err(Refusal::SimTaken);
        }
        let plan = facts.plans.iter().find(|plan| plan.key == line.plan);
        if plan.is_some_and(|plan| !plan.sims.contains(&self.sim)) {
            return Err(Refusal::SimNotTaken);
        }
        Ok(Asked {
            works: vec![(Work::ChangeSim { sim: self.sim, iccid: self.iccid.clone() }, facts.now)],
            changes: [
                Trace::of("sim", Some(line.sim.key()), Some(self.sim.key())),
                Trace::of("iccid", line.iccid.as_deref(), self.iccid.as_deref()),
            ]
            .into_iter()
            .flatten()
            .collect(),
            claims: self.iccid.clone(),
            ..Asked::default()
        })
    }
}

impl LineWish for MoveLine {
    const ACTION: Action = Action::Move;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn account(&self) -> Option<&AccountId> {
        Some(&self.to)
    }

    fn decide(&self, by: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        if self.to.as_str().is_empty() {
            return Err(Refusal::NoAccountChosen);
        }
        // What is not there is as out of reach as what is somebody else's.
        let to = facts.to.as_deref().ok_or(Refusal::OutOfReach)?;
        if !decide(by, Permission::MoveLines, &Subject::Account(&self.to)).may() {
            return Err(Refusal::OutOfReach);
        }
        if self.to == facts.line.account {
            return Err(Refusal::NothingChanged);
        }
        Ok(Asked {
            works: vec![(Work::Move { to: self.to.clone() }, facts.now)],
            changes: [Trace::of("account", Some(&facts.account), Some(to))].into_iter().flatten().collect(),
            ..Asked::default()
        })
    }
}

impl LineWish for MakePin {
    const ACTION: Action = Action::Pin;

    fn line(&self) -> &LineId {
        &self.line
    }

    fn decide(&self, _: &Bearer, facts: &Facts) -> Result<Asked, Refusal> {
        Ok(Asked { works: vec![(Work::TransferPin, facts.now)], ..Asked::default() })
    }
}
