//! What each permission is called and means where a role is made, and what areas and marks are called.

use leptos_fluent::tr;

use crate::{
    access::{Area, Kind, Permission, Role, Terms},
    roles::{
        model::{Answer, Answers, Approver, Origin, RoleSummary},
        rules::Off,
    },
    words::{self, Language, spoken},
};

/// The permission in a few words, as a verb.
pub(super) fn title(permission: Permission) -> String {
    match permission {
        Permission::ViewUsers => tr!("roles-view-users"),
        Permission::AddUsers => tr!("roles-add-users"),
        Permission::EditUsers => tr!("roles-edit-users"),
        Permission::BlockUsers => tr!("roles-block-users"),
        Permission::ResendRegistrations => tr!("roles-resend-registrations"),
        Permission::DeleteUsers => tr!("roles-delete-users"),
        Permission::EditUserRoles => tr!("roles-edit-user-roles"),
        Permission::AssignAccounts => tr!("roles-assign-accounts"),
        Permission::AssignLines => tr!("roles-assign-lines"),
        Permission::EditMarketing => tr!("roles-edit-marketing"),
        Permission::ManageRoles => tr!("roles-manage-roles"),
        Permission::ViewAccounts => tr!("roles-view-accounts"),
        Permission::SeeAsTheyDo => tr!("roles-see-as-they-do"),
        Permission::ViewHistory => tr!("roles-view-history"),
        Permission::ApproveRegistrations => tr!("roles-approve-registrations"),
        Permission::EditSettings => tr!("roles-edit-settings"),
        Permission::EditAccountNames => tr!("roles-edit-account-names"),
        Permission::EditIdentifiers => tr!("roles-edit-identifiers"),
        Permission::SuspendLines => tr!("roles-suspend-lines"),
        Permission::RestoreLines => tr!("roles-restore-lines"),
        Permission::ChangeNumbers => tr!("roles-change-numbers"),
        Permission::ChangeSims => tr!("roles-change-sims"),
        Permission::ChangePlans => tr!("roles-change-plans"),
        Permission::MoveLines => tr!("roles-move-lines"),
        Permission::TransferPins => tr!("roles-transfer-pins"),
        // No grid of Account Hub shows what belongs to Tech Support.
        Permission::ViewContacts
        | Permission::CreateContacts
        | Permission::EditContacts
        | Permission::EditContactRoles
        | Permission::DisableLogin
        | Permission::EnableLogin
        | Permission::ResendInvitations
        | Permission::RevokeInvitations
        | Permission::ViewContactHistory
        | Permission::ViewCases
        | Permission::OpenCases
        | Permission::AnswerCases
        | Permission::ManageCases
        | Permission::EditCaseSettings => words::access::permission(permission),
    }
}

/// What it lets somebody do, in a sentence.
pub(super) fn meaning(permission: Permission) -> String {
    match permission {
        Permission::ViewUsers => tr!("roles-view-users-means"),
        Permission::AddUsers => tr!("roles-add-users-means"),
        Permission::EditUsers => tr!("roles-edit-users-means"),
        Permission::BlockUsers => tr!("roles-block-users-means"),
        Permission::ResendRegistrations => tr!("roles-resend-registrations-means"),
        Permission::DeleteUsers => tr!("roles-delete-users-means"),
        Permission::EditUserRoles => tr!("roles-edit-user-roles-means"),
        Permission::AssignAccounts => tr!("roles-assign-accounts-means"),
        Permission::AssignLines => tr!("roles-assign-lines-means"),
        Permission::EditMarketing => tr!("roles-edit-marketing-means"),
        Permission::ManageRoles => tr!("roles-manage-roles-means"),
        Permission::ViewAccounts => tr!("roles-view-accounts-means"),
        Permission::SeeAsTheyDo => tr!("roles-see-as-they-do-means"),
        Permission::ViewHistory => tr!("roles-view-history-means"),
        Permission::ApproveRegistrations => tr!("roles-approve-registrations-means"),
        Permission::EditSettings => tr!("roles-edit-settings-means"),
        Permission::EditAccountNames => tr!("roles-edit-account-names-means"),
        Permission::EditIdentifiers => tr!("roles-edit-identifiers-means"),
        Permission::SuspendLines => tr!("roles-suspend-lines-means"),
        Permission::RestoreLines => tr!("roles-restore-lines-means"),
        Permission::ChangeNumbers => tr!("roles-change-numbers-means"),
        Permission::ChangeSims => tr!("roles-change-sims-means"),
        Permission::ChangePlans => tr!("roles-change-plans-means"),
        Permission::MoveLines => tr!("roles-move-lines-means"),
        Permission::TransferPins => tr!("roles-transfer-pins-means"),
        Permission::ViewContacts
        | Permission::CreateContacts
        | Permission::EditContacts
        | Permission::EditContactRoles
        | Permission::DisableLogin
        | Permission::EnableLogin
        | Permission::ResendInvitations
        | Permission::RevokeInvitations
        | Permission::ViewContactHistory
        | Permission::ViewCases
        | Permission::OpenCases
        | Permission::AnswerCases
        | Permission::ManageCases
        | Permission::EditCaseSettings => String::new(),
    }
}

pub(super) fn area(area: Area) -> String {
    match area {
        Area::Contacts => words::access::permission(Permission::ViewContacts),
        Area::Cases => words::access::permission(Permission::ViewCases),
        Area::Users => tr!("roles-area-users"),
        Area::Accounts => tr!("roles-area-accounts"),
        Area::Organization => tr!("roles-area-organization"),
    }
}

/// What an answer of the grid is called.
pub(super) fn choice(answer: Answer) -> String {
    match answer {
        Answer::NotAllowed => tr!("roles-not-allowed"),
        Answer::WithApproval => tr!("roles-with-approval"),
        Answer::Allowed => tr!("roles-allowed"),
    }
}

/// What stands in a form for a permission, in a sentence.
pub(super) fn answered(permission: Permission, answers: &Answers, approvers: &[Approver]) -> String {
    let answer = answers.answer(permission);
    if answer != Answer::WithApproval {
        return choice(answer);
    }
    let named = answers.named(permission).iter();
    let name = |id: &String| approvers.iter().find(|one| one.member.as_str() == id).map(|one| one.name.clone());
    let terms = Terms {
        from: answers.term("from", permission).replace('.', "").parse().ok(),
        named: named.map(name).collect(),
        needed: answers.term("needed", permission).parse().unwrap_or(1),
    };
    words::access::with_approval(&terms)
}

pub(super) fn off(off: Off) -> String {
    match off {
        Off::NotHeld => tr!("roles-off-not-held"),
        Off::OwnersOnly => tr!("roles-off-owners-only"),
        Off::OnlyAsking => tr!("roles-off-only-asking"),
    }
}

/// What a role is called here, and the language that the name is in.
pub(super) fn name(role: &RoleSummary) -> (String, Language) {
    match &role.name {
        crate::access::RoleName::Own { name, .. } => {
            let (text, language) = name.read(spoken());
            (text.to_owned(), language)
        }
        crate::access::RoleName::Ready(ready) => (words::access::role(*ready), spoken()),
    }
}

/// What a role is for, and the language that this is in; nothing where nobody wrote it down.
pub(super) fn text(role: &RoleSummary) -> Option<(String, Language)> {
    if let Some(ready) = role.ready_made() {
        return Some((words::access::role_meaning(ready), spoken()));
    }
    let (text, language) = role.text.read(spoken());
    (!text.is_empty()).then(|| (text.to_owned(), language))
}

pub(super) fn origin(origin: Origin) -> String {
    match origin {
        Origin::Ready => tr!("roles-ready-made"),
        Origin::Customized => tr!("roles-customized"),
        Origin::Own => tr!("roles-made-here"),
    }
}

/// Whom a role is for.
pub(super) fn kind(role: &RoleSummary) -> String {
    match role.kind() {
        None if role.ready_made() == Some(Role::BusinessOwner) => tr!("roles-kind-owner"),
        Some(Kind::EndUser) => tr!("roles-kind-end-user"),
        _ => tr!("roles-kind-administrative"),
    }
}
