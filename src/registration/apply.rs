//! Registering, as far as somebody gets whom nobody knows yet: asking for a code, and entering it.
//!
//! Always true: nothing that is answered depends on whether an account is known; every answer takes its time (`FLOOR`),
//! which is longer than the work; what is counted is counted before anything is looked at.

use std::{sync::Arc, time::Duration};

use super::{
    model::{self, Application, RegistrationForm, Stage},
    rules::Refusal,
    store::{self, Confirmed},
};
use crate::{
    desk::{Caller, DeskError, House, Rate, fingerprint, secret},
    fault::{Fault, FieldError, Outcome},
    identity::throttle::network,
    time::Span,
};

/// No answer about an account is quicker than this; the work itself takes some milliseconds.
const FLOOR: Duration = Duration::from_millis(250);
/// Codes asked for from one network.
const ASKED: Rate = Rate { most: 20, within: Span::hours(1) };
/// Codes sent about one account; of more than that, nobody is told.
const LETTERS: Rate = Rate { most: 6, within: Span::hours(1) };
/// Codes entered from one network.
const ENTERED: Rate = Rate { most: 60, within: Span::hours(1) };
/// Codes entered for one registration.
const TRIES: Rate = Rate { most: 5, within: Stage::CODE };

/// Asks for a code. Done: the secret of the page on which it is entered.
///
/// # Errors
/// That the database is broken.
pub async fn ask(
    house: &Arc<House>,
    caller: &Caller,
    form: &RegistrationForm,
) -> Result<Outcome<String, Refusal>, Fault> {
    match form.parse() {
        Ok(application) => tokio::join!(asked(house, caller, &application), tokio::time::sleep(FLOOR)).0,
        Err(wrong) => Ok(Outcome::Invalid(wrong)),
    }
}

async fn asked(house: &House, caller: &Caller, by: &Application) -> Result<Outcome<String, Refusal>, Fault> {
    if let Err(seconds) = house.count(&format!("registrations:{}", network(caller)), ASKED).await {
        return Ok(Outcome::Refused(Refusal::TooMany { seconds }));
    }
    let counted = house.count(&format!("registration:{}", fingerprint(&by.account)), LETTERS).await;
    let known = store::known(house.db(), &by.account).await?.filter(|_| counted.is_ok());
    let token = secret();
    store::ask(house, &token, by, known.as_ref()).await.map_err(DeskError::from)?;
    Ok(Outcome::Done(token))
}

/// Enters a code.
///
/// # Errors
/// `Busy`, or that the database is broken.
pub async fn enter(
    house: &Arc<House>,
    caller: &Caller,
    token: &str,
    typed: &str,
) -> Result<Outcome<Stage, Refusal>, Fault> {
    match model::code(typed) {
        Ok(code) => tokio::join!(entered(house, caller, token, &code), tokio::time::sleep(FLOOR)).0,
        Err(reason) => Ok(Outcome::Invalid(vec![FieldError::new("code", reason)])),
    }
}

async fn entered(house: &House, caller: &Caller, token: &str, code: &str) -> Result<Outcome<Stage, Refusal>, Fault> {
    if let Err(seconds) = house.count(&format!("registration-codes:{}", network(caller)), ENTERED).await {
        return Ok(Outcome::Refused(Refusal::TooMany { seconds }));
    }
    if house.count(&format!("registration-code:{}", fingerprint(token)), TRIES).await.is_err() {
        return Ok(Outcome::Refused(Refusal::NoMoreTries));
    }
    for _ in 0..5 {
        let Some(held) = store::held(house.db(), token, house.now()).await? else {
            return Ok(Outcome::Refused(Refusal::Over));
        };
        if let Some(stage) = held.stage() {
            return Ok(Outcome::Done(stage));
        }
        let Some(proven) = held.prove(token, code) else { return Ok(Outcome::Refused(Refusal::WrongCode)) };
        match store::confirm(house, token, &proven).await? {
            Confirmed::Now(state) => return Ok(Outcome::Done(Stage::Entered(state))),
            Confirmed::Closed => return Ok(Outcome::Refused(Refusal::Over)),
            Confirmed::Again => tokio::task::yield_now().await,
        }
    }
    Err(Fault::Busy { retry_after: 1 })
}

/// How far the registration of this page has come; none when there is no such page any more.
///
/// # Errors
/// When the database does not answer.
pub async fn stage(house: &House, token: &str) -> Result<Option<Stage>, Fault> {
    let Some(held) = store::held(house.db(), token, house.now()).await? else { return Ok(None) };
    Ok(Some(held.stage().unwrap_or(Stage::Code)))
}
