//! What a row comes to: its deeds one after the other, and the deeds that take it back.
//!
//! Always true: a row that was cut off between two deeds goes on with the second; the note of every deed but the last
//! leaves the row where it was; what a role's going took away is given back by the deed and the permission by which
//! anybody gives it.

use super::errand::Step;
use crate::{
    access::{Bearer, Place},
    accounts::{
        model::Takes,
        rules::{self as assigning, AssignFacts, Wish},
        store::Onto,
    },
    bulk::{
        model::{Given, State, Work},
        rules::wish,
        store::{Ended, Key, Next, note, note_ended, note_member, note_since},
    },
    desk::{Deed, Errand, Note},
    ids::{MemberId, RoleId},
    people::{
        model::{ContactDetails, User},
        users::{
            rules::{self, UserAdded, UserRoleGiven},
            store::Newcomer,
        },
    },
    time::Moment,
};

/// The deeds that are left to do of a row.
pub(super) fn forward<'a>(key: &'a Key, row: &'a Next) -> Vec<Step<'a>> {
    let one = |member, seen| Row { key, n: row.n, member, seen, then: State::Planned };
    let steps = match &row.work {
        Work::Add { .. } => added(key, row).into_iter().collect(),
        Work::Edit { member, seen, details, role } => {
            let details = details.as_ref().filter(|_| row.revision.is_none());
            let first = row.revision.unwrap_or(*seen);
            let edit = details.map(|edited| one(member, first).edit(&edited.after));
            let behind = first + i64::from(details.is_some());
            let give = role.as_ref().map(|given| one(member, behind).give(given));
            edit.into_iter().chain(give).collect()
        }
        Work::Block { member, seen } => vec![one(member, *seen).block()],
        Work::Unblock { member, seen } => vec![one(member, *seen).unblock()],
        Work::Resend { member, seen } => vec![one(member, *seen).resend()],
        Work::Line { .. } => Vec::new(),
        Work::Assign { member, role, takes, places } => vec![one(member, 0).assign(role, *takes, places)],
    };
    leaving(steps, State::Done)
}

/// The last of them leaves the row there.
fn leaving(mut steps: Vec<Step<'_>>, state: State) -> Vec<Step<'_>> {
    if let Some(last) = steps.last_mut() {
        last.leaves(state);
    }
    steps
}

/// The deeds that take a row back, of whom nobody touched since; none where there is no way back.
pub(super) fn back<'a>(key: &'a Key, row: &'a Next, member: &'a MemberId, revision: i64) -> Vec<Step<'a>> {
    let one = |seen| Row { key, n: row.n, member, seen, then: State::Done };
    let steps = match &row.work {
        Work::Block { .. } => vec![one(revision).unblock()],
        Work::Unblock { .. } => vec![one(revision).block()],
        Work::Resend { .. } | Work::Line { .. } => Vec::new(),
        Work::Assign { role, takes, places, .. } => vec![one(revision).take(role, *takes, places)],
        Work::Add { .. } => vec![one(revision).withdraw()],
        Work::Edit { details, role, .. } => {
            let behind = revision + i64::from(role.is_some());
            let edit = details.as_ref().map(|edited| one(behind).edit(&edited.before));
            let places = role.as_ref().map(|given| one(behind).places_back(given, &row.ended));
            let role = role.as_ref().map(|given| one(revision).role_back(given));
            role.into_iter().chain(places.into_iter().flatten()).chain(edit).collect()
        }
    };
    leaving(steps, State::Undone)
}

fn added<'a>(key: &'a Key, row: &'a Next) -> Option<Step<'a>> {
    let Work::Add { details, role, lines, accounts } = &row.work else { return None };
    let (email, lines, accounts) = (details.email.clone(), lines.clone(), accounts.clone());
    Some(Step::Add(Errand::<UserAdded> {
        target: Newcomer { organization: key.organization.clone(), email, lines, accounts },
        seen: None,
        note: note(key, row.n, &details.email, State::Done),
        rule: Box::new(|by, facts| rules::add_user(by, facts, details.clone(), role)),
    }))
}

/// A row about somebody who is here.
struct Row<'a> {
    key: &'a Key,
    n: u32,
    member: &'a MemberId,
    seen: i64,
    then: State,
}

impl<'a> Row<'a> {
    fn user<D: Deed<Target = User>>(
        &self,
        rule: impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync + 'a,
    ) -> Errand<'a, D> {
        Errand { target: User(self.member.clone()), seen: Some(self.seen), note: self.note(), rule: Box::new(rule) }
    }

    fn note(&self) -> Note {
        note_member(self.key, self.n, self.member, self.then)
    }

    fn edit(&self, to: &'a ContactDetails) -> Step<'a> {
        Step::Edit(self.user(|by, facts| rules::edit_user(by, facts, to.clone())))
    }

    fn replace(&self, from: Option<&'a RoleId>, to: &'a RoleId, until: Option<Moment>) -> Errand<'a, UserRoleGiven> {
        self.user(move |by: &_, facts: &_| rules::give_role(by, facts, from, to, until))
    }

    /// A run does not speak of dates: the role lasts as long as the one before would have.
    fn give(&self, given: &'a Given) -> Step<'a> {
        let mut give = self.replace(given.from.as_ref(), &given.to, given.until);
        if let (Some(from), Some(_)) = (&given.from, given.ends) {
            note_ended(&mut give.note, from);
        }
        Step::Give(give)
    }

    fn role_back(&self, given: &'a Given) -> Step<'a> {
        match &given.from {
            Some(from) => Step::Give(self.replace(Some(&given.to), from, given.until)),
            None => Step::Take(self.user(|by, facts| rules::remove_role(by, facts, &given.to))),
        }
    }

    /// What ended with the role before.
    fn places_back(&self, given: &'a Given, ended: &'a [Ended]) -> Vec<Step<'a>> {
        let (Some(from), Some(takes)) = (&given.from, given.ends) else { return Vec::new() };
        let each = ended.chunks(Wish::MOST).map(|some| {
            let mut note = self.note();
            note_since(&mut note, from, some);
            let give = some.iter().map(|one| (one.place.clone(), one.ends.clone())).collect();
            self.onto(takes, Wish { role: from.clone(), give, take: Vec::new() }, note, |_| false)
        });
        each.collect()
    }

    fn block(&self) -> Step<'a> {
        Step::Block(self.user(rules::block_user))
    }

    fn unblock(&self) -> Step<'a> {
        Step::Unblock(self.user(rules::unblock_user))
    }

    fn resend(&self) -> Step<'a> {
        Step::Resend(self.user(rules::resend))
    }

    /// What somebody has assigned to them since the preview is not the run's, and would not be left to them by its undo.
    fn assign(&self, role: &'a RoleId, takes: Takes, places: &'a [Place]) -> Step<'a> {
        self.onto(takes, wish(role.clone(), places), self.note(), move |facts| {
            facts.stands.iter().any(|stands| stands.role == *role && places.contains(&stands.place))
        })
    }

    fn take(&self, role: &RoleId, takes: Takes, places: &[Place]) -> Step<'a> {
        let wish = Wish { role: role.clone(), give: Vec::new(), take: places.to_vec() };
        self.onto(takes, wish, self.note(), |_| false)
    }

    fn onto(
        &self,
        takes: Takes,
        wish: Wish,
        note: Note,
        is_late: impl Fn(&AssignFacts) -> bool + Send + Sync + 'a,
    ) -> Step<'a> {
        let target = Onto {
            user: User(self.member.clone()),
            give: wish.give.iter().map(|(place, _)| place.clone()).collect(),
            take: wish.take.clone(),
        };
        // An assignment leaves no revision: what it was decided on is looked at by its rule.
        let seen = None;
        let late =
            move |facts: &AssignFacts| if is_late(facts) { Err(assigning::Refusal::NothingChanged) } else { Ok(()) };
        if takes == Takes::Accounts {
            let rule = move |by: &Bearer, facts: &AssignFacts| {
                late(facts).and_then(|()| assigning::assign_accounts(by, facts, &wish))
            };
            Step::Accounts(Errand { target, seen, note, rule: Box::new(rule) })
        } else {
            let rule = move |by: &Bearer, facts: &AssignFacts| {
                late(facts).and_then(|()| assigning::assign_lines(by, facts, &wish))
            };
            Step::Lines(Errand { target, seen, note, rule: Box::new(rule) })
        }
    }

    fn withdraw(&self) -> Step<'a> {
        Step::Withdraw(self.user(rules::withdraw_user))
    }
}
