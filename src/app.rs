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
pub mod here;
pub(crate) mod lazy;
pub mod outcome;
pub mod scheme;
mod switches;
mod ways;

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    Lazy,
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
    bulk::page as bulk, care::page as care, explained::page as explained, history::page as history,
    identity::page as identity, organizations::page as organizations, people::page as people,
    people::users::page as users, registration::page as registration, roles::page as roles, viewing::page as viewing,
};
use frame::Frame;

/// The whole app, on both sides.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    crate::words::provide(here::language());
    crate::live::provide();
    asked::provide_held();
    crate::ui::provide_toasts();
    let (routing, set_routing) = signal(false);
    view! {
        // Where a page has no title yet; and leptos_meta sets every title in an effect of the first one's owner, which
        // has to outlive every page.
        <crate::ui::Title text=here::brand()/>
        <Router set_is_routing=set_routing>
            <Frame routing>
                <Routes fallback=NotFound>
                    <Route path=path!("/sign-in") view={Lazy::<identity::SignInPage>::new()} ssr=Async/>
                    <Route path=path!("/sign-in/again") view={Lazy::<identity::SignInAgainPage>::new()} ssr=Async/>
                    <Route path=path!("/forgotten-password") view={Lazy::<identity::ForgottenPage>::new()} ssr=Async/>
                    <Route path=path!("/reset-password/:token") view={Lazy::<identity::ResetPage>::new()} ssr=Async/>
                    <Route path=path!("/invitation/:token") view={Lazy::<identity::InvitationPage>::new()} ssr=Async/>
                    <Route path=path!("/terms") view={Lazy::<identity::TermsPage>::new()} ssr=Async/>
                    <Route path=path!("/profile") view={Lazy::<identity::ProfilePage>::new()} ssr=Async/>
                    <Route path=path!("/profile/password") view={Lazy::<identity::ChangePasswordPage>::new()} ssr=Async/>
                    <Route path=path!("/profile/address") view={Lazy::<identity::AddressPage>::new()} ssr=Async/>
                    <Route path=path!("/profile/address/:token") view={Lazy::<identity::ConfirmAddressPage>::new()} ssr=Async/>
                    <Route path=path!("/stop-address-change/:token") view={Lazy::<identity::StopAddressPage>::new()} ssr=Async/>
                    <Route path=path!("/profile/sessions") view={Lazy::<identity::SessionsPage>::new()} ssr=Async/>
                    <Route path=path!("/operator") view={Lazy::<organizations::OperatorPage>::new()} ssr=Async/>
                    <Route path=path!("/operator/:token") view={Lazy::<organizations::BeginPage>::new()} ssr=Async/>
                    <Route path=path!("/care/work") view={Lazy::<care::WorksPage>::new()} ssr=Async/>
                    <Route path=path!("/care/work/:org/:work") view={Lazy::<care::WorkPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org") view={Lazy::<organizations::HomePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts") view={Lazy::<people::ManagePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/new") view={Lazy::<people::CreatePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/:member") view={Lazy::<people::ContactPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/support/contacts/:member/roles") view={Lazy::<people::RolesPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/support/invitations") view={Lazy::<people::InvitationsPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/see-as") view={Lazy::<viewing::SeeAsPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/access") view={Lazy::<explained::AccessPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles") view={Lazy::<roles::RolesPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/new") view={Lazy::<roles::MakePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/compare") view={Lazy::<roles::ComparePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/:role") view={Lazy::<roles::RolePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/roles/:role/leave") view={Lazy::<roles::LeavePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts") view={Lazy::<accounts::AccountsPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/unreached") view={Lazy::<accounts::UnreachedPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/:account") view={Lazy::<accounts::AccountPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines") view={Lazy::<accounts::LinesPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/:line") view={Lazy::<accounts::LinePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/lines/:line/:action") view={Lazy::<maintenance::LineActionPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/accounts/:account/edit") view={Lazy::<maintenance::AccountEditPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/accounts") view={Lazy::<accounts::EditPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users") view={Lazy::<users::UsersPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/new") view={Lazy::<users::NewUserPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/import") view={Lazy::<bulk::ImportPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/many") view={Lazy::<bulk::ManyPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/runs/:run") view={Lazy::<bulk::RunPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member") view={Lazy::<users::UserPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/role") view={Lazy::<users::RolePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/role/remove") view={Lazy::<users::RemoveRolePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/users/:member/delete") view={Lazy::<users::DeletePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/history") view={Lazy::<history::HistoryPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/approvals") view={Lazy::<approvals::InboxPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/approvals/:approval") view={Lazy::<approvals::RequestPage>::new()} ssr=Async/>
                    <Route path=path!("/register") view={Lazy::<registration::RegisterPage>::new()} ssr=Async/>
                    <Route path=path!("/register/:token") view={Lazy::<registration::CodePage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/registrations") view={Lazy::<registration::RegistrationsPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/registrations/:registration") view={Lazy::<registration::RegistrationPage>::new()} ssr=Async/>
                    <Route path=path!("/o/:org/hub/settings") view={Lazy::<registration::SettingsPage>::new()} ssr=Async/>
                    <Route path=path!("/gallery") view={Lazy::<gallery::GalleryPage>::new()} ssr=Async/>
                </Routes>
            </Frame>
        </Router>
    }
}
