//! Every door of the house, tried by nobody, by a stranger and by each kind of member.
//!
//! A server function that is not in this list fails the test: whoever adds one says here who may call it.

mod on_one;
mod places;

use std::collections::BTreeSet;

use self::on_one::ON_A_MEMBER;
use super::Door;
use crate::{
    access::{Permission, Role},
    ids::OrganizationId,
};
use places::everything;
pub(super) use places::places;

/// Who gets past a door.
enum Who {
    Anybody,
    SignedIn,
    Operator,
    /// The provider's own, operators among them.
    Staff,
    Member,
    Holder(Permission),
}

use Permission as P;
use Who::{Anybody, Holder, Member, Operator, SignedIn, Staff};

const DOORS: &[(&str, Who)] = &[
    ("identity/actions/sign_in", Anybody),
    ("identity/actions/sign_out", Anybody),
    ("identity/actions/forgotten_password", Anybody),
    ("identity/actions/reset_link", Anybody),
    ("identity/actions/reset_password", Anybody),
    ("identity/actions/choose_language", Anybody),
    ("identity/actions/me", Anybody),
    ("identity/actions/invitation", Anybody),
    ("identity/actions/accept_invitation", Anybody),
    ("identity/actions/join_organization", Anybody),
    ("registration/actions/apply/register", Anybody),
    ("registration/actions/apply/enter_code", Anybody),
    ("registration/actions/apply/stage", Anybody),
    ("plain/draft", Anybody),
    ("organizations/actions/operator_link", Anybody),
    ("organizations/actions/become_operator", Anybody),
    ("identity/actions/address/stop_link", Anybody),
    ("identity/actions/address/stop_address_change", Anybody),
    ("identity/actions/address/my_address", SignedIn),
    ("identity/actions/address/change_address", SignedIn),
    ("identity/actions/address/cancel_address_change", SignedIn),
    ("identity/actions/address/address_link", SignedIn),
    ("identity/actions/address/confirm_address", SignedIn),
    ("identity/actions/sign_out_everywhere", SignedIn),
    ("identity/actions/sign_out_elsewhere", SignedIn),
    ("identity/actions/sign_out_one", SignedIn),
    ("identity/actions/my_sessions", SignedIn),
    ("identity/actions/sign_in_again", SignedIn),
    ("identity/actions/change_password", SignedIn),
    ("replies/actions/replies", Operator),
    ("replies/actions/reply", Operator),
    ("replies/actions/keep_reply", Operator),
    ("replies/actions/forget_reply", Operator),
    ("replies/actions/put_in_reply", Staff),
    ("staff/actions/welcome", Anybody),
    ("staff/actions/join_staff", Anybody),
    ("staff/actions/colleagues", Operator),
    ("staff/actions/colleague", Operator),
    ("staff/actions/staff_history", Operator),
    ("staff/actions/invite_staff", Operator),
    ("staff/actions/invite_staff_again", Operator),
    ("staff/actions/revoke_staff_invitation", Operator),
    ("staff/actions/change_staff_role", Operator),
    ("staff/actions/disable_staff", Operator),
    ("staff/actions/enable_staff", Operator),
    ("organizations/actions/care/invitee", Operator),
    ("organizations/actions/care/add_organization", Operator),
    ("organizations/actions/care/invite_again", Operator),
    ("organizations/actions/care/tell_invitation", Operator),
    ("organizations/actions/care/organizations", Staff),
    ("organizations/actions/care/organization", Staff),
    ("care/actions/works", Staff),
    ("care/actions/work", Staff),
    ("care/actions/act_on_work", Staff),
    ("care/actions/cases/care_cases", Staff),
    ("care/actions/cases/care_case", Staff),
    ("care/actions/cases/act_on_case", Staff),
    ("care/actions/cases/note_on_case", Staff),
    ("care/actions/links/merge_offer", Staff),
    ("care/actions/links/link_case", Staff),
    ("care/actions/links/unlink_case", Staff),
    ("care/actions/links/merge_case", Staff),
    ("care/actions/help/care_help", Operator),
    ("care/actions/editing/care_articles", Operator),
    ("care/actions/editing/care_article", Operator),
    ("care/actions/editing/edit_article", Operator),
    ("care/actions/editing/take_article_back", Operator),
    ("organizations/actions/home", Member),
    ("cases/actions/read/cases", Holder(P::ViewCases)),
    ("cases/actions/read/case", Holder(P::ViewCases)),
    ("cases/actions/read/case_offers", Holder(P::OpenCases)),
    ("cases/actions/read/case_settings", Holder(P::EditCaseSettings)),
    ("cases/actions/change/open_case", Holder(P::OpenCases)),
    ("cases/actions/typed/keep_new_case", Holder(P::OpenCases)),
    ("cases/actions/change/reply_to_case", Holder(P::AnswerCases)),
    ("cases/actions/change/close_case", Holder(P::AnswerCases)),
    ("cases/actions/change/escalate_case", Holder(P::AnswerCases)),
    ("cases/actions/change/rate_case", Holder(P::AnswerCases)),
    ("cases/actions/change/reopen_case", Holder(P::AnswerCases)),
    ("cases/actions/change/accept_solution", Holder(P::AnswerCases)),
    ("cases/actions/change/reject_solution", Holder(P::AnswerCases)),
    ("cases/actions/change/save_case_settings", Holder(P::EditCaseSettings)),
    ("cases/actions/watch/watch_case", Holder(P::AnswerCases)),
    ("cases/actions/watch/unwatch_case", Holder(P::AnswerCases)),
    ("cases/actions/watch/add_watcher", Holder(P::AnswerCases)),
    ("cases/actions/watch/remove_watcher", Holder(P::AnswerCases)),
    ("viewing/actions/whose", Holder(P::SeeAsTheyDo)),
    ("viewing/actions/see_as_they_do", Holder(P::SeeAsTheyDo)),
    ("viewing/actions/see_as_oneself", SignedIn),
    ("views/actions/keep_view", Holder(P::ViewUsers)),
    ("views/actions/forget_view", Holder(P::ViewUsers)),
    ("bulk/actions/importing", Holder(P::AddUsers)),
    ("bulk/actions/import", Holder(P::ViewAccounts)),
    ("bulk/actions/runs", Holder(P::ViewAccounts)),
    ("bulk/actions/start_import", Holder(P::ViewAccounts)),
    ("bulk/actions/undo_import", Holder(P::ViewAccounts)),
    ("bulk/actions/lines/ask_lines", Holder(P::ViewAccounts)),
    ("bulk/actions/lines/importing_lines", Holder(P::ViewAccounts)),
    ("bulk/actions/lines/plan_lines", Holder(P::ViewAccounts)),
    ("bulk/actions/chosen/ask_chosen", Holder(P::ViewUsers)),
    ("bulk/actions/chosen/plan_chosen", Holder(P::ViewUsers)),
    ("approvals/actions/inbox", Member),
    ("approvals/actions/waiting", Member),
    ("approvals/actions/approval", Member),
    ("approvals/actions/send_request", Member),
    ("approvals/actions/withdraw_request", Member),
    ("approvals/actions/answer_request", Member),
    ("approvals/actions/answer_requests", Member),
    ("approvals/actions/delegate", Member),
    ("approvals/actions/end_delegation", Member),
    ("approvals/grants/actions/wanting", Member),
    ("approvals/grants/actions/ask_for", Member),
    ("approvals/actions/messages/keep_message", Member),
    ("approvals/actions/messages/forget_message", Member),
    ("history/actions/events", Holder(P::ViewHistory)),
    ("registration/actions/decide/registrations", Holder(P::ApproveRegistrations)),
    ("registration/actions/decide/registration", Holder(P::ApproveRegistrations)),
    ("registration/actions/decide/approve_registration", Holder(P::ApproveRegistrations)),
    ("registration/actions/decide/reject_registration", Holder(P::ApproveRegistrations)),
    ("registration/actions/settings/settings", Holder(P::EditSettings)),
    ("registration/actions/settings/save_settings", Holder(P::EditSettings)),
    ("people/actions/read/contacts", Holder(P::ViewContacts)),
    ("people/actions/read/contact", Holder(P::ViewContacts)),
    ("people/actions/read/account", Holder(P::CreateContacts)),
    ("people/actions/read/history", Holder(P::ViewContactHistory)),
    ("people/actions/read/invitations", Holder(P::ViewContacts)),
    ("people/actions/change/create_contact", Holder(P::CreateContacts)),
    ("people/actions/change/save_contact", Holder(P::EditContacts)),
    ("people/actions/change/change_role", Holder(P::EditContactRoles)),
    ("people/actions/change/disable_login", Holder(P::DisableLogin)),
    ("people/actions/change/enable_login", Holder(P::EnableLogin)),
    ("people/actions/change/resend_invitation", Holder(P::ResendInvitations)),
    ("people/actions/change/revoke_invitation", Holder(P::RevokeInvitations)),
    ("people/users/actions/read/users", Holder(P::ViewUsers)),
    ("people/users/actions/read/user", Holder(P::ViewUsers)),
    ("people/users/actions/read/adding", Holder(P::AddUsers)),
    ("people/users/actions/read/user_history", Holder(P::ViewUsers)),
    ("people/users/actions/change/add_user", Holder(P::AddUsers)),
    ("people/users/actions/change/save_user", Holder(P::EditUsers)),
    ("people/users/actions/change/block_user", Holder(P::BlockUsers)),
    ("people/users/actions/change/unblock_user", Holder(P::BlockUsers)),
    ("people/users/actions/change/resend_registration", Holder(P::ResendRegistrations)),
    ("people/users/actions/change/delete_user", Holder(P::DeleteUsers)),
    ("people/users/actions/change/restore_user", Holder(P::DeleteUsers)),
    ("people/users/actions/change/choose_marketing", Holder(P::EditMarketing)),
    ("people/users/actions/roles/give_role", Holder(P::EditUserRoles)),
    ("people/users/actions/roles/remove_role", Holder(P::EditUserRoles)),
    ("explained/actions/explained", Holder(P::ViewUsers)),
    ("roles/actions/read/roles", Holder(P::ViewUsers)),
    ("roles/actions/read/role", Holder(P::ViewUsers)),
    ("roles/actions/read/role_pair", Holder(P::ViewUsers)),
    ("roles/actions/read/role_making", Holder(P::ManageRoles)),
    ("roles/actions/read/look_ahead", Holder(P::ManageRoles)),
    ("roles/actions/change/make_role", Holder(P::ManageRoles)),
    ("roles/actions/change/edit_role", Holder(P::ManageRoles)),
    ("roles/actions/change/customize_end_users", Holder(P::ManageRoles)),
    ("roles/actions/leave/leave_role", Holder(P::ManageRoles)),
    ("roles/actions/leave/restore_role", Holder(P::ManageRoles)),
    ("accounts/actions/read/accounts", Holder(P::ViewAccounts)),
    ("accounts/actions/read/lines", Holder(P::ViewAccounts)),
    ("accounts/actions/read/account_card", Holder(P::ViewAccounts)),
    ("accounts/actions/read/line_card", Holder(P::ViewAccounts)),
    ("accounts/actions/read/account_history", Holder(P::ViewAccounts)),
    ("accounts/actions/read/line_history", Holder(P::ViewAccounts)),
    ("accounts/actions/read/assigned", Holder(P::ViewUsers)),
    ("accounts/actions/read/unreached", Holder(P::AssignAccounts)),
    ("accounts/actions/change/assign_accounts", Holder(P::AssignAccounts)),
    ("accounts/actions/change/assign_lines", Holder(P::AssignLines)),
    ("accounts/actions/change/assign_account", Holder(P::AssignAccounts)),
    ("accounts/actions/change/assign_line", Holder(P::AssignLines)),
    ("accounts/actions/change/assign_line_to", Holder(P::AssignLines)),
    ("accounts/actions/change/take_account", Holder(P::AssignAccounts)),
    ("accounts/actions/change/take_line", Holder(P::AssignLines)),
    ("accounts/maintenance/actions/read/line_form", Holder(P::ViewAccounts)),
    ("accounts/maintenance/actions/read/account_form", Holder(P::EditAccountNames)),
    ("accounts/maintenance/actions/change/suspend_line", Holder(P::SuspendLines)),
    ("accounts/maintenance/actions/change/call_off_suspension", Holder(P::RestoreLines)),
    ("accounts/maintenance/actions/change/restore_line", Holder(P::RestoreLines)),
    ("accounts/maintenance/actions/change/change_number", Holder(P::ChangeNumbers)),
    ("accounts/maintenance/actions/change/change_sim", Holder(P::ChangeSims)),
    ("accounts/maintenance/actions/change/change_plan", Holder(P::ChangePlans)),
    ("accounts/maintenance/actions/change/move_line", Holder(P::MoveLines)),
    ("accounts/maintenance/actions/change/make_pin", Holder(P::TransferPins)),
    ("accounts/maintenance/actions/own/edit_identifiers", Holder(P::EditIdentifiers)),
    ("accounts/maintenance/actions/own/edit_account", Holder(P::EditAccountNames)),
];

#[test]
fn every_server_function_is_in_the_list() {
    let there: BTreeSet<&str> =
        leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.trim_start_matches("/api/enlace/")).collect();
    let listed: BTreeSet<&str> = DOORS.iter().map(|(path, _)| *path).collect();
    assert_eq!(there, listed);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_in_without_signing_in() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let form = everything(&door.fixture.organization, &cathy.member);
    for (path, who) in DOORS {
        let answer = door.call(path, None, &form).await;
        let let_in = !answer.text.contains("SignedOut");
        assert_eq!(let_in, matches!(who, Anybody), "{path}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_finds_nothing_of_another_organization() {
    let door = Door::new().await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let elsewhere = door.fixture.another("Rivera Dental").await;
    places(&door).await;
    let rosa = door.fixture.member_of(&elsewhere, "Rosa", &[Role::BusinessOwner, Role::CaseManager]).await;
    for organization in
        [&door.fixture.organization, &OrganizationId::new("nonsense"), &OrganizationId::new("']; DELETE member;")]
    {
        let strange = everything(organization, &cathy.member);
        for (path, _) in DOORS.iter().filter(|(_, who)| matches!(who, Operator | Staff | Member | Holder(_))) {
            let answer = door.call(path, Some(&rosa), &strange).await;
            assert!(answer.text.contains("NotFound"), "{path}: {}", answer.text);
        }
    }
    // The organization is theirs, the member is not.
    let own = everything(&elsewhere, &cathy.member);
    let on_one =
        |path: &str| path.contains("/maintenance/") || ON_A_MEMBER.contains(&path.rsplit('/').next().unwrap_or(path));
    for (path, _) in DOORS.iter().filter(|(path, _)| on_one(path)) {
        let answer = door.call(path, Some(&rosa), &own).await;
        assert!(answer.text.contains("NotFound"), "{path}: {}", answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lacks_the_permission_is_told_which() {
    let door = Door::new().await;
    let _nora = door.fixture.member("Nora", &[Role::CaseManager]).await;
    let _olivia = door.fixture.member("Olivia", &[Role::BusinessOwner]).await;
    places(&door).await;
    let cathy = door.fixture.member("Cathy", &[Role::Customer]).await;
    let form = everything(&door.fixture.organization, &cathy.member);
    for role in Role::ALL {
        let somebody = door.fixture.member(&format!("Some{}", role.key().replace('_', "")), &[role]).await;
        for (path, who) in DOORS {
            let Holder(permission) = who else { continue };
            if role.permissions().contains(*permission) {
                continue;
            }
            let answer = door.call(path, Some(&somebody), &form).await;
            let named = answer.text.contains(&format!("\"permission\":\"{}\"", permission.key()));
            assert!(named && answer.text.contains("NoRole"), "{path} as {}: {}", role.key(), answer.text);
            let helps = ["Nora Test", "Olivia Test"].iter().any(|name| answer.text.contains(name));
            assert!(helps, "{path} names who could help: {}", answer.text);
        }
    }
}
