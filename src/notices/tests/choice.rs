//! What a form makes of a choice, and what clocks make of it.

use proptest::prelude::*;

use crate::{
    desk::Zone,
    fault::Reason,
    notices::{
        model::{Area, Choice, DAY, Kind, Pushed, Quiet},
        rules::{Leaves, Refusal, Typed, Wrong, choose},
    },
    time::Moment,
};

fn typed(digest: &str, from: &str, until: &str) -> Typed {
    Typed {
        mail: vec![Kind::Outage.key().to_owned(), "nonsense".to_owned()],
        portal: vec![Kind::CaseSaid.key().to_owned()],
        push: vec![Pushed::SimAsked.key().to_owned()],
        digest: digest.to_owned(),
        quiet_from: from.to_owned(),
        quiet_until: until.to_owned(),
        zone: "America/Chicago".to_owned(),
    }
}

fn fields(typed: &Typed) -> Vec<(String, Reason)> {
    match choose(typed, "UTC") {
        Err(Wrong::Fields(wrong)) => wrong.into_iter().map(|one| (one.field, one.reason)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_form_is_a_choice_or_says_what_of_it_is_none() {
    let choice = choose(&typed("1080", "1320", "420"), "UTC").expect("a choice");
    assert_eq!(choice.quiet, Some(Quiet { from: 1320, until: 420 }));
    assert_eq!((choice.digest, choice.no_mail.len()), (Some(1080), Kind::ALL.len() - 1));
    assert!(choice.takes(Kind::Outage) && !choice.takes(Kind::CaseSaid));
    assert!(choice.lists(Kind::CaseSaid) && !choice.lists(Kind::Outage));
    assert!(choice.pushes(Pushed::SimAsked) && !choice.pushes(Pushed::CaseSaid));
    let field = |name: &str, reason| (name.to_owned(), reason);
    assert_eq!(fields(&typed("", "", "420")), [field("quiet_from", Reason::Empty)]);
    assert_eq!(fields(&typed("", "420", "")), [field("quiet_until", Reason::Empty)]);
    for bad in ["1440", "7", "-30", "07:00", "9999999", "½"] {
        assert_eq!(fields(&typed(bad, "", "")), [field("digest", Reason::NotOffered)], "{bad}");
    }
    let nowhere = Typed { zone: "Mars/Olympus".to_owned(), ..typed("", "", "") };
    assert_eq!(fields(&nowhere), [field("zone", Reason::NotOffered)]);
    assert!(choose(&nowhere, "Mars/Olympus").is_ok(), "what somebody has already stays");
    assert_eq!(choose(&typed("", "420", "420"), "UTC"), Err(Wrong::Refused(Refusal::NoHours)));
}

#[test]
fn what_was_chosen_before_there_was_more_to_choose_still_counts() {
    let choice: Choice = serde_json::from_str(r#"{ "no_mail": ["outage"] }"#).expect("a choice");
    assert_eq!((choice.takes(Kind::Outage), choice.leaves(0)), (false, Leaves::Now));
    assert!(choice.lists(Kind::Outage) && choice.pushes(Pushed::CaseSaid));
}

proptest! {
    #[test]
    fn quiet_hours_are_as_long_as_they_say(from in 0..DAY, until in 0..DAY) {
        prop_assume!(from != until);
        let choice = Choice { quiet: Some(Quiet { from, until }), ..Choice::default() };
        let quiet = (0..DAY).filter(|minute| choice.leaves(*minute) == Leaves::At(until)).count();
        prop_assert_eq!(quiet, usize::from((until + DAY - from) % DAY));
        prop_assert_eq!(choice.leaves(until), Leaves::Now);
    }

    #[test]
    fn a_minute_comes_within_a_day_and_an_hour_and_is_shown_then(at in 1_700_000_000_i64..1_900_000_000, minute in 0..DAY, area in 0..Area::ALL.len()) {
        let (zone, at) = (Zone::named(Area::ALL[area].zone()), Moment(at * 1_000));
        for next in [zone.next(at, minute), zone.next_day(at, minute)] {
            prop_assert!(next > at && next.0 - at.0 <= 49 * 3_600_000);
            let late = (zone.minute(next) + DAY - minute) % DAY;
            prop_assert!(late == 0 || late == 60, "{late}");
        }
        prop_assert!(zone.next(at, minute).0 - at.0 <= 25 * 3_600_000);
    }
}

#[test]
fn clocks_that_are_turned_neither_lose_nor_double_a_day() {
    let zone = Zone::named("America/Chicago");
    let utc = |text: &str| Moment(text.parse::<jiff::Timestamp>().expect("a moment").as_millisecond());
    let (half_past_two, half_past_one) = (150, 90);
    // 2:30 is left out on March 8: it is past at 3:30.
    assert_eq!(zone.next(utc("2026-03-08T07:00:00Z"), half_past_two), utc("2026-03-08T08:30:00Z"));
    // 1:30 comes twice on November 1.
    let between = utc("2026-11-01T06:40:00Z");
    assert_eq!(zone.next(between, half_past_one), utc("2026-11-01T07:30:00Z"));
    assert_eq!(zone.next_day(between, half_past_one), utc("2026-11-02T07:30:00Z"));
}

#[test]
fn every_zone_that_is_offered_is_one() {
    for area in Area::ALL {
        assert!(jiff::tz::TimeZone::get(area.zone()).is_ok(), "{area:?}");
    }
}
