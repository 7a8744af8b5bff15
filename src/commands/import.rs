//! `enlace import`: reads a file here and has its records taken by the running server, or here when there is none.

use std::{path::PathBuf, sync::Arc};

use futures::FutureExt as _;

use super::Command;
use crate::{
    desk::House,
    import::{
        model::{Asked, Kind, Told},
        run::{self, Door, Ended, Job},
        store,
    },
    serve::{self, socket},
    settings::{Database, Settings},
};

/// A question of the import, as the server answers it.
pub(super) async fn piece(house: &House, asked: Asked) -> Result<String, String> {
    let told = store::obey(house, asked).await?;
    serde_json::to_string(&told).map_err(|cause| format!("{cause}."))
}

/// Loads a file; bad records are listed in `errors`, else beside it.
///
/// # Errors
/// The sentence why it could not go on.
pub async fn import(settings: &Settings, kind: Kind, file: PathBuf, errors: Option<PathBuf>) -> Result<Ended, String> {
    let errors = errors.unwrap_or_else(|| {
        let mut name = file.clone().into_os_string();
        name.push(".errors.csv");
        name.into()
    });
    let door = door(settings).await?;
    run::run(&door, &Job { kind, file, errors }).await
}

async fn door(settings: &Settings) -> Result<Door, String> {
    let nothing = Asked::Organizations(Vec::new());
    if settings.database == Database::Embedded && far(&settings.data, nothing).await?.is_some() {
        let folder = settings.data.clone();
        return Ok(Arc::new(move |asked| {
            let folder = folder.clone();
            async move { far(&folder, asked).await?.ok_or_else(|| "The server has stopped.".to_owned()) }.boxed()
        }));
    }
    let house = serve::open(settings).await.map_err(|fault| fault.to_string())?;
    Ok(near(house))
}

/// In this process.
#[must_use]
pub fn near(house: Arc<House>) -> Door {
    Arc::new(move |asked| {
        let house = house.clone();
        async move { store::obey(&house, asked).await }.boxed()
    })
}

/// By the running server; nothing when there is none.
async fn far(folder: &std::path::Path, asked: Asked) -> Result<Option<Told>, String> {
    let answer = socket::ask::<_, Result<String, String>>(folder, &Command::Import { asked }).await;
    let Some(answer) = answer.map_err(|cause| format!("The running server does not answer: {cause}."))? else {
        return Ok(None);
    };
    serde_json::from_str(&answer?).map(Some).map_err(|cause| format!("The answer cannot be read: {cause}."))
}
