//! What goes between the browser and the server: what a page asks for, and forms on their way.
//!
//! Always true: JSON is read in one way only, from bytes, whether it came with the document or as an answer: every other
//! way is one more copy, in the WASM, of the code that reads each type.

#[cfg(feature = "hydrate")]
pub mod named;
mod sending;

use leptos::{
    prelude::*,
    serde_json,
    server::codee::{Decoder, Encoder},
};
use serde::{Serialize, de::DeserializeOwned};

pub use sending::{SendForm, Sending, forget_unsent, is_unsent};

/// What a page asks the server for; on a direct load the answer comes with the document.
pub type Asked<T> = Resource<T, Json>;

/// Asks, and again whenever `source` changes.
pub fn ask<T, S, Fut>(
    source: impl Fn() -> S + Send + Sync + 'static,
    question: impl Fn(S) -> Fut + Send + Sync + 'static,
) -> Asked<T>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    S: PartialEq + Clone + Send + Sync + 'static,
    Fut: Future<Output = T> + Send + 'static,
{
    Resource::new_with_options(source, question, false)
}

/// JSON, read from bytes as the answers of server functions are.
pub struct Json;

impl<T: Serialize> Encoder<T> for Json {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Self::Error> {
        serde_json::to_string(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Json {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Self::Error> {
        serde_json::from_slice(text.as_bytes())
    }
}
