//! The rows of Manage Users: a table, and cards where there is little room; each with its three dots.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    menu::{Acts, Dots},
    said,
};
use crate::{
    access::Decision,
    app::outcome::because,
    approvals::page as approvals,
    ids::OrganizationId,
    paths,
    people::{
        model::{SearchQuery, Sort, Total, readable},
        page::said::language,
        users::model::{Column, Listed, UserList, UserQuery},
    },
    time::Moment,
    ui::{
        Badge, Bar, Boxes, Button, ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, Pager, Row, RowHead,
        Shows, Step, Tick, Ticks,
    },
    words::When,
};

/// A page of users.
#[component]
pub(super) fn List(
    organization: OrganizationId,
    query: UserQuery,
    list: UserList,
    acts: Acts,
    ticks: Ticks,
) -> impl IntoView {
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
    let asked = std::iter::once(("q", query.q.clone())).filter(|(_, q)| !q.is_empty()).chain(query.beside()).collect();
    let boxes = ticks.of("chosen", "member", list.page.rows.iter().map(|user| user.id.to_string()).collect(), asked);
    let choosing = boxes.bar(Bar {
        action: paths::many_users(&organization),
        label: move_tr!("many-choose"),
        page: move_tr!("many-page"),
        all: (list.page.next.is_some() || query.after.is_some()).then(|| {
            Signal::derive(move || match total {
                Total::Exactly(count) => tr!("many-all", { "count" => count }),
                Total::MoreThan(count) => tr!("many-all-more", { "count" => count }),
            })
        }),
        go: move_tr!("many-go"),
    });
    let (here, sheet) = (query.address(&organization), query.sheet(&organization));
    let rows: Vec<_> = list
        .page
        .rows
        .into_iter()
        .map(|user| row(&organization, &query, user, acts, (here.clone(), boxes), now))
        .collect();
    let summary = Signal::derive(move || said::total(shown, total));
    // More columns than a desktop has room for move under the reader's hand, with room for the menu of a row.
    let width = if Column::ALL.iter().filter(|one| query.shows(**one)).count() > 5 { "wide-table" } else { "" };
    view! {
        {choosing}
        <div class=width>
            <CardTable caption=move_tr!("frame-users") heads>{rows}</CardTable>
            <Pager label=move_tr!("frame-pages") summary back next/>
        </div>
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
    let column = |column: Column| {
        let head = Head::new(Signal::derive(move || said::column(column))).shows(room(query, column));
        if column == Column::Seen { sorted(head, Sort::Seen, Step::Down) } else { head }
    };
    [Head::new(move_tr!("many-choose")), sorted(Head::new(move_tr!("users-user")), Sort::Name, Step::Up)]
        .into_iter()
        .chain(Column::ALL.into_iter().filter(|one| query.shows(*one)).map(column))
        .chain([Head::new(move_tr!("contacts-actions"))])
        .collect()
}

/// What somebody chose is shown in any room.
fn room(query: &UserQuery, column: Column) -> Shows {
    match column {
        _ if query.columns.is_some() => Shows::Always,
        Column::Language => Shows::Widest,
        Column::Seen => Shows::Wide,
        _ => Shows::Always,
    }
}

fn row(
    organization: &OrganizationId,
    query: &UserQuery,
    user: Listed,
    acts: Acts,
    (here, boxes): (String, Boxes),
    now: Moment,
) -> AnyView {
    let cells = Column::ALL.into_iter().filter(|column| query.shows(*column)).map(|column| {
        let (label, shows) = (Signal::derive(move || said::column(column)), room(query, column));
        match cell(column, &user, now) {
            Some(value) => view! { <Cell label shows>{value}</Cell> }.into_any(),
            None => view! { <Cell shows>{None::<AnyView>}</Cell> }.into_any(),
        }
    });
    let cells = cells.collect_view();
    let (name, email, you) = (user.details.name(), user.details.email.clone(), user.you);
    let tick = {
        let name = name.clone();
        Signal::derive(move || tr!("many-choose-one", { "name" => name.clone() }))
    };
    let (href, organization) = (paths::user(organization, &user.id), organization.clone());
    view! {
        <Row>
            <Tick boxes value=user.id.to_string() label=tick/>
            <RowHead href name sub=email>
                {you.then(|| move_tr!("frame-you"))}
            </RowHead>
            {cells}
            <Cell>
                <Dots organization user acts here/>
            </Cell>
        </Row>
    }
    .into_any()
}

/// None: nothing is known.
fn cell(column: Column, user: &Listed, now: Moment) -> Option<AnyView> {
    let phone = |number: &Option<String>| Some(readable(number.as_deref()?).into_any());
    let details = &user.details;
    match column {
        Column::Title => Some(details.title.clone()?.into_any()),
        Column::BusinessPhone => phone(&details.business_phone),
        Column::MobilePhone => phone(&details.mobile_phone),
        Column::Role => {
            let roles = user.roles.clone();
            Some((move || said::roles(&roles)).into_any())
        }
        Column::Status => {
            let (tone, user) = (said::badge(user, now).0, user.clone());
            Some(view! { <Badge tone>{move || said::badge(&user, now).1}</Badge> }.into_any())
        }
        Column::Language => {
            let spoken = details.language;
            Some(view! { <span lang=spoken.code()>{move || language(spoken)}</span> }.into_any())
        }
        Column::Seen => Some(match user.seen {
            Some(local) => view! { <When local now/> }.into_any(),
            None => view! { <span>{move_tr!("frame-never")}</span> }.into_any(),
        }),
    }
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
        may @ (Decision::Allowed(_) | Decision::NeedsApproval(..)) => view! {
            <LinkButton href=paths::new_user(organization) kind=ButtonKind::Main icon="add">
                {move_tr!("users-add-new")} {approvals::asks(may.asks())}
            </LinkButton>
        }
        .into_any(),
        Decision::Denied(denial) => view! {
            <Button off_because=Signal::derive(move || Some(because(&denial)))>{move_tr!("users-add-new")}</Button>
        }
        .into_any(),
    }
}
