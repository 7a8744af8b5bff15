//! What of the portal this device keeps, and what waits on it to be sent.
//!
//! Always true: only the browser knows it, and `serve/pwa/offline.js` fills it in where there is a service worker; where
//! there is none, nothing is kept.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::lazy::lazy_page,
    paths,
    ui::{PageHead, Title},
};

lazy_page!(DevicePage in profile, view);

fn view() -> AnyView {
    view! {
        <Title text=move_tr!("identity-device")/>
        <PageHead title=move_tr!("identity-device") text=move_tr!("identity-device-why")/>
        <div id="device"></div>
        <p class="device-none">{move_tr!("identity-device-none")}</p>
        <p><a href=paths::PROFILE>{move_tr!("identity-back-to-profile")}</a></p>
    }
    .into_any()
}
