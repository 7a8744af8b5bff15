//! What the pages of organizations ask the server: their members', Care's, and that of the first operator.

mod care;

use leptos::prelude::*;

use super::model::{Home, Refusal};
use crate::{
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

pub use care::{
    AddOrganization, FindInvitee, FindOrganization, FindOrganizations, InviteAgain, TellInvitation, add_organization,
    invite_again, invitee, organization, organizations, tell_invitation,
};

#[cfg(feature = "ssr")]
use {
    super::{
        begin::{self, Typed},
        store,
    },
    crate::{
        desk::{Desk, House},
        paths,
        plain::answer,
    },
    std::sync::Arc,
};

/// What waits for the caller in this organization.
#[server(FindHome)]
pub async fn home(org: OrganizationId) -> Result<Home, Fault> {
    let desk = Desk::open(&org).await?;
    Ok(store::home(&desk).await?)
}

/// Whether an operator's link still works; looking uses nothing up.
#[server]
pub async fn operator_link(token: String) -> Result<Result<(), Refusal>, Fault> {
    let house = here()?;
    Ok(if store::is_open(&house, &token).await? { Ok(()) } else { Err(Refusal::Dead) })
}

/// Makes whoever has the link an operator.
#[server]
pub async fn become_operator(
    token: String,
    first_name: String,
    email: String,
    password: String,
    again: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let house = here()?;
    let fields = [("first_name", first_name.clone()), ("email", email.clone())];
    let typed = Typed { first_name, email, password, again };
    let outcome = begin::begin(&house, &token, &typed, crate::app::here::language()).await?;
    answer(&outcome, &paths::operator(&token), &paths::sign_in(paths::CARE_ORGANIZATIONS), &fields).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
fn here() -> Result<Arc<House>, Fault> {
    use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })
}
