//! A role is archived or deleted: a page of its own asks first, and what its holders get in its place.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{holders::HeldBy, list::option, said::off, words as own};
use crate::{
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary, when_done},
    },
    approvals::page as approvals,
    ids::{OrganizationId, RoleId},
    paths,
    plain::Draft,
    roles::{
        actions::{self, LeaveRole},
        model::{Leaving, RoleCard},
    },
    ui::{
        Button, ButtonAction, ButtonKind, ErrorSummary, LinkButton, Need, Notice, PageHead, Select, Title, Tone,
        use_toasts,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(LeavePage in hub_roles, view);

fn view() -> AnyView {
    let (organization, key, address) = (organization(), param("role"), use_query_map());
    let how = Memo::new(move |_| Leaving::from_key(&address.read().get("how").unwrap_or_default()));
    let card = ask(
        move || (organization.get(), key.get()),
        |(organization, key)| actions::role(organization, RoleId::new(key)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (card.get(), draft.get());
        let (answer, draft, how) = (answer?, draft?, how.get());
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(organization, how, card, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, how: Leaving, card: RoleCard, draft: Option<Draft>) -> AnyView {
    let role = card.role.clone();
    let title = Signal::derive(move || {
        let role = own::name(&role).0;
        match how {
            Leaving::Archive => leptos_fluent::tr!("roles-archive-title", { "role" => role }),
            Leaving::Delete => leptos_fluent::tr!("roles-delete-title", { "role" => role }),
        }
    });
    let back = paths::role(&organization, &card.role.id);
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title>
                <LinkButton href=back icon="back">{move_tr!("roles-back")}</LinkButton>
            </PageHead>
            <section class="card form">
                <LeaveForm organization how card draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn LeaveForm(organization: OrganizationId, how: Leaving, card: RoleCard, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<LeaveRole>::new();
    let said = said(action, draft.as_ref(), "leave");
    let (navigate, toasts, done) = (use_navigate(), use_toasts(), paths::roles(&organization));
    when_done(action, move |()| {
        toasts.say(match how {
            Leaving::Archive => move_tr!("roles-archived-done"),
            Leaving::Delete => move_tr!("roles-deleted-done"),
        });
        let (navigate, done) = (navigate.clone(), done.clone());
        request_animation_frame(move || navigate(&done, NavigateOptions::default()));
    });
    let RoleCard { role, holders, change, instead, .. } = card;
    let is_used = holders.count > 0;
    let value = draft.as_ref().and_then(|draft| draft.value("instead")).unwrap_or_default().to_owned();
    let options: Vec<_> =
        std::iter::once((String::new(), move_tr!("roles-choose"))).chain(instead.iter().map(option)).collect();
    let asks = approvals::asks(change.asks());
    let off_because = Signal::derive(move || off(&change));
    view! {
        <HeldBy organization=organization.clone() role=role.id.clone() holders/>
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="key" value=role.id.to_string()/>
            <input type="hidden" name="how" value=how.key()/>
            {meaning(how)}
            {is_used.then(|| view! {
                <Select
                    name="instead"
                    label=move_tr!("roles-instead")
                    hint=move_tr!("roles-instead-hint")
                    options=options
                    value=value
                    required=Need::Required
                    error=error_at(said, "instead")
                />
            })}
            <div class="form-end">
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                    {match how {
                        Leaving::Archive => move_tr!("roles-archive-one"),
                        Leaving::Delete => move_tr!("roles-delete"),
                    }}
                    " "
                    {asks}
                </Button>
            </div>
        </SendForm>
    }
}

/// What it means, and whether it can be undone.
fn meaning(how: Leaving) -> AnyView {
    match how {
        Leaving::Archive => view! {
            <Notice>
                <p>{move_tr!("roles-archive-means")}</p>
            </Notice>
        }
        .into_any(),
        Leaving::Delete => view! {
            <Notice tone=Tone::Wait>
                <p>{move_tr!("roles-delete-means")}</p>
            </Notice>
        }
        .into_any(),
    }
}
