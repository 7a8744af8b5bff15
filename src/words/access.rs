//! How access is explained: what is allowed, why not, who could help, what a role is called and means.

use leptos_fluent::tr;

use super::{amount, and, or, spoken};
use crate::access::{Denial, Permission, Permissions, Rank, Role, RoleName, Status, Terms, Why};

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
        Permission::ApproveRegistrations => tr!("access-approve-registrations"),
        Permission::EditSettings => tr!("access-edit-settings"),
        Permission::EditAccountNames => tr!("access-edit-account-names"),
        Permission::EditIdentifiers => tr!("access-edit-identifiers"),
        Permission::SuspendLines => tr!("access-suspend-lines"),
        Permission::RestoreLines => tr!("access-restore-lines"),
        Permission::ChangeNumbers => tr!("access-change-numbers"),
        Permission::ChangeSims => tr!("access-change-sims"),
        Permission::ChangePlans => tr!("access-change-plans"),
        Permission::MoveLines => tr!("access-move-lines"),
        Permission::TransferPins => tr!("access-transfer-pins"),
        Permission::ViewCases => tr!("access-view-cases"),
        Permission::OpenCases => tr!("access-open-cases"),
        Permission::AnswerCases => tr!("access-answer-cases"),
        Permission::ManageCases => tr!("access-manage-cases"),
        Permission::EditCaseSettings => tr!("access-edit-case-settings"),
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

/// The way to ask for what was refused.
#[must_use]
pub fn ask_for_it() -> String {
    tr!("access-ask-for-it")
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
        Why::NotNamed => tr!("access-why-not-named"),
        Why::NotAnEndUser => tr!("access-why-not-an-end-user"),
        Why::OnlyLooking => tr!("access-why-only-looking"),
        Why::NeedsApproval => tr!("access-why-needs-approval"),
        Why::OutOfReach => tr!("access-why-out-of-reach"),
    }
}

/// What is allowed, as it stands in a list of all that is.
#[must_use]
pub fn held(permissions: Permissions, one: Permission) -> String {
    if permissions.asks(one) { tr!("access-asking", { "what" => permission(one) }) } else { permission(one) }
}

/// *with approval, by Olivia Rivera or Marcos Vega*
#[must_use]
pub fn with_approval(terms: &Terms) -> String {
    tr!("access-with-approval", { "terms" => self::terms(terms) })
}

/// Whose yes is wanted, and from which amount on.
#[must_use]
pub fn terms(terms: &Terms) -> String {
    let Terms { from, named, needed } = terms;
    let named: Vec<String> = named.iter().map(|name| name.clone().unwrap_or_else(somebody_gone)).collect();
    let by = match (named.len(), usize::from(*needed)) {
        (0, needed) => tr!("access-by-able", { "needed" => needed }),
        (_, 0 | 1) => tr!("access-by-named", { "names" => or(spoken(), &named) }),
        (all, needed) if all <= needed => tr!("access-by-named", { "names" => and(spoken(), &named) }),
        (_, needed) => tr!("access-by-some", { "needed" => needed, "names" => and(spoken(), &named) }),
    };
    match from {
        Some(from) => tr!("access-terms-from", { "by" => by, "amount" => amount(*from) }),
        None => by,
    }
}

/// Somebody whose name is not known any more.
#[must_use]
pub fn somebody_gone() -> String {
    tr!("access-somebody-gone")
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
