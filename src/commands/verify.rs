//! `enlace verify`: walks the sealed history piece by piece, through the running server or alone, and names the first
//! line that is not as it was written.

use super::{Command, obey};
use crate::{
    desk::{Broken, House, Verified, Wrong},
    serve::{self, socket},
    settings::{Database, Settings},
    time::Moment,
};

/// A piece, as the server answers it.
pub(super) async fn piece(house: &House, so_far: Verified) -> Result<String, String> {
    let checked = house.verify(so_far).await.map_err(|cause| format!("The history cannot be read: {cause:?}."))?;
    serde_json::to_string(&checked).map_err(|cause| format!("{cause}."))
}

/// Checks all of it; `tell` hears how far it is.
///
/// # Errors
/// The sentence that names what is broken, or why it could not be checked.
pub async fn verify(settings: &Settings, mut tell: impl FnMut(&str)) -> Result<String, String> {
    let mut alone = None;
    let mut so_far = Verified::default();
    loop {
        let command = Command::Verify { so_far };
        let asked = match (&alone, settings.database == Database::Embedded) {
            (None, true) => socket::ask::<_, Result<String, String>>(&settings.data, &command).await,
            _ => Ok(None),
        };
        let asked = asked.map_err(|cause| format!("The running server does not answer: {cause}."))?;
        let answer = if let Some(answer) = asked {
            answer?
        } else {
            let house = match alone.take() {
                Some(house) => house,
                None => serve::open(settings).await.map_err(|fault| fault.to_string())?,
            };
            let answer = obey(&house, command).await;
            alone = Some(house);
            answer?
        };
        let checked: Result<Verified, Broken> =
            serde_json::from_str(&answer).map_err(|cause| format!("The answer cannot be read: {cause}."))?;
        so_far = checked.map_err(|broken| sentence(&broken))?;
        tell(&format!("{} lines checked", so_far.links));
        if so_far.is_done() {
            return Ok(closing(&so_far));
        }
    }
}

fn closing(all: &Verified) -> String {
    let Verified { links, waiting, organizations, end, .. } = all;
    format!(
        "{links} lines of {organizations} organizations are as they were written; {waiting} wait to be sealed.\n\
         The chains end at {end}."
    )
}

pub(super) fn sentence(broken: &Broken) -> String {
    let Broken { organization, event, at, seq, wrong } = broken;
    let event = event.as_ref().map(|id| format!(", event {id}")).unwrap_or_default();
    let at = at.map(|Moment(at)| jiff::Timestamp::from_millisecond(at).map(|at| format!(", {at}")).unwrap_or_default());
    let seq = seq.map(|seq| format!(", line {seq}")).unwrap_or_default();
    let wrong = match wrong {
        Wrong::Changed => "it was changed after it was sealed",
        Wrong::Missing => "it is missing",
        Wrong::Inserted => "it was put in from outside: it is not in the chain",
        Wrong::OutOfOrder => "it is out of order: it does not follow the line before",
    };
    format!("The history is broken. Organization {organization}{seq}{event}{}: {wrong}.", at.unwrap_or_default())
}
