//! Whether what was done to a line can be taken back, and how: facts in, a way or the reason why there is none out.

use super::super::model::{LineWork, Problem};
use crate::{
    accounts::{
        maintenance::rules::{Refusal, Unfinished},
        model::{Line, LineState},
    },
    care::model::WorkState,
};

/// How it is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nobody has begun: it is not wanted any more.
    Withdraw,
    /// It has come about: the contrary is asked for.
    Reverse,
}

/// The way back, for a line as it is now, the works that were asked for under the row's number, and the number of the newest
/// that came about or still may: what was asked for later is not overwritten.
///
/// # Errors
/// Why there is none.
pub fn way_back(work: &LineWork, line: &Line, works: &[Unfinished], newest: Option<&str>) -> Result<Way, Problem> {
    let Some(kind) = kind(work) else {
        // What is noted is taken back as long as nobody has written on the line since.
        return Ok(Way::Reverse);
    };
    let Some(main) = works.iter().find(|one| one.kind == kind) else { return Err(Problem::ChangedMeanwhile) };
    match main.state {
        WorkState::Completed | WorkState::Partial if newest == Some(&main.transaction) && is_so(work, line) => {
            Ok(Way::Reverse)
        }
        WorkState::Completed | WorkState::Partial => Err(Problem::ChangedMeanwhile),
        WorkState::Failed | WorkState::Cancelled => Err(Problem::NothingCame),
        _ if main.is_untouched() => Ok(Way::Withdraw),
        _ => Err(Problem::Line(Refusal::Taken { transaction: main.transaction.clone() })),
    }
}

/// The kind of the work that a row has asked for.
const fn kind(work: &LineWork) -> Option<&'static str> {
    match work {
        LineWork::Suspend(_) => Some("suspend"),
        LineWork::Restore { .. } => Some("restore"),
        LineWork::Plan { .. } => Some("change_plan"),
        LineWork::Move { .. } => Some("move"),
        LineWork::Note { .. } => None,
    }
}

/// Whether the line is as the row has left it.
fn is_so(work: &LineWork, line: &Line) -> bool {
    match work {
        LineWork::Suspend(_) => line.state == LineState::Suspended,
        LineWork::Restore { .. } => line.state == LineState::Active,
        LineWork::Plan { wish, .. } => {
            let has = |key: &String| line.features.contains(key);
            line.plan == wish.plan && line.features.len() == wish.features.len() && wish.features.iter().all(has)
        }
        LineWork::Move { wish, .. } => line.account == wish.to,
        LineWork::Note { .. } => true,
    }
}
