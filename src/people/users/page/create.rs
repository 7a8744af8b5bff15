//! Add new user: first name, last name, e-mail, role, and where a manager adds them, a line.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said as sayings;
use crate::{
    access::RoleName,
    app::{
        asked::{drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said, summary, when_done},
    },
    approvals::page as approvals,
    fault::Outcome,
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        model::ContactForm,
        page::said::language,
        users::{
            actions::{self, AddUser},
            model::{AccountName, Adding, Offered},
            rules::Refusal,
        },
    },
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, LinkButton, Need,
        Notice, PageHead, Select, Title, Tone, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::{self, Language},
};

lazy_page!(NewUserPage in new_user, view);

fn view() -> AnyView {
    let organization = organization();
    let (adding, draft) = (ask(move || organization.get(), actions::adding), drafted());
    let page = move || {
        let (answer, draft) = (adding.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |adding| page(organization, adding, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, adding: Adding, draft: Option<Draft>) -> AnyView {
    let back = paths::users(&organization);
    view! {
        <Title text=move_tr!("users-add-new")/>
        <div class="page">
            <PageHead title=move_tr!("users-add-new") text=move_tr!("users-add-text")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <section class="card form">
                <AddForm organization adding draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn AddForm(organization: OrganizationId, adding: Adding, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<AddUser>::new();
    let said = said(action, draft.as_ref(), "add");
    let (navigate, toasts, to) = (use_navigate(), use_toasts(), organization.clone());
    when_done(action, move |member: MemberId| {
        toasts.say(move_tr!("users-added"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::user(&to, &member));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let (role, lines) = (typed("role").unwrap_or_default(), typed("lines").unwrap_or_default());
    let form = ContactForm { language: untrack(words::spoken).code().to_owned(), ..ContactForm::default() };
    let first = form.typed(typed);
    let at = move |field| error_at(said, field);
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <There organization=organization.clone() said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <div class="pair">
                <Field name="first_name" label=move_tr!("contacts-first-name") value=first.first_name error=at("first_name")
                    required=Need::Required autocomplete="off"/>
                <Field name="last_name" label=move_tr!("contacts-last-name") value=first.last_name error=at("last_name")
                    required=Need::Required autocomplete="off"/>
            </div>
            <Field name="email" kind=FieldKind::Email label=move_tr!("contacts-email") hint=move_tr!("users-email-hint")
                value=first.email error=at("email") required=Need::Required autocomplete="off"/>
            <Choice name="role" label=move_tr!("contacts-role") options=options(&adding.roles) value=role
                required=Need::Required error=at("role")/>
            {adding.accounts.map(|accounts| lines_field(accounts, lines, said))}
            <Select name="language" label=move_tr!("contacts-language") options=languages() value=first.language
                error=at("language")/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("users-add")} {approvals::asks(adding.asks)}
                </Button>
            </div>
        </SendForm>
    }
}

/// Somebody has this address already: the way to them.
#[component]
fn There(organization: OrganizationId, said: Said<Refusal>) -> impl IntoView {
    move || match said.get() {
        Some(Ok(Outcome::Refused(Refusal::AlreadyHere { member, name }))) => {
            let (to, who) = (paths::user(&organization, &member), name.clone());
            let notice = view! {
                <Notice tone=Tone::Wait title=Signal::derive(move || tr!("users-there", { "name" => who.clone() }))>
                    <p>{move_tr!("users-there-text")}</p>
                    <p><LinkButton href=to>{name}</LinkButton></p>
                </Notice>
            };
            Some(notice.into_any())
        }
        _ => None,
    }
}

/// Whoever looks after some accounts says on which of their lines the new user is.
fn lines_field(accounts: Vec<AccountName>, value: String, said: Said<Refusal>) -> AnyView {
    let hint = Signal::derive(move || {
        let names: Vec<String> = accounts.iter().map(|account| account.name.clone()).collect();
        tr!("users-lines-hint", { "accounts" => words::or(words::spoken(), &names) })
    });
    view! {
        <Field name="lines" kind=FieldKind::Tel label=move_tr!("users-lines") hint value error=error_at(said, "lines")
            required=Need::Required autocomplete="off"/>
    }
    .into_any()
}

fn languages() -> Vec<(String, Signal<String>)> {
    Language::ALL.map(|one| (one.code().to_owned(), Signal::derive(move || language(one)))).to_vec()
}

/// Each role with its meaning, and where it cannot be given, why.
pub(crate) fn options(offered: &[Offered]) -> Vec<ChoiceOption> {
    let option = |offered: &Offered| {
        let (name, off) = (offered.role.clone(), offered.off.clone());
        let meaning: Option<Signal<String>> = match &offered.role {
            RoleName::Ready(role) => {
                let role = *role;
                Some(Signal::derive(move || words::access::role_meaning(role)))
            }
            RoleName::Own { .. } => {
                let permissions = offered.permissions;
                Some(Signal::derive(move || sayings::allows(permissions)))
            }
        };
        ChoiceOption {
            value: offered.role.key().to_owned(),
            label: Signal::derive(move || words::access::role_name(&name)),
            meaning,
            off_because: off.map(|refusal| Signal::derive(move || sayings::refusal(&refusal))),
        }
    };
    offered.iter().map(option).collect()
}
