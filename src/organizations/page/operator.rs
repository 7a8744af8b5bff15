//! The operator's home: every organization with how far its owner is, and how to add one.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::components::Redirect;

use super::said::{Said, Verdict, returned};
use crate::{
    access::Status,
    app::{FaultPage, lazy::lazy_page},
    fault::{Fault, Outcome},
    ids::OrganizationId,
    organizations::{
        actions::{AddOrganization, InviteOwner, operator_home},
        model::{OrganizationRow, Owner},
    },
    paths,
    plain::Draft,
    time::Moment,
    ui::{
        Badge, Button, ButtonAction, ButtonKind, Card, CardTable, Cell, EmptyState, Field, FieldKind, Head, Need,
        PageHead, Row, Select, Title, Tone, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::Language,
};

lazy_page!(OperatorPage in operator, view);

fn view() -> AnyView {
    let (add, again) = (Sending::<AddOrganization>::new(), Sending::<InviteOwner>::new());
    let home = ask(move || (add.version().get(), again.version().get()), |_| operator_home());
    let draft = returned();
    view! {
        <Title text=move_tr!("organizations-operator")/>
        <div class="page">
        <PageHead title=move_tr!("organizations-operator")/>
        <Suspense>
            {move || Suspend::new(async move {
                let draft = draft.await;
                match home.await {
                    Ok(home) => view! {
                        <Card title=move_tr!("organizations-add")><AddForm add draft/></Card>
                        <List organizations=home.organizations now=home.now again/>
                    }.into_any(),
                    Err(Fault::SignedOut) => view! { <Redirect path=paths::sign_in(paths::OPERATOR)/> }.into_any(),
                    Err(fault) => view! { <FaultPage fault/> }.into_any(),
                }
            })}
        </Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn List(organizations: Vec<OrganizationRow>, now: Moment, again: Sending<InviteOwner>) -> impl IntoView {
    if organizations.is_empty() {
        let text = move_tr!("organizations-none-text");
        return view! { <EmptyState title=move_tr!("organizations-none") text/> }.into_any();
    }
    let heads = vec![Head::new(move_tr!("organizations-name")), Head::new(move_tr!("organizations-owners"))];
    let rows = organizations
        .into_iter()
        .map(|row| {
            let owners = row.owners;
            let id = row.id;
            let line = |owner| view! { <OwnerLine organization=id.clone() owner now again/> };
            let owners = owners.into_iter().map(line).collect_view();
            view! {
                <Row>
                    <th role="rowheader" scope="row">{row.name}</th>
                    <Cell label=move_tr!("organizations-owners")>{owners}</Cell>
                </Row>
            }
        })
        .collect_view();
    view! { <CardTable caption=move_tr!("organizations-operator") heads>{rows}</CardTable> }.into_any()
}

#[component]
fn OwnerLine(organization: OrganizationId, owner: Owner, now: Moment, again: Sending<InviteOwner>) -> impl IntoView {
    let works = owner.link_until.is_some_and(|until| until > now);
    let (tone, word) = match owner.status {
        Status::Active => (Tone::Good, move_tr!("organizations-owner-active")),
        Status::Invited if works => (Tone::Wait, move_tr!("organizations-owner-invited")),
        Status::Invited => (Tone::Stop, move_tr!("organizations-owner-late")),
        Status::Blocked | Status::Deleted => (Tone::Plain, move_tr!("organizations-owner-gone")),
    };
    let invited = owner.status == Status::Invited;
    let member = owner.member;
    view! {
        <p>{owner.email} " " <Badge tone>{word}</Badge></p>
        {invited.then(|| view! {
            <SendForm action=again>
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="member" value=member.to_string()/>
                <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=again.pending()>
                    {move_tr!("organizations-invite-again")}
                </Button>
            </SendForm>
        })}
    }
}

#[component]
fn AddForm(add: Sending<AddOrganization>, draft: Option<Draft>) -> impl IntoView {
    let answer = move || add.value().get();
    let said = Said::new(answer, draft.as_ref());
    let toasts = use_toasts();
    let i18n = expect_context::<leptos_fluent::I18n>();
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(name))) = answer() {
            toasts.say(tr!(i18n, "organizations-added", { "name" => name }));
        }
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let (name, owner, language) = (typed("name"), typed("owner"), typed("language"));
    let languages = vec![
        (Language::En.code().to_owned(), move_tr!("organizations-english")),
        (Language::Es.code().to_owned(), move_tr!("organizations-spanish")),
    ];
    view! {
        <SendForm action=add attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <Field name="name" label=move_tr!("organizations-name") value=name required=Need::Required error=said.error("name")/>
            <Field
                name="owner"
                label=move_tr!("organizations-owner-email")
                value=owner
                kind=FieldKind::Email
                required=Need::Required
                error=said.error("owner")
            />
            <Select
                name="language"
                label=move_tr!("organizations-language")
                options=languages
                value=language
                error=said.error("language")
            />
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=add.pending()>
                    {move_tr!("organizations-add")}
                </Button>
            </div>
        </SendForm>
    }
}
