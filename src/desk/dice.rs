//! The only dice of the house: ids, and secrets with what is kept of them.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::time::Moment;

/// A new id that sorts by its moment.
///
/// # Panics
/// If the operating system has no randomness, without which nothing here is safe.
#[must_use]
pub fn ulid(now: Moment) -> String {
    let mut random = [0_u8; 16];
    fill(&mut random);
    ulid::Ulid::from_parts(u64::try_from(now.0).unwrap_or_default(), u128::from_be_bytes(random)).to_string()
}

/// When an id was made.
#[must_use]
pub fn made(ulid: &str) -> Option<Moment> {
    i64::try_from(ulid::Ulid::from_string(ulid).ok()?.timestamp_ms()).ok().map(Moment)
}

/// A new secret of 256 bits, in characters that a link and a cookie can hold.
#[must_use]
pub fn secret() -> String {
    let mut random = [0_u8; 32];
    fill(&mut random);
    URL_SAFE_NO_PAD.encode(random)
}

/// What makes one message unlike every other that is sealed by the same keys.
#[must_use]
pub fn salt() -> [u8; 16] {
    let mut random = [0_u8; 16];
    fill(&mut random);
    random
}

/// What the database keeps of a secret: its SHA-256 in hexadecimal.
#[must_use]
pub fn fingerprint(secret: &str) -> String {
    use std::fmt::Write as _;
    Sha256::digest(secret.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[expect(clippy::expect_used, reason = "without randomness every id and secret would be guessable: stop")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives randomness");
}
