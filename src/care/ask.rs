//! How a work is asked for: one row, in the transaction of the deed that wants it.

use serde_json::json;

use super::model::{Work, WorkState};
use crate::{
    desk::{Script, Topic, ulid},
    ids::{AccountId, LineId, OrganizationId},
    time::Moment,
};

/// Everything a work is asked for with.
#[derive(Clone, Debug)]
pub struct Asking<'a> {
    pub organization: &'a OrganizationId,
    pub account: &'a AccountId,
    pub line: &'a LineId,
    /// The line's number in E.164, for who does it.
    pub number: &'a str,
    pub work: &'a Work,
    /// By which everybody speaks of it; several works of one deed share it.
    pub transaction: &'a str,
    /// The member who wants it: id and name.
    pub by: (&'a str, &'a str),
    /// When it is to begin: now, or the beginning of a day.
    pub due: Moment,
}

/// Puts the work into the script.
pub fn ask(script: &mut Script, now: Moment, asking: &Asking<'_>) {
    let state = if asking.due > now { WorkState::Pending } else { WorkState::Acknowledged };
    script.add(
        "CREATE work:[$_.org, $_.id] SET org = $_.org, transaction = $_.transaction, account = $_.account,
            line = $_.line, number = $_.number, kind = $_.kind, work = $_.work, state = $_.state, due = $_.due,
            next = $_.due, at = $_.at, rev = $_.rev, member = $_.member, member_name = $_.member_name, tries = 0,
            revision = 0",
        json!({
            "org": asking.organization, "id": ulid(now), "transaction": asking.transaction, "account": asking.account,
            "line": asking.line, "number": asking.number, "kind": asking.work.key(), "work": asking.work,
            "state": state, "due": asking.due, "at": now, "rev": now.reversed(),
            "member": asking.by.0, "member_name": asking.by.1,
        }),
    );
    script.tell(now, asking.organization, Topic::Works);
}

/// How long a work can be called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum While {
    /// Its day has not come.
    Waiting,
    /// Nobody has begun with it.
    Untouched,
}

/// Puts into the script that a work is not wanted any more: *moved* where it cannot be called off by then.
pub fn call_off(script: &mut Script, now: Moment, organization: &OrganizationId, id: &str, can: While) {
    let values = json!({ "org": organization, "id": id, "now": now, "never": Moment::NEVER });
    let can = match can {
        While::Waiting => "state = 'pending'",
        While::Untouched => "state IN ['pending', 'acknowledged'] AND staff = NONE AND handed != true",
    };
    let condition = format!("(SELECT VALUE {can} FROM ONLY work:[$_.org, $_.id]) = true");
    script.require(&condition, "moved", values.clone());
    script.add(
        "UPDATE work:[$_.org, $_.id] SET state = 'cancelled', over = $_.now, next = $_.never, revision += 1",
        values,
    );
    script.tell(now, organization, Topic::Works);
}

/// A new number that a person can read out: `T-` and eight letters and digits of which none looks like another.
#[must_use]
pub fn transaction_number(now: Moment) -> String {
    format!("T-{}", &ulid(now)[18..])
}
