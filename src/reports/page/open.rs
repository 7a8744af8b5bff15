//! What is open now; each figure leads to the queue where that can be narrowed to it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    cases::{
        model::QueueQuery,
        page::said::{severity, state_to_staff},
    },
    paths,
    reports::model::{Old, Person, Report, Who},
    ui::{CardTable, Cell, Face, Head, LinkButton, Notice, Row, RowHead, Tone},
    words::{self, When},
};

pub(super) fn open(report: &Report) -> AnyView {
    let open = &report.open;
    let count = open.count();
    if count == 0 {
        return view! {
            <section class="stack close">
                <h2>{move_tr!("reports-open")}</h2>
                <p>{move_tr!("reports-open-none")}</p>
            </section>
        }
        .into_any();
    }
    let (late, soon) = (open.late, open.soon);
    let tone = if late > 0 { Tone::Stop } else { Tone::Wait };
    let urgent = (late + soon > 0).then(|| {
        view! {
            <Notice tone>
                <p>{move || tr!("reports-urgent", { "late" => late, "soon" => soon })}</p>
                <p><LinkButton href=paths::CARE_CASES>{move_tr!("reports-to-queue")}</LinkButton></p>
            </Notice>
        }
    });
    let states = open.states.iter().map(|(one, count)| {
        let (one, count) = (*one, *count);
        let href = QueueQuery { state: Some(one), ..QueueQuery::default() }.address();
        (Signal::derive(move || state_to_staff(one)), Some(href), count)
    });
    let severities = open.severities.iter().map(|(one, count)| {
        let (one, count) = (*one, *count);
        (Signal::derive(move || severity(one)), None, count)
    });
    let people = report.people.iter().filter(|one| one.open > 0).map(|Person { who, open, .. }| {
        let href = matches!(who, Who::You(_)).then(|| QueueQuery { mine: true, ..QueueQuery::default() }.address());
        let who = who.clone();
        (Signal::derive(move || said::who(&who)), href, *open)
    });
    let count_untimed = open.untimed;
    let untimed = (count_untimed > 0)
        .then(|| view! { <p class="quiet-text">{move_tr!("reports-untimed", { "count" => count_untimed })}</p> });
    view! {
        <section class="stack close">
            <h2>{move_tr!("reports-open-count", { "count" => count })}</h2>
            {urgent}
            <div class="report-parts">
                {counts(move_tr!("reports-by-state"), states)} {counts(move_tr!("reports-by-severity"), severities)}
                {counts(move_tr!("reports-by-person"), people)}
            </div>
            {untimed}
            <h3>{move_tr!("reports-oldest")}</h3>
            {oldest(report)}
        </section>
    }
    .into_any()
}

/// A small table: what, where it leads, how many.
fn counts(title: Signal<String>, rows: impl Iterator<Item = (Signal<String>, Option<String>, u32)>) -> AnyView {
    let row = |(label, href, count): (Signal<String>, Option<String>, u32)| {
        let name = match href.filter(|_| count > 0) {
            Some(href) => view! { <a href=href>{label}</a> }.into_any(),
            None => label.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{words::number(count.into())}</td>
            </tr>
        }
    };
    view! {
        <table class="counts">
            <caption>{title}</caption>
            <tbody>{rows.map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn oldest(report: &Report) -> AnyView {
    let now = report.now;
    let heads = vec![
        Head::new(move_tr!("reports-case")),
        Head::new(move_tr!("cases-severity")),
        Head::new(move_tr!("reports-open-since")),
    ];
    let row = |old: Old| {
        let Old { organization, organization_name, id, number, severity: grave, opened } = old;
        let days = (now - opened.at).0 / crate::time::Span::days(1).0;
        view! {
            <Row>
                <RowHead
                    href=paths::care_case(&organization, &id)
                    name=Signal::stored(number)
                    sub=Signal::stored(organization_name)
                    face=Face::None
                />
                <Cell label=move_tr!("cases-severity")>{move || severity(grave)}</Cell>
                <Cell label=move_tr!("reports-open-since")>
                    <When local=opened now/> " " {move || tr!("reports-age", { "count" => days })}
                </Cell>
            </Row>
        }
    };
    let rows = report.open.oldest.iter().cloned().map(row).collect_view();
    view! { <CardTable caption=move_tr!("reports-oldest") heads>{rows}</CardTable> }.into_any()
}
