//! Disabling somebody's login, with what becomes of what they have in hand, and enabling it again.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::colleague::{Acts, if_last};
use crate::{
    app::outcome::{Refused, error_at, said},
    plain::Draft,
    staff::model::{InHand, StaffCard, Status},
    ui::{Button, ButtonAction, ButtonKind, Card, Select},
    wire::SendForm,
};

/// The one that can be done; nothing for whom an invitation waits.
#[component]
pub(super) fn LoginCard(card: StaffCard, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    match card.one.status {
        Status::Active => view! { <Disable card draft acts/> }.into_any(),
        Status::Disabled(_) => view! { <Enable card draft acts/> }.into_any(),
        Status::Invited(_) => ().into_any(),
    }
}

#[component]
fn Disable(card: StaffCard, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    let said = said(acts.disable, draft.as_ref(), "login");
    let (id, name, is_you) = (card.one.id.to_string(), card.one.name, card.is_you);
    let means = move || {
        if is_you { tr!("staff-disable-means-you") } else { tr!("staff-disable-means", { "name" => name.clone() }) }
    };
    let queue = (String::new(), move_tr!("staff-heir-queue"));
    let others = card.others.into_iter().map(|(id, name)| (id.to_string(), Signal::stored(name)));
    let options: Vec<_> = std::iter::once(queue).chain(others).collect();
    let chosen = draft.as_ref().and_then(|draft| draft.value("heir")).unwrap_or_default().to_owned();
    let InHand { cases, works } = card.in_hand;
    let heir = if card.in_hand.is_empty() {
        view! { <p>{move_tr!("staff-nothing-in-hand")}</p> }.into_any()
    } else {
        view! {
            <p>{move || tr!("staff-in-hand", { "cases" => cases, "works" => works })}</p>
            <Select name="heir" label=move_tr!("staff-heir") options value=chosen error=error_at(said, "heir")/>
        }
        .into_any()
    };
    view! {
        <Card title=move_tr!("staff-login")>
            <SendForm action=acts.disable attr:novalidate="novalidate" attr:class="stack">
                <Refused said/>
                <input type="hidden" name="person" value=id/>
                <p>{means}</p>
                {heir}
                <div>
                    <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=acts.disable.pending()
                        off_because=if_last(card.is_last)>
                        {move_tr!("staff-disable")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

#[component]
fn Enable(card: StaffCard, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    let said = said(acts.enable, draft.as_ref(), "login");
    let (id, name) = (card.one.id.to_string(), card.one.name);
    view! {
        <Card title=move_tr!("staff-login")>
            <SendForm action=acts.enable attr:class="stack">
                <Refused said/>
                <input type="hidden" name="person" value=id/>
                <p>{move || tr!("staff-enable-means", { "name" => name.clone() })}</p>
                <div>
                    <Button action=ButtonAction::Submit pending=acts.enable.pending()>{move_tr!("staff-enable")}</Button>
                </div>
            </SendForm>
        </Card>
    }
}
