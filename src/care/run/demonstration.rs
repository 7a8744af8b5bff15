//! The demonstration's own end: works come about by themselves, and the last digit of the line's number says how.

use super::Answer;
use crate::{
    care::{
        model::{Known, Reason},
        rules::Step,
    },
    time::{Moment, Span},
};

const SECONDS: Span = Span::seconds(3);

/// A number that ends in 4: done in part. In 7: waits for Care's staff. In 9: fails. Any other: done.
pub(super) fn answer(number: &str, since: Moment, now: Moment) -> Answer {
    let done = match number.chars().last() {
        Some('7') => return Answer::Left,
        Some('4') => Step::CompleteInPart(Reason::Known(Known::DemoVoicemail)),
        Some('9') => Step::Fail(Reason::Known(Known::DemoNetwork)),
        _ => Step::Complete,
    };
    if since + SECONDS <= now { Answer::Now(done) } else { Answer::Later(since + SECONDS) }
}
