//! An operator onboards an organization: its name, and who owns it.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    app::{
        FaultPage,
        asked::drafted,
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said, summary, when_done},
    },
    fault::Outcome,
    ids::OrganizationId,
    organizations::{
        actions::{AddOrganization, organizations},
        model::{Alike, OrganizationQuery, Refusal},
    },
    paths,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Checkbox, ErrorSummary, Field, FieldKind, LinkButton, Need, Notice, PageHead,
        Select, Title, Tone, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::{self, Language},
};

lazy_page!(OnboardPage in onboarding, view);

fn view() -> AnyView {
    // Whoever onboards: the list says it, and is where they come from.
    let list = ask(|| (), |()| organizations(OrganizationQuery::default()));
    let draft = drafted();
    let page = move || {
        let (list, draft) = (list.get()?, draft.get()?);
        Some(match list {
            Ok(list) if list.onboards => page(draft),
            Ok(_) => view! { <FaultPage fault=crate::fault::Fault::NotFound/> }.into_any(),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("organizations-add")/>
        <Suspense>{page}</Suspense>
    }
    .into_any()
}

fn page(draft: Option<Draft>) -> AnyView {
    view! {
        <div class="page">
            <PageHead title=move_tr!("organizations-add") text=move_tr!("organizations-add-text")>
                <LinkButton href=paths::CARE_ORGANIZATIONS icon="back">{move_tr!("organizations-operator")}</LinkButton>
            </PageHead>
            <section class="card form"><OnboardForm draft/></section>
        </div>
    }
    .into_any()
}

#[component]
fn OnboardForm(draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<AddOrganization>::new();
    let said = said(action, draft.as_ref(), "");
    let (navigate, toasts) = (use_navigate(), use_toasts());
    when_done(action, move |id: OrganizationId| {
        toasts.say(move_tr!("organizations-invitation-sent"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::care_organization(&id));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let language = Some(typed("language")).filter(|language| !language.is_empty());
    let language = language.unwrap_or_else(|| untrack(words::spoken).code().to_owned());
    let (name, owner) = (typed("name"), typed("owner"));
    let (first_name, last_name) = (typed("first_name"), typed("last_name"));
    let languages = vec![
        (Language::En.code().to_owned(), move_tr!("organizations-english")),
        (Language::Es.code().to_owned(), move_tr!("organizations-spanish")),
    ];
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            {move || alike(said).map(|found| view! { <Warning found/> })}
            <Refused said/>
            <Field name="name" label=move_tr!("organizations-name") value=name required=Need::Required
                autocomplete="off" error=error_at(said, "name")/>
            <Field name="owner" label=move_tr!("organizations-owner-email") hint=move_tr!("organizations-owner-email-hint")
                value=owner kind=FieldKind::Email required=Need::Required autocomplete="off"
                error=error_at(said, "owner")/>
            <Field name="first_name" label=move_tr!("organizations-owner-first-name") value=first_name
                autocomplete="off" error=error_at(said, "first_name")/>
            <Field name="last_name" label=move_tr!("organizations-owner-last-name") value=last_name
                autocomplete="off" error=error_at(said, "last_name")/>
            <Select name="language" label=move_tr!("organizations-language") options=languages value=language
                error=error_at(said, "language")/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("organizations-add")}
                </Button>
            </div>
        </SendForm>
    }
}

fn alike(said: Said<Refusal>) -> Option<Vec<Alike>> {
    match said.get()? {
        Ok(Outcome::Refused(Refusal::Alike(found))) => Some(found),
        _ => None,
    }
}

/// Those that it may be already, and the box that says it is another.
#[component]
fn Warning(found: Vec<Alike>) -> impl IntoView {
    let line = |one: Alike| {
        let why = move || one.has_owner.then(|| view! { " · " {move_tr!("organizations-alike-owner")} });
        view! { <li><a href=paths::care_organization(&one.id)>{one.name}</a> {why}</li> }
    };
    let lines = found.into_iter().map(line).collect_view();
    view! {
        <Notice tone=Tone::Wait title=move_tr!("organizations-alike")>
            <ul>{lines}</ul>
            <Checkbox name="anyway" label=move_tr!("organizations-anyway")/>
        </Notice>
    }
}
