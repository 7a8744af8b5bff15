//! What an operator does to one of the staff.

use serde_json::json;

use super::{
    Guest, NotDone, TRIES, by_operator, came_to, care,
    read::{Found, find, name},
    record, send,
};
use crate::{
    care::{
        rules::Staff,
        store::{Agent, hand_over_works, require_no_works},
    },
    cases::store::{hand_over_cases, require_no_cases},
    desk::{Change, DeskError, HouseDeed, Script, Topic, secret},
    ids::PersonId,
    staff::{
        model::{Happened, InHand},
        rules::{Place, Refusal, Step, allowed},
    },
    time::Moment,
};

/// Does it, if it can be done to how they stand now. What somebody has in hand who is shut out goes to `heir`, or back
/// to the queue.
///
/// # Errors
/// See `NotDone`.
pub async fn change(agent: &Agent, id: &PersonId, step: Step, heir: Option<&PersonId>) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    let (mut before, mut tries) = (InHand::default(), 0);
    while tries < TRIES {
        let now = house.now();
        let found = find(house.db(), id).await?.ok_or(NotDone::Refused(Refusal::Gone))?;
        allowed(&found.standing(), step).map_err(NotDone::Refused)?;
        let mut script = by_operator(agent, found.version);
        let handed = match step {
            Step::Disable => {
                let heir = heir_of(agent, id, heir).await?;
                let handed = hand_over(agent, &mut script, id, heir.as_ref()).await?;
                if handed.is_all() {
                    shut(agent, &mut script, (id, &found), &before.and(handed), heir.as_ref(), now);
                }
                handed
            }
            step => {
                write(agent, &mut script, (id, &found), step, now);
                InHand::default()
            }
        };
        match came_to(house.commit(HouseDeed::StaffChanged, script).await) {
            // More than goes in one transaction: the door shuts with the last of them.
            Some(Ok(())) if !handed.is_all() => (before, tries) = (before.and(handed), 0),
            Some(end) => return end,
            None => {
                tries += 1;
                tokio::task::yield_now().await;
            }
        }
    }
    Err(NotDone::Busy)
}

async fn heir_of(agent: &Agent, id: &PersonId, heir: Option<&PersonId>) -> Result<Option<Staff>, NotDone> {
    let Some(heir) = heir else { return Ok(None) };
    let name = if heir == id { None } else { name(agent.visitor.db(), heir).await? };
    let name = name.ok_or(NotDone::Refused(Refusal::NoSuchColleague))?;
    Ok(Some(Agent::named(&agent.visitor.house, heir.as_str(), &name)))
}

async fn hand_over(
    agent: &Agent,
    script: &mut Script,
    id: &PersonId,
    heir: Option<&Staff>,
) -> Result<InHand, DeskError> {
    if let Some(heir) = heir {
        script.require_colleague(&heir.id, "no-colleague");
    }
    let (house, from) = (&agent.visitor.house, (id.as_str(), heir));
    let cases = hand_over_cases(house, script, from, &agent.staff, InHand::MANY).await?;
    Ok(InHand { cases, works: hand_over_works(house, script, from, InHand::MANY).await? })
}

/// Their row goes, on which every door of Care rests, and every session with it.
fn shut(
    agent: &Agent,
    script: &mut Script,
    (id, found): (&PersonId, &Found),
    handed: &InHand,
    heir: Option<&Staff>,
    now: Moment,
) {
    let values = json!({
        "id": id, "role": found.role, "name": found.first_name, "created": found.created, "now": now,
    });
    // Nothing was given to them meanwhile.
    require_no_cases(script, id.as_str());
    require_no_works(script, id.as_str());
    script.add("DELETE type::record('staff', $_.id)", values.clone());
    script.add(
        "CREATE type::record('staff_disabled', $_.id) SET role = $_.role, first_name = $_.name, created = $_.created,
            at = $_.now",
        values.clone(),
    );
    script.add("DELETE session WHERE person = $_.id; DELETE reset WHERE person = $_.id", values);
    // Every open page of Care looks at once who reads it.
    script.tell(now, &care(), Topic::Works);
    let number = |field, count: usize| Change::of(field, None, (count > 0).then(|| count.to_string()).as_deref());
    let to = heir.filter(|_| !handed.is_empty()).map(|heir| heir.name.as_str());
    let went = [number("cases", handed.cases), number("works", handed.works), Change::of("heir", None, to)];
    record(script, now, Some(agent), Happened::StaffDisabled, (id.as_str(), &found.first_name), went);
}

fn write(agent: &Agent, script: &mut Script, (id, found): (&PersonId, &Found), step: Step, now: Moment) {
    let mut values = json!({
        "id": id, "role": found.role, "name": found.first_name, "created": found.created, "link": found.link,
    });
    let (mut what, mut change) = (Happened::StaffEnabled, None);
    match step {
        Step::InviteAgain => {
            what = Happened::StaffInvitedAgain;
            let email = found.email.as_deref().unwrap_or_default();
            let language = found.language.unwrap_or_default();
            let guest = Guest { id, name: &found.first_name, email, language, role: found.role };
            send(script, &agent.visitor.house, &agent.staff.name, &guest, &secret(), found.link.as_deref());
        }
        Step::Revoke => {
            what = Happened::StaffInvitationRevoked;
            script
                .add("DELETE type::record('staff_invited', $_.id); DELETE type::record('staff_link', $_.link)", values);
        }
        Step::ChangeRole(to) => {
            what = Happened::StaffRoleChanged;
            change = Change::of("role", Some(found.role.key()), Some(to.key()));
            values["role"] = json!(to);
            let table = match found.place {
                Place::Active => "staff",
                Place::Invited => "staff_invited",
                Place::Disabled => "staff_disabled",
            };
            script.add(&format!("UPDATE type::record('{table}', $_.id) SET role = $_.role"), values);
        }
        Step::Disable | Step::Enable => {
            script.add(
                "DELETE type::record('staff_disabled', $_.id);
                 CREATE type::record('staff', $_.id) SET role = $_.role, first_name = $_.name, created = $_.created",
                values,
            );
        }
    }
    record(script, now, Some(agent), what, (id.as_str(), &found.first_name), [change]);
}
