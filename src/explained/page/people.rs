//! Whom one can ask about: a search by name, and the people as links.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    explained::model::{Listed, People, Question},
    ids::OrganizationId,
    paths,
    ui::{Button, ButtonAction, CardTable, Cell, EmptyState, Head, Icon, LinkButton, Pager, Row, RowHead},
};

pub(super) fn people(organization: &OrganizationId, question: &Question, found: People) -> AnyView {
    let search = search(organization, &question.q);
    if found.people.is_empty() && found.next.is_none() {
        let all = Question::default().address(organization);
        return view! {
            {search}
            <EmptyState title=move_tr!("explained-none-found") text=move_tr!("explained-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("explained-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let first = Question { after: None, ..question.clone() };
    let back = question.after.is_some().then(|| (first.address(organization), move_tr!("frame-to-first")));
    let next = found.next.map(|after| {
        let further = Question { after: Some(after), ..first };
        (further.address(organization), move_tr!("frame-more"))
    });
    let count = found.people.len();
    let summary = Signal::derive(move || tr!("explained-people-shown", { "count" => count }));
    let heads = vec![Head::new(move_tr!("explained-person")), Head::new(move_tr!("explained-roles"))];
    let rows: Vec<_> = found.people.into_iter().map(|one| row(organization, one)).collect();
    view! {
        {search}
        <div>
            <CardTable caption=move_tr!("explained-people") heads>{rows}</CardTable>
            <Pager label=move_tr!("frame-pages") summary back next/>
        </div>
    }
    .into_any()
}

fn row(organization: &OrganizationId, one: Listed) -> AnyView {
    let href = Question::person(&one.id).address(organization);
    let Listed { name, email, roles, you, .. } = one;
    let roles = move || if roles.is_empty() { tr!("explained-no-role") } else { said::roles(&roles) };
    view! {
        <Row>
            <RowHead href name sub=email>
                {you.then(|| move_tr!("frame-you"))}
            </RowHead>
            <Cell>{roles}</Cell>
        </Row>
    }
    .into_any()
}

fn search(organization: &OrganizationId, q: &str) -> AnyView {
    view! {
        <form class="filters" role="search" method="get" action=paths::access(organization)>
            <span class="find-here">
                <Icon name="search"/>
                <input
                    class="input"
                    type="search"
                    name="q"
                    value=q.to_owned()
                    aria-label=move_tr!("explained-search")
                    placeholder=move_tr!("explained-search-hint")
                    autocomplete="off"
                />
            </span>
            <Button action=ButtonAction::Submit>{move_tr!("explained-find")}</Button>
        </form>
    }
    .into_any()
}
