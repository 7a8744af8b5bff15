//! A line: what it is, who reaches it and why, its history.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    history::{History, Whose},
    reach::{About, address_form, assign_form, reachers},
    said, standing,
};
use crate::{
    access::Place,
    accounts::{
        actions::{self, AssignLine, TakeLine},
        maintenance::page::said as maintenance,
        model::{Identifier, LineCard, LineSearch},
    },
    app::{
        asked::{News, drafted, organization, param, shown, with_draft},
        lazy::lazy_page,
    },
    cases::page::parts::begin,
    ids::{LineId, OrganizationId},
    live::Topic,
    outages::page::OutagesAt,
    paths,
    people::model::readable,
    plain::Draft,
    ui::{Badge, ButtonKind, Card, DataItem, DataList, LinkButton, PageHead, Title},
    words::spoken,
};

lazy_page!(LinePage in accounts, view);

fn view() -> AnyView {
    let (organization, line, address, news) = (organization(), param("line"), use_query_map(), News::new());
    let asked = Memo::new(move |_| standing::asked(address.read().get("asked")));
    let search = Memo::new(move |_| LineSearch { account: None, ..LineSearch::read(|key| address.read().get(key)) });
    let card = news.between(Topic::Accounts).ask(
        move || (organization.get(), line.get(), search.get()),
        |(organization, line, search)| actions::line_card(organization, LineId::new(line), search),
    );
    let draft = drafted();
    let known = with_draft(card, draft);
    let outages = OutagesAt::new(organization, move || format!("line:{}", line.get()));
    let page = move || {
        let ((answer, draft), ()) = (known.get()?, outages.known()?);
        let (organization, find) = (organization.get_untracked(), search.get_untracked().find);
        let found = {
            let (organization, asked) = (organization.clone(), asked.get());
            move |card| page(organization, card, (find, asked), (news, draft, outages))
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: OrganizationId,
    card: LineCard,
    (find, asked): (String, Option<String>),
    (news, draft, outages): (News, Option<Draft>, OutagesAt),
) -> AnyView {
    let number = readable(&card.line.number);
    let title = card.line.label.clone().unwrap_or_else(|| number.clone());
    let about = About {
        fields: [("org", organization.to_string()), ("line", card.line.id.to_string())],
        here: paths::line(&organization, &card.line.id),
        news,
        draft,
    };
    let whose = Whose::Line(card.line.id.clone());
    let state = card.line.state;
    let (first, now) = (card.history.clone(), card.now);
    let (facts, identifiers) = (facts(&organization, &card), identifiers(&card));
    let to_lines = paths::lines(&organization);
    let receipt = standing::receipt(&card.standing, asked);
    let can = standing::what_can_be_done(&organization, &card.line, &card.standing.can);
    let (under_way, pin) = (standing::under_way(&card.standing), standing::pin(&card.standing));
    let nobody = card.reached_by.is_empty();
    let people = reachers::<TakeLine>(&about, card.reached_by);
    let by_address = card.offers.by_address.then(|| address_form(&about, &card.offers.may));
    let assign = assign_form::<AssignLine>(&about, card.offers, find);
    let case = begin(&organization, &Place::Line(card.line.id.clone()));
    view! {
        <Title text=title.clone()/>
        <div class="page">
            <p>
                <LinkButton href=to_lines kind=ButtonKind::Quiet icon="back">
                    {move_tr!("accounts-lines")}
                </LinkButton>
            </p>
            <PageHead title=title text=number>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                {case}
            </PageHead>
            {outages.notices()}
            {receipt}
            <div class="sheets">
                <div class="stack">{under_way} {pin} {can} {facts} {identifiers} <History organization whose first now/></div>
                <Card title=move_tr!("accounts-reach-line")>
                    {nobody.then(|| view! { <p>{move_tr!("accounts-reach-nobody")}</p> })}
                    {people}
                    {card.more_reach.then(|| view! { <p class="quiet-text">{move_tr!("accounts-reach-more")}</p> })}
                    <p class="quiet-text">{move_tr!("accounts-reach-owners")}</p>
                    <h3>{move_tr!("accounts-assign-line")}</h3>
                    {assign} {by_address}
                </Card>
            </div>
        </div>
    }
    .into_any()
}

fn facts(organization: &OrganizationId, card: &LineCard) -> AnyView {
    let (line, plan, account) = (card.line.clone(), card.plan.clone(), card.account.clone());
    let account = if card.account_is_open {
        view! { <a href=paths::account(organization, &account.id)>{account.name}</a> }.into_any()
    } else {
        account.name.into_any()
    };
    let (sim, features, monthly) = (line.sim, card.standing.features.clone(), card.standing.monthly.clone());
    let features = move || features.iter().map(maintenance::name).collect::<Vec<_>>().join(" · ");
    let monthly = move || monthly.as_ref().map(maintenance::monthly);
    let suspended = card.standing.suspended.map(|one| {
        view! {
            <DataItem term=move_tr!("accounts-state-suspended")>{move || standing::suspended(one)}</DataItem>
        }
    });
    let small = |text: Option<String>| text.map(|text| view! { <small class="digits" translate="no">{text}</small> });
    let none = move || view! { <span class="quiet-text">{move_tr!("accounts-none-yet")}</span> };
    let has_device = line.device.is_some();
    view! {
        <Card title=move_tr!("accounts-line")>
            <DataList>
                <DataItem term=move_tr!("accounts-number")>{readable(&line.number)}</DataItem>
                <DataItem term=move_tr!("accounts-account")>{account}</DataItem>
                <DataItem term=move_tr!("accounts-centre")>
                    {line.cost_centre.clone()} {line.cost_centre.is_none().then(none)}
                </DataItem>
                {suspended}
                <DataItem term=move_tr!("accounts-plan")>
                    {move || plan.read(spoken()).0.to_owned()} " " <small class="digits">{monthly}</small>
                </DataItem>
                <DataItem term=move_tr!("accounts-features")>{features}</DataItem>
                <DataItem term=move_tr!("accounts-sim-kind")>
                    {move || said::sim(sim)} " " {small(line.iccid.map(|iccid| format!("ICCID {iccid}")))}
                </DataItem>
                <DataItem term=move_tr!("accounts-device")>
                    {line.device} {(!has_device).then(none)} " " {small(line.imei.map(|imei| format!("IMEI {imei}")))}
                </DataItem>
            </DataList>
        </Card>
    }
    .into_any()
}

/// What the organization notes of its lines, in its own words and order.
fn identifiers(card: &LineCard) -> AnyView {
    if card.identifiers.is_empty() {
        return ().into_any();
    }
    let noted = card.line.identifiers.clone();
    let mut order = card.identifiers.clone();
    order.sort_by_key(|identifier| !identifier.primary);
    let item = |identifier: Identifier| {
        let value = noted.iter().find(|one| one.key == identifier.key).map(|one| one.value.clone());
        let is_missing = value.is_none();
        let Identifier { name, primary, at_order, .. } = identifier;
        let marks = move || {
            let marks = [primary.then(|| tr!("accounts-primary")), at_order.then(|| tr!("accounts-at-order"))];
            marks.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <DataItem term=Signal::derive(move || name.read(spoken()).0.to_owned())>
                {value}
                {is_missing.then(|| view! { <span class="quiet-text">{move_tr!("accounts-none-yet")}</span> })}
                " "
                <small class="quiet-text">{marks}</small>
            </DataItem>
        }
    };
    let items = order.into_iter().map(item).collect_view();
    view! {
        <Card title=move_tr!("accounts-identifiers")>
            <DataList>{items}</DataList>
        </Card>
    }
    .into_any()
}
