//! Everything that can reach a person instead of what they asked for.
//!
//! Always true: nothing here carries the cause of a breakdown, only a reference under which the log has it; what is
//! expected (`Outcome`) is a value with status 200, and only what nobody expects is a `Fault`.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

use crate::{
    access::Denial,
    ids::{ApprovalId, OrganizationId},
};

/// What a change came to. `R` is the slice's closed list of refusals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome<T, R> {
    Done(T),
    /// The policy says no, and why, and who could help.
    NotAllowed(Denial),
    /// A rule of the slice says no.
    Refused(R),
    /// What was typed cannot be taken, field by field.
    Invalid(Vec<FieldError>),
    /// A second person has to say yes: the request waits, in this organization, under this id for the asker to send it.
    Asks(OrganizationId, ApprovalId),
    /// Somebody else changed it in between.
    Stale,
    /// The deed wants the password again first.
    SignInAgain,
}

impl<T, R> Outcome<T, R> {
    /// The same with what was done turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Outcome<U, R> {
        match self {
            Self::Done(done) => Outcome::Done(turn(done)),
            Self::NotAllowed(denial) => Outcome::NotAllowed(denial),
            Self::Refused(refusal) => Outcome::Refused(refusal),
            Self::Invalid(errors) => Outcome::Invalid(errors),
            Self::Asks(organization, id) => Outcome::Asks(organization, id),
            Self::Stale => Outcome::Stale,
            Self::SignInAgain => Outcome::SignInAgain,
        }
    }
}

/// One field that cannot be taken as typed. `field` is the name of the form's control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub field: String,
    pub reason: Reason,
}

impl FieldError {
    #[must_use]
    pub fn new(field: &str, reason: Reason) -> Self {
        Self { field: field.to_owned(), reason }
    }
}

/// Why a field cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Empty,
    TooShort {
        least: usize,
    },
    TooLong {
        most: usize,
    },
    /// Control characters, line breaks, direction overrides, towers of combining marks.
    Unprintable,
    NotAnEmail,
    NotAPhone,
    NotOffered,
    /// No day of the calendar.
    NotADay,
    /// Not the 19 or 20 digits of a SIM card.
    NotAnIccid,
    /// Digits whose check digit is another.
    WrongCheckDigit,
    /// A password that is on every list, or easily guessed.
    TooCommon,
    /// A password made of the organization's or the person's own words.
    TooPersonal,
    /// The two passwords differ.
    Differs,
    /// The current password is not this one.
    Wrong,
    /// The box has to be ticked.
    Unticked,
    /// No amount of money, `25.00`.
    NotAnAmount,
    /// More are chosen than can be.
    TooMany {
        most: usize,
    },
}

/// What ends a request without an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    NotFound,
    SignedOut,
    Busy {
        retry_after: u32,
    },
    TooLarge,
    /// What was sent is no form of ours: bytes that are no text, a field that is missing, a number that is none.
    Unreadable,
    /// The browser could not reach the server.
    Unreachable,
    /// The browser could not reach the server, and keeps what was to be sent until it can (`serve/pwa/offline.js`).
    Kept,
    /// The server cannot reach its database; what was sent may have been done or not.
    Away,
    /// The server has no room to write; nothing was changed.
    Full,
    Broken {
        reference: String,
    },
}

impl FromServerFnError for Fault {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::Unreadable,
            // On the server it is the call that cannot be read, in the browser the answer.
            ServerFnErrorErr::Deserialization(_) if cfg!(feature = "ssr") => Self::Unreadable,
            _ => Self::Broken { reference: String::new() },
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}
