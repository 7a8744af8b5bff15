//! What readers say of Help, for operators. Nobody else finds anything here.

use leptos::prelude::*;

use crate::{
    care::model::{HelpQuery, HelpReport},
    fault::Fault,
};

#[cfg(feature = "ssr")]
use crate::{
    care::store::Agent,
    desk::Visitor,
    help::{Library, store},
    serve::Site,
};

/// The answers, the comments and the searches in vain.
#[server(FindCareHelp)]
pub async fn care_help(#[server(default)] query: HelpQuery) -> Result<HelpReport, Fault> {
    let operator = Agent::operator(Visitor::open().await?).await?;
    Ok(store::report(&operator, &*shelf().await?, &query).await?)
}

/// All of Help as readers get it.
#[cfg(feature = "ssr")]
pub(super) async fn shelf() -> Result<std::sync::Arc<Library>, Fault> {
    let site = use_context::<Site>().ok_or(Fault::NotFound)?;
    Ok(site.help.library(&site.house).await)
}
