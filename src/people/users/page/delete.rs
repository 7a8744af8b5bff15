//! Delete user: what becomes of what they hold, and for how long it can be undone.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    menu::asks,
    said::{self as sayings, off},
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
        actions::{self, DeleteUser},
        model::UserCard,
    },
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, LinkButton, PageHead, Title, use_toasts},
    wire::{SendForm, Sending, ask},
};

lazy_page!(DeletePage in users, view);

fn view() -> AnyView {
    let (organization, member) = (organization(), param("member"));
    let card = ask(
        move || (organization.get(), member.get()),
        |(organization, member)| actions::user(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (card.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(organization, card, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, card: UserCard, draft: Option<Draft>) -> AnyView {
    let (name, back) = (card.user.details.name(), paths::user(&organization, &card.user.id));
    view! {
        <Title text=move_tr!("users-delete")/>
        <div class="page">
            <PageHead title=move_tr!("users-delete") text=name.clone()>
                <LinkButton href=back icon="back">{name}</LinkButton>
            </PageHead>
            <section class="card form">
                <DeleteForm organization card draft/>
            </section>
        </div>
    }
    .into_any()
}

#[component]
fn DeleteForm(organization: OrganizationId, card: UserCard, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<DeleteUser>::new();
    let said = said(action, draft.as_ref(), "delete");
    let (navigate, toasts, to) = (use_navigate(), use_toasts(), paths::users(&organization));
    when_done(action, move |()| {
        toasts.say(move_tr!("users-done-deleted"));
        navigate(&to, NavigateOptions::default());
    });
    let verdict = card.user.verdicts.delete.clone();
    let off_because = Signal::derive(move || off(&verdict));
    let (name, roles, reached) = (card.user.details.name(), card.user.roles.clone(), card.reached.len());
    let (some, more) = (reached > 0, card.reaches_more);
    let question = move || tr!("users-delete-question", { "name" => name.clone() });
    let ends = move || {
        if more {
            tr!("users-delete-many-end", { "least" => reached })
        } else {
            tr!("users-delete-end", { "count" => reached })
        }
    };
    view! {
        <Refused said/>
        <p>{question}</p>
        <ul class="points">
            <li>{move_tr!("users-delete-access")}</li>
            <li hidden=!some>{ends}</li>
            <li>{move || tr!("users-delete-roles", { "roles" => sayings::roles(&roles) })}</li>
            <li>{move_tr!("users-delete-history")}</li>
            <li>{move_tr!("users-delete-undo")}</li>
        </ul>
        <SendForm action>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="member" value=card.user.id.to_string()/>
            <div class="form-end">
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                    {move_tr!("users-delete")} {asks(&card.user.verdicts.delete)}
                </Button>
            </div>
        </SendForm>
    }
}
