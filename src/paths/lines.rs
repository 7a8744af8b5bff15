//! The ways of account maintenance.

use super::{account, line};
use crate::{
    accounts::maintenance::model::Action,
    ids::{AccountId, LineId, OrganizationId},
    people::model::encoded,
};

/// The page on which something is done to a line.
#[must_use]
pub fn line_action(organization: &OrganizationId, id: &LineId, action: Action) -> String {
    format!("{}/{}", line(organization, id), action.key())
}

/// What another plan with these features would come to.
#[must_use]
pub fn line_plan(organization: &OrganizationId, id: &LineId, plan: &str, features: &[String]) -> String {
    let mut address = format!("{}?plan={}", line_action(organization, id, Action::Plan), encoded(plan));
    for feature in features {
        address.push_str("&feature=");
        address.push_str(&encoded(feature));
    }
    address
}

/// A line for which something has just been asked.
#[must_use]
pub fn line_asked(organization: &OrganizationId, id: &LineId, transaction: &str) -> String {
    format!("{}?asked={}", line(organization, id), encoded(transaction))
}

/// An account's name and contact address.
#[must_use]
pub fn account_edit(organization: &OrganizationId, id: &AccountId) -> String {
    format!("{}/edit", account(organization, id))
}
