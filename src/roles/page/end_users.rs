//! What the End Users of the organization may do: other permissions, or again what everybody's may.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    edit::{Meanwhile, Step, needs},
    effects::{Ahead, PreviewButton, ahead, loud},
    grid::Grid,
    single::About,
};
use crate::{
    access::{Permissions, Role},
    app::outcome::{Refused, said, summary, when_done},
    paths,
    roles::{
        actions::CustomizeEndUsers,
        model::{Origin, RoleForm},
    },
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, use_toasts},
    wire::{SendForm, Sending},
};

#[component]
pub(super) fn EndUsersForm(about: About) -> impl IntoView {
    let card = about.card;
    let action = Sending::<CustomizeEndUsers>::new();
    let said = said(action, about.draft.as_ref(), "end-users");
    let on_record = card.with_untracked(|card| RoleForm::of(&card.role));
    let typed = about.draft.as_ref().filter(|draft| draft.value("form").is_none_or(|form| form == "end-users"));
    let first = on_record.clone().typed(typed.map_or(&[], |draft| draft.values.as_slice()));
    let step = Step::new(&about, said, typed, (&first, on_record));
    step.follow(action.value(), card, about.news);
    when_done(action, {
        let (step, toasts, news) = (step, use_toasts(), about.news);
        move |revision| {
            step.saved(revision);
            toasts.say(move_tr!("frame-saved"));
            news.spread();
        }
    });
    let before = Signal::derive(move || card.with(|card| card.role.permissions));
    let (offers, approvers, id) =
        card.with_untracked(|card| (card.offers.clone(), card.approvers.clone(), card.role.id.clone()));
    let named = approvers.clone();
    let grid = Grid::new(offers, approvers, first.answers, said);
    let chosen = grid.chosen;
    let effects = ahead(about.organization.clone(), id.clone(), before, chosen, said);
    let defaults = Defaults { about: about.clone(), step, chosen };
    view! {
        <h2 id="allow">{move_tr!("roles-permissions")}</h2>
        <p class="quiet-text">{move_tr!("roles-end-users-text")}</p>
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said=loud(said)/>
            <Meanwhile theirs=step.theirs approvers=named href=paths::role(&about.organization, &id)/>
            <input type="hidden" name="org" value=about.organization.to_string()/>
            <input type="hidden" name="key" value=id.to_string()/>
            <input type="hidden" name="form" value="end-users"/>
            <input type="hidden" name="seen" value=move || step.seen.get()/>
            {grid.view()}
            <Ahead effects/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")} {needs(card)}
                </Button>
                <PreviewButton/>
            </div>
        </SendForm>
        <Reset defaults/>
    }
}

/// What going back to the default needs: the form follows.
#[derive(Clone)]
struct Defaults {
    about: About,
    step: Step,
    chosen: RwSignal<Permissions>,
}

/// A form of its own, since it asks for nothing that stands in the other.
#[component]
fn Reset(defaults: Defaults) -> impl IntoView {
    let Defaults { about, step, chosen } = defaults;
    let (card, action) = (about.card, Sending::<CustomizeEndUsers>::new());
    let draft = about.draft.filter(|draft| draft.value("form") == Some("reset"));
    let said = said(action, draft.as_ref(), "reset");
    step.follow(action.value(), card, about.news);
    let (toasts, news) = (use_toasts(), about.news);
    when_done(action, move |revision| {
        step.saved(revision);
        chosen.set(Role::EndUser.permissions());
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    let is_customized = move || card.with(|card| card.role.origin == Origin::Customized);
    let (organization, id) = (about.organization.to_string(), card.with_untracked(|card| card.role.id.to_string()));
    view! {
        <SendForm action>
            <Refused said/>
            <input type="hidden" name="org" value=organization/>
            <input type="hidden" name="key" value=id/>
            <input type="hidden" name="reset" value="1"/>
            <input type="hidden" name="seen" value=move || step.seen.get()/>
            <div hidden=move || !is_customized()>
                <Button action=ButtonAction::Submit pending=action.pending()>{move_tr!("roles-reset")} {needs(card)}</Button>
            </div>
        </SendForm>
    }
}
