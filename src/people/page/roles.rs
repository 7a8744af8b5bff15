//! Edit Roles: the roles of Tech Support with their meaning, one to choose.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said::{self as sayings, off};
use crate::{
    access::Role,
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary, when_done},
    },
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        actions::{self, ChangeRole},
        model::ContactCard,
        rules::Refusal,
    },
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, LinkButton, Need, PageHead, Title,
        use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(RolesPage in roles, view);

fn view() -> AnyView {
    let (organization, member) = (organization(), param("member"));
    let card = ask(
        move || (organization.get(), member.get()),
        |(organization, member)| actions::contact(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (card.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(organization, &card, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, card: &ContactCard, draft: Option<Draft>) -> AnyView {
    let card = card.clone();
    let (name, back) = (card.contact.details.name(), paths::contact(&organization, &card.contact.id));
    view! {
        <Title text=move_tr!("contacts-edit-roles")/>
        <div class="page">
            <PageHead title=move_tr!("contacts-edit-roles") text=name.clone()>
                <LinkButton href=back icon="back">{name}</LinkButton>
            </PageHead>
            <section class="card form">
                <RoleForm organization card draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn RoleForm(organization: OrganizationId, card: ContactCard, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ChangeRole>::new();
    let said = said(action, draft.as_ref(), "roles");
    let (navigate, toasts) = (use_navigate(), use_toasts());
    let done = paths::contact(&organization, &card.contact.id);
    when_done(action, move |()| {
        toasts.say(move_tr!("contacts-role-updated"));
        navigate(&done, NavigateOptions::default());
    });
    let chosen = draft.as_ref().and_then(|draft| draft.value("to")).map(str::to_owned);
    let value = chosen.or_else(|| card.contact.role.map(|role| role.key().to_owned())).unwrap_or_default();
    let verdict = card.verdicts.roles.clone();
    let off_because = Signal::derive(move || off(&verdict));
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="member" value=card.contact.id.to_string()/>
            <input type="hidden" name="seen" value=card.revision/>
            <Choice
                name="to"
                label=move_tr!("contacts-role")
                options=options(&card)
                value=value
                required=Need::Required
                error=error_at(said, "to")
            />
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending() off_because>
                    {move_tr!("contacts-update")}
                </Button>
            </div>
        </SendForm>
    }
}

/// Each role with its meaning, and where it cannot be given, why. The one that they hold stays to be chosen.
fn options(card: &ContactCard) -> Vec<ChoiceOption> {
    let option = |(role, refusal): &(Role, Option<Refusal>)| {
        let role = *role;
        let off = refusal.filter(|refusal| *refusal != Refusal::NothingChanged);
        ChoiceOption {
            value: role.key().to_owned(),
            label: Signal::derive(move || words::access::role(role)),
            meaning: Some(Signal::derive(move || words::access::role_meaning(role))),
            off_because: off.map(|refusal| Signal::derive(move || sayings::refusal(refusal))),
        }
    };
    card.roles.iter().map(option).collect()
}
