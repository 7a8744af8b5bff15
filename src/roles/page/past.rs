//! What happened to a role, newest first, with before and after.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    roles::model::{RoleCard, RoleEvent},
    time::Moment,
    ui::{self, Card, Timeline},
    words,
};

/// The history. A ready-made role that nobody touched has none.
#[component]
pub(super) fn Past(card: ReadSignal<RoleCard>) -> impl IntoView {
    let lines = Memo::new(move |_| card.with(|card| card.history.clone()));
    let now = Signal::derive(move || card.with(|card| card.now));
    let items = move || lines.get().into_iter().map(|line| moment(line, now)).collect::<Vec<_>>();
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <Card title=move_tr!("roles-history")>
                {move || view! { <Timeline items=items()/> }}
            </Card>
        </Show>
    }
}

fn moment(line: RoleEvent, now: Signal<Moment>) -> ui::Moment {
    let (at, behalf) = (line.at, line.behalf.clone());
    let changes = line.changes.iter().cloned().map(|change| {
        let (field, before, after) = (change.field.clone(), change.clone(), change);
        ui::Change {
            field: Some(Signal::derive(move || said::field(&field))),
            before: Signal::derive(move || said::value(&before, before.before.as_deref())),
            after: Signal::derive(move || said::value(&after, after.after.as_deref())),
        }
    });
    ui::Moment {
        changes: changes.collect(),
        what: Signal::derive(move || said::happened(&line)),
        when: Signal::derive(move || words::at(at, Some(now.get()))),
        datetime: words::stamp(at),
        on_behalf: behalf.map(|name| Signal::derive(move || words::on_behalf(&name))),
    }
}
