//! What a browser may ask of somebody's notices.

use leptos::prelude::*;

use super::{
    model::{Chosen, Inbox},
    rules::Refusal,
};
use crate::{
    fault::{Fault, Outcome},
    ids::{NoticeId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::{
        model::{Kind, Which},
        rules::{Typed, Wrong, choose},
        store,
    },
    crate::{
        desk::{Desk, DeskError, Visitor},
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
    #[server(default)] portal: Vec<String>,
    #[server(default)] digest: String,
    #[server(default)] quiet_from: String,
    #[server(default)] quiet_until: String,
    #[server(default)] zone: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let typed = Typed { mail, portal, quiet_from, quiet_until, digest, zone };
    let outcome = match choose(&typed, &reading(&visitor).await?.zone) {
        Ok(choice) => {
            store::choose(&visitor, &choice, &typed.zone).await.map_err(DeskError::from)?;
            Outcome::Done(())
        }
        Err(Wrong::Fields(wrong)) => Outcome::Invalid(wrong),
        Err(Wrong::Refused(refusal)) => Outcome::Refused(refusal),
    };
    let Typed { mail, portal, quiet_from, quiet_until, digest, zone } = typed;
    let times = [("digest", digest), ("quiet_from", quiet_from), ("quiet_until", quiet_until), ("zone", zone)];
    let ticked = [("mail[]", mail), ("portal[]", portal)];
    let ticked = ticked.into_iter().flat_map(|(name, keys)| keys.into_iter().map(move |key| (name, key)));
    let typed: Vec<_> = ticked.chain(times).collect();
    answer(&outcome, paths::NOTICE_CHOICE, paths::NOTICES_CHOSEN, &typed).await?;
    Ok(outcome)
}

/// What the caller is told of, by the keys of what is shown; none while they see with somebody else's eyes.
#[server(AskNotices)]
pub async fn notices(
    org: OrganizationId,
    #[server(default)] which: String,
    #[server(default)] kind: String,
    after: Option<String>,
) -> Result<Option<Inbox>, Fault> {
    let (which, kind) = (Which::from_key(&which), Kind::from_key(&kind));
    Ok(store::list(&Desk::open(&org).await?, which, kind, after.as_deref()).await?)
}

/// Follows one, which is read by that; gives where it leads.
#[server]
pub async fn read_notice(org: OrganizationId, notice: NoticeId) -> Result<Outcome<String, Refusal>, Fault> {
    let (desk, page) = (Desk::open(&org).await?, paths::notices(&org));
    let outcome = store::read_one(&desk, &notice).await?;
    let onward = if let Outcome::Done(path) = &outcome { path } else { &page };
    answer(&outcome, &page, onward, &[]).await?;
    Ok(outcome)
}

/// Has read all that was there when the page was shown.
#[server]
pub async fn read_notices(
    org: OrganizationId,
    #[server(default)] until: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, page) = (Desk::open(&org).await?, paths::notices(&org));
    let outcome = store::read_all(&desk, &until).await?;
    answer(&outcome, &page, &page, &[]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn reading(visitor: &Visitor) -> Result<store::Reading, Fault> {
    store::reading(visitor.db(), &visitor.person).await?.ok_or(Fault::SignedOut)
}
