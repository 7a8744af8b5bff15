//! What counts of a case, one story an example; and the same once more from its history.

use crate::{
    access::{Bearer, Role},
    care::rules::Staff,
    cases::{
        model::{CaseState, Clock, Mark, Rating, Severity, What},
        rules::{
            Changed, Happened, Hours, StaffTurn, Standing, Turn, earliest, marks, opened, replayed, staff_turn, turn,
        },
        store::in_zone,
        tests::facts,
    },
    desk::Zone,
    history::model::Kind,
    ids::MemberId,
    time::{Moment, Span},
};

/// A case on its way, with all that counted of it.
struct Story {
    zone: Zone,
    opened: Moment,
    standing: Standing,
    marks: Vec<Mark>,
    happened: Vec<Happened>,
}

fn abel() -> Staff {
    Staff { id: "abel".to_owned(), name: "Abel".to_owned() }
}

impl Story {
    /// Opened on a Friday at so many hours, in Chicago.
    fn new(severity: Severity, hour: i64) -> Self {
        let zone = Zone::named("America/Chicago");
        let at = zone.midnight("2026-11-20", 0).expect("a day") + Span::hours(hour);
        let hours = in_zone(&zone, at, at);
        let standing = Standing {
            state: CaseState::Acknowledged,
            severity,
            opener: MemberId::new("carlos"),
            first: Clock::begin(Some(severity.first_answer()), at, &hours),
            resolve: Clock::begin(severity.resolution(), at, &hours),
            assignee: None,
            closed: None,
            escalated: None,
            rating: None,
            merged: None,
        };
        Self { zone, opened: at, standing, marks: vec![opened(severity, at)], happened: Vec::new() }
    }

    fn at(&self, minutes: i64) -> (Moment, Hours) {
        let now = self.opened + Span::minutes(minutes);
        (now, in_zone(&self.zone, earliest(&self.standing, now), now))
    }

    /// One of the staff does something, so many minutes after it was opened.
    fn staff(mut self, minutes: i64, wish: &StaffTurn) -> Self {
        let (now, hours) = self.at(minutes);
        let changed = staff_turn(&self.standing, &abel(), wish, &hours, now).expect("done");
        self.marks.extend(marks(&self.standing, &changed, &hours, now));
        self.becomes(changed, now, "abel");
        self
    }

    fn customer(mut self, minutes: i64, wish: &Turn) -> Self {
        let (now, hours) = self.at(minutes);
        let facts = facts(self.standing.clone(), hours, now);
        let turned = turn(&Bearer::with("carlos", &[Role::Customer]), &facts, wish).expect("done");
        self.marks.extend(turned.marks.iter().cloned());
        self.becomes(turned.changed.clone(), now, "carlos");
        self
    }

    fn becomes(&mut self, changed: Changed, at: Moment, by: &str) {
        self.happened.push(Happened { kind: changed.event, at, by: Some(by.to_owned()) });
        self.standing = Standing {
            state: changed.to,
            first: changed.first,
            resolve: changed.resolve,
            assignee: changed.assignee,
            closed: changed.closed,
            rating: changed.rating,
            ..self.standing.clone()
        };
    }

    /// Each mark: what, the minutes after the case was opened, of a promise whether it was kept and how long it took.
    fn told(&self) -> Vec<(What, i64, Option<bool>, Option<i64>)> {
        let minutes = |span: Span| span.0 / 60_000;
        let one = |mark: &Mark| (mark.what, minutes(mark.at - self.opened), mark.kept, mark.took.map(minutes));
        self.marks.iter().map(one).collect()
    }
}

fn text() -> String {
    "words".to_owned()
}

#[test]
fn a_promise_counts_when_it_was_due_and_how_long_it_took() {
    use What::{Answered, First, Opened, Resolution, Solved};
    let in_time = Story::new(Severity::S2, 10)
        .staff(5, &StaffTurn::Take)
        .staff(30, &StaffTurn::Reply(text()))
        .staff(40, &StaffTurn::Reply(text()))
        .staff(180, &StaffTurn::Solve(text()));
    assert_eq!(
        in_time.told(),
        [
            (Opened, 0, None, None),
            (Answered, 30, None, None),
            (First, 60, Some(true), Some(30)),
            (Solved, 180, None, None),
            (Resolution, 240, Some(true), Some(180)),
        ]
    );
    assert!(in_time.marks[1..].iter().all(|mark| mark.staff.as_deref() == Some("abel")));
    let late = Story::new(Severity::S2, 10).staff(300, &StaffTurn::Solve(text()));
    assert_eq!(
        late.told()[1..],
        [
            (Answered, 300, None, None),
            (Solved, 300, None, None),
            (First, 60, Some(false), Some(300)),
            (Resolution, 240, Some(false), Some(300)),
        ]
    );
}

#[test]
fn a_wait_for_the_customer_does_not_count() {
    let paused = Story::new(Severity::S2, 10)
        .staff(30, &StaffTurn::Ask(text()))
        .customer(700, &Turn::Reply(text()))
        .staff(760, &StaffTurn::Solve(text()));
    assert_eq!(paused.told()[3..], [(What::Solved, 760, None, None), (What::Resolution, 910, Some(true), Some(90))]);
    let solved_meanwhile =
        Story::new(Severity::S2, 10).staff(30, &StaffTurn::Ask(text())).staff(700, &StaffTurn::Solve(text()));
    assert_eq!(solved_meanwhile.told()[4], (What::Resolution, 910, Some(true), Some(30)));
}

#[test]
fn business_hours_leave_out_the_weekend() {
    // Friday at 5 PM, answered on Monday at 9 AM.
    let story = Story::new(Severity::S3, 17).staff(64 * 60, &StaffTurn::Reply(text()));
    // Due on Monday at 11 AM.
    assert_eq!(story.told()[2], (What::First, 66 * 60, Some(true), Some(120)));
    // Late by two business hours of Monday.
    let late = Story::new(Severity::S3, 17).staff(68 * 60, &StaffTurn::Reply(text()));
    assert_eq!(late.told()[2], (What::First, 66 * 60, Some(false), Some(360)));
    // Late by a weekend and more.
    let later = Story::new(Severity::S3, 9).staff(73 * 60, &StaffTurn::Reply(text()));
    assert_eq!(later.told()[2], (What::First, 4 * 60, Some(false), Some(11 * 60)));
}

#[test]
fn what_nobody_wants_any_more_counts_only_when_it_was_late() {
    let before = Story::new(Severity::S2, 10).customer(30, &Turn::Close(None));
    assert_eq!(before.told().len(), 1);
    let after = Story::new(Severity::S2, 10).customer(90, &Turn::Close(None));
    assert_eq!(after.told()[1..], [(What::First, 60, Some(false), None)]);
    // Nothing is promised for a solution where everything is down.
    let grave = Story::new(Severity::S1, 10).staff(90, &StaffTurn::Solve(text()));
    assert!(grave.told().iter().all(|(what, ..)| *what != What::Resolution));
}

#[test]
fn what_is_not_solved_is_promised_once_more_and_the_history_tells_the_same() {
    let story = Story::new(Severity::S3, 9)
        .staff(20, &StaffTurn::Take)
        .staff(60, &StaffTurn::Ask(text()))
        .customer(300, &Turn::Escalate(text()))
        .staff(360, &StaffTurn::Hold(text()))
        .staff(400, &StaffTurn::GoOn)
        .staff(420, &StaffTurn::Solve(text()))
        .customer(430, &Turn::Reject(text()))
        .staff(7_000, &StaffTurn::Solve(text()))
        .customer(7_100, &Turn::Accept)
        .customer(7_200, &Turn::Rate(Rating::Good, None))
        .customer(7_300, &Turn::Reopen(text()))
        .customer(20_000, &Turn::Close(None));
    let counted = |what| story.marks.iter().filter(|mark| mark.what == what).count();
    assert_eq!([What::Answered, What::Solved, What::Reopened, What::Rated].map(counted), [1, 2, 2, 1]);
    assert_eq!([What::First, What::Resolution].map(counted), [1, 3]);
    let mut happened = vec![Happened { kind: Kind::CaseOpened, at: story.opened, by: None }];
    happened.extend(story.happened.iter().cloned());
    let zone = &story.zone;
    let again =
        replayed((Severity::S3, story.opened, Some(Rating::Good)), &happened, |since, now| in_zone(zone, since, now));
    assert_eq!(again, story.marks);
}
