//! Create a Contact: the form, in the order and with the labels that people know.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::details::ContactFields;
use crate::{
    access::Role,
    app::{
        asked::{drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary, when_done},
    },
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        actions::{self, CreateContact},
        model::{Account, ContactForm},
    },
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, LinkButton, Need, PageHead, Select, Title, use_toasts},
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(CreatePage in create, view);

fn view() -> AnyView {
    let organization = organization();
    let (account, draft) = (ask(move || organization.get(), actions::account), drafted());
    let page = move || {
        let (answer, draft) = (account.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |account| page(organization, account, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, account: Account, draft: Option<Draft>) -> AnyView {
    let back = paths::contacts(&organization);
    view! {
        <Title text=move_tr!("contacts-create")/>
        <div class="page">
            <PageHead title=move_tr!("contacts-create") text=move_tr!("contacts-create-text")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <section class="card form">
                <CreateForm organization account draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn CreateForm(organization: OrganizationId, account: Account, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<CreateContact>::new();
    let said = said(action, draft.as_ref(), "create");
    let (navigate, toasts, to) = (use_navigate(), use_toasts(), organization.clone());
    when_done(action, move |member: MemberId| {
        toasts.say(move_tr!("contacts-created"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::contact(&to, &member));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let role = draft.as_ref().and_then(|draft| draft.value("role")).unwrap_or_default().to_owned();
    let form = ContactForm { language: untrack(words::spoken).code().to_owned(), ..ContactForm::default() };
    let first = form.typed(|name| draft.as_ref()?.value(name).map(str::to_owned));
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <ContactFields first said account=Some(account.name)>
                <Select
                    name="role"
                    label=move_tr!("contacts-role")
                    options=roles()
                    value=role
                    required=Need::Required
                    error=error_at(said, "role")
                />
            </ContactFields>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("contacts-submit")}
                </Button>
            </div>
        </SendForm>
    }
}

/// Nothing is chosen for anybody: a role is given on purpose.
fn roles() -> Vec<(String, Signal<String>)> {
    let offered =
        Role::TECH_SUPPORT.map(|role| (role.key().to_owned(), Signal::derive(move || words::access::role(role))));
    std::iter::once((String::new(), move_tr!("contacts-choose-role"))).chain(offered).collect()
}
