//! The rows of a file: who, what is done, and why not.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{head::whole, said};
use crate::{
    bulk::model::{Import, Kind, Listed, RowQuery, State},
    ids::OrganizationId,
    paths,
    ui::{Badge, CardTable, Cell, Chip, Chips, EmptyState, Face, Head, Pager, Row, RowHead, Shows},
    words,
};

#[component]
pub(super) fn Rows(organization: OrganizationId, id: String, query: RowQuery, import: Import) -> impl IntoView {
    let counts = import.counts;
    let chips = chips(&organization, &id, &query, &import);
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
    let is_file = import.action.is_none();
    let summary = Signal::derive(move || {
        let all = words::number(whole(counts.all()));
        if is_file {
            tr!("bulk-shown", { "shown" => shown, "all" => all })
        } else {
            tr!("many-shown", { "shown" => shown, "all" => all })
        }
    });
    let caption = if is_file { move_tr!("bulk-rows") } else { move_tr!("many-rows") };
    let line = is_file.then(|| Head::new(move_tr!("bulk-line")).shows(Shows::Wide));
    let heads = [move_tr!("bulk-user"), move_tr!("bulk-what"), move_tr!("bulk-details")].map(Head::new);
    let heads = heads.into_iter().chain(line).collect::<Vec<_>>();
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
    let Listed { line, name, email, act, state, problem, member } = listed;
    // Of somebody who is here already, nothing but the address may stand in the row.
    let (named, sub) = if name.is_empty() { (email, String::new()) } else { (name, email) };
    let head = match member {
        Some(member) => {
            view! { <RowHead href=paths::user(organization, &member) name=named sub face=Face::None/> }.into_any()
        }
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
    let kind = act.kind();
    let line = is_file.then(|| {
        let number = words::number(i64::try_from(line).unwrap_or(i64::MAX));
        view! { <Cell label=move_tr!("bulk-line") shows=Shows::Wide>{number}</Cell> }
    });
    let details = move || {
        let lines = match &problem {
            Some(problem) => vec![said::problem(problem)],
            None => said::act(&act),
        };
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <Row>
            {head}
            <Cell><Badge tone=said::badge_tone(kind, state)>{move || said::badge(kind, state)}</Badge></Cell>
            <Cell>{details}</Cell>
            {line}
        </Row>
    }
    .into_any()
}

/// How many of each: a press shows only those.
fn chips(organization: &OrganizationId, id: &str, query: &RowQuery, import: &Import) -> AnyView {
    let (counts, is_file) = (import.counts, import.action.is_none());
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
