//! The rows of Manage Contacts: a table, and cards where there is little room.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    access::Decision,
    app::outcome::because,
    ids::{MemberId, OrganizationId},
    paths,
    people::model::{Contact, ContactList, ContactQuery, Sort},
    time::Moment,
    ui::{Badge, Button, ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, Pager, Row, RowHead, Shows, Step},
    words::{self, When},
};

/// A page of contacts; the one that is open beside it is marked.
#[component]
pub(super) fn List(
    organization: OrganizationId,
    query: ContactQuery,
    list: ContactList,
    #[prop(into)] selected: Signal<Option<MemberId>>,
) -> impl IntoView {
    if list.page.rows.is_empty() {
        return empty(&organization, &query, &list);
    }
    let (shown, total, now) = (list.page.rows.len(), list.total, list.now);
    let to_first = query.with(|_| {}).address(&organization, None);
    let back = query.after.is_some().then(|| (to_first, move_tr!("frame-to-first")));
    let next = list.page.next.clone().map(|after| {
        let further = ContactQuery { after: Some(after), ..query.clone() };
        (further.address(&organization, None), move_tr!("frame-more"))
    });
    let heads = heads(&organization, &query);
    let rows: Vec<_> = list
        .page
        .rows
        .into_iter()
        .map(|contact| {
            let href = query.address(&organization, Some(&contact.id));
            row(contact, href, selected, now)
        })
        .collect();
    let summary = Signal::derive(move || said::total(shown, total));
    view! {
        <CardTable caption=move_tr!("contacts-heading") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn heads(organization: &OrganizationId, query: &ContactQuery) -> Vec<Head> {
    let sorted = |head: Head, by: Sort, step: Step| {
        let now = if query.sort == by || !query.q.is_empty() { step } else { Step::No };
        if query.q.is_empty() {
            head.sort(query.with(|query| query.sort = by).address(organization, None), now)
        } else {
            head
        }
    };
    vec![
        sorted(Head::new(move_tr!("contacts-contact")), Sort::Name, Step::Up),
        Head::new(move_tr!("contacts-role")),
        Head::new(move_tr!("contacts-status")),
        Head::new(move_tr!("contacts-language")).shows(Shows::Widest),
        sorted(Head::new(move_tr!("contacts-seen")).shows(Shows::Wide), Sort::Seen, Step::Down),
    ]
}

fn row(contact: Contact, href: String, selected: Signal<Option<MemberId>>, now: Moment) -> AnyView {
    let (id, role, language) = (contact.id.clone(), contact.role, contact.details.language);
    let current = Signal::derive(move || selected.with(|selected| selected.as_ref() == Some(&id)));
    let seen = match contact.seen {
        Some(local) => view! { <When local now/> }.into_any(),
        None => view! { <span>{move_tr!("frame-never")}</span> }.into_any(),
    };
    let tone = said::badge(&contact, now).0;
    let (name, email, you) = (contact.details.name(), contact.details.email.clone(), contact.you);
    view! {
        <Row>
            <RowHead href name sub=email current>
                {you.then(|| move_tr!("frame-you"))}
            </RowHead>
            <Cell label=move_tr!("contacts-role")>{move || role.map(words::access::role)}</Cell>
            <Cell label=move_tr!("contacts-status")>
                <Badge tone>{move || said::badge(&contact, now).1}</Badge>
            </Cell>
            <Cell label=move_tr!("contacts-language") shows=Shows::Widest>
                <span lang=language.code()>{move || said::language(language)}</span>
            </Cell>
            <Cell label=move_tr!("contacts-seen") shows=Shows::Wide>{seen}</Cell>
        </Row>
    }
    .into_any()
}

fn empty(organization: &OrganizationId, query: &ContactQuery, list: &ContactList) -> AnyView {
    if query.narrows() || query.after.is_some() {
        let all = ContactQuery::default().address(organization, None);
        return view! {
            <EmptyState title=move_tr!("contacts-none-found") text=move_tr!("contacts-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("contacts-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let create = create_button(organization, &list.create);
    view! {
        <EmptyState title=move_tr!("contacts-none") text=move_tr!("contacts-none-text") icon="contacts">
            {create}
        </EmptyState>
    }
    .into_any()
}

/// The way to a new contact; off, it says why.
pub(super) fn create_button(organization: &OrganizationId, create: &Decision) -> AnyView {
    match create.clone() {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => view! {
            <LinkButton href=paths::new_contact(organization) kind=ButtonKind::Main icon="add">
                {move_tr!("contacts-create")}
            </LinkButton>
        }
        .into_any(),
        Decision::Denied(denial) => view! {
            <Button off_because=Signal::derive(move || Some(because(&denial)))>{move_tr!("contacts-create")}</Button>
        }
        .into_any(),
    }
}
