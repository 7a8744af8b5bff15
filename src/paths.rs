//! Every link the app can make, as functions.

mod bulk;
mod care;
mod cases;
mod help;
mod lines;
mod own;

use crate::{
    access::{Kind, On, Permission, Permissions, Portal},
    ids::{AccountId, ApprovalId, LineId, MemberId, OrganizationId, OutageId, RegistrationId, RoleId, WorkId},
    people::model::encoded,
    roles::model::Leaving,
};

pub use bulk::{
    import_lines, import_template, import_users, lines_template, many_lines, many_users, run, run_problems,
    run_results, runs,
};
pub use care::*;
pub use cases::{
    CARE_CASES, NEW_CASE_SOMEWHERE, SHARE, care_case, care_files, case, case_before, case_files, case_settings, cases,
    new_case,
};
pub use help::*;
pub use lines::{account_edit, line_action, line_asked, line_plan};
pub use own::*;

/// Where somebody registers themselves.
pub const REGISTER: &str = "/register";
/// Care: what the provider's staff are asked to do.
pub const CARE: &str = "/care/work";
/// The news of Care.
pub const CARE_LIVE: &str = "/care/live";
/// Where links begin that make an operator.
pub const OPERATOR: &str = "/operator";

#[must_use]
pub fn home(organization: &OrganizationId) -> String {
    format!("/o/{organization}")
}

/// Outages and maintenance that touch an organization.
#[must_use]
pub fn outages(organization: &OrganizationId) -> String {
    format!("/o/{organization}/outages")
}

#[must_use]
pub fn outage(organization: &OrganizationId, outage: &OutageId) -> String {
    format!("/o/{organization}/outages/{outage}")
}

#[must_use]
pub fn contacts(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/contacts")
}

#[must_use]
pub fn new_contact(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/contacts/new")
}

#[must_use]
pub fn contact(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/support/contacts/{member}")
}

#[must_use]
pub fn contact_roles(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/support/contacts/{member}/roles")
}

#[must_use]
pub fn invitations(organization: &OrganizationId) -> String {
    format!("/o/{organization}/support/invitations")
}

/// Where a portal begins for somebody who may do this in it.
#[must_use]
pub fn portal(organization: &OrganizationId, portal: Portal, may: Permissions) -> String {
    match portal {
        Portal::AccountHub if may.contains(Permission::ViewUsers) => users(organization),
        Portal::AccountHub => accounts(organization),
        Portal::TechSupport if may.contains(Permission::ViewContacts) => contacts(organization),
        Portal::TechSupport if may.contains(Permission::ViewCases) => cases(organization),
        Portal::TechSupport => home(organization),
    }
}

/// Account Hub: Manage Users, its first tab.
#[must_use]
pub fn users(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users")
}

/// The same users as a sheet; what the list is asked for is added to it.
#[must_use]
pub fn users_sheet(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users.csv")
}

#[must_use]
pub fn new_user(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/users/new")
}

#[must_use]
pub fn user(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/hub/users/{member}")
}

#[must_use]
pub fn user_role(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/hub/users/{member}/role")
}

/// Edit role of the one with this key; with none, another role beside those that they hold.
#[must_use]
pub fn user_role_from(organization: &OrganizationId, member: &MemberId, from: &str) -> String {
    let page = user_role(organization, member);
    if from.is_empty() { page } else { format!("{page}?from={}", key_of(from)) }
}

/// What becomes of them when this role is taken away, and the button that does it.
#[must_use]
pub fn remove_role(organization: &OrganizationId, member: &MemberId, role: &str) -> String {
    format!("{}/remove?role={}", user_role(organization, member), key_of(role))
}

/// A role's key as an address bears it. What a form sent may be anything: no key is longer.
fn key_of(role: &str) -> String {
    encoded(&role.chars().take(64).collect::<String>())
}

/// What becomes of them when they are deleted, and the button that does it.
#[must_use]
pub fn delete_user(organization: &OrganizationId, member: &MemberId) -> String {
    format!("{}/delete", user(organization, member))
}

#[must_use]
pub fn user_accounts(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/hub/users/{member}/accounts")
}

/// Where seeing the portal as a user does begins.
#[must_use]
pub fn see_as(organization: &OrganizationId, member: &MemberId) -> String {
    format!("/o/{organization}/hub/users/{member}/see-as")
}

/// Manage Users, the tab Roles & Permissions.
#[must_use]
pub fn roles(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/roles")
}

#[must_use]
pub fn new_role(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/roles/new")
}

/// A new role for these people, perhaps like one that there is.
#[must_use]
pub fn new_role_like(organization: &OrganizationId, kind: Kind, like: Option<&RoleId>) -> String {
    let copy = like.filter(|role| !role.as_str().is_empty()).map(|role| format!("&copy={}", encoded(role.as_str())));
    format!("{}?kind={}{}", new_role(organization), kind.key(), copy.unwrap_or_default())
}

#[must_use]
pub fn role(organization: &OrganizationId, role: &RoleId) -> String {
    format!("/o/{organization}/hub/roles/{role}")
}

/// Where a role is archived or deleted, and its holders are given another.
#[must_use]
pub fn leave_role(organization: &OrganizationId, role: &RoleId, how: Leaving) -> String {
    format!("/o/{organization}/hub/roles/{role}/leave?how={}", how.key())
}

#[must_use]
pub fn compare_roles(organization: &OrganizationId, one: &RoleId, other: &RoleId) -> String {
    format!("/o/{organization}/hub/roles/compare?a={}&b={}", encoded(one.as_str()), encoded(other.as_str()))
}

#[must_use]
pub fn accounts(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/accounts")
}

#[must_use]
pub fn account(organization: &OrganizationId, account: &AccountId) -> String {
    format!("/o/{organization}/hub/accounts/{account}")
}

#[must_use]
pub fn lines(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/lines")
}

#[must_use]
pub fn line(organization: &OrganizationId, line: &LineId) -> String {
    format!("/o/{organization}/hub/lines/{line}")
}

/// Lines that nobody reaches, and people who reach nothing.
#[must_use]
pub fn unreached(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/accounts/unreached")
}

/// Where somebody who registers enters the code; the token is the secret of their page.
#[must_use]
pub fn register(token: &str) -> String {
    format!("{REGISTER}/{token}")
}

/// Who has registered themselves.
#[must_use]
pub fn registrations(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/registrations")
}

#[must_use]
pub fn registration(organization: &OrganizationId, registration: &RegistrationId) -> String {
    format!("/o/{organization}/hub/registrations/{registration}")
}

/// What the organization wants of Account Hub.
#[must_use]
pub fn hub_settings(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/settings")
}

/// Who can do what.
#[must_use]
pub fn access(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/access")
}

/// The history of the organization.
#[must_use]
pub fn history(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/history")
}

/// What waits for somebody's yes.
#[must_use]
pub fn approvals(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/approvals")
}

/// Of these what was asked for by oneself (`mine`), or answered (`over`).
#[must_use]
pub fn approvals_tab(organization: &OrganizationId, tab: &str) -> String {
    format!("{}?tab={tab}", approvals(organization))
}

/// One request: before it is sent, while it waits, and what became of it.
#[must_use]
pub fn approval(organization: &OrganizationId, id: &ApprovalId) -> String {
    format!("/o/{organization}/hub/approvals/{id}")
}

/// Where what was refused is asked for: a permission, on something.
#[must_use]
pub fn ask_for(organization: &OrganizationId, permission: Permission, on: &On) -> String {
    let mut path = format!("/o/{organization}/hub/ask?permission={}&about={}", permission.key(), on.kind());
    if !on.id().is_empty() {
        path.push_str("&id=");
        path.push_str(&encoded(on.id()));
    }
    path
}

/// The same as a file for spreadsheets.
#[must_use]
pub fn history_csv(organization: &OrganizationId) -> String {
    format!("/o/{organization}/hub/history.csv")
}

/// The news of an organization.
#[must_use]
pub fn live(organization: &OrganizationId) -> String {
    format!("/o/{organization}/live")
}

/// One work in Care's queue.
#[must_use]
pub fn care_work(organization: &OrganizationId, work: &WorkId) -> String {
    format!("{CARE}/{organization}/{work}")
}

/// The one-time link by which somebody becomes an operator.
#[must_use]
pub fn operator(token: &str) -> String {
    format!("{OPERATOR}/{token}")
}
