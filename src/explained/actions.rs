//! What the page can ask: one server function, since the address asks one question at a time.

use leptos::prelude::*;

use crate::{
    access::Denial,
    explained::model::{Explained, Question},
    fault::Fault,
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    desk::Desk,
    explained::{
        model::{About, WhoCan},
        store::{self, At},
    },
    people::model::User,
};

/// Answers the question of the address, as far as the reader may look.
#[server(AskAccess)]
pub async fn explained(org: OrganizationId, query: Question) -> Result<Result<Explained, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewUsers, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    match (query.about, &query.member) {
        (About::Permission, _) => who_can(&desk, &query).await,
        (About::Person, Some(member)) => match desk.may_look(Permission::ViewUsers, &User(member.clone())).await? {
            Ok(permit) => Ok(Ok(Explained::Person(Box::new(store::person(&desk, &permit).await?)))),
            Err(denial) => Ok(Err(denial)),
        },
        (About::Person, None) => Ok(Ok(Explained::People(store::people(&desk, &permit, &query).await?))),
    }
}

/// The second question, on a place that the reader sees.
#[cfg(feature = "ssr")]
async fn who_can(desk: &Desk, query: &Question) -> Result<Result<Explained, Denial>, Fault> {
    let accounts = store::accounts(desk, query.account.as_ref()).await?;
    let at = match store::asked_about(desk, query).await? {
        Ok(at) => at,
        Err(place) => return Ok(Ok(Explained::Permission(Box::new(WhoCan { accounts, place, who: None })))),
    };
    if at != At::Organization
        && let Err(denial) = desk.may_look(Permission::ViewAccounts, &at).await?
    {
        return Ok(Err(denial));
    }
    let place = store::place(desk, &at).await?;
    let who = match query.permission {
        Some(permission) => Some(store::who_can(desk, permission, &at, query.after.as_deref()).await?),
        None => None,
    };
    Ok(Ok(Explained::Permission(Box::new(WhoCan { accounts, place, who }))))
}
