//! All of a contact for their page, with the verdict on everything that could be done to them.

use serde_json::json;

use super::{
    Reader, facts,
    history::history,
    rows::{COLUMNS, ContactRow},
};
use crate::{
    access::{Permission, Permit, Role},
    desk::{Db, Desk, DeskError},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    people::{
        model::{Account, ContactCard, Verdict, Verdicts},
        rules::{self, ContactFacts, Refusal},
    },
};

/// The card of a contact, for the member at this desk.
pub async fn card(desk: &Desk, permit: &Permit<(), MemberId>) -> Result<ContactCard, Fault> {
    let (db, now, member) = (desk.db(), desk.now(), permit.target());
    let reader = Reader::of(desk).await?;
    let row = contact_row(db, permit).await?;
    let facts = facts::about(db, permit.organization(), member, &reader.member, now).await?;
    let roles = Role::TECH_SUPPORT.map(|role| (role, rules::change_role(permit.by(), &facts, role).err()));
    Ok(ContactCard {
        revision: row.revision,
        contact: row.read_by(&reader),
        account: Account { name: facts.sender.organization.clone() },
        verdicts: verdicts(desk, permit, &facts).await?,
        roles: roles.to_vec(),
        history: history(db, permit.organization(), member, None, &reader).await?,
        now,
    })
}

/// The organization, as a form shows it.
pub async fn account(db: &Db, permit: &Permit<(), OrganizationId>) -> Result<Account, DeskError> {
    let name: Option<String> = db
        .row("SELECT VALUE name FROM type::record('organization', $org)", json!({ "org": permit.organization() }))
        .await?;
    name.map(|name| Account { name }).ok_or(DeskError::NotFound)
}

async fn contact_row(db: &Db, permit: &Permit<(), MemberId>) -> Result<ContactRow, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM member:[$org, $id]");
    let values = json!({ "org": permit.organization(), "id": permit.target() });
    db.row(&text, values).await?.ok_or(DeskError::NotFound)
}

async fn verdicts(desk: &Desk, permit: &Permit<(), MemberId>, facts: &ContactFacts) -> Result<Verdicts, Fault> {
    let (by, member) = (permit.by(), permit.target());
    let on = async |permission: Permission, refusal: Option<Refusal>| -> Result<Verdict, Fault> {
        Ok(Verdict::of(desk.explain(permission, member).await?, refusal))
    };
    let roles = Role::TECH_SUPPORT.map(|role| rules::change_role(by, facts, role).err());
    // Edit Roles is off only when no role at all could be chosen.
    let no_role = roles.iter().all(Option::is_some).then(|| told(&roles)).flatten();
    Ok(Verdicts {
        edit: on(Permission::EditContacts, None).await?,
        roles: on(Permission::EditContactRoles, no_role).await?,
        disable: on(Permission::DisableLogin, rules::disable_login(by, facts).err()).await?,
        enable: on(Permission::EnableLogin, rules::enable_login(by, facts).err()).await?,
        resend: on(Permission::ResendInvitations, rules::resend_invitation(by, facts).err()).await?,
        revoke: on(Permission::RevokeInvitations, rules::revoke_invitation(by, facts).err()).await?,
    })
}

/// Of several refusals the one that says something: that they hold a role already explains nothing.
fn told(refusals: &[Option<Refusal>]) -> Option<Refusal> {
    refusals.iter().flatten().find(|refusal| **refusal != Refusal::NothingChanged).copied()
}
