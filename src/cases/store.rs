//! Cases in the database (server only).
//!
//! Always true: whatever a customer reads of a case was let through by the one question of who finds it (`see`); the
//! notes of the staff are read in `staff` and nowhere else.

mod card;
mod comments;
mod deeds;
mod excerpts;
mod facts;
mod fill;
mod handed;
mod home;
mod hours;
mod link;
mod list;
mod merge;
mod offers;
mod outage;
mod queue;
mod retold;
mod rows;
mod search;
mod see;
mod seeded;
mod settings;
mod staff;
mod write;

pub use card::card;
pub use deeds::{NewCaseAt, Saying, Watching};
pub use fill::{fill, fill_some};
pub use handed::{cases_in_hand, hand_over_cases, require_no_cases};
pub use home::waiting;
#[cfg(test)]
pub(in crate::cases) use hours::in_zone;
pub(crate) use link::without_hidden;
pub use link::{link, unlink};
pub use list::cases;
pub use merge::{merge, merge_offer};
pub use offers::{NEW_CASE, offers, reply, staff_answer, staff_note};
pub use outage::{OfOutage, put_case_event, say_of_outage, standing};
pub use queue::{queue, staff_card};
pub use retold::{retell, retell_some};
pub use rows::Key;
pub use see::{hidden, is_case_hidden, is_seen, is_there, matter};
pub use seeded::{Past, Step, put as put_past};
pub use settings::{OwnCases, settings};
pub use staff::{NotDone, act, colleague as staff_of, note};
