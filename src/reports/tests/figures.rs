//! From marks to figures, one line an example.

use crate::{
    cases::model::{CaseState, Clock, Mark, Rating, Severity, What},
    history::model::Day,
    reports::{
        model::{Kept, Period, ReportQuery, Who},
        rules::{Days, Due, Waiting, by_severity, due, kept, open, people, ratings, tallies, unpromised},
    },
    time::{Local, Moment, Span},
};

const DAY: i64 = 86_400_000;

fn days(many: i64) -> Days {
    let begins = (0..many).map(|nth| Local { at: Moment(nth * DAY), offset: 0 }).collect();
    Days { begins, end: Moment(many * DAY) }
}

fn mark(what: What, at: i64) -> Mark {
    Mark { what, at: Moment(at), severity: Severity::S2, staff: None, kept: None, took: None, rating: None }
}

fn waiting(state: CaseState, staff: Option<&str>, first: Clock) -> Waiting {
    Waiting { state, severity: Severity::S2, staff: staff.map(str::to_owned), first, resolve: Clock::None }
}

#[test]
fn each_mark_falls_into_its_day() {
    let marks = [
        mark(What::Opened, 0),
        mark(What::Opened, DAY - 1),
        mark(What::Opened, DAY),
        mark(What::Answered, DAY + 5),
        mark(What::Solved, 2 * DAY),
        mark(What::Reopened, 3 * DAY - 1),
        mark(What::First, DAY),
        // Behind its end and before its beginning.
        mark(What::Opened, 3 * DAY),
        mark(What::Opened, -1),
    ];
    let told: Vec<_> =
        tallies(&marks, &days(3)).iter().map(|one| [one.opened, one.answered, one.solved, one.reopened]).collect();
    assert_eq!(told, [[2, 0, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1]]);
}

#[test]
fn percentiles_are_among_what_was_measured() {
    let took = |minutes: &[i64]| {
        let due: Vec<Due> = minutes
            .iter()
            .map(|minutes| Due {
                what: What::First,
                severity: Severity::S2,
                staff: None,
                kept: true,
                took: Some(Span(*minutes)),
                is_waiting: false,
            })
            .collect();
        let Kept { median, most, .. } = kept(&due);
        (median.map(|span| span.0), most.map(|span| span.0))
    };
    assert_eq!(took(&[]), (None, None));
    assert_eq!(took(&[7]), (Some(7), Some(7)));
    assert_eq!(took(&[9, 1]), (Some(1), Some(9)));
    assert_eq!(took(&[3, 1, 2]), (Some(2), Some(3)));
    assert_eq!(took(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (Some(5), Some(9)));
}

#[test]
fn what_is_late_and_still_runs_is_missed() {
    let runs = |at| Clock::Runs { due: Moment(at) };
    let (now, days) = (Moment(2 * DAY + 10), days(3));
    let cases = [
        waiting(CaseState::InProgress, Some("abel"), runs(DAY)),
        waiting(CaseState::Acknowledged, None, runs(2 * DAY + 9)),
        // Not due yet, and due before the period.
        waiting(CaseState::Acknowledged, None, runs(2 * DAY + 10)),
        waiting(CaseState::Held, None, runs(-1)),
    ];
    let ended = Mark { kept: Some(true), took: Some(Span(5)), ..mark(What::First, DAY) };
    let all = due(&[ended, mark(What::Opened, DAY)], &cases, &days, now);
    let sum = kept(&all);
    assert_eq!((sum.kept, sum.missed, sum.waiting, sum.share()), (1, 2, 2, Some(33)));
    assert_eq!(Kept::default().share(), None);
    let who = |id: Option<&str>| id.map_or(Who::Nobody, |id| Who::You(id.to_owned()));
    let told: Vec<_> = people(&all, &cases, who).into_iter().map(|one| (one.who, one.first.due(), one.open)).collect();
    assert_eq!(told, [(Who::You("abel".to_owned()), 1, 1), (Who::Nobody, 2, 3)]);
    let first = by_severity(&all, What::First);
    assert_eq!(first.iter().map(|(_, kept)| kept.due()).collect::<Vec<_>>(), [0, 3, 0, 0]);
    let promised: Vec<Severity> = by_severity(&all, What::Resolution).into_iter().map(|(one, _)| one).collect();
    assert_eq!(promised, [Severity::S2, Severity::S3], "no solution is promised for the others");
    let counted = open(&cases, true, now);
    assert_eq!((counted.count(), counted.late, counted.soon, counted.untimed), (4, 3, 1, 0));
    let paused = waiting(CaseState::Pending, None, Clock::Paused { left: Span(1) });
    assert_eq!(open(&[paused], true, now).untimed, 1);
    assert_eq!(counted.states[0], (CaseState::Acknowledged, 2));
}

#[test]
fn ratings_and_what_nobody_promised() {
    let rated = |rating| Mark { rating: Some(rating), ..mark(What::Rated, 0) };
    let counts: Vec<u32> =
        ratings(&[rated(Rating::Good), rated(Rating::Good), rated(Rating::VeryPoor), mark(What::Opened, 0)])
            .into_iter()
            .map(|(_, count)| count)
            .collect();
    assert_eq!(counts, [1, 0, 0, 2, 0]);
    let solved = |severity| Mark { severity, ..mark(What::Solved, 0) };
    assert_eq!(unpromised(&[solved(Severity::S1), solved(Severity::S2), solved(Severity::S4)]), 2);
}

#[test]
fn an_address_says_which_days() {
    let read = |pairs: &[(&str, &str)]| {
        ReportQuery::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    };
    assert_eq!(read(&[]).asked(), Some(Period::Month));
    assert_eq!(read(&[("period", "90d")]).asked(), Some(Period::Quarter));
    assert_eq!(read(&[("period", "5d"), ("from", "yesterday"), ("until", "")]), ReportQuery::default());
    let days = read(&[("from", "2026-03-01"), ("until", "2026-03-05")]);
    assert_eq!((days.asked(), days.from.as_ref().map(Day::as_str)), (None, Some("2026-03-01")));
    assert_eq!(days.address(), "/care/reports?from=2026-03-01&until=2026-03-05");
    assert_eq!(ReportQuery::of(Period::Week).file(), "/care/reports.csv?period=7d");
}
