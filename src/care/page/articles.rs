//! Every article of Help with how it stands.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::help::named;
use crate::{
    care::model::{ArticleState, Whose},
    paths,
    time::Moment,
    ui::{Badge, CardTable, Cell, Face, Head, Row, RowHead, Tone},
    words::{Language, When},
};

pub(super) fn articles(states: Vec<ArticleState>, now: Moment) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("care-help-article")),
        Head::new(move_tr!("care-edit-state")),
        Head::new(move_tr!("care-edit-last")),
    ];
    let row = move |state: ArticleState| {
        let badges = badges(&state);
        let (href, name) = (paths::care_article(&state.id), Signal::derive(named(state.title)));
        let last = state.last.map(|(by, at)| view! { <span>{by} " " <When local=at now/></span> });
        view! {
            <Row>
                <RowHead href name face=Face::None/>
                <Cell label=move_tr!("care-edit-state")>{badges}</Cell>
                <Cell label=move_tr!("care-edit-last")>{last}</Cell>
            </Row>
        }
    };
    let rows = states.into_iter().map(row).collect_view();
    view! {
        <p class="quiet-text">{move_tr!("care-edit-list-text")}</p>
        <CardTable caption=move_tr!("care-edit-list") heads>{rows}</CardTable>
    }
    .into_any()
}

/// How an article stands: the first word says whose text is in force.
pub(super) fn badges(state: &ArticleState) -> AnyView {
    let whose = match state.whose {
        Whose::Shipped => view! { <Badge tone=Tone::Plain>{move_tr!("care-edit-shipped")}</Badge> },
        Whose::Own => view! { <Badge tone=Tone::Good>{move_tr!("care-edit-edited")}</Badge> },
        Whose::OwnUnreadable => view! { <Badge tone=Tone::Stop>{move_tr!("care-edit-unreadable")}</Badge> },
    };
    let draft = state.is_drafted.then(|| view! { " " <Badge tone=Tone::Wait>{move_tr!("care-edit-draft")}</Badge> });
    let stale = state.stale.map(|language| {
        let said = move || match language {
            Language::En => tr!("care-edit-stale-en"),
            Language::Es => tr!("care-edit-stale-es"),
        };
        view! { " " <Badge tone=Tone::Wait>{said}</Badge> }
    });
    let overtaken =
        state.is_overtaken.then(|| view! { " " <Badge tone=Tone::Wait>{move_tr!("care-edit-overtaken")}</Badge> });
    view! { <span>{whose} {draft} {stale} {overtaken}</span> }.into_any()
}
