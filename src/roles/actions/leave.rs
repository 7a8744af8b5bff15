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
        rules::{self, RoleArchived, RoleDeleted, RoleRestored},
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
        Leaving::Archive => {
            let decide = |by: &_, facts: &_| rules::archive_role(by, facts, given.as_ref());
            desk.carry_out::<RoleArchived>(&key, None, decide).await?
        }
        Leaving::Delete => {
            let decide = |by: &_, facts: &_| rules::delete_role(by, facts, given.as_ref());
            desk.carry_out::<RoleDeleted>(&key, None, decide).await?
        }
    };
    let back = paths::leave_role(&org, &key, how);
    answer(&outcome, &back, &paths::roles(&org), &[("instead", instead)]).await?;
    Ok(outcome)
}

/// Takes a role out of the archive.
#[server]
pub async fn restore_role(org: OrganizationId, key: RoleId) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out::<RoleRestored>(&key, None, rules::restore_role).await?;
    let page = paths::role(&org, &key);
    answer(&outcome, &page, &page, &[("form", "restore".to_owned())]).await?;
    Ok(outcome)
}
