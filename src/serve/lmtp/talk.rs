//! One talk with a mail server: who writes to whom, and the message; one answer for each recipient.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncWriteExt as _, ReadHalf, WriteHalf, split},
    time::timeout,
};

use super::{Wire, lines::Lines};
use crate::{
    cases::mail::{self, Envelope, Room, Told},
    desk::fingerprint,
    serve::Site,
};

/// Bytes of a command (RFC 5321 wants 512, addresses and parameters may make it longer).
const LONGEST: usize = 2_048;
/// Nobody says anything for so long (RFC 5321, 4.5.3.2.7).
const STILL: Duration = Duration::from_secs(300);
/// All of a message has so long.
const MESSAGE: Duration = Duration::from_secs(600);
/// Recipients of one message.
const RECIPIENTS: usize = 100;
/// Recipients that are nobody, and commands that are none, before it is over.
const WRONG: usize = 1_000;
const GARBLED: usize = 20;

pub async fn talk(site: Site, wire: Box<dyn Wire>) {
    let (read, write) = split(wire);
    let talk = Talk {
        site,
        lines: Lines::new(read),
        write,
        greeted: false,
        envelope: None,
        rooms: Vec::new(),
        wrong: 0,
        garbled: 0,
    };
    if let Err(cause) = talk.goes_on().await {
        tracing::info!(%cause, "a talk with a mail server broke off");
    }
}

struct Talk {
    site: Site,
    lines: Lines<ReadHalf<Box<dyn Wire>>>,
    write: WriteHalf<Box<dyn Wire>>,
    greeted: bool,
    envelope: Option<Envelope>,
    rooms: Vec<Room>,
    wrong: usize,
    garbled: usize,
}

/// What comes after a command.
enum Next {
    Goes,
    Ends,
}

impl Talk {
    async fn goes_on(mut self) -> io::Result<()> {
        self.say("220 Enlace LMTP").await?;
        loop {
            let line = tokio::select! {
                line = timeout(STILL, self.lines.line(LONGEST)) => line,
                () = self.site.clone().stopped() => return self.say("421 4.3.2 Please come again").await,
            };
            let Ok(line) = line else { return self.say("421 4.4.2 Nobody says anything").await };
            let Some(line) = line? else { return Ok(()) };
            let next = match line {
                Some(line) => self.obey(&line).await?,
                None => self.garbled("500 5.5.2 This line is too long").await?,
            };
            if let Next::Ends = next {
                return Ok(());
            }
        }
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        let line = format!("{reply}\r\n");
        let said = async {
            self.write.write_all(line.as_bytes()).await?;
            self.write.flush().await
        };
        timeout(STILL, said).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
    }

    async fn says(&mut self, reply: &str) -> io::Result<Next> {
        self.say(reply).await.map(|()| Next::Goes)
    }

    async fn garbled(&mut self, reply: &str) -> io::Result<Next> {
        self.garbled += 1;
        if self.garbled > GARBLED {
            return self.say("421 4.7.0 This is not understood").await.map(|()| Next::Ends);
        }
        self.says(reply).await
    }

    async fn obey(&mut self, line: &str) -> io::Result<Next> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" => self.greet().await,
            "HELO" | "EHLO" => self.garbled("500 5.5.1 This is LMTP: it begins with LHLO").await,
            "MAIL" => self.from(rest).await,
            "RCPT" => self.to(rest).await,
            "DATA" => self.data().await,
            "RSET" => {
                self.forget();
                self.says("250 2.0.0 Forgotten").await
            }
            "NOOP" => self.says("250 2.0.0 Yes").await,
            "VRFY" => self.says("252 2.1.5 That is heard when something is sent").await,
            "QUIT" => self.say("221 2.0.0 Goodbye").await.map(|()| Next::Ends),
            _ => self.garbled("500 5.5.1 This is not understood").await,
        }
    }

    fn forget(&mut self) {
        self.envelope = None;
        self.rooms.clear();
    }

    async fn greet(&mut self) -> io::Result<Next> {
        self.forget();
        self.greeted = true;
        let size = mail::most(&self.site);
        let known = ["enlace", "PIPELINING", "ENHANCEDSTATUSCODES", "8BITMIME", "SMTPUTF8"]
            .map(|word| format!("250-{word}\r\n"));
        self.says(&format!("{}250 SIZE {size}", known.concat())).await
    }

    async fn from(&mut self, rest: &str) -> io::Result<Next> {
        if !self.greeted || self.envelope.is_some() {
            return self.says("503 5.5.1 Not now").await;
        }
        let Some((sender, more)) = address(rest, "FROM:") else {
            return self.garbled("501 5.5.4 MAIL FROM:<address>").await;
        };
        let size =
            more.split_whitespace().find_map(|word| word.to_ascii_uppercase().strip_prefix("SIZE=")?.parse().ok());
        if size.is_some_and(|size: usize| size > mail::most(&self.site)) {
            return self.says(&Told::TooLarge.reply()).await;
        }
        self.envelope = Some(Envelope { sender });
        self.says("250 2.1.0 Yes").await
    }

    async fn to(&mut self, rest: &str) -> io::Result<Next> {
        if self.envelope.is_none() {
            return self.says("503 5.5.1 From whom?").await;
        }
        let Some((recipient, _)) = address(rest, "TO:") else {
            return self.garbled("501 5.5.4 RCPT TO:<address>").await;
        };
        if self.rooms.len() >= RECIPIENTS {
            return self.says("452 4.5.3 Too many recipients").await;
        }
        match mail::open(&self.site, &recipient).await {
            Ok(room) => {
                self.rooms.push(room);
                self.says("250 2.1.5 Yes").await
            }
            Err(_) if self.wrong >= WRONG => {
                self.say("421 4.7.0 Too many mailboxes that are none").await.map(|()| Next::Ends)
            }
            Err(told) => {
                self.wrong += 1;
                self.says(&told.reply()).await
            }
        }
    }

    async fn data(&mut self) -> io::Result<Next> {
        let (Some(envelope), false) = (self.envelope.clone(), self.rooms.is_empty()) else {
            return self.says("503 5.5.1 To nobody").await;
        };
        self.say("354 It ends with a dot").await?;
        let message = timeout(MESSAGE, self.lines.message(mail::most(&self.site))).await;
        let message = message.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        let rooms = std::mem::take(&mut self.rooms);
        self.forget();
        let came = match message {
            None => Err(Told::TooLarge),
            Some(raw) => read(self.site.clone(), raw).await,
        };
        for room in &rooms {
            let told = match &came {
                Ok((came, key)) => mail::take(&self.site, room, &envelope, came, key).await,
                Err(told) => told.clone(),
            };
            self.say(&told.reply()).await?;
        }
        Ok(Next::Goes)
    }
}

/// The address in `FROM:<…>` or `TO:<…>`, and what stands behind it.
fn address(rest: &str, before: &str) -> Option<(String, String)> {
    let begins = rest.get(..before.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(before));
    let rest = rest.get(before.len()..).filter(|_| begins)?.trim_start().strip_prefix('<')?;
    let (address, more) = rest.split_once('>')?;
    Some((address.to_owned(), more.to_owned()))
}

/// Reads it on a thread of its own: a large one takes its time, and a broken one harms nobody else.
async fn read(site: Site, raw: Vec<u8>) -> Result<(mail::Came, String), Told> {
    let read = move || {
        let came = mail::read(&raw, |id| mail::is_own(&site, id))?;
        let key = came.id.clone().unwrap_or_else(|| fingerprint(&String::from_utf8_lossy(&raw)));
        Some((came, key))
    };
    tokio::task::spawn_blocking(read).await.ok().flatten().ok_or(Told::Unreadable)
}
