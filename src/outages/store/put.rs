//! An outage is announced, and what it says of itself is changed.

use serde_json::json;

use super::{
    NotDone, TRIES, came_to,
    rows::{Row, organizations, require_revision, rev, row},
    say::{Line, put_line, tell},
    touch,
};
use crate::{
    care::store::Agent,
    desk::{Db, HouseDeed, Script, ulid},
    ids::OutageId,
    outages::{
        model::{Parsed, Part, Reach, State},
        rules::{self, Refusal},
    },
    time::Moment,
    words::Bilingual,
};

async fn touched(db: &Db, wish: &Parsed, before: &Reach) -> Result<Reach, NotDone> {
    touch::reach(db, wish.touches.as_deref(), before).await?.map_err(NotDone::Refused)
}

/// Says that there is trouble, or that something will be worked at.
///
/// # Errors
/// See `NotDone`.
pub async fn announce(agent: &Agent, wish: &Parsed, text: &Bilingual) -> Result<OutageId, NotDone> {
    let house = &agent.visitor.house;
    rules::announce(wish.kind, wish.begins, wish.ends).map_err(NotDone::Refused)?;
    for _ in 0..TRIES {
        let now = house.now();
        let reach = touched(house.db(), wish, &Reach::Everybody).await?;
        let next: Option<i64> = house.db().row("SELECT VALUE next FROM outage_counter:one", json!({})).await?;
        let (id, next, state) = (OutageId::new(ulid(now)), next.unwrap_or(1), State::first(wish.kind));
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        let values = json!({ "next": next, "id": id, "number": format!("OU{next:0>7}"), "kind": wish.kind, "state": state,
            "rev": rev(now, id.as_str()) });
        script.require("((SELECT VALUE next FROM ONLY outage_counter:one) ?? 1) = $_.next", "moved", values.clone());
        script.add("UPSERT outage_counter:one SET next = $_.next + 1", values.clone());
        script.add(
            "CREATE type::record('outage', $_.id) SET number = $_.number, kind = $_.kind, state = $_.state, rev = $_.rev,
                over = false, revision = 1, impact = '', title = { en: '', es: '' }, begins = 0, everybody = false, touches = [],
                by_name = ''",
            values,
        );
        fill(&mut script, agent, &id, wish, &reach);
        reaches(&mut script, (&id, &rev(now, id.as_str())), &reach);
        put_line(&mut script, agent, &id, &Line { state, text, solves: false, edited: &[] }, now);
        tell(&mut script, now, &reach);
        if let Some(end) = came_to(house.commit(HouseDeed::OutageChanged, script).await) {
            return end.map(|()| id);
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// Changes what one that is still as `seen` says of itself, and whom it touches.
///
/// # Errors
/// See `NotDone`.
pub async fn edit(agent: &Agent, (id, seen): (&OutageId, i64), wish: &Parsed) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let before = row(house.db(), id).await?;
        if before.revision != seen {
            return Err(NotDone::Refused(Refusal::ChangedBy { name: before.by_name }));
        }
        if before.state.is_over() {
            return Err(NotDone::Refused(Refusal::Over));
        }
        // What kind of thing it is stays.
        let wish = Parsed { kind: before.kind, ..wish.clone() };
        rules::announce(wish.kind, wish.begins, wish.ends).map_err(NotDone::Refused)?;
        let reach = touched(house.db(), &wish, &before.reach()).await?;
        if let Some(number) = super::tie::outside(house.db(), id, &reach).await? {
            return Err(NotDone::Refused(Refusal::CaseOutside { number }));
        }
        let edited = edited(&before, &wish, &reach);
        if edited.is_empty() {
            return Ok(());
        }
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        require_revision(&mut script, id, before.revision);
        // None was tied meanwhile that it would not touch.
        let ties = "(SELECT VALUE ties FROM ONLY type::record('outage', $_.id)) = $_.ties";
        script.require(ties, "moved", json!({ "id": id, "ties": before.ties }));
        script.add("UPDATE type::record('outage', $_.id) SET revision += 1", json!({ "id": id }));
        fill(&mut script, agent, id, &wish, &reach);
        script.add("DELETE outage_of WHERE outage = $_.id", json!({ "id": id }));
        reaches(&mut script, (id, &before.rev), &reach);
        let line = Line { state: before.state, text: &Bilingual::default(), solves: false, edited: &edited };
        put_line(&mut script, agent, id, &line, now);
        // Those that it touched do not find it any more.
        tell(&mut script, now, &before.reach());
        tell(&mut script, now, &reach);
        if let Some(end) = came_to(house.commit(HouseDeed::OutageChanged, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// What is different of it.
fn edited(before: &Row, wish: &Parsed, reach: &Reach) -> Vec<Part> {
    // A form knows no seconds.
    let minutes = |at: Moment| at.0 / 60_000;
    let times = (minutes(before.begins), before.ends.map(minutes)) != (minutes(wish.begins), wish.ends.map(minutes));
    let parts = [
        (before.title != wish.title, Part::Title),
        (before.impact != wish.impact, Part::Impact),
        (before.service != wish.service, Part::Service),
        (times, Part::Time),
        (before.reach() != *reach, Part::Reach),
    ];
    parts.into_iter().filter(|(is_other, _)| *is_other).map(|(_, part)| part).collect()
}

fn fill(script: &mut Script, agent: &Agent, id: &OutageId, wish: &Parsed, reach: &Reach) {
    let (everybody, touches) = match reach {
        Reach::Everybody => (true, Vec::new()),
        Reach::Some(some) => (false, some.clone()),
    };
    script.add(
        "UPDATE type::record('outage', $_.id) SET title = $_.title, impact = $_.impact, service = $_.service,
            begins = $_.begins, ends = $_.ends, everybody = $_.everybody, touches = $_.touches, by_name = $_.name",
        json!({
            "id": id, "title": wish.title, "impact": wish.impact, "service": wish.service, "begins": wish.begins,
            "ends": wish.ends, "everybody": everybody, "touches": touches, "name": agent.staff.name,
        }),
    );
}

fn reaches(script: &mut Script, (id, rev): (&OutageId, &str), reach: &Reach) {
    script.add(
        "FOR $org IN $_.orgs { UPSERT outage_of:[$org, $_.id] SET org = $org, outage = $_.id, over = false, rev = $_.rev }",
        json!({ "orgs": organizations(reach), "id": id, "rev": rev }),
    );
}
