//! What a browser may ask of identity: each function opens, asks the room that decides, and answers.
//!
//! Always true: a plain form is led on or back with what was typed, never with a password; cookies are handed out only
//! after the session that they open was committed.

pub mod address;

use leptos::prelude::*;

use super::model::{Dead, Entered, Me, Refusal, Sessions, Welcome};
use crate::{
    fault::{Fault, Outcome},
    ids::SessionId,
};

#[cfg(feature = "ssr")]
use {
    super::{
        acceptance::{self, FirstUse, Joined, Terms},
        cookies, entry, forgetting, profile, store,
    },
    crate::{
        desk::{Caller, DeskError, House, Visitor},
        fault::{FieldError, Reason},
        paths,
        plain::answer,
        serve::safe::safe_path,
        words::Language,
    },
    std::sync::Arc,
};

/// Signs in, and leads to `next` if that is one of our pages.
#[server]
pub async fn sign_in(
    email: String,
    password: String,
    #[server(default)] next: String,
) -> Result<Outcome<Entered, Refusal>, Fault> {
    let (house, caller) = here()?;
    let outcome = entry::sign_in(&house, &caller, &email, &password).await?.map(|admitted| {
        cookies::hand_out(&admitted.admission, &house);
        cookies::speak_unless_chosen(admitted.language);
        Entered { to: onward(&next, admitted.home) }
    });
    answer(&outcome, &paths::sign_in(&next), led(&outcome), &[("email", email), ("next", next)]).await?;
    Ok(outcome)
}

/// Ends this browser's session and leads to `back`; whoever has none is signed out already.
#[server]
pub async fn sign_out(#[server(default)] back: String) -> Result<Outcome<Entered, Refusal>, Fault> {
    match Visitor::open().await {
        Ok(visitor) => store::sign_out(&visitor).await.map_err(DeskError::from)?,
        Err(Fault::SignedOut) => {}
        Err(fault) => return Err(fault),
    }
    cookies::take_back();
    let outcome = Outcome::Done(Entered { to: safe_path(&back).unwrap_or_else(|| paths::SIGN_IN.to_owned()) });
    answer(&outcome, paths::SIGN_IN, led(&outcome), &[]).await?;
    Ok(outcome)
}

/// Ends every session of the person, this one too.
#[server]
pub async fn sign_out_everywhere() -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::sign_out_everywhere(&visitor, None).await.map_err(DeskError::from)?;
    cookies::take_back();
    done(paths::SIGN_IN).await
}

/// Ends every other session of the person.
#[server]
pub async fn sign_out_elsewhere() -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::sign_out_everywhere(&visitor, Some(&visitor.session)).await.map_err(DeskError::from)?;
    done(paths::SESSIONS).await
}

/// Ends one other session of the person.
#[server]
pub async fn sign_out_one(session: SessionId) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::sign_out_one(&visitor, &session).await.map_err(DeskError::from)?;
    if session == visitor.session {
        cookies::take_back();
    }
    done(paths::SESSIONS).await
}

/// Where the person is signed in.
#[server]
pub async fn my_sessions() -> Result<Sessions, Fault> {
    let visitor = Visitor::open().await?;
    let person = store::person(visitor.db(), &visitor.person).await?;
    Ok(store::sessions(&visitor, &person.zone).await?)
}

/// Gives the password once more, for deeds that want a fresh sign-in.
#[server]
pub async fn sign_in_again(
    password: String,
    #[server(default)] next: String,
) -> Result<Outcome<Entered, Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let outcome = entry::again(&visitor, &password).await?.map(|admission| {
        cookies::hand_out(&admission, &visitor.house);
        Entered { to: safe_path(&next).unwrap_or_else(|| paths::PROFILE.to_owned()) }
    });
    answer(&outcome, &paths::sign_in_again(&next), led(&outcome), &[("next", next)]).await?;
    Ok(outcome)
}

/// Puts another password in place of the current one, and ends the other sessions.
#[server]
pub async fn change_password(current: String, password: String, again: String) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let outcome = forgetting::change(&visitor, &current, &password, &again).await?;
    answer(&outcome, paths::PASSWORD, &paths::profile_changed(), &[]).await?;
    Ok(outcome)
}

/// Asks for a letter about a forgotten password.
#[server]
pub async fn forgotten_password(email: String) -> Result<Outcome<(), Refusal>, Fault> {
    let (house, caller) = here()?;
    let outcome = forgetting::forgotten(&house, &caller, &email).await?;
    answer(&outcome, paths::FORGOTTEN, &format!("{}?sent", paths::FORGOTTEN), &[("email", email)]).await?;
    Ok(outcome)
}

/// Whether a link about a forgotten password still leads somewhere.
#[server]
pub async fn reset_link(token: String) -> Result<Result<(), Dead>, Fault> {
    let (house, _) = here()?;
    Ok(if forgetting::is_open(&house, &token).await? { Ok(()) } else { Err(Dead::Unknown) })
}

/// Sets a forgotten password.
#[server]
pub async fn reset_password(token: String, password: String, again: String) -> Result<Outcome<(), Refusal>, Fault> {
    let (house, caller) = here()?;
    let outcome = forgetting::reset(&house, &caller, &token, &password, &again).await?.map(|device| {
        cookies::known(&device);
        // Whoever was signed in here is not any more.
        cookies::take_back();
    });
    answer(&outcome, &paths::reset(&token), &paths::changed(), &[]).await?;
    Ok(outcome)
}

/// Speaks this language from now on, here and, signed in, wherever the person signs in.
#[server]
pub async fn choose_language(language: String, #[server(default)] back: String) -> Result<Outcome<(), Refusal>, Fault> {
    let Ok(language) = language.parse::<Language>() else { return Ok(not_offered("language")) };
    match Visitor::open().await {
        Ok(visitor) => store::speaks(&visitor, language).await.map_err(DeskError::from)?,
        Err(Fault::SignedOut) => {}
        Err(fault) => return Err(fault),
    }
    cookies::speak(language);
    done(&safe_path(&back).unwrap_or_else(|| paths::PROFILE.to_owned())).await
}

/// Who is signed in, if anybody, and where they belong.
#[server(name = AskMe)]
pub async fn me() -> Result<Option<Me>, Fault> {
    match Visitor::open().await {
        Ok(visitor) => profile::me(&visitor).await.map(Some),
        Err(Fault::SignedOut) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// What an invitation's link opens; looking uses nothing up.
#[server]
pub async fn invitation(token: String) -> Result<Result<Welcome, Dead>, Fault> {
    let (house, caller) = here()?;
    acceptance::look(&house, &caller, &token).await
}

/// A newcomer finishes first-time use.
#[server]
pub async fn accept_invitation(
    token: String,
    first_name: String,
    last_name: String,
    language: String,
    password: String,
    again: String,
    #[server(default)] terms: Option<String>,
) -> Result<Outcome<Entered, Refusal>, Fault> {
    let (house, caller) = here()?;
    let mut typed =
        vec![("first_name", first_name.clone()), ("last_name", last_name.clone()), ("language", language.clone())];
    typed.extend(terms.clone().map(|terms| ("terms", terms)));
    let terms = if terms.is_some() { Terms::Accepted } else { Terms::Open };
    let outcome = match language.parse() {
        Ok(language) => {
            let first = FirstUse { first_name, last_name, language, password, again, terms };
            acceptance::begin(&house, &caller, &token, first).await?.map(|joined| joined_here(&house, &joined))
        }
        Err(()) => not_offered("language"),
    };
    answer(&outcome, &paths::invitation(&token), led(&outcome), &typed).await?;
    Ok(outcome)
}

/// Somebody who signs in already joins with their own password.
#[server]
pub async fn join_organization(token: String, password: String) -> Result<Outcome<Entered, Refusal>, Fault> {
    let (house, caller) = here()?;
    let joined = acceptance::join(&house, &caller, &token, &password).await?;
    let outcome = joined.map(|joined| joined_here(&house, &joined));
    answer(&outcome, &paths::invitation(&token), led(&outcome), &[]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
fn here() -> Result<(Arc<House>, Caller), Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok((house, Caller::here()))
}

#[cfg(feature = "ssr")]
fn joined_here(house: &House, joined: &Joined) -> Entered {
    cookies::hand_out(&joined.admission, house);
    cookies::speak(joined.language);
    Entered { to: paths::home(&joined.organization) }
}

/// Where somebody goes who has come in: nobody comes in to sign in again.
#[cfg(feature = "ssr")]
fn onward(next: &str, home: String) -> String {
    let next = safe_path(next).filter(|next| next != "/" && !next.starts_with(paths::SIGN_IN));
    next.unwrap_or(home)
}

#[cfg(feature = "ssr")]
fn led(outcome: &Outcome<Entered, Refusal>) -> &str {
    match outcome {
        Outcome::Done(entered) => &entered.to,
        _ => "/",
    }
}

#[cfg(feature = "ssr")]
fn not_offered<T>(field: &str) -> Outcome<T, Refusal> {
    Outcome::Invalid(vec![FieldError::new(field, Reason::NotOffered)])
}

#[cfg(feature = "ssr")]
async fn done(to: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = Outcome::Done(());
    answer(&outcome, to, to, &[]).await?;
    Ok(outcome)
}
