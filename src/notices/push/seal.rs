//! A message that only the browser can read which takes it (RFC 8291, `aes128gcm` of RFC 8188).
//!
//! Always true: a key pair is made for each message and thrown away; how long what it says is cannot be seen.

use ring::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral},
    hkdf::{HKDF_SHA256, KeyType, Salt},
    rand::SystemRandom,
};

/// What a browser gives out so that something can be sealed for it: its public key, and a secret of 16 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    pub key: Vec<u8>,
    pub auth: [u8; 16],
}

/// Larger than any message: each is one record.
const RECORD: u32 = 4096;
/// Messages are as long as the next multiple of this.
const STEP: usize = 512;
/// Behind the last byte of the last record.
const END: u8 = 2;

impl Receiver {
    /// None: it is no key of that curve.
    #[must_use]
    pub fn new(key: Vec<u8>, auth: [u8; 16]) -> Option<Self> {
        let receiver = Self { key, auth };
        receiver.agree(|_| ()).map(|_| receiver)
    }

    /// Seals a message; none: it cannot be.
    pub fn seal(&self, message: &[u8], salt: [u8; 16]) -> Option<Vec<u8>> {
        let mut padded = message.to_vec();
        padded.push(END);
        padded.resize(padded.len().next_multiple_of(STEP), 0);
        let (own, secret) = self.agree(<[u8]>::to_vec)?;
        self.sealed(padded, &own, &secret, salt)
    }

    /// A key of one's own for one message, and what is made of the secret that both sides then have.
    fn agree<T>(&self, make: impl FnOnce(&[u8]) -> T) -> Option<(Vec<u8>, T)> {
        let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).ok()?;
        let public = own.compute_public_key().ok()?.as_ref().to_vec();
        let made = agree_ephemeral(own, &UnparsedPublicKey::new(&ECDH_P256, &self.key), make).ok()?;
        Some((public, made))
    }

    /// Header and record.
    pub(in crate::notices) fn sealed(
        &self,
        mut record: Vec<u8>,
        own: &[u8],
        secret: &[u8],
        salt: [u8; 16],
    ) -> Option<Vec<u8>> {
        let (key, nonce) = keys(self, own, secret, &salt)?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).ok()?);
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).ok()?;
        let mut body = salt.to_vec();
        body.extend(RECORD.to_be_bytes());
        body.push(u8::try_from(own.len()).ok()?);
        body.extend(own);
        body.extend(record);
        Some(body)
    }
}

/// The key and the nonce of the one record.
pub(in crate::notices) fn keys(
    to: &Receiver,
    from: &[u8],
    secret: &[u8],
    salt: &[u8; 16],
) -> Option<([u8; 16], [u8; 12])> {
    let first: [u8; 32] = derived(&to.auth, secret, &[b"WebPush: info\0", &to.key, from])?;
    let key = derived(salt, &first, &[b"Content-Encoding: aes128gcm\0"])?;
    Some((key, derived(salt, &first, &[b"Content-Encoding: nonce\0"])?))
}

/// HKDF (RFC 5869) with SHA-256.
fn derived<const N: usize>(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Option<[u8; N]> {
    let mut derived = [0; N];
    Salt::new(HKDF_SHA256, salt).extract(secret).expand(info, Bytes(N)).ok()?.fill(&mut derived).ok()?;
    Some(derived)
}

/// How many.
struct Bytes(usize);

impl KeyType for Bytes {
    fn len(&self) -> usize {
        self.0
    }
}
