//! Roles & Permissions: every role of Account Hub, the administrative ones first, and what is in the archive.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    head,
    holders::HeldBy,
    said::off,
    tabs::{HubTab, HubTabs},
};
use crate::{
    access::{Kind, Role},
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, said, when_done},
    },
    approvals::page as approvals,
    ids::OrganizationId,
    live::Topic,
    paths,
    plain::Draft,
    roles::{
        actions::{self, RestoreRole},
        model::{Leaving, Origin, RoleFolder, RoleList, RoleRow, RoleSummary, Verdict},
    },
    ui::{Button, ButtonAction, ButtonKind, LinkButton, PageHead, Select, Title, use_toasts},
    wire::{SendForm, Sending, ask},
};

lazy_page!(RolesPage in hub_roles, view);

fn view() -> AnyView {
    let (organization, news) = (organization(), News::new());
    let heard = news.heard(Topic::Users);
    let list = ask(move || (organization.get(), heard.get()), |(organization, _)| actions::roles(organization));
    let page = move || {
        let answer = list.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |list| page(&organization, &list, news)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, list: &RoleList, news: News) -> AnyView {
    let of = |belongs: &dyn Fn(&RoleRow) -> bool| -> Vec<RoleRow> {
        list.rows.iter().filter(|row| belongs(row)).cloned().collect()
    };
    let is_active = |row: &RoleRow| row.role.folder == RoleFolder::Active;
    let administrative = of(&|row| is_active(row) && row.role.kind() != Some(Kind::EndUser));
    let end_users = of(&|row| is_active(row) && row.role.kind() == Some(Kind::EndUser));
    let archived = of(&|row| !is_active(row));
    let group =
        |title: Signal<String>, rows: Vec<RoleRow>| (!rows.is_empty()).then(|| group(organization, title, rows, news));
    let adding = [Kind::EndUser, Kind::Administrative].map(|kind| add(organization, &list.make, kind));
    view! {
        <Title text=move_tr!("roles-tab-roles")/>
        <div class="page">
            <PageHead title=move_tr!("frame-users") text=move_tr!("roles-text")>
                {adding.collect_view()}
            </PageHead>
            <HubTabs organization=organization.clone() current=HubTab::Roles/>
            {group(move_tr!("roles-administrative"), administrative)}
            {group(move_tr!("roles-end-user"), end_users)}
            {group(move_tr!("roles-archive"), archived)}
            {compare(organization, &list.rows)}
        </div>
    }
    .into_any()
}

fn add(organization: &OrganizationId, make: &Verdict, kind: Kind) -> AnyView {
    let label = match kind {
        Kind::Administrative => move_tr!("roles-add-administrative"),
        Kind::EndUser => move_tr!("roles-add-end-user"),
    };
    let weight = if kind == Kind::Administrative { ButtonKind::Main } else { ButtonKind::Plain };
    let asks = approvals::asks(make.asks());
    if make.allows() {
        let href = paths::new_role_like(organization, kind, None);
        return view! { <LinkButton href kind=weight icon="add">{label} {asks}</LinkButton> }.into_any();
    }
    let make = make.clone();
    let off_because = Signal::derive(move || off(&make));
    view! { <Button kind=weight icon="add" off_because>{label}</Button> }.into_any()
}

fn group(organization: &OrganizationId, title: Signal<String>, rows: Vec<RoleRow>, news: News) -> AnyView {
    let rows = rows.into_iter().map(|row| view! { <RoleItem organization=organization.clone() row news/> });
    view! {
        <section class="role-group">
            <h2>{title}</h2>
            <ul class="role-list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn RoleItem(organization: OrganizationId, row: RoleRow, news: News) -> impl IntoView {
    let RoleRow { role, holders, change } = row;
    let href = paths::role(&organization, &role.id);
    view! {
        <li class="card role-item">
            <div class="role-what">
                <h3>
                    <a href=href>{head::name(&role)}</a>
                </h3>
                <p class="role-badges">{head::badges(&role)}</p>
                {head::text(&role)}
            </div>
            <HeldBy organization=organization.clone() role=role.id.clone() holders/>
            <div class="actions">{buttons(&organization, &role, &change, news)}</div>
        </li>
    }
}

/// What can be done to a role: the ready-made ones are read and copied.
fn buttons(organization: &OrganizationId, role: &RoleSummary, change: &Verdict, news: News) -> AnyView {
    let open = paths::role(organization, &role.id);
    let copy = copying(organization, role, change, ButtonKind::Quiet);
    if role.origin != Origin::Own {
        let is_editable = role.ready_made() == Some(Role::EndUser) && change.allows();
        let label = if is_editable { move_tr!("roles-edit") } else { move_tr!("roles-view") };
        return view! { <LinkButton href=open kind=ButtonKind::Quiet>{label}</LinkButton> {copy} }.into_any();
    }
    let edit = if change.allows() && role.folder == RoleFolder::Active {
        view! { <LinkButton href=open kind=ButtonKind::Quiet icon="edit">{move_tr!("roles-edit")}</LinkButton> }
            .into_any()
    } else {
        view! { <LinkButton href=open kind=ButtonKind::Quiet>{move_tr!("roles-view")}</LinkButton> }.into_any()
    };
    let back = (role.folder == RoleFolder::Archived)
        .then(|| view! { <Restore organization=organization.clone() role=role.clone() change=change.clone() news draft=None/> });
    let away = (role.folder == RoleFolder::Active).then(|| way_out(organization, role, change, Leaving::Archive));
    let gone = way_out(organization, role, change, Leaving::Delete);
    view! { {edit} {copy} {back} {away} {gone} }.into_any()
}

/// The way to a new role that begins like this one: for who may make any, whoever may change this one.
pub(super) fn copying(
    organization: &OrganizationId,
    role: &RoleSummary,
    change: &Verdict,
    weight: ButtonKind,
) -> Option<AnyView> {
    let kind = role.kind()?;
    if let Verdict::Denied(_) = change {
        let change = change.clone();
        let off_because = Signal::derive(move || off(&change));
        return Some(view! { <Button kind=weight off_because>{move_tr!("roles-copy")}</Button> }.into_any());
    }
    let href = paths::new_role_like(organization, kind, Some(&role.id));
    Some(view! { <LinkButton href kind=weight>{move_tr!("roles-copy")}</LinkButton> }.into_any())
}

/// The way to the page that asks what becomes of the holders.
pub(super) fn way_out(organization: &OrganizationId, role: &RoleSummary, change: &Verdict, how: Leaving) -> AnyView {
    let label = match how {
        Leaving::Archive => move_tr!("roles-archive-one"),
        Leaving::Delete => move_tr!("roles-delete"),
    };
    let asks = approvals::asks(change.asks());
    if change.allows() {
        let href = paths::leave_role(organization, &role.id, how);
        return view! { <LinkButton href kind=ButtonKind::Quiet>{label} {asks}</LinkButton> }.into_any();
    }
    let change = change.clone();
    let off_because = Signal::derive(move || off(&change));
    view! { <Button kind=ButtonKind::Quiet off_because>{label}</Button> }.into_any()
}

/// Takes a role out of the archive.
#[component]
pub(super) fn Restore(
    organization: OrganizationId,
    role: RoleSummary,
    change: Verdict,
    news: News,
    #[prop(optional_no_strip)] draft: Option<Draft>,
) -> impl IntoView {
    let action = Sending::<RestoreRole>::new();
    // A draft of the page that names no form is another's.
    let draft = draft.filter(|draft| draft.value("form") == Some("restore"));
    let (said, toasts) = (said(action, draft.as_ref(), "restore"), use_toasts());
    when_done(action, move |()| {
        toasts.say(move_tr!("roles-restored"));
        news.spread();
    });
    let asks = approvals::asks(change.asks());
    let off_because = Signal::derive(move || off(&change));
    view! {
        <SendForm action>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="key" value=role.id.to_string()/>
            <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("roles-restore")} {asks}
            </Button>
        </SendForm>
    }
}

/// Two of them beside each other.
fn compare(organization: &OrganizationId, rows: &[RoleRow]) -> AnyView {
    let options = || rows.iter().map(|row| option(&row.role)).collect::<Vec<_>>();
    let second = rows.get(1).map(|row| row.role.id.to_string()).unwrap_or_default();
    view! {
        <section class="role-group">
            <h2>{move_tr!("roles-compare")}</h2>
            <form class="card role-compare" method="get" action=format!("{}/compare", paths::roles(organization))>
                <Select name="a" label=move_tr!("roles-one") options=options()/>
                <Select name="b" label=move_tr!("roles-other") options=options() value=second/>
                <Button action=ButtonAction::Submit>{move_tr!("roles-compare-do")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// A role to choose from a list.
pub(super) fn option(role: &RoleSummary) -> (String, Signal<String>) {
    let (id, role) = (role.id.to_string(), role.clone());
    (id, Signal::derive(move || super::words::name(&role).0))
}
