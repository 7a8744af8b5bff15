//! What is done about files beside the requests: asking the scanner again, throwing away what nobody has any more.

use std::{sync::Arc, time::Duration};

use super::{
    model::{Check, Kind},
    picture,
    scan::scan,
    store::{self, Waiting},
    vault::Vault,
};
use crate::{
    desk::{DeskError, House},
    settings::{Scanner, Settings},
    time::Span,
};

const OFTEN: Duration = Duration::from_secs(60);
/// Of those turns, the first and then each so many-th looks through the whole folder.
const TURNS: u32 = 24 * 60;
/// Longer than anything takes from the disk to its record.
const ON_ITS_WAY: Span = Span::hours(1);

/// Goes on until the process ends.
pub async fn go_on(house: Arc<House>, settings: Settings) {
    let vault = Vault::of(&settings.data);
    for turn in 0_u32.. {
        let done = async {
            while store::expire(&house).await? > 0 {}
            ask_again(&house, &vault, settings.files.scanner.as_ref()).await?;
            if turn.is_multiple_of(TURNS) { tidy(&house, &vault).await } else { Ok(()) }
        };
        if let Err(cause) = done.await {
            tracing::error!(?cause, "files could not be looked after");
        }
        tokio::time::sleep(OFTEN).await;
    }
}

/// Asks the scanner about what waits.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn ask_again(house: &House, vault: &Vault, scanner: Option<&Scanner>) -> Result<(), DeskError> {
    for Waiting { hash, kind } in store::waiting(house.db()).await? {
        let path = vault.path(&hash);
        let check = scan(scanner, &path).await;
        match check {
            // It does not answer: the others would wait for nothing.
            Check::Waits => break,
            Check::Infected => {
                store::settle(house, &hash, check, false).await?;
                vault.drop(&hash).await;
            }
            Check::Clean => {
                let pictured = pictured(vault, &hash, Kind::from_key(&kind)).await;
                store::settle(house, &hash, check, pictured).await?;
            }
        }
    }
    Ok(())
}

/// Draws the small picture of a content that lies in its place, where there can be one.
pub(super) async fn pictured(vault: &Vault, hash: &str, kind: Option<Kind>) -> bool {
    let Some(kind @ (Kind::Jpeg | Kind::Png | Kind::Webp)) = kind else { return false };
    match picture::small(&vault.path(hash), kind).await {
        Some(small) => vault.keep_small(hash, &small).await.is_ok(),
        None => false,
    }
}

/// Throws away what did not arrive whole, and contents that no record has.
///
/// # Errors
/// When the disk or the database does not answer.
pub(super) async fn tidy(house: &House, vault: &Vault) -> Result<(), DeskError> {
    let broken = |cause: std::io::Error| DeskError::Broken(cause.to_string());
    let since = house.now() - ON_ITS_WAY;
    vault.forget_arriving(since).await.map_err(broken)?;
    for hash in vault.older(since).await.map_err(broken)? {
        if !store::is_kept(house.db(), &hash).await? && vault.set_aside(&hash, since).await.map_err(broken)? {
            // Between the question and this a record may have come for it.
            if store::is_kept(house.db(), &hash).await? {
                vault.put_back(&hash).await.map_err(broken)?;
            } else {
                vault.drop_aside(&hash).await;
            }
        }
    }
    Ok(())
}
