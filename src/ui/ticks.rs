//! Choosing rows of a list: a box in each row, one for all of the page, one for all that the list finds, and the way to
//! what is done with them.
//!
//! Always true: it is one plain form, whose boxes stand in the rows; what is ticked belongs to what the row is about and
//! not to its place, so that a list that changes under the reader's hand ticks nothing else; what is not shown is not
//! ticked.

use leptos::{html::Input, prelude::*};

use super::{Button, ButtonAction};

/// What is ticked in a list. It is made beside the list, and outlives its rows.
#[derive(Clone, Copy)]
pub struct Ticks {
    values: RwSignal<Vec<String>>,
    /// The list that was taken over from the document: what was ticked before the browser's face was there stays so.
    taken: StoredValue<bool>,
}

impl Ticks {
    #[expect(clippy::new_without_default, reason = "it is made where the list is, on purpose")]
    #[must_use]
    pub fn new() -> Self {
        Self { values: RwSignal::new(Vec::new()), taken: StoredValue::new(false) }
    }

    /// The boxes of a list with these rows; what is ticked beside them is forgotten.
    #[must_use]
    pub fn of(self, form: &'static str, name: &'static str, shown: Vec<String>, asked: Asked) -> Boxes {
        let is_first = !self.taken.get_value();
        self.taken.set_value(true);
        let all = all_of(&asked);
        self.values.update_untracked(|values| values.retain(|value| *value == all || shown.contains(value)));
        Boxes { ticks: self, form, name, is_first, list: StoredValue::new((shown, asked)) }
    }
}

/// What a list was asked for, by the names of its address.
type Asked = Vec<(&'static str, String)>;

/// What stands for all that a list finds which was asked for so.
fn all_of(asked: &Asked) -> String {
    asked.iter().flat_map(|(name, value)| [name, value.as_str()]).collect::<Vec<_>>().join("&")
}

/// The boxes of a list as it stands.
#[derive(Clone, Copy)]
pub struct Boxes {
    ticks: Ticks,
    form: &'static str,
    name: &'static str,
    is_first: bool,
    list: StoredValue<(Vec<String>, Asked)>,
}

/// What a box stands for.
struct Meaning {
    name: &'static str,
    sent: String,
    /// It is ticked while all of these are.
    values: Vec<String>,
    label: Option<Signal<String>>,
}

impl Boxes {
    fn tick_box(self, meaning: Meaning) -> AnyView {
        let Meaning { name, sent, values, label } = meaning;
        let (ticked, node, values) = (self.ticks.values, NodeRef::<Input>::new(), StoredValue::new(values));
        let set = move |is_ticked| {
            ticked.update(|ticked| {
                let values = values.get_value();
                ticked.retain(|one| !values.contains(one));
                if is_ticked {
                    ticked.extend(values);
                }
            });
        };
        Effect::new(move |before: Option<()>| {
            let is_ticked = ticked.with(|ticked| values.with_value(|all| all.iter().all(|one| ticked.contains(one))));
            let Some(input) = node.get() else { return };
            if before.is_none() && self.is_first && input.checked() {
                set(true);
            } else {
                input.set_checked(is_ticked);
            }
        });
        let change = move |event| set(event_target_checked(&event));
        view! {
            <input node_ref=node type="checkbox" form=self.form name=name value=sent aria-label=label on:change=change/>
        }
        .into_any()
    }

    /// The form above the rows: all of this page, all that the list finds (if that is more), and the way on.
    pub fn bar(self, bar: Bar) -> AnyView {
        let Bar { action, label, page, all, go } = bar;
        let (shown, asked) = self.list.get_value();
        let of_page = self.tick_box(Meaning { name: self.name, sent: shown.join(","), values: shown, label: None });
        let of_all = all.map(|label| {
            let meaning = Meaning { name: "all", sent: "on".to_owned(), values: vec![all_of(&asked)], label: None };
            let tick = self.tick_box(meaning);
            view! { <label class="pick">{tick} {label}</label> }
        });
        let asked = asked.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        let asked = asked.collect_view();
        view! {
            <form class="choosing" id=self.form method="get" action=action aria-label=label>
                <label class="pick">{of_page} {page}</label>
                {of_all}
                {asked}
                <Button action=ButtonAction::Submit>{go}</Button>
            </form>
        }
        .into_any()
    }
}

/// What stands above the rows.
pub struct Bar {
    pub action: String,
    pub label: Signal<String>,
    pub page: Signal<String>,
    pub all: Option<Signal<String>>,
    pub go: Signal<String>,
}

/// The box of a row.
#[component]
pub fn Tick(boxes: Boxes, value: String, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let meaning = Meaning { name: boxes.name, sent: value.clone(), values: vec![value], label: Some(label) };
    view! {
        <td role="cell" class="picks">
            <label class="pick">{boxes.tick_box(meaning)}</label>
        </td>
    }
}
