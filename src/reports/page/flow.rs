//! What came and went, day by day or week by week.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    chart::bars,
    said::{self, FLOWS, Flow},
};
use crate::{
    reports::model::{Report, Step, Tally},
    ui::{CardTable, Cell, Head, Row},
    words,
};

pub(super) fn flow(report: &Report) -> AnyView {
    let (tallies, step) = (&report.tallies, report.step);
    let count = |flow: Flow| tallies.iter().map(move |tally| flow.of(tally));
    let most = FLOWS.iter().flat_map(|flow| count(*flow)).max().unwrap_or_default();
    let charts = FLOWS.map(|flow| {
        let sum: u32 = count(flow).sum();
        let labelled = |tally: &Tally| {
            let from = tally.from;
            (Signal::derive(move || said::day(step, from)), flow.of(tally))
        };
        let all: Vec<_> = tallies.iter().map(labelled).collect();
        let name = Signal::derive(move || match step {
            Step::Day => tr!("reports-chart-days", { "what" => flow.say(), "count" => sum }),
            Step::Week => tr!("reports-chart-weeks", { "what" => flow.say(), "count" => sum }),
        });
        let ends = [tallies.first(), tallies.last()].map(|tally| {
            let from = tally.map(|tally| tally.from).unwrap_or_default();
            view! { <span>{move || words::day(words::spoken(), from)}</span> }
        });
        view! {
            <figure class="chart">
                <figcaption><b>{words::number(sum.into())}</b> " " {move || flow.say()}</figcaption>
                {bars(name, &all, most)}
                <p class="chart-ends" aria-hidden="true">{ends.into_iter().collect_view()}</p>
            </figure>
        }
    });
    view! {
        <section class="stack close">
            <h2>{move_tr!("reports-flow")}</h2>
            <div class="charts">{charts.into_iter().collect_view()}</div>
            <p class="quiet-text">{move_tr!("reports-flow-scale", { "count" => most })}</p>
            <details class="report-table">
                <summary>{move_tr!("reports-as-table")}</summary>
                {table(report)}
            </details>
        </section>
    }
    .into_any()
}

fn table(report: &Report) -> AnyView {
    let step = report.step;
    let when = Signal::derive(move || match step {
        Step::Day => tr!("reports-day"),
        Step::Week => tr!("reports-week"),
    });
    let heads = FLOWS.map(|flow| Head::new(Signal::derive(move || flow.say())));
    let heads = std::iter::once(Head::new(when)).chain(heads).collect();
    let row = move |tally: &Tally| {
        let from = tally.from;
        let cells = FLOWS.map(|flow| {
            let count = words::number(flow.of(tally).into());
            view! { <Cell label=Signal::derive(move || flow.say())>{count}</Cell> }
        });
        view! {
            <Row>
                <th role="rowheader" scope="row">{move || said::day(step, from)}</th>
                {cells.into_iter().collect_view()}
            </Row>
        }
    };
    let rows = report.tallies.iter().map(row).collect_view();
    view! {
        <CardTable caption=move_tr!("reports-flow") heads>{rows}</CardTable>
    }
    .into_any()
}
