//! What a user holds, with what each role allows, and what is assigned to them.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    card::About,
    said::{self, off, refusal},
    told::last_day,
};
use crate::{
    access::{Place, RoleName},
    ids::OrganizationId,
    paths,
    people::{
        model::readable,
        users::model::{Held, Reached, UserCard},
    },
    ui::{Because, Button, Card, LinkButton},
    words,
};

/// Their roles in Account Hub.
#[component]
pub(super) fn RolesCard(about: About) -> impl IntoView {
    let (card, organization) = (about.card, about.organization.clone());
    let rows = {
        let organization = organization.clone();
        move || card.with(|card| card.held.iter().map(|held| role(&organization, card, held)).collect_view())
    };
    let none = move || card.with(|card| card.held.is_empty()).then(|| tr!("users-no-role-text"));
    let another = paths::user_role(&organization, &about.member());
    let add = move || {
        let why = card.with(|card| off(&card.user.verdicts.role));
        let label = move_tr!("users-add-role");
        match why {
            None => view! { <LinkButton href=another.clone() icon="add">{label}</LinkButton> }.into_any(),
            why => view! { <Button off_because=Signal::derive(move || why.clone())>{label}</Button> }.into_any(),
        }
    };
    view! {
        <Card title=move_tr!("users-roles")>
            <p hidden=move || none().is_none()>{none}</p>
            <ul class="plain stack">{rows}</ul>
            <div class="actions">{add}</div>
        </Card>
    }
}

fn role(organization: &OrganizationId, card: &UserCard, held: &Held) -> AnyView {
    let (name, permissions, until) = (held.role.clone(), held.permissions, held.until);
    let meaning = move || match &name {
        RoleName::Ready(role) => words::access::role_meaning(*role),
        RoleName::Own { .. } => String::new(),
    };
    let name = held.role.clone();
    let key = held.role.key();
    let ends = until.map(|end| {
        view! { <p>{move || tr!("users-role-until", { "day" => last_day(end) })}</p> }
    });
    let edit = step(
        paths::user_role_from(organization, &card.user.id, key),
        off(&card.user.verdicts.role)
            .or_else(|| held.keeps.as_ref().filter(|why| !is_last(why)).map(refusal).map(Because::from)),
        move_tr!("users-edit-role"),
    );
    let remove = step(
        paths::remove_role(organization, &card.user.id, key),
        off(&card.user.verdicts.remove).or_else(|| held.keeps.as_ref().map(refusal).map(Because::from)),
        move_tr!("users-remove-role"),
    );
    view! {
        <li class="stack close">
            <h3>{move || words::access::role_name(&name)}</h3>
            <p>{meaning}</p>
            {ends}
            <p class="quiet-text">{move || said::allows(permissions)}</p>
            <div class="actions">{edit}{remove}</div>
        </li>
    }
    .into_any()
}

/// The last owner's role is not taken away, but its page may be read.
const fn is_last(why: &crate::people::users::rules::Refusal) -> bool {
    matches!(why, crate::people::users::rules::Refusal::LastOwner)
}

fn step(href: String, why: Option<Because>, label: Signal<String>) -> AnyView {
    match why {
        None => view! { <LinkButton href>{label}</LinkButton> }.into_any(),
        why => view! { <Button off_because=Signal::derive(move || why.clone())>{label}</Button> }.into_any(),
    }
}

/// The accounts and lines that are assigned to them.
#[component]
pub(super) fn ReachedCard(about: About) -> impl IntoView {
    let (card, to) = (about.card, paths::user_accounts(&about.organization, &about.member()));
    let nothing = move || {
        card.with(|card| match (card.reached.is_empty(), card.held.iter().any(|held| held.role.is_assigned())) {
            (false, _) => None,
            (true, true) => Some(tr!("users-reaches-nothing")),
            (true, false) if card.held.is_empty() => Some(tr!("users-reaches-no-role")),
            (true, false) => Some(tr!("users-reaches-everything")),
        })
    };
    let organization = about.organization.clone();
    let rows = move || card.with(|card| card.reached.iter().map(|one| place(&organization, one)).collect_view());
    let more = move || card.with(|card| card.reaches_more).then(|| tr!("users-reaches-more"));
    let edit = move || {
        let why = card.with(|card| off(&card.user.verdicts.assign));
        step(to.clone(), why, move_tr!("users-edit-assigned"))
    };
    view! {
        <Card title=move_tr!("users-reached")>
            <p hidden=move || nothing().is_none()>{nothing}</p>
            <ul class="plain stack close">{rows}</ul>
            <p hidden=move || more().is_none()>{more}</p>
            <div class="actions">{edit}</div>
        </Card>
    }
}

fn place(organization: &OrganizationId, reached: &Reached) -> AnyView {
    let href = match &reached.place {
        Place::Account(account) => Some(paths::account(organization, account)),
        Place::Line(line) => Some(paths::line(organization, line)),
        Place::CostCentre(_) => None,
    };
    let (one, until, role) = (reached.clone(), reached.until, reached.role.clone());
    let name = move || {
        let more = one.more.clone().unwrap_or_default();
        match &one.place {
            Place::Account(_) => tr!("users-place-account", { "name" => one.name.clone(), "number" => more }),
            Place::CostCentre(_) => tr!("users-place-cost-centre", { "code" => one.name.clone() }),
            Place::Line(_) if more.is_empty() => readable(&one.name),
            Place::Line(_) => tr!("users-place-line", { "number" => readable(&one.name), "name" => more }),
        }
    };
    let as_whom = role.map(|role| {
        view! { <small>{move || tr!("users-place-as", { "role" => words::access::role_name(&role) })}</small> }
    });
    let ends = until.map(|end| {
        view! { <small>{move || tr!("users-role-until", { "day" => last_day(end) })}</small> }
    });
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    view! { <li>{name} " " {as_whom} " " {ends}</li> }.into_any()
}
