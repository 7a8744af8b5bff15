//! Choosing users in the list: a box in each row, one for all of the page, one for everybody whom the list finds, and the
//! way to what is done with them.
//!
//! Always true: it is one plain form, whose boxes stand in the rows; with the browser's face, ticking all of the page
//! ticks its rows too.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        model::{SearchQuery, Total},
        users::model::{Listed, UserList, UserQuery},
    },
    ui::{Button, ButtonAction, Head},
};

const FORM: &str = "chosen";

/// The form above the rows.
pub(super) fn bar(
    organization: &OrganizationId,
    query: &UserQuery,
    list: &UserList,
    page_ticked: RwSignal<bool>,
) -> AnyView {
    let page: Vec<&str> = list.page.rows.iter().map(|user| MemberId::as_str(&user.id)).collect();
    let (page, total) = (page.join(","), list.total);
    let more = list.page.next.is_some() || query.after.is_some();
    let asked = std::iter::once(("q", query.q.clone())).filter(|(_, q)| !q.is_empty()).chain(query.beside());
    let asked = asked.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let all = more.then(|| {
        let label = move || match total {
            Total::Exactly(count) => tr!("many-all", { "count" => count }),
            Total::MoreThan(count) => tr!("many-all-more", { "count" => count }),
        };
        view! { <label class="pick"><input type="checkbox" name="all" value="on"/>{label}</label> }
    });
    view! {
        <form class="choosing" id=FORM method="get" action=paths::many_users(organization) aria-label=move_tr!("many-choose")>
            <label class="pick">
                <input type="checkbox" name="member" value=page on:change=move |event| page_ticked.set(event_target_checked(&event))/>
                {move_tr!("many-page")}
            </label>
            {all}
            {asked}
            <Button action=ButtonAction::Submit>{move_tr!("many-go")}</Button>
        </form>
    }
    .into_any()
}

/// The head of the boxes.
pub(super) fn head() -> Head {
    Head::new(move_tr!("many-choose"))
}

/// The box of a row. What was ticked before the browser's face was there stays so.
#[component]
pub(super) fn Tick(user: Listed, page_ticked: RwSignal<bool>) -> impl IntoView {
    let (id, name, input) = (user.id.to_string(), user.details.name(), NodeRef::<leptos::html::Input>::new());
    Effect::new(move |before: Option<bool>| {
        let is_ticked = page_ticked.get();
        if let Some(input) = input.get_untracked().filter(|_| before.is_some()) {
            input.set_checked(is_ticked);
        }
        is_ticked
    });
    let label = Signal::derive(move || tr!("many-choose-one", { "name" => name.clone() }));
    view! {
        <td role="cell" class="picks">
            <label class="pick">
                <input node_ref=input type="checkbox" form=FORM name="member" value=id aria-label=label/>
            </label>
        </td>
    }
}
