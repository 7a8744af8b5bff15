//! The rows of Manage Users: a table, and cards where there is little room; each with its three dots.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    choosing::{self, Tick},
    menu::{Acts, Dots},
    said,
};
use crate::{
    access::Decision,
    ids::OrganizationId,
    paths,
    people::{
        model::Sort,
        page::said::language,
        users::model::{Listed, UserList, UserQuery},
    },
    time::Moment,
    ui::{Badge, Button, ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, Pager, Row, RowHead, Shows, Step},
    words::{self, When},
};

/// A page of users.
#[component]
pub(super) fn List(organization: OrganizationId, query: UserQuery, list: UserList, acts: Acts) -> impl IntoView {
    if list.page.rows.is_empty() {
        return empty(&organization, &query, &list);
    }
    let (shown, total, now) = (list.page.rows.len(), list.total, list.now);
    let to_first = query.with(|_| {}).address(&organization);
    let back = query.after.is_some().then(|| (to_first, move_tr!("frame-to-first")));
    let next = list.page.next.clone().map(|after| {
        let further = UserQuery { after: Some(after), ..query.clone() };
        (further.address(&organization), move_tr!("frame-more"))
    });
    let heads = heads(&organization, &query, list.sorts);
    let page_ticked = RwSignal::new(false);
    let choosing = choosing::bar(&organization, &query, &list, page_ticked);
    let (here, sheet) = (query.address(&organization), query.sheet(&organization));
    let rows: Vec<_> = list
        .page
        .rows
        .into_iter()
        .map(|user| row(&organization, user, acts, (here.clone(), page_ticked), now))
        .collect();
    let summary = Signal::derive(move || said::total(shown, total));
    view! {
        {choosing}
        <CardTable caption=move_tr!("frame-users") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
        <p>
            <LinkButton href=sheet kind=ButtonKind::Quiet icon="download" attr:rel="external" attr:download="">
                {move_tr!("users-download")}
            </LinkButton>
        </p>
    }
    .into_any()
}

fn heads(organization: &OrganizationId, query: &UserQuery, sorts: bool) -> Vec<Head> {
    let sorted = |head: Head, by: Sort, step: Step| {
        let now = if query.sort == by { step } else { Step::No };
        if sorts { head.sort(query.with(|query| query.sort = by).address(organization), now) } else { head }
    };
    vec![
        choosing::head(),
        sorted(Head::new(move_tr!("users-user")), Sort::Name, Step::Up),
        Head::new(move_tr!("contacts-role")),
        Head::new(move_tr!("contacts-status")),
        Head::new(move_tr!("contacts-language")).shows(Shows::Widest),
        sorted(Head::new(move_tr!("contacts-seen")).shows(Shows::Wide), Sort::Seen, Step::Down),
        Head::new(move_tr!("contacts-actions")),
    ]
}

fn row(
    organization: &OrganizationId,
    user: Listed,
    acts: Acts,
    (here, page_ticked): (String, RwSignal<bool>),
    now: Moment,
) -> AnyView {
    let seen = match user.seen {
        Some(local) => view! { <When local now/> }.into_any(),
        None => view! { <span>{move_tr!("frame-never")}</span> }.into_any(),
    };
    let tone = said::badge(&user, now).0;
    let (name, email, you) = (user.details.name(), user.details.email.clone(), user.you);
    let (href, roles, spoken) = (paths::user(organization, &user.id), user.roles.clone(), user.details.language);
    let (badge, organization) = (user.clone(), organization.clone());
    view! {
        <Row>
            <Tick user=user.clone() page_ticked/>
            <RowHead href name sub=email>
                {you.then(|| move_tr!("frame-you"))}
            </RowHead>
            <Cell label=move_tr!("contacts-role")>{move || said::roles(&roles)}</Cell>
            <Cell label=move_tr!("contacts-status")>
                <Badge tone>{move || said::badge(&badge, now).1}</Badge>
            </Cell>
            <Cell label=move_tr!("contacts-language") shows=Shows::Widest>
                <span lang=spoken.code()>{move || language(spoken)}</span>
            </Cell>
            <Cell label=move_tr!("contacts-seen") shows=Shows::Wide>{seen}</Cell>
            <Cell>
                <Dots organization user acts here/>
            </Cell>
        </Row>
    }
    .into_any()
}

fn empty(organization: &OrganizationId, query: &UserQuery, list: &UserList) -> AnyView {
    if query.narrows() || query.after.is_some() {
        let all = paths::users(organization);
        return view! {
            <EmptyState title=move_tr!("contacts-none-found") text=move_tr!("contacts-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("users-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let add = add_button(organization, &list.add);
    view! {
        <EmptyState title=move_tr!("users-none") text=move_tr!("users-none-text") icon="person">
            {add}
        </EmptyState>
    }
    .into_any()
}

/// The way to a new user; off, it says why.
pub(super) fn add_button(organization: &OrganizationId, add: &Decision) -> AnyView {
    match add.clone() {
        Decision::Allowed(_) => view! {
            <LinkButton href=paths::new_user(organization) kind=ButtonKind::Main icon="add">{move_tr!("users-add-new")}</LinkButton>
        }
        .into_any(),
        Decision::Denied(denial) => view! {
            <Button off_because=Signal::derive(move || Some(words::access::why(&denial)))>{move_tr!("users-add-new")}</Button>
        }
        .into_any(),
    }
}
