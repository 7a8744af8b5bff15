//! How works are taken back: their rows and the line's history.

use std::marker::PhantomData;

use super::{
    asked::{Written, stands},
    facts::facts_of_line,
};
use crate::{
    access::{Permission, Permit},
    accounts::maintenance::rules::{Facts, LineWish, Refusal, WorksWithdrawn},
    care::{Asking, While, ask, call_off},
    desk::{Change, Db, Deed, DeskError, Event, Found, House, Script, SignIn, Target, Topic, Touches},
    ids::{LineId, OrganizationId},
    people::model::readable,
    time::Moment,
};

/// A line for which something like `W` was asked.
#[derive(Debug)]
pub struct Back<W> {
    pub line: LineId,
    wish: PhantomData<fn() -> W>,
}

impl<W> Back<W> {
    #[must_use]
    pub const fn of(line: LineId) -> Self {
        Self { line, wish: PhantomData }
    }
}

impl<W> Clone for Back<W> {
    fn clone(&self) -> Self {
        Self::of(self.line.clone())
    }
}

impl<W: LineWish> Target for Back<W> {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.line.find(db, organization, now).await
    }

    async fn find_all(
        targets: &[&Self],
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> Result<Vec<Option<Found>>, DeskError> {
        let lines: Vec<&LineId> = targets.iter().map(|one| &one.line).collect();
        LineId::find_all(&lines, db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.line.require_revision(organization, seen, script);
    }
}

impl<W: Written> Deed for WorksWithdrawn<W> {
    /// Whoever may ask for it may take it back.
    const PERMISSION: Permission = W::PERMISSION;
    const TOUCHES: Touches = Touches::Nothing;
    const SIGN_IN: SignIn = W::SIGN_IN;
    type Target = Back<W>;
    type Facts = Facts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, Back<W>>, now: Moment) -> Result<Facts, DeskError> {
        facts_of_line::<W>(db, (permit.organization(), &permit.by().member), &permit.target().line, now).await
    }

    async fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, Back<W>>],
        now: Moment,
    ) -> Result<Vec<Option<Facts>>, DeskError> {
        super::many::facts_of(db, permits, |target| (&target.line, None), now).await
    }

    fn stands_alone(_: &Facts) -> bool {
        true
    }

    fn write(&self, permit: &Permit<Self, Back<W>>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, facts) = (permit.organization(), self.stood());
        stands(script, organization, facts);
        let mut changes = Vec::new();
        for work in self.works() {
            call_off(script, now, organization, &work.id, While::Untouched);
            changes.extend(Change::of("work", None, Some(&work.kind)));
        }
        let first = self.works().first();
        changes.extend(first.and_then(|one| Change::of("transaction", None, Some(&one.transaction))));
        if let Some((work, due)) = self.again() {
            let (line, by) = (&facts.line, (permit.by().member.as_str(), facts.by.as_str()));
            let (account, number, transaction) = (&line.account, line.number.as_str(), facts.transaction.as_str());
            ask(
                script,
                now,
                &Asking { organization, account, line: &line.id, number, work, transaction, by, due: *due },
            );
        }
        script.tell(now, organization, Topic::Seen(Permission::ViewAccounts));
        let about = facts.line.id.as_str().to_owned();
        Event { kind: "work_cancelled", about, about_name: readable(&facts.line.number), changes }
    }

    fn done(self) {}
}
