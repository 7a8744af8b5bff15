//! One request: not sent yet, while it waits, and what became of it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    answer::One,
    ending::{Ended, Exactly},
    said,
};
use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, organization, param, settled},
        lazy::lazy_page,
        outcome::{Refused, error_at, said as said_by, when_done, when_stale},
    },
    approvals::{
        actions::{self, AnswerRequest, SendRequest, WithdrawRequest},
        grants::page::Grant,
        model::{Answered, Card as Request, State, Tab},
        rules::Refusal,
    },
    bulk::{
        actions::import,
        model::{Import, RowQuery},
        page::RowsOf,
    },
    history::model::Thing,
    ids::{ApprovalId, OrganizationId},
    live::Topic,
    paths,
    plain::Draft,
    time::Moment,
    ui::{
        Because, Button, ButtonAction, ButtonKind, Card, LinkButton, Notice, PageHead, TextArea, Title, Tone,
        use_toasts,
    },
    wire::{SendForm, Sending},
};

lazy_page!(RequestPage in approvals, view);

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
struct Acts {
    send: Sending<SendRequest>,
    withdraw: Sending<WithdrawRequest>,
    answer: Sending<AnswerRequest>,
    news: News,
}

fn view() -> AnyView {
    let (organization, id, news) = (organization(), param("approval"), News::new());
    let acts = Acts { send: Sending::new(), withdraw: Sending::new(), answer: Sending::new(), news };
    acts.follow(organization);
    let card = news.between(Topic::Approvals).ask(
        move || (organization.get(), id.get()),
        async |(organization, id)| {
            let card = actions::approval(organization.clone(), ApprovalId::new(id)).await?;
            let rows = match card.thing {
                Some(Thing::Run) => rows(organization, card.item.about.clone()).await,
                _ => None,
            };
            Ok((card, rows))
        },
    );
    let draft = drafted();
    // News about others leave what is typed here as it is.
    let open = settled(move || {
        let (card, draft) = (card.get(), draft.get());
        Some((card?.map(|(card, rows)| (Request { now: Moment::default(), ..card }, rows)), draft?))
    });
    let page = move || {
        let (card, draft) = open.get()?;
        let organization = organization.get_untracked();
        Some(match card {
            Ok((card, rows)) => page(&organization, (card, rows), draft, acts),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the request's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("approvals-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

impl Acts {
    /// Says what was done, and shows what has become of it: once, whatever becomes of the page.
    fn follow(self, organization: Memo<OrganizationId>) {
        let (navigate, toasts, news) = (use_navigate(), use_toasts(), self.news);
        when_done(self.send, move |()| {
            toasts.say(move_tr!("approvals-sent-now"));
            news.spread();
        });
        when_done(self.withdraw, move |()| {
            toasts.say(move_tr!("approvals-taken-back-now"));
            let (navigate, path) =
                (navigate.clone(), paths::approvals_tab(&organization.get_untracked(), Tab::Mine.key()));
            request_animation_frame(move || navigate(&path, NavigateOptions::default()));
        });
        when_done(self.answer, move |answered: Answered| {
            toasts.say(Signal::derive(move || said::answered(answered)));
            news.spread();
        });
        // Others were quicker: what stands now is below what was said.
        when_stale(self.answer, move || news.spread());
    }
}

fn page(
    organization: &OrganizationId,
    (card, rows): (Request, Option<Import>),
    draft: Option<Draft>,
    acts: Acts,
) -> AnyView {
    let item = card.item.clone();
    let (state, is_asker) = (item.state, card.is_asker);
    let back = if is_asker { paths::approvals_tab(organization, "mine") } else { paths::approvals(organization) };
    let title = Signal::derive(move || if is_asker { said::own_sentence(&item) } else { said::sentence(&item) });
    let top = standing(&card);
    let exactly = view! { <Exactly organization=organization.clone() card=card.clone()/> };
    let rows = rows.map(|import| {
        view! { <RunRows organization=organization.clone() run=card.item.about.clone() import/> }
    });
    let ended = card.ending.is_some().then(|| view! { <Ended card=card.clone()/> });
    let organization = organization.clone();
    let act = match state {
        State::Draft => Some(view! { <SendCard organization card draft acts/> }.into_any()),
        State::Open if is_asker => Some(view! { <TakeBack organization card acts draft/> }.into_any()),
        State::Open => Some(answer(organization, card, draft, acts)),
        _ => None,
    };
    view! {
        <Title text=title/>
        <div class="page request">
            <PageHead title>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            {top}
            {ended}
            {exactly}
            {rows}
            {act}
        </div>
    }
    .into_any()
}

/// That it waits, and for whom.
fn standing(card: &Request) -> Option<AnyView> {
    let missing = usize::from(card.item.needed).saturating_sub(card.item.yes);
    let approvers = card.approvers.clone();
    let title = match card.item.state {
        State::Draft => move_tr!("approvals-not-sent"),
        State::Open => move_tr!("approvals-waits"),
        _ => return None,
    };
    let tone = if approvers.is_empty() { Tone::Stop } else { Tone::Wait };
    let is_grant = card.grant.is_some();
    let text = move || if is_grant { said::granted_by(&approvers) } else { said::needs(missing, &approvers) };
    Some(view! { <Notice tone title><p>{text}</p></Notice> }.into_any())
}

/// The first rows of a run, for those who may look at it.
async fn rows(organization: OrganizationId, run: String) -> Option<Import> {
    import(organization, run, RowQuery::default()).await.ok()?.ok()
}

/// The rows of a run, as they were planned: the first of them behind a fold, and the way to all.
#[component]
fn RunRows(organization: OrganizationId, run: String, import: Import) -> impl IntoView {
    let (href, count) = (paths::run(&organization, &run), import.counts.all());
    view! {
        <details class="card saved">
            <summary>{move || tr!("approvals-run-rows", { "count" => count })}</summary>
            <RowsOf organization import/>
            <p><a href=href>{move_tr!("approvals-run-all")}</a></p>
        </details>
    }
}

/// What every form about this request sends along.
#[component]
fn Which(organization: OrganizationId, id: ApprovalId) -> impl IntoView {
    view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="id" value=id.to_string()/>
    }
}

/// Before it is sent: why, and the two ways on.
#[component]
fn SendCard(organization: OrganizationId, card: Request, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    let said = said_by(acts.send, draft.as_ref(), "send");
    let typed = draft.as_ref().and_then(|draft| draft.value("reason")).unwrap_or_default().to_owned();
    let nobody = card.approvers.is_empty();
    let off_because = Signal::derive(move || nobody.then(|| Because::from(tr!("approvals-nobody"))));
    let id = card.item.id;
    let give_up = view! {
        <Withdraw organization=organization.clone() id=id.clone() acts draft label=move_tr!("approvals-do-not-send")/>
    };
    view! {
        <section class="card form">
            <SendForm action=acts.send attr:class="stack" attr:novalidate="novalidate">
                <Refused said/>
                <Which organization id/>
                <TextArea name="reason" label=move_tr!("approvals-why") hint=move_tr!("approvals-why-hint") value=typed rows=3
                    error=error_at(said, "reason")/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=acts.send.pending() off_because>
                        {move_tr!("approvals-send")}
                    </Button>
                </div>
            </SendForm>
            {give_up}
        </section>
    }
}

#[component]
fn TakeBack(organization: OrganizationId, card: Request, acts: Acts, draft: Option<Draft>) -> impl IntoView {
    view! {
        <Card title=move_tr!("approvals-take-back")>
            <p>{move_tr!("approvals-take-back-text")}</p>
            <Withdraw organization id=card.item.id acts draft label=move_tr!("approvals-take-back")/>
        </Card>
    }
}

/// Takes the request back, sent or not.
#[component]
fn Withdraw(
    organization: OrganizationId,
    id: ApprovalId,
    acts: Acts,
    draft: Option<Draft>,
    label: Signal<String>,
) -> impl IntoView {
    let said = said_by(acts.withdraw, draft.as_ref(), "withdraw");
    view! {
        <SendForm action=acts.withdraw>
            <Refused said/>
            <Which organization id/>
            <Button action=ButtonAction::Submit pending=acts.withdraw.pending()>{label}</Button>
        </SendForm>
    }
}

/// The answer of whoever can give one; who cannot is told why.
fn answer(organization: OrganizationId, card: Request, draft: Option<Draft>, acts: Acts) -> AnyView {
    match (card.item.cannot.clone(), card.grant.clone()) {
        (None, Some(granting)) => view! { <Grant organization card granting action=acts.answer draft/> }.into_any(),
        (None | Some(Refusal::Gone), _) => view! { <One organization card action=acts.answer draft/> }.into_any(),
        (Some(refusal), _) => {
            use crate::app::outcome::Sayable as _;
            view! { <Notice title=move_tr!("approvals-cannot")><p>{move || refusal.say()}</p></Notice> }.into_any()
        }
    }
}
