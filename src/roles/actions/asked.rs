//! What the changes have in common on the server.

use crate::{
    access::{Decision, Denial, Permission, Permissions},
    desk::{Deed, Desk},
    fault::{Fault, FieldError, Outcome},
    ids::RoleId,
    roles::{
        model::{Effects, RoleForm},
        rules::Refusal,
        store,
    },
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

/// What a plain form asks before it saves: what would change for whom.
pub(super) async fn look<T>(desk: &Desk, role: &RoleId, would: Permissions) -> Result<Outcome<T, Refusal>, Fault> {
    let looked: Result<Effects, Denial> = match desk.may_look(Permission::ManageRoles, role).await? {
        Ok(permit) => Ok(store::look(desk.db(), &permit, would, desk.now()).await?),
        Err(denial) => Err(denial),
    };
    Ok(match looked {
        Ok(effects) => Outcome::Refused(Refusal::OnlyLooked(effects)),
        Err(denial) => Outcome::NotAllowed(denial),
    })
}

/// Leads a plain form back to its page with what was typed, or on.
pub(super) async fn answer<T>(
    outcome: &Outcome<T, Refusal>,
    (back, done): (&str, &str),
    form: &RoleForm,
    more: &[(&str, String)],
) -> Result<(), Fault> {
    let values = form.values();
    let typed: Vec<(&str, String)> =
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).chain(more.iter().cloned()).collect();
    crate::plain::answer(outcome, back, done, &typed).await
}
