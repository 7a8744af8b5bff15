//! What a line can be on, what can be added to that, and what it comes to a month.

use serde::{Deserialize, Serialize};

use super::Sim;
use crate::{
    money::{Currency, Money},
    words::Bilingual,
};

/// A plan of the provider's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub key: String,
    pub name: Bilingual,
    /// Minor units a month, of the currency that its features are in too.
    pub price: i64,
    pub currency: Currency,
    /// Keys of the features that it may have.
    pub features: Vec<String>,
    /// Keys of those that it comes with, at no price of their own.
    pub included: Vec<String>,
    /// What may be in the device.
    pub sims: Vec<Sim>,
}

/// Something that can be added to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    pub key: String,
    pub name: Bilingual,
    /// Minor units a month.
    pub price: i64,
    /// Keys of the features beside which it cannot be; either of two may say so.
    pub conflicts: Vec<String>,
}

impl Plan {
    /// What the plan comes to a month with these features; what is included, or unknown, costs nothing more.
    #[must_use]
    pub fn monthly(&self, with: &[String], all: &[Feature]) -> Money {
        let extra = all.iter().filter(|feature| with.contains(&feature.key) && !self.included.contains(&feature.key));
        Money { minor: self.price + extra.map(|feature| feature.price).sum::<i64>(), currency: self.currency.clone() }
    }
}

/// The first two of these features that cannot be beside one another.
#[must_use]
pub fn conflict<'a>(of: &[String], all: &'a [Feature]) -> Option<(&'a Feature, &'a Feature)> {
    let chosen: Vec<&Feature> = all.iter().filter(|feature| of.contains(&feature.key)).collect();
    chosen.iter().enumerate().find_map(|(nth, one)| {
        let clash = |other: &&&Feature| one.conflicts.contains(&other.key) || other.conflicts.contains(&one.key);
        chosen[nth + 1..].iter().find(clash).map(|other| (*one, *other))
    })
}
