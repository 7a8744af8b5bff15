//! Something is said of an outage: in its timeline, to who follows it, and in the cases that are tied to it.

use serde_json::json;

use super::{
    NotDone, TRIES, came_to,
    rows::{organizations, require_revision, rev, row},
};
use crate::{
    care::store::Agent,
    desk::{HouseDeed, Script, Topic, kept_notice, ulid},
    ids::{OrganizationId, OutageId},
    outages::{
        model::{Kind, Linked, Part, Reach, State},
        rules::{self, Refusal},
    },
    paths,
    time::Moment,
    words::Bilingual,
};

/// What is said.
#[derive(Clone, Debug)]
pub struct Saying {
    pub to: State,
    pub text: Bilingual,
    /// By when more is said.
    pub next: Option<Moment>,
    pub linked: Linked,
}

/// Says it of one that is still as `seen`.
///
/// # Errors
/// See `NotDone`.
pub async fn say(agent: &Agent, (id, seen): (&OutageId, i64), saying: &Saying) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let before = row(house.db(), id).await?;
        if before.revision != seen {
            return Err(NotDone::Refused(Refusal::ChangedBy { name: before.by_name }));
        }
        let Saying { to, text, next, linked } = saying;
        rules::say((before.kind, before.state), *to, (*next, *linked), now).map_err(NotDone::Refused)?;
        let reach = before.reach();
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        require_revision(&mut script, id, before.revision);
        // When it is over, that is when it ended; what never took place was planned for then.
        let ended = to.is_over() && (*to != State::Cancelled || before.kind == Kind::Outage);
        let ends = if ended { Some(now) } else { before.ends };
        let values = json!({
            "id": id, "state": to, "next": next, "over": to.is_over(), "ends": ends, "rev": rev(now, id.as_str()),
            "name": agent.staff.name,
        });
        script.add(
            "UPDATE type::record('outage', $_.id) SET state = $_.state, next = $_.next, over = $_.over, ends = $_.ends,
                rev = $_.rev, by_name = $_.name, revision += 1;
             UPDATE outage_of SET over = $_.over, rev = $_.rev WHERE outage = $_.id",
            values,
        );
        let line = Line { state: *to, text, solves: *linked == Linked::Solve, edited: &[] };
        let update = put_line(&mut script, agent, id, &line, now);
        if *linked != Linked::Nothing {
            let values = json!({ "id": id, "update": update });
            script.add(
                "UPDATE outage_case SET later = IF waits = '' { [] } ELSE { array::append(later, $_.update) },
                    waits = IF waits = '' { $_.update } ELSE { waits } WHERE outage = $_.id",
                values,
            );
        }
        post(&mut script, (id, &before.title), &reach, (*to, text), now);
        tell(&mut script, now, &reach);
        if let Some(end) = came_to(house.commit(HouseDeed::OutageSaid, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// A line of the timeline.
pub(super) struct Line<'a> {
    pub state: State,
    pub text: &'a Bilingual,
    pub solves: bool,
    pub edited: &'a [Part],
}

/// Writes it; gives its id.
pub(super) fn put_line(script: &mut Script, agent: &Agent, id: &OutageId, line: &Line<'_>, now: Moment) -> String {
    let update = ulid(now);
    script.add(
        "CREATE outage_update:[$_.id, $_.update] SET outage = $_.id, rev = $_.rev, at = $_.now, by = $_.by,
            by_name = $_.name, state = $_.state, text = $_.text, solves = $_.solves, edited = $_.edited",
        json!({
            "id": id, "update": update, "rev": rev(now, &update), "now": now, "by": agent.staff.id,
            "name": agent.staff.name, "state": line.state, "text": line.text, "solves": line.solves, "edited": line.edited,
        }),
    );
    update
}

/// A letter and a notice to everybody who follows it and is told still: one statement, whose cost grows with those who
/// follow alone.
fn post(
    script: &mut Script,
    (id, title): (&OutageId, &Bilingual),
    reach: &Reach,
    (state, text): (State, &Bilingual),
    now: Moment,
) {
    const HERE: &str = "\u{1f}";
    let link = paths::outage(&OrganizationId::new(HERE), id);
    let (before, behind) = link.split_once(HERE).unwrap_or_default();
    let statement = "LET $followers = SELECT org, member FROM outage_follow WITH INDEX outage_follow_outage WHERE outage = $_.about;
         FOR $one IN $followers {
            LET $to = SELECT first_name, email, language, status, door, hub_role, support_role FROM ONLY type::record('member', [$one.org, $one.member]);
            LET $is_out = $to.door = 'closed' AND $to.hub_role = NONE AND $to.support_role != NONE;
            IF $to.status = 'active' AND !$is_out AND ($_.everybody OR $one.org IN $_.orgs) {
                CREATE outbox SET kind = 'mail', at = $_.now, due = $_.now, tries = 0, payload = {
                    to: $to.email, language: $to.language, template: $_.template, values: {
                        name: $to.first_name, state: $_.state,
                        title: $_.title, comment: $_.text,
                        link: string::concat($_.before, $one.org, $_.behind) },
                    concern: { organization: $one.org, member: $one.member, about: $_.about } };
                KEPT
            }
         }";
    script.add(
        &statement.replace("KEPT", &kept_notice("$one.org", "$one.member")),
        json!({
            "about": id, "everybody": *reach == Reach::Everybody, "orgs": organizations(reach), "now": now,
            "template": if state.is_over() { "outage-over" } else { "outage-said" }, "state": state, "title": title,
            "text": text, "before": before, "behind": behind, "said": { "state": state, "title": title }, "rev": now.reversed(),
        }),
    );
}

/// Open pages of everybody whom it touches.
pub(super) fn tell(script: &mut Script, now: Moment, reach: &Reach) {
    for organization in organizations(reach) {
        script.tell(now, &organization, Topic::Outages);
    }
}
