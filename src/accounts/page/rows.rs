//! Things to tick, each with the last day on which it holds.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{access::Place, accounts::model::key_of, plain::Draft};

/// A day; empty is for good.
#[component]
pub(super) fn EndField(
    id: String,
    name: &'static str,
    value: String,
    /// No day before it can be chosen.
    today: String,
) -> impl IntoView {
    view! {
        <div class="field until">
            <label class="label" for=id.clone()>{move_tr!("accounts-until-optional")}</label>
            <input class="input" type="date" id=id name=name value=Some(value).filter(|value| !value.is_empty()) min=today/>
        </div>
    }
}

/// Something that can be ticked.
#[derive(Clone)]
pub(super) struct Tick {
    pub place: Place,
    pub label: Signal<String>,
    pub sub: Option<String>,
    pub stands: Stands,
}

/// Whether it is assigned.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Stands {
    Not,
    ForGood,
    Until(String),
}

impl Stands {
    fn day(self) -> Option<String> {
        match self {
            Self::Until(day) => Some(day),
            Self::Not | Self::ForGood => None,
        }
    }
}

/// What a refused plain form had ticked, and the days in it.
#[derive(Clone, Default)]
pub(super) struct Typed(Option<Draft>);

impl Typed {
    /// Of the form of this role, if it is that one's.
    pub(super) fn of(draft: Option<&Draft>, role: &str) -> Self {
        Self(draft.filter(|draft| draft.value("form") == Some(role)).cloned())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let values = self.0.iter().flat_map(|draft| draft.values.iter());
        values.filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn is_ticked(&self, key: &str, otherwise: bool) -> bool {
        if self.0.is_some() { self.all("on[]").any(|one| one == key) } else { otherwise }
    }

    fn day(&self, key: &str) -> Option<String> {
        let nth = self.all("row[]").position(|one| one == key)?;
        self.all("ends[]").nth(nth).map(str::to_owned)
    }
}

/// The rows of one role.
#[component]
pub(super) fn Ticks(role: String, rows: Vec<Tick>, typed: Typed, today: String) -> impl IntoView {
    let rows = rows.into_iter().map(|tick| row(&role, tick, &typed, &today)).collect_view();
    view! { <ul class="ticks">{rows}</ul> }
}

fn row(role: &str, tick: Tick, typed: &Typed, today: &str) -> AnyView {
    let key = key_of(&tick.place);
    let id = format!("{role}-{key}");
    let is_given = tick.stands != Stands::Not;
    let day = typed.day(&key).or_else(|| tick.stands.day()).unwrap_or_default();
    let checked = typed.is_ticked(&key, is_given).then_some("checked");
    let sub = tick.sub.map(|sub| view! { <span class="meaning">{sub}</span> });
    view! {
        <li>
            <input type="hidden" name="row[]" value=key.clone()/>
            {is_given.then(|| view! { <input type="hidden" name="had[]" value=key.clone()/> })}
            <div class="option">
                <input type="checkbox" id=id.clone() name="on[]" value=key checked=checked/>
                <label for=id.clone()>{tick.label}</label>
                {sub}
            </div>
            <EndField id=format!("{id}-until") name="ends[]" value=day today=today.to_owned()/>
        </li>
    }
    .into_any()
}
