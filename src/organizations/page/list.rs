//! Finding an organization: by its name, by somebody in it, by a number of an account or a line.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::parts::{called, standing};
use crate::{
    app::{FaultPage, asked::settled, lazy::lazy_page},
    care::page::tabs::{CareTabs, Here},
    ids::OrganizationId,
    organizations::{
        actions::organizations,
        model::{Found, FoundList, FoundRow, Invitee, OrganizationQuery},
    },
    paths,
    people::{model::readable, page::filters::SearchForm},
    time::Moment,
    ui::{Badge, CardTable, Cell, EmptyState, Face, Head, LinkButton, PageHead, Pager, Row, RowHead, Title},
    wire::ask,
};

lazy_page!(OrganizationsPage in onboarding, view);

fn view() -> AnyView {
    let address = use_query_map();
    let query = Memo::new(move |_| OrganizationQuery::read(|key| address.read().get(key)));
    let list = ask(move || query.get(), organizations);
    let onboards = settled(move || list.get().map(|answer| answer.map(|list| list.onboards)));
    let page = move || {
        Some(match onboards.get()? {
            Ok(onboards) => page(query, onboards, Signal::derive(move || list.get().and_then(Result::ok))),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("organizations-operator")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(query: Memo<OrganizationQuery>, onboards: bool, found: Signal<Option<FoundList>>) -> AnyView {
    let asked: Signal<OrganizationQuery> = query.into();
    let list = move || {
        let (list, query) = (found.get()?, query.get());
        Some(view! { <Organizations query list/> })
    };
    let onboard = onboards.then(|| {
        view! { <LinkButton href=paths::NEW_ORGANIZATION icon="add">{move_tr!("organizations-add")}</LinkButton> }
    });
    view! {
        <div class="page">
            <PageHead title=move_tr!("organizations-operator") text=move_tr!("organizations-operator-text")>{onboard}</PageHead>
            <CareTabs here=Here::Organizations/>
            <div class="filters">
                <SearchForm
                    organization=OrganizationId::default()
                    list=|_| paths::CARE_ORGANIZATIONS.to_owned()
                    query=asked
                    label=move_tr!("organizations-find")
                    hint=move_tr!("organizations-find-hint")
                />
            </div>
            <div>{list}</div>
        </div>
    }
    .into_any()
}

#[component]
fn Organizations(query: OrganizationQuery, list: FoundList) -> impl IntoView {
    let FoundList { page, onboards, now } = list;
    if page.rows.is_empty() && page.next.is_none() {
        return empty(&query, onboards);
    }
    let shown = page.rows.len();
    let first = OrganizationQuery { after: None, ..query.clone() };
    let back = query.after.is_some().then(|| (first.address(), move_tr!("frame-to-first")));
    let next =
        page.next.map(|after| (OrganizationQuery { after: Some(after), ..query }.address(), move_tr!("frame-more")));
    let summary = move_tr!("organizations-shown", { "count" => shown });
    let heads = vec![Head::new(move_tr!("organizations-name")), Head::new(move_tr!("organizations-owners"))];
    let rows = page.rows.into_iter().map(|found| row(found, now)).collect_view();
    view! {
        <CardTable caption=move_tr!("organizations-operator") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn row(row: FoundRow, now: Moment) -> AnyView {
    let href = paths::care_organization(&row.id);
    let below = row.found.map(|found| view! { <span class="sub">{move || found_by(&found)}</span> }.into_any());
    let owners = row.owners.into_iter().map(|owner| line(owner, now)).collect_view();
    view! {
        <Row>
            <RowHead href name=row.name below face=Face::None/>
            <Cell label=move_tr!("organizations-owners")>{owners}</Cell>
        </Row>
    }
    .into_any()
}

fn found_by(found: &Found) -> String {
    match found.clone() {
        Found::Account { number, name } => tr!("organizations-by-account", { "number" => number, "name" => name }),
        Found::Line { number } => tr!("organizations-by-line", { "number" => readable(&number) }),
        Found::Person { name, email } => [Some(name), email].into_iter().flatten().collect::<Vec<_>>().join(" · "),
    }
}

fn line(owner: Invitee, now: Moment) -> AnyView {
    let (tone, _) = standing(&owner, now);
    let name = {
        let owner = owner.clone();
        move || called(&owner)
    };
    view! { <p>{name} " " <Badge tone>{move || standing(&owner, now).1}</Badge></p> }.into_any()
}

fn empty(query: &OrganizationQuery, onboards: bool) -> AnyView {
    if !query.q.is_empty() || query.after.is_some() {
        return view! {
            <EmptyState title=move_tr!("organizations-not-found") text=move_tr!("organizations-not-found-text") icon="search">
                <LinkButton href=paths::CARE_ORGANIZATIONS>{move_tr!("organizations-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let text = if onboards { move_tr!("organizations-none-text") } else { move_tr!("organizations-none-operator") };
    view! { <EmptyState title=move_tr!("organizations-none") text/> }.into_any()
}
