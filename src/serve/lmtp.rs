//! Where a mail server on this machine hands over answers by mail: LMTP (RFC 2033).
//!
//! Always true: nothing is answered as taken before it is in the database; only so many talk at once; when the server is
//! to stop nobody new is let in, who waits is told to come again, and what is under way is finished.

mod lines;
mod talk;
#[cfg(test)]
mod tests;

use std::{
    io,
    os::unix::fs::{FileTypeExt as _, PermissionsExt as _},
    path::PathBuf,
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, UnixListener},
    task::JoinSet,
};

use super::Site;
use crate::settings::Listen;

/// Who talks at once; the others wait to be let in. Each may hold a whole message in memory.
const MOST: usize = 8;

pub enum Door {
    Network(TcpListener),
    Socket(UnixListener, PathBuf),
}

trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// Opens the door; a socket takes the place of whoever listened before and is gone.
///
/// # Errors
/// When the address or the path cannot be listened to.
pub async fn bind(listen: &Listen) -> io::Result<Door> {
    match listen {
        Listen::Network(address) => TcpListener::bind(address).await.map(Door::Network),
        Listen::Socket(path) => {
            if path.symlink_metadata().is_ok_and(|there| there.file_type().is_socket()) {
                std::fs::remove_file(path)?;
            }
            let listener = UnixListener::bind(path)?;
            // The mail server is in the group of the house.
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660))?;
            Ok(Door::Socket(listener, path.clone()))
        }
    }
}

/// Talks with whoever comes, until the server is to stop and the last one is done.
pub async fn serve(door: Door, site: Site) {
    let mut talks = JoinSet::new();
    let stopped = site.clone().stopped();
    tokio::pin!(stopped);
    loop {
        tokio::select! {
            () = &mut stopped => break,
            came = door.accept(), if talks.len() < MOST => match came {
                Ok(wire) => {
                    talks.spawn(talk::talk(site.clone(), wire));
                }
                Err(cause) => {
                    tracing::warn!(%cause, "a mail server could not be let in");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            },
            Some(_) = talks.join_next(), if !talks.is_empty() => {}
        }
    }
    drop(door);
    while talks.join_next().await.is_some() {}
}

impl Door {
    async fn accept(&self) -> io::Result<Box<dyn Wire>> {
        Ok(match self {
            Self::Network(listener) => Box::new(listener.accept().await?.0),
            Self::Socket(listener, _) => Box::new(listener.accept().await?.0),
        })
    }

    /// Where it listens on the network.
    #[cfg(test)]
    pub fn address(&self) -> Option<std::net::SocketAddr> {
        match self {
            Self::Network(listener) => listener.local_addr().ok(),
            Self::Socket(..) => None,
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        if let Self::Socket(_, path) = self {
            let _ = std::fs::remove_file(path);
        }
    }
}
