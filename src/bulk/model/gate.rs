//! Whether a run waits for a second person's yes, and for whose.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Condition, Helper, Permission},
    ids::{AccountId, ApprovalId},
};

/// That a row may be done only with a second person's yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    pub permission: Permission,
    pub condition: Condition,
    /// Whoever can do it by themselves on this account can do it here; none: whoever reaches everything.
    #[serde(default)]
    pub account: Option<AccountId>,
}

impl Waits {
    /// Whether it does where the row costs so much more, and all rows together that much: from an amount on, the row's own or
    /// that of all of them.
    #[must_use]
    pub fn counts(&self, price: Option<i64>, sum: i64) -> bool {
        self.condition.is_for(price) || self.condition.is_for(Some(sum))
    }
}

/// What the whole run waits for: one request, one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate {
    /// So many rows want it.
    pub rows: usize,
    pub permissions: Vec<Permission>,
    pub condition: Condition,
    /// Whoever answers can do all of it on each of these by themselves; none: wherever there is.
    #[serde(default)]
    pub accounts: Option<Vec<AccountId>>,
}

/// More accounts are not looked at one by one.
const MOST: usize = 200;

impl Gate {
    /// What these rows come to; each has what it waits for and by how much it costs more. None: nobody has to be asked.
    #[must_use]
    pub fn of<'a>(rows: impl Iterator<Item = (&'a [Waits], Option<i64>)> + Clone) -> Option<Self> {
        let sum: i64 = rows.clone().filter_map(|(_, price)| price).sum();
        let mut gate: Option<Self> = None;
        for (waits, price) in rows {
            let mut waits = waits.iter().filter(|one| one.counts(price, sum)).peekable();
            let one_more = usize::from(waits.peek().is_some());
            for one in waits {
                match &mut gate {
                    Some(gate) => gate.take(one),
                    none => *none = Some(Self::first(one)),
                }
            }
            if let Some(gate) = &mut gate {
                gate.rows += one_more;
            }
        }
        gate
    }

    fn first(waits: &Waits) -> Self {
        Self {
            rows: 0,
            permissions: vec![waits.permission],
            condition: Condition { from: None, ..waits.condition.clone() },
            accounts: waits.account.clone().map(|account| vec![account]),
        }
    }

    fn take(&mut self, waits: &Waits) {
        if !self.permissions.contains(&waits.permission) {
            self.permissions.push(waits.permission);
        }
        let (mine, theirs) = (&mut self.condition, &waits.condition);
        mine.needed = mine.needed.max(theirs.needed);
        if mine.approvers.is_empty() {
            mine.approvers.clone_from(&theirs.approvers);
        } else if !theirs.approvers.is_empty() {
            // Who is named by one condition only is stopped at the rows of the other.
            let both: Vec<_> = mine.approvers.iter().filter(|one| theirs.approvers.contains(one)).cloned().collect();
            if !both.is_empty() {
                mine.approvers = both;
            }
        }
        match (&mut self.accounts, &waits.account) {
            (Some(accounts), Some(account)) if accounts.contains(account) => {}
            (Some(accounts), Some(account)) if accounts.len() < MOST => accounts.push(account.clone()),
            (accounts, _) => *accounts = None,
        }
    }
}

/// The same as the page of the run says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    pub rows: usize,
    pub needed: u8,
    /// Those who can answer, a few of them.
    pub approvers: Vec<Helper>,
    /// The request, once there is one.
    pub request: Option<ApprovalId>,
}
