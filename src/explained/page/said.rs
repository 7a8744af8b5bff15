//! What the answers are called: roles in a list, areas, days, and why somebody else may not.

use leptos_fluent::tr;

use crate::{
    access::{Area, Denial, Rank, RoleName, Status, Why},
    people::model::readable,
    time::Local,
    words::{self, and, day, or, spoken},
};

/// *Business Owner and Customer*
pub(super) fn roles(roles: &[RoleName]) -> String {
    let names: Vec<String> = roles.iter().map(words::access::role_name).collect();
    and(spoken(), &names)
}

pub(super) fn area(area: Area) -> String {
    match area {
        Area::Contacts => tr!("explained-contacts"),
        Area::Cases => tr!("explained-cases"),
        Area::Users => tr!("explained-users"),
        Area::Accounts => tr!("explained-accounts"),
        Area::Organization => tr!("explained-organization-area"),
    }
}

/// *until Mar 5, 2026*
pub(super) fn ends(until: Local) -> String {
    tr!("explained-ends", { "day" => day(spoken(), until) })
}

/// Its label with the number, or the number alone.
pub(super) fn line(number: &str, label: Option<&str>) -> String {
    match label {
        Some(label) => tr!("explained-on", { "label" => label.to_owned(), "number" => readable(number) }),
        None => readable(number),
    }
}

/// Why they may not, whatever it is.
pub(super) fn why(denial: &Denial, you: bool, rank: Rank) -> String {
    match denial.why {
        Why::NoRole if you => tr!("explained-why-no-role-you"),
        Why::NoRole if rank == Rank::Nobody => tr!("explained-why-no-role-at-all"),
        Why::NoRole => tr!("explained-why-no-role"),
        Why::NotActive(Status::Invited | Status::Active) => tr!("explained-why-invited"),
        Why::NotActive(Status::Blocked) => tr!("explained-why-blocked"),
        Why::NotActive(Status::Deleted) => tr!("explained-why-gone"),
        Why::LoginDisabled if !you => tr!("explained-why-login-disabled"),
        // The others depend on somebody or something that it is done to: about the organization none is answered.
        Why::LoginDisabled
        | Why::Yourself
        | Why::AboveYou(_)
        | Why::Gone
        | Why::NotAnEndUser
        | Why::NotNamed
        | Why::OnlyLooking
        | Why::NeedsApproval
        | Why::OutOfReach => words::access::why(&Denial { helpers: Vec::new(), ..denial.clone() }),
    }
}

/// Who could help, if anybody is known.
pub(super) fn helpers(denial: &Denial) -> Option<String> {
    let names: Vec<String> = denial.helpers.iter().map(|helper| helper.name.clone()).collect();
    (!names.is_empty()).then(|| tr!("explained-helpers", { "names" => or(spoken(), &names) }))
}

/// As it stands at the beginning of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
