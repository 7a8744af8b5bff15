//! Radio buttons with a line of meaning each, and single check boxes.
//!
//! Always true: the whole row is the label; the first button of a group bears the group's name as its id, so that an
//! error summary can lead to it.

use super::{
    Need,
    field::{described, notes, wrong},
};
use leptos::prelude::*;

/// One of the things to choose from.
#[derive(Clone)]
pub struct ChoiceOption {
    pub value: String,
    pub label: Signal<String>,
    /// What choosing it means, in words.
    pub meaning: Option<Signal<String>>,
    /// Why it cannot be chosen.
    pub off_because: Option<Signal<String>>,
}

/// One out of a few, each with its meaning.
#[component]
pub fn Choice(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    options: Vec<ChoiceOption>,
    /// What is chosen at first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: Need,
) -> impl IntoView {
    let rows = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            let id = if place == 0 { name.to_owned() } else { [name, "-", &place.to_string()].concat() };
            let checked = option.value == value;
            choice_row(name, id, option, checked.then_some("checked"), error)
        })
        .collect_view();
    view! {
        <fieldset class="field choice" aria-describedby=described(name, hint.is_some(), error)>
            <legend class=required.label_class()>{label}</legend>
            {notes(name, hint, error)}
            <div class="options">{rows}</div>
        </fieldset>
    }
}

fn choice_row(
    name: &'static str,
    id: String,
    option: ChoiceOption,
    checked: Option<&'static str>,
    error: Signal<Option<String>>,
) -> AnyView {
    let meaning_id = [id.as_str(), "-meaning"].concat();
    let off = option.off_because.is_some();
    let described = (option.meaning.is_some() || off).then(|| meaning_id.clone());
    let meaning = option.meaning.map(|text| view! { <span>{text}</span> });
    let reason = option.off_because.map(|text| view! { <span class="off-reason">{text}</span> });
    view! {
        <div class="option">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=option.value
                checked=checked
                disabled=off
                aria-invalid=wrong(error)
                aria-describedby=described.clone()
            />
            <label for=id>{option.label}</label>
            {described.map(|id| view! { <span class="meaning" id=id>{meaning} {reason}</span> })}
        </div>
    }
    .into_any()
}

/// Whether a box is ticked at first.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Checked {
    #[default]
    No,
    Yes,
}

/// A single box to tick.
#[component]
pub fn Checkbox(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What is posted when it is ticked; `on` by default.
    #[prop(optional, into)]
    value: Option<String>,
    #[prop(optional)] checked: Checked,
    #[prop(optional)] required: Need,
    #[prop(optional)] id: Option<&'static str>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    view! {
        <div class="field">
            {notes(id, None, error)}
            <div class="option">
                <input
                    type="checkbox"
                    id=id
                    name=name
                    value=value.unwrap_or_else(|| "on".to_owned())
                    checked=checked == Checked::Yes
                    aria-required=required.aria()
                    aria-invalid=wrong(error)
                    aria-describedby=described(id, hint.is_some(), error)
                />
                <label class=required.label_class() for=id>{label}</label>
                {hint.map(|hint| view! { <span class="meaning" id=[id, "-hint"].concat()>{hint}</span> })}
            </div>
        </div>
    }
}
