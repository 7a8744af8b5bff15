//! The report of a period, with its figures as pictures and as tables.

mod chart;
mod flow;
mod open;
pub(super) mod said;
mod targets;

use leptos::{html::Form, prelude::*};
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    actions::care_report,
    model::{MOST_DAYS, Period, Report, ReportQuery, Wrong},
};
use crate::{
    app::{FaultPage, asked::narrow, lazy::lazy_page},
    care::page::tabs::{CareTabs, Here},
    history::model::Day,
    notices::page::called,
    paths,
    ui::{
        Button, ButtonAction, Chip, Chips, EmptyState, Field, FieldKind, Icon, LinkButton, Notice, PageHead, Title,
        Tone,
    },
    wire::ask,
    words::{self, spoken},
};

lazy_page!(ReportsPage in reports, view);

fn view() -> AnyView {
    let address = use_query_map();
    let query = Memo::new(move |_| ReportQuery::read(|key| address.read().get(key)));
    let report = ask(move || query.get(), care_report);
    let page = move || {
        Some(match report.get()? {
            Ok(found) => page(&query.get_untracked(), found),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("reports-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(query: &ReportQuery, found: Result<Report, Wrong>) -> AnyView {
    let file = query.file();
    let wrong = found.as_ref().err().copied();
    let download = wrong.is_none().then(|| {
        view! {
            <a class="button" href=file rel="external" download="">
                <Icon name="download"/>
                {move_tr!("reports-download")}
            </a>
        }
    });
    view! {
        <div class="page">
            <PageHead title=move_tr!("reports-title") text=move_tr!("reports-text")>{download}</PageHead>
            <CareTabs here=Here::Reports/>
            <Choice query=query.clone() wrong/>
            {found.ok().map(figures)}
        </div>
    }
    .into_any()
}

/// Which days.
#[component]
fn Choice(query: ReportQuery, wrong: Option<Wrong>) -> impl IntoView {
    let asked = query.asked();
    let chips = Period::ALL.iter().map(move |period| {
        let (period, on) = (*period, asked == Some(*period));
        view! { <Chip href=ReportQuery::of(period).address() on>{move || said::period(period)}</Chip> }
    });
    let form = NodeRef::<Form>::new();
    let go = narrow(form, move |get| ReportQuery::read(get).address());
    let day = |value: &Option<Day>| value.as_ref().map(|day| day.as_str().to_owned()).unwrap_or_default();
    let error = move |of: fn(Wrong) -> bool| {
        Signal::derive(move || {
            wrong.filter(|wrong| of(*wrong)).map(|wrong| match wrong {
                Wrong::NoFirst | Wrong::NoLast => tr!("reports-no-day"),
                Wrong::Backward => tr!("reports-backward"),
                Wrong::TooLong => tr!("reports-too-long", { "count" => MOST_DAYS }),
            })
        })
    };
    view! {
        <div class="report-choice">
            <Chips label=move_tr!("reports-period")>{chips.collect_view()}</Chips>
            <form class="report-days" method="get" action=paths::CARE_REPORTS node_ref=form on:submit=go>
                <Field
                    name="from"
                    label=move_tr!("reports-from")
                    kind=FieldKind::Date
                    value=day(&query.from)
                    error=error(|wrong| wrong == Wrong::NoFirst)
                />
                <Field
                    name="until"
                    label=move_tr!("reports-until")
                    kind=FieldKind::Date
                    value=day(&query.until)
                    error=error(|wrong| wrong != Wrong::NoFirst)
                />
                <Button action=ButtonAction::Submit>{move_tr!("reports-show")}</Button>
            </form>
        </div>
    }
}

fn figures(report: Report) -> AnyView {
    let (from, until, zone) = (report.from, report.until, report.zone.clone());
    let which = move || {
        let [from, until] = [from, until].map(|local| words::day(spoken(), local));
        tr!("reports-days", { "from" => from, "until" => until, "zone" => called(&zone) })
    };
    if report.is_empty() {
        return view! {
            <p class="quiet-text">{which}</p>
            <EmptyState title=move_tr!("reports-none") text=move_tr!("reports-none-text") icon="case">
                <LinkButton href=ReportQuery::of(Period::Quarter).address()>{move_tr!("reports-quarter")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let cut = (!report.is_all || !report.open.is_all).then(|| {
        let (is_all, is_all_open) = (report.is_all, report.open.is_all);
        view! {
            <Notice tone=Tone::Wait>
                {(!is_all).then(|| view! { <p>{move_tr!("reports-cut")}</p> })}
                {(!is_all_open).then(|| view! { <p>{move_tr!("reports-cut-open")}</p> })}
            </Notice>
        }
    });
    view! {
        <p class="quiet-text">{which}</p>
        {cut}
        <div class="reports">{flow::flow(&report)} {open::open(&report)} {targets::targets(&report)} {targets::ratings(&report)}</div>
    }
    .into_any()
}
