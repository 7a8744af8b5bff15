//! What a browser may ask about the address that somebody signs in with.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    identity::model::{OwnAddress, Refusal, Stoppable},
};

#[cfg(feature = "ssr")]
use {
    super::here,
    crate::{
        desk::{DeskError, Visitor},
        identity::{address, store},
        paths,
        plain::answer,
    },
};

/// One's own address, and the one that waits to be confirmed.
#[server]
pub async fn my_address() -> Result<OwnAddress, Fault> {
    address::mine(&Visitor::open().await?).await
}

/// Asks to sign in with another address; the password proves who asks.
#[server]
pub async fn change_address(email: String, password: String) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let outcome = address::ask(&visitor, &email, &password).await?;
    answer(&outcome, paths::ADDRESS, paths::ADDRESS, &[("email", email)]).await?;
    Ok(outcome)
}

/// Gives up the change that waits.
#[server]
pub async fn cancel_address_change() -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::cancel_address(&visitor).await.map_err(DeskError::from)?;
    let outcome = Outcome::Done(());
    answer(&outcome, paths::ADDRESS, paths::ADDRESS, &[]).await?;
    Ok(outcome)
}

/// The new address that a link confirms, if it is one of whoever is signed in; looking uses nothing up.
#[server]
pub async fn address_link(token: String) -> Result<Option<String>, Fault> {
    address::look(&Visitor::open().await?, &token).await
}

/// Signs in with the new address from now on, and ends the other sessions.
#[server]
pub async fn confirm_address(token: String) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let outcome = address::confirm(&visitor, &token).await?;
    answer(&outcome, &paths::confirm_address(&token), &paths::address_changed(), &[]).await?;
    Ok(outcome)
}

/// What the link to an old address can still stop; looking uses nothing up.
#[server]
pub async fn stop_link(token: String) -> Result<Stoppable, Fault> {
    let (house, _) = here()?;
    address::stoppable(&house, &token).await
}

/// Stops the change, for whoever reads the old address.
#[server]
pub async fn stop_address_change(token: String) -> Result<Outcome<(), Refusal>, Fault> {
    let (house, _) = here()?;
    let outcome = address::stop(&house, &token).await?;
    answer(&outcome, &paths::stop_address(&token), &paths::address_stopped(&token), &[]).await?;
    Ok(outcome)
}
