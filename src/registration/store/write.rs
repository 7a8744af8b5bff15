//! The statements that deeds are written with, and that the demonstration is made of.

use serde_json::json;

use crate::{
    access::RoleName,
    desk::{House, Script},
    ids::{AccountId, MemberId, OrganizationId, RegistrationId},
    people::{
        model::ContactDetails,
        rules::{Fresh, Invites, Sender},
        store::{NewMember, invite, put_member},
    },
    registration::model::{Registrant, State},
    time::Moment,
};

/// Somebody who begins to wait.
#[derive(Clone, Copy, Debug)]
pub struct NewRegistration<'a> {
    pub organization: &'a OrganizationId,
    pub id: &'a RegistrationId,
    pub account: &'a AccountId,
    pub registrant: &'a Registrant,
    pub asked: Moment,
}

/// Writes a registration that waits. Whoever waits already under the address is `waits`.
pub fn put_registration(script: &mut Script, new: &NewRegistration<'_>) {
    let values = json!({
        "org": new.organization, "id": new.id, "account": new.account, "who": new.registrant, "asked": new.asked,
        "rev": format!("{:016} {}", new.asked.reversed(), new.id), "state": State::Waiting.key(),
    });
    script.require("!record::exists(registration_address:[$_.org, $_.who.email])", "waits", values.clone());
    script.add(
        "CREATE registration:[$_.org, $_.id] SET org = $_.org, account = $_.account, first_name = $_.who.first_name,
            last_name = $_.who.last_name, email = $_.who.email, language = $_.who.language, state = $_.state,
            asked = $_.asked, rev = $_.rev, revision = 1;
         CREATE registration_address:[$_.org, $_.who.email] SET registration = $_.id",
        values,
    );
}

/// Writes what was decided: about whose address, how, by whom, and why.
pub fn put_decision(
    script: &mut Script,
    organization: &OrganizationId,
    id: &RegistrationId,
    (email, state, by, reason): (&str, State, Option<&str>, Option<&str>),
    now: Moment,
) {
    let values = json!({
        "org": organization, "id": id, "email": email, "state": state.key(), "by": by, "reason": reason, "now": now,
        "waiting": State::Waiting.key(), "rev": format!("{:016} {id}", now.reversed()),
    });
    script.require(
        "(SELECT VALUE state FROM ONLY registration:[$_.org, $_.id] FOR UPDATE) = $_.waiting",
        "decided",
        values.clone(),
    );
    // From here on it is sorted by the moment of its decision.
    script.add(
        "UPDATE registration:[$_.org, $_.id] SET state = $_.state, decided = $_.now, decided_by = $_.by,
            reason = $_.reason, rev = $_.rev, revision += 1;
         DELETE registration_address:[$_.org, $_.email]",
        values,
    );
}

/// Writes whoever registered as an invited user. Whoever shares the address with a member is `taken`.
pub(super) fn user(
    script: &mut Script,
    house: &House,
    organization: &OrganizationId,
    (member, who, role): (&MemberId, &Registrant, &RoleName),
    (fresh, sender): (Fresh, Sender),
    now: Moment,
) {
    let details = ContactDetails {
        first_name: who.first_name.clone(),
        last_name: who.last_name.clone(),
        title: None,
        email: who.email.clone(),
        business_phone: None,
        mobile_phone: None,
        language: who.language,
    };
    let roles = std::slice::from_ref(role);
    put_member(script, NewMember { organization, id: member, details: &details, roles, created: now });
    let invites = Invites { fresh, again: None, sender };
    invite(script, house, organization, (member, &details), &invites, now);
}
