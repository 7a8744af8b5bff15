//! What a form that takes files asks: what it takes, and what its sender has put in already.

use leptos::prelude::*;

use super::model::Shelf;
use crate::{access::Denial, fault::Fault, ids::OrganizationId};

#[cfg(feature = "ssr")]
use super::{
    model::{Kind, Purpose},
    store::{self, Owner},
};
#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    care::store::Agent,
    desk::{Db, Desk, Visitor},
    serve::Site,
};

/// For a new case or a reply (`new`, `reply.⟨case⟩`).
#[server(AskShelf)]
pub async fn shelf(org: OrganizationId, purpose: String) -> Result<Result<Shelf, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewCases, &org).await? {
        Ok(_) => {
            // Whoever sees the portal as somebody else does, finds only what they have put in themselves: nothing.
            let by = desk.viewer.is_none().then(|| desk.actor.bearer.member.to_string());
            Ok(Ok(of(desk.db(), org, by.unwrap_or_default(), &purpose).await?))
        }
        Err(denial) => Ok(Err(denial)),
    }
}

/// For what staff write (`answer.⟨case⟩`, `note.⟨case⟩`).
#[server(AskCareShelf)]
pub async fn care_shelf(org: OrganizationId, purpose: String) -> Result<Shelf, Fault> {
    let agent = Agent::of(Visitor::open().await?).await?;
    of(agent.visitor.db(), org, agent.staff.id, &purpose).await
}

#[cfg(feature = "ssr")]
async fn of(db: &Db, organization: OrganizationId, by: String, purpose: &str) -> Result<Shelf, Fault> {
    let site = use_context::<Site>().ok_or(Fault::Broken { reference: String::new() })?;
    let purpose = Purpose::read(purpose).ok_or(Fault::NotFound)?;
    let files = &site.settings.files;
    // A phone turns its own kind of picture into a JPEG where only others are offered.
    let offered = files.kinds.iter().filter(|kind| **kind != Kind::Heic);
    let accept = offered.clone().flat_map(|kind| {
        let picture = kind.media().starts_with("image/").then(|| kind.media().to_owned());
        picture.into_iter().chain(kind.endings().iter().map(|ending| format!(".{ending}")))
    });
    Ok(Shelf {
        most: files.most,
        accept: accept.collect::<Vec<_>>().join(","),
        endings: offered.map(|kind| kind.endings()[0].to_uppercase()).collect(),
        waiting: store::shelf(db, &Owner { organization, by, purpose }).await?,
    })
}
