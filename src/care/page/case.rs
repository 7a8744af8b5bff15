//! One case for staff: what the customer sees of it, and beside that what staff note among themselves.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    case_acts::{ActCards, Acting},
    case_links::{LinkCards, Linking, Offered},
};
use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, param},
        lazy::lazy_page,
    },
    care::actions::{care_case, merge_offer},
    cases::{
        files::{model::Shelf, page::files},
        model::{Note, StaffCard},
        page::{
            parts::{Turned, conversation, escalated, paragraphs, rated, target},
            said,
        },
    },
    fault::Fault,
    ids::{CaseId, OrganizationId},
    live::Topic,
    outages::{
        actions::case_outage,
        model::CaseOutage,
        page::{CaseTying, case_card},
    },
    paths,
    people::model::encoded,
    plain::Draft,
    time::Moment,
    ui::{Badge, Card, DataItem, DataList, Icon, LinkButton, PageHead, Title},
    words::When,
};

lazy_page!(CareCasePage in operator, view);

fn view() -> AnyView {
    let (params, id, address) = (use_params_map(), param("case"), use_query_map());
    let organization = Memo::new(move |_| params.read().get("org").unwrap_or_default());
    let before = Memo::new(move |_| address.read().get("before").filter(|before| !before.is_empty()));
    let news = News::new();
    let (acting, between) = (Acting::new(news), news.between(Topic::Cases));
    let card = between.ask(
        move || (organization.get(), id.get(), before.get()),
        |(organization, id, before)| care_case(OrganizationId::new(organization), CaseId::new(id), before),
    );
    let merging = Memo::new(move |_| address.read().get("merge"));
    let offered = between.ask(
        move || (organization.get(), id.get(), merging.get()),
        async |(organization, id, number)| -> Offered {
            let number = number?;
            let offer = merge_offer(OrganizationId::new(organization), CaseId::new(id), number.clone()).await;
            Some((number, offer))
        },
    );
    let here =
        move || paths::care_case(&OrganizationId::new(organization.get_untracked()), &CaseId::new(id.get_untracked()));
    let linking = Linking::new(news, here);
    let outage = between.ask(
        move || (organization.get(), id.get()),
        |(organization, id)| case_outage(OrganizationId::new(organization), CaseId::new(id)),
    );
    let tying = CaseTying::new(news);
    let draft = drafted();
    let turn = Turned::default();
    let page = move || {
        let (card, offered, draft, outage) = (card.get(), offered.get(), draft.get(), outage.get());
        Some(match card? {
            Ok((card, shelves)) => {
                if turn.is_another(&card.item.id) {
                    acting.forget();
                }
                turn.page(page(card, shelves, (offered?, draft?), (acting, linking), (outage?, tying)))
            }
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the case's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("cases-care-queue")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(
    card: StaffCard,
    shelves: [Shelf; 2],
    (offered, draft): (Offered, Option<Draft>),
    (acting, linking): (Acting, Linking),
    (outage, tying): (Result<CaseOutage, Fault>, CaseTying),
) -> AnyView {
    let (state, now, item) = (card.item.state, card.now, card.item.clone());
    let (number, organization) = (item.number.clone(), item.organization_name.clone());
    let under = Signal::stored(format!("{number} · {organization}"));
    let here = paths::care_case(&item.organization, &item.id);
    let earlier = card.earlier.as_deref().map(|cursor| format!("{here}?before={}", encoded(cursor)));
    let base = paths::care_files(&item.organization);
    let talk = conversation(card.comments.clone(), earlier, now, &base);
    let along = files(card.files.clone(), &base);
    let (facts, notes) = (facts(card.clone()), notes(card.notes.clone(), now, &base));
    let outage = case_card((&item.organization, &item.id, &item.number), outage, draft.as_ref(), tying);
    let links = view! { <LinkCards card=card.clone() offered draft=draft.clone() linking/> };
    let description = paragraphs(&card.description);
    let title = Signal::derive(move || tr!("cases-care-title", { "number" => number.clone() }));
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title=Signal::stored(item.subject) text=under>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                <LinkButton href=paths::CARE_CASES icon="back">{move_tr!("cases-care-queue")}</LinkButton>
            </PageHead>
            <div class="sheets case">
                <div class="stack">
                    <Card title=move_tr!("cases-conversation")>
                        {description}
                        {along}
                        {talk}
                    </Card>
                    <ActCards card shelves draft acting/>
                </div>
                <div class="stack">{facts} {outage} {notes} {links}</div>
            </div>
        </div>
    }
    .into_any()
}

fn facts(card: StaffCard) -> AnyView {
    let (severity, category, about, now) = (card.item.severity, card.category, card.about.clone(), card.now);
    let assignee = match card.item.assignee.clone() {
        Some(name) => view! { <span>{name}</span> }.into_any(),
        None => view! { <span>{move_tr!("cases-nobody-yet")}</span> }.into_any(),
    };
    let confidential = card.is_confidential.then(|| {
        view! { <p><Icon name="lock"/> " " {move_tr!("cases-is-confidential-means")}</p> }
    });
    let (first, resolve) = (target(card.first, now), target(card.resolve, now));
    let (escalated, rated) = (escalated(card.escalated, now), rated(card.rating));
    view! {
        <Card title=move_tr!("cases-details")>
            {confidential}
            <DataList>
                <DataItem term=move_tr!("cases-assignee")>{assignee}</DataItem>
                <DataItem term=move_tr!("cases-first-answer")>{first}</DataItem>
                <DataItem term=move_tr!("cases-solution-by")>{resolve}</DataItem>
                <DataItem term=move_tr!("cases-severity")>{move || said::severity(severity)}</DataItem>
                <DataItem term=move_tr!("cases-category")>{move || said::category(category)}</DataItem>
                <DataItem term=move_tr!("cases-about")>{move || said::about(&about)}</DataItem>
                <DataItem term=move_tr!("cases-opener")>{card.opener}</DataItem>
                <DataItem term=move_tr!("cases-opened")><When local=card.opened now/></DataItem>
                {escalated}
                {rated}
            </DataList>
        </Card>
    }
    .into_any()
}

/// What no customer ever reads.
fn notes(notes: Vec<Note>, now: Moment, base: &str) -> AnyView {
    let none = notes.is_empty();
    let notes = notes.into_iter().map(move |note| {
        view! {
            <li>
                <p class="talk-by"><b>{note.by}</b> " " <When local=note.at now/></p>
                {paragraphs(&note.text)}
                {files(note.files, base)}
            </li>
        }
    });
    let notes = notes.collect_view();
    view! {
        <Card title=move_tr!("cases-care-notes")>
            <p class="quiet-text">{move_tr!("cases-care-notes-mean")}</p>
            <p hidden=!none>{move_tr!("cases-care-notes-none")}</p>
            <ol class="talk notes">{notes}</ol>
        </Card>
    }
    .into_any()
}
