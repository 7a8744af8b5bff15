//! How a decision is written: its rows, its letter, its lines of history, and who is told.

use serde_json::json;

use super::{
    facts,
    write::{put_decision, user},
};
use crate::{
    access::{Permission, Permit, Place},
    accounts::store::{Assigning, put_assignment},
    desk::{Behalf, Change, Db, Deed, DeskError, Event, House, Letter, Script, Topic, Touches},
    ids::{MemberId, OrganizationId, RegistrationId, RoleId},
    registration::{
        model::State,
        rules::{Along, Refusal, RegistrationApproved, RegistrationFacts, RegistrationRejected},
    },
    time::Moment,
};

impl Deed for RegistrationApproved {
    const PERMISSION: Permission = Permission::ApproveRegistrations;
    const TOUCHES: Touches = Touches::Access;
    type Target = RegistrationId;
    type Facts = RegistrationFacts;
    type Refusal = Refusal;
    type Done = MemberId;

    async fn facts(
        db: &Db,
        permit: &Permit<Self, RegistrationId>,
        now: Moment,
    ) -> Result<RegistrationFacts, DeskError> {
        facts::facts(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RegistrationId>, house: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, who) = (permit.organization(), &self.registrant);
        let decision = (who.email.as_str(), State::Approved, Some(self.sender.inviter.as_str()), None);
        put_decision(script, organization, permit.target(), decision, now);
        let letter = (self.fresh.clone(), self.sender.clone());
        user(script, house, organization, (&self.member, who, &self.role), letter, now);
        self.assign(script, organization, now);
        tell(script, organization, now);
        script.tell(now, organization, Topic::Access);
        let changes = [
            Change::of("role", None, Some(self.role.key())),
            Change::of("email", None, Some(&who.email)),
            Change::of("language", None, Some(who.language.code())),
        ];
        event("registration_approved", self.member.to_string(), who.name(), changes)
    }

    fn behalf(&self) -> Option<Behalf> {
        Some(Behalf { id: self.member.to_string(), name: self.registrant.name() })
    }

    /// The account it came by knows of it too.
    fn also(&self, _: &Permit<Self, RegistrationId>) -> Vec<(String, String)> {
        vec![(self.account.id.to_string(), self.account.name.clone())]
    }

    fn unmet(word: &str) -> Option<Refusal> {
        match word {
            "decided" => Some(Refusal::AlreadyDecided),
            "taken" => Some(Refusal::AddressTaken),
            "line" => Some(Refusal::NoSuchLine),
            _ => None,
        }
    }

    fn done(self) -> MemberId {
        self.member.clone()
    }
}

impl RegistrationApproved {
    fn assign(&self, script: &mut Script, organization: &OrganizationId, now: Moment) {
        let Along::Line(line) = &self.along else { return };
        script.require(
            "(SELECT VALUE account FROM ONLY line:[$_.org, $_.line]) = $_.account",
            "line",
            json!({ "org": organization, "line": line, "account": self.account.id }),
        );
        let (role, place) = (RoleId::new(self.role.key()), Place::Line(line.clone()));
        let assigning = Assigning {
            organization,
            member: &self.member,
            role: &role,
            place: &place,
            account: Some(&self.account.id),
            since: now,
            until: None,
        };
        put_assignment(script, &assigning);
    }
}

impl Deed for RegistrationRejected {
    const PERMISSION: Permission = Permission::ApproveRegistrations;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = RegistrationId;
    type Facts = RegistrationFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(
        db: &Db,
        permit: &Permit<Self, RegistrationId>,
        now: Moment,
    ) -> Result<RegistrationFacts, DeskError> {
        facts::facts(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, RegistrationId>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, who) = (permit.organization(), &self.registrant);
        let decision = (who.email.as_str(), State::Rejected, Some(self.by.as_str()), Some(self.reason.as_str()));
        put_decision(script, organization, permit.target(), decision, now);
        let letter = Letter {
            to: who.email.clone(),
            language: who.language.code().to_owned(),
            template: "registration-rejected".to_owned(),
            values: json!({ "name": who.first_name, "organization": self.organization, "reason": self.reason }),
            concern: None,
        };
        script.post(now, &letter);
        tell(script, organization, now);
        let changes = [
            Change::of("name", None, Some(&who.name())),
            Change::of("email", None, Some(&who.email)),
            Change::of("reason", None, Some(&self.reason)),
        ];
        event("registration_rejected", self.account.id.to_string(), self.account.name.clone(), changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == "decided").then_some(Refusal::AlreadyDecided)
    }

    fn done(self) {}
}

fn tell(script: &mut Script, organization: &OrganizationId, now: Moment) {
    script.tell(now, organization, Topic::Seen(Permission::ApproveRegistrations));
}

fn event(
    kind: &'static str,
    about: String,
    about_name: String,
    changes: impl IntoIterator<Item = Option<Change>>,
) -> Event {
    Event { kind, about, about_name, changes: changes.into_iter().flatten().collect() }
}
