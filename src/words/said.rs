//! What a person is told of a field that cannot be taken, of a request that ended without an answer, and of whom somebody
//! acted for.

use leptos_fluent::tr;

use crate::fault::{Fault, Reason};

/// The sentence at the field.
#[must_use]
pub fn reason(reason: Reason) -> String {
    match reason {
        Reason::Empty => tr!("fault-field-empty"),
        Reason::TooShort { least } => tr!("fault-field-too-short", { "least" => least }),
        Reason::TooLong { most } => tr!("fault-field-too-long", { "most" => most }),
        Reason::Unprintable => tr!("fault-field-unprintable"),
        Reason::NotAnEmail => tr!("fault-field-not-an-email"),
        Reason::NotAPhone => tr!("fault-field-not-a-phone"),
        Reason::NotOffered => tr!("fault-field-not-offered"),
        Reason::NotADay => tr!("fault-field-not-a-day"),
        Reason::NotAnIccid => tr!("fault-field-not-an-iccid"),
        Reason::WrongCheckDigit => tr!("fault-field-wrong-check-digit"),
        Reason::TooCommon => tr!("fault-field-too-common"),
        Reason::TooPersonal => tr!("fault-field-too-personal"),
        Reason::Differs => tr!("fault-field-differs"),
        Reason::Wrong => tr!("fault-field-wrong"),
        Reason::Unticked => tr!("fault-field-unticked"),
        Reason::NotAnAmount => tr!("fault-field-not-an-amount"),
        Reason::TooMany { most } => tr!("fault-field-too-many", { "most" => most }),
    }
}

/// *On behalf of Ana Cruz*
#[must_use]
pub fn on_behalf(name: &str) -> String {
    tr!("words-on-behalf", { "name" => name.to_owned() })
}

/// The sentence in place of an answer.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::NotFound => tr!("fault-not-found"),
        Fault::SignedOut => tr!("fault-signed-out"),
        Fault::Busy { retry_after } => tr!("fault-busy", { "seconds" => *retry_after }),
        Fault::TooLarge => tr!("fault-too-large"),
        Fault::Unreadable => tr!("fault-unreadable"),
        Fault::Unreachable => tr!("fault-unreachable"),
        Fault::Kept => tr!("fault-kept"),
        Fault::Away => tr!("fault-away"),
        Fault::Full => tr!("fault-full"),
        Fault::Broken { reference } if reference.is_empty() => tr!("fault-broken"),
        Fault::Broken { reference } => tr!("fault-broken-reference", { "reference" => reference.clone() }),
    }
}
