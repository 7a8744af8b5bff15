//! One case goes into another: it closes, keeps its own conversation, and says where it went to who sees that.
//!
//! Always true: whoever is named on it and sees the other one watches that from then on; nobody else does.

use serde_json::json;

use super::{
    facts::{people, whole},
    link::{Other, Pair},
    rows::Key,
    staff::{NotDone, TRIES, came_to},
    write::{Speaker, Turning, name_on, post, put_turn, tell},
};
use crate::{
    access::{Bearer, Permission, Subject, decide},
    care::store::Agent,
    cases::{
        model::{MOST_WATCHERS, MergeOffer, Tie},
        rules::{Changed, Colleague, Hours, MergeFacts, marks, merge as rule},
    },
    desk::{Db, DeskError, HouseDeed, Script},
    history::model::Kind,
    ids::MemberId,
    outages::store::go_along,
    time::Moment,
};

/// Everybody who is named on the case that goes and is still told of it.
struct Named {
    /// They see the other one.
    sees: Vec<Colleague>,
    left: Vec<Colleague>,
    /// Of those who see it, who was not named on it.
    joining: Vec<Colleague>,
    /// As of which state of who may do what.
    access: i64,
}

async fn named(db: &Db, pair: &Pair, now: Moment) -> Result<Named, DeskError> {
    let org = &pair.own.org;
    let text = "RETURN (SELECT VALUE version FROM ONLY guard:[$org, 'access']) ?? 0";
    let access: Option<i64> = db.row(text, json!({ "org": org })).await?;
    let ((own, place), (other, into)) =
        (whole(db, org, &pair.own.id, now).await?, whole(db, org, &pair.other.id, now).await?);
    let sees = |bearer: &Bearer, place| decide(bearer, Permission::ViewCases, &Subject::Case(place)).allows();
    let people = people(db, org, &own.named(), now).await?.into_iter().filter(|(_, bearer)| sees(bearer, &place));
    let (sees, left): (Vec<_>, Vec<_>) = people.partition(|(_, bearer)| sees(bearer, &into));
    let bare = |people: Vec<(Colleague, _)>| people.into_iter().map(|(one, _)| one).collect::<Vec<_>>();
    let (sees, left) = (bare(sees), bare(left));
    let before = other.named();
    // Where it is confidential, to be named on it is what lets one see it.
    let room = if other.confidential { 0 } else { MOST_WATCHERS.saturating_sub(other.watchers.len()) };
    let joining = sees.iter().filter(|one| !before.contains(&one.member)).take(room).cloned().collect();
    Ok(Named { sees, left, joining, access: access.unwrap_or_default() })
}

async fn decided(agent: &Agent, key: &Key, number: &str, now: Moment) -> Result<(Pair, Changed), NotDone> {
    let pair = Pair::read(agent.visitor.db(), key, &Other::Number(number), Tie::Into).await?;
    let changed = rule(&MergeFacts { pair: &pair.facts, by: &agent.staff, now }).map_err(NotDone::Refused)?;
    Ok((pair, changed))
}

/// What would come of it.
///
/// # Errors
/// See `NotDone`.
pub async fn merge_offer(agent: &Agent, key: &Key, number: &str) -> Result<MergeOffer, NotDone> {
    let now = agent.visitor.house.now();
    let (pair, _) = decided(agent, key, number, now).await?;
    let Named { left, joining, .. } = named(agent.visitor.db(), &pair, now).await?;
    let names = |people: Vec<Colleague>| people.into_iter().map(|one| one.name).collect();
    Ok(MergeOffer {
        number: pair.other.number,
        subject: pair.other.subject,
        state: pair.other.state,
        joining: names(joining),
        left: names(left),
    })
}

/// Merges a case that is still as `seen` into the one of this number.
///
/// # Errors
/// See `NotDone`.
pub async fn merge(agent: &Agent, key: &Key, seen: i64, number: &str) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let (pair, changed) = decided(agent, key, number, now).await?;
        if pair.own.revision != seen {
            return Err(NotDone::Stale);
        }
        let people = named(house.db(), &pair, now).await?;
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        write(&mut script, agent, &pair, (&changed, &people), now);
        if let Some(end) = came_to(house.commit(HouseDeed::CaseTurned, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

fn write(script: &mut Script, agent: &Agent, pair: &Pair, (changed, people): (&Changed, &Named), now: Moment) {
    let Pair { own, other, .. } = pair;
    let org = &own.org;
    let (seen, severity) = (own.revision, own.severity);
    // What was late already is counted as such; nothing here is done, so that no hours are asked for.
    let marks = &marks(&own.standing(), changed, &Hours::default(), now);
    let turning = Turning { organization: org, id: &own.id, seen, severity, changed, files: &[], marks };
    put_turn(script, &turning, &Speaker::Staff(&agent.staff), now);
    let joining: Vec<&MemberId> = people.joining.iter().map(|one| &one.member).collect();
    let values = json!({ "org": org, "own": own.id, "other": other.id, "seen": other.revision, "joining": joining, "access": people.access });
    // Who sees the other one stands until it is done.
    script.require("(SELECT VALUE revision FROM ONLY case:[$_.org, $_.other]) = $_.seen", "moved", values.clone());
    let access = "((SELECT VALUE version FROM ONLY guard:[$_.org, 'access'] FOR UPDATE) ?? 0) = $_.access";
    script.require(access, "moved", values.clone());
    script.add("UPDATE case:[$_.org, $_.own] SET merged = $_.other", values.clone());
    go_along(script, org, &own.id, &other.id);
    if !joining.is_empty() {
        let text = "UPDATE case:[$_.org, $_.other] SET watchers = array::concat(watchers, $_.joining), revision += 1";
        script.add(text, values);
    }
    for member in joining {
        name_on(script, org, &other.id, (member, false));
    }
    pair.put(script, Some(Tie::Into));
    pair.record(script, agent, (Kind::CaseMerged, Kind::CaseTookIn), Tie::Into, now);
    let about = (org, &own.id, own.number.as_str(), own.subject.as_str());
    for one in &people.sees {
        post(script, now, one, "case-merged", about, Some(&other.number));
    }
    for one in &people.left {
        post(script, now, one, "case-merged", about, None);
    }
    tell(script, now, org);
}
