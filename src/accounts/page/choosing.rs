//! Choosing lines in the list: a box in each row, one for all of the page, one for all that the list finds, and the way to
//! what is done with them.
//!
//! Always true: it is one plain form, whose boxes stand in the rows; with the browser's face, ticking all of the page
//! ticks its rows too.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    accounts::model::{LineItem, LineList, LineQuery},
    ids::{LineId, OrganizationId},
    paths,
    people::model::readable,
    ui::{Button, ButtonAction, Head},
};

const FORM: &str = "chosen";

/// The form above the rows.
pub(super) fn bar(
    organization: &OrganizationId,
    query: &LineQuery,
    list: &LineList,
    page_ticked: RwSignal<bool>,
) -> AnyView {
    let page: Vec<&str> = list.page.rows.iter().map(|line| LineId::as_str(&line.id)).collect();
    let page = page.join(",");
    let further = list.page.next.is_some() || query.after.is_some();
    let asked = query.with(|_| {});
    let asked = asked.pairs().into_iter().map(|(name, value)| {
        let value = value.to_owned();
        view! { <input type="hidden" name=name value=value/> }
    });
    let asked = asked.collect_view();
    // Of what a search finds too much of, not all is found.
    let all = (further && !list.more).then(|| {
        view! { <label class="pick"><input type="checkbox" name="all" value="on"/>{move_tr!("lines-all")}</label> }
    });
    view! {
        <form class="choosing" id=FORM method="get" action=paths::many_lines(organization) aria-label=move_tr!("lines-choose")>
            <label class="pick">
                <input type="checkbox" name="line" value=page on:change=move |event| page_ticked.set(event_target_checked(&event))/>
                {move_tr!("lines-page")}
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
    Head::new(move_tr!("lines-choose"))
}

/// The box of a row. What was ticked before the browser's face was there stays so.
#[component]
pub(super) fn Tick(line: LineItem, page_ticked: RwSignal<bool>) -> impl IntoView {
    let (id, input) = (line.id.to_string(), NodeRef::<leptos::html::Input>::new());
    let name = line.label.unwrap_or_else(|| readable(&line.number));
    Effect::new(move |before: Option<bool>| {
        let is_ticked = page_ticked.get();
        if let Some(input) = input.get_untracked().filter(|_| before.is_some()) {
            input.set_checked(is_ticked);
        }
        is_ticked
    });
    let label = Signal::derive(move || tr!("lines-choose-one", { "name" => name.clone() }));
    view! {
        <td role="cell" class="picks">
            <label class="pick">
                <input node_ref=input type="checkbox" form=FORM name="line" value=id aria-label=label/>
            </label>
        </td>
    }
}
