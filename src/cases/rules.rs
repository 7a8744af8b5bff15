//! What may become of a case: facts and an actor in, a deed or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: what is closed is only reopened; a solution is accepted or rejected before anything else is said; a
//! promise that waits for the customer does not run. Who finds a case at all is the policy's business (`access`), asked
//! before any rule.

mod hours;
mod link;
mod marks;
mod open;
mod settings;
mod staff;
mod turn;
mod watch;

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::model::{CaseState, Clock, Rating, Said, Severity};
use crate::{
    access::{Bearer, Permission},
    care::rules::Staff,
    history::model::Kind,
    ids::{CaseId, MemberId},
    time::{Moment, Span},
};

pub use hours::{Hours, is_business_day};
pub use link::{Lineage, LinkFacts, MergeFacts, Side, link, merge, unlink};
pub use marks::{Happened, earliest, marks, opened, replayed};
pub use open::{COUNTERS, CaseOpened, Opened, Opening, OpeningFacts, open};
pub use settings::{CaseSettingsEdited, SettingsEdit, SettingsFacts, edit_settings};
pub use staff::{StaffTurn, handed, said_of_outage, staff_turn};
pub use turn::{Addressee, CaseTurned, OnStaff, Turn, TurnFacts, Turned, cannot, turn};
pub use watch::{CaseWatched, Joined, Watch, WatchFacts, Watched, watch};

/// After which a closed case is not reopened any more.
pub const REOPENS: Span = Span::days(30);

/// What a rule has made: everybody reads it, only a rule writes it. INVARIANT: never `Deserialize`.
pub struct Made<T>(T);

impl<T> Deref for Made<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Why a rule says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    Closed,
    /// There is a solution: it is accepted or rejected first.
    Solved,
    NotSolved,
    EscalatedAlready,
    RatedAlready,
    NotClosed,
    /// It has been closed for too long.
    TooLate,
    /// Only who opened it, and who manages cases.
    NotYours,
    /// No account or line that the actor sees.
    NoSuchPlace,
    /// No line of this number that the actor sees.
    NoSuchLine,
    /// Nobody with this address uses Tech Support here.
    NoSuchColleague {
        address: String,
    },
    /// In whose name it should be: the actor does not manage cases.
    NotForOthers,
    NoSuchOpener,
    TooManyWatchers,
    WatchesAlready,
    NotWatching,
    /// The organization has no confidential cases.
    NotConfidential,
    NothingChanged,
    /// Somebody else of the staff has it.
    TakenBy {
        name: String,
    },
    /// It stands there already, or cannot come there from where it stands.
    NotFromHere,
    /// Nobody of the staff.
    NoSuchStaff,
    Gone,
    /// A file that should go along is not there any more, or went along with something else.
    FileGone,
    /// A file was chosen, but not put in.
    FileNotPutIn,
    /// It went into another case.
    Merged,
    /// No case of this organization has this number.
    NoSuchCase,
    SameCase,
    /// They are tied in some way already.
    LinkedAlready,
    NotLinked,
    TooManyLinks,
    /// The one that should be a child is one of another case.
    HasParent,
    /// The one that should be the parent comes from the other one.
    Circle,
    TooManyGenerations,
    /// The other one is closed.
    OtherClosed,
    /// The other one went into a third.
    OtherMerged {
        number: String,
    },
    /// The other one is seen by somebody who does not see this confidential one.
    MoreWouldSee,
}

/// A case as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: CaseState,
    pub severity: Severity,
    pub opener: MemberId,
    pub first: Clock,
    pub resolve: Clock,
    pub assignee: Option<Staff>,
    pub closed: Option<Moment>,
    pub escalated: Option<Moment>,
    /// With what was said to that.
    pub rating: Option<(Rating, Option<String>)>,
    /// Into which case it went.
    pub merged: Option<CaseId>,
}

/// Whether a case of this opener is somebody's business: theirs, or whoever manages cases.
fn is_of(opener: &MemberId, by: &Bearer) -> bool {
    *opener == by.member || by.permissions().contains(Permission::ManageCases)
}

impl Standing {
    #[must_use]
    pub fn is_of(&self, by: &Bearer) -> bool {
        is_of(&self.opener, by)
    }

    /// Back with the provider.
    const fn with_us(&self) -> CaseState {
        if self.assignee.is_some() { CaseState::InProgress } else { CaseState::Acknowledged }
    }

    /// Nothing is different yet.
    fn stays(&self, event: Kind) -> Changed {
        Changed {
            to: self.state,
            first: self.first,
            resolve: self.resolve,
            assignee: self.assignee.clone(),
            closed: self.closed,
            escalated: self.escalated,
            rating: self.rating.clone(),
            comment: None,
            event,
        }
    }
}

/// What becomes of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub to: CaseState,
    pub first: Clock,
    pub resolve: Clock,
    pub assignee: Option<Staff>,
    pub closed: Option<Moment>,
    pub escalated: Option<Moment>,
    pub rating: Option<(Rating, Option<String>)>,
    /// What is said along with it, in the open.
    pub comment: Option<(Said, String)>,
    pub event: Kind,
}

/// Somebody of the organization, as far as a case has to do with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub member: MemberId,
    pub name: String,
    pub first_name: String,
    pub email: String,
    pub language: String,
}
