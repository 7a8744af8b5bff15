//! Who holds a role: how many, and the first of them by name.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    ids::{OrganizationId, RoleId},
    paths,
    people::model::encoded,
    roles::model::Holders,
    ui::Avatar,
};

/// The number, the faces, and the way to the rest.
#[component]
pub(super) fn HeldBy(organization: OrganizationId, role: RoleId, holders: Holders) -> impl IntoView {
    let rest = holders.count.saturating_sub(holders.some.len());
    let faces = holders.some.iter().map(|holder| {
        let (href, name) = (paths::user(&organization, &holder.member), holder.name.clone());
        view! {
            <li>
                <a class="holder" href=href>
                    <Avatar name=name.clone()/>
                    {name}
                </a>
            </li>
        }
    });
    let faces = faces.collect_view();
    let rest_at = format!("{}?role={}", paths::users(&organization), encoded(role.as_str()));
    let more = (rest > 0).then(|| {
        view! { <li><a href=rest_at>{move_tr!("roles-and-more", { "count" => rest })}</a></li> }
    });
    let has_some = !holders.some.is_empty();
    view! {
        <div class="held-by">
            <p>{move || said::held_by(&holders)}</p>
            {has_some.then(|| view! { <ul class="holders">{faces} {more}</ul> })}
        </div>
    }
}
