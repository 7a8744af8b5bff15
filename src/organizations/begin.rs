//! How somebody becomes an operator by the link that the server printed (server only).

use std::sync::Arc;

use super::{
    model::Refusal,
    store::{Newcomer, NotBegun, begin_operator, is_open},
};
use crate::{
    desk::{DeskError, House},
    fault::{Fault, FieldError, Outcome},
    identity::passwords,
    text::{clean, email},
    words::Language,
};

/// What they typed.
#[derive(Clone, Debug)]
pub struct Typed {
    pub first_name: String,
    pub email: String,
    pub password: String,
    pub again: String,
}

/// Makes them an operator, or says what has to be corrected.
pub async fn begin(
    house: &Arc<House>,
    token: &str,
    typed: &Typed,
    language: Language,
) -> Result<Outcome<(), Refusal>, Fault> {
    // Hashing is dear: a dead link gets none of it.
    if !is_open(house, token).await? {
        return Ok(Outcome::Refused(Refusal::Dead));
    }
    let mut wrong = Vec::new();
    let first_name = clean(&typed.first_name, 80).map_err(|reason| wrong.push(FieldError::new("first_name", reason)));
    let email = email(&typed.email).map_err(|reason| wrong.push(FieldError::new("email", reason)));
    let taken = |field: &Result<String, ()>| field.clone().unwrap_or_default();
    let own = vec![taken(&first_name), taken(&email), house.options.brand.clone()];
    wrong.extend(passwords::check(house, &typed.password, &typed.again, own).await?);
    let (Ok(first_name), Ok(email), true) = (first_name, email, wrong.is_empty()) else {
        return Ok(Outcome::Invalid(wrong));
    };
    let hash = passwords::hash(house, &typed.password).await?;
    match begin_operator(house, token, &Newcomer { first_name, email, hash, language }).await {
        Ok(()) => Ok(Outcome::Done(())),
        Err(NotBegun::Dead) => Ok(Outcome::Refused(Refusal::Dead)),
        Err(NotBegun::AddressTaken) => Ok(Outcome::Refused(Refusal::AddressTaken)),
        Err(NotBegun::Broken(cause)) => Err(DeskError::from(cause).into()),
    }
}
