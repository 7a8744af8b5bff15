//! A role goes and comes back: each is one deed, with what its holders are given in its place.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{OrganizationId, RoleId},
    roles::rules::Refusal,
};

#[cfg(feature = "ssr")]
use crate::{
    desk::Desk,
    paths,
    plain::answer,
    roles::{
        model::Leaving,
        rules::{RoleArchived, RoleDeleted, RoleRestored},
    },
};

/// Archives a role or deletes it; whoever holds it is given `instead`.
#[server]
pub async fn leave_role(
    org: OrganizationId,
    key: RoleId,
    #[server(default)] how: String,
    #[server(default)] instead: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let how = Leaving::from_key(&how);
    let given = Some(RoleId::new(instead.clone())).filter(|_| !instead.is_empty());
    let outcome = match how {
        Leaving::Archive => desk.carry_out_or_ask::<RoleArchived>(&(key.clone(), given), None).await?,
        Leaving::Delete => desk.carry_out_or_ask::<RoleDeleted>(&(key.clone(), given), None).await?,
    };
    let back = paths::leave_role(&org, &key, how);
    answer(&outcome, &back, &paths::roles(&org), &[("instead", instead)]).await?;
    Ok(outcome)
}

/// Takes a role out of the archive.
#[server]
pub async fn restore_role(org: OrganizationId, key: RoleId) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out_or_ask::<RoleRestored>(&key, None).await?;
    let page = paths::role(&org, &key);
    answer(&outcome, &page, &page, &[("form", "restore".to_owned())]).await?;
    Ok(outcome)
}
