//! Add Administrative Role, Add End User Role: a role from nothing, or like another.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{fields::RoleFields, grid::Grid, words as own};
use crate::{
    access::Kind,
    app::{
        asked::{drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, said, summary, when_done},
    },
    approvals::page as approvals,
    ids::{OrganizationId, RoleId},
    paths,
    plain::Draft,
    roles::{
        actions::{self, MakeRole},
        model::{RoleForm, RoleMaking},
    },
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, LinkButton, PageHead, Title, use_toasts},
    wire::{SendForm, Sending, ask},
};

lazy_page!(MakePage in hub_roles, view);

fn view() -> AnyView {
    let (organization, address) = (organization(), use_query_map());
    let copy = Memo::new(move |_| address.read().get("copy").filter(|id| !id.is_empty()).map(RoleId::new));
    let kind = Memo::new(move |_| {
        let key = address.read().get("kind").unwrap_or_default();
        Kind::ALL.into_iter().find(|kind| kind.key() == key).unwrap_or(Kind::Administrative)
    });
    let making = ask(
        move || (organization.get(), kind.get(), copy.get()),
        |(organization, kind, copy)| actions::role_making(organization, kind, copy),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (making.get(), draft.get());
        let (answer, draft, kind) = (answer?, draft?, kind.get());
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |making| page(organization, kind, making, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, kind: Kind, making: RoleMaking, draft: Option<Draft>) -> AnyView {
    let title = match kind {
        Kind::Administrative => move_tr!("roles-add-administrative"),
        Kind::EndUser => move_tr!("roles-add-end-user"),
    };
    let text = match kind {
        Kind::Administrative => move_tr!("roles-add-administrative-text"),
        Kind::EndUser => move_tr!("roles-add-end-user-text"),
    };
    let back = paths::roles(&organization);
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <section class="card role-form">
                <MakeForm organization kind making draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn MakeForm(organization: OrganizationId, kind: Kind, making: RoleMaking, draft: Option<Draft>) -> impl IntoView {
    let RoleMaking { asks, offers, approvers, copied } = making;
    let action = Sending::<MakeRole>::new();
    let said = said(action, draft.as_ref(), "make");
    let (navigate, toasts, to) = (use_navigate(), use_toasts(), organization.clone());
    when_done(action, move |role: RoleId| {
        toasts.say(move_tr!("roles-made"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::role(&to, &role));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    // A copy has no name yet: it has to be another one.
    let like =
        copied.as_ref().map(|role| RoleForm { name_en: String::new(), name_es: String::new(), ..RoleForm::of(role) });
    let first = like.unwrap_or_default().typed(draft.as_ref().map_or(&[], |draft| draft.values.as_slice()));
    let grid = Grid::new(offers, approvers, first.answers.clone(), said);
    let copy = copied.as_ref().map(|role| role.id.to_string()).unwrap_or_default();
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            {copied.map(|role| view! { <p class="quiet-text">{move_tr!("roles-copied", { "role" => own::name(&role).0 })}</p> })}
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="kind" value=kind.key()/>
            <input type="hidden" name="copy" value=copy/>
            <RoleFields first said/>
            <h2 id="allow">{move_tr!("roles-permissions")}</h2>
            {grid.view()}
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("roles-make")} {approvals::asks(asks)}
                </Button>
            </div>
        </SendForm>
    }
}
