//! Who answers for somebody who is away.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Bearer, Helper, Rank, Role},
    approvals::{
        model::Delegation,
        rules::{Days, Refusal, delegate},
    },
    desk::{Change, Desk, DeskError, Event, OwnDeed, Topic, each},
    fault::{Fault, Outcome},
    ids::MemberId,
    people::store::Reader,
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    to: MemberId,
    from: Moment,
    until: Moment,
}

/// In whose place the member at this desk answers now, as those are now.
///
/// # Errors
/// When the database does not answer.
pub async fn away(desk: &Desk) -> Result<Vec<Bearer>, DeskError> {
    let text = "SELECT VALUE member FROM delegation WITH INDEX delegation_to
        WHERE org = $org AND to = $me AND from <= $now AND until > $now LIMIT 20";
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "now": desk.now() });
    let members: Vec<MemberId> = desk.db().rows(text, values).await?;
    let away = desk.actors_of(&members.iter().collect::<Vec<_>>()).await?;
    Ok(away.into_iter().map(|actor| actor.bearer).collect())
}

/// Who answers for the member at this desk; none: nobody, or it is over.
///
/// # Errors
/// When the database does not answer.
pub async fn delegation(desk: &Desk, reader: &Reader) -> Result<Option<Delegation>, DeskError> {
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "now": desk.now() });
    let text = "SELECT to, from, until FROM delegation:[$org, $me] WHERE until > $now";
    let Some(Row { to, from, until }) = desk.db().row(text, values).await? else { return Ok(None) };
    let name = desk.actor_of(&to).await?.map(|actor| actor.name).unwrap_or_default();
    Ok(Some(Delegation { to, name, from: reader.local(from), until: reader.local(until) }))
}

/// To whom the member at this desk could give it: the other managers and owners; to nobody, who is neither.
///
/// # Errors
/// When the database does not answer.
pub async fn delegates(desk: &Desk) -> Result<Vec<Helper>, DeskError> {
    if desk.actor.bearer.rank() < Rank::Manager {
        return Ok(Vec::new());
    }
    let ready: Vec<&str> =
        Role::HUB.iter().filter(|role| role.rank() >= Rank::Manager).map(|role| role.key()).collect();
    let mut values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "now": desk.now() });
    let own = "SELECT VALUE record::id(id)[1] FROM role WITH INDEX role_org
        WHERE org = $org AND state = 'active' AND kind = 'administrative' LIMIT 50";
    let own: Vec<String> = desk.db().rows(own, values.clone()).await?;
    let roles: Vec<&str> = ready.into_iter().chain(own.iter().map(String::as_str)).collect();
    let held = each(&mut values, "role", &roles, |key| {
        format!("SELECT in, until FROM holds WITH INDEX holds_role WHERE org = $org AND role = {key} LIMIT 50")
    });
    let text = format!(
        "LET $held = (SELECT VALUE in FROM {held} WHERE until = NONE OR until > $now);
         SELECT record::id(id)[1] AS member, string::concat(first_name, ' ', last_name) AS name
            FROM array::distinct($held) WHERE status = 'active' AND record::id(id)[1] != $me ORDER BY name LIMIT 100"
    );
    desk.db().rows(&text, values).await.map_err(Into::into)
}

/// Somebody answers for the member at this desk, in place of anybody before.
///
/// # Errors
/// As `Desk::tries`.
pub async fn set_delegation(desk: &Desk, to: &MemberId, days: Days) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = set(&desk, to, days).await? {
            return Ok(done);
        }
    }
}

async fn set(desk: &Desk, to: &MemberId, days: Days) -> Result<Option<Outcome<(), Refusal>>, Fault> {
    let now = desk.now();
    let Some(other) = desk.actor_of(to).await? else { return Ok(Some(Outcome::Refused(Refusal::NotADelegate))) };
    if let Err(refusal) = delegate(&desk.actor.bearer, &other.bearer, days, now) {
        return Ok(Some(Outcome::Refused(refusal)));
    }
    let me = &desk.actor.bearer.member;
    desk.do_own(OwnDeed::Delegated, |script| {
        script.add(
            "UPSERT delegation:[$_.org, $_.me] SET org = $_.org, member = $_.me, to = $_.to, from = $_.from, until = $_.until",
            json!({ "org": desk.organization, "me": me, "to": to, "from": days.from, "until": days.until }),
        );
        // Whoever answers in that place at this moment looks again whether they may.
        script.touch_access(&desk.organization);
        script.tell(now, &desk.organization, Topic::Approvals);
        let changes = [
            Change::of("delegate", None, Some(&other.name)),
            Change::of("from", None, Some(&days.from.0.to_string())),
            Change::of("until", None, Some(&days.until.0.to_string())),
        ];
        vec![event("delegation_set", desk, changes)]
    })
    .await
}

/// Nobody answers for the member at this desk any more.
///
/// # Errors
/// As `Desk::tries`.
pub async fn end_delegation(desk: &Desk) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = end(&desk).await? {
            return Ok(done);
        }
    }
}

async fn end(desk: &Desk) -> Result<Option<Outcome<(), Refusal>>, Fault> {
    let (me, now) = (&desk.actor.bearer.member, desk.now());
    desk.do_own(OwnDeed::Delegated, |script| {
        script.add("DELETE delegation:[$_.org, $_.me]", json!({ "org": desk.organization, "me": me }));
        // Whoever answers in that place at this moment looks again whether they may.
        script.touch_access(&desk.organization);
        script.tell(now, &desk.organization, Topic::Approvals);
        vec![event("delegation_ended", desk, [None, None, None])]
    })
    .await
}

fn event(kind: &'static str, desk: &Desk, changes: [Option<Change>; 3]) -> Event {
    let actor = &desk.actor;
    let changes = changes.into_iter().flatten().collect();
    Event { kind, about: actor.bearer.member.to_string(), about_name: actor.name.clone(), changes }
}
