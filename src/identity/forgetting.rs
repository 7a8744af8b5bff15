//! Changing a password, and setting one that was forgotten.
//!
//! Always true: asking for a letter is answered alike for every address; a new password is weighed with what is known
//! of its person; the old one, or the letter, stands when the new one comes true.

use std::sync::Arc;

use super::{
    entry::prove_again,
    model::{Dead, Refusal},
    passwords, store, throttle,
};
use crate::{
    desk::{Caller, CommitError, DeskError, House, Visitor},
    fault::{Fault, FieldError, Outcome, Reason},
    text,
};

/// Sends a letter to whoever has the address.
pub async fn forgotten(house: &Arc<House>, caller: &Caller, email: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let email = match text::email(email) {
        Ok(email) => email,
        Err(reason) => return Ok(Outcome::Invalid(vec![FieldError::new("email", reason)])),
    };
    match throttle::letter(house, caller, &email).await {
        Err(seconds) => return Ok(Outcome::Refused(Refusal::TooMany { seconds })),
        Ok(false) => return Ok(Outcome::Done(())),
        Ok(true) => {}
    }
    let keeper = match store::known(house.db(), &email, caller).await? {
        Some(known) => Some(store::keeper(house.db(), &known.id).await?),
        None => None,
    };
    store::ask_reset(house, &email, keeper.as_ref()).await.map_err(DeskError::from)?;
    Ok(Outcome::Done(()))
}

/// Whether a link about a forgotten password still leads somewhere; looking uses nothing up.
pub async fn is_open(house: &House, token: &str) -> Result<bool, Fault> {
    Ok(store::resetting(house.db(), token, house.now()).await?.is_some())
}

/// Sets a forgotten password. Done: the secret by which this browser is known from now on.
pub async fn reset(
    house: &Arc<House>,
    caller: &Caller,
    token: &str,
    password: &str,
    again: &str,
) -> Result<Outcome<String, Refusal>, Fault> {
    let dead = || Outcome::Refused(Refusal::Dead(Dead::Unknown));
    let Some(by) = store::resetting(house.db(), token, house.now()).await? else { return Ok(dead()) };
    let own = own_words(house, &by.keeper).await?;
    let errors = passwords::check(house, password, again, own).await?;
    if !errors.is_empty() {
        return Ok(Outcome::Invalid(errors));
    }
    let hash = passwords::hash(house, password).await?;
    match store::reset_password(house, caller, &by, &hash).await {
        Ok(device) => Ok(Outcome::Done(device)),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(dead()),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}

/// Puts another password in place of the current one.
pub async fn change(
    visitor: &Visitor,
    current: &str,
    password: &str,
    again: &str,
) -> Result<Outcome<(), Refusal>, Fault> {
    if current.is_empty() {
        return Ok(Outcome::Invalid(vec![FieldError::new("current", Reason::Empty)]));
    }
    let house = &visitor.house;
    match prove_again(visitor, current).await? {
        Ok(_) => {}
        Err(Refusal::NoMatch) => return Ok(Outcome::Invalid(vec![FieldError::new("current", Reason::Wrong)])),
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    }
    let keeper = store::keeper(house.db(), &visitor.person).await?;
    let own = own_words(house, &keeper).await?;
    let errors = passwords::check(house, password, again, own).await?;
    if !errors.is_empty() {
        return Ok(Outcome::Invalid(errors));
    }
    let hash = passwords::hash(house, password).await?;
    match store::change_password(visitor, &keeper, &hash).await {
        Ok(()) => Ok(Outcome::Done(())),
        Err(CommitError::Unmet(word)) if word == "signed-out" => Err(Fault::SignedOut),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(Outcome::Stale),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}

async fn own_words(house: &House, keeper: &store::Keeper) -> Result<Vec<String>, DeskError> {
    let mut own = store::own_words(house.db(), &keeper.id).await?;
    own.extend([keeper.email.clone(), house.options.brand.clone()]);
    Ok(own)
}
