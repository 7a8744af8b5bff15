//! What is sealed for a device, by the examples of RFC 8291 and with a device's own key; where it may go.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral},
    rand::SystemRandom,
    signature::{self, ECDSA_P256_SHA256_FIXED},
};
use serde_json::{Value, json};

use crate::{
    desk::{fixture::Fixture, salt},
    notices::{
        push::{Pair, Places, Receiver, is_outer, seal::keys},
        store::{Subscription, pair},
    },
    time::Moment,
};

pub(super) fn bytes(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).expect("base64")
}

/// A browser that takes one message.
pub(super) struct Phone {
    own: EphemeralPrivateKey,
    pub receiver: Receiver,
}

impl Phone {
    pub fn new() -> Self {
        let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).expect("a key");
        let key = own.compute_public_key().expect("its other half").as_ref().to_vec();
        Self { own, receiver: Receiver::new(key, salt()).expect("a receiver") }
    }

    pub fn at(&self, endpoint: &str) -> Subscription {
        Subscription { endpoint: endpoint.to_owned(), receiver: self.receiver.clone() }
    }

    /// What stands in a message, as the browser reads it.
    pub fn open(self, body: &[u8]) -> Option<Vec<u8>> {
        let (head, record) = body.split_at_checked(86)?;
        assert_eq!((&head[16..20], head[20]), ([0, 0, 16, 0].as_slice(), 65), "records of 4096, a key of 65 bytes");
        let (salt, from) = (head[..16].try_into().ok()?, &head[21..]);
        let (key, nonce) = agree_ephemeral(self.own, &UnparsedPublicKey::new(&ECDH_P256, from), |secret| {
            keys(&self.receiver, from, secret, &salt)
        })
        .ok()??;
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).ok()?);
        let mut record = record.to_vec();
        let opened = key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record).ok()?;
        let end = opened.iter().rposition(|byte| *byte != 0)?;
        (opened[end] == 2).then(|| opened[..end].to_vec())
    }
}

#[test]
fn a_message_is_sealed_as_the_example_of_the_rfc() {
    let key = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    let auth = bytes("BTBZMqHH6r4Tts7J_aSIgg").try_into().expect("16 bytes");
    let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().expect("16 bytes");
    let own = bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    let secret = bytes("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
    let receiver = Receiver::new(bytes(key), auth).expect("a receiver");
    let (cek, nonce) = keys(&receiver, &own, &secret, &salt).expect("keys");
    assert_eq!(URL_SAFE_NO_PAD.encode(cek), "oIhVW04MRdy2XN9CiKLxTg");
    assert_eq!(URL_SAFE_NO_PAD.encode(nonce), "4h_95klXJ5E_qnoN");
    let record = b"When I grow up, I want to be a watermelon\x02".to_vec();
    let body = receiver.sealed(record, &own, &secret, salt).expect("a message");
    assert_eq!(
        URL_SAFE_NO_PAD.encode(body),
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A\
         _yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    );
}

#[test]
fn only_the_device_opens_it_and_its_length_says_nothing() {
    let messages = ["", "Hola", "Una solicitud espera tu aprobación.", &"a".repeat(511)];
    let mut lengths: Vec<usize> = Vec::new();
    for message in messages {
        let (phone, other) = (Phone::new(), Phone::new());
        let body = phone.receiver.seal(message.as_bytes(), salt()).expect("a message");
        let mut bent = body.clone();
        bent[100] ^= 1;
        assert_eq!(other.open(&body), None);
        lengths.push(body.len());
        assert_eq!(phone.open(&body).as_deref(), Some(message.as_bytes()));
        let phone = Phone::new();
        let mut bent = phone.receiver.seal(b"Hola", salt()).expect("a message");
        bent[100] ^= 1;
        assert_eq!(phone.open(&bent), None);
    }
    assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    for nonsense in [Vec::new(), vec![4; 65], vec![0; 65], vec![4; 3], vec![2; 33]] {
        assert_eq!(Receiver::new(nonsense.clone(), [0; 16]), None, "{nonsense:?} is no point of the curve");
    }
}

/// What a push service makes of what it is shown: the claims, if the key that is named signed them.
pub(super) fn shown(authorization: &str) -> Option<(Value, String)> {
    let (token, key) = authorization.strip_prefix("vapid t=")?.split_once(", k=")?;
    let (said, signature) = token.rsplit_once('.')?;
    let signed = signature::UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, bytes(key));
    signed.verify(said.as_bytes(), &bytes(signature)).ok()?;
    let (head, body) = said.split_once('.')?;
    let read = |part: &str| serde_json::from_slice::<Value>(&bytes(part)).ok();
    assert_eq!(read(head)?, json!({ "typ": "JWT", "alg": "ES256" }));
    Some((read(body)?, key.to_owned()))
}

#[tokio::test]
async fn one_pair_of_keys_is_every_servers() {
    let test = Fixture::new().await;
    let other = test.house.beside();
    let (one, two) = tokio::join!(pair(&test.house), pair(&other));
    let (one, two) = (one.expect("a pair"), two.expect("a pair"));
    assert_eq!(one.public(), two.public());
    assert_ne!(one.public(), Pair::kept(&Pair::make().expect("another")).expect("a pair").public());
    let now = Moment(1_800_000_000_000);
    let token = one.shown("https://push.test", "mailto:ops@provider.test", now).expect("a token");
    let (claims, key) = shown(&token).expect("signed");
    assert_eq!(key, one.public());
    let wanted = json!({ "aud": "https://push.test", "exp": 1_800_043_200, "sub": "mailto:ops@provider.test" });
    assert_eq!(claims, wanted);
}

#[test]
fn an_inner_address_is_none_of_a_push_service() {
    let inner = "0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 \
        192.0.0.8 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 \
        255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1 100::1 \
        2001::1 2001:db8::1 2002:7f00:1::1 3fff::1 fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1";
    for address in inner.split_whitespace() {
        assert!(!is_outer(address.parse().expect("an address")), "{address}");
    }
    let outer = "1.1.1.1 8.8.8.8 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 198.17.0.1 223.255.255.255 ::ffff:8.8.8.8 \
        64:ff9b::808:808 2001:4860:4860::8888 2606:4700::1111 2a00:1450:4001::1";
    for address in outer.split_whitespace() {
        assert!(is_outer(address.parse().expect("an address")), "{address}");
    }
}

#[tokio::test]
async fn an_address_is_read_as_browsers_and_attackers_write_it() {
    let places = Places::new(&["http://127.0.0.1:9".to_owned(), "https://push.inner.test:8443".to_owned()]);
    let taken = "https://fcm.googleapis.com/fcm/send/x:y https://8.8.8.8/x https://push.test:443/x https://[2606:4700::1111]/x \
        http://127.0.0.1:9/x https://push.inner.test:8443/x";
    for address in taken.split_whitespace() {
        assert!(places.read(address).is_some(), "{address}");
    }
    let refused = "http://push.test/x https://push.test:8443/x https://127.0.0.1/x https://127.1/x https://0x7f.1/x \
        https://2130706433/x https://017700000001/x https://10.0.0.1/x https://169.254.169.254/latest https://[::1]/x \
        https://[::ffff:127.0.0.1]/x https://[fd00::1]/x https://a@push.test/x https://a:b@push.test/x https://push.test/x#y \
        http://127.0.0.1:10/x https://127.0.0.1:9/x http://127.0.0.1/x https://push.inner.test/x \
        http://push.inner.test:8443/x ftp://push.test/x file:///etc/passwd javascript:alert(1) /x push.test https:// nonsense";
    for address in refused.split_whitespace().chain([""]) {
        assert_eq!(places.read(address), None, "{address}");
    }
    assert_eq!(places.read(&format!("https://push.test/{}", "x".repeat(2_000))), None);
    // A name that leads inside, wherever it says it is.
    assert!(places.read("https://localhost/x").is_some() && places.found("https://localhost/x").await.is_none());
    assert!(places.found("https://nothing.invalid/x").await.is_none());
    assert!(places.found("http://127.0.0.1:9/x").await.is_some() && places.found("https://8.8.8.8/x").await.is_some());
}
