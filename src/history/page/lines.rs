//! Lines of history, day by day, each a sentence whose names lead somewhere.

use leptos::prelude::*;
use leptos_fluent::tr;

use super::said;
use crate::{
    history::model::{Change, HistoryQuery, Line, Thing},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    paths,
    time::{Local, Moment, Span},
    ui::Icon,
    words,
};

/// All lines of a page, under the days on which they happened.
#[component]
pub(super) fn Days(organization: OrganizationId, query: HistoryQuery, lines: Vec<Line>, now: Moment) -> impl IntoView {
    let mut days: Vec<(String, Vec<Line>)> = Vec::new();
    for line in lines {
        let day = date(line.at);
        match days.last_mut() {
            Some((last, lines)) if *last == day => lines.push(line),
            _ => days.push((day, vec![line])),
        }
    }
    let days = days.into_iter().map(|(_, lines)| {
        let at = lines.first().map(|line| line.at).unwrap_or_default();
        let items = lines.into_iter().map(|line| one(&organization, &query, line)).collect_view();
        view! {
            <section class="log-day">
                <h2>{move || named(at, now)}</h2>
                <ol class="log">{items}</ol>
            </section>
        }
    });
    view! { <div class="card log-days">{days.collect_view()}</div> }
}

fn one(organization: &OrganizationId, query: &HistoryQuery, line: Line) -> AnyView {
    let at = line.at;
    let only = (query.about.as_deref() != Some(line.about.as_str())).then(|| {
        let name = line.about_name.clone();
        let label = move || tr!("history-only", { "about" => name.clone() });
        let href = query.with(|query| query.about = Some(line.about.clone())).address(organization);
        view! { <a class="button quiet bare log-only" href=href aria-label=label><Icon name="history"/></a> }
    });
    let from = {
        let from = line.from.clone();
        move || said::from(&from).map(|text| view! { <span>{text}</span> })
    };
    let behalf = line.behalf.clone().map(|whom| view! { <span>{move || words::on_behalf(&whom.name)}</span> });
    let changes = (!line.changes.is_empty()).then(|| {
        let changes = line.changes.iter().cloned().map(change).collect_view();
        view! { <div class="log-changes">{changes}</div> }
    });
    let sentence = sentence(organization, query, &line);
    view! {
        <li>
            <div class="log-line">
                <p>{sentence}</p>
                {changes}
                <p class="log-where">
                    <time datetime=words::stamp(at)>{move || words::clock(words::spoken(), at)}</time>
                    {behalf}
                    {from}
                </p>
            </div>
            {only}
        </li>
    }
    .into_any()
}

/// The sentence in the reader's language, taken apart where its names stand.
fn sentence(organization: &OrganizationId, query: &HistoryQuery, line: &Line) -> impl IntoView + use<> {
    let kind = line.kind;
    let by = line.by.clone().map(|by| {
        let href = query.with(|query| query.by = Some(by.id.to_string())).address(organization);
        (by.name, (query.by.as_deref() != Some(by.id.as_str())).then_some(href))
    });
    let about = (line.about_name.clone(), line.thing.map(|thing| page_of(organization, thing, &line.about)));
    move || {
        said::happened(kind)
            .split_inclusive([said::BY, said::ABOUT])
            .map(|part| {
                let text = part.trim_end_matches([said::BY, said::ABOUT]).to_owned();
                let name = match part.chars().last() {
                    Some(said::BY) => Some(match by.clone() {
                        Some((name, href)) => linked(name, href),
                        None => view! { <b>{tr!("history-provider")}</b> }.into_any(),
                    }),
                    Some(said::ABOUT) => Some(linked(about.0.clone(), about.1.clone())),
                    _ => None,
                };
                view! { {text} {name} }
            })
            .collect_view()
    }
}

fn linked(name: String, href: Option<String>) -> AnyView {
    match href {
        Some(href) => view! { <a class="log-name" href=href>{name}</a> }.into_any(),
        None => view! { <b>{name}</b> }.into_any(),
    }
}

/// The page of a thing.
pub(crate) fn page_of(organization: &OrganizationId, thing: Thing, id: &str) -> String {
    match thing {
        Thing::User => paths::user(organization, &MemberId::new(id)),
        Thing::Contact => paths::contact(organization, &MemberId::new(id)),
        Thing::Role => paths::role(organization, &RoleId::new(id)),
        Thing::Account => paths::account(organization, &AccountId::new(id)),
        Thing::Line => paths::line(organization, &LineId::new(id)),
        Thing::Run => paths::run(organization, id),
    }
}

/// One value before and after.
pub(crate) fn change(change: Change) -> impl IntoView {
    let (field, before, after) = (change.field.clone(), change.clone(), change);
    let old = move || said::value(&before, before.before.as_deref()).map(|text| view! { <del>{text}</del> " → " });
    let new = move || said::value(&after, after.after.as_deref()).map(|text| view! { <ins>{text}</ins> });
    view! {
        <p class="change">
            <span class="quiet">{move || said::field(&field)}</span>
            <span>{old} {new}</span>
        </p>
    }
}

/// The day of the reader's calendar, as machines write it.
fn date(at: Local) -> String {
    words::stamp(at).chars().take(10).collect()
}

/// *Today*, *Yesterday*, or the day itself.
fn named(at: Local, now: Moment) -> String {
    let night = |ago: i64| date(Local { at: now - Span::days(ago), offset: at.offset });
    match date(at) {
        today if today == night(0) => tr!("history-today"),
        yesterday if yesterday == night(1) => tr!("history-yesterday"),
        _ => words::day(words::spoken(), at),
    }
}
