//! The folder of the files: each under the sum of its content, and beside it its small picture.
//!
//! Always true: a file has its name only when all of it is on the disk; what did not arrive whole is not there; several
//! servers of one database share one folder.

use std::{
    io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use sha2::{Digest, Sha256};
use tokio::{
    fs::{self, File, OpenOptions},
    io::AsyncWriteExt as _,
};

use super::rules::{HEAD, Reading};
use crate::{desk::secret, time::Moment};

/// What is on its way.
const ARRIVING: &str = "arriving";
/// Small pictures end so, and contents that are perhaps thrown away.
const SMALL: &str = ".small";
const ASIDE: &str = ".aside";

/// Where the files lie.
#[derive(Clone, Debug)]
pub struct Vault {
    folder: PathBuf,
}

impl Vault {
    /// In this folder of data.
    #[must_use]
    pub fn of(data: &Path) -> Self {
        Self { folder: data.join("files") }
    }

    /// Where a content lies; beside it what was made of it.
    #[must_use]
    pub fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(hash.get(..2).unwrap_or("00")).join(hash)
    }

    #[must_use]
    pub fn small(&self, hash: &str) -> PathBuf {
        self.beside(hash, SMALL)
    }

    fn beside(&self, hash: &str, ending: &str) -> PathBuf {
        let mut path = self.path(hash).into_os_string();
        path.push(ending);
        PathBuf::from(path)
    }

    /// Makes room for one that arrives.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn receive(&self) -> io::Result<Arriving> {
        let folder = self.folder.join(ARRIVING);
        made(&folder).await?;
        let path = folder.join(secret());
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).await?;
        Ok(Arriving {
            file,
            leaving: Leaving(path),
            sum: Sha256::new(),
            size: 0,
            head: Vec::new(),
            reading: Reading::default(),
        })
    }

    /// Gives one that has arrived its name, also where there is one of the same content: whoever throws away what
    /// nobody has any more sees that this one is new.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn keep(&self, arrived: Arrived) -> io::Result<()> {
        self.put(&arrived.leaving.0, &self.path(&arrived.hash)).await
    }

    /// Keeps the small picture of a content.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn keep_small(&self, hash: &str, picture: &[u8]) -> io::Result<()> {
        let mut arriving = self.receive().await?;
        arriving.add(picture).await?;
        let arrived = arriving.whole().await?;
        self.put(&arrived.leaving.0, &self.small(hash)).await
    }

    async fn put(&self, from: &Path, to: &Path) -> io::Result<()> {
        let folder = to.parent().unwrap_or(&self.folder);
        made(folder).await?;
        fs::rename(from, to).await?;
        File::open(folder).await?.sync_all().await
    }

    /// Throws a content away with its picture.
    pub async fn drop(&self, hash: &str) {
        for path in [self.path(hash), self.small(hash)] {
            let _ = fs::remove_file(path).await;
        }
    }

    /// Takes a content out of its place, from which it is thrown away or put back; false where a new one lies there.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn set_aside(&self, hash: &str, since: Moment) -> io::Result<bool> {
        let aside = self.beside(hash, ASIDE);
        match fs::rename(self.path(hash), &aside).await {
            // Somebody has begun before, and was cut off.
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            _ if is_older(&aside, since).await => return Ok(true),
            _ => {}
        }
        self.put_back(hash).await.map(|()| false)
    }

    /// # Errors
    /// What the disk says.
    pub async fn put_back(&self, hash: &str) -> io::Result<()> {
        match fs::rename(self.beside(hash, ASIDE), self.path(hash)).await {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
            _ => Ok(()),
        }
    }

    /// Throws away what was set aside.
    pub async fn drop_aside(&self, hash: &str) {
        let _ = fs::remove_file(self.beside(hash, ASIDE)).await;
        if !fs::try_exists(self.path(hash)).await.unwrap_or(true) {
            let _ = fs::remove_file(self.small(hash)).await;
        }
    }

    /// Throws away what has been arriving since before `since`: its request is long over.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn forget_arriving(&self, since: Moment) -> io::Result<()> {
        for path in entries(&self.folder.join(ARRIVING)).await? {
            if is_older(&path, since).await {
                fs::remove_file(path).await?;
            }
        }
        Ok(())
    }

    /// The contents that have been here since before `since`.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn older(&self, since: Moment) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        for folder in entries(&self.folder).await? {
            if !folder.is_dir() || folder.ends_with(ARRIVING) {
                continue;
            }
            for path in entries(&folder).await? {
                let name = path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
                if let Some(name) = name.filter(|name| !name.ends_with(SMALL))
                    && is_older(&path, since).await
                {
                    found.push(name.trim_end_matches(ASIDE).to_owned());
                }
            }
        }
        Ok(found)
    }
}

async fn made(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).await?;
    fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).await
}

async fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let mut folder = match fs::read_dir(folder).await {
        Ok(folder) => folder,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(paths),
        Err(cause) => return Err(cause),
    };
    while let Some(entry) = folder.next_entry().await? {
        paths.push(entry.path());
    }
    Ok(paths)
}

async fn is_older(path: &Path, since: Moment) -> bool {
    let since = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(since.0).unwrap_or_default());
    fs::metadata(path).await.and_then(|data| data.modified()).is_ok_and(|written| written < since)
}

/// A file of which more comes.
#[derive(Debug)]
pub struct Arriving {
    file: File,
    leaving: Leaving,
    sum: Sha256,
    size: u64,
    head: Vec<u8>,
    reading: Reading,
}

/// A whole file that has no name yet.
#[derive(Debug)]
pub struct Arrived {
    leaving: Leaving,
    pub hash: String,
    pub size: u64,
    /// Its beginning.
    pub head: Vec<u8>,
    pub is_text: bool,
}

/// What is taken away when nobody wants it any more. After it has got its name there is nothing here to take away.
#[derive(Debug)]
struct Leaving(PathBuf);

impl Drop for Leaving {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Arriving {
    /// # Errors
    /// What the disk says.
    pub async fn add(&mut self, piece: &[u8]) -> io::Result<()> {
        self.size += piece.len() as u64;
        self.head.extend_from_slice(&piece[..piece.len().min(HEAD.saturating_sub(self.head.len()))]);
        self.reading.take(piece);
        self.sum.update(piece);
        self.file.write_all(piece).await
    }

    /// Bytes that have come.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// All of it is on the disk then.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn whole(mut self) -> io::Result<Arrived> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let hash = self.sum.finalize().iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let Self { leaving, size, head, reading, .. } = self;
        Ok(Arrived { leaving, hash, size, head, is_text: reading.is_text() })
    }
}

impl Arrived {
    /// Where it lies until it has a name.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.leaving.0
    }
}
