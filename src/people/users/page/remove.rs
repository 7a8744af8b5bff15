//! Remove role: which one, and what ends with it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{
    menu::asks,
    said::{off, refusal},
};
use crate::{
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Refused, said, when_done},
    },
    ids::{MemberId, OrganizationId},
    paths,
    people::users::{
        actions::{self, RemoveRole},
        model::{Held, UserCard},
    },
    plain::Draft,
    ui::{Because, Button, ButtonAction, ButtonKind, LinkButton, PageHead, Title, use_toasts},
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(RemoveRolePage in users, view);

fn view() -> AnyView {
    let (organization, member, query) = (organization(), param("member"), use_query_map());
    let role = Memo::new(move |_| query.read().get("role").unwrap_or_default());
    let card = ask(
        move || (organization.get(), member.get()),
        |(organization, member)| actions::user(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (card.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let (organization, role) = (organization.get_untracked(), role.get());
        let found = {
            let organization = organization.clone();
            move |card| page(organization, card, &role, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, card: UserCard, role: &str, draft: Option<Draft>) -> AnyView {
    let (name, back) = (card.user.details.name(), paths::user(&organization, &card.user.id));
    let held = card.held.iter().find(|held| held.role.key() == role).or(card.held.first()).cloned();
    let body = match held {
        Some(held) => view! { <RemoveForm organization card held draft/> }.into_any(),
        None => view! { <p>{move_tr!("users-no-role-text")}</p> }.into_any(),
    };
    view! {
        <Title text=move_tr!("users-remove-role")/>
        <div class="page">
            <PageHead title=move_tr!("users-remove-role") text=name.clone()>
                <LinkButton href=back icon="back">{name}</LinkButton>
            </PageHead>
            <section class="card form">{body}</section>
        </div>
    }
    .into_any()
}

#[component]
fn RemoveForm(organization: OrganizationId, card: UserCard, held: Held, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<RemoveRole>::new();
    let said = said(action, draft.as_ref(), "remove");
    let (navigate, toasts) = (use_navigate(), use_toasts());
    let done = paths::user(&organization, &card.user.id);
    when_done(action, move |()| {
        toasts.say(move_tr!("users-role-removed"));
        navigate(&done, NavigateOptions::default());
    });
    let (verdict, keeps) = (card.user.verdicts.remove.clone(), held.keeps.clone());
    let off_because = Signal::derive(move || off(&verdict).or_else(|| keeps.as_ref().map(refusal).map(Because::from)));
    let (name, role, is_last) = (card.user.details.name(), held.role.clone(), card.held.len() == 1);
    let question =
        move || tr!("users-remove-question", { "role" => words::access::role_name(&role), "name" => name.clone() });
    let others = others(&organization, &card, &held);
    view! {
        <Refused said/>
        <p>{question}</p>
        <ul class="points">
            <li>{move_tr!("users-remove-ends")}</li>
            <li hidden=!is_last>{move_tr!("users-remove-last")}</li>
            <li hidden=is_last>{move_tr!("users-remove-others")}</li>
        </ul>
        <SendForm action>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="member" value=card.user.id.to_string()/>
            <input type="hidden" name="role" value=held.role.key().to_owned()/>
            <div class="form-end">
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                    {move_tr!("users-remove-role")} {asks(&card.user.verdicts.remove)}
                </Button>
            </div>
        </SendForm>
        {others}
    }
}

/// Their other roles, to take away instead.
fn others(organization: &OrganizationId, card: &UserCard, held: &Held) -> AnyView {
    let links = card.held.iter().filter(|one| one.role != held.role).map(|one| {
        let (href, role) = (paths::remove_role(organization, &card.user.id, one.role.key()), one.role.clone());
        view! {
            <LinkButton href kind=ButtonKind::Quiet>
                {move || tr!("users-remove-instead", { "role" => words::access::role_name(&role) })}
            </LinkButton>
        }
    });
    let links = links.collect_view();
    view! { <div class="actions">{links}</div> }.into_any()
}
