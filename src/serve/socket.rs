//! How a command reaches the server that owns an embedded database: a Unix socket in the data folder.
//!
//! Always true: only the house's own user can open it (mode 0600 before it has its name); one line of JSON asks, one
//! line answers; when nobody answers, the command may open the database itself.

use std::{future::Future, io, os::unix::fs::PermissionsExt, path::Path};

use serde::{Serialize, de::DeserializeOwned};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
};

/// No command is longer: 1 MB.
const LONGEST: u64 = 1 << 20;
const NAME: &str = "enlace.sock";

/// Asks the running server; `None` when there is none.
///
/// # Errors
/// When a server is there but its answer cannot be read.
pub async fn ask<C: Serialize, A: DeserializeOwned>(folder: &Path, command: &C) -> io::Result<Option<A>> {
    let mut stream = match UnixStream::connect(folder.join(NAME)).await {
        Ok(stream) => stream,
        Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused) => {
            return Ok(None);
        }
        Err(cause) => return Err(cause),
    };
    write(&mut stream, command).await?;
    read(stream).await.map(|(answer, _)| Some(answer))
}

/// Takes the place of whoever listened before and is gone.
///
/// # Errors
/// When the folder does not take the socket.
pub fn bind(folder: &Path) -> io::Result<UnixListener> {
    let (unnamed, path) = (folder.join(".enlace.sock.new"), folder.join(NAME));
    let _ = std::fs::remove_file(&unnamed);
    let listener = UnixListener::bind(&unnamed)?;
    std::fs::set_permissions(&unnamed, std::fs::Permissions::from_mode(0o600))?;
    std::fs::rename(&unnamed, path)?;
    Ok(listener)
}

/// Answers commands, each as soon as it comes, for ever.
pub async fn listen<C, A, W>(listener: UnixListener, obey: impl Fn(C) -> W + Clone + Send + Sync + 'static)
where
    C: DeserializeOwned + Send,
    A: Serialize + Send + Sync,
    W: Future<Output = A> + Send,
{
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let obey = obey.clone();
        tokio::spawn(async move {
            let done = async {
                let (command, mut stream) = read::<C>(stream).await?;
                let answer = obey(command).await;
                write(&mut stream, &answer).await
            };
            if let Err(cause) = done.await {
                tracing::warn!(%cause, "a command could not be answered");
            }
        });
    }
}

async fn write(stream: &mut UnixStream, value: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    stream.write_all(&line).await
}

async fn read<T: DeserializeOwned>(stream: UnixStream) -> io::Result<(T, UnixStream)> {
    let mut line = String::new();
    let mut reader = BufReader::new(stream).take(LONGEST);
    reader.read_line(&mut line).await?;
    Ok((serde_json::from_str(&line)?, reader.into_inner().into_inner()))
}
