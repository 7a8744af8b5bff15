//! What can be asked for about a user, and how it is done once a second person has said yes.

use super::Newcomer;
use crate::{
    desk::replay,
    ids::RoleId,
    people::{
        model::{ContactDetails, User},
        users::{
            model::Wish,
            rules::{
                self, MarketingChosen, RegistrationSent, UserAdded, UserBlocked, UserDeleted, UserEdited, UserRestored,
                UserRoleGiven, UserRoleRemoved, UserUnblocked,
            },
        },
    },
    time::Moment,
};

replay!(UserAdded, "user_added", (Newcomer, ContactDetails, RoleId), |(newcomer, ..)| newcomer.clone(), |by,
                                                                                                         facts,
                                                                                                         (
    _,
    details,
    role,
)| {
    rules::add_user(by, facts, details.clone(), role)
});
replay!(UserEdited, "user_edited", (User, ContactDetails), |(user, _)| user.clone(), |by, facts, (_, after)| {
    rules::edit_user(by, facts, after.clone())
});
replay!(UserBlocked, "user_blocked", User, |user| user.clone(), |by, facts, _| rules::block_user(by, facts));
replay!(UserUnblocked, "user_unblocked", User, |user| user.clone(), |by, facts, _| rules::unblock_user(by, facts));
replay!(RegistrationSent, "registration_sent", User, |user| user.clone(), |by, facts, _| rules::resend(by, facts));
replay!(UserDeleted, "user_deleted", User, |user| user.clone(), |by, facts, _| rules::delete_user(by, facts));
replay!(UserRestored, "user_restored", User, |user| user.clone(), |by, facts, _| rules::restore_user(by, facts));
replay!(MarketingChosen, "marketing_chosen", (User, Wish), |(user, _)| user.clone(), |by, facts, (_, wish)| {
    rules::choose_marketing(by, facts, *wish)
});
replay!(
    UserRoleGiven,
    "user_role_given",
    (User, Option<RoleId>, RoleId, Option<Moment>),
    |(user, ..)| user.clone(),
    |by, facts, (_, from, to, until)| rules::give_role(by, facts, from.as_ref(), to, *until)
);
replay!(UserRoleRemoved, "user_role_removed", (User, RoleId), |(user, _)| user.clone(), |by, facts, (_, role)| {
    rules::remove_role(by, facts, role)
});
