//! Assigning accounts to a manager's role, and lines or rules to an end user's; taking them away is the same with fewer.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::{
    access::{
        Bearer, Decision, Given, Holding, LinePlace, Permission, Permissions, Place, RoleName, Subject, decide,
        lacking, reaches_centre,
    },
    accounts::model::Takes,
    ids::{AccountId, MemberId, RoleId},
    time::Moment,
};

/// Until when, as somebody wishes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ends {
    Never,
    /// The end of a day, and the day as it is written down.
    On {
        at: Moment,
        day: String,
    },
    Unreadable,
}

impl Ends {
    #[must_use]
    pub const fn at(&self) -> Option<Moment> {
        match self {
            Self::On { at, .. } => Some(*at),
            Self::Never | Self::Unreadable => None,
        }
    }

    #[must_use]
    pub fn day(&self) -> Option<&str> {
        match self {
            Self::On { day, .. } => Some(day),
            Self::Never | Self::Unreadable => None,
        }
    }
}

/// What a role should reach, as far as a form showed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub role: RoleId,
    pub give: Vec<(Place, Ends)>,
    pub take: Vec<Place>,
}

impl Wish {
    /// So many places are written in one transaction.
    pub const MOST: usize = 200;
}

/// A place of the organization that a wish names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub place: Place,
    /// The account of the place, a line's that of its line.
    pub account: Option<AccountId>,
    /// What history calls it.
    pub name: String,
    pub line: Option<LinePlace>,
}

/// Something that is assigned to one of their roles now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    pub role: RoleId,
    pub place: Place,
    pub until: Option<Moment>,
    /// Its last day, as it is written down.
    pub day: Option<String>,
}

/// What is so about somebody to whom something is assigned.
#[derive(Clone, Debug)]
pub struct AssignFacts {
    pub bearer: Bearer,
    pub name: String,
    /// The actor's name.
    pub by: String,
    pub places: Vec<Known>,
    pub stands: Vec<Stands>,
    pub now: Moment,
}

/// One place that a role is given or loses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Given {
        what: Known,
        ends: Ends,
        /// It was assigned already, until another day.
        before: Option<Stands>,
    },
    Taken {
        what: Known,
    },
}

/// What becomes of a role's reach.
#[derive(Debug)]
pub struct Assignment {
    pub member: MemberId,
    pub role: RoleName,
    pub name: String,
    /// The actor's name, for the histories of the places.
    pub by: String,
    pub changes: Vec<Change>,
}

/// Accounts of a manager. INVARIANT: made only by its rule.
#[derive(Debug)]
pub struct AccountsAssigned(Assignment);

/// Lines and rules of an end user. INVARIANT: made only by its rule.
#[derive(Debug)]
pub struct LinesAssigned(Assignment);

impl Deref for AccountsAssigned {
    type Target = Assignment;

    fn deref(&self) -> &Assignment {
        &self.0
    }
}

impl Deref for LinesAssigned {
    type Target = Assignment;

    fn deref(&self) -> &Assignment {
        &self.0
    }
}

/// # Errors
/// See `Refusal`.
pub fn assign_accounts(by: &Bearer, facts: &AssignFacts, wish: &Wish) -> Result<AccountsAssigned, Refusal> {
    assign(by, facts, wish, Takes::Accounts).map(AccountsAssigned)
}

/// # Errors
/// See `Refusal`.
pub fn assign_lines(by: &Bearer, facts: &AssignFacts, wish: &Wish) -> Result<LinesAssigned, Refusal> {
    assign(by, facts, wish, Takes::Lines).map(LinesAssigned)
}

pub(super) fn assign(by: &Bearer, facts: &AssignFacts, wish: &Wish, takes: Takes) -> Result<Assignment, Refusal> {
    if wish.role.as_str().is_empty() {
        return Err(Refusal::NobodyChosen);
    }
    if wish.give.len() + wish.take.len() > Wish::MOST {
        return Err(Refusal::TooMany { most: Wish::MOST });
    }
    let holding: &Holding = facts.holding(&wish.role)?;
    if Takes::of(&holding.role) != takes {
        return Err(Refusal::TakesNothing);
    }
    let mut changes = Vec::new();
    for (place, ends) in &wish.give {
        if let Some(change) = facts.given(&wish.role, place, ends)? {
            changes.push(change);
        }
    }
    for place in &wish.take {
        let stands = facts.standing(&wish.role, place).is_some();
        changes.extend(facts.known(place).filter(|_| stands).map(|what| Change::Taken { what: what.clone() }));
    }
    let assigns = if takes == Takes::Accounts { Permission::AssignAccounts } else { Permission::AssignLines };
    // Where a second person has to say yes to the whole, no place has to be the actor's without one.
    let (wanted, conditions) = match decide(by, assigns, &Subject::Member(&facts.bearer)) {
        Decision::NeedsApproval(_, condition) => {
            (Permissions::default().asking(&[assigns]), vec![(assigns, condition)])
        }
        _ => (Permissions::of(&[assigns]), Vec::new()),
    };
    let wanted = Given::new(wanted, &conditions);
    for change in &changes {
        let (Change::Given { what, .. } | Change::Taken { what }) = change;
        if !fits(takes, &what.place) {
            return Err(Refusal::TakesNothing);
        }
        if lacks(by, wanted, what).is_some() {
            return Err(Refusal::OutOfReach);
        }
        // What the role allows there is given along with the place.
        let given = matches!(change, Change::Given { .. });
        if let Some(permission) = lacks(by, holding.given(), what).filter(|_| given) {
            return Err(Refusal::BeyondYou { permission });
        }
    }
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    Ok(Assignment {
        member: facts.bearer.member.clone(),
        role: holding.role.clone(),
        name: facts.name.clone(),
        by: facts.by.clone(),
        changes,
    })
}

impl AssignFacts {
    fn holding(&self, role: &RoleId) -> Result<&Holding, Refusal> {
        let held = |holding: &&Holding| holding.role.key() == role.as_str();
        self.bearer.holdings.iter().find(held).ok_or(Refusal::HoldingGone)
    }

    fn known(&self, place: &Place) -> Option<&Known> {
        self.places.iter().find(|known| known.place == *place)
    }

    fn standing(&self, role: &RoleId, place: &Place) -> Option<&Stands> {
        self.stands.iter().find(|stands| stands.role == *role && stands.place == *place)
    }

    /// What giving it would change; nothing when it is so already.
    fn given(&self, role: &RoleId, place: &Place, ends: &Ends) -> Result<Option<Change>, Refusal> {
        let before = self.standing(role, place);
        if *ends == Ends::Unreadable {
            return Err(Refusal::EndUnreadable);
        }
        if before.is_some_and(|before| before.until == ends.at()) {
            return Ok(None);
        }
        if ends.at().is_some_and(|at| at <= self.now) {
            return Err(Refusal::EndPast);
        }
        // What is not in the organization was not found before the rule was asked.
        let what = self.known(place).ok_or(Refusal::OutOfReach)?.clone();
        Ok(Some(Change::Given { what, ends: ends.clone(), before: before.cloned() }))
    }
}

const fn fits(takes: Takes, place: &Place) -> bool {
    match takes {
        Takes::Nothing => false,
        Takes::Accounts => matches!(place, Place::Account(_)),
        Takes::Lines => true,
    }
}

/// What of these the actor does not hold as far as this place goes. A cost centre may be borne by lines of any account.
fn lacks(by: &Bearer, wanted: Given<'_>, what: &Known) -> Option<Permission> {
    match (&what.place, &what.line) {
        (Place::Account(id), _) => lacking(by, wanted, &Subject::Account(id)),
        (Place::Line(_), Some(line)) => lacking(by, wanted, &Subject::Line(line)),
        (Place::Line(_), None) => wanted.permissions.iter().next(),
        (Place::CostCentre(code), _) => {
            wanted.permissions.iter().find(|permission| !reaches_centre(by, *permission, wanted, code))
        }
    }
}
