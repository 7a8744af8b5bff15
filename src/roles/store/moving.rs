//! The holders of a role that goes are given another: their holding with its end, and what is assigned to it.
//!
//! Always true: who holds the other role already keeps the longer of the two ends, of the holding and of each assignment;
//! what had ended before stays ended.

use serde_json::json;

use super::rows::home;
use crate::{
    desk::{Change, Event, Script},
    ids::OrganizationId,
    people::model::HistoryKind,
    roles::{model::RoleSummary, rules::Place},
    time::Moment,
};

/// An assignment's id names the role: each is written anew.
const MOVE: &str = "FOR $one IN $_.moved {
    LET $from = holds:[$_.org, $one.member, $_.from];
    LET $to = holds:[$_.org, $one.member, $_.to];
    LET $until = SELECT VALUE until FROM ONLY $from;
    LET $ended = SELECT VALUE until FROM ONLY $to;
    IF $ended != NONE AND $ended <= $_.now {
        DELETE assigned WHERE org = $_.org AND member = $one.member AND role = $_.to;
        DELETE $to;
    };
    IF record::exists($to) {
        UPDATE $to SET until = IF until = NONE OR $until = NONE { NONE } ELSE { math::max([until, $until]) };
    } ELSE {
        INSERT RELATION INTO holds { id: $to, org: $_.org, in: member:[$_.org, $one.member],
            out: role:[$_.home, $_.to], until: $until };
    };
    FOR $row IN (SELECT out, kind, place, account, wide, since, until, number FROM assigned
        WHERE org = $_.org AND member = $one.member AND role = $_.from) {
        LET $at = assigned:[$_.org, $one.member, $_.to, $row.place];
        IF record::exists($at) {
            UPDATE $at SET until = IF until = NONE OR $row.until = NONE { NONE } ELSE { math::max([until, $row.until]) };
        } ELSE {
            INSERT RELATION INTO assigned { id: $at, org: $_.org, in: $to, out: $row.out, member: $one.member,
                role: $_.to, kind: $row.kind, place: $row.place, account: $row.account, wide: $row.wide,
                since: $row.since, until: $row.until, number: $row.number };
        };
    };
}";

/// Writes what becomes of the holders, each with a line of history.
pub(super) fn move_holders(
    script: &mut Script,
    (organization, by): (&OrganizationId, &str),
    place: &Place,
    now: Moment,
) {
    let moved: Vec<_> =
        place.moved.iter().map(|one| json!({ "member": one.member, "hub_role": one.hub_role })).collect();
    let mut values = json!({ "org": organization, "from": place.role.id, "moved": moved, "now": now });
    if let Some(instead) = &place.instead {
        values["to"] = json!(instead.id);
        values["home"] = json!(home(organization, instead));
        script.add(MOVE, values.clone());
    }
    script.add(
        "FOR $one IN $_.moved {
            DELETE assigned WHERE org = $_.org AND member = $one.member AND role = $_.from;
            DELETE holds:[$_.org, $one.member, $_.from];
            UPDATE member:[$_.org, $one.member] SET hub_role = $one.hub_role, revision += 1;
        }",
        values,
    );
    for one in &place.moved {
        let (before, after) = (place.role.value(), place.instead.as_ref().map(RoleSummary::value));
        let change = Change::of("role", Some(&before), after.as_deref());
        let event = Event {
            kind: HistoryKind::RoleChanged.key(),
            about: one.member.as_str().to_owned(),
            about_name: one.name.clone(),
            changes: change.into_iter().collect(),
        };
        script.record(now, organization, Some((by, &place.by)), event);
    }
}
