//! Everybody of the provider's own, with role and standing.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    said::{role, standing},
    shown,
};
use crate::{
    app::{
        lazy::lazy_page,
        outcome::{JustSaved, Said},
    },
    care::page::tabs::{CareTabs, Here},
    paths,
    staff::{
        actions::colleagues,
        model::{Colleague, StaffList},
        rules::Refusal,
    },
    ui::{Badge, CardTable, Cell, Head, LinkButton, PageHead, Row, RowHead, Title},
    wire::ask,
};

lazy_page!(StaffPage in staff, view);

fn view() -> AnyView {
    let list = ask(|| (), |()| colleagues());
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("staff-title")/>
        <Suspense>{move || Some(shown(list.get()?, page))}</Suspense>
    }
    .into_any()
}

fn page(list: StaffList) -> AnyView {
    let said: Said<Refusal> = Signal::stored(None);
    let heads =
        vec![Head::new(move_tr!("staff-name")), Head::new(move_tr!("staff-role")), Head::new(move_tr!("staff-status"))];
    let StaffList { rows, you, now } = list;
    let row = |one: Colleague| {
        let (role_is, href, email) = (one.role, paths::care_colleague(&one.id), Signal::stored(one.email.clone()));
        let you = (one.id == you).then(|| move_tr!("staff-you"));
        let (tone, name) = (standing(&one, now).0, one.name.clone());
        view! {
            <Row>
                <RowHead href name sub=email>{you}</RowHead>
                <Cell label=move_tr!("staff-role")>{move || role(role_is)}</Cell>
                <Cell label=move_tr!("staff-status")><Badge tone>{move || standing(&one, now).1}</Badge></Cell>
            </Row>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <div class="page">
            <PageHead title=move_tr!("staff-title") text=move_tr!("staff-text")>
                <LinkButton href=paths::INVITE_STAFF icon="add">{move_tr!("staff-invite")}</LinkButton>
                <LinkButton href=paths::STAFF_HISTORY icon="history">{move_tr!("staff-history-of")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Staff/>
            <JustSaved said word=move_tr!("staff-revoked")/>
            <CardTable caption=move_tr!("staff-title") heads>{rows}</CardTable>
        </div>
    }
    .into_any()
}
