//! The rows of a file: who, what is done, and why not.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{head::whole, said};
use crate::{
    bulk::model::{About, Act, Import, Kind, Listed, RowQuery, State, Subject},
    history::page::change,
    ids::OrganizationId,
    paths,
    ui::{Badge, CardTable, Cell, Chip, Chips, EmptyState, Face, Head, Pager, Row, RowHead, Shows},
    words,
};

/// The first rows of a run that somebody is asked about.
#[component]
pub(crate) fn RowsOf(organization: OrganizationId, import: Import) -> impl IntoView {
    let caption = caption(&import);
    let is_file = import.action.is_none();
    let rows = import.rows.rows.into_iter().map(|listed| row(&organization, listed, is_file)).collect_view();
    let heads = heads(import.subject, is_file);
    view! { <CardTable caption heads>{rows}</CardTable> }
}

fn caption(import: &Import) -> Signal<String> {
    match (import.action.is_none(), import.subject) {
        (true, _) => move_tr!("bulk-rows"),
        (false, Subject::Users) => move_tr!("many-rows"),
        (false, Subject::Lines) => move_tr!("lines-rows"),
    }
}

fn heads(subject: Subject, is_file: bool) -> Vec<Head> {
    let line = is_file.then(|| Head::new(move_tr!("bulk-line")).shows(Shows::Wide));
    let about = if subject == Subject::Lines { move_tr!("accounts-line") } else { move_tr!("bulk-user") };
    let heads = [about, move_tr!("bulk-what"), move_tr!("bulk-details")].map(Head::new);
    heads.into_iter().chain(line).collect()
}

#[component]
pub(super) fn Rows(organization: OrganizationId, id: String, query: RowQuery, import: Import) -> impl IntoView {
    let counts = import.counts;
    let (chips, caption) = (chips(&organization, &id, &query, &import), caption(&import));
    let heads = heads(import.subject, import.action.is_none());
    let rows = import.rows.rows;
    if rows.is_empty() {
        let none = view! { <EmptyState title=move_tr!("bulk-none") text=move_tr!("bulk-none-text") icon="search"/> };
        return view! { <div class="filters">{chips}</div>{none} }.into_any();
    }
    let to = |query: RowQuery| query.address(&organization, &id);
    let first = RowQuery { after: None, ..query.clone() };
    let back = query.after.is_some().then(|| (to(first.clone()), move_tr!("frame-to-first")));
    let next = import.rows.next.map(|after| (to(RowQuery { after: Some(after), ..first }), move_tr!("frame-more")));
    let shown = rows.len();
    let (is_file, subject) = (import.action.is_none(), import.subject);
    let summary = Signal::derive(move || {
        let all = words::number(whole(counts.all()));
        match (is_file, subject) {
            (true, _) => tr!("bulk-shown", { "shown" => shown, "all" => all }),
            (false, Subject::Users) => tr!("many-shown", { "shown" => shown, "all" => all }),
            (false, Subject::Lines) => tr!("lines-shown", { "shown" => shown, "all" => all }),
        }
    });
    let rows = rows.into_iter().map(|listed| row(&organization, listed, is_file)).collect_view();
    view! {
        <div class="filters">{chips}</div>
        <div>
            <CardTable caption heads>{rows}</CardTable>
            <Pager label=move_tr!("frame-pages") summary back next/>
        </div>
    }
    .into_any()
}

fn row(organization: &OrganizationId, listed: Listed, is_file: bool) -> AnyView {
    let Listed { line, name, sub, act, problem, about, waits, transaction, .. } = listed.clone();
    // Of somebody who is here already, nothing but the address may stand in the row.
    let (named, sub) = if name.is_empty() { (sub, String::new()) } else { (name, sub) };
    let href = about.map(|about| match about {
        About::Member(member) => paths::user(organization, &member),
        About::Line(line) => paths::line(organization, &line),
    });
    let head = match href {
        Some(href) => view! { <RowHead href name=named sub face=Face::None/> }.into_any(),
        None => view! {
            <th role="rowheader" scope="row">
                <div class="row-head">
                    <div>
                        <strong>{named}</strong>
                        <span class="sub">{sub}</span>
                    </div>
                </div>
            </th>
        }
        .into_any(),
    };
    let line = is_file.then(|| {
        let number = words::number(i64::try_from(line).unwrap_or(i64::MAX));
        view! { <Cell label=move_tr!("bulk-line") shows=Shows::Wide>{number}</Cell> }
    });
    let waits = waits.then(|| view! { <p class="hint">{move_tr!("runs-row-waits")}</p> });
    let transaction = transaction.map(|number| view! { <p class="hint digits">{number}</p> });
    let details = move || match (&problem, &act) {
        (Some(problem), _) => view! { <p>{said::problem(problem)}</p> }.into_any(),
        (None, Act::Line(changes)) => changes.iter().cloned().map(change).collect_view().into_any(),
        (None, act) => said::act(act).into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any(),
    };
    let tone = said::badge_tone(&listed);
    view! {
        <Row>
            {head}
            <Cell><Badge tone>{move || said::badge(&listed)}</Badge></Cell>
            <Cell>{details} {waits} {transaction}</Cell>
            {line}
        </Row>
    }
    .into_any()
}

/// How many of each: a press shows only those.
fn chips(organization: &OrganizationId, id: &str, query: &RowQuery, import: &Import) -> AnyView {
    let (counts, is_file) = (import.counts, import.subject == Subject::Users && import.action.is_none());
    let to = |kind: Option<Kind>, state: Option<State>| RowQuery { kind, state, after: None }.address(organization, id);
    let all = query.kind.is_none() && query.state.is_none();
    let kinds = Kind::ALL.into_iter().filter(|kind| is_file || *kind != Kind::Create).map(|kind| {
        let on = query.kind == Some(kind);
        let href = to((!on).then_some(kind), None);
        view! { <Chip href on=on>{move || said::counted_kind(kind, &counts)}</Chip> }
    });
    let kinds: Vec<_> = kinds.collect();
    let states = State::SHOWN.into_iter().filter(|state| said::count_of(*state, &counts) > 0).map(|state| {
        let on = query.state == Some(state);
        let href = to(None, (!on).then_some(state));
        view! { <Chip href on=on>{move || said::counted_state(state, &counts)}</Chip> }
    });
    let states: Vec<_> = states.collect();
    let states = (!states.is_empty()).then(|| view! { <Chips label=move_tr!("bulk-by-state")>{states}</Chips> });
    let every = to(None, None);
    view! {
        <Chips label=move_tr!("bulk-by-kind")>
            <Chip href=every on=all>{move || tr!("bulk-all", { "count" => words::number(whole(counts.all())) })}</Chip>
            {kinds}
        </Chips>
        {states}
    }
    .into_any()
}
