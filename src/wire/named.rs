//! What a browser offers, asked for by name: as features of `web-sys`, all of Leptos would be built once more.

use leptos::wasm_bindgen::{JsCast as _, JsValue};
use web_sys::js_sys::{Array, Function, Promise, Reflect, futures::JsFuture};

/// A part, if it is there.
pub fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|part| !part.is_undefined() && !part.is_null())
}

pub fn set(on: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(on, &name.into(), value);
}

/// Calls a function that is there; nothing when it is not, or throws.
pub fn call(on: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let function: Function = part(on, name)?.dyn_into().ok()?;
    let given = Array::new();
    for argument in arguments {
        given.push(argument);
    }
    function.apply(on, &given).ok()
}

/// What comes of a promise that is kept.
pub async fn kept(promise: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>().ok()?).await.ok()
}
