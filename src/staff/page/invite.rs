//! An operator invites somebody.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{said, shown};
use crate::{
    app::{
        asked::drafted,
        lazy::lazy_page,
        outcome::{Refused, error_at, said as answered, summary, when_done},
    },
    identity::model::StaffRole,
    ids::PersonId,
    paths,
    plain::Draft,
    staff::actions::{InviteStaff, colleagues},
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, LinkButton, Need,
        PageHead, Select, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::{self, Language},
};

lazy_page!(InvitePage in staff, view);

fn view() -> AnyView {
    // Who may invite: the list says it, and is where they come from.
    let (list, draft) = (ask(|| (), |()| colleagues()), drafted());
    let page = move || {
        let (list, draft) = (list.get()?, draft.get()?);
        Some(shown(list, |_| page(draft)))
    };
    view! {
        <Title text=move_tr!("staff-invite")/>
        <Suspense>{page}</Suspense>
    }
    .into_any()
}

fn page(draft: Option<Draft>) -> AnyView {
    view! {
        <div class="page">
            <PageHead title=move_tr!("staff-invite") text=move_tr!("staff-invite-text")>
                <LinkButton href=paths::CARE_STAFF icon="back">{move_tr!("staff-title")}</LinkButton>
            </PageHead>
            <section class="card form"><InviteForm draft/></section>
        </div>
    }
    .into_any()
}

/// The roles, each with what it means.
pub(super) fn roles() -> Vec<ChoiceOption> {
    let option = |role: StaffRole| ChoiceOption {
        value: role.key().to_owned(),
        label: Signal::derive(move || said::role(role)),
        meaning: Some(match role {
            StaffRole::Agent => move_tr!("staff-agent-means"),
            StaffRole::Operator => move_tr!("staff-operator-means"),
        }),
        off_because: None,
    };
    StaffRole::ALL.map(option).into()
}

#[component]
fn InviteForm(draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<InviteStaff>::new();
    let said = answered(action, draft.as_ref(), "");
    let (navigate, toasts) = (use_navigate(), use_toasts());
    when_done(action, move |id: PersonId| {
        toasts.say(move_tr!("staff-invitation-sent"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::care_colleague(&id));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let or =
        |name: &str, other: &str| Some(typed(name)).filter(|it| !it.is_empty()).unwrap_or_else(|| other.to_owned());
    let language = or("language", untrack(words::spoken).code());
    let (first_name, email, role) = (typed("first_name"), typed("email"), or("role", StaffRole::Agent.key()));
    let languages = vec![
        (Language::En.code().to_owned(), move_tr!("staff-english")),
        (Language::Es.code().to_owned(), move_tr!("staff-spanish")),
    ];
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Field name="first_name" label=move_tr!("staff-name") hint=move_tr!("staff-name-hint-new") value=first_name
                required=Need::Required autocomplete="off" error=error_at(said, "first_name")/>
            <Field name="email" label=move_tr!("staff-email") hint=move_tr!("staff-email-hint") value=email
                kind=FieldKind::Email required=Need::Required autocomplete="off" error=error_at(said, "email")/>
            <Select name="language" label=move_tr!("staff-language") options=languages value=language
                error=error_at(said, "language")/>
            <Choice name="role" label=move_tr!("staff-role") options=roles() value=role required=Need::Required
                error=error_at(said, "role")/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("staff-invite")}
                </Button>
            </div>
        </SendForm>
    }
}
