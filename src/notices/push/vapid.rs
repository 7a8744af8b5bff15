//! By what push services know the house (RFC 8292): a token for each of them, signed with one key pair.
//!
//! Always true: a token is for one push service and for a few hours; the key pair is made once and never given out.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::json;

use crate::time::{Moment, Span};

/// Push services take none that is good for longer than a day.
const GOOD: Span = Span::hours(12);

#[derive(Debug)]
pub struct Pair(EcdsaKeyPair);

impl Pair {
    /// A new one, as the house keeps it; none: the operating system gives no randomness.
    #[must_use]
    pub fn make() -> Option<String> {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).ok()?;
        Some(URL_SAFE_NO_PAD.encode(made.as_ref()))
    }

    /// The one that is kept so.
    #[must_use]
    pub fn kept(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &bytes, &SystemRandom::new()).ok().map(Self)
    }

    /// What browsers tell their push service about who may write.
    #[must_use]
    pub fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key())
    }

    /// What a push service is shown; `service` is the beginning of its addresses. None: it cannot be signed.
    #[must_use]
    pub fn shown(&self, service: &str, contact: &str, now: Moment) -> Option<String> {
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let head = part(json!({ "typ": "JWT", "alg": "ES256" }));
        let body = part(json!({ "aud": service, "exp": (now + GOOD).0 / 1_000, "sub": contact }));
        let token = format!("{head}.{body}");
        let signature = self.0.sign(&SystemRandom::new(), token.as_bytes()).ok()?;
        Some(format!("vapid t={token}.{}, k={}", URL_SAFE_NO_PAD.encode(signature), self.public()))
    }
}
