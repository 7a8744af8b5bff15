//! Choosing a file: the field, the template, what each column takes.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::said;
use crate::{
    app::{
        asked::{organization, shown},
        lazy::lazy_page,
    },
    bulk::{
        actions,
        model::{Column, Importing, Unreadable},
    },
    ids::OrganizationId,
    paths,
    ui::{Button, ButtonAction, ButtonKind, Icon, LinkButton, PageHead, Title},
    wire::ask,
    words,
};

lazy_page!(ImportPage in bulk, view);

fn view() -> AnyView {
    let organization = organization();
    let importing = ask(move || organization.get(), actions::importing);
    let address = use_query_map();
    let page = move || {
        let answer = importing.get()?;
        let wrong = address.read().get("wrong").and_then(|code| Unreadable::from_code(&code));
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |importing| page(organization, importing, wrong)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, importing: Importing, wrong: Option<Unreadable>) -> AnyView {
    let (back, template, own) =
        (paths::users(&organization), paths::import_template(&organization), paths::runs(&organization));
    view! {
        <Title text=move_tr!("bulk-title")/>
        <div class="page">
            <PageHead title=move_tr!("bulk-title") text=move_tr!("bulk-text")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
                <LinkButton href=own>{move_tr!("runs-own")}</LinkButton>
            </PageHead>
            <section class="card form">
                // A plain form in both faces: a file goes as it is.
                <form class="stack" method="post" enctype="multipart/form-data" action=paths::import_users(&organization)>
                    <FileField wrong/>
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit>{move_tr!("bulk-look")}</Button>
                    </div>
                </form>
            </section>
            <section class="card form" aria-labelledby="columns">
                <h2 id="columns">{move_tr!("bulk-columns")}</h2>
                <p>{move_tr!("bulk-columns-text")}</p>
                <dl class="facts">{columns(&importing)}</dl>
                <p><a class="button" href=template download="" rel="external">{move_tr!("bulk-template")}</a></p>
            </section>
        </div>
    }
    .into_any()
}

#[component]
pub(super) fn FileField(wrong: Option<Unreadable>) -> impl IntoView {
    let error = wrong.map(|why| {
        view! {
            <p class="error" id="file-error" role="alert">
                <Icon name="warning"/>
                <span>{move || said::unreadable(why)}</span>
            </p>
        }
    });
    view! {
        <div class="field">
            <label class="label needed" for="file">{move_tr!("bulk-file")}</label>
            <p class="hint" id="file-hint">
                {move || tr!("bulk-file-hint", { "rows" => words::number(most_rows()), "megabytes" => most_megabytes() })}
            </p>
            {error}
            <input
                class="input"
                id="file"
                type="file"
                name="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                aria-required="true"
                aria-invalid=wrong.map(|_| "true")
                aria-describedby=if wrong.is_some() { "file-hint file-error" } else { "file-hint" }
            />
        </div>
    }
}

pub(super) fn most_rows() -> i64 {
    i64::try_from(Unreadable::MOST_ROWS).unwrap_or(i64::MAX)
}

pub(super) fn most_megabytes() -> usize {
    Unreadable::MOST_BYTES >> 20
}

/// What each column takes.
fn columns(importing: &Importing) -> AnyView {
    let (roles, needs_line) = (importing.roles.clone(), importing.needs_line);
    let row = move |column: Column| {
        let roles = roles.clone();
        let takes = move || said::takes(column, &roles, needs_line);
        view! { <div><dt>{move || said::column(column)}</dt><dd>{takes}</dd></div> }
    };
    Column::ALL.into_iter().map(row).collect_view().into_any()
}
