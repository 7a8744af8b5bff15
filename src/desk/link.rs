//! The connection to the database.
//!
//! Always true: while another server's database does not answer, whoever asks hears so within seconds; what was asked
//! then is not done later, behind the back of who was told that it failed; the connection comes back by itself.

#[cfg(test)]
mod tests;

use std::{
    path::PathBuf,
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use surrealdb::{
    Surreal,
    engine::any::{self, Any},
    opt::auth::Root,
    types::{ConnectionError, Error},
};
use tokio::{
    sync::{Notify, watch},
    time::{sleep, timeout},
};

use super::{Database, db::is_conflict, room, tail};

type Connection = Arc<Surreal<Any>>;

/// How often another server's database is asked whether it is there.
const PULSE: Duration = Duration::from_secs(1);
/// How long it may take to say so. A wait in vain breaks off whatever else is asked of it.
const LONGEST: Duration = Duration::from_secs(4);

#[derive(Debug)]
pub(super) struct Link {
    /// None while the database is away.
    now: watch::Sender<Option<Connection>>,
    /// Somebody found the connection broken.
    broken: Notify,
    /// Where the data lie, when they are ours, and whether there was no room for the last write.
    folder: Option<PathBuf>,
    full: AtomicBool,
}

impl Link {
    /// Connects, and watches over the connection where it can break.
    pub(super) async fn connect(database: &Database) -> Result<Arc<Self>, Error> {
        let connection = connection(database).await?;
        let folder = if let Database::Folder(folder) = database { Some(folder.clone()) } else { None };
        let link = Arc::new(Self {
            now: watch::Sender::new(Some(connection)),
            broken: Notify::new(),
            folder,
            full: AtomicBool::new(false),
        });
        if let Database::Remote { .. } = database {
            tokio::spawn(keep(Arc::downgrade(&link), database.clone()));
        }
        Ok(link)
    }

    /// Whether there is room for another write.
    pub(super) fn room(&self) -> Result<(), Error> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let enough = room::enough(folder);
        match (self.full.swap(enough.is_err(), Ordering::Relaxed), enough.is_err()) {
            (false, true) => tracing::error!("the disk of the data is full: nothing is written until there is room"),
            (true, false) => tracing::info!("there is room on the disk of the data again"),
            _ => {}
        }
        enough
    }

    /// Asks the database something.
    ///
    /// INVARIANT: the connection is never cloned (each clone signs in again), and whoever still waits on a broken one
    /// lets go of it at once: with its last holder goes whatever it had not sent yet.
    pub(super) async fn ask<T>(&self, ask: impl AsyncFnOnce(&Surreal<Any>) -> Result<T, Error>) -> Result<T, Error> {
        let mut now = self.now.subscribe();
        let connection = now.borrow_and_update().clone();
        let Some(connection) = connection else { return Err(away()) };
        let answer = tokio::select! {
            answer = ask(&connection) => answer,
            _ = now.changed() => Err(away()),
        };
        if answer.as_ref().is_err_and(Error::is_connection) {
            self.broken.notify_one();
        }
        answer
    }
}

fn away() -> Error {
    Error::connection("the database is away".to_owned(), ConnectionError::ConnectionFailed)
}

async fn connection(database: &Database) -> Result<Connection, Error> {
    let address = match database {
        Database::Memory => "mem://".to_owned(),
        Database::Folder(folder) => {
            tail::cut(folder).map_err(|cause| Error::internal(format!("the end of the log: {cause}")))?;
            format!("surrealkv://{}?sync=every", folder.display())
        }
        Database::Remote { url, .. } => url.clone(),
    };
    let db = any::connect(address).await?;
    if let Database::Remote { user, password, .. } = database {
        db.signin(Root { username: user.clone(), password: password.clone() }).await?;
    }
    enter(&db).await?;
    Ok(Arc::new(db))
}

/// Two servers that start at once on an empty database meet here: the slower one comes again.
async fn enter(db: &Surreal<Any>) -> Result<(), Error> {
    loop {
        match db.use_ns("enlace").use_db("enlace").await {
            Err(cause) if is_conflict(&cause) => sleep(PULSE / 10).await,
            answer => return answer.map(|_| ()),
        }
    }
}

/// Feels the pulse as long as somebody has the link. The engine's own client would wait in silence for the database to
/// return, and then send all that was asked meanwhile: a connection without a pulse is given up for a new one.
async fn keep(link: Weak<Link>, database: Database) {
    while let Some(connection) = link.upgrade().and_then(|link| link.now.borrow().clone()) {
        match pulse(&connection).await {
            Ok(()) => {
                drop(connection);
                rest(&link).await;
            }
            Err(cause) => {
                tracing::error!(%cause, "the database is away");
                drop(connection);
                if let Some(link) = link.upgrade() {
                    link.now.send_replace(None);
                }
                let Some(fresh) = again(&link, &database).await else { return };
                if let Some(link) = link.upgrade() {
                    link.now.send_replace(Some(fresh));
                }
                tracing::info!("the database is back");
            }
        }
    }
}

async fn rest(link: &Weak<Link>) {
    let Some(link) = link.upgrade() else { return };
    let _ = timeout(PULSE, link.broken.notified()).await;
}

async fn pulse(connection: &Surreal<Any>) -> Result<(), Error> {
    match timeout(LONGEST, connection.query("RETURN true")).await {
        Ok(answer) => answer?.check().map(|_| ()),
        Err(_) => Err(away()),
    }
}

/// Tries until it is there; nothing when nobody wants it any more.
async fn again(link: &Weak<Link>, database: &Database) -> Option<Connection> {
    while link.strong_count() > 0 {
        match timeout(LONGEST, connection(database)).await {
            Ok(Ok(fresh)) => return Some(fresh),
            Ok(Err(cause)) => tracing::debug!(%cause, "the database is still away"),
            Err(_) => tracing::debug!("the database is still away"),
        }
        sleep(PULSE).await;
    }
    None
}
