//! The home page of an organization: what waits, who one is here, what opens. Beside it what Care sees of organizations,
//! and how the first operator begins.

mod begin;
mod card;
mod list;
mod onboard;
mod parts;
mod phone;
mod said;

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_params_map;

use super::{
    actions::home,
    model::{Home, Unfinished, Waiting},
};
use crate::{
    access::{Portal, RoleName},
    app::{FaultPage, lazy::lazy_page},
    approvals::model::{MANY, Tab},
    ids::OrganizationId,
    live::{self, Topic},
    outages::page::OutagesAt,
    paths,
    time::Moment,
    ui::{
        Badge, Card, CardTable, Cell, DataItem, DataList, EmptyState, Head, LinkButton, Notice, PageHead, Row, RowHead,
        Title, Tone,
    },
    wire::ask,
    words::{When, access},
};

pub use begin::BeginPage;
pub use card::OrganizationPage;
pub use list::OrganizationsPage;
pub use onboard::OnboardPage;
pub use phone::PhonePage;

lazy_page!(HomePage in home, view);

fn view() -> AnyView {
    let params = use_params_map();
    let organization = Memo::new(move |_| OrganizationId::new(params.read().get("org").unwrap_or_default()));
    let (contacts, users) = (live::of(Topic::Contacts), live::of(Topic::Users));
    let (approvals, cases) = (live::of(Topic::Approvals), live::of(Topic::Cases));
    let home = ask(
        move || (organization.get(), contacts.get(), users.get(), approvals.get(), cases.get()),
        |(organization, ..)| home(organization),
    );
    let outages = OutagesAt::new(organization, String::new);
    view! {
        <Title text=move_tr!("organizations-home")/>
        <Suspense>
            {move || Suspend::new(async move {
                outages.told().await;
                match home.await {
                    Ok(home) => view! { <Arrived organization=organization.get_untracked() home outages/> }.into_any(),
                    Err(fault) => view! { <FaultPage fault/> }.into_any(),
                }
            })}
        </Suspense>
    }
    .into_any()
}

#[component]
fn Arrived(organization: OrganizationId, home: Home, outages: OutagesAt) -> impl IntoView {
    let Home { organization: name, first_name, roles, portals, permissions, invites, waiting, now, .. } = home;
    let (registrations, approvals, asked) = (home.registrations, home.approvals, home.asked);
    let to_portal = {
        let organization = organization.clone();
        move |portal| {
            let href = paths::portal(&organization, portal, permissions);
            view! { <LinkButton href>{opening(portal)}</LinkButton> }
        }
    };
    // That nothing waits is not said beside what does.
    let others = home.cases + registrations + approvals;
    let sees_waiting = portals.contains(&Portal::TechSupport) && (!waiting.is_empty() || others == 0);
    let registered =
        (registrations > 0).then(|| view! { <Registered organization=organization.clone() registrations/> });
    let cases = (home.cases > 0).then(|| view! { <Cases organization=organization.clone() cases=home.cases/> });
    let all_outages = paths::outages(&organization);
    let requests =
        (approvals + asked > 0).then(|| view! { <Requests organization=organization.clone() approvals asked/> });
    view! {
        <div class="page">
            <PageHead title=move_tr!("organizations-hello", { "name" => first_name.clone() }) text=name>
                {portals.into_iter().map(to_portal).collect_view()}
            </PageHead>
            {outages.notices()}
            {cases}
            {requests}
            {registered}
            {sees_waiting.then(|| view! { <WaitingList organization waiting invites now/> })}
            <Card title=move_tr!("organizations-roles")>
                {if roles.is_empty() {
                    view! { <p>{move_tr!("organizations-no-role")}</p> }.into_any()
                } else {
                    let items = roles.into_iter().map(role).collect_view();
                    view! { <DataList>{items}</DataList> }.into_any()
                }}
            </Card>
            <p><LinkButton href=all_outages>{move_tr!("outages-all")}</LinkButton></p>
        </div>
    }
}

fn opening(portal: Portal) -> Signal<String> {
    match portal {
        Portal::AccountHub => move_tr!("organizations-open-hub"),
        Portal::TechSupport => move_tr!("organizations-open-support"),
    }
}

fn role(role: RoleName) -> impl IntoView {
    let meaning = match &role {
        RoleName::Ready(ready) => {
            let ready = *ready;
            Some(move || access::role_meaning(ready))
        }
        RoleName::Own { .. } => None,
    };
    let term = Signal::derive(move || access::role_name(&role));
    view! { <DataItem term>{meaning}</DataItem> }
}

/// What is asked of them in their cases, and what is solved.
#[component]
fn Cases(organization: OrganizationId, cases: usize) -> impl IntoView {
    let text = move_tr!("organizations-cases", { "count" => cases });
    let list = [&paths::cases(&organization), "?whose=mine"].concat();
    view! {
        <Notice tone=Tone::Wait>
            <p>{text}</p>
            <p><LinkButton href=list>{move_tr!("organizations-to-cases")}</LinkButton></p>
        </Notice>
    }
}

#[component]
fn Registered(organization: OrganizationId, registrations: usize) -> impl IntoView {
    let text = if registrations < Home::MANY {
        move_tr!("organizations-registered", { "count" => registrations })
    } else {
        move_tr!("organizations-registered-many", { "least" => registrations })
    };
    view! {
        <Notice tone=Tone::Wait>
            <p>{text}</p>
            <p><LinkButton href=paths::registrations(&organization)>{move_tr!("organizations-to-registrations")}</LinkButton></p>
        </Notice>
    }
}

/// What waits for their answer, and what of theirs waits.
#[component]
fn Requests(organization: OrganizationId, approvals: usize, asked: usize) -> impl IntoView {
    let (inbox, mine) = (paths::approvals(&organization), paths::approvals_tab(&organization, Tab::Mine.key()));
    let waiting = (approvals > 0).then(|| {
        let text = if approvals < MANY {
            move_tr!("organizations-approvals", { "count" => approvals })
        } else {
            move_tr!("organizations-approvals-many", { "least" => approvals })
        };
        view! {
            <p>{text}</p>
            <p><LinkButton href=inbox>{move_tr!("organizations-to-approvals")}</LinkButton></p>
        }
    });
    let own = (asked > 0).then(|| {
        let text = move_tr!("organizations-asked", { "count" => asked });
        view! { <p><a href=mine>{text}</a></p> }
    });
    let tone = if approvals > 0 { Tone::Wait } else { Tone::Plain };
    view! { <Notice tone>{waiting} {own}</Notice> }
}

#[component]
fn WaitingList(organization: OrganizationId, waiting: Vec<Waiting>, invites: bool, now: Moment) -> impl IntoView {
    if waiting.is_empty() {
        let text = move_tr!("organizations-nothing-waits-text");
        return view! {
            <Card title=move_tr!("organizations-waiting")>
                <EmptyState title=move_tr!("organizations-nothing-waits") text icon="check">
                    {invites.then(|| view! {
                        <LinkButton href=paths::new_contact(&organization)>{move_tr!("organizations-invite")}</LinkButton>
                    })}
                </EmptyState>
            </Card>
        }
        .into_any();
    }
    let all = paths::invitations(&organization);
    let heads = vec![
        Head::new(move_tr!("organizations-who")),
        Head::new(move_tr!("organizations-why")),
        Head::new(move_tr!("organizations-when")),
    ];
    let rows = waiting.into_iter().map(|one| row(&organization, one, now)).collect_view();
    view! {
        <div class="page-head">
            <div class="page-name"><h2>{move_tr!("organizations-waiting")}</h2></div>
            <div class="actions"><LinkButton href=all>{move_tr!("organizations-all-invitations")}</LinkButton></div>
        </div>
        <CardTable caption=move_tr!("organizations-waiting") heads>{rows}</CardTable>
    }
    .into_any()
}

fn row(organization: &OrganizationId, one: Waiting, now: Moment) -> impl IntoView + use<> {
    let href = paths::contact(organization, &one.member);
    let (tone, word, local) = match one.why {
        Unfinished::Ending(local) => (Tone::Wait, move_tr!("organizations-ending"), local),
        Unfinished::Ended(local) => (Tone::Stop, move_tr!("organizations-ended"), local),
        Unfinished::NeverFollowed(local) => (Tone::Plain, move_tr!("organizations-never-followed"), local),
    };
    view! {
        <Row>
            <RowHead href name=one.name/>
            <Cell><Badge tone>{word}</Badge></Cell>
            <Cell label=move_tr!("organizations-when")><When local now/></Cell>
        </Row>
    }
}
