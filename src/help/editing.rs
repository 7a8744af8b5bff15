//! What the operator sees of articles, and what is done with what they typed; the preview of what is not published.

use axum::{
    Router,
    extract::{Path, Request, State, rejection::PathRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

use super::{
    differences::differences,
    doors::{around, shown, to},
    library::{Library, Own, library, shipped},
    page::{self, Feedback},
    reading, rules,
    store::{self, Edit, NotEdited, VersionRow, title},
};
use crate::{
    care::{
        model::{ArticleState, Beside, Done, Editing, Version, Whose, Wrong},
        rules::EditRefusal as Refusal,
        store::Agent,
    },
    desk::{Caller, DeskError, Visitor},
    paths,
    serve::{Site, bare::instead},
    words::{Bilingual, Language},
};

pub use rules::Which;

/// What an operator wants of what they typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    Keep,
    Publish(Which),
}

/// Every article, as it stands.
///
/// # Errors
/// When the database does not answer.
pub async fn states(agent: &Agent, shelf: &Library) -> Result<Vec<ArticleState>, DeskError> {
    let edits = store::edits(agent.visitor.db()).await?;
    let state = |id: &String| {
        let edit = edits.get(id).cloned().unwrap_or_default();
        state(agent, shelf, id, &edit)
    };
    Ok(library().articles.iter().map(|article| state(&article.about.id)).collect())
}

fn state(agent: &Agent, shelf: &Library, id: &str, edit: &Edit) -> ArticleState {
    let (standing, shipped) = (edit.standing(), shipped(id).unwrap_or_default());
    let is_own = |language: &Language| !standing.own.written(*language).is_empty();
    let is_unreadable = |language: Language| reading::text(standing.own.written(language)).is_err();
    let whose = match () {
        () if standing.own.is_empty() => Whose::Shipped,
        () if Language::ALL.into_iter().filter(is_own).any(is_unreadable) => Whose::OwnUnreadable,
        () => Whose::Own,
    };
    ArticleState {
        id: id.to_owned(),
        title: title(shelf, id),
        whose,
        is_drafted: !standing.draft.is_empty(),
        stale: standing.stale,
        is_overtaken: Language::ALL.into_iter().any(|language| standing.is_overtaken(&shipped, language)),
        last: (edit.revision > 0).then(|| (edit.by_name.clone(), agent.zone.local(edit.at))),
    }
}

/// One article, as it is edited.
///
/// # Errors
/// `NotFound` when there is none, or that the database does not answer.
pub async fn editing(agent: &Agent, shelf: &Library, id: &str) -> Result<Editing, DeskError> {
    let (db, shipped) = (agent.visitor.db(), shipped(id).ok_or(DeskError::NotFound)?);
    let edit = store::edit(db, id).await?;
    let standing = edit.standing();
    let text = both(|language| standing.typed(&shipped, language).to_owned());
    let beside = |language: Language| {
        let own = standing.own.written(language);
        let base = standing.base.written(language);
        (!own.is_empty()).then(|| Beside {
            language,
            ours: differences(shipped.written(language), own),
            theirs: standing.is_overtaken(&shipped, language).then(|| differences(base, shipped.written(language))),
        })
    };
    Ok(Editing {
        state: state(agent, shelf, id, &edit),
        revision: edit.revision,
        flaws: flaws(&text),
        text,
        beside: Language::ALL.into_iter().filter_map(beside).collect(),
        versions: history(agent, &shipped, store::versions(db, id).await?),
        now: agent.visitor.house.now(),
    })
}

fn both(text: impl Fn(Language) -> String) -> Bilingual {
    Bilingual { en: text(Language::En), es: text(Language::Es) }
}

fn flaws(text: &Bilingual) -> [Vec<Wrong>; 2] {
    Language::ALL.map(|language| reading::flaws(text.written(language), |id| library().article(id).is_some()))
}

/// Each version with what it changed of the one before; the first of all, of what was shipped.
fn history(agent: &Agent, shipped: &Bilingual, rows: Vec<VersionRow>) -> Vec<Version> {
    let before = rows.iter().skip(1).map(|row| row.text.clone()).chain([shipped.clone()]);
    let one = |(row, before): (&VersionRow, Bilingual)| {
        let changed = |language: Language| {
            let pieces = differences(before.written(language), row.text.written(language));
            (!pieces.is_empty()).then_some((language, pieces))
        };
        Version {
            id: row.id.clone(),
            by: row.by_name.clone(),
            at: agent.zone.local(row.at),
            done: row.done,
            changed: Language::ALL.into_iter().filter_map(changed).collect(),
        }
    };
    rows.iter().zip(before).take(store::VERSIONS).map(one).collect()
}

/// Keeps or publishes what was typed, if the article is still as `seen`.
///
/// # Errors
/// See `NotEdited`.
pub async fn edit(agent: &Agent, (id, seen): (&str, i64), typed: &Bilingual, want: Want) -> Result<(), NotEdited> {
    let shipped = shipped(id).ok_or(NotEdited::Refused(Refusal::Gone))?;
    store::change(agent, (id, seen), &shipped, |standing| match want {
        Want::Keep => rules::keep(standing, &shipped, typed, Done::Kept),
        Want::Publish(which) => {
            let [mut en, mut es] = flaws(typed);
            match which {
                Which::One(Language::En) => es.clear(),
                Which::One(Language::Es) => en.clear(),
                Which::Both => {}
            }
            if en.is_empty() && es.is_empty() {
                rules::publish(standing, &shipped, typed, which)
            } else {
                Err(Refusal::Flawed { en, es })
            }
        }
    })
    .await
}

/// Makes an earlier version the draft; without one, goes back to the shipped text.
///
/// # Errors
/// See `NotEdited`.
pub async fn take_back(agent: &Agent, (id, seen): (&str, i64), version: Option<&str>) -> Result<(), NotEdited> {
    let gone = || NotEdited::Refused(Refusal::Gone);
    let shipped = shipped(id).ok_or_else(gone)?;
    let Some(version) = version else {
        return store::change(agent, (id, seen), &shipped, |standing| rules::go_back(&standing)).await;
    };
    let earlier = store::version(agent.visitor.db(), id, version).await?.ok_or_else(gone)?;
    let rule = |standing| rules::keep(standing, &shipped, &earlier, Done::Restored);
    store::change(agent, (id, seen), &shipped, rule).await
}

/// The preview.
pub fn routes() -> Router<Site> {
    Router::new().route("/care/help/{article}/preview/{language}", get(preview))
}

/// `GET /care/help/{article}/preview/{language}`: as readers will get it, for operators.
async fn preview(
    State(site): State<Site>,
    asked: Result<Path<(String, String)>, PathRejection>,
    request: Request,
) -> Response {
    let parts = request.into_parts().0;
    let Ok(Path((id, language))) = asked else { return StatusCode::NOT_FOUND.into_response() };
    let Some(language) = Language::ALL.into_iter().find(|one| one.code() == language) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let drafted = async {
        let agent = Agent::operator(Visitor::enter(site.house.clone(), Caller::of(&parts)).await?).await?;
        let shipped = shipped(&id).ok_or(DeskError::NotFound)?;
        let (edit, mut owns) = (store::edit(agent.visitor.db(), &id).await?, store::owns(agent.visitor.db()).await?);
        let standing = edit.standing();
        let text = both(|language| standing.typed(&shipped, language).to_owned());
        let readable = reading::text(text.written(language)).is_ok();
        owns.insert(id.clone(), Own { text, day: store::day(site.house.now()) });
        Ok::<_, DeskError>(readable.then(|| Library::with(&owns)))
    };
    match drafted.await {
        Ok(Some(library)) => match library.article(&id) {
            Some(article) => {
                let around = around(&site, &library, language, &parts.headers);
                shown(StatusCode::OK, language, page::article(&around, article, &Feedback::Preview))
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
        // Its editor says what cannot be read.
        Ok(None) => to(StatusCode::SEE_OTHER, &paths::care_article(&id)),
        Err(cause) => instead(&cause.into(), &paths::preview(&id, language)),
    }
}
