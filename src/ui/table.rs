//! A table that becomes a list of cards where it has little room.
//!
//! Always true: the room decides, not the screen (a container query), so a list beside a panel does the right thing;
//! the roles are written out, because a changed `display` takes them from a table in some browsers; a row has one link,
//! in its head, that covers the row.

use super::{Avatar, Icon};
use leptos::prelude::*;

/// How much room a column needs to be shown.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Shows {
    #[default]
    Always,
    Wide,
    Widest,
}

impl Shows {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Always => None,
            Self::Wide => Some("if-wide"),
            Self::Widest => Some("if-widest"),
        }
    }
}

/// How a column is sorted now.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    #[default]
    No,
    Up,
    Down,
}

/// The head of a column.
#[derive(Clone)]
pub struct Head {
    label: Signal<String>,
    shows: Shows,
    sort: Option<(String, Step)>,
}

impl Head {
    #[must_use]
    pub fn new(label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), shows: Shows::Always, sort: None }
    }

    #[must_use]
    pub fn shows(self, shows: Shows) -> Self {
        Self { shows, ..self }
    }

    /// Sorted by this column `now`; the address sorts by it, or the other way.
    #[must_use]
    pub fn sort(self, href: impl Into<String>, now: Step) -> Self {
        Self { sort: Some((href.into(), now)), ..self }
    }
}

/// A table of [`Row`]s.
#[component]
pub fn CardTable(
    /// What the table is, for those who listen.
    #[prop(into)]
    caption: Signal<String>,
    heads: Vec<Head>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="card-table">
            <table role="table">
                <caption class="unseen">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{heads.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{children()}</tbody>
            </table>
        </div>
    }
}

fn head(head: Head) -> AnyView {
    let Head { label, shows, sort } = head;
    let sorted = sort.as_ref().and_then(|(_, now)| match now {
        Step::No => None,
        Step::Up => Some("ascending"),
        Step::Down => Some("descending"),
    });
    let text = match sort {
        Some((href, _)) => view! { <a class="sort" href=href>{label}<Icon name="chevron"/></a> }.into_any(),
        None => label.into_any(),
    };
    view! { <th role="columnheader" scope="col" class=shows.class() aria-sort=sorted>{text}</th> }.into_any()
}

/// A row: one [`RowHead`], then [`Cell`]s.
#[component]
pub fn Row(children: Children) -> impl IntoView {
    view! { <tr role="row">{children()}</tr> }
}

/// Whether a row bears somebody's initials.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Face {
    #[default]
    Initials,
    None,
}

/// The first cell of a row: what the row is, and the way to it.
#[component]
pub fn RowHead(
    #[prop(into)] href: String,
    #[prop(into)] name: Signal<String>,
    /// A second line.
    #[prop(optional, into)]
    sub: Option<Signal<String>>,
    /// The name once more, with something marked in it.
    #[prop(optional_no_strip)]
    marked: Option<AnyView>,
    /// What stands below both.
    #[prop(optional_no_strip)]
    below: Option<AnyView>,
    /// This row is open beside the list.
    #[prop(optional, into)]
    current: Signal<bool>,
    #[prop(optional)] face: Face,
    /// Something small after the name.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let avatar = (face == Face::Initials).then_some(move || view! { <Avatar name=name.get()/> });
    view! {
        <th role="rowheader" scope="row">
            <div class="row-head">
                {avatar}
                <div>
                    <a class="row-link" href=href aria-current=move || current.get().then_some("true")>
                        {marked.unwrap_or_else(|| name.into_any())}
                    </a>
                    {children.map(|children| view! { " " <small>{children()}</small> })}
                    {sub.map(|sub| view! { <span class="sub">{sub}</span> })}
                    {below}
                </div>
            </div>
        </th>
    }
}

/// Another cell. Its label is drawn before the value where the row is a card.
#[component]
pub fn Cell(
    #[prop(optional, into)] label: Option<Signal<String>>,
    #[prop(optional)] shows: Shows,
    children: Children,
) -> impl IntoView {
    view! {
        <td role="cell" class=shows.class()>
            {label.map(|label| view! { <span class="cell-label" aria-hidden="true">{label}</span> })}
            {children()}
        </td>
    }
}
