//! The address of every page, on one screen.
//!
//! Always true: the first address that fits is the page's, so that one with a word in a place stands before one with
//! anything there. All are rows of one type: of the router's own `<Route>`, each shape of an address would be code of its
//! own in the first load.

use std::{borrow::Cow, sync::LazyLock};

use leptos::prelude::*;
use leptos_router::{ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId};

use super::{gallery, lazy::Page};
use crate::{
    accounts::maintenance::page as maintenance, accounts::page as accounts, approvals::page as approvals,
    bulk::page as bulk, care::page as care, cases::page as cases, explained::page as explained,
    history::page as history, identity::page as identity, notices::page as notices,
    organizations::page as organizations, outages::page as outages, people::page as people,
    people::users::page as users, registration::page as registration, replies::page as replies,
    reports::page as reports, roles::page as roles, staff::page as staff, viewing::page as viewing,
};

/// `:name` fits anything in its place, and is what the page is told under that name.
pub const ROUTES: &[(&str, Page)] = &[
    ("/sign-in", identity::SignInPage),
    ("/sign-in/again", identity::SignInAgainPage),
    ("/forgotten-password", identity::ForgottenPage),
    ("/reset-password/:token", identity::ResetPage),
    ("/invitation/:token", identity::InvitationPage),
    ("/terms", identity::TermsPage),
    ("/profile", identity::ProfilePage),
    ("/profile/password", identity::ChangePasswordPage),
    ("/profile/address", identity::AddressPage),
    ("/profile/address/:token", identity::ConfirmAddressPage),
    ("/stop-address-change/:token", identity::StopAddressPage),
    ("/profile/sessions", identity::SessionsPage),
    ("/profile/device", identity::DevicePage),
    ("/profile/notices", notices::NoticeChoicePage),
    ("/operator/:token", organizations::BeginPage),
    ("/care/work", care::WorksPage),
    ("/care/work/:org/:work", care::WorkPage),
    ("/care/organizations", organizations::OrganizationsPage),
    ("/care/organizations/new", organizations::OnboardPage),
    ("/care/organizations/:org", organizations::OrganizationPage),
    ("/care/organizations/:org/invitation/:member", organizations::PhonePage),
    ("/care/reports", reports::ReportsPage),
    ("/care/staff", staff::StaffPage),
    ("/care/staff/new", staff::InvitePage),
    ("/care/staff/history", staff::HistoryPage),
    ("/care/staff/:person", staff::ColleaguePage),
    ("/staff/:token", staff::JoinPage),
    ("/care/replies", replies::RepliesPage),
    ("/care/replies/:reply", replies::ReplyPage),
    ("/care/outages", outages::CareOutagesPage),
    ("/care/outages/new", outages::NewOutagePage),
    ("/care/outages/:outage", outages::CareOutagePage),
    ("/care/outages/:outage/edit", outages::EditOutagePage),
    ("/care/help", care::CareHelpPage),
    ("/care/help/:article", care::CareArticlePage),
    ("/care/cases", care::CareCasesPage),
    ("/care/cases/:org/:case", care::CareCasePage),
    ("/o/:org", organizations::HomePage),
    ("/o/:org/notices", notices::NoticesPage),
    ("/o/:org/outages", outages::OutagesPage),
    ("/o/:org/outages/:outage", outages::OutagePage),
    ("/o/:org/support/contacts", people::ManagePage),
    ("/o/:org/support/contacts/new", people::CreatePage),
    ("/o/:org/support/contacts/:member", people::ContactPage),
    ("/o/:org/support/contacts/:member/roles", people::RolesPage),
    ("/o/:org/support/invitations", people::InvitationsPage),
    ("/o/:org/support/cases", cases::CasesPage),
    ("/o/:org/support/cases/new", cases::NewCasePage),
    ("/o/:org/support/cases/:case", cases::CasePage),
    ("/o/:org/support/settings", cases::CaseSettingsPage),
    ("/o/:org/hub/users/:member/see-as", viewing::SeeAsPage),
    ("/o/:org/hub/access", explained::AccessPage),
    ("/o/:org/hub/roles", roles::RolesPage),
    ("/o/:org/hub/roles/new", roles::MakePage),
    ("/o/:org/hub/roles/compare", roles::ComparePage),
    ("/o/:org/hub/roles/:role", roles::RolePage),
    ("/o/:org/hub/roles/:role/leave", roles::LeavePage),
    ("/o/:org/hub/accounts", accounts::AccountsPage),
    ("/o/:org/hub/accounts/unreached", accounts::UnreachedPage),
    ("/o/:org/hub/accounts/:account", accounts::AccountPage),
    ("/o/:org/hub/lines", accounts::LinesPage),
    ("/o/:org/hub/lines/many", bulk::ManyLinesPage),
    ("/o/:org/hub/lines/import", bulk::ImportLinesPage),
    ("/o/:org/hub/runs", bulk::RunsPage),
    ("/o/:org/hub/runs/:run", bulk::RunPage),
    ("/o/:org/hub/lines/:line", accounts::LinePage),
    ("/o/:org/hub/lines/:line/:action", maintenance::LineActionPage),
    ("/o/:org/hub/accounts/:account/edit", maintenance::AccountEditPage),
    ("/o/:org/hub/users/:member/accounts", accounts::EditPage),
    ("/o/:org/hub/users", users::UsersPage),
    ("/o/:org/hub/users/new", users::NewUserPage),
    ("/o/:org/hub/users/import", bulk::ImportPage),
    ("/o/:org/hub/users/many", bulk::ManyPage),
    ("/o/:org/hub/users/:member", users::UserPage),
    ("/o/:org/hub/users/:member/role", users::RolePage),
    ("/o/:org/hub/users/:member/role/remove", users::RemoveRolePage),
    ("/o/:org/hub/users/:member/delete", users::DeletePage),
    ("/o/:org/hub/history", history::HistoryPage),
    ("/o/:org/hub/approvals", approvals::InboxPage),
    ("/o/:org/hub/ask", approvals::AskPage),
    ("/o/:org/hub/approvals/:approval", approvals::RequestPage),
    ("/register", registration::RegisterPage),
    ("/register/:token", registration::CodePage),
    ("/o/:org/hub/registrations", registration::RegistrationsPage),
    ("/o/:org/hub/registrations/:registration", registration::RegistrationPage),
    ("/o/:org/hub/settings", registration::SettingsPage),
    ("/gallery", gallery::GalleryPage),
];

/// By which the router tells one page from another, in the order of the table.
static IDS: LazyLock<Vec<RouteMatchId>> =
    LazyLock::new(|| ROUTES.iter().map(|_| RouteMatchId::new_from_route_id()).collect());

type Params = Vec<(Cow<'static, str>, String)>;

/// What stands in the named places of a path that fits.
fn fit(route: &'static str, path: &str) -> Option<Params> {
    let (mut given, mut found) = (path.split('/'), Params::new());
    for part in route.split('/') {
        let given = given.next()?;
        match part.strip_prefix(':') {
            Some(name) if !given.is_empty() => found.push((name.into(), given.to_owned())),
            None if part == given => {}
            _ => return None,
        }
    }
    given.next().is_none().then_some(found)
}

/// The table, as the router takes it.
#[component(transparent)]
pub fn Pages() -> Table {
    Table
}

#[derive(Clone, Copy)]
pub struct Table;

impl MatchNestedRoutes for Table {
    type Data = ();
    type Match = Fitting;

    fn match_nested<'a>(&'a self, path: &'a str) -> (Option<(RouteMatchId, Fitting)>, &'a str) {
        let whole = path.strip_suffix('/').unwrap_or(path);
        let fitting = ROUTES.iter().zip(&*IDS).find_map(|((route, page), id)| {
            Some(Fitting { id: *id, path: whole.to_owned(), params: fit(route, whole)?, page: *page })
        });
        (fitting.map(|fitting| (fitting.id, fitting)), "")
    }

    /// None: the server has the table itself.
    fn generate_routes(&self) -> impl IntoIterator<Item = GeneratedRouteData> + '_ {
        std::iter::empty()
    }

    fn optional(&self) -> bool {
        false
    }
}

/// A page whose address fits.
pub struct Fitting {
    id: RouteMatchId,
    path: String,
    params: Params,
    page: Page,
}

impl MatchParams for Fitting {
    fn to_params(&self) -> Params {
        self.params.clone()
    }
}

impl MatchInterface for Fitting {
    type Child = ();

    fn as_id(&self) -> RouteMatchId {
        self.id
    }

    fn as_matched(&self) -> &str {
        &self.path
    }

    fn into_view_and_child(self) -> (impl ChooseView, Option<()>) {
        (self.page, None)
    }
}

#[cfg(test)]
mod tests {
    use super::{ROUTES, fit};

    /// The address that the router takes for a path.
    fn first(path: &str) -> Option<&'static str> {
        ROUTES.iter().find(|(route, _)| fit(route, path).is_some()).map(|(route, _)| *route)
    }

    #[test]
    fn every_address_is_found_by_itself() {
        for (route, _) in ROUTES {
            let path = route.replace(':', "a-");
            assert_eq!(first(&path), Some(*route), "{path}");
        }
    }

    #[test]
    fn a_name_is_what_stands_in_its_place() {
        let found = fit("/o/:org/hub/lines/:line", "/o/cobalt/hub/lines/7%20a").expect("it fits");
        let found: Vec<(&str, &str)> = found.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(found, [("org", "cobalt"), ("line", "7%20a")]);
    }

    #[test]
    fn what_is_more_less_or_empty_does_not_fit() {
        for path in
            ["", "/o", "/o/", "/o/cobalt/hub", "/o//hub/lines", "/o/cobalt/hub/linesx", "/o/cobalt/hub/lines/1/edit/2"]
        {
            assert_eq!(first(path), None, "{path}");
        }
    }
}
