//! A file on its way, with how far it has come: only a browser sends one, and no server function takes it.

#[cfg(not(feature = "hydrate"))]
use leptos::ev::{ClipboardEvent, DragEvent};
use leptos::prelude::*;
#[cfg(not(feature = "hydrate"))]
use web_sys::HtmlInputElement;

use crate::{
    cases::files::model::{FileItem, Untaken},
    fault::Fault,
    ids::FileId,
};

/// What the door answered.
pub(super) type Answer = Result<Result<Option<FileItem>, Untaken>, Fault>;

/// A file that somebody has chosen, dropped or pasted.
pub(super) struct Picked {
    pub name: String,
    /// Bytes.
    pub size: u64,
    #[cfg(feature = "hydrate")]
    file: leptos::wasm_bindgen::JsValue,
}

/// One that is under way.
#[derive(Clone)]
pub(super) struct Way(#[cfg(feature = "hydrate")] StoredValue<leptos::wasm_bindgen::JsValue, LocalStorage>);

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        ev::{ClipboardEvent, DragEvent, ProgressEvent},
        prelude::*,
        serde_json,
        wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    };
    use web_sys::{
        FormData, HtmlInputElement,
        js_sys::{Array, Function, Reflect, global},
    };

    use super::{Answer, Fault, FileId, Picked, Way};
    use crate::wire::named::{call, part, set};

    /// Of a list of files, each with its name and its bytes.
    fn all(holder: Option<JsValue>) -> Vec<Picked> {
        let Some(files) = holder.and_then(|holder| part(&holder, "files")) else { return Vec::new() };
        let picked = |file: JsValue| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
            let size = part(&file, "size")?.as_f64()? as u64;
            Some(Picked { name: part(&file, "name")?.as_string()?, size, file })
        };
        Array::from(&files).iter().filter_map(picked).collect()
    }

    /// What was chosen; the control is empty then.
    pub fn chosen(control: &HtmlInputElement) -> Vec<Picked> {
        let picked = all(Some(control.into()));
        control.set_value("");
        picked
    }

    pub fn dropped(event: &DragEvent) -> Vec<Picked> {
        all(part(event, "dataTransfer"))
    }

    pub fn pasted(event: &ClipboardEvent) -> Vec<Picked> {
        all(part(event, "clipboardData"))
    }

    /// Whether files are dragged: text goes where it always goes.
    pub fn are_files(event: &DragEvent) -> bool {
        let kinds = part(event, "dataTransfer").and_then(|data| part(&data, "types"));
        let are = |kind: JsValue| kind.as_string().is_some_and(|kind| kind.eq_ignore_ascii_case("files"));
        kinds.is_some_and(|kinds| Array::from(&kinds).iter().any(are))
    }

    /// Sends a file; `percent` follows it.
    pub fn send(
        to: &str,
        picked: &Picked,
        percent: ArcRwSignal<u32>,
        then: impl FnOnce(Answer) + 'static,
    ) -> Option<Way> {
        let form = FormData::new().ok()?;
        call(&form, "append", &[&"upload".into(), &picked.file, &picked.name.as_str().into()])?;
        let request = asked(to, then)?;
        let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
                percent.try_set((event.loaded() / event.total().max(1.0) * 100.0) as u32);
            }
        });
        set(&part(&request, "upload")?, "onprogress", &progress.into_js_value());
        call(&request, "send", &[&form])?;
        Some(Way(StoredValue::new_local(request)))
    }

    /// Takes one back.
    pub fn take_back(to: &str, id: &FileId, then: impl FnOnce(Answer) + 'static) {
        let sent = || {
            let form = FormData::new().ok()?;
            form.append_with_str("remove", id.as_str()).ok()?;
            call(&asked(to, then)?, "send", &[&form])
        };
        sent();
    }

    /// A request that is not sent yet.
    fn asked(to: &str, then: impl FnOnce(Answer) + 'static) -> Option<JsValue> {
        let kind: Function = part(&global(), "XMLHttpRequest")?.dyn_into().ok()?;
        let request = Reflect::construct(&kind, &Array::new()).ok()?;
        call(&request, "open", &[&"POST".into(), &to.into()])?;
        call(&request, "setRequestHeader", &[&"accept".into(), &"application/json".into()])?;
        let over = request.clone();
        set(&request, "onloadend", &Closure::once_into_js(move || then(answer(&over))));
        Some(request)
    }

    fn answer(request: &JsValue) -> Answer {
        let text = part(request, "responseText").and_then(|text| text.as_string()).unwrap_or_default();
        match part(request, "status").and_then(|status| status.as_f64()) {
            Some(200.0) => {
                serde_json::from_slice(text.as_bytes()).map_err(|_| Fault::Broken { reference: String::new() })
            }
            Some(0.0) | None => Err(Fault::Unreachable),
            Some(_) => Err(Fault::de(text.into())),
        }
    }

    impl Way {
        /// Stops it.
        pub fn stop(&self) {
            self.0.try_with_value(|request| call(request, "abort", &[]).is_some());
        }
    }
}

#[cfg(feature = "hydrate")]
pub(super) use browser::{are_files, chosen, dropped, pasted, send, take_back};

#[cfg(not(feature = "hydrate"))]
pub(super) use elsewhere::{are_files, chosen, dropped, pasted, send, take_back};

/// On the server nobody chooses anything.
#[cfg(not(feature = "hydrate"))]
mod elsewhere {
    use super::{Answer, ArcRwSignal, ClipboardEvent, DragEvent, FileId, HtmlInputElement, Picked, Way};

    pub fn chosen(_: &HtmlInputElement) -> Vec<Picked> {
        Vec::new()
    }

    pub fn dropped(_: &DragEvent) -> Vec<Picked> {
        Vec::new()
    }

    pub fn pasted(_: &ClipboardEvent) -> Vec<Picked> {
        Vec::new()
    }

    pub fn are_files(_: &DragEvent) -> bool {
        false
    }

    pub fn send(_: &str, _: &Picked, _: ArcRwSignal<u32>, _: impl FnOnce(Answer) + 'static) -> Option<Way> {
        None
    }

    pub fn take_back(_: &str, _: &FileId, _: impl FnOnce(Answer) + 'static) {}

    impl Way {
        #[expect(clippy::unused_self, reason = "a browser's has something to stop")]
        pub fn stop(&self) {}
    }
}
