//! The page on which it begins, and the banner that is there while it lasts.

mod see_as;

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::{move_tr, tr};

use super::{actions::SeeAsOneself, model::Viewing};
use crate::{
    ui::{Button, ButtonAction, Notice, Tone},
    words,
};

pub use see_as::SeeAsPage;

/// As whom the portal is seen, until when, and the way back; a plain form, so that it works on every page.
#[component]
pub fn ViewingBanner(viewing: Viewing) -> impl IntoView {
    let Viewing { organization, name, until, now, .. } = viewing;
    let sentence = move || tr!("viewing-banner", { "name" => name.clone(), "until" => words::at(until, Some(now)) });
    view! {
        <div class="viewing">
            <Notice tone=Tone::Wait>
                <p>{sentence}</p>
                <form method="post" action=SeeAsOneself::PATH>
                    <input type="hidden" name="org" value=organization.to_string()/>
                    <Button action=ButtonAction::Submit>{move_tr!("viewing-end")}</Button>
                </form>
            </Notice>
        </div>
    }
}
