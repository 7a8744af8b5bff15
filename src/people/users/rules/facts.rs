//! What the rules look at, as the store reads it.

use crate::{
    access::{
        Bearer, Conditions, Given, Holding, LinePlace, Permissions, Portal, Rank, Reach, Role, RoleName, Status,
        can_grant,
    },
    ids::{AccountId, MemberId, PersonId, RoleId},
    people::{
        model::{ContactDetails, Kept},
        rules::{Elsewhere, Fresh, Known, Others, Sender},
        users::model::Wish,
    },
    time::Moment,
};

/// A role of Account Hub that can be given here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleOffer {
    pub role: RoleName,
    pub permissions: Permissions,
    pub conditions: Conditions,
}

impl RoleOffer {
    /// All that it gives.
    #[must_use]
    pub fn given(&self) -> Given<'_> {
        Given::new(self.permissions, &self.conditions)
    }

    /// As somebody holds it who was just given it.
    #[must_use]
    pub fn holding(&self) -> Holding {
        let (role, conditions) = (self.role.clone(), self.conditions.clone());
        Holding { reach: Reach::of(&role), permissions: self.permissions, conditions, role }
    }

    /// The one with this key.
    #[must_use]
    pub fn find<'a>(offers: &'a [Self], key: &RoleId) -> Option<&'a Self> {
        offers.iter().find(|offer| offer.role.key() == key.as_str())
    }

    #[must_use]
    pub fn can_be_given(&self, by: &Bearer) -> bool {
        can_grant(by, &self.role, self.given())
    }
}

/// What is so about a user.
pub struct UserFacts {
    pub bearer: Bearer,
    pub details: ContactDetails,
    pub revision: i64,
    /// Who signs in as them; nobody before first use is finished.
    pub person: Option<PersonId>,
    pub invitation: Option<Known>,
    /// Whether somebody else is an active Business Owner.
    pub owners: Others,
    /// Whether somebody else is an active Case Manager whose door is open.
    pub case_managers: Others,
    /// Whether another organization opens to the person.
    pub elsewhere: Elsewhere,
    /// When they were deleted, and how they stood before.
    pub deleted: Option<(Moment, Status)>,
    /// Until when they hold a role, where that ends by itself.
    pub ends: Vec<(RoleId, Moment)>,
    pub wish: Wish,
    pub offers: Vec<RoleOffer>,
    pub sender: Sender,
    pub fresh: Fresh,
    pub now: Moment,
}

impl UserFacts {
    /// What they hold in Account Hub, the highest first.
    pub fn hub(&self) -> impl Iterator<Item = &Holding> {
        let mut held: Vec<&Holding> =
            self.bearer.holdings.iter().filter(|one| one.role.portal() == Portal::AccountHub).collect();
        held.sort_by_key(|one| std::cmp::Reverse(one.role.rank()));
        held.into_iter()
    }

    #[must_use]
    pub fn holds(&self, role: &RoleId) -> Option<&Holding> {
        self.hub().find(|one| one.role.key() == role.as_str())
    }

    #[must_use]
    pub fn until(&self, role: &RoleId) -> Option<Moment> {
        self.ends.iter().find(|(one, _)| one == role).map(|(_, until)| *until)
    }

    /// Whether the organization would be without an active Business Owner if they were none.
    #[must_use]
    pub fn is_last_owner(&self) -> bool {
        let bearer = &self.bearer;
        bearer.status == Status::Active && bearer.holds(Role::BusinessOwner) && self.owners == Others::Nobody
    }

    /// The same of Case Managers.
    #[must_use]
    pub fn is_last_case_manager(&self) -> bool {
        let bearer = &self.bearer;
        let counts = bearer.has_a_door() && bearer.door == crate::access::Door::Open && bearer.holds(Role::CaseManager);
        counts && self.case_managers == Others::Nobody
    }

    /// Whether the organization may come to depend on them: as its last owner or its last Case Manager.
    #[must_use]
    pub fn keeps_the_house(&self) -> bool {
        self.bearer.status != Status::Invited
            && (self.bearer.holds(Role::BusinessOwner) || self.bearer.holds(Role::CaseManager))
    }

    /// The invitation that can still be accepted or sent again.
    #[must_use]
    pub fn standing_invitation(&self) -> Option<&Known> {
        self.invitation.as_ref().filter(|known| known.state == Kept::Sent)
    }

    /// The key by which the list filters, once `gone` is not held any more and `came` is: the highest of what is left.
    #[must_use]
    pub fn highest(&self, gone: Option<&RoleName>, came: Option<&RoleName>) -> Option<String> {
        let kept = self.hub().map(|one| &one.role).filter(|role| Some(*role) != gone);
        kept.chain(came).max_by_key(|role| role.rank()).map(|role| role.key().to_owned())
    }
}

/// Who has an e-mail address in this organization.
pub struct Holder {
    pub bearer: Bearer,
    pub name: String,
    pub deleted: Option<Moment>,
}

/// A line that was asked for by its number.
pub struct LineFound {
    pub number: String,
    pub place: Option<LinePlace>,
}

/// An account that was asked for by its number.
pub struct AccountFound {
    pub number: String,
    pub account: Option<AccountId>,
}

/// What is so before a user is added.
pub struct AddFacts {
    pub member: MemberId,
    pub offers: Vec<RoleOffer>,
    pub holder: Option<Holder>,
    pub lines: Vec<LineFound>,
    pub accounts: Vec<AccountFound>,
    pub sender: Sender,
    pub fresh: Fresh,
    pub now: Moment,
}

/// Whether what is assigned to one role can be assigned to the other: managers have accounts, end users lines.
#[must_use]
pub(super) fn reaches_alike(one: &RoleName, other: &RoleName) -> bool {
    one.is_assigned() && other.is_assigned() && (one.rank() == Rank::Manager) == (other.rank() == Rank::Manager)
}
