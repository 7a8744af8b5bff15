//! A change of a work, and all that it brings with it, in one transaction.

use serde_json::json;

use super::{Facts, Key, facts, letter, told};
use crate::{
    access::Permission,
    accounts::store::{Fulfilment, fulfilled},
    care::{
        model::{Known, Reason, WorkState},
        rules::{self, By, Refusal, Sibling, Staff, Step, WorkChanged},
    },
    desk::{CommitError, DeskError, House, HouseDeed, Script, Topic, Visitor},
    time::Moment,
};

const TRIES: usize = 5;

/// Why a work did not change.
#[derive(Debug)]
pub enum NotChanged {
    Refused(Refusal),
    /// Whoever asked is none of the staff any more.
    NotStaff,
    /// Others changed it or its line each time.
    Busy,
    Broken(DeskError),
}

impl From<DeskError> for NotChanged {
    fn from(cause: DeskError) -> Self {
        match cause {
            DeskError::NotFound => Self::Refused(Refusal::Gone),
            cause => Self::Broken(cause),
        }
    }
}

/// Where somebody who is no member of the organization stands: their session has to be there at that moment.
#[derive(Clone, Debug)]
pub struct Hand<'a> {
    pub by: By,
    pub visitor: Option<&'a Visitor>,
    /// The number of what the provider's system says: what is not newer than the last one changes nothing.
    pub sequence: Option<i64>,
}

/// Changes a work, by the house.
///
/// # Errors
/// See `NotChanged`.
pub async fn change(house: &House, key: &Key, step: &Step) -> Result<WorkChanged, NotChanged> {
    change_by(house, key, &Hand { by: By::House, visitor: None, sequence: None }, step).await
}

/// Changes a work.
///
/// # Errors
/// See `NotChanged`.
pub async fn change_by(house: &House, key: &Key, hand: &Hand<'_>, step: &Step) -> Result<WorkChanged, NotChanged> {
    for _ in 0..TRIES {
        let (facts, now) = (facts(house.db(), key).await?, house.now());
        if hand.sequence.is_some_and(|new| facts.work.sequence.is_some_and(|last| new <= last)) {
            return Err(NotChanged::Refused(Refusal::NotFromHere));
        }
        let standing = facts.work.standing();
        let mut changed = rules::change(&standing, &hand.by, step, now).map_err(NotChanged::Refused)?;
        let mut becomes = None;
        if changed.is_done() {
            match fulfilled(house.db(), &facts.work.org, &facts.work.line, &facts.work.work, now).await {
                Ok(fulfilment) => becomes = Some(fulfilment),
                Err(DeskError::NotFound) => changed = not_possible(&standing, hand, now)?,
                Err(cause) => return Err(cause.into()),
            }
        }
        match house.commit(HouseDeed::WorkChanged, script(&facts, hand, &changed, becomes.as_ref(), now)).await {
            Ok(()) => return Ok(changed),
            Err(CommitError::Unmet(word)) if word == "not-staff" => return Err(NotChanged::NotStaff),
            Err(CommitError::Unmet(_) | CommitError::Conflict) => tokio::task::yield_now().await,
            Err(cause) => return Err(NotChanged::Broken(cause.into())),
        }
    }
    Err(NotChanged::Busy)
}

/// Whoever says that it is done cannot make the line what it cannot be any more.
fn not_possible(standing: &rules::Standing, hand: &Hand<'_>, now: Moment) -> Result<WorkChanged, NotChanged> {
    let step = Step::Fail(Reason::Known(Known::NotPossible));
    rules::change(standing, &hand.by, &step, now).map_err(NotChanged::Refused)
}

fn script(facts: &Facts, hand: &Hand<'_>, changed: &WorkChanged, becomes: Option<&Fulfilment>, now: Moment) -> Script {
    let (work, mut script) = (&facts.work, Script::new());
    if let Some(visitor) = hand.visitor {
        visitor.require_staff(&mut script);
    }
    put(&mut script, facts, hand, changed, now);
    let event = match becomes {
        Some(becomes) => becomes.write(&mut script),
        None => told::happened(work, work.work.key(), changed.to()),
    };
    let by = match &hand.by {
        By::Staff(Staff { id, name }) => Some((id.as_str(), name.as_str())),
        By::House | By::Provider => None,
    };
    script.record(now, &work.org, by, told::noted(event, &work.transaction, changed.reason()));
    if let Some(letter) = letter::of(facts, changed) {
        script.post(now, &letter);
    }
    let siblings: Vec<Sibling> = facts.siblings.iter().map(|(sibling, _)| sibling.clone()).collect();
    for (sibling, why) in rules::without_object(&work.work, &work.transaction, changed.to(), &siblings) {
        let seen = facts.siblings.iter().find(|(one, _)| one.id == sibling.id).map(|(_, revision)| *revision);
        cancel(&mut script, facts, (&sibling, seen), &Reason::Known(why), now);
    }
    script.tell(now, &work.org, Topic::Seen(Permission::ViewAccounts));
    script.tell(now, &work.org, Topic::Works);
    script
}

/// The work's own row, if it is as it was read. One that has only begun stays in the hand that began it.
fn put(script: &mut Script, facts: &Facts, hand: &Hand<'_>, changed: &WorkChanged, now: Moment) {
    let work = &facts.work;
    let staff = changed.staff();
    let values = json!({
        "org": work.org, "id": work.id, "seen": work.revision, "to": changed.to(), "over": changed.to().is_over().then_some(now),
        "reason": changed.reason().map(Reason::as_str), "staff": staff.map(|staff| &staff.id),
        "name": staff.map(|staff| &staff.name), "sequence": hand.sequence.or(work.sequence), "never": Moment::NEVER,
    });
    script.require("(SELECT VALUE revision FROM ONLY work:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
    let next = if changed.to() == WorkState::Acknowledged { "" } else { "next = $_.never, " };
    script.add(
        &format!(
            "UPDATE work:[$_.org, $_.id] SET state = $_.to, {next}over = $_.over, reason = $_.reason, staff = $_.staff,
                staff_name = $_.name, sequence = $_.sequence, revision += 1"
        ),
        values,
    );
}

/// A restore that has nothing to end any more.
fn cancel(script: &mut Script, facts: &Facts, (sibling, seen): (&Sibling, Option<i64>), why: &Reason, now: Moment) {
    let values = json!({
        "org": facts.work.org, "id": sibling.id, "seen": seen, "to": WorkState::Cancelled, "now": now, "never": Moment::NEVER,
        "reason": why.as_str(),
    });
    script.require("(SELECT VALUE revision FROM ONLY work:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
    script.add(
        "UPDATE work:[$_.org, $_.id] SET state = $_.to, next = $_.never, over = $_.now, reason = $_.reason, revision += 1",
        values,
    );
    let event = told::happened(&facts.work, &sibling.kind, WorkState::Cancelled);
    script.record(now, &facts.work.org, None, told::noted(event, &sibling.transaction, Some(why)));
}
