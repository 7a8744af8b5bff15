//! Registering, by anybody: asking for a code, entering it, looking how far it has come.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    registration::{model::Stage, rules::Refusal},
};

#[cfg(feature = "ssr")]
use {
    crate::{
        desk::{Caller, House},
        paths,
        plain::answer,
        registration::{apply, model::RegistrationForm},
    },
    std::sync::Arc,
};

/// Asks for a code to the address that the account knows. Done: the secret of the page on which it is entered.
#[server]
pub async fn register(
    #[server(default)] account: String,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] language: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let (house, caller) = here()?;
    let form = RegistrationForm { account, first_name, last_name, email, language };
    let outcome = apply::ask(&house, &caller, &form).await?;
    let done = match &outcome {
        Outcome::Done(token) => paths::register(token),
        _ => paths::REGISTER.to_owned(),
    };
    answer(&outcome, paths::REGISTER, &done, &form.values()).await?;
    Ok(outcome)
}

/// Enters the code.
#[server]
pub async fn enter_code(token: String, #[server(default)] code: String) -> Result<Outcome<Stage, Refusal>, Fault> {
    let (house, caller) = here()?;
    let outcome = apply::enter(&house, &caller, &token, &code).await?;
    let page = paths::register(&token);
    answer(&outcome, &page, &page, &[("code", code)]).await?;
    Ok(outcome)
}

/// How far the registration of this page has come.
#[server(AskStage)]
pub async fn stage(token: String) -> Result<Option<Stage>, Fault> {
    let (house, _) = here()?;
    apply::stage(&house, &token).await
}

#[cfg(feature = "ssr")]
fn here() -> Result<(Arc<House>, Caller), Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok((house, Caller::here()))
}
