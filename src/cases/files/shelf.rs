//! What a form that takes files is made with (server only). It comes with the answer that the form stands in: what is
//! asked for inside such an answer would be asked twice while the document is made, and once without its visitor.

use leptos::prelude::use_context;

use super::{
    model::{Kind, Purpose, Shelf},
    store::{self, Owner},
};
use crate::{
    care::store::Agent,
    desk::{Db, Desk},
    fault::Fault,
    ids::OrganizationId,
    serve::Site,
};

/// For whoever stands at this desk.
///
/// # Errors
/// When the database does not answer.
pub async fn shelf(desk: &Desk, purpose: Purpose) -> Result<Shelf, Fault> {
    // Whoever sees the portal as somebody else does, finds only what they have put in themselves: nothing.
    let by = desk.viewer.is_none().then(|| desk.actor.bearer.member.to_string());
    of(desk.db(), Owner { organization: desk.organization.clone(), by: by.unwrap_or_default(), purpose }).await
}

/// For one of the staff.
///
/// # Errors
/// When the database does not answer.
pub async fn staff_shelf(agent: &Agent, organization: &OrganizationId, purpose: Purpose) -> Result<Shelf, Fault> {
    let owner = Owner { organization: organization.clone(), by: agent.staff.id.clone(), purpose };
    of(agent.visitor.db(), owner).await
}

async fn of(db: &Db, owner: Owner) -> Result<Shelf, Fault> {
    let site = use_context::<Site>().ok_or(Fault::Broken { reference: String::new() })?;
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
        waiting: store::shelf(db, &owner).await?,
    })
}
