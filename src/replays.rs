//! Every deed that may have to wait for a second person, in one list: what was asked for is done by the one it names.

use crate::{
    accounts::{
        maintenance::{
            model::{CallOff, ChangeNumber, ChangePlan, ChangeSim, MakePin, MoveLine, Restore, Suspend},
            rules::{AccountEdited, IdentifiersChanged, WorkAsked},
        },
        rules::{LinesAssigned, NewcomerAssigned},
    },
    bulk::store as bulk,
    desk::Replayer,
    people::users::rules::{
        MarketingChosen, RegistrationSent, UserAdded, UserBlocked, UserDeleted, UserEdited, UserRestored,
        UserRoleGiven, UserRoleRemoved, UserUnblocked,
    },
    registration::rules::{RegistrationApproved, RegistrationRejected, SettingsEdited},
    roles::rules::{EndUsersCustomized, RoleArchived, RoleDeleted, RoleEdited, RoleMade, RoleRestored},
};

pub const REPLAYERS: &[Replayer] = &[
    bulk::RUN,
    Replayer::of::<UserAdded>(),
    Replayer::of::<UserEdited>(),
    Replayer::of::<UserBlocked>(),
    Replayer::of::<UserUnblocked>(),
    Replayer::of::<RegistrationSent>(),
    Replayer::of::<UserDeleted>(),
    Replayer::of::<UserRestored>(),
    Replayer::of::<MarketingChosen>(),
    Replayer::of::<UserRoleGiven>(),
    Replayer::of::<UserRoleRemoved>(),
    Replayer::of::<RoleMade>(),
    Replayer::of::<RoleEdited>(),
    Replayer::of::<EndUsersCustomized>(),
    Replayer::of::<RoleArchived>(),
    Replayer::of::<RoleDeleted>(),
    Replayer::of::<RoleRestored>(),
    Replayer::of::<LinesAssigned>(),
    Replayer::of::<NewcomerAssigned>(),
    Replayer::of::<RegistrationApproved>(),
    Replayer::of::<RegistrationRejected>(),
    Replayer::of::<SettingsEdited>(),
    Replayer::of::<WorkAsked<Suspend>>(),
    Replayer::of::<WorkAsked<CallOff>>(),
    Replayer::of::<WorkAsked<Restore>>(),
    Replayer::of::<WorkAsked<ChangeNumber>>(),
    Replayer::of::<WorkAsked<ChangeSim>>(),
    Replayer::of::<WorkAsked<ChangePlan>>(),
    Replayer::of::<WorkAsked<MoveLine>>(),
    Replayer::of::<WorkAsked<MakePin>>(),
    Replayer::of::<IdentifiersChanged>(),
    Replayer::of::<AccountEdited>(),
];

/// The one that does what was asked for; none: a version that is gone knew it.
#[must_use]
pub fn of(deed: &str) -> Option<&'static Replayer> {
    REPLAYERS.iter().find(|one| one.kind == deed)
}
