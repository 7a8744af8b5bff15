//! Many deeds that were agreed to by one answer: each is done as its asker's, by the yes of those who gave it.
//!
//! Always true: the asker and those who said yes are read anew for each batch; a yes counts for a deed only if policy and
//! rule let those who gave it do the same by themselves; whoever asked counts for nothing in it.

use super::{
    Change, Desk, DeskError, Found, Script,
    carry::{Attempt, Stop},
};
use crate::{
    access::{Bearer, Condition, Permit, Subject, Waiting, Yes},
    desk::Deed,
    ids::MemberId,
    time::Moment,
};

/// Who asked for many deeds, and who has agreed to them.
#[derive(Clone, Debug)]
pub struct Agreement {
    pub asker: MemberId,
    /// By whose authority yes was said.
    pub said: Vec<MemberId>,
    /// The same as history tells it.
    pub by: String,
    /// Nobody answered in time: an owner's yes counts as that of those who are named.
    pub escalated: bool,
}

/// An agreement with everybody in it as they are now.
#[derive(Clone, Debug)]
pub(super) struct Agreed {
    terms: Agreement,
    said: Vec<Bearer>,
}

impl Desk {
    /// The same caller, looked at again.
    pub(super) async fn again(&self) -> Result<Self, DeskError> {
        let desk = Self::enter(self.house().clone(), self.visitor.caller.clone(), &self.organization).await?;
        let desk = match self.terms() {
            Some(terms) => desk.agreed(terms).await?.ok_or(DeskError::NotFound)?,
            None => desk,
        };
        Ok(Self { note: self.note.clone(), ..desk })
    }

    /// The same session at the desk of whoever asked, for what was agreed to; none: they are not here any more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn agreed(self, terms: &Agreement) -> Result<Option<Self>, DeskError> {
        let Some(actor) = self.actor_of(&terms.asker).await? else { return Ok(None) };
        let said = self.actors_of(&terms.said.iter().collect::<Vec<_>>()).await?;
        let said = said.into_iter().map(|one| one.bearer).collect();
        let agreement = Some(Agreed { terms: terms.clone(), said });
        Ok(Some(Self { actor, agreement, ..self }))
    }

    /// What was agreed to at this desk.
    pub(super) fn terms(&self) -> Option<&Agreement> {
        self.agreement.as_ref().map(|agreed| &agreed.terms)
    }

    /// Those who said yes to what is done at this desk.
    pub(super) fn sayers(&self) -> &[Bearer] {
        self.agreement.as_ref().map_or(&[], |agreed| &agreed.said)
    }

    /// Notes in every line of history who has agreed.
    pub(super) fn note_agreed(&self, script: &mut Script) {
        if let Some(terms) = self.terms() {
            script.agreed(Change::of("approved_by", None, Some(&terms.by)));
        }
    }

    /// Whether enough of those who can do a deed by themselves have agreed to it.
    pub(super) fn counted<D: Deed>(&self, able: &[&Bearer], on: &Subject<'_>, condition: &Condition) -> Option<Yes> {
        let Agreement { asker, escalated, .. } = self.terms()?;
        Yes::of(able, (asker, *escalated), D::PERMISSION, on, condition)
    }

    /// The same of one deed, asked of each of them: signed, or still waiting.
    pub(super) async fn agreed_or_waits<D: Deed>(
        &self,
        waiting: Waiting<D, D::Target>,
        (target, found): (&D::Target, Found),
        rule: &(impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync),
        now: Moment,
    ) -> Result<Attempt<D>, Stop> {
        let mut able = Vec::new();
        for one in self.sayers() {
            if self.could(one, target, &found, rule, now).await? {
                able.push(one);
            }
        }
        Ok(match self.counted::<D>(&able, &found.subject(), &waiting.condition) {
            Some(yes) => Attempt::Signed(waiting.with(&yes), now),
            None => Attempt::Waits(waiting, found, now),
        })
    }

    /// Whether this member could do the same by themselves: policy and rule are asked of them as well.
    pub(super) async fn could<D: Deed>(
        &self,
        by: &Bearer,
        target: &D::Target,
        found: &Found,
        rule: &(impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync),
        now: Moment,
    ) -> Result<bool, DeskError> {
        let asked = Permit::<D, _>::ask(&self.organization, by, D::PERMISSION, target, &found.subject());
        let Ok(permit) = asked else { return Ok(false) };
        let facts = match D::facts(self.db(), &permit, now).await {
            Err(DeskError::NotFound) => return Ok(false),
            facts => facts?,
        };
        Ok(rule(by, &facts).is_ok_and(|deed| {
            let amount = deed.amount();
            permit.sign(deed, amount).is_ok()
        }))
    }
}
