//! What the rules look at, out of the organization in memory, as the stores read it.

use super::world::World;
use crate::{
    access::{Bearer, Place, Role},
    accounts::rules::{AssignFacts, Known, Stands},
    ids::{AccountId, InvitationId, MemberId, PersonId, RoleId},
    people::{
        model::{ContactDetails, Kept},
        rules::{ContactFacts, Elsewhere, Fresh, Known as Invitation, Others, Sender},
        users::{
            model::Wish,
            rules::{AddFacts, LineFound, RoleOffer, UserFacts},
        },
    },
    registration::{
        model::{OfAccount, Registrant, State},
        rules::{Address, Offered, RegistrationFacts},
    },
    roles::{
        model::{RoleFolder, RoleSummary},
        rules::{HolderFact, LeaveFacts, RoleFacts},
    },
    words::Language,
};

pub fn details(email: &str) -> ContactDetails {
    ContactDetails {
        first_name: "I".to_owned(),
        last_name: "Ñ".to_owned(),
        title: None,
        email: email.to_owned(),
        business_phone: None,
        mobile_phone: None,
        language: Language::En,
    }
}

pub fn address(member: &MemberId) -> String {
    format!("{member}@cobalt.test")
}

impl World {
    pub fn offers(&self) -> Vec<RoleOffer> {
        let there = self.hub_roles().into_iter().filter(|role| role.folder == RoleFolder::Active);
        there
            .map(|role| RoleOffer { role: role.name, permissions: role.permissions, conditions: role.conditions })
            .collect()
    }

    fn others(&self, nth: usize, role: Role) -> Others {
        let mut beside = self.clone();
        beside.members.remove(nth);
        if beside.keepers(role) > 0 { Others::Somebody } else { Others::Nobody }
    }

    fn invitation() -> Invitation {
        Invitation { id: InvitationId::new("i"), state: Kept::Sent, link: "l".to_owned() }
    }

    pub fn user(&self, nth: usize) -> UserFacts {
        let member = &self.members[nth];
        let ends = member.held.iter().filter_map(|held| Some((held.role.clone(), held.until?)));
        UserFacts {
            bearer: self.bearer(nth, self.now),
            details: details(&address(&member.id)),
            revision: 1,
            person: Some(PersonId::new(member.id.as_str())),
            invitation: Some(Self::invitation()),
            owners: self.others(nth, Role::BusinessOwner),
            case_managers: self.others(nth, Role::CaseManager),
            elsewhere: Elsewhere::Closed,
            deleted: member.deleted,
            ends: ends.filter(|(_, until)| *until > self.now).collect(),
            wish: Wish::default(),
            offers: self.offers(),
            sender: Sender::default(),
            fresh: Fresh::default(),
            now: self.now,
        }
    }

    pub fn contact(&self, nth: usize) -> ContactFacts {
        let user = self.user(nth);
        ContactFacts {
            bearer: user.bearer,
            details: user.details,
            revision: 1,
            person: user.person,
            invitation: user.invitation,
            others: user.case_managers,
            elsewhere: Elsewhere::Closed,
            sender: Sender::default(),
            fresh: Fresh::default(),
        }
    }

    pub fn adding(&self, lines: &[Known]) -> AddFacts {
        let line = |known: &Known| LineFound { number: known.name.clone(), place: known.line.clone() };
        AddFacts {
            member: self.next(),
            offers: self.offers(),
            holder: None,
            lines: lines.iter().map(line).collect(),
            accounts: Vec::new(),
            sender: Sender::default(),
            fresh: Fresh::default(),
            now: self.now,
        }
    }

    pub fn known(&self, place: &Place) -> Known {
        let line = match place {
            Place::Line(id) => self.line(id, self.now),
            _ => None,
        };
        Known { place: place.clone(), account: super::world::account_of(place), name: format!("{place:?}"), line }
    }

    pub fn assigning(&self, nth: usize, places: &[Place]) -> AssignFacts {
        let stands = self.members[nth].held.iter().flat_map(|held| {
            held.places.iter().filter(|one| one.until.is_none_or(|until| until > self.now)).map(|one| Stands {
                role: held.role.clone(),
                place: one.place.clone(),
                until: one.until,
                day: None,
            })
        });
        AssignFacts {
            bearer: self.bearer(nth, self.now),
            name: String::new(),
            by: String::new(),
            places: places.iter().map(|place| self.known(place)).collect(),
            stands: stands.collect(),
            now: self.now,
        }
    }

    fn holders(&self, role: &RoleId) -> Vec<HolderFact> {
        let all = (0..self.members.len()).map(|nth| self.bearer(nth, self.now));
        all.filter(|bearer| bearer.holdings.iter().any(|one| one.role.key() == role.as_str()))
            .map(|bearer| HolderFact { name: bearer.member.to_string(), bearer })
            .collect()
    }

    /// Of a role whose editor reaches everything nobody reads the holders.
    pub fn editing(&self, by: &Bearer, role: &RoleSummary) -> RoleFacts {
        let holders = if by.holds(Role::BusinessOwner) { Vec::new() } else { self.holders(&role.id) };
        RoleFacts { role: role.clone(), holders, places: Vec::new(), approvers: Vec::new() }
    }

    pub fn leaving(&self, role: &RoleSummary) -> LeaveFacts {
        let all = self.hub_roles().into_iter().filter(|one| one.folder == RoleFolder::Active);
        LeaveFacts { role: role.clone(), holders: self.holders(&role.id), all: all.collect(), by: String::new() }
    }

    pub fn registering(&self, account: &str) -> RegistrationFacts {
        let end_users = self.offers().into_iter().filter(|offer| offer.role.rank() == crate::access::Rank::User);
        RegistrationFacts {
            state: State::Waiting,
            registrant: Self::registrant(&address(&self.next())),
            account: OfAccount { id: AccountId::new(account), name: account.to_owned(), number: account.to_owned() },
            address: Address::Free,
            roles: end_users
                .map(|offer| Offered { role: offer.role, permissions: offer.permissions, conditions: offer.conditions })
                .collect(),
            member: self.next(),
            sender: Sender::default(),
            fresh: Fresh::default(),
        }
    }

    pub fn registrant(email: &str) -> Registrant {
        Registrant {
            first_name: "I".to_owned(),
            last_name: "Ñ".to_owned(),
            email: email.to_owned(),
            language: Language::En,
        }
    }

    /// Who would be added next.
    pub fn next(&self) -> MemberId {
        MemberId::new(format!("m{}", self.members.len()))
    }
}
