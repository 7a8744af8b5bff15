//! `enlace mail`: hands a message to the running server, as the pipe of a mail server calls it.
//!
//! Always true: the status is one of sysexits, by which the mail server knows whether to try again; it is never *done*
//! before the server has said so.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader, split},
    net::{TcpStream, UnixStream},
    time::timeout,
};

use crate::settings::{Listen, Settings};

/// So long the server may take for all of it.
const LONGEST: Duration = Duration::from_secs(240);

/// Bytes that are read: more than any server takes, so that it is the server that says so.
pub const MOST: u64 = 80 << 20;

/// What a mail server makes of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Done,
    /// The message cannot be taken as it is.
    Data,
    NoUser,
    Unavailable,
    NotAllowed,
    TryAgain,
}

impl Status {
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Data => 65,
            Self::NoUser => 67,
            Self::Unavailable => 69,
            Self::TryAgain => 75,
            Self::NotAllowed => 77,
        }
    }

    fn of(reply: &str) -> Self {
        match (reply.as_bytes().first(), reply.get(4..9).unwrap_or_default()) {
            (Some(b'2' | b'3'), _) => Self::Done,
            (Some(b'5'), "5.1.1") => Self::NoUser,
            (Some(b'5'), code) if code.starts_with("5.7") => Self::NotAllowed,
            (Some(b'5'), code) if code.starts_with("5.6") || code.starts_with("5.3") => Self::Data,
            (Some(b'5'), _) => Self::Unavailable,
            _ => Self::TryAgain,
        }
    }
}

/// Hands it over, and gives the status with what was said to it.
pub async fn hand_over(settings: &Settings, from: &str, to: &[String], message: &[u8]) -> (Status, String) {
    let Some(mail) = &settings.mail_in else {
        let missing = "ENLACE_MAIL_IN and ENLACE_LMTP are not set: no answers by mail are taken.";
        return (Status::TryAgain, missing.to_owned());
    };
    let done = async {
        match &mail.listen {
            Listen::Network(address) => talk(TcpStream::connect(address).await?, from, to, message).await,
            Listen::Socket(path) => talk(UnixStream::connect(path).await?, from, to, message).await,
        }
    };
    match timeout(LONGEST, done).await {
        Ok(Ok(ended)) => ended,
        Ok(Err(cause)) => (Status::TryAgain, format!("The server does not take it: {cause}.")),
        Err(_) => (Status::TryAgain, "The server takes too long.".to_owned()),
    }
}

async fn talk<S: AsyncRead + AsyncWrite>(
    stream: S,
    from: &str,
    to: &[String],
    message: &[u8],
) -> io::Result<(Status, String)> {
    let (read, mut write) = split(stream);
    let mut read = BufReader::new(read);
    let first = reply(&mut read).await?;
    if Status::of(&first) != Status::Done {
        return Ok((Status::of(&first), first));
    }
    let hello = format!("LHLO localhost\r\nMAIL FROM:<{}> SIZE={}\r\n", plain(from), message.len());
    write.write_all(hello.as_bytes()).await?;
    for _ in 0..2 {
        let said = reply(&mut read).await?;
        if Status::of(&said) != Status::Done {
            return Ok((Status::of(&said), said));
        }
    }
    let (mut taken, mut refused) = (0, Vec::new());
    for one in to {
        write.write_all(format!("RCPT TO:<{}>\r\n", plain(one)).as_bytes()).await?;
        let said = reply(&mut read).await?;
        if Status::of(&said) == Status::Done { taken += 1 } else { refused.push(said) }
    }
    if taken > 0 {
        write.write_all(b"DATA\r\n").await?;
        let said = reply(&mut read).await?;
        if Status::of(&said) == Status::Done {
            write.write_all(&dotted(message)).await?;
            for _ in 0..taken {
                let said = reply(&mut read).await?;
                if Status::of(&said) != Status::Done {
                    refused.push(said);
                }
            }
        } else {
            refused.push(said);
        }
    }
    write.write_all(b"QUIT\r\n").await?;
    // Who is to be tried again goes before who is refused.
    let again = refused.iter().position(|said| Status::of(said) == Status::TryAgain);
    Ok(match again.map_or_else(|| refused.first(), |at| refused.get(at)) {
        Some(said) => (Status::of(said), said.clone()),
        None => (Status::Done, String::new()),
    })
}

/// An address that cannot say anything else.
fn plain(address: &str) -> String {
    address.trim_matches(['<', '>']).chars().filter(|c| !c.is_control() && !matches!(c, '<' | '>' | ' ')).collect()
}

/// The last line of a reply.
async fn reply(read: &mut (impl AsyncBufReadExt + Unpin)) -> io::Result<String> {
    loop {
        let mut line = String::new();
        if read.read_line(&mut line).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line.as_bytes().get(3) != Some(&b'-') {
            return Ok(line.trim_end().to_owned());
        }
    }
}

/// As it goes over the wire: each line ended by CR and LF, a dot doubled at its beginning, and the dot that ends it.
fn dotted(message: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(message.len() + message.len() / 32 + 8);
    let message = message.strip_suffix(b"\n").unwrap_or(message);
    for line in message.split(|byte| *byte == b'\n') {
        if line.starts_with(b".") {
            wire.push(b'.');
        }
        wire.extend_from_slice(line.strip_suffix(b"\r").unwrap_or(line));
        wire.extend_from_slice(b"\r\n");
    }
    wire.extend_from_slice(b".\r\n");
    wire
}
