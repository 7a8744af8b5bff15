//! Roles are made, changed, put away and brought back; a row of a file is looked at and carried out.

use std::collections::HashMap;

use super::{
    deeds::{Deed, Done, may},
    facts::address,
    world::{Held, LINES, World, line as a_line},
};
use crate::{
    access::{Bearer, Condition, Kind, Permissions, Place, RoleName, Status, Subject},
    bulk::{
        model::{Given, Typed, Work},
        rules::{Around, plan},
    },
    ids::{AccountId, LineId, RoleId},
    people::model::ContactForm,
    roles::{
        model::{Allows, Leaving, Origin, RoleFolder, RoleSummary, Wording, folded},
        rules::{self, EndUsersCustomized, MakeFacts, RoleArchived, RoleDeleted, RoleEdited, RoleMade, RoleRestored},
    },
    words::Bilingual,
};

pub fn wording(id: &str) -> Wording {
    named(Bilingual { en: format!("Role {id}"), es: String::new() })
}

fn named(name: Bilingual) -> Wording {
    Wording { keys: folded(&name), name, text: Bilingual::default() }
}

/// What a role is called, to be left as it is.
pub fn as_it_is(role: &RoleSummary) -> Wording {
    match &role.name {
        RoleName::Own { name, .. } => named(name.clone()),
        RoleName::Ready(role) => wording(role.key()),
    }
}

/// What asks does so from this amount on.
pub fn allows(permissions: Permissions, from: Option<i64>) -> Allows {
    let asking = permissions.iter().filter(|one| from.is_some() && permissions.asks(*one));
    Allows { permissions, conditions: asking.map(|one| (one, Condition { from, ..Condition::default() })).collect() }
}

pub fn own(id: &str, kind: Kind, Allows { permissions, conditions }: Allows) -> RoleSummary {
    RoleSummary {
        id: RoleId::new(id),
        name: RoleName::Own { id: RoleId::new(id), kind, name: wording(id).name },
        text: Bilingual::default(),
        permissions,
        conditions,
        origin: Origin::Own,
        folder: RoleFolder::Active,
        revision: 1,
    }
}

impl World {
    pub(super) fn roles_changed(&mut self, by: &Bearer, deed: &Deed) -> Option<Done> {
        let on = Subject::Organization;
        match deed {
            Deed::Make { kind, permissions, from } => {
                may::<RoleMade>(by, &on)?;
                let facts = MakeFacts {
                    id: RoleId::new(format!("r{}", self.made)),
                    kept: self.roles.len(),
                    approvers: Vec::new(),
                };
                let new = (wording(facts.id.as_str()), allows(*permissions, *from));
                let made = rules::make_role(by, &facts, *kind, new).ok()?;
                self.made += 1;
                let role = own(made.id.as_str(), made.kind, made.allows.clone());
                self.roles.insert(made.id.to_string(), role);
            }
            Deed::Edit { role, permissions, from } => {
                may::<RoleEdited>(by, &on)?;
                let role = self.one(*role);
                let new = (as_it_is(&role), allows(*permissions, *from));
                let edited = rules::edit_role(by, &self.editing(by, &role), new).ok()?;
                let role = self.roles.get_mut(role.id.as_str())?;
                (role.permissions, role.conditions) = (edited.allows.permissions, edited.allows.conditions.clone());
            }
            Deed::Customize(after) => {
                may::<EndUsersCustomized>(by, &on)?;
                let role = self.role(&RoleId::new("end_user"))?;
                let origin = if self.end_users.is_some() { Origin::Customized } else { Origin::Ready };
                let facts = self.editing(by, &RoleSummary { origin, ..role });
                let customized = rules::customize_end_users(by, &facts, after.map(Into::into)).ok()?;
                self.end_users = customized.after.as_ref().map(|after| after.permissions);
            }
            Deed::Leave { role, instead, how } => self.leave(by, &self.one(*role), *instead, *how)?,
            Deed::Return(role) => {
                may::<RoleRestored>(by, &on)?;
                let role = self.one(*role);
                rules::restore_role(by, &self.editing(by, &role)).ok()?;
                self.roles.get_mut(role.id.as_str())?.folder = RoleFolder::Active;
            }
            _ => return None,
        }
        Some(Done::default())
    }

    fn leave(&mut self, by: &Bearer, role: &RoleSummary, instead: Option<usize>, how: Leaving) -> Option<()> {
        let on = Subject::Organization;
        let (facts, instead) = (self.leaving(role), instead.map(|nth| self.one(nth).id));
        let moved: Vec<_> = match how {
            Leaving::Archive => {
                may::<RoleArchived>(by, &on)?;
                let deed = rules::archive_role(by, &facts, instead.as_ref()).ok()?;
                deed.place.moved.iter().map(|one| one.member.clone()).collect()
            }
            Leaving::Delete => {
                may::<RoleDeleted>(by, &on)?;
                let deed = rules::delete_role(by, &facts, instead.as_ref()).ok()?;
                deed.place.moved.iter().map(|one| one.member.clone()).collect()
            }
        };
        let now = self.now;
        for member in self.members.iter_mut().filter(|member| moved.contains(&member.id)) {
            let at = member.held.iter().position(|held| held.role == role.id)?;
            let old = member.held.remove(at);
            let Some(to) = &instead else { continue };
            member.held.retain(|held| held.role != *to || held.until.is_none_or(|until| until > now));
            match member.held.iter_mut().find(|held| held.role == *to) {
                Some(held) => join(held, old),
                None => member.held.push(Held { role: to.clone(), ..old }),
            }
        }
        match how {
            Leaving::Archive => self.roles.get_mut(role.id.as_str())?.folder = RoleFolder::Archived,
            Leaving::Delete => drop(self.roles.remove(role.id.as_str())),
        }
        Some(())
    }

    /// What a preview plans is what is done.
    pub(super) fn row(&mut self, by: &Bearer, who: Option<usize>, role: &RoleId, line: Option<usize>) -> Option<Done> {
        let number = |nth: usize| format!("+1212555014{}", nth % LINES.len());
        let email = address(&who.map_or_else(|| self.next(), |who| self.members[who].id.clone()));
        let form = ContactForm { email: email.clone(), ..ContactForm::default() };
        let form = match who {
            Some(_) => form,
            None => ContactForm {
                first_name: "Ana".to_owned(),
                last_name: "Cruz".to_owned(),
                language: "en".to_owned(),
                ..form
            },
        };
        let typed = Typed {
            line: 2,
            form,
            role: role.as_str().to_owned(),
            lines: line.filter(|_| who.is_none()).map(number).unwrap_or_default(),
            accounts: String::new(),
            spills: false,
        };
        let there: HashMap<_, _> = who.map(|who| (email, self.user(who))).into_iter().collect();
        let lines = LINES
            .iter()
            .enumerate()
            .filter_map(|(nth, (id, ..))| Some((number(nth), self.line(&LineId::new(*id), self.now)?)));
        let (lines, offers) = (lines.collect(), self.offers());
        let (lines, accounts) = (&lines, &HashMap::new());
        let around = Around { by, offers: &offers, there: &there, lines, accounts, now: self.now };
        let planned = plan(&around, &[typed]).pop()?;
        let gone = who.filter(|who| self.members[*who].status == Status::Deleted);
        let done = match planned.work? {
            // It is done when a second person has said yes.
            _ if !planned.waits.is_empty() => return None,
            // The address is theirs for as long as they can come back.
            Work::Add { .. } if gone.is_some() => return None,
            Work::Add { role, .. } => self.add(by, &role, line.map(a_line)),
            Work::Edit { role: Some(Given { from, to, until, .. }), .. } => {
                self.give(by, who?, from.as_ref(), &to, until)
            }
            // A file asks for none of the others.
            _ => return None,
        };
        assert!(done.is_some(), "a row that was planned was not done");
        done
    }
}

/// Who holds the other role already keeps the longer of the two ends, of the holding and of each place.
fn join(held: &mut Held, old: Held) {
    let longer = |one: Option<_>, other: Option<_>| one.zip(other).map(|(one, other)| std::cmp::max(one, other));
    held.until = longer(held.until, old.until);
    for posted in old.places {
        match held.places.iter_mut().find(|one| one.place == posted.place) {
            Some(there) => there.until = longer(there.until, posted.until),
            None => held.places.push(posted),
        }
    }
}

/// The account's place, for a holding of a manager.
pub fn on(account: &str) -> Place {
    Place::Account(AccountId::new(account))
}
