//! Promises in business hours: by example on the calendar, and by property.

use proptest::prelude::*;

use crate::{
    cases::{
        model::{BUSINESS_DAY, Clock, Severity, Wait},
        rules::{Hours, is_business_day},
        store::in_zone,
    },
    desk::Zone,
    time::{Moment, Span},
};

fn moment(zone: &Zone, day: &str, hour: i64) -> Moment {
    zone.midnight(day, 0).expect("a day") + Span::hours(hour)
}

fn day(zone: &Zone, at: Moment) -> String {
    let hour = (at - zone.midnight(&zone.day(at), 0).expect("a midnight")).0 / 3_600_000;
    format!("{} {hour}:00", zone.day(at))
}

#[test]
fn business_hours_know_evenings_weekends_holidays_and_the_zone() {
    for zone in ["America/Chicago", "America/New_York", "Pacific/Honolulu"] {
        let zone = Zone::named(zone);
        for (from, hour, hours, expected) in [
            ("2026-11-17", 9, 4, "2026-11-17 13:00"),
            ("2026-11-17", 16, 4, "2026-11-18 10:00"),
            ("2026-11-17", 22, 4, "2026-11-18 12:00"),
            // Friday evening, then the weekend.
            ("2026-11-20", 17, 4, "2026-11-23 11:00"),
            // Thanksgiving is the next day.
            ("2026-11-25", 17, 10, "2026-11-27 17:00"),
            // Clocks go forward on Sunday, March 8.
            ("2026-03-06", 17, 4, "2026-03-09 11:00"),
            // July 4 is a Saturday in 2026: it is kept on the Friday.
            ("2026-07-02", 17, 2, "2026-07-06 9:00"),
        ] {
            let begins = moment(&zone, from, hour);
            let due = in_zone(&zone, begins, begins).after(begins, Span::hours(hours));
            assert_eq!(day(&zone, due), expected, "{from} {hour}");
        }
    }
}

#[test]
fn holidays_are_no_business_days() {
    for (month, day, weekday) in
        [(1, 1, 4), (1, 2, 1), (12, 31, 5), (5, 25, 1), (9, 7, 1), (11, 26, 4), (12, 25, 5), (3, 7, 6)]
    {
        assert!(!is_business_day(month, day, weekday), "{month}-{day}");
    }
    for (month, day, weekday) in [(1, 2, 5), (5, 24, 5), (11, 27, 5), (12, 24, 4), (7, 3, 4)] {
        assert!(is_business_day(month, day, weekday), "{month}-{day}");
    }
}

#[test]
fn each_severity_promises_what_is_written_of_it() {
    let hours = Hours::default();
    let now = Moment(1_000_000);
    let first = |severity: Severity| Clock::begin(Some(severity.first_answer()), now, &hours);
    assert_eq!(first(Severity::S1), Clock::Runs { due: now + Span::minutes(15) });
    assert_eq!(first(Severity::S2), Clock::Runs { due: now + Span::hours(1) });
    assert_eq!(Severity::S3.first_answer(), Wait::Business(Span::hours(4)));
    assert_eq!(Severity::S4.first_answer(), Wait::Business(BUSINESS_DAY));
    assert_eq!(Severity::S2.resolution(), Some(Wait::AnyHour(Span::hours(4))));
    assert_eq!(Severity::S3.resolution(), Some(Wait::Business(BUSINESS_DAY)));
    assert_eq!((Severity::S1.resolution(), Severity::S4.resolution()), (None, None));
    assert_eq!(Clock::begin(None, now, &hours), Clock::None);
}

#[test]
fn what_is_late_stays_late_and_what_is_done_in_time_was_in_time() {
    let hours = Hours::default();
    let wait = Some(Wait::AnyHour(Span::hours(1)));
    let clock = Clock::begin(wait, Moment(0), &hours);
    let late = Moment(0) + Span::hours(2);
    assert_eq!(clock.pause(wait, late, &hours), clock);
    assert_eq!(clock.done(late), Clock::Missed { due: Moment(0) + Span::hours(1) });
    assert_eq!(clock.done(Moment(5)), Clock::Met { at: Moment(5) });
    assert_eq!(clock.pause(wait, Moment(5), &hours).done(late), Clock::Met { at: late });
    assert_eq!(clock.dropped(late), clock.done(late));
    assert_eq!(clock.dropped(Moment(5)), Clock::None);
}

fn hours() -> impl Strategy<Value = Hours> {
    prop::collection::vec((1i64..500, 1i64..500), 6..20).prop_map(|parts| {
        let mut at = 0;
        let open = parts.into_iter().map(|(closed, open)| {
            let from = at + closed;
            at = from + open;
            (Moment(from), Moment(at))
        });
        Hours::new(open.collect())
    })
}

proptest! {
    /// What is due after so much time has exactly so much time before it.
    #[test]
    fn the_time_until_it_is_due_is_the_time_that_was_given(hours in hours(), from in 0i64..1_000, span in 1i64..400) {
        let due = hours.after(Moment(from), Span(span));
        let given = hours.between(Moment(from), due);
        prop_assert!(given == Span(span) || (given < Span(span) && hours.between(Moment(from), Moment(i64::MAX)) == given));
        prop_assert!(due >= Moment(from));
    }

    /// Time that waits for the customer is added, and no other.
    #[test]
    fn a_pause_shifts_and_nothing_else(hours in hours(), begins in 0i64..200, works in 0i64..100, waits in 0i64..300) {
        let wait = Some(Wait::Business(Span(400)));
        let clock = Clock::begin(wait, Moment(begins), &hours);
        let paused_at = Moment(begins + works);
        let paused = clock.pause(wait, paused_at, &hours);
        prop_assert_eq!(paused.go_on(wait, paused_at, &hours).due(), clock.due());
        let back = Moment(begins + works + waits);
        if let (Clock::Paused { left }, Some(due)) = (paused, paused.go_on(wait, back, &hours).due()) {
            let rest = hours.between(back, due);
            prop_assert!(rest == left || hours.between(back, Moment(i64::MAX)) < left);
            prop_assert!(Some(due) >= clock.due());
        }
    }
}
