//! Cases with a past, for the demonstration and the tests: each step by the same rules as any other. What the staff said
//! is found among the notices; no letter leaves.

use super::{
    hours,
    rows::Key,
    staff::{letter, put_note},
    write::{Speaker, Turning, event, put_case, put_turn, to_colleague},
};
use crate::{
    access::{Bearer, Door, Role, Status},
    care::rules::Staff,
    cases::{
        model::{About, CaseState},
        rules::{
            COUNTERS, Changed, Colleague, OnStaff, Opening, OpeningFacts, Refusal, StaffTurn, Standing, Turn,
            TurnFacts, earliest, marks, open, staff_turn, turn,
        },
    },
    desk::{Change, Script, Zone},
    history::model::Kind,
    ids::{CaseId, OrganizationId},
    time::Moment,
};

/// What happened to it, and when.
pub enum Step {
    Staff(Moment, Staff, StaffTurn),
    Customer(Moment, Colleague, Turn),
    Note(Moment, Staff, String),
}

/// A case as it was opened, with what happened since.
pub struct Past {
    pub id: CaseId,
    /// The number; below those that an installation gives by itself.
    pub number: i64,
    pub about: About,
    pub opener: Colleague,
    pub watchers: Vec<Colleague>,
    pub opened: Moment,
    pub wish: Opening,
    pub steps: Vec<Step>,
}

/// Writes all of it.
///
/// # Errors
/// The rule's, where the past is none that could have been.
pub fn put(script: &mut Script, organization: &OrganizationId, zone: &Zone, past: Past) -> Result<(), Refusal> {
    let Past { id, number, about, opener, watchers, opened, wish, steps } = past;
    let severity = wish.severity;
    let (shard, next) = (number % i64::from(COUNTERS), number / i64::from(COUNTERS));
    let facts = OpeningFacts {
        id: id.clone(),
        counter: (u8::try_from(shard).unwrap_or_default(), next),
        about: Ok(about),
        own: opener.clone(),
        behalf: None,
        watchers: watchers.iter().cloned().map(Ok).collect(),
        confidential: true,
        hours: hours::in_zone(zone, opened, opened),
        now: opened,
    };
    let case = open(&bearer(&opener), &facts, wish)?;
    put_case(script, organization, &case, opened);
    let by = Some((opener.member.as_str(), opener.name.as_str()));
    let severe = [Change::of("severity", None, Some(severity.key()))];
    script.record(opened, organization, by, event(Kind::CaseOpened, &id, &case.number, severe));
    let mut standing = Standing {
        state: case.state,
        severity,
        opener: opener.member.clone(),
        first: case.first,
        resolve: case.resolve,
        assignee: None,
        closed: None,
        escalated: None,
        rating: None,
        merged: None,
    };
    let key = Key { organization: organization.clone(), id: id.clone() };
    let mut revision = 1;
    for step in steps {
        let (changed, at, speaker_name) = match step {
            Step::Note(at, staff, text) => {
                put_note(script, &key, (&staff, &text), at);
                continue;
            }
            Step::Staff(at, staff, what) => {
                let hours = hours::in_zone(zone, earliest(&standing, at), at);
                let changed = staff_turn(&standing, &staff, &what, &hours, at)?;
                let marks = &marks(&standing, &changed, &hours, at);
                let turning =
                    Turning { organization, id: &id, seen: revision, severity, changed: &changed, files: &[], marks };
                put_turn(script, &turning, &Speaker::Staff(&staff), at);
                let matter = (organization, &id, case.number.as_str(), case.wish.subject.as_str());
                if let Some(template) = letter(&changed) {
                    for one in watchers.iter().chain([&opener]) {
                        script.notice(at, &to_colleague(one, template, matter, None));
                    }
                }
                (changed, at, (staff.id, staff.name))
            }
            Step::Customer(at, one, what) => {
                let facts = TurnFacts {
                    standing: standing.clone(),
                    number: case.number.clone(),
                    subject: case.wish.subject.clone(),
                    revision,
                    named: Vec::new(),
                    staff: OnStaff::default(),
                    hours: hours::in_zone(zone, at, at),
                    now: at,
                };
                let turned = turn(&bearer(&one), &facts, &what)?;
                let changed = turned.changed.clone();
                let marks = &turned.marks;
                let turning =
                    Turning { organization, id: &id, seen: revision, severity, changed: &changed, files: &[], marks };
                put_turn(script, &turning, &Speaker::Member(&one.member), at);
                (changed, at, (one.member.to_string(), one.name))
            }
        };
        let line = event(changed.event, &id, &case.number, states(standing.state, changed.to));
        script.record(at, organization, Some((&speaker_name.0, &speaker_name.1)), line);
        revision += 1;
        standing = stands(standing, changed);
    }
    Ok(())
}

fn states(from: CaseState, to: CaseState) -> [Option<Change>; 1] {
    [Change::of("case_state", Some(from.key()), Some(to.key()))]
}

fn stands(before: Standing, changed: Changed) -> Standing {
    Standing {
        state: changed.to,
        first: changed.first,
        resolve: changed.resolve,
        assignee: changed.assignee,
        closed: changed.closed,
        escalated: changed.escalated,
        rating: changed.rating,
        ..before
    }
}

/// Whoever may do anything with their own case.
fn bearer(one: &Colleague) -> Bearer {
    Bearer {
        member: one.member.clone(),
        status: Status::Active,
        door: Door::Open,
        holdings: vec![Role::CaseManager.into()],
        accounts: Vec::new(),
    }
}
