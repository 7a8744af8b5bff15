//! Deeds at the real desk: roles, what is assigned, and who is let in.

use super::{
    deeds::Deed,
    desk::{Came, came, carry},
    facts::details,
    roles::{allows, as_it_is, wording},
    world::{World, place},
};
use crate::{
    accounts::{
        rules::{self as accounts, AccountsAssigned, Ends, LinesAssigned, Wish},
        store::Onto,
    },
    desk::Desk,
    ids::RoleId,
    people::{
        model::User,
        rules::{self as contacts, ContactEdited, LoginDisabled, LoginEnabled, RoleChanged},
        users::rules::{self as users, UserBlocked, UserDeleted, UserEdited, UserRestored, UserUnblocked},
    },
    roles::{
        model::Leaving,
        rules::{self as roles, EndUsersCustomized, RoleArchived, RoleDeleted, RoleEdited, RoleMade, RoleRestored},
    },
};

pub async fn change_roles(desk: &Desk, world: &World, deed: &Deed) -> Came {
    let target = |nth: &usize| world.one(*nth);
    match deed {
        Deed::Make { kind, permissions, from } => {
            let new = (wording(&format!("r{}", world.made)), allows(*permissions, *from));
            let rule = |by: &_, facts: &_| roles::make_role(by, facts, *kind, new.clone());
            let made = desk.by_itself::<RoleMade>(&desk.organization, None, rule).await?;
            Ok(came(made, |role| role.to_string()))
        }
        Deed::Edit { role, permissions, from } => {
            let role = target(role);
            let new = (as_it_is(&role), allows(*permissions, *from));
            carry::<RoleEdited>(desk, &role.id, |by, facts| roles::edit_role(by, facts, new.clone())).await
        }
        Deed::Customize(after) => {
            let id = RoleId::new("end_user");
            let after = after.map(Into::into);
            let rule = |by: &_, facts: &_| roles::customize_end_users(by, facts, after.clone());
            carry::<EndUsersCustomized>(desk, &id, rule).await
        }
        Deed::Leave { role, instead, how } => {
            let (role, instead) = (target(role).id, instead.map(|nth| world.one(nth).id));
            let to = instead.as_ref();
            match how {
                Leaving::Archive => {
                    carry::<RoleArchived>(desk, &role, |by, facts| roles::archive_role(by, facts, to)).await
                }
                Leaving::Delete => {
                    carry::<RoleDeleted>(desk, &role, |by, facts| roles::delete_role(by, facts, to)).await
                }
            }
        }
        Deed::Return(role) => carry::<RoleRestored>(desk, &target(role).id, roles::restore_role).await,
        _ => Ok(None),
    }
}

pub async fn assign(
    desk: &Desk,
    world: &World,
    (who, held): (usize, usize),
    give: &[(usize, Option<i64>)],
    take: &[usize],
) -> Came {
    let who = world.who(who);
    let Some(role) = world.held(who, held) else { return Ok(None) };
    let ends = |days: &Option<i64>| match world.ends(*days) {
        None => Ends::Never,
        Some(at) => Ends::On { at, day: String::new() },
    };
    let wish = Wish {
        role,
        give: give.iter().map(|(nth, days)| (place(*nth), ends(days))).collect(),
        take: take.iter().map(|nth| place(*nth)).collect(),
    };
    let user = User(world.members[who].id.clone());
    let give = wish.give.iter().map(|(place, _)| place.clone()).collect();
    let onto = Onto { user, give, take: wish.take.clone() };
    let accounts =
        carry::<AccountsAssigned>(desk, &onto, |by, facts| accounts::assign_accounts(by, facts, &wish)).await?;
    if accounts.is_some() {
        return Ok(accounts);
    }
    carry::<LinesAssigned>(desk, &onto, |by, facts| accounts::assign_lines(by, facts, &wish)).await
}

pub async fn at_the_door(desk: &Desk, world: &World, deed: &Deed, email: &str) -> Came {
    let id = |who: &usize| world.members[world.who(*who)].id.clone();
    let user = |who: &usize| User(id(who));
    match deed {
        Deed::CorrectUser(who) => {
            let rule = |by: &_, facts: &_| users::edit_user(by, facts, details(email));
            carry::<UserEdited>(desk, &user(who), rule).await
        }
        Deed::CorrectContact(who) => {
            let rule = |by: &_, facts: &_| contacts::edit_contact(by, facts, details(email));
            carry::<ContactEdited>(desk, &id(who), rule).await
        }
        Deed::Block(who) => carry::<UserBlocked>(desk, &user(who), users::block_user).await,
        Deed::Unblock(who) => carry::<UserUnblocked>(desk, &user(who), users::unblock_user).await,
        Deed::Delete(who) => carry::<UserDeleted>(desk, &user(who), users::delete_user).await,
        Deed::Restore(who) => carry::<UserRestored>(desk, &user(who), users::restore_user).await,
        Deed::CloseDoor(who) => carry::<LoginDisabled>(desk, &id(who), contacts::disable_login).await,
        Deed::OpenDoor(who) => carry::<LoginEnabled>(desk, &id(who), contacts::enable_login).await,
        Deed::ContactRole { who, to } => {
            carry::<RoleChanged>(desk, &id(who), |by, facts| contacts::change_role(by, facts, *to)).await
        }
        _ => Ok(None),
    }
}
