//! Backup and restore: one file, one consistent moment, checked before it is used.
//!
//! Always true: a backup has its name only when it is whole; a restore goes into an empty place only, and what it made
//! must export to the very same bytes before it is put there; a broken file leaves nothing behind.

#[cfg(test)]
mod tests;

use std::{
    fs, io,
    io::{BufRead, BufReader, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Database, Db, House, Migration};

/// The last line of a backup: what all before it comes to.
const SEAL: &str = "-- enlace backup 1 sha256 ";

/// Why there is no backup, or nothing was restored: one sentence for the operator.
#[derive(Debug)]
pub enum BackupError {
    File(PathBuf, io::Error),
    /// There are data where the backup should go.
    Occupied(PathBuf),
    /// The file is no backup, or not all of one.
    Broken(&'static str),
    /// The file was made by a later version.
    Newer(String),
    Database(String),
    /// The data are another server's.
    Elsewhere,
}

impl std::fmt::Display for BackupError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path, cause) => write!(f, "{}: {cause}.", path.display()),
            Self::Occupied(path) => {
                write!(f, "{} is not empty: a backup is restored only into an empty data folder.", path.display())
            }
            Self::Broken(why) => write!(f, "The file is not a whole backup: {why}. Nothing was changed."),
            Self::Newer(name) => {
                write!(f, "The backup was made by a later version (it has {name}). Nothing was changed.")
            }
            Self::Database(cause) => write!(f, "The database: {cause}."),
            Self::Elsewhere => f.write_str(
                "The data are in the database of ENLACE_DB, which is saved and restored with its own tools.",
            ),
        }
    }
}

impl std::error::Error for BackupError {}

impl From<surrealdb::types::Error> for BackupError {
    fn from(cause: surrealdb::types::Error) -> Self {
        Self::Database(cause.to_string())
    }
}

impl House {
    /// Writes all data of one moment into `file`, which only its owner can read.
    ///
    /// # Errors
    /// Why not; `file` is as it was then.
    pub async fn backup(&self, file: &Path) -> Result<u64, BackupError> {
        if let Database::Remote { .. } = self.options.database {
            return Err(BackupError::Elsewhere);
        }
        let unfinished = beside(file, ".tmp");
        let written = self.write(&unfinished).await;
        match written.and_then(|bytes| named(&unfinished, file).map(|()| bytes)) {
            Ok(bytes) => Ok(bytes),
            Err(cause) => {
                let _ = fs::remove_file(&unfinished);
                Err(cause)
            }
        }
    }

    async fn write(&self, file: &Path) -> Result<u64, BackupError> {
        export(self.db(), file).await?;
        let path = file.to_owned();
        blocking(move || seal(&path)).await
    }
}

/// Makes of `file` a database in `folder`, where none may be.
///
/// # Errors
/// Why not; `folder` is as empty as it was then.
pub async fn restore(file: &Path, folder: &Path, known: &[Migration]) -> Result<(), BackupError> {
    if !is_empty(folder)? {
        return Err(BackupError::Occupied(folder.to_owned()));
    }
    let path = file.to_owned();
    let sealed = blocking(move || sealed(&path)).await?;
    let draft = beside(folder, ".restoring");
    remove(&draft)?;
    let copy = beside(folder, ".check");
    let made = make(file, &draft, &copy, &sealed, known).await;
    let _ = fs::remove_file(&copy);
    // The engine lets go of its folder a moment after its last handle.
    tokio::time::sleep(Duration::from_secs(1)).await;
    if let Err(cause) = made {
        remove(&draft)?;
        return Err(cause);
    }
    remove(folder)?;
    named(&draft, folder)
}

async fn make(file: &Path, draft: &Path, copy: &Path, seal: &str, known: &[Migration]) -> Result<(), BackupError> {
    let db = Db::connect(&Database::Folder(draft.to_owned())).await?;
    db.0.ask(async |db| db.import(file).await).await.map_err(|_| BackupError::Broken("the database cannot read it"))?;
    let names: Vec<String> = db.rows("SELECT VALUE name FROM _migration", json!({})).await?;
    if names.is_empty() {
        return Err(BackupError::Broken("it was not made by this program"));
    }
    if let Some(later) = names.into_iter().find(|name| known.iter().all(|migration| migration.name != name)) {
        return Err(BackupError::Newer(later));
    }
    export(&db, copy).await?;
    let copy = copy.to_owned();
    let again = blocking(move || hash(&copy)).await?;
    if again != seal {
        return Err(BackupError::Broken("the database read something else than was written"));
    }
    // Whoever was signed out since the backup must not be signed in by it.
    db.0.ask(async |db| db.query("DELETE session; DELETE reset;").await).await?.check()?;
    Ok(())
}

async fn export(db: &Db, file: &Path) -> Result<(), BackupError> {
    let _ = fs::remove_file(file);
    // The engine would create it readable for everybody.
    let made = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    made.map_err(|cause| BackupError::File(file.to_owned(), cause))?;
    db.0.ask(async |db| db.export(file).with_config().users(false).accesses(false).await).await?;
    Ok(())
}

/// Adds the last line; tells how long the file is now.
fn seal(file: &Path) -> Result<u64, BackupError> {
    let sum = hash(file)?;
    let failed = |cause| BackupError::File(file.to_owned(), cause);
    let mut open = fs::OpenOptions::new().append(true).open(file).map_err(failed)?;
    writeln!(open, "{SEAL}{sum}").map_err(failed)?;
    open.sync_all().map_err(failed)?;
    open.metadata().map(|data| data.len()).map_err(failed)
}

/// The sum that the last line gives, when all before it comes to it.
fn sealed(file: &Path) -> Result<String, BackupError> {
    let (sum, last) = read(file)?;
    let given = last.strip_prefix(SEAL).map(str::trim_end).ok_or(BackupError::Broken("its last line is missing"))?;
    if given == sum { Ok(sum) } else { Err(BackupError::Broken("it was changed or cut")) }
}

fn hash(file: &Path) -> Result<String, BackupError> {
    let failed = |cause| BackupError::File(file.to_owned(), cause);
    let mut sum = Sha256::new();
    io::copy(&mut fs::File::open(file).map_err(failed)?, &mut sum).map_err(failed)?;
    Ok(hex(&sum.finalize()))
}

/// The sum of all lines but the last, and the last.
fn read(file: &Path) -> Result<(String, String), BackupError> {
    let failed = |cause| BackupError::File(file.to_owned(), cause);
    let mut lines = BufReader::new(fs::File::open(file).map_err(failed)?);
    let (mut sum, mut last) = (Sha256::new(), Vec::new());
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line).map_err(failed)? == 0 {
            return Ok((hex(&sum.finalize()), String::from_utf8_lossy(&last).into_owned()));
        }
        sum.update(&last);
        last = line;
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, BackupError> + Send + 'static,
) -> Result<T, BackupError> {
    tokio::task::spawn_blocking(work).await.map_err(|cause| BackupError::Database(cause.to_string()))?
}

fn is_empty(folder: &Path) -> Result<bool, BackupError> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(cause) => Err(BackupError::File(folder.to_owned(), cause)),
    }
}

fn remove(folder: &Path) -> Result<(), BackupError> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(BackupError::File(folder.to_owned(), cause)),
        _ => Ok(()),
    }
}

fn named(from: &Path, to: &Path) -> Result<(), BackupError> {
    fs::rename(from, to).map_err(|cause| BackupError::File(to.to_owned(), cause))?;
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(parent)
        .and_then(|folder| folder.sync_all())
        .map_err(|cause| BackupError::File(parent.to_owned(), cause))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
