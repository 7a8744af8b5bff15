//! What may be asked of the provider for a line, and what of an account and a line may be changed: facts and a wish in, a
//! deed or a refusal out.
//!
//! Always true: only what is in the right state, wants something else than is so, and meets no open work is asked for; no
//! two lines have one number, SIM or value that is to be unique, and none that an open work is to give another; a line
//! goes only to an account that the actor reaches as well.

mod account;
mod ask;
mod identifiers;
mod line;
mod plan;
mod withdraw;

use serde::{Deserialize, Serialize};

use super::model::Action;
use crate::{access::Permission, accounts::model::LineState, words::Bilingual};

pub use account::{AccountEdited, AccountFacts, edit_account};
#[cfg(feature = "ssr")]
pub use ask::named;
pub use ask::{Addressee, Asked, Facts, LineWish, Looked, Unfinished, WorkAsked, ask, possible};
pub use identifiers::{Borne, IdentifierFacts, IdentifiersChanged, Notable, edit_identifiers};
pub use plan::Effect;
pub use withdraw::{WorksWithdrawn, withdraw};

/// Why a rule says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    NothingChanged,
    /// The line is not in a state in which this can be done.
    State {
        state: LineState,
    },
    /// An open work wants the same thing of the line.
    UnderWay {
        action: Action,
        transaction: String,
    },
    /// Whoever does it has begun: it cannot be taken back.
    Taken {
        transaction: String,
    },
    /// No suspension of the line waits for its day.
    NotScheduled,
    /// The first day is over already.
    FromPast,
    /// The last day comes before the first, or is over already.
    UntilEarly,
    /// Another line of the organization has this number, or is to have it.
    NumberTaken,
    SimTaken,
    /// A card has a number.
    SimWithoutNumber,
    /// The line's plan does not take such a SIM.
    SimNotTaken,
    NoSuchPlan,
    /// The plan cannot have this feature.
    NotOfPlan {
        feature: Bilingual,
    },
    Conflict {
        one: Bilingual,
        other: Bilingual,
    },
    /// The plan does not take the SIM that the line has.
    PlanTakesOtherSim,
    NoAccountChosen,
    /// An account that the actor does not reach for this.
    OutOfReach,
    NoSuchCentre,
    /// Another cost centre lets others reach the line, with something that the actor does not have there.
    CentreReaches {
        permission: Permission,
    },
    /// Another line has this value of the identifier.
    ValueTaken {
        identifier: Bilingual,
        key: String,
    },
}
