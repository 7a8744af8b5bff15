//! How self-registration is said: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    app::outcome::Sayable,
    registration::{model::State, rules::Refusal},
    ui::Tone,
    words::{self, Language},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::TooMany { seconds } => tr!("registration-refused-too-many", { "minutes" => seconds.div_ceil(60) }),
            Self::WrongCode => tr!("registration-refused-wrong-code"),
            Self::NoMoreTries => tr!("registration-refused-no-more-tries"),
            Self::Over => tr!("registration-refused-over"),
            Self::AlreadyDecided => tr!("registration-refused-already-decided"),
            Self::AddressTaken => tr!("registration-refused-address-taken"),
            Self::RoleGone => tr!("registration-refused-role-gone"),
            Self::CannotGrant { role } => {
                tr!("registration-refused-cannot-grant", { "role" => words::access::role_name(role) })
            }
            Self::NoSuchLine => tr!("registration-refused-no-such-line"),
            Self::CannotAssign => tr!("registration-refused-cannot-assign"),
            Self::NothingChanged => tr!("registration-refused-nothing-changed"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::WrongCode => Some("code"),
            Self::NoSuchLine | Self::CannotAssign => Some("line"),
            Self::RoleGone | Self::CannotGrant { .. } => Some("role"),
            _ => None,
        }
    }

    fn label(name: &str) -> String {
        match name {
            "account" => tr!("registration-account-number"),
            "first_name" => tr!("registration-first-name"),
            "last_name" => tr!("registration-last-name"),
            "email" => tr!("registration-email"),
            "language" => tr!("registration-language"),
            "code" => tr!("registration-code"),
            "role" => tr!("registration-role"),
            "line" => tr!("registration-line"),
            "reason" => tr!("registration-reason"),
            "self_registration" => tr!("registration-setting-self"),
            "approval" => tr!("registration-setting-approval"),
            other => other.to_owned(),
        }
    }
}

/// Where it stands, in a word or two.
pub(super) fn state(state: State) -> String {
    match state {
        State::Waiting => tr!("registration-waiting"),
        State::Approved => tr!("registration-approved"),
        State::Rejected => tr!("registration-rejected"),
    }
}

pub(super) const fn tone(state: State) -> Tone {
    match state {
        State::Waiting => Tone::Wait,
        State::Approved => Tone::Good,
        State::Rejected => Tone::Stop,
    }
}

/// A language by its own name, which is the same in both dictionaries.
pub(super) fn language(language: Language) -> String {
    match language {
        Language::En => tr!("registration-in-english"),
        Language::Es => tr!("registration-in-spanish"),
    }
}
