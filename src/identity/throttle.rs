//! Counting guesses, in the database, so that every server counts the same.
//!
//! Always true: what is counted does not depend on whether an address is known; nobody is locked out for ever, and who
//! signs in from a browser of theirs has tries of their own.

use std::net::IpAddr;

use super::{
    rules::{Device, budget},
    store,
};
use crate::{
    desk::{Caller, House, Rate, fingerprint},
    ids::PersonId,
    time::Span,
};

/// Guesses at one address, by all strangers together or by one known browser.
const ADDRESS: Rate = Rate { most: 10, within: Span::minutes(15) };
/// Guesses from one network: an office of hundreds sits behind one address, and who succeeds gives theirs back.
const NETWORK: Rate = Rate { most: 100, within: Span::minutes(15) };
/// Everybody's guesses, as the last safety: in sixteen counters, so that they do not wait for one another.
const SHARD: Rate = Rate { most: 300, within: Span::minutes(1) };
/// Letters about a forgotten password to one address.
const LETTERS: Rate = Rate { most: 4, within: Span::hours(1) };
/// Changes of a sign-in address that one person asks for: each is told to the old address.
const MOVES: Rate = Rate { most: 5, within: Span::hours(1) };
/// Letters asked for from one network.
const ASKED: Rate = Rate { most: 30, within: Span::hours(1) };

/// One guess that was counted.
pub struct Guess {
    network: String,
    address: String,
}

/// Counts a guess at somebody's password before it is looked at.
///
/// # Errors
/// The seconds after which another is worth it.
pub async fn guess(house: &House, caller: &Caller, email: &str, device: Device) -> Result<Guess, u32> {
    let print = fingerprint(email);
    let browser = caller.device.as_deref().map(fingerprint).unwrap_or_default();
    let guess = Guess { network: format!("network:{}", network(caller)), address: budget(&print, device, &browser) };
    house.count(&format!("everybody:{}", &print[..1]), SHARD).await?;
    house.count(&guess.network, NETWORK).await?;
    house.count(&guess.address, ADDRESS).await?;
    Ok(guess)
}

impl Guess {
    /// It was right: it was no guess.
    pub async fn was_right(self, house: &House) {
        store::was_right(house, &self.network, &self.address).await;
    }
}

/// Counts a letter that somebody asks for. `Ok(false)`: the address has had enough of them, which nobody is told.
///
/// # Errors
/// The seconds after which this network may ask again.
pub async fn letter(house: &House, caller: &Caller, email: &str) -> Result<bool, u32> {
    house.count(&format!("letters:{}", network(caller)), ASKED).await?;
    Ok(house.count(&format!("letter:{}", fingerprint(email)), LETTERS).await.is_ok())
}

/// Counts a change of their own address that somebody asks for.
///
/// # Errors
/// The seconds after which they may ask again.
pub async fn address_change(house: &House, person: &PersonId) -> Result<(), u32> {
    house.count(&format!("address-change:{person}"), MOVES).await
}

/// Whoever has an IPv6 address has 2^64 of them.
pub fn network(caller: &Caller) -> String {
    match caller.address.parse::<IpAddr>() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
        _ => caller.address.clone(),
    }
}
