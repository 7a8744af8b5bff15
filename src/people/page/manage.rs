//! Manage Contacts: the list, and beside it the contact whom the address names.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{
    card::ContactView,
    filters::Filters,
    list::{List, create_button},
};
use crate::{
    app::{
        asked::{Answer, News, drafted, organization, settled, shown},
        lazy::lazy_page,
        outcome::because,
    },
    ids::{MemberId, OrganizationId},
    live::Topic,
    paths,
    people::{
        actions,
        model::{ContactCard, ContactList, ContactQuery},
    },
    plain::Draft,
    ui::{Because, Beside, LinkButton, Notice, PageHead, Panel, Reason, Title, Tone},
    wire::{Asked, ask},
    words,
};

lazy_page!(ManagePage in contacts, view);

/// What it asks for, and by what.
struct Page {
    organization: Memo<OrganizationId>,
    query: Memo<ContactQuery>,
    selected: Memo<Option<MemberId>>,
    list: Asked<Answer<ContactList>>,
    card: Asked<Option<Answer<ContactCard>>>,
    draft: Asked<Option<Draft>>,
    news: News,
}

fn view() -> AnyView {
    let Page { organization, query, selected, list, card, draft, news } = Page::now();
    let allowed = settled(move || list.get().map(|answer| answer.map(|inner| inner.map(|_| ()))));
    let page = move || {
        let answer = allowed.get()?;
        let found = move |()| page(organization, query, selected, list, (card, draft, news));
        Some(shown(answer, &organization.get(), found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

impl Page {
    fn now() -> Self {
        let (organization, address, news) = (organization(), use_query_map(), News::new());
        let query = Memo::new(move |_| ContactQuery::read(|key| address.read().get(key)));
        let selected =
            Memo::new(move |_| address.read().get("selected").filter(|id| !id.is_empty()).map(MemberId::new));
        let heard = news.heard(Topic::Contacts);
        let list = ask(
            move || (organization.get(), query.get(), heard.get()),
            |(organization, query, _)| actions::contacts(organization, query),
        );
        let card = ask(
            move || (organization.get(), selected.get(), heard.get()),
            |(organization, selected, _)| async move {
                match selected {
                    Some(member) => Some(actions::contact(organization, member).await),
                    None => None,
                }
            },
        );
        Self { organization, query, selected, list, card, draft: drafted(), news }
    }
}

type Aside = (Asked<Option<Answer<ContactCard>>>, Asked<Option<Draft>>, News);

fn page(
    organization: Memo<OrganizationId>,
    query: Memo<ContactQuery>,
    selected: Memo<Option<MemberId>>,
    list: Asked<Answer<ContactList>>,
    aside: Aside,
) -> AnyView {
    let found = Signal::derive(move || list.get().and_then(Result::ok).and_then(Result::ok));
    let create = move || found.get().map(|list| create_button(&organization.get(), &list.create));
    let rows = move || {
        let (list, query) = (found.get()?, query.get());
        Some(view! { <List organization=organization.get() query list selected/> })
    };
    view! {
        <Title text=move_tr!("contacts-manage")/>
        <div class="page">
            <PageHead title=move_tr!("contacts-manage")>
                <LinkButton href=paths::invitations(&organization.get_untracked())>{move_tr!("contacts-invitations")}</LinkButton>
                {create}
            </PageHead>
            <Filters organization=organization.get_untracked() query/>
            <Beside>
                <div>{rows}</div>
                {panel(organization, query, selected, aside)}
            </Beside>
        </div>
    }
    .into_any()
}

/// What stands beside the list in place of a contact: the list itself is still worth its status.
fn absent(answer: Answer<MemberId>) -> AnyView {
    let because = move || match &answer {
        Ok(Ok(_)) => Because::from(String::new()),
        Ok(Err(denial)) => because(denial),
        Err(fault) => words::fault(fault).into(),
    };
    view! {
        <Notice tone=Tone::Wait>
            <p>{move || view! { <Reason because=because()/> }}</p>
        </Notice>
    }
    .into_any()
}

/// The contact beside the list. It is built anew for another contact only, so that what is typed outlives news.
fn panel(
    organization: Memo<OrganizationId>,
    query: Memo<ContactQuery>,
    selected: Memo<Option<MemberId>>,
    (card, draft, news): Aside,
) -> impl IntoView {
    let open = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (card, draft) = (card.get().flatten(), draft.get().flatten());
        let shown = card?.map(|inner| inner.map(|card| card.contact.id));
        selected.get().map(|_| (shown, draft))
    });
    move || {
        let (answer, draft) = open.get()?;
        let (organization, back) =
            (organization.get_untracked(), query.get_untracked().address(&organization.get_untracked(), None));
        // Below a boundary even a resource's `get_untracked` subscribes, through the future that the boundary waits for.
        let first = untrack(|| card.get_untracked()).flatten().and_then(Result::ok).and_then(Result::ok);
        let label = first.as_ref().map(|card| card.contact.details.name()).unwrap_or_default();
        let latest = Signal::derive(move || card.get().flatten().and_then(Result::ok).and_then(Result::ok));
        let here = selected
            .get_untracked()
            .map(|id| query.get_untracked().address(&organization, Some(&id)))
            .unwrap_or_default();
        let inside = match (answer, first) {
            (Ok(Ok(_)), Some(first)) => view! { <ContactView organization first latest news draft here/> }.into_any(),
            (answer, _) => absent(answer),
        };
        Some(view! { <Panel label back back_label=move_tr!("frame-back")>{inside}</Panel> })
    }
}
