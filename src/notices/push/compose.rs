//! What a device shows, as its service worker (`serve/pwa/worker.js`) reads it.
//!
//! Always true: an older worker understands it as well: what there is is only ever added to.

use serde_json::{Value, json};

use crate::{
    desk::fingerprint,
    ids::OrganizationId,
    notices::{model::Pushed, sight::Thing, words::phrase},
    time::Span,
    words::Language,
};

/// What comes as it happens is announced each time; of what waited longer, one of its kind is.
const AT_ONCE: Span = Span::minutes(2);

/// A message to a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub said: Value,
    /// What takes the place of what.
    tag: String,
    of: Pushed,
    /// How long ago it happened.
    pub(super) age: Span,
}

impl Message {
    pub(super) fn of(
        of: Pushed,
        brand: &str,
        language: Language,
        organization: &OrganizationId,
        thing: &Thing,
        age: Span,
    ) -> Self {
        let (body, path) = (phrase(language, sentence(of)), thing.path(organization));
        // The newest of a kind takes the place of the others, but for what concerns the safety of a line.
        let mut tag = format!("{}.{organization}", of.key());
        if of == Pushed::SimAsked {
            tag = format!("{tag}.{}", &fingerprint(&path)[..8]);
        }
        let anew = age <= AT_ONCE;
        let said = json!({ "title": brand, "body": body, "path": path, "tag": tag, "lang": language, "anew": anew });
        Self { said, tag, of, age }
    }

    /// What is still on its way to a device is replaced there too, without saying what it is.
    pub(super) fn topic(&self) -> String {
        fingerprint(&self.tag)[..32].to_owned()
    }

    pub(super) const fn urgency(&self) -> &'static str {
        match self.of {
            Pushed::SimAsked => "high",
            _ => "normal",
        }
    }
}

const fn sentence(of: Pushed) -> &'static str {
    match of {
        Pushed::RequestWaits => "push-request-waits",
        Pushed::CaseSaid => "push-case-said",
        Pushed::CaseTurned => "push-case-turned",
        Pushed::CaseNamed => "push-case-named",
        Pushed::SimAsked => "push-sim-asked",
    }
}
