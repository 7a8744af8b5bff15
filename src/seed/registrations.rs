//! Who has registered themselves in the demonstration: two who wait, and one who was turned away.

use crate::{
    desk::Script,
    ids::{AccountId, OrganizationId, RegistrationId},
    registration::{
        model::{Registrant, State},
        store::{NewRegistration, put_decision, put_registration},
    },
    time::{Moment, Span},
    words::Language,
};

use super::rows::Part;

/// First and last name, address, language, the account, and how many hours ago.
const COBALT: [(&str, &str, &str, Language, &str, i64); 3] = [
    ("Wendell", "Price", "wendell.price@mailbox.test", Language::En, "offices", 220),
    ("Lucía", "Ferrer", "lucia.ferrer@cobalt.test", Language::Es, "warehouses", 27),
    ("Tyrone", "Banks", "tyrone.banks@cobalt.test", Language::En, "fleet", 3),
];

pub fn write(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>], now: Moment) {
    if organization.as_str() != "cobalt" {
        return;
    }
    let owner = parts.first().map(|part| part.details.name());
    for (first, last, email, language, account, hours) in COBALT {
        let id = RegistrationId::new(email.split('@').next().unwrap_or(email));
        let registrant =
            Registrant { first_name: first.to_owned(), last_name: last.to_owned(), email: email.to_owned(), language };
        let account = AccountId::new(account);
        let asked = now - Span::hours(hours);
        let new = NewRegistration { organization, id: &id, account: &account, registrant: &registrant, asked };
        put_registration(script, &new);
        if hours > 100 {
            let reason = "Nobody at the offices knows this address. Please ask again from your work address.";
            let decision = (email, State::Rejected, owner.as_deref(), Some(reason));
            put_decision(script, organization, &id, decision, asked + Span::hours(19));
        }
    }
}
