//! Pages in place of an answer. Always true: the status is right, the sentence is in the reader's language, and the
//! reference is the one in the log.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::here;
use crate::{fault::Fault, paths, words};

/// Answers the document with this status; in the browser there is none to set.
pub fn respond(status: u16) {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(status)) =
        (use_context::<leptos_axum::ResponseOptions>(), axum::http::StatusCode::from_u16(status))
    {
        response.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = status;
}

/// Nothing is here, or nothing that this person may know of.
#[component]
pub fn NotFound() -> impl IntoView {
    respond(404);
    view! {
        <div class="alone">
            <h1 tabindex="-1">{move_tr!("frame-not-found-title")}</h1>
            <p>{move_tr!("frame-not-found-text")}</p>
            <p><a class="button" href="/" rel="external">{move_tr!("frame-to-start")}</a></p>
            <Reference/>
        </div>
    }
}

/// A fault in place of the whole page.
#[component]
pub fn FaultPage(fault: Fault) -> impl IntoView {
    let way_on = match &fault {
        Fault::NotFound => return view! { <NotFound/> }.into_any(),
        Fault::SignedOut => {
            view! { <a class="button main" href=paths::SIGN_IN>{move_tr!("frame-sign-in")}</a> }.into_any()
        }
        _ => view! { <a class="button" href="">{move_tr!("frame-try-again")}</a> }.into_any(),
    };
    respond(status(&fault));
    let title =
        if fault == Fault::SignedOut { move_tr!("frame-signed-out-title") } else { move_tr!("frame-broken-title") };
    view! {
        <div class="alone">
            <h1 tabindex="-1">{title}</h1>
            <p>{move || words::fault(&fault)}</p>
            <p>{way_on}</p>
            <Reference/>
        </div>
    }
    .into_any()
}

/// The status that fits a fault.
#[must_use]
pub const fn status(fault: &Fault) -> u16 {
    match fault {
        Fault::NotFound => 404,
        Fault::SignedOut => 401,
        Fault::TooLarge => 413,
        Fault::Unreadable => 400,
        Fault::Busy { .. } | Fault::Unreachable | Fault::Kept | Fault::Away | Fault::Full => 503,
        Fault::Broken { .. } => 500,
    }
}

#[component]
fn Reference() -> impl IntoView {
    let reference = StoredValue::new(here::reference());
    view! { <p><small>{move_tr!("frame-reference", { "reference" => reference.get_value() })}</small></p> }
}
