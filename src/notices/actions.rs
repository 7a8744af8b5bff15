//! What a browser may ask of somebody's notices.

use leptos::prelude::*;

use super::{model::Chosen, rules::Refusal};
use crate::fault::{Fault, Outcome};

#[cfg(feature = "ssr")]
use {
    super::{
        rules::{Typed, Wrong, choose},
        store,
    },
    crate::{
        desk::{DeskError, Visitor},
        paths,
        plain::answer,
    },
};

/// What somebody has chosen to be told, and how.
#[server(FindNoticeChoice)]
pub async fn notice_choice() -> Result<Chosen, Fault> {
    let store::Reading { email, zone, choice, .. } = reading(&Visitor::open().await?).await?;
    Ok(Chosen { choice, zone, email })
}

/// Chooses it.
#[server]
pub async fn choose_notices(
    #[server(default)] mail: Vec<String>,
    #[server(default)] digest: String,
    #[server(default)] quiet_from: String,
    #[server(default)] quiet_until: String,
    #[server(default)] zone: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let typed = Typed { mail, quiet_from, quiet_until, digest, zone };
    let outcome = match choose(&typed, &reading(&visitor).await?.zone) {
        Ok(choice) => {
            store::choose(&visitor, &choice, &typed.zone).await.map_err(DeskError::from)?;
            Outcome::Done(())
        }
        Err(Wrong::Fields(wrong)) => Outcome::Invalid(wrong),
        Err(Wrong::Refused(refusal)) => Outcome::Refused(refusal),
    };
    let Typed { mail, quiet_from, quiet_until, digest, zone } = typed;
    let times = [("digest", digest), ("quiet_from", quiet_from), ("quiet_until", quiet_until), ("zone", zone)];
    let typed: Vec<_> = mail.into_iter().map(|key| ("mail[]", key)).chain(times).collect();
    answer(&outcome, paths::NOTICE_CHOICE, paths::NOTICES_CHOSEN, &typed).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn reading(visitor: &Visitor) -> Result<store::Reading, Fault> {
    store::reading(visitor.db(), &visitor.person).await?.ok_or(Fault::SignedOut)
}
