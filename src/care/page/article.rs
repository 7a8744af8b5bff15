//! One article of Help as it is edited: both languages, what it says beside the shipped text, and what was done to it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    article_forms::{BackForm, EditForm, Editor, VersionForm},
    articles::badges,
    help::{named, spoken},
};
use crate::{
    app::{
        FaultPage,
        asked::{drafted, param},
        lazy::lazy_page,
    },
    care::{
        actions::care_article,
        model::{Beside, Done, Editing, Piece, Version, Whose},
    },
    paths,
    plain::Draft,
    time::Moment,
    ui::{Card, LinkButton, Notice, PageHead, Title, Tone},
    wire::ask,
    words::{Language, When},
};

lazy_page!(CareArticlePage in editing, view);

fn view() -> AnyView {
    let (id, editor) = (param("article"), Editor::new());
    let article = ask(move || (id.get(), editor.turn()), |(id, _)| care_article(id));
    let draft = drafted();
    let page = move || {
        let (article, draft) = (article.get(), draft.get());
        Some(match article? {
            Ok(article) => page(&article, draft?.as_ref(), editor),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the article's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("care-edit-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(article: &Editing, draft: Option<&Draft>, editor: Editor) -> AnyView {
    let (state, now) = (&article.state, article.now);
    let title = Signal::derive(named(state.title.clone()));
    let last = state.last.clone().map(|(by, at)| {
        view! { <p class="quiet-text">{move_tr!("care-edit-last")} ": " {by} " " <When local=at now/></p> }
    });
    let back = (state.whose != Whose::Shipped || state.is_drafted)
        .then(|| view! { <BackForm article=Box::new(article.clone()) editor/> });
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=move_tr!("care-edit-title")>
                <LinkButton href=paths::CARE_HELP icon="back">{move_tr!("care-help")}</LinkButton>
            </PageHead>
            <p>{badges(state)}</p>
            {last}
            {told(article)}
            <EditForm article=Box::new(article.clone()) draft=draft.cloned() editor/>
            {beside(&article.beside)}
            {back}
            {history(article, editor, now)}
        </div>
    }
    .into_any()
}

/// What its operator ought to know before they go on.
fn told(article: &Editing) -> AnyView {
    let stale = article.state.stale.map(|language| {
        let text = move || match language {
            Language::En => tr!("care-edit-stale-en-means"),
            Language::Es => tr!("care-edit-stale-es-means"),
        };
        view! { <Notice tone=Tone::Wait><p>{text}</p></Notice> }
    });
    let overtaken = article
        .state
        .is_overtaken
        .then(|| view! { <Notice tone=Tone::Wait><p>{move_tr!("care-edit-overtaken-means")}</p></Notice> });
    let unreadable = (article.state.whose == Whose::OwnUnreadable)
        .then(|| view! { <Notice tone=Tone::Stop><p>{move_tr!("care-edit-unreadable-means")}</p></Notice> });
    view! { {stale} {overtaken} {unreadable} }.into_any()
}

/// The provider's own text held against the shipped one, and what a release has changed of that.
fn beside(all: &[Beside]) -> AnyView {
    let one = |Beside { language, ours, theirs }: &Beside| {
        let language = *language;
        let theirs = theirs.as_deref().map(|theirs| {
            view! {
                <h3>{move_tr!("care-edit-theirs")} ": " {move || spoken(language)}</h3>
                {pieces(language, theirs)}
            }
        });
        view! {
            {theirs}
            <h3>{move_tr!("care-edit-ours")} ": " {move || spoken(language)}</h3>
            {pieces(language, ours)}
        }
    };
    let shown = all.iter().map(one).collect_view();
    let any = (!all.is_empty()).then(|| {
        view! {
            <Card title=move_tr!("care-edit-beside")>
                <div class="stack close">{shown}</div>
            </Card>
        }
    });
    view! { {any} }.into_any()
}

fn pieces(language: Language, pieces: &[Piece]) -> AnyView {
    let one = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone().into_any(),
        Piece::Far => view! { <span class="quiet-text">" […] "</span> }.into_any(),
        Piece::Gone(text) => view! { <del>{text.clone()}</del> }.into_any(),
        Piece::New(text) => view! { <ins>{text.clone()}</ins> }.into_any(),
    };
    view! { <div class="differences" lang=language.code() translate="no">{pieces.iter().map(one).collect_view()}</div> }
        .into_any()
}

fn history(article: &Editing, editor: Editor, now: Moment) -> AnyView {
    if article.versions.is_empty() {
        return ().into_any();
    }
    let one = move |(place, version): (usize, &Version)| {
        let Version { id, by, at, done, changed } = version.clone();
        let sides = changed.iter().map(|(language, changes)| {
            let language = *language;
            view! {
                <h3>{move || spoken(language)}</h3>
                {pieces(language, changes)}
            }
        });
        let sides = sides.collect_view();
        let changes = (!changed.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{move_tr!("care-edit-changes")}</summary>
                    <div class="stack close">{sides}</div>
                </details>
            }
        });
        // The newest is what stands there.
        let form = (place > 0).then(|| view! { <VersionForm article=Box::new(article.clone()) version=id editor/> });
        view! {
            <li>
                <p class="talk-by"><b>{by}</b> " " <span>{move || said(done)}</span> " " <When local=at now/></p>
                {changes}
                {form}
            </li>
        }
    };
    let all = article.versions.iter().enumerate().map(one).collect_view();
    view! {
        <Card title=move_tr!("care-edit-history")>
            <p class="quiet-text">{move_tr!("care-edit-history-text")}</p>
            <ol class="talk">{all}</ol>
        </Card>
    }
    .into_any()
}

fn said(done: Done) -> String {
    match done {
        Done::Kept => tr!("care-edit-kept"),
        Done::Published => tr!("care-edit-published"),
        Done::PublishedEnglish => tr!("care-edit-published-en"),
        Done::PublishedSpanish => tr!("care-edit-published-es"),
        Done::Restored => tr!("care-edit-restored"),
        Done::WentBack => tr!("care-edit-went-back"),
    }
}
