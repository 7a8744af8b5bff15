//! Asking for history, as far as the reader may look.

use leptos::prelude::*;

use super::model::{HistoryList, HistoryQuery};
use crate::{access::Denial, fault::Fault, ids::OrganizationId};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    desk::Desk,
    history::{search::Search, store},
};

/// A page of the organization's history.
#[server(AskEvents)]
pub async fn events(org: OrganizationId, query: HistoryQuery) -> Result<Result<HistoryList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewHistory, &org).await? {
        Ok(permit) => {
            let search = Search::of(&query, crate::app::here::language());
            Ok(Ok(store::list(&desk, &permit, &query, search.as_ref()).await?))
        }
        Err(denial) => Ok(Err(denial)),
    }
}
