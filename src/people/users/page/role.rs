//! Edit role: the roles with their meaning, one to choose, and until when. Without one that it replaces, another role.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{create::options, menu::asks};
use crate::{
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary, when_done},
    },
    ids::{MemberId, OrganizationId},
    paths,
    people::users::{
        actions::{self, GiveRole},
        model::{Held, Offered, UserCard},
        page::said::off,
        rules::Refusal,
    },
    plain::Draft,
    time::{Local, Span},
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ErrorSummary, Field, FieldKind, LinkButton, Need, Notice, PageHead,
        Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(RolePage in users, view);

fn view() -> AnyView {
    let (organization, member, query) = (organization(), param("member"), use_query_map());
    let from = Memo::new(move |_| query.read().get("from").unwrap_or_default());
    let card = ask(
        move || (organization.get(), member.get()),
        |(organization, member)| actions::user(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (card.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let (organization, from) = (organization.get_untracked(), from.get_untracked());
        let found = {
            let organization = organization.clone();
            move |card| page(organization, card, &from, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, card: UserCard, from: &str, draft: Option<Draft>) -> AnyView {
    let (name, back) = (card.user.details.name(), paths::user(&organization, &card.user.id));
    let from = card.held.iter().find(|held| held.role.key() == from).cloned();
    let title = if from.is_some() { move_tr!("users-edit-role") } else { move_tr!("users-add-role") };
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=name.clone()>
                <LinkButton href=back icon="back">{name}</LinkButton>
            </PageHead>
            <section class="card form">
                <RoleForm organization card from draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn RoleForm(organization: OrganizationId, card: UserCard, from: Option<Held>, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<GiveRole>::new();
    let said = said(action, draft.as_ref(), "role");
    let (navigate, toasts) = (use_navigate(), use_toasts());
    let done = paths::user(&organization, &card.user.id);
    when_done(action, move |()| {
        toasts.say(move_tr!("users-role-saved"));
        navigate(&done, NavigateOptions::default());
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let (to, last) = (typed("to"), typed("until"));
    let key = from.as_ref().map(|held| held.role.key().to_owned()).unwrap_or_default();
    let until = from.as_ref().and_then(|held| held.until).map(day).unwrap_or_default();
    let verdict = card.user.verdicts.role.clone();
    let off_because = Signal::derive(move || off(&verdict));
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="member" value=card.user.id.to_string()/>
            <input type="hidden" name="seen" value=card.revision/>
            <input type="hidden" name="from" value=key.clone()/>
            {from.clone().map(moves)}
            <Choice
                name="to"
                label=move_tr!("contacts-role")
                options=options(&offered(&card, from.as_ref()))
                value=to.unwrap_or(key)
                required=Need::Required
                error=error_at(said, "to")
            />
            <Field
                name="until"
                kind=FieldKind::Date
                label=move_tr!("users-until")
                hint=move_tr!("users-until-hint")
                value=last.unwrap_or(until)
                error=error_at(said, "until")
            />
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending() off_because>
                    {move_tr!("frame-save")} {asks(&card.user.verdicts.role)}
                </Button>
            </div>
        </SendForm>
    }
}

/// A role that they hold already is not given twice.
fn offered(card: &UserCard, from: Option<&Held>) -> Vec<Offered> {
    let is_other = |offer: &Offered| {
        card.held.iter().any(|held| held.role == offer.role) && from.is_none_or(|from| from.role != offer.role)
    };
    let each = card.offered.iter().cloned().map(|offer| {
        let held = is_other(&offer).then(|| Refusal::AlreadyHeld { role: offer.role.clone() });
        Offered { off: offer.off.clone().or(held), ..offer }
    });
    each.collect()
}

/// What becomes of what is assigned to the role before.
fn moves(from: Held) -> AnyView {
    let title = Signal::derive(move || tr!("users-replaces", { "role" => words::access::role_name(&from.role) }));
    view! {
        <Notice title>
            <p>{move_tr!("users-replaces-text")}</p>
        </Notice>
    }
    .into_any()
}

/// The last day of something that ends, as a field of dates bears it. Two hours back: see `told::last_day`.
fn day(end: Local) -> String {
    words::stamp(Local { at: end.at - Span::hours(2), ..end }).chars().take(10).collect()
}
