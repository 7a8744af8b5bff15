//! What can be asked for about registrations and settings, and how it is done once a second person has said yes.

use super::OwnSettings;
use crate::{
    desk::replay,
    ids::{RegistrationId, RoleId},
    registration::{
        model::Settings,
        rules::{self, Along, RegistrationApproved, RegistrationRejected, SettingsEdited},
    },
};

replay!(RegistrationApproved, "registration_approved", (RegistrationId, RoleId, Along), |(one, ..)| one.clone(), |by,
                                                                                                                  facts,
                                                                                                                  (
    _,
    role,
    along,
)| {
    rules::approve(by, facts, role, along)
});
replay!(RegistrationRejected, "registration_rejected", (RegistrationId, String), |(one, _)| one.clone(), |by,
                                                                                                          facts,
                                                                                                          (
    _,
    reason,
)| {
    rules::reject(by, facts, reason)
});
replay!(SettingsEdited, "settings_edited", Settings, |_| OwnSettings, |by, facts, after| rules::edit_settings(
    by, facts, *after
));
