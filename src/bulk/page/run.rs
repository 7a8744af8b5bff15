//! A file: what it will do, how far it is, what it has done.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    head::{Acts, Head},
    rows::Rows,
    told,
};
use crate::{
    app::{
        asked::{Answer, drafted, organization, param, settled, shown},
        lazy::lazy_page,
    },
    bulk::{
        actions,
        model::{Import, RowQuery, Subject},
    },
    ids::OrganizationId,
    paths,
    plain::Draft,
    ui::{LinkButton, PageHead, Title},
    wire::{Asked, ask},
};

lazy_page!(RunPage in bulk, view);

/// Often enough to see it move.
const LOOK_AGAIN: Duration = Duration::from_millis(1_500);

fn view() -> AnyView {
    let (organization, id, address, looked) = (organization(), param("run"), use_query_map(), RwSignal::new(0_u32));
    let query = Memo::new(move |_| RowQuery::read(|key| address.read().get(key)));
    let import = ask(
        move || (organization.get(), id.get(), query.get(), looked.get()),
        |(organization, id, query, _)| actions::import(organization, id, query),
    );
    let draft = drafted();
    look_again(import, looked);
    let allowed = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (import, draft) = (import.get(), draft.get());
        Some((import?.map(|inner| inner.map(|_| ())), draft?))
    });
    let page = move || {
        let (answer, draft) = allowed.get()?;
        let acts = Acts::new(looked, draft.as_ref());
        let found = move |()| page((organization, id, query), import, acts, draft);
        Some(shown(answer, &organization.get(), found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

/// While it moves.
fn look_again(import: Asked<Answer<Import>>, looked: RwSignal<u32>) {
    let moves = move || import.get().is_some_and(|answer| matches!(answer, Ok(Ok(import)) if import.stage.is_moving()));
    let moving = settled(moves);
    Effect::new(move |before: Option<Option<IntervalHandle>>| {
        if let Some(Some(earlier)) = before {
            earlier.clear();
        }
        let look = move || {
            looked.try_update(|looked| *looked = looked.wrapping_add(1));
        };
        let handle = moving.get().then(|| set_interval_with_handle(look, LOOK_AGAIN).ok()).flatten();
        if let Some(handle) = handle {
            on_cleanup(move || handle.clear());
        }
        handle
    });
}

type Here = (Memo<OrganizationId>, Memo<String>, Memo<RowQuery>);

fn page((organization, id, query): Here, import: Asked<Answer<Import>>, acts: Acts, _: Option<Draft>) -> AnyView {
    let found = settled(move || import.get().and_then(Result::ok).and_then(Result::ok));
    let here = organization.get_untracked();
    let title = Signal::derive(move || match found.get().and_then(|import| import.doing) {
        Some(doing) => told::doing(doing),
        None => tr!("bulk-run-title"),
    });
    let back = move || {
        let subject = found.get()?.subject;
        let organization = organization.get();
        Some(match subject {
            Subject::Users => {
                view! { <LinkButton href=paths::users(&organization) icon="back">{move_tr!("bulk-to-users")}</LinkButton> }
            }
            Subject::Lines => {
                view! { <LinkButton href=paths::lines(&organization) icon="back">{move_tr!("lines-to-lines")}</LinkButton> }
            }
        })
    };
    let about = move || {
        let import = found.get()?;
        import.action.as_ref().map_or(Some(import.file), told::about)
    };
    let another = move || {
        let import = found.get()?;
        let (is_file, href) = match import.subject {
            Subject::Users => (import.action.is_none(), paths::import_users(&here)),
            Subject::Lines => (import.action.is_none(), paths::import_lines(&here)),
        };
        is_file.then(|| view! { <LinkButton href>{move_tr!("bulk-another")}</LinkButton> })
    };
    let head = move || {
        let import = found.get()?;
        Some(view! { <Head organization=organization.get() id=id.get() import acts/> })
    };
    let rows = move || {
        let import = found.get()?;
        Some(view! { <Rows organization=organization.get() id=id.get() query=query.get() import/> })
    };
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=Signal::derive(move || about().unwrap_or_default())>
                {back}
                {another}
            </PageHead>
            {head}
            {rows}
        </div>
    }
    .into_any()
}
