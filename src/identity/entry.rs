//! Coming in with an address and a password, and giving the password once more.
//!
//! Always true: a guess is counted before it is looked at; an unknown address costs what a known one costs and is
//! answered alike; what was looked at still stands when the session begins.

use std::sync::Arc;

use super::{
    model::{ClosedDoor, Refusal},
    passwords,
    rules::{Device, come_in},
    store::{self, Admission, Known, Place},
    throttle,
};
use crate::{
    desk::{Caller, CommitError, DeskError, House, Visitor},
    fault::{Fault, FieldError, Outcome, Reason},
    ids::OrganizationId,
    paths, text,
    words::Language,
};

/// Somebody who has just come in.
pub struct Admitted {
    pub admission: Admission,
    pub language: Language,
    /// Where they begin, unless they were on their way somewhere.
    pub home: String,
}

/// Lets somebody in, or says why not.
pub async fn sign_in(
    house: &Arc<House>,
    caller: &Caller,
    email: &str,
    password: &str,
) -> Result<Outcome<Admitted, Refusal>, Fault> {
    let email = match typed(email, password) {
        Ok(email) => email,
        Err(errors) => return Ok(Outcome::Invalid(errors)),
    };
    let known = store::known(house.db(), &email, caller).await?;
    let known = match prove(house, caller, &email, known, password).await? {
        Ok(known) => known,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let places = store::places(house, &known.id).await?;
    match through(&places, known.last_org.as_ref()) {
        Some(place) => enter(house, caller, &known, place).await,
        None if store::is_staff(house.db(), &known.id).await? => enter_as_staff(house, caller, &known).await,
        None => Ok(Outcome::Refused(closed(house, &known, places).await?)),
    }
}

/// Whether the password is this person's; a guess at it is counted like one at the front door.
pub async fn prove(
    house: &House,
    caller: &Caller,
    email: &str,
    known: Option<Known>,
    password: &str,
) -> Result<Result<Known, Refusal>, DeskError> {
    let device = if known.as_ref().is_some_and(|known| known.device) { Device::Known } else { Device::Stranger };
    let guess = match throttle::guess(house, caller, email, device).await {
        Ok(guess) => guess,
        Err(seconds) => return Ok(Err(Refusal::TooMany { seconds })),
    };
    let kept = known.as_ref().and_then(|known| known.password.as_deref());
    let is_right = passwords::matches(house, password, kept).await?;
    match known {
        Some(known) if is_right => {
            guess.was_right(house).await;
            Ok(Ok(known))
        }
        _ => Ok(Err(Refusal::NoMatch)),
    }
}

/// The same for somebody who is signed in: their own password, asked for once more.
pub async fn prove_again(visitor: &Visitor, password: &str) -> Result<Result<Known, Refusal>, DeskError> {
    let person = store::person(visitor.db(), &visitor.person).await?;
    let known = store::known(visitor.db(), &person.email, &visitor.caller).await?;
    prove(&visitor.house, &visitor.caller, &person.email, known, password).await
}

/// Gives the password once more, for what wants a fresh sign-in; the session goes on under another secret.
pub async fn again(visitor: &Visitor, password: &str) -> Result<Outcome<Admission, Refusal>, Fault> {
    match prove_again(visitor, password).await? {
        Ok(_) => {}
        Err(Refusal::NoMatch) => return Ok(Outcome::Invalid(vec![FieldError::new("password", Reason::Wrong)])),
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    }
    match store::renew(visitor).await {
        Ok(admission) => Ok(Outcome::Done(admission)),
        // It was ended from elsewhere within these milliseconds.
        Err(CommitError::Unmet(_)) => Err(Fault::SignedOut),
        Err(cause) => Err(DeskError::from(cause).into()),
    }
}

fn typed(email: &str, password: &str) -> Result<String, Vec<FieldError>> {
    let mut errors = Vec::new();
    let email = text::email(email).map_err(|reason| errors.push(FieldError::new("email", reason)));
    if password.is_empty() {
        errors.push(FieldError::new("password", Reason::Empty));
    }
    match email {
        Ok(email) if errors.is_empty() => Ok(email),
        _ => Err(errors),
    }
}

/// The organization used last, or the first that lets them in.
fn through<'a>(places: &'a [Place], last: Option<&OrganizationId>) -> Option<&'a Place> {
    let open = || places.iter().filter(|place| place.bearer.has_a_door());
    open().find(|place| Some(&place.org) == last).or_else(|| open().next())
}

async fn enter(
    house: &House,
    caller: &Caller,
    known: &Known,
    place: &Place,
) -> Result<Outcome<Admitted, Refusal>, Fault> {
    match store::admit(house, caller, known, place).await {
        Ok(admission) => {
            Ok(Outcome::Done(Admitted { admission, language: known.language, home: paths::home(&place.org) }))
        }
        // The password or the door changed within these milliseconds.
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Err(Fault::Busy { retry_after: 1 }),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}

/// The provider's own people belong to no organization.
async fn enter_as_staff(house: &House, caller: &Caller, known: &Known) -> Result<Outcome<Admitted, Refusal>, Fault> {
    match store::admit_staff(house, caller, known).await {
        Ok(admission) => {
            Ok(Outcome::Done(Admitted { admission, language: known.language, home: paths::CARE.to_owned() }))
        }
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Err(Fault::Busy { retry_after: 1 }),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}

async fn closed(house: &House, known: &Known, places: Vec<Place>) -> Result<Refusal, DeskError> {
    let mut doors = Vec::new();
    for place in places {
        let helpers = store::helpers(house.db(), &place.org).await?;
        doors.push((place.bearer, ClosedDoor { organization: place.organization, helpers }));
    }
    let closed = come_in(doors.iter().map(|(bearer, door)| (bearer, door.clone())));
    let mut doors = closed.err().unwrap_or_default();
    if let Some(helpers) = store::shut_out(house.db(), &known.id).await? {
        doors.push(ClosedDoor { organization: house.options.brand.clone(), helpers });
    }
    Ok(Refusal::NoDoor(doors))
}
