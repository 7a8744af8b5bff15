//! Choosing a file of lines: what is done with them, the file, what its columns take.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{choose::FileField, lines, many::doings, said, told};
use crate::{
    app::{
        asked::{organization, shown},
        lazy::lazy_page,
    },
    bulk::{
        actions,
        model::{Doing, ImportingLines, LineAction, Unreadable},
    },
    ids::OrganizationId,
    paths,
    ui::{Button, ButtonAction, ButtonKind, Choice, LinkButton, Need, PageHead, Title},
    wire::ask,
};

lazy_page!(ImportLinesPage in bulk, view);

fn view() -> AnyView {
    let organization = organization();
    let importing = ask(move || organization.get(), actions::importing_lines);
    let address = use_query_map();
    let page = move || {
        let answer = importing.get()?;
        let wrong = address.read().get("wrong").and_then(|code| Unreadable::from_code(&code));
        let doing = address.read().get("doing").unwrap_or_default();
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |importing| page(&organization, &importing, wrong, doing)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(
    organization: &OrganizationId,
    importing: &ImportingLines,
    wrong: Option<Unreadable>,
    doing: String,
) -> AnyView {
    let (back, own, here) = (paths::lines(organization), paths::runs(organization), paths::import_lines(organization));
    // What is wrong with the choice stands at the choice.
    let unchosen = wrong.filter(|why| *why == Unreadable::NoAction);
    let error = Signal::derive(move || unchosen.map(said::unreadable));
    let wrong = wrong.filter(|why| *why != Unreadable::NoAction);
    let columns = LineAction::KINDS.map(|kind| columns(organization, kind)).collect_view();
    view! {
        <Title text=move_tr!("lines-file-title")/>
        <div class="page">
            <PageHead title=move_tr!("lines-file-title") text=move_tr!("lines-file-text")>
                <LinkButton href=back icon="back">{move_tr!("lines-to-lines")}</LinkButton>
                <LinkButton href=own>{move_tr!("runs-own")}</LinkButton>
            </PageHead>
            <section class="card form">
                // A plain form in both faces: a file goes as it is.
                <form class="stack" method="post" enctype="multipart/form-data" action=here>
                    <Choice name="doing" label=move_tr!("many-what") options=doings(&importing.off) value=doing
                        required=Need::Required error/>
                    <FileField wrong/>
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit>{move_tr!("bulk-look")}</Button>
                    </div>
                </form>
            </section>
            <section class="card form" aria-labelledby="columns">
                <h2 id="columns">{move_tr!("bulk-columns")}</h2>
                <p>{move_tr!("lines-columns-text")}</p>
                <dl class="facts">{columns}</dl>
            </section>
        </div>
    }
    .into_any()
}

/// What a file for this takes, and an empty one.
fn columns(organization: &OrganizationId, kind: crate::accounts::maintenance::model::Action) -> AnyView {
    let doing = Doing::Line(kind);
    let template = paths::lines_template(organization, doing.key());
    view! {
        <div>
            <dt>{move || told::doing(doing)}</dt>
            <dd>
                {move || lines::takes(kind)} " "
                <a href=template download="" rel="external">{move_tr!("bulk-template")}</a>
            </dd>
        </div>
    }
    .into_any()
}
