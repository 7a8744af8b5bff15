//! The signature under what goes to the provider's system and comes from it: `t=⟨seconds⟩,v1=⟨HMAC-SHA256 in hexadecimal⟩`
//! over the seconds since 1970, a full stop, and the body.

use std::fmt::Write as _;

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{
    settings::Secret,
    time::{Moment, Span},
};

/// The header that bears it.
pub const SIGNATURE: &str = "x-enlace-signature";

const FRESH: Span = Span::minutes(5);

#[must_use]
pub fn sign(secret: &Secret, now: Moment, body: &[u8]) -> String {
    let seconds = now.0 / 1_000;
    let mut signature = format!("t={seconds},v1=");
    if let Some(mac) = mac(secret, seconds, body) {
        for byte in mac.finalize().into_bytes() {
            let _ = write!(signature, "{byte:02x}");
        }
    }
    signature
}

/// Whether the body bears the secret's signature, not older or newer than five minutes. Takes the same time for each
/// wrong one.
#[must_use]
pub fn is_signed(secret: &Secret, header: &str, body: &[u8], now: Moment) -> bool {
    let part = |name: &str| {
        header
            .split(',')
            .find_map(|part| part.trim().split_once('=').filter(|(key, _)| *key == name))
            .map(|(_, value)| value)
    };
    let Some(seconds) = part("t").and_then(|seconds| seconds.parse::<i64>().ok()) else { return false };
    let Some(given) = part("v1").and_then(bytes) else { return false };
    let age = now.0.saturating_sub(seconds.saturating_mul(1_000)).saturating_abs();
    age <= FRESH.0 && mac(secret, seconds, body).is_some_and(|mac| mac.verify_slice(&given).is_ok())
}

fn mac(secret: &Secret, seconds: i64, body: &[u8]) -> Option<Hmac<Sha256>> {
    // Any length of key is taken.
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes()).ok()?;
    mac.update(seconds.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (hex.len() == 64 && hex.is_ascii()).then(|| (0..hex.len()).step_by(2).map(pair).collect::<Option<_>>()).flatten()
}
