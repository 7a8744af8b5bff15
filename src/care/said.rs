//! How works say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use super::model::{Known, Reason, WorkState};
use crate::ui::Tone;

/// What is to be done, by its key; one that a later version writes, by the key itself.
#[must_use]
pub fn kind(key: &str) -> String {
    match key {
        "suspend" => tr!("care-kind-suspend"),
        "restore" => tr!("care-kind-restore"),
        "change_number" => tr!("care-kind-change-number"),
        "change_sim" => tr!("care-kind-change-sim"),
        "change_plan" => tr!("care-kind-change-plan"),
        "move" => tr!("care-kind-move"),
        "transfer_pin" => tr!("care-kind-transfer-pin"),
        other => other.to_owned(),
    }
}

#[must_use]
pub fn reason(reason: &Reason) -> String {
    let known = match reason {
        Reason::Said(text) => return text.clone(),
        Reason::Known(known) => known,
    };
    match known {
        Known::LineGone => tr!("care-known-line-gone"),
        Known::LineCancelled => tr!("care-known-line-cancelled"),
        Known::OrganizationGone => tr!("care-known-organization-gone"),
        Known::NotSuspended => tr!("care-known-not-suspended"),
        Known::AlreadySuspended => tr!("care-known-already-suspended"),
        Known::SuspensionFailed => tr!("care-known-suspension-failed"),
        Known::NotPossible => tr!("care-known-not-possible"),
        Known::NotTaken => tr!("care-known-not-taken"),
        Known::NoAnswer => tr!("care-known-no-answer"),
        Known::NotSaid => tr!("care-known-not-said"),
        Known::DemoNetwork => tr!("care-known-demo-network"),
        Known::DemoVoicemail => tr!("care-known-demo-voicemail"),
    }
}

#[must_use]
pub const fn tone(state: WorkState) -> Tone {
    match state {
        WorkState::Completed => Tone::Good,
        WorkState::Acknowledged | WorkState::InProgress | WorkState::Held | WorkState::Partial => Tone::Wait,
        WorkState::Failed => Tone::Stop,
        WorkState::Pending | WorkState::Cancelled => Tone::Plain,
    }
}

#[must_use]
pub fn state(state: WorkState) -> String {
    match state {
        WorkState::Acknowledged => tr!("care-state-acknowledged"),
        WorkState::Pending => tr!("care-state-pending"),
        WorkState::Held => tr!("care-state-held"),
        WorkState::InProgress => tr!("care-state-in-progress"),
        WorkState::Completed => tr!("care-state-completed"),
        WorkState::Partial => tr!("care-state-partial"),
        WorkState::Failed => tr!("care-state-failed"),
        WorkState::Cancelled => tr!("care-state-cancelled"),
    }
}
