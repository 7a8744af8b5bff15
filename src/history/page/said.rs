//! What happened, in words: one literal message for each kind, each field, each value.
//!
//! Always true: a sentence is whole in each language; where its names stand are marks, so that a page can put links
//! there and a file the names themselves.

mod cases;

use leptos::serde_json;
use leptos_fluent::tr;

use crate::{
    access::{Permission, Role, Terms},
    accounts::maintenance::page::said::suspension,
    approvals::page::said as approvals,
    bulk::{model::Doing, page::told as bulk},
    care::{
        self,
        model::{Reason, Suspension},
    },
    history::model::{Change, From, Group, Kind},
    people::model::readable,
    time::{Local, Moment},
    words::{self, Bilingual},
};

/// Where in a sentence the name stands of who did it, and of what it is about. No name has them.
pub(crate) const BY: char = '\u{1}';
pub(crate) const ABOUT: char = '\u{2}';

/// What happened, with marks in place of the names.
pub(crate) fn happened(kind: Kind) -> String {
    let (by, about) = (BY.to_string(), ABOUT.to_string());
    match kind {
        Kind::ContactCreated => tr!("history-contact-created", { "by" => by, "about" => about }),
        Kind::ContactEdited => tr!("history-contact-edited", { "by" => by, "about" => about }),
        Kind::UserAdded => tr!("history-user-added", { "by" => by, "about" => about }),
        Kind::UserEdited => tr!("history-user-edited", { "by" => by, "about" => about }),
        Kind::UserDeleted => tr!("history-user-deleted", { "by" => by, "about" => about }),
        Kind::UserRestored => tr!("history-user-restored", { "by" => by, "about" => about }),
        Kind::MarketingChosen => tr!("history-marketing-chosen", { "by" => by, "about" => about }),
        Kind::InvitationSent => tr!("history-invitation-sent", { "by" => by, "about" => about }),
        Kind::InvitationTold => tr!("history-invitation-told", { "by" => by, "about" => about }),
        Kind::RegistrationSent => tr!("history-registration-sent", { "by" => by, "about" => about }),
        Kind::InvitationRevoked => tr!("history-invitation-revoked", { "by" => by, "about" => about }),
        Kind::InvitationAccepted => tr!("history-invitation-accepted", { "about" => about }),
        Kind::LoginDisabled => tr!("history-login-disabled", { "by" => by, "about" => about }),
        Kind::LoginEnabled => tr!("history-login-enabled", { "by" => by, "about" => about }),
        Kind::UserBlocked => tr!("history-user-blocked", { "by" => by, "about" => about }),
        Kind::UserUnblocked => tr!("history-user-unblocked", { "by" => by, "about" => about }),
        Kind::SignInAddressChanged => tr!("history-sign-in-address-changed", { "about" => about }),
        Kind::RoleChanged => tr!("history-role-changed", { "by" => by, "about" => about }),
        Kind::UserRoleGiven => tr!("history-user-role-given", { "by" => by, "about" => about }),
        Kind::UserRoleRemoved => tr!("history-user-role-removed", { "by" => by, "about" => about }),
        Kind::RoleMade => tr!("history-role-made", { "by" => by, "about" => about }),
        Kind::RoleEdited => tr!("history-role-edited", { "by" => by, "about" => about }),
        Kind::RoleArchived => tr!("history-role-archived", { "by" => by, "about" => about }),
        Kind::RoleRestored => tr!("history-role-restored", { "by" => by, "about" => about }),
        Kind::RoleDeleted => tr!("history-role-deleted", { "by" => by, "about" => about }),
        Kind::EndUsersCustomized => tr!("history-end-users-customized", { "by" => by }),
        Kind::AccountsAssigned => tr!("history-accounts-assigned", { "by" => by, "about" => about }),
        Kind::LinesAssigned => tr!("history-lines-assigned", { "by" => by, "about" => about }),
        Kind::PlaceAssigned => tr!("history-place-assigned", { "by" => by, "about" => about }),
        Kind::RegistrationAsked => tr!("history-registration-asked", { "about" => about }),
        Kind::RegistrationApproved => tr!("history-registration-approved", { "by" => by, "about" => about }),
        Kind::RegistrationRejected => tr!("history-registration-rejected", { "by" => by, "about" => about }),
        Kind::RunStarted => tr!("history-run-started", { "by" => by, "about" => about }),
        Kind::WorkBegun => tr!("history-work-begun", { "about" => about }),
        Kind::WorkTaken => tr!("history-work-taken", { "by" => by, "about" => about }),
        Kind::WorkHeld => tr!("history-work-held", { "by" => by, "about" => about }),
        Kind::WorkFailed => tr!("history-work-failed", { "by" => by, "about" => about }),
        Kind::WorkCancelled => tr!("history-work-cancelled", { "about" => about }),
        Kind::ViewingBegun => tr!("history-viewing-begun", { "by" => by, "about" => about }),
        Kind::AccessGranted => tr!("history-access-granted", { "by" => by, "about" => about }),
        Kind::SettingsEdited => tr!("history-settings-edited", { "by" => by }),
        Kind::PlaceTaken => tr!("history-place-taken", { "by" => by, "about" => about }),
        Kind::OrganizationAdded => tr!("history-organization-added", { "by" => by, "about" => about }),
        Kind::ApprovalAsked => tr!("history-approval-asked", { "by" => by, "about" => about }),
        Kind::ApprovalCounted => tr!("history-approval-counted", { "by" => by, "about" => about }),
        Kind::ApprovalRejected => tr!("history-approval-rejected", { "by" => by, "about" => about }),
        Kind::ApprovalWithdrawn => tr!("history-approval-withdrawn", { "by" => by, "about" => about }),
        Kind::ApprovalExpired => tr!("history-approval-expired", { "about" => about }),
        Kind::ApprovalEscalated => tr!("history-approval-escalated", { "about" => about }),
        Kind::ApprovalStopped => tr!("history-approval-stopped", { "by" => by, "about" => about }),
        Kind::DelegationSet => tr!("history-delegation-set", { "about" => about }),
        Kind::DelegationEnded => tr!("history-delegation-ended", { "about" => about }),
        Kind::MessageKept => tr!("history-message-kept", { "by" => by }),
        Kind::MessageForgotten => tr!("history-message-forgotten", { "by" => by }),
        Kind::AccountImported => tr!("history-account-imported", { "by" => by, "about" => about }),
        Kind::LinesImported => tr!("history-lines-imported", { "by" => by, "about" => about }),
        Kind::LineUpdated => tr!("history-line-updated", { "by" => by, "about" => about }),
        Kind::AccountEdited => tr!("history-account-edited", { "by" => by, "about" => about }),
        Kind::IdentifiersChanged => tr!("history-identifiers-changed", { "by" => by, "about" => about }),
        Kind::SuspensionAsked => tr!("history-suspension-asked", { "by" => by, "about" => about }),
        Kind::SuspensionCalledOff => tr!("history-suspension-called-off", { "by" => by, "about" => about }),
        Kind::RestoreAsked => tr!("history-restore-asked", { "by" => by, "about" => about }),
        Kind::NumberChangeAsked => tr!("history-number-change-asked", { "by" => by, "about" => about }),
        Kind::SimChangeAsked => tr!("history-sim-change-asked", { "by" => by, "about" => about }),
        Kind::PlanChangeAsked => tr!("history-plan-change-asked", { "by" => by, "about" => about }),
        Kind::MoveAsked => tr!("history-move-asked", { "by" => by, "about" => about }),
        Kind::TransferPinAsked => tr!("history-transfer-pin-asked", { "by" => by, "about" => about }),
        Kind::LineSuspended => tr!("history-line-suspended", { "by" => by, "about" => about }),
        Kind::LineRestored => tr!("history-line-restored", { "by" => by, "about" => about }),
        Kind::LineNumberChanged => tr!("history-line-number-changed", { "by" => by, "about" => about }),
        Kind::LineSimChanged => tr!("history-line-sim-changed", { "by" => by, "about" => about }),
        Kind::LinePlanChanged => tr!("history-line-plan-changed", { "by" => by, "about" => about }),
        Kind::LineMoved => tr!("history-line-moved", { "by" => by, "about" => about }),
        Kind::TransferPinMade => tr!("history-transfer-pin-made", { "by" => by, "about" => about }),
        Kind::CaseSettingsEdited => tr!("history-case-settings-edited", { "by" => by }),
        Kind::CaseOpened => tr!("history-case-opened", { "by" => by, "about" => about }),
        Kind::CaseTaken => tr!("history-case-taken", { "by" => by, "about" => about }),
        Kind::CaseReturned => tr!("history-case-returned", { "by" => by, "about" => about }),
        Kind::CaseGiven => tr!("history-case-given", { "by" => by, "about" => about }),
        Kind::CaseReplied | Kind::CaseAnswered => tr!("history-case-answered", { "by" => by, "about" => about }),
        Kind::CaseAsked | Kind::CaseHeld | Kind::CaseEscalated | Kind::CaseRated | Kind::CaseResumed => {
            cases::went_on(kind, &by, &about)
        }
        Kind::CaseSolved | Kind::CaseInOutage | Kind::CaseOutOfOutage => cases::went_on(kind, &by, &about),
        Kind::CaseAccepted => tr!("history-case-accepted", { "by" => by, "about" => about }),
        Kind::CaseNotSolved => tr!("history-case-not-solved", { "by" => by, "about" => about }),
        Kind::CaseClosed => tr!("history-case-closed", { "by" => by, "about" => about }),
        Kind::CaseReopened => tr!("history-case-reopened", { "by" => by, "about" => about }),
        Kind::CaseWatchersChanged => tr!("history-case-watchers-changed", { "by" => by, "about" => about }),
        Kind::CaseLinked | Kind::CaseUnlinked | Kind::CaseMerged | Kind::CaseTookIn => cases::tied(kind, &by, &about),
        Kind::Other => tr!("history-other", { "by" => by, "about" => about }),
    }
}

/// The sentence with the names in it, where no link can stand.
#[cfg(feature = "ssr")]
pub(crate) fn sentence(line: &crate::history::model::Line) -> String {
    let by = line.by.as_ref().map_or_else(|| tr!("history-provider"), |by| by.name.clone());
    happened(line.kind).replace(BY, &by).replace(ABOUT, &line.about_name)
}

pub(super) fn group(group: Group) -> String {
    match group {
        Group::People => tr!("history-group-people"),
        Group::Invitations => tr!("history-group-invitations"),
        Group::SignIn => tr!("history-group-sign-in"),
        Group::Roles => tr!("history-group-roles"),
        Group::Access => tr!("history-group-access"),
        Group::Approvals => tr!("history-group-approvals"),
        Group::Cases => tr!("history-group-cases"),
        Group::Maintenance => tr!("history-group-maintenance"),
        Group::Organization => tr!("history-group-organization"),
    }
}

/// What a field is called; what a later version writes is something.
pub(crate) fn field(name: &str) -> String {
    match name {
        "first_name" => tr!("history-field-first-name"),
        "last_name" => tr!("history-field-last-name"),
        "title" => tr!("history-field-title"),
        "role" | "to" => tr!("history-field-role"),
        "instead" => tr!("history-field-instead"),
        "email" => tr!("history-field-email"),
        "business_phone" => tr!("history-field-business-phone"),
        "mobile_phone" => tr!("history-field-mobile-phone"),
        "language" => tr!("history-field-language"),
        "status" => tr!("history-field-status"),
        "name" => tr!("history-field-name"),
        "name_en" => tr!("history-field-name-en"),
        "name_es" => tr!("history-field-name-es"),
        "text_en" => tr!("history-field-text-en"),
        "text_es" => tr!("history-field-text-es"),
        "until" => tr!("history-field-until"),
        "account" => tr!("history-field-account"),
        "line" => tr!("history-field-line"),
        "cost_centre" => tr!("history-field-cost-centre"),
        "user" => tr!("history-field-user"),
        "reason" | "why" => tr!("history-field-reason"),
        "work" => tr!("history-field-work"),
        "self_registration" => tr!("history-field-self-registration"),
        "approval" => tr!("history-field-approval"),
        "approved_by" => tr!("history-field-approved-by"),
        "asked" => tr!("history-field-asked"),
        "asker" => tr!("history-field-asker"),
        "message" => tr!("history-field-message"),
        "delegate" => tr!("history-field-delegate"),
        "from" => tr!("history-field-from"),
        "by_email" => tr!("history-field-by-email"),
        "by_phone" => tr!("history-field-by-phone"),
        "state" => tr!("history-field-state"),
        "suspension" => tr!("history-field-suspension"),
        "number" => tr!("history-field-number"),
        "sim" => tr!("history-field-sim"),
        "iccid" => tr!("history-field-iccid"),
        "plan" => tr!("history-field-plan"),
        "feature" => tr!("history-field-feature"),
        "price" => tr!("history-field-price"),
        "transaction" => tr!("history-field-transaction"),
        "case_state" | "severity" | "confidential" | "watcher" | "assignee" => cases::field(name),
        "outage" => tr!("history-field-outage"),
        "label" => tr!("history-field-label"),
        "lines" => tr!("history-field-lines"),
        "users" => tr!("history-field-users"),
        "doing" => tr!("history-field-doing"),
        "file" => tr!("history-field-file"),
        "device" => tr!("history-field-device"),
        "imei" => tr!("history-field-imei"),
        "features" => tr!("history-field-features"),
        "identifier" => tr!("history-field-identifier"),
        key => match Permission::from_key(key) {
            Some(one) => tr!("history-field-permission", { "permission" => words::access::permission(one) }),
            None => cases::tie(key).unwrap_or_else(|| tr!("history-field-other")),
        },
    }
}

/// A value of a change, as a person reads it; none where there was none.
pub(crate) fn value(change: &Change, value: Option<&str>) -> Option<String> {
    let value = value.filter(|value| !value.is_empty())?;
    let said = match (change.field.as_str(), value) {
        ("role" | "to" | "instead", value) => role(value),
        ("language", "en") => tr!("history-value-en"),
        ("language", "es") => tr!("history-value-es"),
        ("business_phone" | "mobile_phone", number) => readable(number),
        ("until" | "from", moment) => day(moment),
        ("approved_by", names) => approvals::people(names),
        ("asked", what) => asked(what),
        ("reason" | "message", text) => bilingual(text),
        ("plan" | "feature", name) => bilingual(name),
        ("price", cents) => cents.parse().map_or_else(|_| cents.to_owned(), words::amount),
        ("state", "active") => tr!("history-value-line-active"),
        ("state", "suspended") => tr!("history-value-line-suspended"),
        ("sim", "sim") => tr!("history-value-sim"),
        ("sim", "esim") => tr!("history-value-esim"),
        ("suspension", key) => Suspension::from_key(key).map_or_else(|| key.to_owned(), suspension),
        ("doing", key) => Doing::from_key(key).map_or_else(|| key.to_owned(), bulk::doing),
        ("work", key) => care::said::kind(key),
        ("case_state" | "severity" | "confidential", key) => cases::value(&change.field, key),
        ("why", text) => care::said::reason(&Reason::read(text)),
        ("status", "invited") => tr!("history-value-invited"),
        ("status", "active") => tr!("history-value-active"),
        ("status", "blocked") => tr!("history-value-blocked"),
        ("status", "deleted") => tr!("history-value-deleted"),
        ("by_email" | "by_phone" | "self_registration" | "approval", "yes") => tr!("history-value-yes"),
        ("by_email" | "by_phone" | "self_registration" | "approval", "no") => tr!("history-value-no"),
        (key, "allowed") if Permission::from_key(key).is_some() => tr!("history-value-yes"),
        (key, "not_allowed") if Permission::from_key(key).is_some() => tr!("history-value-no"),
        (key, "with_approval") if Permission::from_key(key).is_some() => tr!("history-value-with-approval"),
        (key, terms) if Permission::from_key(key).is_some() => {
            match serde_json::from_slice::<Terms>(terms.as_bytes()) {
                Ok(terms) => words::access::with_approval(&terms),
                Err(_) => terms.to_owned(),
            }
        }
        (_, text) => text.to_owned(),
    };
    Some(said)
}

/// What somebody asked for, kept as its kind, the name of what it is about and, of a permission, which it is.
fn asked(value: &str) -> String {
    let mut parts = value.split('\u{1f}');
    let (kind, about) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let permission = parts.next().and_then(Permission::from_key);
    let kind = Kind::ALL.iter().copied().find(|one| one.key() == kind).unwrap_or(Kind::Other);
    approvals::what(kind, permission, about)
}

/// A ready-made role by its key; another by the name that it had, in one language or in both.
fn role(value: &str) -> String {
    if let Some(ready) = Role::from_key(value) {
        return words::access::role(ready);
    }
    bilingual(value)
}

/// A text in one language, or in both as JSON.
pub(crate) fn bilingual(value: &str) -> String {
    match serde_json::from_slice::<Bilingual>(value.as_bytes()) {
        Ok(name) => name.read(words::spoken()).0.to_owned(),
        Err(_) => value.to_owned(),
    }
}

/// The last day, which the server has put into the reader's zone.
fn day(value: &str) -> String {
    match value.parse() {
        Ok(at) => words::day(words::spoken(), Local { at: Moment(at), offset: 0 }),
        Err(_) => value.to_owned(),
    }
}

/// A browser by the keys of its own and its system's name.
pub(crate) fn browser(browser: String, system: String) -> String {
    tr!("identity-session", { "browser" => browser, "system" => system })
}

/// From where, as far as it is known.
pub(crate) fn from(from: &From) -> Option<String> {
    let browser = from.browser.clone().map(|(name, system)| browser(name, system));
    match (browser, from.address.clone()) {
        (Some(browser), Some(address)) => Some(tr!("history-where", { "browser" => browser, "address" => address })),
        (browser, address) => browser.or(address),
    }
}
