//! What the pages about organizations have in common: somebody who was invited, and how far they are.

use leptos_fluent::tr;

use crate::{
    access::Status,
    organizations::model::Invitee,
    people::{
        model::{InvitationState, Kept, Left},
        page::said::{invitation_state, invitation_tone},
    },
    time::Moment,
    ui::Tone,
};

/// By their name, or else by their address, or as whoever owns it.
pub fn called(invitee: &Invitee) -> String {
    let name = Some(&invitee.name).filter(|name| !name.is_empty());
    name.or(invitee.email.as_ref()).cloned().unwrap_or_else(|| tr!("organizations-nameless"))
}

/// How far they have come.
pub fn standing(invitee: &Invitee, now: Moment) -> (Tone, String) {
    match (invitee.status, &invitee.invitation) {
        (Status::Active, _) => (Tone::Good, tr!("organizations-owner-active")),
        (Status::Blocked | Status::Deleted, _) => (Tone::Plain, tr!("organizations-owner-gone")),
        (Status::Invited, invitation) => {
            let state = invitation.as_ref().map_or(InvitationState::Revoked, |invitation| invitation.state(now));
            let until = invitation.as_ref().map_or(now, |invitation| invitation.link_until.at);
            (invitation_tone(state), invitation_state(state, Left::until(until, now)))
        }
    }
}

/// Whether a new link can be made for them: what their organization has taken back stays so.
pub fn is_awaited(invitee: &Invitee) -> bool {
    let sent = invitee.invitation.as_ref().is_some_and(|invitation| invitation.state == Kept::Sent);
    invitee.status == Status::Invited && sent
}
