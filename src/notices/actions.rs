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
        model::{Choice, Device, Kind, Which},
        push::{Places, Receiver},
        rules::{Typed, Wrong, choose},
        store,
    },
    crate::{
        desk::{CommitError, Desk, DeskError, Rate, Visitor},
        paths,
        plain::answer,
        serve::Site,
        settings::Push,
        time::Span,
    },
    base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD},
    leptos::serde_json,
    serde::Deserialize,
};

/// What somebody has chosen to be told, and how.
#[server(FindNoticeChoice)]
pub async fn notice_choice() -> Result<Chosen, Fault> {
    let visitor = Visitor::open().await?;
    let store::Reading { email, zone, choice, .. } = reading(&visitor).await?;
    let device = match is_told()? {
        Some(_) => {
            let key = store::pair(&visitor.house).await?.public();
            Some(Device { key, is_on: store::is_on(&visitor).await? })
        }
        None => None,
    };
    Ok(Chosen { choice, zone, email, device })
}

/// Chooses it.
#[server]
pub async fn choose_notices(
    #[server(default)] mail: Vec<String>,
    #[server(default)] portal: Vec<String>,
    #[server(default)] push: Vec<String>,
    #[server(default)] digest: String,
    #[server(default)] quiet_from: String,
    #[server(default)] quiet_until: String,
    #[server(default)] zone: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let typed = Typed { mail, portal, push, quiet_from, quiet_until, digest, zone };
    let before = reading(&visitor).await?;
    let outcome = match choose(&typed, &before.zone) {
        Ok(choice) => {
            // Where devices are told nothing, nothing of it could be ticked.
            let choice =
                if is_told()?.is_some() { choice } else { Choice { no_push: before.choice.no_push, ..choice } };
            store::choose(&visitor, &choice, &typed.zone).await.map_err(DeskError::from)?;
            Outcome::Done(())
        }
        Err(Wrong::Fields(wrong)) => Outcome::Invalid(wrong),
        Err(Wrong::Refused(refusal)) => Outcome::Refused(refusal),
    };
    let Typed { mail, portal, push, quiet_from, quiet_until, digest, zone } = typed;
    let times = [("digest", digest), ("quiet_from", quiet_from), ("quiet_until", quiet_until), ("zone", zone)];
    let ticked = [("mail[]", mail), ("portal[]", portal), ("push[]", push)];
    let ticked = ticked.into_iter().flat_map(|(name, keys)| keys.into_iter().map(move |key| (name, key)));
    let typed: Vec<_> = ticked.chain(times).collect();
    answer(&outcome, paths::NOTICE_CHOICE, paths::NOTICES_CHOSEN, &typed).await?;
    Ok(outcome)
}

/// This device is told from now on: `subscription` is what its browser says of itself, as JSON.
#[server]
pub async fn turn_push_on(#[server(default)] subscription: String) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    let outcome = match subscribed(&visitor, &subscription).await? {
        Ok(to) => {
            let choice = reading(&visitor).await?.choice;
            match store::turn_on(&visitor, &to, &choice).await {
                Err(CommitError::Unmet(word)) if word == "signed-out" => return Err(Fault::SignedOut),
                done => done.map_err(DeskError::from)?,
            }
            Outcome::Done(())
        }
        Err(refusal) => Outcome::Refused(refusal),
    };
    answer(&outcome, paths::NOTICE_CHOICE, paths::NOTICE_CHOICE, &[("form", "device".to_owned())]).await?;
    Ok(outcome)
}

/// This device is told nothing any more.
#[server]
pub async fn turn_push_off() -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::turn_off(&visitor).await.map_err(DeskError::from)?;
    let outcome = Outcome::Done(());
    answer(&outcome, paths::NOTICE_CHOICE, paths::NOTICE_CHOICE, &[]).await?;
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

/// How devices are told, where they are told anything.
#[cfg(feature = "ssr")]
fn is_told() -> Result<Option<Push>, Fault> {
    let site = use_context::<Site>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok(Some(site.settings.push.clone()).filter(|push| push.contact.is_some()))
}

/// What a browser says of the way to it.
#[cfg(feature = "ssr")]
#[derive(Deserialize)]
struct Given {
    endpoint: String,
    keys: Keys,
}

#[cfg(feature = "ssr")]
#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

/// The way to a device, if messages may go it.
#[cfg(feature = "ssr")]
async fn subscribed(visitor: &Visitor, given: &str) -> Result<Result<store::Subscription, Refusal>, Fault> {
    const OFTEN: Rate = Rate { most: 30, within: Span::hours(1) };
    let push = is_told()?.ok_or(Fault::NotFound)?;
    // Names are looked up for it.
    if visitor.house.count(&format!("push:{}", visitor.person), OFTEN).await.is_err() {
        return Ok(Err(Refusal::TooOften));
    }
    let given = serde_json::from_str::<Given>(given).ok();
    let to = given.and_then(|Given { endpoint, keys }| {
        let auth = URL_SAFE_NO_PAD.decode(keys.auth.trim_end_matches('=')).ok()?.try_into().ok()?;
        let key = URL_SAFE_NO_PAD.decode(keys.p256dh.trim_end_matches('=')).ok()?;
        Some(store::Subscription { endpoint, receiver: Receiver::new(key, auth)? })
    });
    let Some(to) = to else { return Ok(Err(Refusal::NoWay)) };
    let found = Places::new(&push.services).found(&to.endpoint).await;
    Ok(found.map(|_| to).ok_or(Refusal::NoWay))
}
