//! What the changes have in common on the server.

use crate::{
    access::{Decision, Role},
    desk::{Deed, Desk},
    fault::{Fault, FieldError, Outcome, Reason},
    ids::{MemberId, OrganizationId},
    paths,
    people::{model::ContactForm, rules::Refusal},
    plain::answer,
};

/// What cannot be read is refused, but only to who may do it at all: nobody else learns what would be taken.
pub(super) async fn refuse<D: Deed<Refusal = Refusal>>(
    desk: &Desk,
    target: &D::Target,
    wrong: Vec<FieldError>,
) -> Result<Outcome<D::Done, Refusal>, Fault> {
    Ok(match desk.explain(D::PERMISSION, target).await? {
        Decision::Denied(denial) => Outcome::NotAllowed(denial),
        Decision::Allowed(_) | Decision::NeedsApproval(..) => Outcome::Invalid(wrong),
    })
}

/// A role that the form of Edit Roles offers.
pub(super) fn offered(to: &str) -> Result<Role, FieldError> {
    let reason = if to.is_empty() { Reason::Empty } else { Reason::NotOffered };
    Role::TECH_SUPPORT.into_iter().find(|role| role.key() == to).ok_or_else(|| FieldError::new("to", reason))
}

/// What was typed, for the way back of a plain form.
pub(super) fn typed(form: &ContactForm, more: (&'static str, String)) -> Vec<(&'static str, String)> {
    form.values().into_iter().chain(std::iter::once(more)).collect()
}

/// The page that the form stood on; without one, the contact's.
pub(super) fn back(back: String, organization: &OrganizationId, member: &MemberId) -> String {
    if back.is_empty() { paths::contact(organization, member) } else { back }
}

/// Leads a plain form without fields back to its page; the draft names the button that was pressed.
pub(super) async fn lead<T>(outcome: &Outcome<T, Refusal>, back: String, button: &str) -> Result<(), Fault> {
    answer(outcome, &back, &back, &[("form", button.to_owned())]).await
}
