//! First-time use: an invited person becomes somebody who signs in, or somebody who signs in joins one organization more.
//!
//! Always true: looking at a link uses nothing up; an invitation is bound to its address, so whoever is signed in as
//! another person is told so and not joined; whoever is known comes with their own password and keeps it.

use std::sync::Arc;

use super::{
    entry::prove,
    model::{Dead, Guest, Refusal, Welcome},
    passwords,
    rules::worth,
    store::{self, Acceptance, Admission, Comer, Invitation, Newcomer},
};
use crate::{
    desk::{Caller, CommitError, DeskError, House, Visitor, ulid},
    fault::{Fault, FieldError, Outcome, Reason},
    ids::{OrganizationId, PersonId},
    people::model::{ContactDetails, LONGEST_NAME},
    text,
    words::Language,
};

/// Somebody who has just joined.
pub struct Joined {
    pub admission: Admission,
    pub organization: OrganizationId,
    pub language: Language,
}

/// What a newcomer fills in.
#[derive(Clone, Debug)]
pub struct FirstUse {
    pub first_name: String,
    pub last_name: String,
    pub language: Language,
    pub password: String,
    pub again: String,
    pub terms: Terms,
}

/// Whether the box was ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    Accepted,
    Open,
}

/// What a link opens, or why it opens nothing.
pub async fn look(house: &Arc<House>, caller: &Caller, token: &str) -> Result<Result<Welcome, Dead>, Fault> {
    let found = store::invitation(house.db(), token).await?;
    if let Err(dead) = worth(found.as_ref().map(Invitation::linked).as_ref(), house.now()) {
        return Ok(Err(dead));
    }
    let Some(invitation) = found else { return Ok(Err(Dead::Unknown)) };
    let guest = match (somebody_else(house, caller, &invitation).await?, &invitation.person) {
        (Some(email), _) => Guest::SomebodyElse { email },
        (None, Some(_)) => Guest::Known,
        (None, None) => Guest::New,
    };
    let details = invitation.details;
    Ok(Ok(Welcome {
        organization: invitation.organization,
        email: invitation.email,
        first_name: details.first_name,
        last_name: details.last_name,
        language: details.language,
        guest,
    }))
}

/// A newcomer finishes first-time use.
pub async fn begin(
    house: &Arc<House>,
    caller: &Caller,
    token: &str,
    first: FirstUse,
) -> Result<Outcome<Joined, Refusal>, Fault> {
    let invitation = match open(house, caller, token).await? {
        Ok(invitation) => invitation,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    if invitation.person.is_some() {
        // They have become known since the page was shown: it has to be shown anew.
        return Ok(Outcome::Stale);
    }
    let details = match filled_in(house, &invitation, &first).await? {
        Ok(details) => details,
        Err(errors) => return Ok(Outcome::Invalid(errors)),
    };
    let hash = passwords::hash(house, &first.password).await?;
    let comer = Comer::New(Newcomer { id: PersonId::new(ulid(house.now())), hash });
    finish(house, caller, &Acceptance { invitation: &invitation, comer, details }).await
}

/// Somebody who signs in already joins with their own password.
pub async fn join(
    house: &Arc<House>,
    caller: &Caller,
    token: &str,
    password: &str,
) -> Result<Outcome<Joined, Refusal>, Fault> {
    let invitation = match open(house, caller, token).await? {
        Ok(invitation) => invitation,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    if password.is_empty() {
        return Ok(Outcome::Invalid(vec![FieldError::new("password", Reason::Empty)]));
    }
    let known = store::known(house.db(), &invitation.email, caller).await?;
    let known = match prove(house, caller, &invitation.email, known, password).await? {
        Ok(known) => known,
        Err(Refusal::NoMatch) => return Ok(Outcome::Invalid(vec![FieldError::new("password", Reason::Wrong)])),
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let keeper = store::keeper(house.db(), &known.id).await?;
    let details = invitation.details.clone();
    finish(house, caller, &Acceptance { invitation: &invitation, comer: Comer::Known(&keeper), details }).await
}

/// The invitation, if its link is still worth something to this caller.
async fn open(house: &Arc<House>, caller: &Caller, token: &str) -> Result<Result<Invitation, Refusal>, Fault> {
    let found = store::invitation(house.db(), token).await?;
    if let Err(dead) = worth(found.as_ref().map(Invitation::linked).as_ref(), house.now()) {
        return Ok(Err(Refusal::Dead(dead)));
    }
    let Some(invitation) = found else { return Ok(Err(Refusal::Dead(Dead::Unknown))) };
    match somebody_else(house, caller, &invitation).await? {
        Some(email) => Ok(Err(Refusal::SomebodyElse { email })),
        None => Ok(Ok(invitation)),
    }
}

/// The address of whoever is signed in here, when it is not the invitation's.
async fn somebody_else(
    house: &Arc<House>,
    caller: &Caller,
    invitation: &Invitation,
) -> Result<Option<String>, DeskError> {
    match Visitor::enter(house.clone(), caller.clone()).await {
        Ok(visitor) => {
            let email = store::person(house.db(), &visitor.person).await?.email;
            Ok((email != invitation.email).then_some(email))
        }
        Err(DeskError::SignedOut) => Ok(None),
        Err(broken) => Err(broken),
    }
}

async fn filled_in(
    house: &House,
    invitation: &Invitation,
    first: &FirstUse,
) -> Result<Result<ContactDetails, Vec<FieldError>>, DeskError> {
    let mut errors = Vec::new();
    let mut name = |field: &str, typed: &str| {
        text::clean(typed, LONGEST_NAME)
            .map_err(|reason| errors.push(FieldError::new(field, reason)))
            .unwrap_or_default()
    };
    let first_name = name("first_name", &first.first_name);
    let last_name = name("last_name", &first.last_name);
    let mut own = invitation.words.clone();
    own.extend(
        [&first_name, &last_name, &invitation.email, &invitation.organization, &house.options.brand].map(String::clone),
    );
    errors.extend(passwords::check(house, &first.password, &first.again, own).await?);
    if first.terms == Terms::Open {
        errors.push(FieldError::new("terms", Reason::Unticked));
    }
    let details = ContactDetails { first_name, last_name, language: first.language, ..invitation.details.clone() };
    Ok(if errors.is_empty() { Ok(details) } else { Err(errors) })
}

async fn finish(
    house: &House,
    caller: &Caller,
    acceptance: &Acceptance<'_>,
) -> Result<Outcome<Joined, Refusal>, Fault> {
    match store::accept(house, caller, acceptance).await {
        Ok(admission) => Ok(Outcome::Done(Joined {
            admission,
            organization: acceptance.invitation.org.clone(),
            language: acceptance.details.language,
        })),
        Err(CommitError::Unmet(word)) if word == "member" => Ok(Outcome::Refused(Refusal::AlreadyMember)),
        Err(CommitError::Unmet(word)) if word == "moved" => Ok(Outcome::Stale),
        Err(CommitError::Unmet(_)) => Ok(Outcome::Refused(Refusal::Dead(Dead::Used))),
        // Many followed it at once: whoever tries again finds it used.
        Err(CommitError::Conflict) => Err(Fault::Busy { retry_after: 1 }),
        Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
    }
}
