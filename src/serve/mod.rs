//! The house as browsers meet it (server only): routes, headers, language, health, the start and the end.
//!
//! Always true: every request goes through the same beats (`router`), whoever answers it: counted and named
//! (`request`), in one language (`language`), known by its sender (`client`), refused when another site sent it
//! (`csrf`), bounded (`limit`), and under the strict headers (`headers`).

pub mod bare;
mod callback;
mod choice;
pub mod client;
mod clock;
mod context;
pub mod files;
mod headers;
mod health;
mod kept;
pub mod language;
pub(crate) mod late;
mod limit;
mod live;
pub(crate) mod lmtp;
mod looks;
mod once;
pub mod plain;
mod present;
pub mod pwa;
pub mod request;
mod router;
pub mod safe;
mod sheet;
pub mod socket;
mod start;
mod stop;
#[cfg(test)]
mod tests;
mod work;

use std::{fmt, net::SocketAddr, ops::Deref, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use tokio::sync::watch;

use crate::{
    desk::{self, Clock, HashCost, House, Limits, Options, StartError},
    help,
    schema::MIGRATIONS,
    seed::SeedError,
    settings::{Database, Settings},
};
use files::Build;

pub use present::Present;
pub use request::log_panics;
pub use router::router;

/// Whether the demonstration's pages and people are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Provider,
    Demonstration,
}

/// What every request may need; a cheap handle.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

pub struct Parts {
    pub settings: Settings,
    pub kind: Kind,
    pub house: Arc<House>,
    pub build: Build,
    /// Help as readers get it.
    pub help: help::Shelf,
    looks: looks::Looks,
    stopping: watch::Sender<bool>,
}

impl Site {
    #[must_use]
    pub fn new(mut settings: Settings, kind: Kind, house: Arc<House>, build: Build) -> Self {
        if kind == Kind::Demonstration {
            // It reaches only who turned them on here.
            settings.push.contact.get_or_insert_with(|| "mailto:operator@enlace.test".to_owned());
        }
        let (help, looks, stopping) = (help::Shelf::default(), looks::Looks::default(), watch::Sender::new(false));
        Self(Arc::new(Parts { settings, kind, house, build, help, looks, stopping }))
    }

    /// Waits until the server is to stop: what would never end by itself ends then.
    pub async fn stopped(self) {
        stop::wait(self.stopping.subscribe()).await;
    }
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRef<Site> for LeptosOptions {
    fn from_ref(site: &Site) -> Self {
        site.build.options()
    }
}

/// The sentence that ends the start.
#[derive(Debug)]
pub enum StartFault {
    Folder(std::io::Error),
    House(StartError),
    Demonstration(SeedError),
    Mail(String),
    Carrier(String),
    Push(String),
    Socket(std::io::Error),
    Address(SocketAddr, std::io::Error),
    Lmtp(std::io::Error),
    Serving(std::io::Error),
}

impl fmt::Display for StartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(cause) => write!(f, "The data folder (ENLACE_DATA) cannot be used: {cause}."),
            Self::House(cause) => write!(f, "The house cannot open: {cause}."),
            Self::Demonstration(cause) => write!(f, "The demonstration cannot be made: {cause}."),
            Self::Carrier(cause) => write!(f, "The system of ENLACE_CARRIER_URL cannot be reached from here: {cause}."),
            Self::Push(cause) => write!(f, "Devices (ENLACE_PUSH_CONTACT) cannot be told anything: {cause}."),
            Self::Mail(sentence) => f.write_str(sentence),
            Self::Socket(cause) => write!(f, "The data folder (ENLACE_DATA) takes no socket for commands: {cause}."),
            Self::Address(addr, cause) => write!(f, "{addr} (ENLACE_ADDR) cannot be listened to: {cause}."),
            Self::Lmtp(cause) => write!(f, "ENLACE_LMTP cannot be listened to: {cause}."),
            Self::Serving(cause) => write!(f, "The server ended: {cause}."),
        }
    }
}

impl std::error::Error for StartFault {}

/// Opens the house over these settings, for the server or for a command that found none running.
///
/// # Errors
/// The sentence that says why not.
pub async fn open(settings: &Settings) -> Result<Arc<House>, StartFault> {
    folder(&settings.data).map_err(StartFault::Folder)?;
    let database = match &settings.database {
        Database::Embedded => desk::Database::Folder(settings.data.join("database")),
        Database::Remote { url, user, password } => {
            desk::Database::Remote { url: url.clone(), user: user.clone(), password: password.reveal().to_owned() }
        }
    };
    let limits = Limits { idle: settings.session_idle, lifetime: settings.session_lifetime, ..Limits::default() };
    let options = Options {
        database,
        clock: Clock::default(),
        limits,
        hash: HashCost::default(),
        public_url: settings.public_url.clone(),
        brand: settings.brand.name.clone(),
    };
    House::open(options, MIGRATIONS).await.map_err(StartFault::House)
}

/// Serves until it is asked to stop.
///
/// # Errors
/// The sentence that says why it could not start, or what ended it.
pub async fn run(settings: Settings, kind: Kind) -> Result<(), StartFault> {
    let house = open(&settings).await?;
    let addr = settings.addr;
    let listener = tokio::net::TcpListener::bind(addr).await.map_err(|cause| StartFault::Address(addr, cause))?;
    let door = match &settings.mail_in {
        Some(mail) => Some(lmtp::bind(&mail.listen).await.map_err(StartFault::Lmtp)?),
        None => None,
    };
    let site = Site::new(settings, kind, house, Build::find());
    work::begin(&site).await?;
    let asked = stop::asked().map_err(StartFault::Serving)?;
    let service = router(site.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn({
        let (site, asked) = (site.clone(), asked.clone());
        async move {
            stop::wait(asked).await;
            site.stopping.send_replace(true);
        }
    });
    let mail = door.map(|door| tokio::spawn(lmtp::serve(door, site.clone())));
    let serving = axum::serve(listener, service).with_graceful_shutdown(stop::wait(asked.clone()));
    tracing::info!(%addr, public_url = site.settings.public_url, "ready");
    println!("Enlace is ready: {}", site.settings.public_url);
    let work = async {
        serving.await?;
        if let Some(mail) = mail {
            let _ = mail.await;
        }
        Ok(())
    };
    stop::drained(work, asked).await.map_err(StartFault::Serving)
}

/// Nobody but the house's own user looks into it.
fn folder(path: &Path) -> std::io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}
