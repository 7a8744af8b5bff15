//! Which promises were kept, by severity and by person, and how customers say that it went.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    chart::part,
    said::{self, length, percent},
};
use crate::{
    cases::{
        model::{Rating, Severity},
        page::said::{rating, severity},
    },
    reports::model::{Kept, Person, Report},
    time::Span,
    ui::{CardTable, Cell, Head, Row},
    words,
};

pub(super) fn targets(report: &Report) -> AnyView {
    let count = report.unpromised;
    let note = if report.is_operator { move_tr!("reports-people-all") } else { move_tr!("reports-people-own") };
    view! {
        <section class="stack close">
            <h2>{move_tr!("reports-targets")}</h2>
            <p class="quiet-text">{move_tr!("reports-targets-text")}</p>
            <h3>{move_tr!("reports-first")}</h3>
            {by_severity(move_tr!("reports-first"), &report.first)}
            <h3>{move_tr!("reports-resolution")}</h3>
            {by_severity(move_tr!("reports-resolution"), &report.resolution)}
            <p class="quiet-text">{move_tr!("reports-unpromised", { "count" => count })}</p>
            <h3>{move_tr!("reports-people")}</h3>
            <p class="quiet-text">{note}</p>
            {people(&report.people)}
        </section>
    }
    .into_any()
}

fn by_severity(caption: Signal<String>, rows: &[(Severity, Kept)]) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("cases-severity")),
        Head::new(move_tr!("reports-due")),
        Head::new(move_tr!("reports-kept")),
        Head::new(move_tr!("reports-missed")),
        Head::new(move_tr!("reports-median")),
        Head::new(move_tr!("reports-most")),
    ];
    let row = |(grave, kept): &(Severity, Kept)| {
        let (grave, kept) = (*grave, *kept);
        view! {
            <Row>
                <th role="rowheader" scope="row">{move || severity(grave)}</th>
                <Cell label=move_tr!("reports-due")>{words::number(kept.due().into())}</Cell>
                <Cell label=move_tr!("reports-kept")>{share(kept)}</Cell>
                <Cell label=move_tr!("reports-missed")>{missed(kept)}</Cell>
                <Cell label=move_tr!("reports-median")>{took(kept.median)}</Cell>
                <Cell label=move_tr!("reports-most")>{took(kept.most)}</Cell>
            </Row>
        }
    };
    let rows = rows.iter().map(row).collect_view();
    view! { <CardTable caption heads>{rows}</CardTable> }.into_any()
}

/// How many were kept, of those that were due.
fn share(kept: Kept) -> AnyView {
    match kept.share() {
        None => view! { <span class="quiet-text">{move_tr!("reports-none-due")}</span> }.into_any(),
        Some(of) => view! {
            <span class="share">
                {part(kept.kept, kept.due())}
                <span>{move || tr!("reports-share", { "share" => percent(of), "count" => kept.kept })}</span>
            </span>
        }
        .into_any(),
    }
}

fn missed(kept: Kept) -> AnyView {
    let waiting = (kept.waiting > 0).then(|| {
        let count = kept.waiting;
        view! { " " <span class="quiet-text">{move_tr!("reports-still-waiting", { "count" => count })}</span> }
    });
    view! { {words::number(kept.missed.into())} {waiting} }.into_any()
}

fn took(span: Option<Span>) -> AnyView {
    match span {
        Some(span) => (move || length(span)).into_any(),
        None => view! { <span class="quiet-text">{move_tr!("reports-not-yet")}</span> }.into_any(),
    }
}

fn people(people: &[Person]) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("reports-person")),
        Head::new(move_tr!("reports-first")),
        Head::new(move_tr!("reports-resolution")),
        Head::new(move_tr!("reports-open-now")),
    ];
    let row = |one: Person| {
        let Person { who, first, resolution, open } = one;
        view! {
            <Row>
                <th role="rowheader" scope="row">{move || said::who(&who)}</th>
                <Cell label=move_tr!("reports-first")>{of_due(first)}</Cell>
                <Cell label=move_tr!("reports-resolution")>{of_due(resolution)}</Cell>
                <Cell label=move_tr!("reports-open-now")>{words::number(open.into())}</Cell>
            </Row>
        }
    };
    let rows = people.iter().cloned().map(row).collect_view();
    view! { <CardTable caption=move_tr!("reports-people") heads>{rows}</CardTable> }.into_any()
}

fn of_due(kept: Kept) -> AnyView {
    match kept.share() {
        None => view! { <span class="quiet-text">{move_tr!("reports-none-due")}</span> }.into_any(),
        Some(share) => {
            let (done, due) = (kept.kept, kept.due());
            (move || tr!("reports-of-due", { "share" => percent(share), "kept" => done, "due" => due })).into_any()
        }
    }
}

/// How customers say that it went.
pub(super) fn ratings(report: &Report) -> AnyView {
    let (rated, average) = (report.rated(), report.average());
    let body = match average {
        None => view! { <p>{move_tr!("reports-no-ratings")}</p> }.into_any(),
        Some(average) => {
            let row = |(one, count): &(Rating, u32)| {
                let (one, count) = (*one, *count);
                view! {
                    <tr>
                        <th scope="row">{move || rating(one)}</th>
                        <td class="wide">{part(count, rated)}</td>
                        <td>{words::number(count.into())}</td>
                    </tr>
                }
            };
            view! {
                <p>{move || tr!("reports-average", { "average" => said::tenths(average), "count" => rated })}</p>
                <table class="counts">
                    <caption class="unseen">{move_tr!("reports-ratings")}</caption>
                    <tbody>{report.ratings.iter().rev().map(row).collect_view()}</tbody>
                </table>
            }
            .into_any()
        }
    };
    view! {
        <section class="stack close">
            <h2>{move_tr!("reports-ratings")}</h2>
            {body}
        </section>
    }
    .into_any()
}
