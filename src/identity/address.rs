//! Changing the address that somebody signs in with: asked for with the password, confirmed from the new mailbox by the
//! one who is signed in, stopped from the old one.
//!
//! Always true: what is answered and written does not depend on whether somebody else has the new address: only the
//! letter that goes there does. The link to the new address is worth nothing to whoever reads it unless they are signed
//! in as the one who asked, so that a slip of the pen gives nobody a way in. The old address cannot take the account
//! back: it may be one that its person has lost.

use std::sync::Arc;

use serde_json::json;

use super::{
    entry::prove_again,
    model::{ClosedDoor, OwnAddress, Refusal, Stoppable},
    rules::ADDRESS,
    store::{self, Keeper},
    throttle,
};
use crate::{
    desk::{CommitError, DeskError, House, Letter, Visitor, Zone},
    fault::{Fault, FieldError, Outcome, Reason},
    ids::PersonId,
    text,
    words::{self, Language},
};

/// One's own address, and the one that waits.
pub async fn mine(visitor: &Visitor) -> Result<OwnAddress, Fault> {
    let person = store::person(visitor.db(), &visitor.person).await?;
    let zone = Zone::named(&person.zone);
    let next = store::next_address(visitor).await?.map(|change| (change.email, zone.local(change.until)));
    Ok(OwnAddress { email: person.email, next, now: visitor.house.now() })
}

/// Asks for another address, with the password.
pub async fn ask(visitor: &Visitor, typed: &str, password: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let house = &visitor.house;
    let (email, errors) = match text::email(typed) {
        Ok(email) => (email, Vec::new()),
        Err(reason) => (String::new(), vec![FieldError::new("email", reason)]),
    };
    let missing = password.is_empty().then(|| FieldError::new("password", Reason::Empty));
    let errors: Vec<FieldError> = errors.into_iter().chain(missing).collect();
    if !errors.is_empty() {
        return Ok(Outcome::Invalid(errors));
    }
    match prove_again(visitor, password).await? {
        Ok(_) => {}
        Err(Refusal::NoMatch) => return Ok(Outcome::Invalid(vec![FieldError::new("password", Reason::Wrong)])),
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    }
    let keeper = store::keeper(house.db(), &visitor.person).await?;
    if keeper.email == email {
        return Ok(Outcome::Refused(Refusal::SameAddress));
    }
    if let Err(seconds) = throttle::address_change(house, &visitor.person).await {
        return Ok(Outcome::Refused(Refusal::TooMany { seconds }));
    }
    let more = match throttle::letter(house, &visitor.caller, &email).await {
        Ok(more) => more,
        Err(seconds) => return Ok(Outcome::Refused(Refusal::TooMany { seconds })),
    };
    let owner = store::has_address(house.db(), &email).await?;
    let news = |link: &str| more.then(|| news(&email, &keeper, owner.as_ref(), link));
    answer(store::ask_address(visitor, &keeper, &email, news).await)
}

/// The letter to the new address: to whoever has it, in their own language, that somebody tried.
fn news(email: &str, keeper: &Keeper, owner: Option<&Keeper>, link: &str) -> Letter {
    let (template, language, values) = if let Some(owner) = owner {
        ("address-taken", owner.language, json!({ "name": email }))
    } else {
        let values = json!({ "name": email, "link": link, "minutes": ADDRESS.0 / 60_000 });
        ("address-confirm", keeper.language, values)
    };
    Letter {
        to: email.to_owned(),
        language: language.code().to_owned(),
        template: template.to_owned(),
        values,
        concern: None,
    }
}

/// The new address behind a link; looking uses nothing up.
pub async fn look(visitor: &Visitor, token: &str) -> Result<Option<String>, Fault> {
    Ok(store::changing(visitor, token).await?.map(|change| change.email))
}

/// Signs in with the new address from now on, and only here.
pub async fn confirm(visitor: &Visitor, token: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let house = &visitor.house;
    let Some(change) = store::changing(visitor, token).await? else {
        return Ok(Outcome::Refused(Refusal::NoChange));
    };
    let keeper = store::keeper(house.db(), &visitor.person).await?;
    let names = names(keeper.language, ask_whom(house, &visitor.person).await?);
    answer(store::change_address(visitor, &keeper, &change, &names).await)
}

/// What whoever reads the old address can still do.
pub async fn stoppable(house: &Arc<House>, token: &str) -> Result<Stoppable, Fault> {
    Ok(match store::stopping(house, token).await? {
        None => Stoppable::Over,
        Some(stopping) if stopping.changed.is_none() => Stoppable::Waiting,
        Some(stopping) => Stoppable::Changed(ask_whom(house, &stopping.person).await?),
    })
}

/// Stops the change, for whoever reads the old address.
pub async fn stop(house: &House, token: &str) -> Result<Outcome<(), Refusal>, Fault> {
    answer(store::stop_address(house, token).await)
}

/// Who could close the person's way into each of their organizations.
async fn ask_whom(house: &Arc<House>, person: &PersonId) -> Result<Vec<ClosedDoor>, DeskError> {
    let mut doors = Vec::new();
    for place in store::places(house, person).await?.into_iter().filter(|place| place.bearer.has_a_door()) {
        let own = format!("{} {}", place.first_name, place.last_name);
        let mut helpers = store::helpers(house.db(), &place.org).await?;
        helpers.retain(|name| *name != own);
        doors.push(ClosedDoor { organization: place.organization, helpers });
    }
    Ok(doors)
}

fn names(language: Language, doors: Vec<ClosedDoor>) -> String {
    let mut names: Vec<String> = doors.into_iter().flat_map(|door| door.helpers).collect();
    names.dedup();
    names.truncate(4);
    words::or(language, &names)
}

fn answer(committed: Result<(), CommitError>) -> Result<Outcome<(), Refusal>, Fault> {
    match committed {
        Ok(()) => Ok(Outcome::Done(())),
        Err(CommitError::Unmet(word)) => match word.as_str() {
            "signed-out" => Err(Fault::SignedOut),
            "taken" => Ok(Outcome::Refused(Refusal::AddressTaken)),
            "over" => Ok(Outcome::Refused(Refusal::NoChange)),
            _ => Ok(Outcome::Stale),
        },
        Err(CommitError::Conflict) => Err(Fault::Busy { retry_after: 1 }),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}
