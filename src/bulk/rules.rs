//! What a row of a file will do: the row, its actor and what is so in; an act, or the reason why it cannot be, out.
//! Nothing here waits or asks the time.
//!
//! Always true: the same policy and the same rules answer that will answer when the row is carried out; of somebody whom
//! the actor may not see, a preview says no more than that the address is taken; an empty cell changes nothing.

mod chosen;
mod lines;
mod parse;
mod roles;
mod rows;
mod undo;

use std::collections::HashMap;

use super::model::{Act, Changed, Column, Edited, Given, Kind, Problem, Skip, Typed, Value, Waits, Work};
use crate::{
    access::{Bearer, Decision, LinePlace, Permission, Rank, RoleName, Status, Subject, decide},
    accounts::model::Takes,
    fault::{FieldError, Reason},
    ids::{AccountId, MemberId, RoleId},
    people::{
        model::{ContactDetails, ContactForm},
        rules::{Fresh, Sender},
        users::rules::{self as users, AccountFound, AddFacts, Assignments, Holder, LineFound, RoleOffer, UserFacts},
    },
    time::Moment,
};

pub(super) use chosen::wish;
pub use chosen::{Candidate, plan_chosen};
pub use lines::{AroundLines, check_days, plan_line, twice};
pub use parse::{account_numbers, address, numbers};
pub use rows::{LineRow, Words, line_numbers, read_row};
pub use undo::{Way, way_back};

/// What is so around a file.
pub struct Around<'a> {
    pub by: &'a Bearer,
    pub offers: &'a [RoleOffer],
    pub there: &'a HashMap<String, UserFacts>,
    pub lines: &'a HashMap<String, LinePlace>,
    pub accounts: &'a HashMap<String, AccountId>,
    pub now: Moment,
}

/// What a row will do, and what has to be done for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub act: Act,
    pub work: Option<Work>,
    /// What of it wants a second person's yes.
    pub waits: Vec<Waits>,
    /// By how much a month it costs more, in minor units.
    pub price: Option<i64>,
}

impl Planned {
    /// Nothing has to be done.
    #[must_use]
    pub const fn nothing() -> Self {
        Self { act: Act::Skip(Skip::NothingChanges), work: None, waits: Vec::new(), price: None }
    }

    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.act.kind()
    }
}

/// The plan of every row. The first row with an address counts.
#[must_use]
pub fn plan(around: &Around<'_>, rows: &[Typed]) -> Vec<Planned> {
    let mut first: HashMap<String, u64> = HashMap::new();
    let mut each = Vec::with_capacity(rows.len());
    for row in rows {
        let email = address(row);
        let earlier = email.as_ref().and_then(|email| first.get(email).copied());
        each.push(match earlier {
            Some(line) => twice(line),
            None => around.planned(row, email.as_deref()).unwrap_or_else(cannot),
        });
        if let Some(email) = email {
            first.entry(email).or_insert(row.line);
        }
    }
    each
}

/// What a second person has to say yes to, if they may do it only so. `account` is one on which whoever may do it there may
/// do it here too.
fn waits(
    by: &Bearer,
    permission: Permission,
    on: &Subject<'_>,
    account: Option<&AccountId>,
) -> Result<Vec<Waits>, Problem> {
    match decide(by, permission, on) {
        Decision::Allowed(_) => Ok(Vec::new()),
        Decision::NeedsApproval(_, condition) => Ok(vec![Waits { permission, condition, account: account.cloned() }]),
        Decision::Denied(denial) => Err(Problem::Denied(denial)),
    }
}

/// The same of somebody: whoever looks after an end user on one of their accounts may do it, and of anybody else an owner.
fn may(by: &Bearer, permission: Permission, target: &Bearer) -> Result<Vec<Waits>, Problem> {
    let account = target.accounts.first().filter(|_| target.rank() < Rank::Manager);
    waits(by, permission, &Subject::Member(target), account)
}

fn cannot(problem: Problem) -> Planned {
    Planned { act: Act::Cannot(problem), work: None, waits: Vec::new(), price: None }
}

impl Around<'_> {
    fn planned(&self, row: &Typed, email: Option<&str>) -> Result<Planned, Problem> {
        parse::shape(row)?;
        let role = self.role(&row.role)?;
        let holder = email.and_then(|email| self.there.get(email));
        match holder.filter(|facts| facts.bearer.status != Status::Deleted) {
            Some(facts) => self.change(row, facts, role),
            None => self.create(row, role, holder),
        }
    }

    fn role(&self, typed: &str) -> Result<Option<&RoleOffer>, Problem> {
        if typed.is_empty() {
            return Ok(None);
        }
        let found = roles::named(self.offers, typed);
        found.map(Some).ok_or_else(|| Problem::NoSuchRole { typed: typed.chars().take(80).collect() })
    }

    fn create(&self, row: &Typed, role: Option<&RoleOffer>, gone: Option<&UserFacts>) -> Result<Planned, Problem> {
        let mut wrong = Vec::new();
        let details = row.form.clone().spoken().parse().map_err(|more| wrong.extend(more)).ok();
        let lines = numbers(&row.lines).map_err(|reason| wrong.push(FieldError::new("lines", reason))).ok();
        let accounts =
            account_numbers(&row.accounts).map_err(|reason| wrong.push(FieldError::new("accounts", reason))).ok();
        if role.is_none() {
            wrong.push(FieldError::new("role", Reason::Empty));
        }
        let (Some(details), Some(lines), Some(accounts), Some(offer)) = (details, lines, accounts, role) else {
            return Err(Problem::Fields(wrong));
        };
        let facts = self.adding((&lines, &accounts), gone);
        let waits = waits(self.by, Permission::AddUsers, &Subject::Organization, None)?;
        let role = RoleId::new(offer.role.key());
        users::add_user(self.by, &facts, details.clone(), &role).map_err(Problem::Refused)?;
        Ok(Planned {
            act: Act::Create { role: offer.role.clone() },
            work: Some(Work::Add { details, role, lines, accounts }),
            waits,
            price: None,
        })
    }

    fn adding(&self, (lines, accounts): (&[String], &[String]), gone: Option<&UserFacts>) -> AddFacts {
        let found =
            lines.iter().map(|number| LineFound { number: number.clone(), place: self.lines.get(number).cloned() });
        let accounts = accounts
            .iter()
            .map(|number| AccountFound { number: number.clone(), account: self.accounts.get(number).cloned() });
        AddFacts {
            member: MemberId::default(),
            offers: self.offers.to_vec(),
            holder: gone.map(|facts| Holder {
                bearer: facts.bearer.clone(),
                name: facts.details.name(),
                deleted: facts.deleted.map(|(at, _)| at),
            }),
            lines: found.collect(),
            accounts: accounts.collect(),
            sender: Sender::default(),
            fresh: Fresh::default(),
            now: self.now,
        }
    }

    fn change(&self, row: &Typed, facts: &UserFacts, role: Option<&RoleOffer>) -> Result<Planned, Problem> {
        let on = &facts.bearer;
        if !decide(self.by, Permission::ViewUsers, &Subject::Member(on)).allows() {
            return Err(Problem::Refused(users::Refusal::AddressTaken));
        }
        let before = &facts.details;
        let after = ContactForm::of(before).typed(|name| typed(row, name)).parse().map_err(Problem::Fields)?;
        let given = role.map(|offer| given(facts, offer)).transpose()?.flatten();
        let edits = after != *before;
        if !(row.lines.is_empty() && row.accounts.is_empty()) {
            return Err(Problem::LineOfSomebodyHere);
        }
        if !edits && given.is_none() {
            return Ok(Planned::nothing());
        }
        let mut waits = Vec::new();
        if edits {
            waits.extend(may(self.by, Permission::EditUsers, on)?);
            users::edit_user(self.by, facts, after.clone()).map_err(Problem::Refused)?;
        }
        if let Some(given) = &given {
            waits.extend(may(self.by, Permission::EditUserRoles, on)?);
            users::give_role(self.by, facts, given.from.as_ref(), &given.to, given.until).map_err(Problem::Refused)?;
        }
        let act = Act::Change(changes(before, &after, facts, given.as_ref().and(role)));
        let details = edits.then(|| Box::new(Edited { before: before.clone(), after }));
        let (member, seen) = (facts.bearer.member.clone(), facts.revision);
        Ok(Planned { act, work: Some(Work::Edit { member, seen, details, role: given }), waits, price: None })
    }
}

/// What stands in the cell of a field, if anything does.
fn typed(row: &Typed, name: &str) -> Option<String> {
    let cell = row.cell(Column::from_key(name)?);
    let cell = if name == "language" { parse::language(cell) } else { cell.clone() };
    // The address is the one by which they were found, however it is spelled.
    (!cell.is_empty() && name != "email").then_some(cell)
}

/// The role that they get, unless they hold it, and the one that gives way to it, whose end stays.
fn given(facts: &UserFacts, offer: &RoleOffer) -> Result<Option<Given>, Problem> {
    let to = RoleId::new(offer.role.key());
    if facts.holds(&to).is_some() {
        return Ok(None);
    }
    let mut held = facts.hub();
    let old = held.next();
    if held.next().is_some() {
        return Err(Problem::SeveralRoles);
    }
    let ends = old.filter(|old| users::assignments(&old.role, &offer.role) == Assignments::End);
    let from = old.map(|old| RoleId::new(old.role.key()));
    Ok(Some(Given {
        until: from.as_ref().and_then(|from| facts.until(from)),
        ends: ends.map(|old| Takes::of(&old.role)).filter(|takes| *takes != Takes::Nothing),
        from,
        to,
    }))
}

fn changes(
    before: &ContactDetails,
    after: &ContactDetails,
    facts: &UserFacts,
    role: Option<&RoleOffer>,
) -> Vec<Changed> {
    let (old, new) = (ContactForm::of(before).values(), ContactForm::of(after).values());
    let text = |text: String| if text.is_empty() { Value::Nothing } else { Value::Text(text) };
    let fields =
        old.into_iter().zip(new).filter(|((_, old), (_, new))| old != new).filter_map(|((name, old), (_, new))| {
            Some(Changed { what: Column::from_key(name)?, before: text(old), after: text(new) })
        });
    let role = role.map(|offer| {
        let before: Option<RoleName> = facts.hub().next().map(|one| one.role.clone());
        Changed {
            what: Column::Role,
            before: before.map_or(Value::Nothing, Value::Role),
            after: Value::Role(offer.role.clone()),
        }
    });
    fields.chain(role).collect()
}
