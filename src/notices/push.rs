//! What devices are told: a sentence about what happened, and the way to it.
//!
//! Always true: nobody's name or number is in it, and nothing that anybody wrote; it is sealed for the one browser that
//! takes it; whether its session, its reader's choice and what they may see still stand is asked as it leaves; it goes to
//! no inner address, and follows nobody who leads it on.

mod compose;
mod places;
pub(super) mod seal;
mod vapid;

use std::{sync::Arc, time::Duration};

use reqwest::{
    Client, Response, StatusCode,
    header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER},
    redirect::Policy,
};

use super::{sight::Thing, store, turn::still};
use crate::{
    desk::{Deliver, DeskError, Fate, House, Push, Undelivered, Way, Zone, salt},
    notices::model::Pushed,
    settings,
    time::Span,
};

pub use compose::Message;
pub use places::Places;
#[cfg(test)]
pub(super) use places::is_outer;
pub use seal::Receiver;
pub use vapid::Pair;

/// Shorter than the lease of what is carried away.
const LONGEST: Duration = Duration::from_secs(5);
/// What happened so long ago is no news, here and at the push service.
const NEWS: Span = Span::days(1);
/// A push service that is busy is not believed that it will be for longer.
const LATER: Span = Span::hours(6);

/// Tells devices.
#[derive(Debug)]
pub struct Pusher {
    house: Arc<House>,
    client: Client,
    places: Places,
    pair: Pair,
    contact: String,
}

impl Pusher {
    /// One for these settings, if devices are told anything.
    ///
    /// # Errors
    /// Why nothing can be told.
    pub async fn of(house: Arc<House>, settings: &settings::Push) -> Result<Option<Self>, String> {
        let Some(contact) = settings.contact.clone() else { return Ok(None) };
        let places = Places::new(&settings.services);
        // Without a proxy, since who looks up the name has to be this server.
        let client = Client::builder().redirect(Policy::none()).timeout(LONGEST).no_proxy().user_agent("enlace");
        let client = client.dns_resolver(Arc::new(places.clone())).build().map_err(|cause| cause.to_string())?;
        let pair = store::pair(&house).await.map_err(|cause| format!("{cause:?}"))?;
        Ok(Some(Self { house, client, places, pair, contact }))
    }

    /// What leaves, and where to; or what becomes of it.
    async fn message(&self, push: &Push) -> Result<Result<(store::Told, Message), Fate>, DeskError> {
        let (house, over) = (&self.house, Ok(Err(Fate::Over)));
        let Some(pushed) = Pushed::of(&push.template) else { return over };
        let Some(told) = store::told(house, &push.device).await? else {
            store::forget(house, &push.device).await?;
            return over;
        };
        let addressee = store::addressee(house.db(), &push.concern).await?;
        let Some(addressee) = addressee.filter(|one| one.person == told.person && one.choice.pushes(pushed)) else {
            return over;
        };
        let zone = Zone::named(&addressee.zone);
        let quiet = addressee.choice.quiet_until(zone.minute(house.now()));
        if let Some(minute) = quiet.filter(|_| pushed.kind().is_some()) {
            return Ok(Err(Fate::Later(zone.next(house.now(), minute))));
        }
        let thing = pushed.thing(&push.concern.about);
        if still(house, &push.concern, std::slice::from_ref(&thing)).await?.is_empty() {
            return over;
        }
        let language = addressee.language.parse().unwrap_or_default();
        let age = house.now() - push.at;
        let message = Message::of(pushed, &house.options.brand, language, &push.concern.organization, &thing, age);
        Ok(Ok((told, message)))
    }

    async fn send(&self, told: &store::Told, message: &Message) -> Result<Response, Undelivered> {
        let unfit = |why: &str| Undelivered(format!("a device cannot be told: {why}"));
        let url = self.places.read(&told.subscription.endpoint).ok_or_else(|| unfit("its address"))?;
        let body = told.subscription.receiver.seal(message.said.to_string().as_bytes(), salt());
        let shown = self.pair.shown(&url.origin().ascii_serialization(), &self.contact, self.house.now());
        let (body, shown) = body.zip(shown).ok_or_else(|| unfit("its key"))?;
        let sent = self
            .client
            .post(url)
            .header(AUTHORIZATION, shown)
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("ttl", (NEWS.0 - message.age.0) / 1_000)
            .header("urgency", message.urgency())
            .header("topic", message.topic())
            .body(body)
            .send();
        sent.await.map_err(|cause| Undelivered(cause.without_url().to_string()))
    }

    /// What becomes of it by what the push service says; nothing but the head of its answer is read.
    async fn heard(&self, push: &Push, answer: &Response) -> Result<Fate, Undelivered> {
        let status = answer.status();
        match status {
            StatusCode::NOT_FOUND | StatusCode::GONE => {
                store::forget(&self.house, &push.device).await.map_err(DeskError::from)?;
            }
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => return self.later(answer),
            _ if status.is_server_error() => return self.later(answer),
            _ if !status.is_success() => {
                let service = answer.url().host_str().unwrap_or_default();
                tracing::warn!(%status, service, "a push service did not take a message");
            }
            _ => {}
        }
        Ok(Fate::Over)
    }

    fn later(&self, answer: &Response) -> Result<Fate, Undelivered> {
        let wait = answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse::<i64>().ok());
        match wait.filter(|seconds| *seconds > 0) {
            Some(seconds) => {
                let wait = Span::seconds(seconds.min(LATER.0 / 1_000));
                Ok(Fate::Later(self.house.now() + wait))
            }
            None => Err(Undelivered(format!("a push service answered {}", answer.status()))),
        }
    }
}

impl Deliver for Pusher {
    const WAY: Way = Way::Push;
    type What = Push;

    async fn deliver(&self, push: &Push) -> Result<Fate, Undelivered> {
        if push.at + NEWS < self.house.now() {
            return Ok(Fate::Over);
        }
        match self.message(push).await? {
            Ok((told, message)) => self.heard(push, &self.send(&told, &message).await?).await,
            Err(fate) => Ok(fate),
        }
    }
}

impl Pushed {
    /// The names of the letters that are of it.
    pub(super) fn letters(self) -> &'static [&'static str] {
        match self.kind() {
            Some(kind) => kind.letters(),
            None => &["sim-change-asked", "transfer-pin-asked"],
        }
    }

    fn of(template: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.letters().contains(&template))
    }

    /// What it tells of.
    fn thing(self, about: &str) -> Thing {
        match self.kind() {
            Some(kind) => Thing::of(kind, about),
            None => Thing::Line(crate::ids::LineId::new(about)),
        }
    }
}
