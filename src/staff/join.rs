//! How somebody whom an operator has invited becomes one of the staff (server only).

use super::{
    rules::Refusal,
    store::{Newcomer, NotJoined, join as join_by, welcome},
};
use crate::{
    desk::House,
    fault::{Fault, FieldError, Outcome},
    identity::passwords,
    people::model::LONGEST_NAME,
    text::clean,
};

/// Makes them one, or says what has to be corrected.
pub async fn join(
    house: &House,
    token: &str,
    first_name: &str,
    [password, again]: [&str; 2],
) -> Result<Outcome<(), Refusal>, Fault> {
    // Hashing is dear: a dead link gets none of it.
    let Some(welcome) = welcome(house, token).await? else { return Ok(Outcome::Refused(Refusal::Dead)) };
    let mut wrong = Vec::new();
    let name = clean(first_name, LONGEST_NAME).map_err(|reason| wrong.push(FieldError::new("first_name", reason)));
    let own = vec![name.clone().unwrap_or_default(), welcome.email, house.options.brand.clone()];
    wrong.extend(passwords::check(house, password, again, own).await?);
    let (Ok(first_name), true) = (name, wrong.is_empty()) else { return Ok(Outcome::Invalid(wrong)) };
    let hash = passwords::hash(house, password).await?;
    match join_by(house, token, &Newcomer { first_name, hash }).await {
        Ok(()) => Ok(Outcome::Done(())),
        Err(NotJoined::Dead) => Ok(Outcome::Refused(Refusal::Dead)),
        Err(NotJoined::AddressTaken) => Ok(Outcome::Refused(Refusal::AddressTaken)),
        Err(NotJoined::Broken(cause)) => Err(cause.into()),
    }
}
