//! Asking: lists, a case, what a new one is made with. Whoever does not find a case hears that there is none.

use leptos::prelude::*;

use crate::{
    access::Denial,
    cases::{
        files::model::Shelf,
        model::{CaseCard, CaseList, CaseOffers, CaseQuery, CaseSettings},
    },
    fault::Fault,
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    accounts::model::read_key,
    cases::{
        files::{model::Purpose, shelf},
        store::{self, OwnCases},
    },
    desk::Desk,
};

/// A page of the cases that the caller finds.
#[server(AskCases)]
pub async fn cases(org: OrganizationId, query: CaseQuery) -> Result<Result<CaseList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewCases, &org).await? {
        Ok(_) => Ok(Ok(store::cases(&desk, &query).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// All of a case, with what was put in for a reply; with a cursor, what was said before it.
#[server(AskCase)]
pub async fn case(
    org: OrganizationId,
    case: CaseId,
    before: Option<String>,
) -> Result<Result<(CaseCard, Shelf), Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewCases, &org).await? {
        Ok(_) => {
            let card = store::card(&desk, &case, before.as_deref()).await?;
            Ok(Ok((card, shelf(&desk, Purpose::Reply(case)).await?)))
        }
        Err(denial) => Ok(Err(denial)),
    }
}

/// What the form of a new case is made with, and what was put in for it; `about` is the place that it is begun from.
#[server(AskCaseOffers)]
pub async fn case_offers(
    org: OrganizationId,
    #[server(default)] about: String,
) -> Result<Result<(CaseOffers, Shelf), Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::OpenCases, &org).await? {
        Ok(_) => {
            let offers = store::offers(&desk, read_key(&about).as_ref()).await?;
            Ok(Ok((offers, shelf(&desk, Purpose::NewCase).await?)))
        }
        Err(denial) => Ok(Err(denial)),
    }
}

/// What the organization wants of its cases, for who may edit it.
#[server(AskCaseSettings)]
pub async fn case_settings(org: OrganizationId) -> Result<Result<CaseSettings, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::EditCaseSettings, &OwnCases).await? {
        Ok(permit) => Ok(Ok(store::settings(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}
