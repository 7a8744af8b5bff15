//! Who watches a case, and the ways to change that.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::single::{Eyes, Which};
use crate::{
    app::outcome::{Refused, Sayable as _, error_at, said},
    cases::{
        model::{CaseCard, Watcher},
        rules::Refusal,
    },
    ui::{Because, Button, ButtonAction, ButtonKind, Card, Field, FieldKind},
    wire::SendForm,
};

#[component]
pub(super) fn Watchers(which: Which, card: CaseCard, eyes: Eyes) -> impl IntoView {
    let refusal = card.verdicts.watchers.clone();
    let may = refusal.is_none();
    let none = card.watchers.is_empty();
    let rows = card.watchers.into_iter().map(|one| row(&which, one, may, eyes)).collect_view();
    let own = (!card.item.is_mine).then(|| own(&which, card.is_watching, eyes));
    let removed = said(eyes.remove, which.draft.as_ref(), "remove");
    let add = add(&which, refusal, eyes);
    view! {
        <Card title=move_tr!("cases-watchers-title")>
            <p class="quiet-text">{move_tr!("cases-watchers-means")}</p>
            <p hidden=!none>{move_tr!("cases-watchers-none")}</p>
            <Refused said=removed/>
            <ul class="watchers">{rows}</ul>
            {own}
            {add}
        </Card>
    }
}

fn row(which: &Which, one: Watcher, may: bool, eyes: Eyes) -> AnyView {
    let Watcher { member, name, is_you } = one;
    let you = is_you.then(|| view! { " " <small>{move_tr!("frame-you")}</small> });
    let called = name.clone();
    let fields = which.fields();
    let remove = (may && !is_you).then(|| {
        let label = Signal::derive(move || tr!("cases-watcher-remove", { "name" => called.clone() }));
        view! {
            <SendForm action=eyes.remove>
                {fields}
                <input type="hidden" name="member" value=member.to_string()/>
                <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=eyes.remove.pending()>{label}</Button>
            </SendForm>
        }
    });
    view! { <li><span>{name}{you}</span>{remove}</li> }.into_any()
}

/// Whoever opened it hears of everything anyway.
fn own(which: &Which, is_watching: bool, eyes: Eyes) -> AnyView {
    let fields = which.fields();
    if is_watching {
        let said = said(eyes.unwatch, which.draft.as_ref(), "watch");
        view! {
            <SendForm action=eyes.unwatch>
                <Refused said/>
                {fields}
                <Button action=ButtonAction::Submit pending=eyes.unwatch.pending()>{move_tr!("cases-unwatch")}</Button>
            </SendForm>
        }
        .into_any()
    } else {
        let said = said(eyes.watch, which.draft.as_ref(), "watch");
        view! {
            <SendForm action=eyes.watch>
                <Refused said/>
                {fields}
                <Button icon="eye" action=ButtonAction::Submit pending=eyes.watch.pending()>{move_tr!("cases-watch")}</Button>
            </SendForm>
        }
        .into_any()
    }
}

fn add(which: &Which, refusal: Option<Refusal>, eyes: Eyes) -> AnyView {
    let said = said(eyes.add, which.draft.as_ref(), "watchers");
    let (fields, typed) = (which.fields(), which.typed("watchers"));
    let off_because = Signal::derive(move || refusal.as_ref().map(Refusal::say).map(Because::from));
    view! {
        <SendForm action=eyes.add attr:novalidate="novalidate" attr:class="stack close">
            <Refused said/>
            {fields}
            <Field name="watchers" kind=FieldKind::Email label=move_tr!("cases-watcher-email") value=typed
                error=error_at(said, "watchers") autocomplete="off"/>
            <div>
                <Button action=ButtonAction::Submit pending=eyes.add.pending() off_because>{move_tr!("cases-watcher-add")}</Button>
            </div>
        </SendForm>
    }
    .into_any()
}
