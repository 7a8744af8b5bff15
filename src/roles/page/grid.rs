//! The permissions of a role by area, to be chosen or to be read.
//!
//! Always true: each permission is a group of choices of which one is on, so that a third one can stand beside the two;
//! what its maker may not give is off, and says so; without JavaScript it is a plain form.

use leptos::prelude::*;

use super::words as own;
use crate::{
    access::{Area, Permission, Permissions},
    roles::model::{ALLOWED, NOT_ALLOWED, Offer, choices, control},
    ui::Icon,
};

/// What can be chosen for each permission, in this order.
const CHOICES: [&str; 2] = [NOT_ALLOWED, ALLOWED];

/// The grid of a form. `chosen` follows what is on.
#[component]
pub(super) fn Grid(offers: Vec<Offer>, first: Permissions, chosen: RwSignal<Permissions>) -> impl IntoView {
    let areas = Area::HUB.into_iter().map(|area| {
        let rows: Vec<_> = offers.iter().filter(|offer| offer.permission.area() == area).collect();
        let some = !rows.is_empty();
        some.then(|| {
            section(area, rows.into_iter().map(|offer| choosing(offer, first, chosen)).collect_view().into_any())
        })
    });
    view! { <div class="grants">{areas.collect_view()}</div> }
}

/// The same to be read.
#[component]
pub(super) fn GridRead(shown: Permissions, permissions: Permissions) -> impl IntoView {
    let areas = Area::HUB.into_iter().map(|area| {
        let rows = choices().filter(|one| one.area() == area && shown.contains(*one)).collect::<Vec<_>>();
        let some = !rows.is_empty();
        some.then(|| {
            section(area, rows.into_iter().map(|one| reading(one, permissions.contains(one))).collect_view().into_any())
        })
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

fn choosing(offer: &Offer, first: Permissions, chosen: RwSignal<Permissions>) -> AnyView {
    let Offer { permission, off } = *offer;
    let id = ["allow-", permission.key()].concat();
    let (title_id, meaning_id) = ([&id, "-title"].concat(), [&id, "-meaning"].concat());
    let (labelled_by, described_by) = (title_id.clone(), meaning_id.clone());
    let is_on = first.contains(permission) && off.is_none();
    let choices = CHOICES.map(|value| {
        let checked = (value == ALLOWED) == is_on;
        let choose = move |_| {
            chosen.update(|chosen| {
                let one = Permissions::of(&[permission]);
                *chosen = if value == ALLOWED { chosen.and(one) } else { chosen.beyond(one) };
            });
        };
        view! {
            <label class=["grant-choice ", value].concat()>
                <input
                    type="radio"
                    name=control(permission)
                    value=value
                    checked=checked
                    prop:checked=move || chosen.with(|chosen| chosen.contains(permission)) == (value == ALLOWED)
                    disabled=off.is_some()
                    on:change=choose
                />
                <span>{move || own::choice(value)}</span>
            </label>
        }
    });
    view! {
        <div class="grant" class:off=off.is_some() role="radiogroup" aria-labelledby=labelled_by aria-describedby=described_by>
            <div>
                <p class="grant-title" id=title_id>{move || own::title(permission)}</p>
                <div class="grant-meaning" id=meaning_id>
                    <p>{move || own::meaning(permission)}</p>
                    {off.map(|off| view! { <p class="grant-off"><Icon name="lock"/><span>{move || own::off(off)}</span></p> })}
                </div>
            </div>
            <div class="grant-choices">{choices.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn reading(permission: Permission, is_on: bool) -> AnyView {
    view! {
        <div class="grant">
            <div>
                <p class="grant-title">{move || own::title(permission)}</p>
                <p class="grant-meaning">{move || own::meaning(permission)}</p>
            </div>
            {mark(is_on)}
        </div>
    }
    .into_any()
}

/// Whether it is allowed, in a word and a sign.
pub(super) fn mark(is_on: bool) -> AnyView {
    let value = if is_on { ALLOWED } else { NOT_ALLOWED };
    view! {
        <p class=["grant-mark ", value].concat()>
            <Icon name=if is_on { "check" } else { "close" }/>
            <span>{move || own::choice(value)}</span>
        </p>
    }
    .into_any()
}
