//! Who carries letters away: a mail server, or the demonstration's mailbox.

use std::{sync::Arc, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

use super::{Sender, Written, answers::message_id, digest, letter::thread, store, turn, write};
use crate::{
    desk::{Deliver, Fate, House, Letter, Undelivered, Way},
    settings::MailIn,
};

/// Shorter than the lease of a letter, so that no other server sends the same one meanwhile.
const LONGEST: Duration = Duration::from_secs(45);

/// Carries letters away.
#[derive(Debug)]
pub struct Carrier {
    house: Arc<House>,
    sender: Sender,
    to: To,
    /// Where letters about cases can be answered to.
    answers: Option<MailIn>,
}

#[derive(Debug)]
enum To {
    Server { transport: Box<AsyncSmtpTransport<Tokio1Executor>>, from: Mailbox },
    Demonstration,
}

/// Carries letters away until the process ends. Without a carrier they wait in the outbox.
pub async fn carry_letters(house: Arc<House>, carrier: Option<Carrier>) {
    if let Some(carrier) = carrier {
        house.run_outbox(carrier).await;
    } else {
        tracing::warn!("ENLACE_SMTP_URL is not set: letters wait in the outbox until it is");
    }
}

impl Carrier {
    /// Sends by a mail server, `smtp://` or `smtps://`.
    ///
    /// # Errors
    /// The sentence that names the setting which cannot be taken.
    pub fn by_server(house: Arc<House>, url: &str, from: &str) -> Result<Self, String> {
        let sender = Sender::of(&house);
        let mut from: Mailbox = from.parse().map_err(|_| "ENLACE_MAIL_FROM must be an e-mail address.".to_owned())?;
        from.name.get_or_insert_with(|| sender.brand.clone());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "ENLACE_SMTP_URL must be a URL like smtps://user:password@host.".to_owned())?
            .timeout(Some(Duration::from_secs(20)))
            .build();
        Ok(Self { house, sender, to: To::Server { transport: Box::new(transport), from }, answers: None })
    }

    /// Puts letters where the demonstration's page shows them.
    #[must_use]
    pub fn into_demonstration(house: Arc<House>) -> Self {
        let sender = Sender::of(&house);
        Self { house, sender, to: To::Demonstration, answers: None }
    }

    /// Letters about cases can be answered to an address of this mailbox.
    #[must_use]
    pub fn answered_at(self, answers: Option<MailIn>) -> Self {
        Self { answers, ..self }
    }

    async fn reply_to(&self, letter: &Letter) -> Result<Option<String>, Undelivered> {
        let Some((mailbox, thread)) = self.answers.as_ref().zip(thread(letter)) else { return Ok(None) };
        let token = store::token(&self.house, &thread).await;
        Ok(Some(mailbox.address(&token?)))
    }

    async fn send(&self, written: Written) -> Result<(), Undelivered> {
        match &self.to {
            To::Demonstration => {
                store::keep(&self.house, &written).await.map_err(|cause| Undelivered(cause.to_string()))
            }
            To::Server { transport, from } => {
                let message = message(from, written).map_err(Undelivered)?;
                match tokio::time::timeout(LONGEST, transport.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(cause)) => Err(Undelivered(cause.to_string())),
                    Err(_) => Err(Undelivered("the mail server did not answer in time".to_owned())),
                }
            }
        }
    }
}

impl Deliver for Carrier {
    const WAY: Way = Way::Mail;
    type What = Letter;

    async fn deliver(&self, letter: &Letter) -> Result<Fate, Undelivered> {
        let written = if letter.template == House::BUNDLE {
            digest::of(&self.house, letter, &self.sender).await?
        } else {
            match turn::of(&self.house, letter).await? {
                Ok(letter) => Ok(write(&letter, &self.sender, self.reply_to(&letter).await?).map_err(Undelivered)?),
                Err(fate) => Err(fate),
            }
        };
        match written {
            Ok(written) => self.send(written).await.map(|()| Fate::Over),
            Err(fate) => Ok(fate),
        }
    }
}

pub(super) fn message(from: &Mailbox, letter: Written) -> Result<Message, String> {
    let to: Mailbox = letter.to.parse().map_err(|_| "the letter's address cannot be written to".to_owned())?;
    let domain = from.email.domain();
    // Of the sender's domain: the library would tell the machine's own name.
    let mut message =
        Message::builder().from(from.clone()).to(to).subject(letter.subject).message_id(Some(message_id(domain)));
    if let Some(address) = letter.reply_to {
        let address = address.parse().map_err(|_| "the address of answers cannot be written to".to_owned())?;
        message = message.reply_to(Mailbox::new(from.name.clone(), address));
    }
    if let Some(root) = letter.thread.map(|thread| thread.root(domain)) {
        message = message.in_reply_to(root.clone()).references(root);
    }
    message
        // No person wrote it, so that no vacation notice answers (RFC 3834).
        .raw_header(said("Auto-Submitted", "auto-generated"))
        .raw_header(said("X-Auto-Response-Suppress", "All"))
        .multipart(MultiPart::alternative_plain_html(letter.text, letter.html))
        .map_err(|cause| cause.to_string())
}

fn said(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
