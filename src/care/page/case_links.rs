//! What staff make of cases that have to do with each other: link them, unlink them, merge one into another.
//!
//! Always true: a merge is looked at before it is confirmed, under an address of its own (`?merge=`).

use leptos::{ev::SubmitEvent, html::Form, prelude::*, web_sys::FormData};
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::case_acts::kept;
use crate::{
    app::{
        asked::News,
        outcome::{Refused, error_at, said as answered, when_done},
    },
    care::actions::{LinkCase, MergeCase, UnlinkCase},
    cases::{
        model::{CaseState, LinkedCase, MergeOffer, StaffCard, Tie},
        page::{linked::list, said},
        rules::Refusal,
    },
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId},
    paths,
    people::model::encoded,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Field, LinkButton, Notice, Select, Tone, use_toasts},
    wire::{SendForm, Sending, forget_unsent},
    words,
};

/// What would come of a merge, where one is looked at.
pub(super) type Offered = Option<(String, Result<Outcome<MergeOffer, Refusal>, Fault>)>;

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Linking {
    link: Sending<LinkCase>,
    unlink: Sending<UnlinkCase>,
    merge: Sending<MergeCase>,
    /// What is being typed, kept while the case changes around it.
    number: RwSignal<String>,
    tie: RwSignal<String>,
}

impl Linking {
    /// `here` is the address of the case.
    pub fn new(news: News, here: impl Fn() -> String + 'static) -> Self {
        let (toasts, navigate) = (use_toasts(), use_navigate());
        let (number, tie) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let (link, unlink, merge) = (Sending::new(), Sending::new(), Sending::new());
        // News wait for what is not sent; what is kept here does not need that.
        let shows = move || {
            forget_unsent();
            news.spread();
        };
        when_done(link, move |()| {
            toasts.say(move_tr!("cases-care-linked-now"));
            number.set(String::new());
            shows();
        });
        when_done(unlink, move |()| {
            toasts.say(move_tr!("cases-care-unlinked-now"));
            shows();
        });
        when_done(merge, move |()| {
            toasts.say(move_tr!("cases-care-merged-now"));
            navigate(&here(), NavigateOptions { replace: true, ..NavigateOptions::default() });
            shows();
        });
        Effect::new(move |_| {
            if let Some(Ok(Outcome::Stale | Outcome::Refused(_))) = merge.value().get() {
                shows();
            }
        });
        Self { link, unlink, merge, number, tie }
    }
}

/// Which case it is, as every form sends it along.
fn which(organization: &OrganizationId, case: &CaseId) -> AnyView {
    view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="case" value=case.to_string()/>
    }
    .into_any()
}

#[component]
pub(super) fn LinkCards(card: StaffCard, offered: Offered, draft: Option<Draft>, linking: Linking) -> impl IntoView {
    let merge = (card.item.state != CaseState::Closed)
        .then(|| view! { <MergeCard card=card.clone() offered draft=draft.clone() linking/> });
    view! { <LinkCard card draft linking/> {merge} }
}

#[component]
fn LinkCard(card: StaffCard, draft: Option<Draft>, linking: Linking) -> impl IntoView {
    let (organization, case) = (card.item.organization.clone(), card.item.id.clone());
    let unlinked = answered(linking.unlink, draft.as_ref(), "unlink");
    let linked = answered(linking.link, draft.as_ref(), "link");
    let fields = which(&organization, &case);
    let unlink = |one: &LinkedCase| {
        let (number, other, fields) = (one.number.clone(), one.id.to_string(), which(&organization, &case));
        let label = Signal::derive(move || tr!("cases-care-unlink", { "number" => number.clone() }));
        Tie::LOOSE.contains(&one.tie).then(|| {
            view! {
                <SendForm action=linking.unlink>
                    {fields}
                    <input type="hidden" name="other" value=other/>
                    <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=linking.unlink.pending()>{label}</Button>
                </SendForm>
            }
            .into_any()
        })
    };
    let none = card.linked.is_empty();
    let rows = list(&card.linked, said::state_to_staff, |id| paths::care_case(&organization, id), unlink);
    let ties = Tie::LOOSE.map(|tie| (tie.key().to_owned(), Signal::derive(move || said::tie(tie)))).to_vec();
    let (number, tie) = (kept(linking.number, draft.as_ref(), "number"), kept(linking.tie, draft.as_ref(), "tie"));
    // What went into another case has nothing to do with others any more.
    let merged = card.linked.iter().any(|one| one.tie == Tie::Into);
    let form = (!merged).then(|| {
        view! {
            <SendForm action=linking.link attr:novalidate="novalidate" attr:class="stack close">
                <Refused said=linked/>
                {fields}
                <div on:input=move |event| linking.tie.set(event_target_value(&event))>
                    <Select name="tie" label=move_tr!("cases-care-tie") options=ties value=tie error=error_at(linked, "tie")/>
                </div>
                <div on:input=move |event| linking.number.set(event_target_value(&event))>
                    <Field name="number" label=move_tr!("cases-care-number") hint=move_tr!("cases-care-number-hint")
                        value=number error=error_at(linked, "number") autocomplete="off"/>
                </div>
                <div>
                    <Button action=ButtonAction::Submit pending=linking.link.pending()>{move_tr!("cases-care-link")}</Button>
                </div>
            </SendForm>
        }
    });
    view! {
        <Card title=move_tr!("cases-linked")>
            <p hidden=!none>{move_tr!("cases-care-linked-none")}</p>
            <Refused said=unlinked/>
            {rows}
            {form}
        </Card>
    }
}

/// The number of the case that goes on, then what happens, then yes or no.
#[component]
fn MergeCard(card: StaffCard, offered: Offered, draft: Option<Draft>, linking: Linking) -> impl IntoView {
    let here = paths::care_case(&card.item.organization, &card.item.id);
    let (typed, refused, offer) = match offered {
        None => (String::new(), None, None),
        Some((number, Ok(Outcome::Done(offer)))) => (number, None, Some(offer)),
        Some((number, answer)) => (number, Some(answer.map(|outcome| outcome.map(drop))), None),
    };
    let refused = Signal::stored(refused);
    let (navigate, form, action) = (use_navigate(), NodeRef::<Form>::new(), here.clone());
    let go = move |event: SubmitEvent| {
        let Some(data) = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok()) else { return };
        event.prevent_default();
        let number = data.get("merge").as_string().unwrap_or_default();
        let to = format!("{here}?merge={}", encoded(&number));
        navigate(&to, NavigateOptions { scroll: false, ..NavigateOptions::default() });
    };
    let confirm = offer.map(|offer| confirm(&card, offer, draft.as_ref(), linking));
    view! {
        <Card title=move_tr!("cases-care-duplicate")>
            <p class="quiet-text">{move_tr!("cases-care-duplicate-means")}</p>
            <form method="get" action=action node_ref=form on:submit=go class="stack close" novalidate="novalidate">
                <Field name="merge" label=move_tr!("cases-care-number") hint=move_tr!("cases-care-number-hint")
                    value=typed error=error_at(refused, "number") autocomplete="off"/>
                <Refused said=refused/>
                <div>
                    <Button action=ButtonAction::Submit>{move_tr!("cases-care-look")}</Button>
                </div>
            </form>
            {confirm}
        </Card>
    }
}

fn confirm(card: &StaffCard, offer: MergeOffer, draft: Option<&Draft>, linking: Linking) -> AnyView {
    let merged = answered(linking.merge, draft, "merge");
    let MergeOffer { number, subject, joining, left, .. } = offer;
    let own = card.item.number.clone();
    let what = {
        let (own, other) = (own.clone(), format!("{number} · {subject}"));
        move || tr!("cases-care-merge-what", { "own" => own.clone(), "other" => other.clone() })
    };
    let people = |names: &[String]| words::and(words::spoken(), names);
    let joining = (!joining.is_empty()).then(|| {
        let other = number.clone();
        let said = move || tr!("cases-care-merge-joining", { "other" => other.clone(), "people" => people(&joining) });
        view! { <p>{said}</p> }
    });
    let left = (!left.is_empty()).then(|| {
        let (own, other) = (own.clone(), number.clone());
        let said = move || {
            tr!("cases-care-merge-left", { "own" => own.clone(), "other" => other.clone(), "people" => people(&left) })
        };
        view! { <p>{said}</p> }
    });
    let (other, seen, fields) = (number.clone(), card.revision, which(&card.item.organization, &card.item.id));
    let label = Signal::derive(move || tr!("cases-care-merge", { "other" => other.clone() }));
    let here = paths::care_case(&card.item.organization, &card.item.id);
    view! {
        <Notice tone=Tone::Wait><p>{what}</p> {joining} {left}</Notice>
        <SendForm action=linking.merge attr:class="stack close">
            <Refused said=merged/>
            {fields}
            <input type="hidden" name="seen" value=seen/>
            <input type="hidden" name="number" value=number/>
            <div class="actions">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=linking.merge.pending()>{label}</Button>
                <LinkButton href=here>{move_tr!("cases-care-merge-not")}</LinkButton>
            </div>
        </SendForm>
    }
    .into_any()
}
