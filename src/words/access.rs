//! How access is explained: what is allowed, why not, who could help, what a role is called and means.

use leptos_fluent::tr;

use super::{or, spoken};
use crate::access::{Denial, Permission, Rank, Role, RoleName, Status, Why};

/// What is allowed, as it stands in a sentence.
#[must_use]
pub fn permission(permission: Permission) -> String {
    match permission {
        Permission::ViewContacts => tr!("access-view-contacts"),
        Permission::CreateContacts => tr!("access-create-contacts"),
        Permission::EditContacts => tr!("access-edit-contacts"),
        Permission::EditContactRoles => tr!("access-edit-contact-roles"),
        Permission::DisableLogin => tr!("access-disable-login"),
        Permission::EnableLogin => tr!("access-enable-login"),
        Permission::ResendInvitations => tr!("access-resend-invitations"),
        Permission::RevokeInvitations => tr!("access-revoke-invitations"),
        Permission::ViewContactHistory => tr!("access-view-contact-history"),
        Permission::ViewUsers => tr!("access-view-users"),
        Permission::AddUsers => tr!("access-add-users"),
        Permission::EditUsers => tr!("access-edit-users"),
        Permission::BlockUsers => tr!("access-block-users"),
        Permission::ResendRegistrations => tr!("access-resend-registrations"),
        Permission::DeleteUsers => tr!("access-delete-users"),
        Permission::EditUserRoles => tr!("access-edit-user-roles"),
        Permission::AssignAccounts => tr!("access-assign-accounts"),
        Permission::AssignLines => tr!("access-assign-lines"),
        Permission::EditMarketing => tr!("access-edit-marketing"),
        Permission::ManageRoles => tr!("access-manage-roles"),
        Permission::ViewAccounts => tr!("access-view-accounts"),
        Permission::SeeAsTheyDo => tr!("access-see-as-they-do"),
        Permission::ViewHistory => tr!("access-view-history"),
    }
}

/// Why not, and whom to ask.
#[must_use]
pub fn why(denial: &Denial) -> String {
    let why = reason(denial);
    if denial.helpers.is_empty() {
        return why;
    }
    let names: Vec<String> = denial.helpers.iter().map(|helper| helper.name.clone()).collect();
    tr!("access-ask", { "why" => why, "helpers" => or(spoken(), &names) })
}

fn reason(denial: &Denial) -> String {
    match denial.why {
        Why::NoRole => tr!("access-why-no-role", { "what" => permission(denial.permission) }),
        Why::NotActive(Status::Invited | Status::Active) => tr!("access-why-invited"),
        Why::NotActive(Status::Blocked) => tr!("access-why-blocked"),
        Why::NotActive(Status::Deleted) => tr!("access-why-gone-yourself"),
        Why::LoginDisabled => tr!("access-why-login-disabled"),
        Why::Yourself => tr!("access-why-yourself"),
        Why::AboveYou(Rank::Owner) => tr!("access-why-above-owner"),
        Why::AboveYou(_) => tr!("access-why-above"),
        Why::Gone => tr!("access-why-gone"),
        Why::NotAnEndUser => tr!("access-why-not-an-end-user"),
        Why::OnlyLooking => tr!("access-why-only-looking"),
        Why::OutOfReach => tr!("access-why-out-of-reach"),
    }
}

/// What a role is called.
#[must_use]
pub fn role(role: Role) -> String {
    match role {
        Role::BusinessOwner => tr!("access-business-owner"),
        Role::MaintenanceManager => tr!("access-maintenance-manager"),
        Role::BillingManager => tr!("access-billing-manager"),
        Role::OrderManager => tr!("access-order-manager"),
        Role::EndUser => tr!("access-end-user"),
        Role::CaseManager => tr!("access-case-manager"),
        Role::Customer => tr!("access-customer"),
    }
}

/// What any role is called: a ready-made one by the dictionary, another as its organization has named it.
#[must_use]
pub fn role_name(name: &RoleName) -> String {
    match name {
        RoleName::Ready(ready) => role(*ready),
        RoleName::Own { name, .. } => name.read(spoken()).0.to_owned(),
    }
}

/// What a role means, in a sentence.
#[must_use]
pub fn role_meaning(role: Role) -> String {
    match role {
        Role::BusinessOwner => tr!("access-business-owner-means"),
        Role::MaintenanceManager => tr!("access-maintenance-manager-means"),
        Role::BillingManager => tr!("access-billing-manager-means"),
        Role::OrderManager => tr!("access-order-manager-means"),
        Role::EndUser => tr!("access-end-user-means"),
        Role::CaseManager => tr!("access-case-manager-means"),
        Role::Customer => tr!("access-customer-means"),
    }
}
