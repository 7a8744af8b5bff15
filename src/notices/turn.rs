//! A letter whose turn has come: whether it leaves, when, and to whom.
//!
//! Always true: the reader's address, language, choice and what they may see are those of this moment, whatever they
//! were when it was promised; what always comes leaves as it was promised.

use std::{collections::HashSet, sync::Arc};

use super::{
    rules::Leaves,
    sight::{Thing, seen},
    store,
};
use crate::desk::{Concern, Desk, DeskError, Fate, Gathered, House, Letter, Zone};

/// The letter as it leaves, or what becomes of it.
pub(super) async fn of(house: &Arc<House>, letter: &Letter) -> Result<Result<Letter, Fate>, DeskError> {
    let Some((concern, (kind, thing))) = letter.concern.as_ref().zip(Thing::of_letter(letter)) else {
        return Ok(Ok(letter.clone()));
    };
    let Some(addressee) = store::addressee(house.db(), concern).await? else { return Ok(Err(Fate::Over)) };
    if !addressee.choice.takes(kind) || still(house, concern, &[thing]).await?.is_empty() {
        return Ok(Err(Fate::Over));
    }
    let zone = Zone::named(&addressee.zone);
    let fate = match addressee.choice.leaves(zone.minute(house.now())) {
        Leaves::Now => {
            return Ok(Ok(Letter { to: addressee.email, language: addressee.language, ..letter.clone() }));
        }
        Leaves::At(minute) => Fate::Later(zone.next(house.now(), minute)),
        Leaves::Bound(minute) => {
            Fate::Gathered(Gathered { whose: addressee.person.to_string(), due: zone.next_day(house.now(), minute) })
        }
    };
    Ok(Err(fate))
}

/// Of these, what the member still sees; nothing, where no door opens to them.
pub(super) async fn still(
    house: &Arc<House>,
    concern: &Concern,
    things: &[Thing],
) -> Result<HashSet<Thing>, DeskError> {
    match Desk::by_mail(house.clone(), &concern.organization, &concern.member).await {
        Ok(desk) => seen(&desk, things).await,
        Err(DeskError::NotFound) => Ok(HashSet::new()),
        Err(cause) => Err(cause),
    }
}
