//! The words around the articles: a dictionary of their own, so that they do not travel in the WASM.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

use super::model::{Reader, Topic};
use crate::words::{Language, label};

static_loader! {
    static HELP = {
        locales: "./src/help/words",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const SPANISH: LanguageIdentifier = langid!("es");

pub fn say(language: Language, key: &str) -> String {
    say_of(language, key, &[])
}

pub fn say_of(language: Language, key: &str, values: &[(&'static str, &str)]) -> String {
    let value = |(name, value): &(&'static str, &str)| (Cow::from(*name), FluentValue::from((*value).to_owned()));
    let values: HashMap<Cow<'static, str>, FluentValue<'static>> = values.iter().map(value).collect();
    let id = match language {
        Language::En => &ENGLISH,
        Language::Es => &SPANISH,
    };
    HELP.try_lookup_with_args(id, key, &values).unwrap_or_default()
}

pub fn topic(language: Language, topic: Topic) -> String {
    let key = match topic {
        Topic::GettingStarted => "help-topic-getting-started",
        Topic::AccountResources => "help-topic-account-resources",
        Topic::Network => "help-topic-network",
        Topic::Plans => "help-topic-plans",
        Topic::Devices => "help-topic-devices",
        Topic::Business => "help-topic-business",
    };
    say(language, key)
}

/// Roles are called as the portal calls them.
pub fn reader(language: Language, reader: Reader) -> String {
    let role = |key| label(language, key).unwrap_or_default();
    match reader {
        Reader::Visitor => say(language, "help-reader-visitor"),
        Reader::Everybody => say(language, "help-reader-everybody"),
        Reader::BusinessOwner => role("access-business-owner"),
        Reader::MaintenanceManager => role("access-maintenance-manager"),
        Reader::BillingManager => role("access-billing-manager"),
        Reader::OrderManager => role("access-order-manager"),
        Reader::EndUser => role("access-end-user"),
        Reader::CaseManager => role("access-case-manager"),
        Reader::Customer => role("access-customer"),
    }
}
