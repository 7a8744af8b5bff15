//! The one door: everything that reads or writes goes through here (server only).
//!
//! Always true: only the desk writes; a write is one transaction that carries its history line and its notices; what
//! the policy and the rule read is guarded until the commit. The five beats, as every server function takes them:
//!
//! ```ignore
//! let desk = Desk::open(&organization).await?;                       // who is asking
//! desk.carry_out::<RoleChanged>(&member, Some(seen), |by, facts|     // may they · what is so
//!     rules::change_role(by, facts, to)                              // what should become so
//! ).await                                                            // make it so, and say so
//! ```
//!
//! The desk knows no slice: each gives its `Deed`s, `Target`s and queries in its own store.

mod agreement;
mod asking;
mod backup;
mod bearer;
mod browser;
mod caller;
mod carry;
mod clock;
mod db;
mod dice;
mod drafts;
mod each;
mod error;
#[cfg(test)]
pub mod fixture;
mod gather;
mod guard;
mod helpers;
mod history;
mod house;
mod letterbox;
mod link;
mod migrations;
mod notice;
mod once;
mod open;
mod origin;
mod outbox;
mod own;
mod part;
mod preferences;
mod rates;
mod replay;
mod room;
mod script;
mod seal;
mod staff;
mod sweep;
mod tail;
mod target;
#[cfg(test)]
mod tests;
mod together;
mod zone;

pub use agreement::Agreement;
pub(crate) use asking::replay;
pub use asking::{NO_ACCOUNT, NewRequest, Replay, SOMEBODY, request_hash};
pub use backup::{BackupError, restore};
pub use bearer::{AllowsRow, BEARER, BearerRow, MEMBER, TOUCHED, bearers};
pub(crate) use bearer::{access, touched};
pub use browser::browser;
pub use caller::{Caller, SESSION_COOKIE};
pub use carry::{Deed, SignIn, Touches};
pub use clock::Clock;
pub use db::{CommitError, Database, Db};
pub use dice::{fingerprint, made, salt, secret, ulid};
pub use drafts::{DRAFT, DraftOwner, Room};
pub use each::each;
pub use error::DeskError;
pub use gather::Gathered;
pub use helpers::{Candidates, holders};
pub use history::{Behalf, Change, Event};
pub use house::{HashCost, House, HouseDeed, Limits, Options, StartError, Told, Topic};
pub use migrations::{Migration, migrate};
pub use notice::kept as kept_notice;
pub use once::done_by;
pub use open::{Actor, AtDesk, Desk, Note, Viewer, Visitor};
pub use origin::Origin;
pub use outbox::{AGO, Concern, Deliver, Fate, Letter, Push, Undelivered, Way};
pub use own::{OwnDeed, Tries};
pub use part::Part;
pub use rates::Rate;
pub use replay::{Agreed, Asked, Replayed, Replayer, Run, Stopped};
pub use room::free;
pub use script::Script;
pub use seal::{Broken, Verified, Wrong};
pub use sweep::{OUTBOX, Passing};
pub use target::{Found, Target};
pub use together::Errand;
pub use zone::{CivilDay, Zone};
