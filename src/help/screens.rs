//! The screens that steps speak of and context help knows, by the names that articles give them.
//!
//! Always true: each is a route of the app, which a test holds it to.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::guide::rules::is_at;

/// A screen: its name and its route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct Screen(&'static (&'static str, &'static str));

static ALL: &[(&str, &str)] = &[
    ("sign-in", "/sign-in"),
    ("forgotten", "/forgotten-password"),
    ("register", "/register"),
    ("profile", "/profile"),
    ("password", "/profile/password"),
    ("address", "/profile/address"),
    ("sessions", "/profile/sessions"),
    ("device", "/profile/device"),
    ("notice-choice", "/profile/notices"),
    ("notices", "/o/:org/notices"),
    ("invitation", "/invitation/:token"),
    ("terms", "/terms"),
    ("home", "/o/:org"),
    ("outages", "/o/:org/outages"),
    ("outage", "/o/:org/outages/:outage"),
    ("contacts", "/o/:org/support/contacts"),
    ("new-contact", "/o/:org/support/contacts/new"),
    ("contact", "/o/:org/support/contacts/:member"),
    ("contact-roles", "/o/:org/support/contacts/:member/roles"),
    ("invitations", "/o/:org/support/invitations"),
    ("cases", "/o/:org/support/cases"),
    ("new-case", "/o/:org/support/cases/new"),
    ("case", "/o/:org/support/cases/:case"),
    ("case-settings", "/o/:org/support/settings"),
    ("users", "/o/:org/hub/users"),
    ("new-user", "/o/:org/hub/users/new"),
    ("user", "/o/:org/hub/users/:member"),
    ("user-role", "/o/:org/hub/users/:member/role"),
    ("remove-role", "/o/:org/hub/users/:member/role/remove"),
    ("delete-user", "/o/:org/hub/users/:member/delete"),
    ("user-accounts", "/o/:org/hub/users/:member/accounts"),
    ("see-as", "/o/:org/hub/users/:member/see-as"),
    ("import", "/o/:org/hub/users/import"),
    ("many", "/o/:org/hub/users/many"),
    ("many-lines", "/o/:org/hub/lines/many"),
    ("import-lines", "/o/:org/hub/lines/import"),
    ("runs", "/o/:org/hub/runs"),
    ("run", "/o/:org/hub/runs/:run"),
    ("access", "/o/:org/hub/access"),
    ("roles", "/o/:org/hub/roles"),
    ("new-role", "/o/:org/hub/roles/new"),
    ("compare-roles", "/o/:org/hub/roles/compare"),
    ("role", "/o/:org/hub/roles/:role"),
    ("leave-role", "/o/:org/hub/roles/:role/leave"),
    ("accounts", "/o/:org/hub/accounts"),
    ("account", "/o/:org/hub/accounts/:account"),
    ("account-edit", "/o/:org/hub/accounts/:account/edit"),
    ("unreached", "/o/:org/hub/accounts/unreached"),
    ("lines", "/o/:org/hub/lines"),
    ("line", "/o/:org/hub/lines/:line"),
    ("suspend", "/o/:org/hub/lines/:line/suspend"),
    ("restore", "/o/:org/hub/lines/:line/restore"),
    ("change-number", "/o/:org/hub/lines/:line/number"),
    ("change-sim", "/o/:org/hub/lines/:line/sim"),
    ("change-plan", "/o/:org/hub/lines/:line/plan"),
    ("identifiers", "/o/:org/hub/lines/:line/identifiers"),
    ("move-line", "/o/:org/hub/lines/:line/move"),
    ("transfer-pin", "/o/:org/hub/lines/:line/pin"),
    ("history", "/o/:org/hub/history"),
    ("approvals", "/o/:org/hub/approvals"),
    ("approval", "/o/:org/hub/approvals/:approval"),
    ("ask", "/o/:org/hub/ask"),
    ("registrations", "/o/:org/hub/registrations"),
    ("registration", "/o/:org/hub/registrations/:registration"),
    ("settings", "/o/:org/hub/settings"),
];

impl Screen {
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(Self)
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.0
    }

    #[must_use]
    pub const fn route(self) -> &'static str {
        self.0.1
    }

    /// The screen at an address of the portal: of several routes that fit, the one with the fewest parameters.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        Self::all()
            .filter(|screen| is_at(screen.route(), path))
            .min_by_key(|screen| screen.route().matches(':').count())
    }

    /// Where the screen is for whoever reads of it: without the organization, which the server fills in. None: it is
    /// about one thing, which has to be chosen first.
    #[must_use]
    pub fn address(self) -> Option<&'static str> {
        let address = self.route();
        let address = address.strip_prefix("/o/:org").map_or(address, |rest| if rest.is_empty() { "/" } else { rest });
        (!address.contains(':')).then_some(address)
    }
}

impl FromStr for Screen {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::all().find(|screen| screen.name() == name).ok_or(())
    }
}

impl TryFrom<String> for Screen {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        name.parse().map_err(|()| format!("no screen is called {name}"))
    }
}

impl From<Screen> for &'static str {
    fn from(screen: Screen) -> Self {
        screen.name()
    }
}
