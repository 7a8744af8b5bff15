//! What clamd says of a file, asked over its socket by `INSTREAM`.
//!
//! Always true: without a scanner everything is clean; what it does not answer to waits.

use std::{io, path::Path, time::Duration};

use tokio::{
    fs::File,
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpStream, UnixStream},
    time::timeout,
};

use super::model::Check;
use crate::settings::Scanner;

const PIECE: usize = 64 << 10;
const PATIENCE: Duration = Duration::from_secs(45);

pub async fn scan(scanner: Option<&Scanner>, path: &Path) -> Check {
    let Some(scanner) = scanner else { return Check::Clean };
    match timeout(PATIENCE, ask(scanner, path)).await {
        Ok(Ok(check)) => check,
        Ok(Err(cause)) => {
            tracing::warn!(%cause, "the scanner of ENLACE_FILES_SCANNER does not answer: a file waits");
            Check::Waits
        }
        Err(_) => {
            tracing::warn!("the scanner of ENLACE_FILES_SCANNER takes too long: a file waits");
            Check::Waits
        }
    }
}

async fn ask(scanner: &Scanner, path: &Path) -> io::Result<Check> {
    match scanner {
        Scanner::Socket(socket) => stream(UnixStream::connect(socket).await?, path).await,
        Scanner::Network(address) => stream(TcpStream::connect(address).await?, path).await,
    }
}

async fn stream(mut clamd: impl AsyncRead + AsyncWrite + Unpin, path: &Path) -> io::Result<Check> {
    let mut file = File::open(path).await?;
    clamd.write_all(b"zINSTREAM\0").await?;
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece).await?;
        clamd.write_u32(u32::try_from(read).unwrap_or_default()).await?;
        if read == 0 {
            break;
        }
        clamd.write_all(&piece[..read]).await?;
    }
    clamd.flush().await?;
    let mut answer = Vec::new();
    clamd.take(4_096).read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    match answer.trim_end_matches(['\0', '\n']) {
        clean if clean.ends_with(" OK") => Ok(Check::Clean),
        found if found.ends_with(" FOUND") => Ok(Check::Infected),
        other => Err(io::Error::other(other.to_owned())),
    }
}
