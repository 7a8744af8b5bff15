//! Who is blocked, deleted, corrected and let in again, in Account Hub and in Tech Support.

use super::{
    deeds::{Deed, Done, may},
    facts::details,
    world::{Held, World},
};
use crate::{
    access::{Bearer, Door, Status, Subject},
    ids::RoleId,
    people::{
        rules::{self as contacts, ContactEdited, LoginDisabled, LoginEnabled, RoleChanged},
        users::rules::{self as users, UserBlocked, UserDeleted, UserEdited, UserRestored, UserUnblocked},
    },
};

impl World {
    pub(super) fn at_the_door(&mut self, by: &Bearer, deed: &Deed) -> Option<Done> {
        let who = match deed {
            Deed::CorrectUser(who)
            | Deed::CorrectContact(who)
            | Deed::Block(who)
            | Deed::Unblock(who)
            | Deed::Delete(who)
            | Deed::Restore(who)
            | Deed::CloseDoor(who)
            | Deed::OpenDoor(who)
            | Deed::ContactRole { who, .. } => *who,
            _ => return None,
        };
        let who = self.who(who);
        let (user, contact) = (self.user(who), self.contact(who));
        let on = Subject::Member(&user.bearer);
        let is_contact = user.bearer.support_role().is_some() && user.bearer.status != Status::Deleted;
        let (now, member) = (self.now, &mut self.members[who]);
        let mut redirected = false;
        match deed {
            Deed::CorrectUser(_) => {
                may::<UserEdited>(by, &on)?;
                redirected = users::edit_user(by, &user, details("other@cobalt.test")).ok()?.invites.is_some();
            }
            Deed::CorrectContact(_) => {
                may::<ContactEdited>(by, &on).filter(|()| is_contact)?;
                redirected = contacts::edit_contact(by, &contact, details("other@cobalt.test")).ok()?.invites.is_some();
            }
            Deed::Block(_) => {
                may::<UserBlocked>(by, &on)?;
                users::block_user(by, &user).ok()?;
                member.status = Status::Blocked;
            }
            Deed::Unblock(_) => {
                may::<UserUnblocked>(by, &on)?;
                users::unblock_user(by, &user).ok()?;
                member.status = Status::Active;
            }
            Deed::Delete(_) => {
                may::<UserDeleted>(by, &on)?;
                let deed = users::delete_user(by, &user).ok()?;
                (member.status, member.deleted) = (Status::Deleted, Some((now, deed.was)));
                member.held.iter_mut().for_each(|held| held.places.clear());
            }
            Deed::Restore(_) => {
                may::<UserRestored>(by, &on)?;
                member.status = users::restore_user(by, &user).ok()?.to;
                member.deleted = None;
            }
            Deed::CloseDoor(_) => {
                may::<LoginDisabled>(by, &on).filter(|()| is_contact)?;
                contacts::disable_login(by, &contact).ok()?;
                member.door = Door::Closed;
            }
            Deed::OpenDoor(_) => {
                may::<LoginEnabled>(by, &on).filter(|()| is_contact)?;
                contacts::enable_login(by, &contact).ok()?;
                member.door = Door::Open;
            }
            Deed::ContactRole { to, .. } => {
                may::<RoleChanged>(by, &on).filter(|()| is_contact)?;
                let deed = contacts::change_role(by, &contact, *to).ok()?;
                member.held.retain(|held| deed.from.is_none_or(|from| held.role.as_str() != from.key()));
                member.held.push(Held { role: RoleId::new(deed.to.key()), until: None, places: Vec::new() });
            }
            _ => return None,
        }
        Some(Done { on: Some(who), redirected })
    }
}
