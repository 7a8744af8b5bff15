//! Light, dark, or as the system has it. Always true: the choice stands in a cookie, and the server writes it on
//! `<html>`, so that no page flashes in the wrong one.

use std::str::FromStr;

/// The bar's colour in both schemes, as `--sheet` of `style/tokens.css` computes it for the default brand.
pub const LIGHT_BAR: &str = "#ffffff";
pub const DARK_BAR: &str = "#14171e";
/// `--paper`, light.
pub const LIGHT_PAPER: &str = "#f7f9fd";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    System,
    Light,
    Dark,
}

impl Scheme {
    pub const COOKIE: &str = "scheme";

    /// As the cookie and the attribute spell it; the system's own is spelled by its absence.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// As the form spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.code() {
            Some(code) => code,
            None => "system",
        }
    }
}

impl FromStr for Scheme {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "system" => Ok(Self::System),
            "light" => Ok(Self::Light),
            "dark" => Ok(Self::Dark),
            _ => Err(()),
        }
    }
}
