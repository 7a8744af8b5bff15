//! Letters to the provider's own people.

use super::letter::Part::{self, Link, Says};

/// Subject and body of one of them.
pub(super) fn template(name: &str) -> Option<(&'static str, &'static [Part])> {
    (name == "staff-invitation").then_some((
        "staff-invitation-subject",
        &[
            Says("staff-invitation-by"),
            Says("staff-invitation-how"),
            Link("staff-invitation-link"),
            Says("staff-invitation-until"),
            Says("invitation-unexpected"),
        ],
    ))
}
