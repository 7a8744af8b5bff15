//! How each kind of setting is read from its text. Always true: nothing here panics, and `None` means *not so*.

use std::{
    collections::BTreeMap,
    fmt,
    net::IpAddr,
    path::{Path, PathBuf},
};

use super::{KNOWN, Wrong};
use crate::time::Span;

/// A text that no log and no debug print shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// An address, or all the addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    bits: u8,
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (base, bits) = text.split_once('/').map_or((text, None), |(base, bits)| (base, Some(bits)));
        let base: IpAddr = base.parse().ok()?;
        let widest = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(widest), |bits| bits.parse().ok())?;
        (bits <= widest).then_some(Self { base, bits })
    }

    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(address)) => {
                let differ = u32::from(base) ^ u32::from(address);
                differ.checked_shr(32 - u32::from(self.bits)).unwrap_or(0) == 0
            }
            (IpAddr::V6(base), IpAddr::V6(address)) => {
                let differ = u128::from(base) ^ u128::from(address);
                differ.checked_shr(128 - u32::from(self.bits)).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

/// The file's keys and values; numbers are as good as texts.
pub(super) fn from_file(file: &str) -> Result<BTreeMap<String, String>, Wrong> {
    let table: toml::Table = file.parse().map_err(|cause: toml::de::Error| {
        Wrong(format!("The file of ENLACE_CONFIG is not TOML: {}.", cause.message()))
    })?;
    let mut given = BTreeMap::new();
    for (key, value) in table {
        if !KNOWN.contains(&key.as_str()) || key == "config" {
            return Err(Wrong(format!("{key}, in the file of ENLACE_CONFIG, is not a setting of Enlace.")));
        }
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => return Err(Wrong(format!("{key}, in the file of ENLACE_CONFIG, must be a text or a whole number."))),
        };
        given.insert(key, text);
    }
    Ok(given)
}

/// `http://host[:port]`, and nothing behind it.
pub(super) fn origin(text: &str) -> Option<String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    (!host.is_empty() && host.chars().all(plain)).then(|| text.to_ascii_lowercase())
}

/// `https://host[:port]/path`, without a name or a fragment in it.
pub(super) fn web(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let plain = text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '@' | '#' | '\\' | '"' | '<' | '>'));
    (plain && origin(&format!("http://{host}")).is_some()).then(|| text.to_owned())
}

pub(super) fn path(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
}

pub(super) fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn smtp(text: &str) -> Option<Secret> {
    (text.starts_with("smtp://") || text.starts_with("smtps://")).then(|| Secret::new(text))
}

pub(super) fn database(text: &str) -> Option<String> {
    (text.starts_with("ws://") || text.starts_with("wss://")).then(|| text.to_owned())
}

pub(super) fn networks(text: &str) -> Option<Vec<Network>> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(Network::parse).collect()
}

/// `45s`, `30m`, `12h` or `7d`; never nothing, at most a year.
pub(super) fn span(text: &str) -> Option<Span> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: i64 = number.parse().ok().filter(|number| (1..=31_536_000).contains(number))?;
    let span = match unit {
        "s" => Span::seconds(number),
        "m" => Span::minutes(number),
        "h" => Span::hours(number),
        "d" => Span::days(number),
        _ => return None,
    };
    (span <= Span::days(365)).then_some(span)
}

pub(super) fn brand_name(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.chars().count() <= 40 && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}

pub(super) fn logo(text: &str) -> Option<PathBuf> {
    let path = Path::new(text);
    let kind = path.extension()?.to_str()?;
    let is_there = path.metadata().is_ok_and(|file| file.is_file());
    (["svg", "png", "webp"].contains(&kind) && is_there).then(|| path.to_owned())
}

pub(super) fn filter(text: &str) -> Option<String> {
    tracing_subscriber::EnvFilter::try_new(text).ok().map(|_| text.to_owned())
}
