//! What waits for a member, and what opens to them. Pure: the time is handed in.

use super::model::{Home, Unfinished, Waiting};
use crate::{
    access::{Bearer, Door, Permission, Portal, Subject, decide},
    time::{Local, Moment, Span},
};

/// The portals that open to somebody.
#[must_use]
pub fn portals(bearer: &Bearer) -> Vec<Portal> {
    let support = (bearer.is_of(Portal::TechSupport) || sees_waiting(bearer)) && bearer.door == Door::Open;
    let open = [(Portal::AccountHub, bearer.is_of(Portal::AccountHub)), (Portal::TechSupport, support)];
    open.into_iter().filter(|(_, open)| *open).map(|(portal, _)| portal).collect()
}

/// Whether they are shown who has not come yet: whoever may send the invitation again.
#[must_use]
pub fn sees_waiting(bearer: &Bearer) -> bool {
    let may = |permission| decide(bearer, permission, &Subject::Organization).allows();
    may(Permission::ViewContacts) && may(Permission::ResendInvitations)
}

/// What became of an invitation; nothing while its link still works.
#[must_use]
pub fn unfinished(link_until: Local, until: Local, now: Moment) -> Option<Unfinished> {
    if until.at <= now {
        Some(Unfinished::Ended(until))
    } else if until.at <= now + Span::days(1) {
        Some(Unfinished::Ending(until))
    } else if link_until.at <= now {
        Some(Unfinished::NeverFollowed(link_until))
    } else {
        None
    }
}

/// The most urgent first: what ends soon, then what never began, then what has ended.
#[must_use]
pub fn in_order(mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    waiting.sort_by_key(|one| match one.why {
        Unfinished::Ending(at) => (0, at.at),
        Unfinished::NeverFollowed(at) => (1, at.at),
        Unfinished::Ended(at) => (2, at.at),
    });
    waiting.truncate(Home::MOST);
    waiting
}
