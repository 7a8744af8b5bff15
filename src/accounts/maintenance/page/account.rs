//! An account's name and contact address.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::forms::wrong;
use crate::{
    accounts::maintenance::{
        actions::{self, EditAccount},
        model::AccountForm,
    },
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{error_at, said, when_done},
    },
    approvals::page as approvals,
    ids::{AccountId, OrganizationId},
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Field, FieldKind, LinkButton, Need, PageHead, Title, use_toasts},
    wire::{SendForm, Sending, ask},
};

lazy_page!(AccountEditPage in maintenance, view);

fn view() -> AnyView {
    let (organization, account) = (organization(), param("account"));
    let form = ask(
        move || (organization.get(), account.get()),
        |(organization, account)| actions::account_form(organization, AccountId::new(account)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (form.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |form| page(&organization, form, draft.as_ref())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: &OrganizationId, form: AccountForm, draft: Option<&Draft>) -> AnyView {
    let AccountForm { account, email, revision, asks } = form;
    let back = paths::account(organization, &account.id);
    let action = Sending::<EditAccount>::new();
    let said = said(action, draft, "");
    let (toasts, navigate, done) = (use_toasts(), use_navigate(), back.clone());
    when_done(action, move |()| {
        toasts.say(move_tr!("frame-saved"));
        navigate(&done, NavigateOptions::default());
    });
    let typed = |name: &str| draft.and_then(|draft| draft.value(name)).map(str::to_owned);
    let (org, id) = (organization.to_string(), account.id.to_string());
    let (number, called) = (account.number, account.name.clone());
    let (name, email) = (typed("name").unwrap_or(account.name), typed("email").or(email).unwrap_or_default());
    view! {
        <Title text=move_tr!("maintenance-edit-account")/>
        <div class="page">
            <PageHead title=move_tr!("maintenance-edit-account") text=number>
                <LinkButton href=back icon="back">{called}</LinkButton>
            </PageHead>
            <div class="form"><Card title=move_tr!("accounts-account")>
                <p>{move_tr!("maintenance-edit-account-text")}</p>
                <SendForm action attr:novalidate="novalidate" attr:class="stack">
                    {wrong(said)}
                    <input type="hidden" name="org" value=org/>
                    <input type="hidden" name="account" value=id/>
                    <input type="hidden" name="seen" value=revision/>
                    <Field
                        name="name"
                        label=move_tr!("maintenance-name")
                        value=name
                        required=Need::Required
                        error=error_at(said, "name")
                    />
                    <Field
                        name="email"
                        kind=FieldKind::Email
                        label=move_tr!("maintenance-email")
                        hint=move_tr!("maintenance-email-hint")
                        value=email
                        error=error_at(said, "email")
                    />
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("frame-save")} {approvals::asks(asks)}
                        </Button>
                    </div>
                </SendForm>
            </Card></div>
        </div>
    }
    .into_any()
}
