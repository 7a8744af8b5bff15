//! One outage for a customer: what it is, what was said of it, and hearing of it by e-mail.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{brief::times, said, timeline::timeline};
use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, organization, param},
        lazy::lazy_page,
        outcome::{Refused, said as answered, when_done},
    },
    ids::{OrganizationId, OutageId},
    live::Topic,
    outages::{
        actions::{FollowOutage, UnfollowOutage, outage},
        model::{OutageCard, Spot},
    },
    paths,
    people::model::readable,
    plain::Draft,
    ui::{Badge, Button, ButtonAction, ButtonKind, Card, DataItem, DataList, LinkButton, PageHead, Title, use_toasts},
    wire::{SendForm, Sending, ask},
};

lazy_page!(OutagePage in outages, view);

type Following = (Sending<FollowOutage>, Sending<UnfollowOutage>);

fn view() -> AnyView {
    let (organization, id, news) = (organization(), param("outage"), News::new());
    let heard = news.heard(Topic::Outages);
    let card = ask(
        move || (organization.get(), id.get(), heard.get()),
        |(organization, id, _)| outage(organization, OutageId::new(id)),
    );
    let (toasts, following): (_, Following) = (use_toasts(), (Sending::new(), Sending::new()));
    when_done(following.0, move |()| {
        toasts.say(move_tr!("outages-followed"));
        news.spread();
    });
    when_done(following.1, move |()| {
        toasts.say(move_tr!("outages-unfollowed"));
        news.spread();
    });
    let draft = drafted();
    let page = move || {
        let (card, draft) = (card.get()?, draft.get()?);
        Some(match card {
            Ok(card) => page(&organization.get_untracked(), card, draft.as_ref(), following),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind its own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("outages-all")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(organization: &OrganizationId, card: OutageCard, draft: Option<&Draft>, following: Following) -> AnyView {
    let OutageCard { brief, updates, spots, follows, now } = card;
    let (state, impact, service, kind) = (brief.state, brief.impact, brief.service, brief.kind);
    let (title, number) = (brief.title.clone(), brief.number.clone());
    let title = Signal::derive(move || said::read(&title));
    let under = Signal::derive(move || format!("{} · {number}", said::kind(kind)));
    let all = paths::outages(organization);
    let follow = follows.map(|follows| follow(organization, &brief.id, follows, draft, following));
    let spots = (!spots.is_empty()).then(|| {
        let spots = spots.into_iter().map(|spot| view! { <li>{spot_link(organization, spot)}</li> }).collect_view();
        view! { <DataItem term=move_tr!("outages-yours")><ul class="watchers">{spots}</ul></DataItem> }
    });
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=under>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                <LinkButton href=all icon="back">{move_tr!("outages-all")}</LinkButton>
            </PageHead>
            <div class="sheets case">
                <div class="stack">{timeline(updates, now)}</div>
                <div class="stack">
                    <Card title=move_tr!("outages-facts")>
                        {times(&brief, now)}
                        <DataList>
                            <DataItem term=move_tr!("outages-impact")>{move || said::impact(impact)}</DataItem>
                            <DataItem term=move_tr!("outages-service")>{move || said::service(service)}</DataItem>
                            {spots}
                        </DataList>
                    </Card>
                    {follow}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn spot_link(organization: &OrganizationId, spot: Spot) -> AnyView {
    match spot {
        Spot::Account { id, number } => view! { <a href=paths::account(organization, &id)>{number}</a> }.into_any(),
        Spot::Line { id, number } => {
            view! { <a href=paths::line(organization, &id)>{readable(&number)}</a> }.into_any()
        }
    }
}

fn follow(
    organization: &OrganizationId,
    id: &OutageId,
    follows: bool,
    draft: Option<&Draft>,
    (follow, unfollow): Following,
) -> AnyView {
    let fields = view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="outage" value=id.to_string()/>
    };
    let form = if follows {
        let said = answered(unfollow, draft, "unfollow");
        view! {
            <p>{move_tr!("outages-follows")}</p>
            <SendForm action=unfollow>
                <Refused said/>
                {fields}
                <Button action=ButtonAction::Submit pending=unfollow.pending()>{move_tr!("outages-unfollow")}</Button>
            </SendForm>
        }
        .into_any()
    } else {
        let said = answered(follow, draft, "follow");
        view! {
            <p>{move_tr!("outages-follow-means")}</p>
            <SendForm action=follow>
                <Refused said/>
                {fields}
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=follow.pending() icon="bell">
                    {move_tr!("outages-follow")}
                </Button>
            </SendForm>
        }
        .into_any()
    };
    view! { <Card title=move_tr!("outages-hear")>{form}</Card> }.into_any()
}
