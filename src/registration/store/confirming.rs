//! Entering a code: what is held for it, and what becomes of it, once.
//!
//! Always true: whatever was read before is asked for again in the transaction; of many who enter a code at once it is
//! one registration.

use serde::Deserialize;
use serde_json::json;

use super::{
    asking::kept,
    write::{NewRegistration, put_decision, put_registration, user},
};
use crate::{
    access::{Permission, Role},
    desk::{Change, CommitError, Db, DeskError, Event, House, HouseDeed, Script, Topic, fingerprint, secret, ulid},
    ids::{AccountId, InvitationId, MemberId, OrganizationId, RegistrationId},
    people::rules::{Fresh, Sender},
    registration::model::{Registrant, Stage, State},
    time::Moment,
};

/// What is kept about somebody who has asked for a code.
#[derive(Clone, Debug, Deserialize)]
pub struct Held {
    #[serde(default)]
    org: Option<OrganizationId>,
    #[serde(default)]
    account: Option<AccountId>,
    #[serde(default)]
    registrant: Option<Registrant>,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    state: Option<State>,
}

/// The code was right.
pub struct Proven {
    org: OrganizationId,
    account: AccountId,
    registrant: Registrant,
    code: String,
}

/// What became of a right code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    Now(State),
    /// The organization does not let people register themselves any more.
    Closed,
    /// Something moved: look again.
    Again,
}

const HELD: &str = "
    LET $held = SELECT org, account, registrant, code, registration FROM ONLY type::record('registration_code', $id)
        WHERE until > $now;
    LET $state = IF $held.registration = NONE { NONE } ELSE {
        (SELECT VALUE state FROM ONLY registration:[$held.org, $held.registration]) };
    RETURN IF $held = NONE { NONE } ELSE { {
        org: $held.org, account: $held.account, registrant: $held.registrant, code: $held.code, state: $state } }";

/// What is held for the page with this secret.
pub async fn held(db: &Db, token: &str, now: Moment) -> Result<Option<Held>, DeskError> {
    let held: Option<Held> = db.row(HELD, json!({ "id": fingerprint(token), "now": now })).await?;
    // The registration may be thrown away before the page is.
    Ok(held.filter(|held| held.code.is_some() || held.state.is_some()))
}

impl Held {
    /// How far it has come; none before the code was entered.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.state.map(Stage::Entered)
    }

    /// What the right code proves. No code is right for an account that nobody knows.
    #[must_use]
    pub fn prove(self, token: &str, code: &str) -> Option<Proven> {
        let is_right = self.code.as_deref() == Some(kept(token, code).as_str());
        let (org, account, registrant, code) = (self.org?, self.account?, self.registrant?, self.code?);
        is_right.then_some(Proven { org, account, registrant, code })
    }
}

#[derive(Deserialize)]
struct Circumstances {
    open: bool,
    waits: bool,
    taken: bool,
    #[serde(default)]
    other: Option<RegistrationId>,
    organization: String,
    account: String,
}

const CIRCUMSTANCES: &str = "
    LET $settings = SELECT self_registration, approval FROM ONLY type::record('hub_settings', $org);
    RETURN {
        open: $settings.self_registration ?? true, waits: $settings.approval ?? true,
        taken: record::exists(contact_address:[$org, $email]),
        other: (SELECT VALUE registration FROM ONLY registration_address:[$org, $email]),
        organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
        account: (SELECT VALUE name FROM ONLY account:[$org, $account])
    }";

/// Makes a registration of it. Where nobody has to approve it, and the address is nobody's yet, they are invited at once.
pub async fn confirm(house: &House, token: &str, by: &Proven) -> Result<Confirmed, DeskError> {
    let asked = json!({ "org": by.org, "email": by.registrant.email, "account": by.account });
    let Some(so) = house.db().row::<Circumstances>(CIRCUMSTANCES, asked).await? else { return Ok(Confirmed::Closed) };
    if !so.open {
        return Ok(Confirmed::Closed);
    }
    let now = house.now();
    let id = so.other.clone().unwrap_or_else(|| RegistrationId::new(ulid(now)));
    let mut script = Script::new();
    require(&mut script, token, by, &so);
    script.add(
        "UPDATE type::record('registration_code', $_.token) SET registration = $_.id, registrant = NONE, code = NONE,
            until = $_.until",
        json!({ "token": fingerprint(token), "id": id, "until": now + Stage::LOOK }),
    );
    let state = if so.waits || so.taken { State::Waiting } else { State::Approved };
    if so.other.is_none() {
        write(&mut script, house, by, &so, &id, now);
        if state == State::Approved {
            let_in(&mut script, house, by, &so, &id, now);
        }
    }
    match house.commit(HouseDeed::RegistrationConfirmed, script).await {
        Ok(()) => Ok(Confirmed::Now(if so.other.is_some() { State::Waiting } else { state })),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => Ok(Confirmed::Again),
        Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
    }
}

/// Everything that was looked at still stands, and the code was not entered by somebody else just now.
fn require(script: &mut Script, token: &str, by: &Proven, so: &Circumstances) {
    let values = json!({
        "token": fingerprint(token), "code": by.code, "org": by.org, "email": by.registrant.email, "waits": so.waits,
        "other": so.other,
    });
    script.require(
        "(SELECT VALUE code FROM ONLY type::record('registration_code', $_.token) FOR UPDATE) = $_.code",
        "used",
        values.clone(),
    );
    script.require(
        "((SELECT VALUE self_registration FROM ONLY type::record('hub_settings', $_.org)) ?? true) = true
            AND ((SELECT VALUE approval FROM ONLY type::record('hub_settings', $_.org)) ?? true) = $_.waits
            AND (SELECT VALUE registration FROM ONLY registration_address:[$_.org, $_.email]) = $_.other",
        "moved",
        values,
    );
}

fn write(script: &mut Script, house: &House, by: &Proven, so: &Circumstances, id: &RegistrationId, now: Moment) {
    let new =
        NewRegistration { organization: &by.org, id, account: &by.account, registrant: &by.registrant, asked: now };
    put_registration(script, &new);
    let event = Event {
        kind: "registration_asked",
        about: by.account.to_string(),
        about_name: so.account.clone(),
        changes: [
            Change::of("name", None, Some(&by.registrant.name())),
            Change::of("email", None, Some(&by.registrant.email)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    script.record(now, &by.org, None, event);
    script.tell(house.now(), &by.org, Topic::Seen(Permission::ApproveRegistrations));
}

fn let_in(script: &mut Script, house: &House, by: &Proven, so: &Circumstances, id: &RegistrationId, now: Moment) {
    let member = MemberId::new(ulid(now));
    let secret = secret();
    let fresh = Fresh { invitation: InvitationId::new(ulid(now)), fingerprint: fingerprint(&secret), secret };
    let sender = Sender { inviter: String::new(), organization: so.organization.clone() };
    user(script, house, &by.org, (&member, &by.registrant, &Role::EndUser.into()), (fresh, sender), now);
    put_decision(script, &by.org, id, (&by.registrant.email, State::Approved, None, None), now);
    let event = Event {
        kind: "registration_approved",
        about: member.to_string(),
        about_name: by.registrant.name(),
        changes: Change::of("role", None, Some(Role::EndUser.key())).into_iter().collect(),
    };
    script.record(now, &by.org, None, event);
    script.touch_access(&by.org);
    script.tell(now, &by.org, Topic::Seen(Permission::ViewUsers));
}
