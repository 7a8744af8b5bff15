//! Why a form about organizations was refused, and what its fields are called.

use leptos_fluent::tr;

use crate::{app::outcome::Sayable, organizations::model::Refusal};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::NameTaken => tr!("organizations-name-taken"),
            Self::Alike(_) => tr!("organizations-alike-text"),
            Self::Dead => tr!("organizations-dead"),
            Self::AddressTaken => tr!("organizations-address-taken"),
            Self::NotWaiting => tr!("organizations-not-waiting"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameTaken => Some("name"),
            Self::AddressTaken => Some("email"),
            Self::Alike(_) | Self::Dead | Self::NotWaiting => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "name" => tr!("organizations-name"),
            "owner" => tr!("organizations-owner-email"),
            "first_name" => tr!("organizations-first-name"),
            "last_name" => tr!("organizations-owner-last-name"),
            "language" => tr!("organizations-language"),
            "email" => tr!("organizations-email"),
            "password" => tr!("organizations-password"),
            "again" => tr!("organizations-password-again"),
            _ => tr!("organizations-reason"),
        }
    }
}
