//! What saving would change for whom: live where the WASM is, after a press of *Preview* without it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    access::Permissions,
    app::outcome::Said,
    fault::Outcome,
    ids::{OrganizationId, RoleId},
    roles::{actions, model::Effects, rules::Refusal},
    ui::{Button, ButtonAction, Notice},
};

/// What a change of `chosen` from `before` would do; until something is chosen, what the form was answered.
pub(super) fn ahead(
    organization: OrganizationId,
    role: RoleId,
    before: Signal<Permissions>,
    chosen: RwSignal<Permissions>,
    answered: Said<Refusal>,
) -> Signal<Option<Effects>> {
    let asked = Action::new(move |would: &Permissions| {
        let (would, answer) = (*would, actions::look_ahead(organization.clone(), role.clone(), *would));
        async move { (would, answer.await.ok().and_then(Result::ok)) }
    });
    Effect::new(move |first: Option<()>| {
        let would = chosen.get();
        if first.is_some() && would != before.get() {
            asked.dispatch(would);
        }
    });
    Signal::derive(move || {
        let (would, before) = (chosen.get(), before.get());
        match asked.value().get() {
            Some(_) if would == before => None,
            // An answer to what was chosen before is not shown.
            Some((asked, effects)) => effects.filter(|_| asked == would),
            None => match answered.get() {
                Some(Ok(Outcome::Refused(Refusal::OnlyLooked(effects)))) => Some(effects),
                _ => None,
            },
        }
    })
}

/// What the form was answered, without what was only looked at: that is no refusal to whoever asked.
pub(super) fn loud(said: Said<Refusal>) -> Said<Refusal> {
    Signal::derive(move || said.get().filter(|answer| !matches!(answer, Ok(Outcome::Refused(Refusal::OnlyLooked(_))))))
}

/// The sentences, in a region that is read out when they come.
#[component]
pub(super) fn Ahead(effects: Signal<Option<Effects>>) -> impl IntoView {
    let lines = move || {
        effects.get().map(|effects| {
            let none = effects.list.is_empty().then_some(effects.holders == 0);
            view! {
                <Notice title=move_tr!("roles-effects")>
                    {none.map(|unused| if unused {
                        view! { <p>{move_tr!("roles-effects-unused")}</p> }.into_any()
                    } else {
                        view! { <p>{move_tr!("roles-effects-none")}</p> }.into_any()
                    })}
                    <ul class="effects">
                        {effects.list.into_iter().map(|effect| view! { <li>{move || said::effect(&effect)}</li> }).collect_view()}
                    </ul>
                    {effects.more.then(|| view! { <p>{move_tr!("roles-effects-more")}</p> })}
                </Notice>
            }
        })
    };
    // A plain form that asked comes back to the top of its page: what it asked for is where the reader is led.
    let first = effects.with_untracked(Option::is_some);
    view! { <div class="ahead" role="status" tabindex=first.then_some("-1") autofocus=first>{lines}</div> }
}

/// Asks for the same in a plain form; where the WASM is there is nothing to press.
#[component]
pub(super) fn PreviewButton() -> impl IntoView {
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    view! {
        <span hidden=move || awake.get()>
            <Button action=ButtonAction::Submit name="preview" value="1">{move_tr!("roles-preview")}</Button>
        </span>
    }
}
