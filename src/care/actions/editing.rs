//! Articles of Help, for operators. Nobody else finds anything here.

use leptos::prelude::*;

use crate::{
    care::{
        model::{ArticleState, Editing},
        rules::EditRefusal,
    },
    fault::{Fault, Outcome},
};

#[cfg(feature = "ssr")]
use {
    super::help::shelf,
    crate::{
        care::{model::LONGEST_ARTICLE, store::Agent},
        desk::Visitor,
        fault::{FieldError, Reason},
        help::{
            editing::{self, Want, Which},
            library::shipped,
            store::NotEdited,
        },
        paths,
        plain::answer,
        text::is_hidden,
        words::{Bilingual, Language},
    },
};

/// Every article, as it stands.
#[server(FindCareArticles)]
pub async fn care_articles() -> Result<Vec<ArticleState>, Fault> {
    let operator = Agent::operator(Visitor::open().await?).await?;
    Ok(editing::states(&operator, &*shelf().await?).await?)
}

/// One article, as it is edited.
#[server(FindCareArticle)]
pub async fn care_article(article: String) -> Result<Editing, Fault> {
    let operator = Agent::operator(Visitor::open().await?).await?;
    Ok(editing::editing(&operator, &*shelf().await?, &article).await?)
}

/// Keeps what was typed as a draft (`keep`), or publishes it: `both`, `en`, `es`.
#[server]
pub async fn edit_article(
    article: String,
    seen: i64,
    #[server(default)] en: String,
    #[server(default)] es: String,
    #[server(default)] step: String,
) -> Result<Outcome<(), EditRefusal>, Fault> {
    let operator = Agent::operator(Visitor::open().await?).await?;
    shipped(&article).ok_or(Fault::NotFound)?;
    let page = paths::care_article(&article);
    let typed = [("form", "edit".to_owned()), ("en", en.clone()), ("es", es.clone()), ("step", step.clone())];
    let text = Bilingual { en: tidy(&en), es: tidy(&es) };
    let outcome = match want(&step, &text) {
        Err(wrong) => Outcome::Invalid(wrong),
        Ok(want) => said(editing::edit(&operator, (&article, seen), &text, want).await)?,
    };
    answer(&outcome, &page, &format!("{page}?saved"), &typed).await?;
    Ok(outcome)
}

/// Makes an earlier version the draft; without one, goes back to the shipped text.
#[server]
pub async fn take_article_back(
    article: String,
    seen: i64,
    #[server(default)] version: String,
) -> Result<Outcome<(), EditRefusal>, Fault> {
    let operator = Agent::operator(Visitor::open().await?).await?;
    shipped(&article).ok_or(Fault::NotFound)?;
    let page = paths::care_article(&article);
    let version = Some(version.as_str()).filter(|version| !version.is_empty());
    let outcome = said(editing::take_back(&operator, (&article, seen), version).await)?;
    let typed = [("form", "back".to_owned())];
    answer(&outcome, &page, &format!("{page}?saved"), &typed).await?;
    Ok(outcome)
}

/// Lines end as they do in files, and nothing is in them that cannot be seen.
#[cfg(feature = "ssr")]
fn tidy(typed: &str) -> String {
    let seen: String = typed.replace('\t', " ").chars().filter(|c| *c == '\n' || !is_hidden(*c)).collect();
    match seen.trim() {
        "" => String::new(),
        text => [text, "\n"].concat(),
    }
}

#[cfg(feature = "ssr")]
fn want(step: &str, text: &Bilingual) -> Result<Want, Vec<FieldError>> {
    let length = |field: &str, text: &str| {
        let reason = match text.chars().count() {
            0 => Reason::Empty,
            count if count > LONGEST_ARTICLE => Reason::TooLong { most: LONGEST_ARTICLE },
            _ => return None,
        };
        Some(FieldError::new(field, reason))
    };
    let wrong: Vec<FieldError> = length("en", &text.en).into_iter().chain(length("es", &text.es)).collect();
    match step {
        _ if !wrong.is_empty() => Err(wrong),
        "keep" => Ok(Want::Keep),
        "both" => Ok(Want::Publish(Which::Both)),
        "en" => Ok(Want::Publish(Which::One(Language::En))),
        "es" => Ok(Want::Publish(Which::One(Language::Es))),
        _ => Err(vec![FieldError::new("step", Reason::NotOffered)]),
    }
}

#[cfg(feature = "ssr")]
fn said(done: Result<(), NotEdited>) -> Result<Outcome<(), EditRefusal>, Fault> {
    match done {
        Ok(()) => Ok(Outcome::Done(())),
        Err(NotEdited::Refused(EditRefusal::Gone) | NotEdited::NotStaff) => Err(Fault::NotFound),
        Err(NotEdited::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(NotEdited::Busy) => Err(Fault::Busy { retry_after: 1 }),
        Err(NotEdited::Broken(cause)) => Err(cause.into()),
    }
}
