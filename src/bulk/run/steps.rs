//! What a row comes to: its deeds one after the other, and the deeds that take it back.
//!
//! Always true: a row that was cut off between two deeds goes on with the second; the note of every deed but the last
//! leaves the row where it was.

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
        store::{Key, Next, note},
    },
    desk::{Deed, Errand, Note},
    ids::{MemberId, RoleId},
    people::{
        model::{ContactDetails, User},
        users::{
            rules::{self, UserAdded},
            store::Newcomer,
        },
    },
};

/// The deeds that are left to do of a row.
pub(super) fn forward<'a>(key: &'a Key, row: &'a Next) -> Vec<Step<'a>> {
    let one = |member, seen| Row { key, n: row.n, member, seen, then: State::Done };
    match &row.work {
        Work::Add { .. } => added(key, row).into_iter().collect(),
        Work::Edit { member, seen, details, role } => {
            let details = details.as_ref().filter(|_| row.revision.is_none());
            let first = row.revision.unwrap_or(*seen);
            let then = if role.is_some() { State::Planned } else { State::Done };
            let edit = details.map(|edited| Row { then, ..one(member, first) }.edit(&edited.after));
            let behind = first + i64::from(details.is_some());
            let give = role.as_ref().map(|given| one(member, behind).give(given.from.as_ref(), &given.to));
            edit.into_iter().chain(give).collect()
        }
        Work::Block { member, seen } => vec![one(member, *seen).block()],
        Work::Unblock { member, seen } => vec![one(member, *seen).unblock()],
        Work::Resend { member, seen } => vec![one(member, *seen).resend()],
        Work::Assign { member, role, takes, places } => vec![one(member, 0).assign(role, *takes, places)],
    }
}

/// The deeds that take a row back, of whom nobody touched since; none where there is no way back.
pub(super) fn back<'a>(key: &'a Key, row: &'a Next, member: &'a MemberId, revision: i64) -> Vec<Step<'a>> {
    let one = |seen, then| Row { key, n: row.n, member, seen, then };
    let last = one(revision, State::Undone);
    match &row.work {
        Work::Block { .. } => vec![last.unblock()],
        Work::Unblock { .. } => vec![last.block()],
        Work::Resend { .. } => Vec::new(),
        Work::Assign { role, takes, places, .. } => vec![last.take(role, *takes, places)],
        Work::Add { .. } => vec![last.withdraw()],
        Work::Edit { details, role, .. } => {
            let then = if details.is_some() { State::Done } else { State::Undone };
            let role = role.as_ref().map(|given| one(revision, then).role_back(given));
            let behind = revision + i64::from(role.is_some());
            let edit = details.as_ref().map(|edited| one(behind, State::Undone).edit(&edited.before));
            role.into_iter().chain(edit).collect()
        }
    }
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
        Errand {
            target: User(self.member.clone()),
            seen: Some(self.seen),
            note: of_member(self.key, self.n, self.member, self.then),
            rule: Box::new(rule),
        }
    }

    fn edit(&self, to: &'a ContactDetails) -> Step<'a> {
        Step::Edit(self.user(|by, facts| rules::edit_user(by, facts, to.clone())))
    }

    fn give(&self, from: Option<&'a RoleId>, to: &'a RoleId) -> Step<'a> {
        Step::Give(self.user(move |by: &_, facts: &_| rules::give_role(by, facts, from, to, None)))
    }

    fn role_back(&self, given: &'a Given) -> Step<'a> {
        match &given.from {
            Some(from) => self.give(Some(&given.to), from),
            None => Step::Take(self.user(|by, facts| rules::remove_role(by, facts, &given.to))),
        }
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
        self.onto(takes, wish(role.clone(), places), move |facts| {
            facts.stands.iter().any(|stands| stands.role == *role && places.contains(&stands.place))
        })
    }

    fn take(&self, role: &RoleId, takes: Takes, places: &[Place]) -> Step<'a> {
        let wish = Wish { role: role.clone(), give: Vec::new(), take: places.to_vec() };
        self.onto(takes, wish, |_| false)
    }

    fn onto(&self, takes: Takes, wish: Wish, is_late: impl Fn(&AssignFacts) -> bool + Send + Sync + 'a) -> Step<'a> {
        let target = Onto {
            user: User(self.member.clone()),
            give: wish.give.iter().map(|(place, _)| place.clone()).collect(),
            take: wish.take.clone(),
        };
        // An assignment leaves no revision: what it was decided on is looked at by its rule.
        let (seen, note) = (None, of_member(self.key, self.n, self.member, self.then));
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

/// The same note where the member is known.
fn of_member(key: &Key, n: u32, member: &MemberId, state: State) -> Note {
    let mut note = note(key, n, "", state);
    note.statement = "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE, member = $_.member,
        revision = (SELECT VALUE revision FROM ONLY member:[$_.org, $_.member])";
    note.values["member"] = serde_json::json!(member);
    note
}
