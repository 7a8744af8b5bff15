//! Loading a provider's data: what is read, what it means, what it makes of what is there.

mod desk;
mod marks;
mod reading;
mod rules;

use std::path::PathBuf;

use crate::{
    commands::near,
    desk::{fixture::Fixture, secret},
    import::{
        model::Kind,
        run::{Ended, Job, run},
    },
};

/// A folder that is gone with the test.
pub(super) struct Folder(pub PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("enlace-import-{}", secret()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    pub(super) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    /// The reasons of the last load, each with its line.
    pub(super) fn errors(&self) -> String {
        std::fs::read_to_string(self.0.join("errors.csv")).unwrap_or_default()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(super) async fn load(test: &Fixture, folder: &Folder, kind: Kind, file: PathBuf) -> Result<Ended, String> {
    run(&near(test.house.clone()), &Job { kind, file, errors: folder.0.join("errors.csv") }).await
}

pub(super) const fn ended(added: u64, changed: u64, unchanged: u64, refused: u64) -> Ended {
    Ended { added, changed, unchanged, refused }
}
