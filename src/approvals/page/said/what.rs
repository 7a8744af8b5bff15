//! What is asked for, in the words of its asker.

use leptos_fluent::tr;

use crate::{access::Permission, history::model::Kind, people::model::readable, words};

/// What is asked for, as it stands after *asks to*. What no word is known for is said by the permission that it needs.
pub(crate) fn what(kind: Kind, permission: Option<Permission>, about: &str) -> String {
    let about = readable(about);
    match kind {
        Kind::UserAdded => tr!("approvals-ask-user-added", { "about" => about }),
        Kind::UserEdited => tr!("approvals-ask-user-edited", { "about" => about }),
        Kind::UserBlocked => tr!("approvals-ask-user-blocked", { "about" => about }),
        Kind::UserUnblocked => tr!("approvals-ask-user-unblocked", { "about" => about }),
        Kind::UserDeleted => tr!("approvals-ask-user-deleted", { "about" => about }),
        Kind::UserRestored => tr!("approvals-ask-user-restored", { "about" => about }),
        Kind::RegistrationSent => tr!("approvals-ask-registration-sent", { "about" => about }),
        Kind::MarketingChosen => tr!("approvals-ask-marketing-chosen", { "about" => about }),
        Kind::UserRoleGiven => tr!("approvals-ask-user-role-given", { "about" => about }),
        Kind::UserRoleRemoved => tr!("approvals-ask-user-role-removed", { "about" => about }),
        Kind::RoleMade => tr!("approvals-ask-role-made", { "about" => about }),
        Kind::RoleEdited => tr!("approvals-ask-role-edited", { "about" => about }),
        Kind::RoleArchived => tr!("approvals-ask-role-archived", { "about" => about }),
        Kind::RoleRestored => tr!("approvals-ask-role-restored", { "about" => about }),
        Kind::RoleDeleted => tr!("approvals-ask-role-deleted", { "about" => about }),
        Kind::EndUsersCustomized => tr!("approvals-ask-end-users-customized"),
        Kind::LinesAssigned => tr!("approvals-ask-lines-assigned", { "about" => about }),
        Kind::PlaceAssigned => tr!("approvals-ask-place-assigned", { "about" => about }),
        Kind::PlaceTaken => tr!("approvals-ask-place-taken", { "about" => about }),
        Kind::RegistrationApproved => tr!("approvals-ask-registration-approved", { "about" => about }),
        Kind::RegistrationRejected => tr!("approvals-ask-registration-rejected", { "about" => about }),
        Kind::SettingsEdited => tr!("approvals-ask-settings-edited"),
        Kind::RunStarted => {
            let permission = permission.map(words::access::permission).unwrap_or_default();
            tr!("approvals-ask-run", { "about" => about, "permission" => permission })
        }
        Kind::AccessGranted => access(permission, about),
        kind => on_a_line(kind, permission, about),
    }
}

/// The same of a permission that is asked for.
fn access(permission: Option<Permission>, about: String) -> String {
    match permission.map(words::access::permission) {
        Some(permission) => tr!("approvals-ask-access", { "permission" => permission, "about" => about }),
        None => tr!("approvals-ask-access-other", { "about" => about }),
    }
}

/// The same of what is done to accounts and lines.
fn on_a_line(kind: Kind, permission: Option<Permission>, about: String) -> String {
    match kind {
        Kind::AccountEdited => tr!("approvals-ask-account-edited", { "about" => about }),
        Kind::IdentifiersChanged => tr!("approvals-ask-identifiers-changed", { "about" => about }),
        Kind::SuspensionAsked | Kind::LineSuspended => tr!("approvals-ask-line-suspended", { "about" => about }),
        Kind::SuspensionCalledOff => tr!("approvals-ask-suspension-called-off", { "about" => about }),
        Kind::RestoreAsked | Kind::LineRestored => tr!("approvals-ask-line-restored", { "about" => about }),
        Kind::NumberChangeAsked | Kind::LineNumberChanged => tr!("approvals-ask-number-changed", { "about" => about }),
        Kind::SimChangeAsked | Kind::LineSimChanged => tr!("approvals-ask-sim-changed", { "about" => about }),
        Kind::PlanChangeAsked | Kind::LinePlanChanged => tr!("approvals-ask-plan-changed", { "about" => about }),
        Kind::MoveAsked | Kind::LineMoved => tr!("approvals-ask-line-moved", { "about" => about }),
        Kind::TransferPinAsked | Kind::TransferPinMade => tr!("approvals-ask-transfer-pin", { "about" => about }),
        _ => match permission.map(words::access::permission) {
            Some(permission) => tr!("approvals-ask-permission", { "permission" => permission, "about" => about }),
            None => tr!("approvals-ask-other", { "about" => about }),
        },
    }
}
