//! What can be asked for about assignments, and how it is done once a second person has said yes.

use super::{Onto, OntoAddress};
use crate::{
    accounts::rules::{self, Ends, LinesAssigned, NewcomerAssigned, Wish},
    desk::replay,
    people::model::User,
};

replay!(LinesAssigned, "lines_assigned", (User, Wish), |(user, wish)| Onto::of(user, wish), |by, facts, (_, wish)| {
    rules::assign_lines(by, facts, wish)
});
replay!(NewcomerAssigned, "newcomer_assigned", OntoAddress, |onto| onto.clone(), |by, facts, onto| {
    rules::assign_by_address(by, facts.as_ref(), &onto.line, &Ends::Never)
});
