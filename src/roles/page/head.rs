//! What a role is: its name in the language that it is in, whose work it is, what it is for.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::words as own;
use crate::{
    roles::model::{Origin, RoleFolder, RoleSummary},
    ui::{Badge, Tone},
    words::spoken,
};

/// The name, marked where it is in the other language.
pub(super) fn name(role: &RoleSummary) -> AnyView {
    let role = role.clone();
    let shown = move || {
        let (text, language) = own::name(&role);
        view! { <span lang=(language != spoken()).then(|| language.code())>{text}</span> }
    };
    view! { {shown} }.into_any()
}

/// What it is for.
pub(super) fn text(role: &RoleSummary) -> AnyView {
    let role = role.clone();
    let shown = move || {
        let (text, language) = own::text(&role)?;
        Some(view! { <p class="quiet-text" lang=(language != spoken()).then(|| language.code())>{text}</p> })
    };
    view! { {shown} }.into_any()
}

/// Whose work it is, and whether it is in the archive.
pub(super) fn badges(role: &RoleSummary) -> AnyView {
    let (origin, archived) = (role.origin, role.folder == RoleFolder::Archived);
    let tone = if origin == Origin::Ready { Tone::Plain } else { Tone::Good };
    view! {
        <Badge tone>{move || own::origin(origin)}</Badge>
        {archived.then(|| view! { <Badge tone=Tone::Wait>{move_tr!("roles-archived")}</Badge> })}
    }
    .into_any()
}
