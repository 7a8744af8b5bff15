//! The gallery's tables, facts, histories and empty places.
//!
//! Always true: the table is shown with a chosen row, a sorted column and columns of each priority.

use super::SAMPLES;
use crate::ui::{
    Badge, ButtonKind, Card, CardTable, Cell, Change, Chip, Chips, DataItem, DataList, EmptyState, Head, LinkButton,
    Moment, Pager, Row, RowHead, Shows, Skeleton, Step, Tab, Tabs, Timeline, Tone,
};
use leptos::prelude::*;

pub(super) fn table() -> AnyView {
    let heads = vec![
        Head::new("Contact").sort("?sort=name", Step::Up),
        Head::new("Role").sort("?sort=role", Step::No),
        Head::new("Status"),
        Head::new("Language").shows(Shows::Wide),
        Head::new("Last sign-in").shows(Shows::Widest),
    ];
    let people = [
        (SAMPLES.name, Tone::Good, SAMPLES.state),
        ("Tomás Wu", Tone::Wait, SAMPLES.wait),
        ("Nora Reyes", Tone::Stop, SAMPLES.off),
    ];
    let rows =
        people.into_iter().enumerate().map(|(at, (name, tone, state))| row(name, tone, state, at == 1)).collect_view();
    let tab = |label: &'static str, current: bool| Tab {
        href: ["?tab=", label].concat(),
        label: label.into(),
        current: current.into(),
    };
    view! {
        <Card title="Tabs, Chip, CardTable, Pager">
            <Tabs label="Views" tabs=vec![tab("People", true), tab("Roles", false)]/>
            <Chips label="Filters">
                <Chip href="?" on=true>"Role: all"</Chip> <Chip href="?status=active">"Status"</Chip>
            </Chips>
            <div>
                <CardTable caption="Contacts" heads>{rows}</CardTable>
                <Pager label="Pages" summary="3 of 42" back=None next=Some(("?after=3".to_owned(), "Next".into()))/>
            </div>
        </Card>
    }
    .into_any()
}

fn row(name: &'static str, tone: Tone, state: &'static str, current: bool) -> AnyView {
    view! {
        <Row>
            <RowHead href="?chosen" name sub=SAMPLES.mail current>"(you)"</RowHead>
            <Cell>{SAMPLES.role}</Cell>
            <Cell><Badge tone>{state}</Badge></Cell>
            <Cell label="Language" shows=Shows::Wide>"Español"</Cell>
            <Cell label="Last sign-in" shows=Shows::Widest>{SAMPLES.when}</Cell>
        </Row>
    }
    .into_any()
}

pub(super) fn facts() -> AnyView {
    let change = Change { field: Some("Role".into()), before: SAMPLES.role.into(), after: "Customer".into() };
    let moment = |changes| Moment {
        what: SAMPLES.sentence.into(),
        changes,
        when: SAMPLES.when.into(),
        datetime: "2026-11-20T16:40:00-05:00".to_owned(),
        on_behalf: None,
    };
    view! {
        <div class="pair">
            <Card title="DataList">
                <DataList>
                    <DataItem term="Role">{SAMPLES.role}</DataItem> <DataItem term="Business phone">"(555) 010-1234"</DataItem>
                </DataList>
            </Card>
            <Card title="Timeline">
                <Timeline items=vec![moment(vec![change]), moment(Vec::new())]/>
            </Card>
        </div>
    }
    .into_any()
}

pub(super) fn nothing() -> AnyView {
    view! {
        <Card>
            <EmptyState title="No contacts yet" text=SAMPLES.sentence icon="contacts">
                <LinkButton href="#create" kind=ButtonKind::Main icon="add">{SAMPLES.action}</LinkButton>
            </EmptyState>
        </Card>
        <Card title="Skeleton"><Skeleton rows=3 label="Loading"/></Card>
    }
    .into_any()
}
