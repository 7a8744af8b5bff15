//! What the page of the reports asks. Nobody but the provider's staff finds anything here.

use leptos::prelude::*;

use super::model::{Report, ReportQuery, Wrong};
use crate::fault::Fault;

#[cfg(feature = "ssr")]
use {
    super::store::{self, Bounds},
    crate::{care::store::Agent, desk::Visitor},
};

/// The report of a period; inside, why there is no such period.
#[server(FindCareReport)]
pub async fn care_report(#[server(default)] query: ReportQuery) -> Result<Result<Report, Wrong>, Fault> {
    let agent = Agent::of(Visitor::open().await?).await?;
    Ok(store::report(&agent, &query, Bounds::default()).await?)
}
