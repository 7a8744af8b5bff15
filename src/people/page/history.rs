//! What happened to a member, newest first, with before and after.

use std::pin::Pin;

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    app::asked::Answer,
    ids::{MemberId, OrganizationId},
    people::model::{HistoryLine, Page},
    time::Moment,
    ui::{self, Button, Card, Timeline},
    words,
};

/// A server function that gives further lines.
pub(in crate::people) type AskMore =
    fn(OrganizationId, MemberId, String) -> Pin<Box<dyn Future<Output = Answer<Page<HistoryLine>>> + Send>>;

/// The history; further lines come on demand.
#[component]
pub(in crate::people) fn History(
    organization: OrganizationId,
    member: MemberId,
    /// What asks for the lines after a cursor.
    ask: AskMore,
    #[prop(into)] first: Signal<Page<HistoryLine>>,
    now: Signal<Moment>,
) -> impl IntoView {
    let older = RwSignal::new(None::<Page<HistoryLine>>);
    // What happened meanwhile moves everything down: the older lines are asked for anew.
    let top = Memo::new(move |_| first.with(|page| page.next.clone()));
    Effect::new(move |before: Option<Option<String>>| {
        let top = top.get();
        if before.is_some_and(|before| before != top) {
            older.set(None);
        }
        top
    });
    let next = Signal::derive(move || older.get().map_or_else(|| top.get(), |page| page.next));
    let more = Action::new(move |after: &String| {
        let asked = ask(organization.clone(), member.clone(), after.clone());
        async move {
            let answer: Answer<_> = asked.await;
            if let Ok(Ok(page)) = answer {
                older.try_update(|older| append(older, page));
            }
        }
    });
    let lines = move || {
        let older = older.get().map(|page| page.rows).unwrap_or_default();
        first.get().rows.into_iter().chain(older).map(|line| moment(line, now)).collect::<Vec<_>>()
    };
    let on_press = Callback::new(move |()| {
        if let Some(after) = next.get_untracked() {
            more.dispatch(after);
        }
    });
    view! {
        <Card title=move_tr!("contacts-history")>
            <p class="quiet-text" hidden=move || first.with(|page| !page.rows.is_empty())>{move_tr!("contacts-history-none")}</p>
            {move || view! { <Timeline items=lines()/> }}
            <Show when=move || next.with(Option::is_some)>
                <Button pending=more.pending() on_press>{move_tr!("frame-more")}</Button>
            </Show>
        </Card>
    }
}

fn append(older: &mut Option<Page<HistoryLine>>, page: Page<HistoryLine>) {
    let rows = older.take().map(|page| page.rows).unwrap_or_default();
    *older = Some(Page { rows: rows.into_iter().chain(page.rows).collect(), next: page.next });
}

fn moment(line: HistoryLine, now: Signal<Moment>) -> ui::Moment {
    let (at, behalf) = (line.at, line.behalf.clone());
    let changes = line.changes.iter().cloned().map(|change| {
        let (field, before, after) = (change.field.clone(), change.clone(), change);
        ui::Change {
            field: Some(Signal::derive(move || said::field(&field))),
            before: Signal::derive(move || said::value(&before, before.before.as_deref(), at.offset)),
            after: Signal::derive(move || said::value(&after, after.after.as_deref(), at.offset)),
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
