//! Two roles beside each other: what differs stands out.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{grid::mark, head, list::option, words as own};
use crate::{
    access::{Area, Permission},
    app::{
        asked::{organization, shown},
        lazy::lazy_page,
    },
    ids::OrganizationId,
    paths,
    roles::{
        actions,
        model::{Allows, Answer, Approver, RolePair, RoleSummary, choices},
    },
    ui::{Button, ButtonAction, LinkButton, PageHead, Select, Title},
    wire::ask,
};

lazy_page!(ComparePage in hub_roles, view);

fn view() -> AnyView {
    let (organization, address) = (organization(), use_query_map());
    let asked = move |name: &'static str| Memo::new(move |_| address.read().get(name).unwrap_or_default());
    let (one, other) = (asked("a"), asked("b"));
    let pair = ask(
        move || (organization.get(), one.get(), other.get()),
        |(organization, one, other)| actions::role_pair(organization, one, other),
    );
    let page = move || {
        let answer = pair.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |pair| page(&organization, &pair)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: &OrganizationId, pair: &RolePair) -> AnyView {
    let RolePair { all, one, other, approvers } = pair;
    let options = || all.iter().map(option).collect::<Vec<_>>();
    let id = |role: &Option<RoleSummary>| role.as_ref().map(|role| role.id.to_string()).unwrap_or_default();
    let (back, here) = (paths::roles(organization), format!("{}/compare", paths::roles(organization)));
    let (first, second) = (options(), options());
    let (one_id, other_id) = (id(one), id(other));
    let table = one.as_ref().zip(other.as_ref()).map(|(one, other)| table(organization, (one, other), approvers));
    view! {
        <Title text=move_tr!("roles-compare")/>
        <div class="page">
            <PageHead title=move_tr!("roles-compare")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <form class="card role-compare" method="get" action=here>
                <Select name="a" label=move_tr!("roles-one") options=first value=one_id/>
                <Select name="b" label=move_tr!("roles-other") options=second value=other_id/>
                <Button action=ButtonAction::Submit>{move_tr!("roles-compare-do")}</Button>
            </form>
            {table}
        </div>
    }
    .into_any()
}

fn table(organization: &OrganizationId, pair: (&RoleSummary, &RoleSummary), approvers: &[Approver]) -> AnyView {
    let (first, second) = (pair.0.allows(), pair.1.allows());
    let head = |role: &RoleSummary| {
        let href = paths::role(organization, &role.id);
        view! { <th scope="col"><a href=href>{head::name(role)}</a></th> }
    };
    let areas = Area::HUB.into_iter().map(|area| {
        let rows = choices().filter(|permission| permission.area() == area);
        let rows = rows.map(|permission| row(permission, (&first, &second), approvers)).collect_view();
        view! {
            <tbody>
                <tr>
                    <th class="pair-area" scope="rowgroup" colspan="3">{move || own::area(area)}</th>
                </tr>
                {rows}
            </tbody>
        }
    });
    view! {
        <section class="card flush pair-card">
            <table class="pair-table">
                <caption class="unseen">{move_tr!("roles-compare")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move_tr!("roles-permission")}</th>
                        {head(pair.0)}
                        {head(pair.1)}
                    </tr>
                </thead>
                {areas.collect_view()}
            </table>
        </section>
    }
    .into_any()
}

fn row(permission: Permission, (one, other): (&Allows, &Allows), approvers: &[Approver]) -> AnyView {
    let said = |of: &Allows| (Answer::of(of.permissions, permission), of.condition(permission));
    let differs = said(one) != said(other);
    view! {
        <tr class:differs=differs>
            <th scope="row">
                {move || own::title(permission)}
                {differs.then(|| view! { <span class="unseen">{move_tr!("roles-differs")}</span> })}
            </th>
            <td>{mark(permission, one, approvers)}</td>
            <td>{mark(permission, other, approvers)}</td>
        </tr>
    }
    .into_any()
}
