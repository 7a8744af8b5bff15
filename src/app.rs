//! The document around every page, and every route on one screen.
//!
//! Always true: each page is a lazy chunk and answers whole (`SsrMode::Async`), so that its status is right and its
//! forms work before the WASM is there; server and browser begin with the same language, scheme and reference (`here`).
//!
//! To add a page: write `lazy_page!(SomePage in chunk, view)` in the slice, and one line in `App`.

pub mod around;
pub mod asked;
mod bar;
pub mod bare;
#[cfg(feature = "hydrate")]
mod begin;
mod document;
mod errors;
mod frame;
mod gallery;
mod held;
pub mod here;
pub(crate) mod lazy;
pub mod outcome;
pub mod scheme;
mod switches;
mod ways;

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode::Async,
    components::{Route, Router, Routes},
    path,
};

#[cfg(feature = "hydrate")]
pub use begin::{begin, take_over};
#[cfg(feature = "ssr")]
pub use document::shell;
pub use errors::{FaultPage, NotFound, respond, status};

use crate::{
    accounts::maintenance::page as maintenance, accounts::page as accounts, approvals::page as approvals,
    bulk::page as bulk, care::page as care, cases::page as cases, explained::page as explained,
    history::page as history, identity::page as identity, organizations::page as organizations, people::page as people,
    people::users::page as users, registration::page as registration, roles::page as roles, viewing::page as viewing,
};
use frame::Frame;

/// The whole app, on both sides.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    crate::words::provide(here::language());
    crate::live::provide();
    held::provide_held();
    crate::ui::provide_toasts();
    let (routing, set_routing) = signal(false);
    view! {
        // Where a page has no title yet; and leptos_meta sets every title in an effect of the first one's owner, which
        // has to outlive every page.
        <crate::ui::Title text=here::brand()/>
        <Router set_is_routing=set_routing>
            <Frame routing>
                <Routes fallback=NotFound>
                    <Route path=path!("/sign-in") view=identity::SignInPage ssr=Async/>
                    <Route path=path!("/sign-in/again") view=identity::SignInAgainPage ssr=Async/>
                    <Route path=path!("/forgotten-password") view=identity::ForgottenPage ssr=Async/>
                    <Route path=path!("/reset-password/:token") view=identity::ResetPage ssr=Async/>
                    <Route path=path!("/invitation/:token") view=identity::InvitationPage ssr=Async/>
                    <Route path=path!("/terms") view=identity::TermsPage ssr=Async/>
                    <Route path=path!("/profile") view=identity::ProfilePage ssr=Async/>
                    <Route path=path!("/profile/password") view=identity::ChangePasswordPage ssr=Async/>
                    <Route path=path!("/profile/address") view=identity::AddressPage ssr=Async/>
                    <Route path=path!("/profile/address/:token") view=identity::ConfirmAddressPage ssr=Async/>
                    <Route path=path!("/stop-address-change/:token") view=identity::StopAddressPage ssr=Async/>
                    <Route path=path!("/profile/sessions") view=identity::SessionsPage ssr=Async/>
                    <Route path=path!("/operator") view=organizations::OperatorPage ssr=Async/>
                    <Route path=path!("/operator/:token") view=organizations::BeginPage ssr=Async/>
                    <Route path=path!("/care/work") view=care::WorksPage ssr=Async/>
                    <Route path=path!("/care/work/:org/:work") view=care::WorkPage ssr=Async/>
                    <Route path=path!("/care/help") view=care::CareHelpPage ssr=Async/>
                    <Route path=path!("/care/cases") view=care::CareCasesPage ssr=Async/>
                    <Route path=path!("/care/cases/:org/:case") view=care::CareCasePage ssr=Async/>
                    <Route path=path!("/o/:org") view=organizations::HomePage ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts") view=people::ManagePage ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/new") view=people::CreatePage ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/:member") view=people::ContactPage ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/:member/roles") view=people::RolesPage ssr=Async/>
                    <Route path=path!("/o/:org/support/invitations") view=people::InvitationsPage ssr=Async/>
                    <Route path=path!("/o/:org/support/cases") view=cases::CasesPage ssr=Async/>
                    <Route path=path!("/o/:org/support/cases/new") view=cases::NewCasePage ssr=Async/>
                    <Route path=path!("/o/:org/support/cases/:case") view=cases::CasePage ssr=Async/>
                    <Route path=path!("/o/:org/support/settings") view=cases::CaseSettingsPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/see-as") view=viewing::SeeAsPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/access") view=explained::AccessPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles") view=roles::RolesPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/new") view=roles::MakePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/compare") view=roles::ComparePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/:role") view=roles::RolePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/:role/leave") view=roles::LeavePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts") view=accounts::AccountsPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/unreached") view=accounts::UnreachedPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/:account") view=accounts::AccountPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines") view=accounts::LinesPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/many") view=bulk::ManyLinesPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/import") view=bulk::ImportLinesPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/runs") view=bulk::RunsPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/runs/:run") view=bulk::RunPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/:line") view=accounts::LinePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/:line/:action") view=maintenance::LineActionPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/:account/edit") view=maintenance::AccountEditPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/accounts") view=accounts::EditPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users") view=users::UsersPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/new") view=users::NewUserPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/import") view=bulk::ImportPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/many") view=bulk::ManyPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member") view=users::UserPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/role") view=users::RolePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/role/remove") view=users::RemoveRolePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/delete") view=users::DeletePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/history") view=history::HistoryPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/approvals") view=approvals::InboxPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/ask") view=approvals::AskPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/approvals/:approval") view=approvals::RequestPage ssr=Async/>
                    <Route path=path!("/register") view=registration::RegisterPage ssr=Async/>
                    <Route path=path!("/register/:token") view=registration::CodePage ssr=Async/>
                    <Route path=path!("/o/:org/hub/registrations") view=registration::RegistrationsPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/registrations/:registration") view=registration::RegistrationPage ssr=Async/>
                    <Route path=path!("/o/:org/hub/settings") view=registration::SettingsPage ssr=Async/>
                    <Route path=path!("/gallery") view=gallery::GalleryPage ssr=Async/>
                </Routes>
            </Frame>
        </Router>
    }
}
