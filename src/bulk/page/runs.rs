//! One's own runs: what was done to many at once, and where that stands.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{said, told};
use crate::{
    app::{
        asked::{organization, shown},
        lazy::lazy_page,
    },
    bulk::{
        actions,
        model::{Counts, Run, Subject},
    },
    ids::OrganizationId,
    paths,
    ui::{Badge, CardTable, Cell, EmptyState, Face, Head, PageHead, Row, RowHead, Title},
    wire::ask,
    words::When,
};

lazy_page!(RunsPage in bulk, view);

fn view() -> AnyView {
    let organization = organization();
    let runs = ask(move || organization.get(), actions::runs);
    let page = move || {
        let (answer, organization) = (runs.get()?, organization.get_untracked());
        let found = {
            let organization = organization.clone();
            move |runs| page(&organization, runs)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: &OrganizationId, runs: Vec<Run>) -> AnyView {
    let body = if runs.is_empty() {
        view! { <EmptyState title=move_tr!("runs-none") text=move_tr!("runs-none-text") icon="history"/> }.into_any()
    } else {
        let heads = [move_tr!("runs-run"), move_tr!("accounts-state"), move_tr!("runs-at")].map(Head::new).to_vec();
        let rows = runs.into_iter().map(|run| row(organization, run)).collect_view();
        view! { <CardTable caption=move_tr!("runs-own") heads>{rows}</CardTable> }.into_any()
    };
    view! {
        <Title text=move_tr!("runs-own")/>
        <div class="page">
            <PageHead title=move_tr!("runs-own") text=move_tr!("runs-own-text")/>
            <div>{body}</div>
        </div>
    }
    .into_any()
}

fn row(organization: &OrganizationId, run: Run) -> AnyView {
    let Run { id, subject, file, doing, stage, at } = run;
    let name = Signal::derive(move || match (doing, subject) {
        (Some(doing), _) => told::doing(doing),
        (None, _) => tr!("bulk-run-title"),
    });
    let sub = Signal::derive(move || match (file.is_empty(), subject) {
        (false, _) => file.clone(),
        (true, Subject::Users) => tr!("frame-users"),
        (true, Subject::Lines) => tr!("accounts-lines"),
    });
    let href = paths::run(organization, &id);
    let counts = Counts::default();
    view! {
        <Row>
            <RowHead href name sub face=Face::None/>
            <Cell label=move_tr!("accounts-state")>
                <Badge tone=said::tone(stage, &counts)>{move || said::stage(stage)}</Badge>
            </Cell>
            <Cell label=move_tr!("runs-at")><When local=at/></Cell>
        </Row>
    }
    .into_any()
}
