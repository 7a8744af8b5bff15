//! Somebody new is invited.

use serde_json::json;

use super::{Guest, NotDone, TRIES, by_operator, came_to, read::version, record, send};
use crate::{
    care::store::Agent,
    desk::{Change, HouseDeed, secret, ulid},
    ids::PersonId,
    staff::model::{Happened, NewColleague},
};

/// Invites somebody whose address nobody has here; gives the id that their person will have.
///
/// # Errors
/// See `NotDone`.
pub async fn invite(agent: &Agent, new: &NewColleague) -> Result<PersonId, NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let (now, version) = (house.now(), version(house.db()).await?);
        let id = PersonId::new(ulid(now));
        let mut script = by_operator(agent, version);
        let values = json!({ "email": new.email });
        script.require("!record::exists(type::record('address', $_.email))", "taken", values.clone());
        script.require(
            "array::is_empty((SELECT VALUE id FROM staff_invited WITH INDEX staff_invited_email WHERE email = $_.email LIMIT 1))",
            "invited",
            values,
        );
        let guest = Guest { id: &id, name: &new.name, email: &new.email, language: new.language, role: new.role };
        send(&mut script, house, &agent.staff.name, &guest, &secret(), None);
        let role = Change::of("role", None, Some(new.role.key()));
        record(&mut script, now, Some(agent), Happened::StaffInvited, (id.as_str(), &new.name), [role]);
        if let Some(end) = came_to(house.commit(HouseDeed::StaffChanged, script).await) {
            return end.map(|()| id);
        }
    }
    Err(NotDone::Busy)
}
