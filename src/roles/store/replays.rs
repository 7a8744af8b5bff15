//! What can be asked for about a role, and how it is done once a second person has said yes.

use crate::{
    access::Kind,
    desk::replay,
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Allows, Wording},
        rules::{self, EndUsersCustomized, RoleArchived, RoleDeleted, RoleEdited, RoleMade, RoleRestored},
    },
};

replay!(
    RoleMade,
    "role_made",
    (OrganizationId, Kind, Wording, Allows),
    |(organization, ..)| organization.clone(),
    |by, facts, (_, kind, wording, allows)| rules::make_role(by, facts, *kind, (wording.clone(), allows.clone()))
);
replay!(
    RoleEdited,
    "role_edited",
    (RoleId, Wording, Allows),
    |(role, ..)| role.clone(),
    |by, facts, (_, wording, allows)| rules::edit_role(by, facts, (wording.clone(), allows.clone()))
);
replay!(EndUsersCustomized, "end_users_customized", (RoleId, Option<Allows>), |(role, _)| role.clone(), |by,
                                                                                                         facts,
                                                                                                         (
    _,
    after,
)| {
    rules::customize_end_users(by, facts, after.clone())
});
replay!(
    RoleArchived,
    "role_archived",
    (RoleId, Option<RoleId>),
    |(role, _)| role.clone(),
    |by, facts, (_, instead)| rules::archive_role(by, facts, instead.as_ref())
);
replay!(RoleDeleted, "role_deleted", (RoleId, Option<RoleId>), |(role, _)| role.clone(), |by, facts, (_, instead)| {
    rules::delete_role(by, facts, instead.as_ref())
});
replay!(RoleRestored, "role_restored", RoleId, |role| role.clone(), |by, facts, _| rules::restore_role(by, facts));
