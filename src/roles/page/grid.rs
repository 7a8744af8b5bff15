//! The permissions of a role by area, to be chosen or to be read.
//!
//! Always true: each permission is a group of answers of which one is on; what its maker may not give, or not outright, is
//! off and says so; without JavaScript it is a plain form.

use leptos::prelude::*;

use super::{terms::TermsFields, words as own};
use crate::{
    access::{Area, Permission, Permissions, Terms},
    app::outcome::Said,
    roles::{
        model::{Allows, Answer, Answers, Approver, Offer, choices, control},
        rules::{Off, Refusal},
    },
    ui::Icon,
    words,
};

/// What the grid of a form begins with.
#[derive(Clone)]
pub(super) struct Grid {
    pub offers: Vec<Offer>,
    pub approvers: Vec<Approver>,
    pub first: Answers,
    pub said: Said<Refusal>,
    /// It follows what is on.
    pub chosen: RwSignal<Permissions>,
}

impl Grid {
    /// Begins with what was typed, as far as this maker may give it.
    pub fn new(offers: Vec<Offer>, approvers: Vec<Approver>, first: Answers, said: Said<Refusal>) -> Self {
        let given = offers.iter().fold(Permissions::default(), |all, Offer { permission, off }| {
            let answer = match (off, first.answer(*permission)) {
                (Some(Off::NotHeld | Off::OwnersOnly), _) => Answer::NotAllowed,
                (Some(Off::OnlyAsking), Answer::Allowed) => Answer::WithApproval,
                (_, answer) => answer,
            };
            answer.put(all, *permission)
        });
        Self { offers, approvers, first, said, chosen: RwSignal::new(given) }
    }

    pub fn view(&self) -> AnyView {
        let all = StoredValue::new(self.clone());
        let areas = Area::HUB.into_iter().map(|area| {
            let rows: Vec<_> = self.offers.iter().filter(|offer| offer.permission.area() == area).collect();
            let some = !rows.is_empty();
            some.then(|| {
                section(area, rows.into_iter().map(|offer| self.choosing(offer, all)).collect_view().into_any())
            })
        });
        view! { <div class="grants">{areas.collect_view()}</div> }.into_any()
    }

    fn choosing(&self, offer: &Offer, all: StoredValue<Self>) -> AnyView {
        let (permission, off, chosen) = (offer.permission, offer.off, self.chosen);
        let id = ["allow-", permission.key()].concat();
        let (title_id, meaning_id) = ([&id, "-title"].concat(), [&id, "-meaning"].concat());
        let (labelled_by, described_by) = (title_id.clone(), meaning_id.clone());
        let is_off = off.is_some_and(|off| off != Off::OnlyAsking);
        let on = move || chosen.with(|chosen| Answer::of(*chosen, permission));
        let first = untrack(on);
        let choices = Answer::ALL.into_iter().filter(|answer| answer.fits(permission)).map(|answer| {
            view! {
                <label class=["grant-choice ", answer.key()].concat()>
                    <input
                        type="radio"
                        name=control(permission)
                        value=answer.key()
                        checked=answer == first
                        prop:checked=move || on() == answer
                        disabled=is_off || (off.is_some() && answer == Answer::Allowed)
                        on:change=move |_| chosen.update(|chosen| *chosen = answer.put(*chosen, permission))
                    />
                    <span>{move || own::choice(answer)}</span>
                </label>
            }
        });
        let terms = (permission.may_ask() && !is_off).then(|| view! { <TermsFields permission grid=all/> });
        view! {
            <div class="grant" class:off=is_off>
                <div>
                    <p class="grant-title" id=title_id>{move || own::title(permission)}</p>
                    <div class="grant-meaning" id=meaning_id>
                        <p>{move || own::meaning(permission)}</p>
                        {off.map(|off| view! { <p class="grant-off"><Icon name="lock"/><span>{move || own::off(off)}</span></p> })}
                    </div>
                </div>
                <div class="grant-choices" role="radiogroup" aria-labelledby=labelled_by aria-describedby=described_by>
                    {choices.collect_view()}
                </div>
                {terms}
            </div>
        }
        .into_any()
    }
}

/// The same to be read.
#[component]
pub(super) fn GridRead(shown: Permissions, allows: Allows, approvers: Vec<Approver>) -> impl IntoView {
    let areas = Area::HUB.into_iter().map(|area| {
        let rows = choices().filter(|one| one.area() == area && shown.contains(*one)).collect::<Vec<_>>();
        let some = !rows.is_empty();
        let reading = |one| reading(one, &allows, &approvers);
        some.then(|| section(area, rows.into_iter().map(reading).collect_view().into_any()))
    });
    view! { <div class="grants">{areas.collect_view()}</div> }
}

fn section(area: Area, rows: AnyView) -> AnyView {
    view! {
        <section class="grants-area">
            <h3>{move || own::area(area)}</h3>
            {rows}
        </section>
    }
    .into_any()
}

fn reading(permission: Permission, allows: &Allows, approvers: &[Approver]) -> AnyView {
    view! {
        <div class="grant">
            <div>
                <p class="grant-title">{move || own::title(permission)}</p>
                <p class="grant-meaning">{move || own::meaning(permission)}</p>
            </div>
            {mark(permission, allows, approvers)}
        </div>
    }
    .into_any()
}

/// What is answered, in a word and a sign; with a second person's yes, whose.
pub(super) fn mark(permission: Permission, allows: &Allows, approvers: &[Approver]) -> AnyView {
    let answer = Answer::of(allows.permissions, permission);
    let name = |id: &_| approvers.iter().find(|one| one.member == *id).map(|one| one.name.clone());
    let terms = (answer == Answer::WithApproval).then(|| Terms::of(&allows.condition(permission), name));
    let icon = match answer {
        Answer::NotAllowed => "close",
        Answer::WithApproval => "shield",
        Answer::Allowed => "check",
    };
    view! {
        <div class=["grant-mark ", answer.key()].concat()>
            <Icon name=icon/>
            <div>
                <p>{move || own::choice(answer)}</p>
                {terms.map(|terms| view! { <p class="grant-meaning">{move || words::access::terms(&terms)}</p> })}
            </div>
        </div>
    }
    .into_any()
}
