//! What customers and staff see alike of a case: its promises and its conversation.

use leptos::{either::Either, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlTextAreaElement};
use leptos_fluent::move_tr;

use super::said;
use crate::{
    access::{Permission, Place},
    accounts::model::key_of,
    app::around::Around,
    cases::{
        files::page::files,
        model::{Comment, Found, Piece, Rating, Target},
    },
    ids::{CaseId, OrganizationId},
    paths,
    people::model::Page,
    time::{Local, Moment},
    ui::{Badge, DataItem, LinkButton, Tone},
    words::When,
};

/// A promise, and what has become of it.
pub(crate) fn target(target: Target, now: Moment) -> AnyView {
    match target {
        Target::None => view! { <span class="quiet-text">{move_tr!("cases-target-none")}</span> }.into_any(),
        Target::Due(due) if due.at < now => view! {
            <When local=due now/> " " <Badge tone=Tone::Stop>{move_tr!("cases-target-late")}</Badge>
        }
        .into_any(),
        Target::Due(due) => view! { <When local=due now/> }.into_any(),
        Target::Paused => view! { <span>{move_tr!("cases-target-paused")}</span> }.into_any(),
        Target::Met(at) => view! {
            <When local=at now/> " " <Badge tone=Tone::Good>{move_tr!("cases-target-met")}</Badge>
        }
        .into_any(),
        Target::Missed(due) => view! {
            <When local=due now/> " " <Badge tone=Tone::Stop>{move_tr!("cases-target-missed")}</Badge>
        }
        .into_any(),
    }
}

/// What was said, the newest last; and the way to what was said before.
/// `base` is the address under which the reader has files.
pub(crate) fn conversation(comments: Vec<Comment>, earlier: Option<String>, now: Moment, base: &str) -> AnyView {
    let none = comments.is_empty();
    let earlier = earlier.map(|href| view! { <p><a href=href>{move_tr!("cases-earlier")}</a></p> });
    let said = comments.into_iter().map(|comment| one(comment, now, base)).collect_view();
    view! {
        {earlier}
        <p class="quiet-text" hidden=!none>{move_tr!("cases-nothing-said")}</p>
        <ol class="talk">{said}</ol>
    }
    .into_any()
}

fn one(comment: Comment, now: Moment, base: &str) -> AnyView {
    let Comment { by, is_staff, is_you, said, text, files: along, at } = comment;
    let class = if is_staff { "theirs" } else { "ours" };
    let you = is_you.then(|| view! { " " <small>{move_tr!("frame-you")}</small> });
    let beside = said::beside(said).is_some().then(|| {
        view! { <Badge tone=Tone::Plain>{move || said::beside(said)}</Badge> }
    });
    view! {
        <li class=class>
            <p class="talk-by"><b>{by}</b>{you} " " {beside} " " <When local=at now/></p>
            {paragraphs(&text)}
            {files(along, base)}
        </li>
    }
    .into_any()
}

/// A text as it was written, line by line.
pub(crate) fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n").map(|part| view! { <p class="written">{part.to_owned()}</p> }).collect_view().into_any()
}

/// The way to a new case about a place, for who may open one.
pub(crate) fn begin(organization: &OrganizationId, about: &Place) -> impl IntoView + use<> {
    let href = paths::new_case(organization, &key_of(about));
    let around = use_context::<Around>();
    let may = move || {
        let here = around.and_then(Around::belonging);
        here.is_some_and(|here| here.permissions.contains(Permission::OpenCases))
    };
    move || may().then(|| view! { <LinkButton href=href.clone() icon="case">{move_tr!("cases-open")}</LinkButton> })
}

/// The subject of a case that a search found, and an excerpt, each with what was looked for marked in it.
pub(crate) fn found(found: Option<Found>) -> (Option<AnyView>, Option<AnyView>) {
    let Some(Found { subject, excerpt }) = found else { return (None, None) };
    let excerpt = (!excerpt.is_empty()).then(|| view! { <p class="excerpt">{pieces(excerpt)}</p> }.into_any());
    (Some(pieces(subject)), excerpt)
}

fn pieces(pieces: Vec<Piece>) -> AnyView {
    let one = |Piece { text, is_match }| {
        if is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(one).collect_view().into_any()
}

/// That a page ended before it was full, since its words are in many cases.
#[component]
pub(crate) fn Partly(
    /// Whether something is looked for.
    searched: bool,
    shown: usize,
    more: bool,
) -> impl IntoView {
    let is_partly = searched && more && shown < Page::<()>::SIZE;
    is_partly.then(|| view! { <p class="quiet-text">{move_tr!("cases-found-partly")}</p> })
}

/// Since when it is escalated.
pub(crate) fn escalated(since: Option<Local>, now: Moment) -> Option<AnyView> {
    let since = since?;
    Some(
        view! {
            <DataItem term=move_tr!("cases-escalated")>
                <Badge tone=Tone::Stop>{move_tr!("cases-escalated")}</Badge> " " <When local=since now/>
            </DataItem>
        }
        .into_any(),
    )
}

/// How it went, in the customer's words.
pub(crate) fn rated(rating: Option<(Rating, Option<String>)>) -> Option<AnyView> {
    let (rating, words) = rating?;
    let words = words.map(|words| view! { <p>{words}</p> });
    Some(view! { <DataItem term=move_tr!("cases-rating")>{move || said::rating(rating)} {words}</DataItem> }.into_any())
}

/// The page of one case, which is built anew for another: what is typed into one is not in the next to which a link leads.
#[derive(Clone, Copy, Default)]
pub(crate) struct Turned(StoredValue<(Option<CaseId>, bool)>);

impl Turned {
    /// Whether it is another case than was shown last.
    pub fn is_another(self, case: &CaseId) -> bool {
        let (last, turned) = self.0.get_value();
        let is_another = last.is_some_and(|last| last != *case);
        self.0.set_value((Some(case.clone()), turned != is_another));
        is_another
    }

    /// The page of the one that is shown now.
    pub fn page(self, page: AnyView) -> AnyView {
        if self.0.get_value().1 { Either::Left(page) } else { Either::Right(page) }.into_any()
    }
}

/// What stood in this field was sent: the page is mended around it, and it would stay, as would that it is kept.
pub(crate) fn emptied(id: &str) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        field.set_value("");
        let _ = field.form().map(|form| form.remove_attribute("data-kept"));
    }
}

/// Whether what is being typed into the form around it is kept; the form itself says so (`typing.js`).
pub(crate) fn whether_kept() -> AnyView {
    view! {
        <p class="kept hint" role="status">
            <span class="kept-yes">{move_tr!("cases-kept")}</span>
            <span class="kept-no">{move_tr!("cases-not-kept")}</span>
        </p>
    }
    .into_any()
}
