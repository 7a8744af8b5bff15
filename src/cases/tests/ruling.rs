//! The states of a case, one line an example.

use crate::{
    access::{Bearer, Role},
    care::rules::Staff,
    cases::{
        model::{CaseState, Clock, Rating, Severity, number_of},
        rules::{Hours, Refusal, StaffTurn, Standing, Turn, staff_turn, turn},
        tests::facts,
    },
    ids::MemberId,
    time::{Moment, Span},
};

const NOW: Moment = Moment(10_000_000);

fn staff(id: &str) -> Staff {
    Staff { id: id.to_owned(), name: id.to_owned() }
}

fn standing(state: CaseState, assignee: Option<&str>) -> Standing {
    Standing {
        state,
        severity: Severity::S2,
        opener: MemberId::new("carlos"),
        first: Clock::Runs { due: NOW + Span::hours(1) },
        resolve: Clock::Runs { due: NOW + Span::hours(4) },
        assignee: assignee.map(staff),
        closed: (state == CaseState::Closed).then_some(NOW),
        escalated: None,
        rating: None,
        merged: None,
    }
}

fn says(by: &str, role: Role, standing: Standing, wish: Turn, now: Moment) -> Result<CaseState, Refusal> {
    let facts = facts(standing, Hours::default(), now);
    turn(&Bearer::with(by, &[role]), &facts, &wish).map(|turned| turned.changed.to)
}

#[test]
fn a_customers_turn() {
    use CaseState::{Acknowledged, Closed, InProgress, Pending, Resolved};
    let text = || "words".to_owned();
    for (state, assignee, wish, expected) in [
        (Acknowledged, None, Turn::Reply(text()), Ok(Acknowledged)),
        (Pending, Some("abel"), Turn::Reply(text()), Ok(InProgress)),
        (Pending, None, Turn::Reply(text()), Ok(Acknowledged)),
        (Resolved, Some("abel"), Turn::Reply(text()), Err(Refusal::Solved)),
        (Closed, None, Turn::Reply(text()), Err(Refusal::Closed)),
        (InProgress, Some("abel"), Turn::Close(None), Ok(Closed)),
        (Closed, None, Turn::Close(None), Err(Refusal::Closed)),
        (Resolved, Some("abel"), Turn::Accept, Ok(Closed)),
        (InProgress, Some("abel"), Turn::Accept, Err(Refusal::NotSolved)),
        (Resolved, Some("abel"), Turn::Reject(text()), Ok(InProgress)),
        (Closed, Some("abel"), Turn::Reopen(text()), Ok(InProgress)),
        (InProgress, Some("abel"), Turn::Reopen(text()), Err(Refusal::NotClosed)),
        (Acknowledged, None, Turn::Escalate(text()), Ok(Acknowledged)),
        (Pending, Some("abel"), Turn::Escalate(text()), Ok(InProgress)),
        (Resolved, Some("abel"), Turn::Escalate(text()), Err(Refusal::Solved)),
        (Closed, None, Turn::Escalate(text()), Err(Refusal::Closed)),
        (Closed, None, Turn::Rate(Rating::Good, None), Ok(Closed)),
        (InProgress, None, Turn::Rate(Rating::Good, None), Err(Refusal::NotClosed)),
    ] {
        let said = format!("{state:?} {wish:?}");
        assert_eq!(says("carlos", Role::Customer, standing(state, assignee), wish, NOW), expected, "{said}");
    }
    let late = NOW + Span::days(31);
    let again = Turn::Reopen(text());
    assert_eq!(says("carlos", Role::Customer, standing(Closed, None), again, late), Err(Refusal::TooLate));
}

#[test]
fn only_the_opener_and_case_managers_close_it() {
    let open = || standing(CaseState::InProgress, Some("abel"));
    assert_eq!(says("cathy", Role::Customer, open(), Turn::Close(None), NOW), Err(Refusal::NotYours));
    assert_eq!(says("nora", Role::CaseManager, open(), Turn::Close(None), NOW), Ok(CaseState::Closed));
    assert_eq!(says("cathy", Role::Customer, open(), Turn::Reply("x".to_owned()), NOW), Ok(CaseState::InProgress));
}

#[test]
fn the_staffs_turn() {
    use CaseState::{Acknowledged, Closed, Held, InProgress, Pending, Resolved};
    let text = || "words".to_owned();
    for (state, assignee, wish, expected) in [
        (Acknowledged, None, StaffTurn::Take, Ok(InProgress)),
        (InProgress, Some("abel"), StaffTurn::Take, Err(Refusal::NotFromHere)),
        (InProgress, Some("ines"), StaffTurn::Take, Ok(InProgress)),
        (InProgress, Some("ines"), StaffTurn::Reply(text()), Err(Refusal::TakenBy { name: "ines".to_owned() })),
        (Acknowledged, None, StaffTurn::Reply(text()), Ok(InProgress)),
        (InProgress, Some("abel"), StaffTurn::Ask(text()), Ok(Pending)),
        (InProgress, Some("abel"), StaffTurn::Hold(text()), Ok(Held)),
        (Held, Some("abel"), StaffTurn::Hold(text()), Err(Refusal::NotFromHere)),
        (Held, Some("abel"), StaffTurn::GoOn, Ok(InProgress)),
        (InProgress, Some("abel"), StaffTurn::GoOn, Err(Refusal::NotFromHere)),
        (Pending, Some("abel"), StaffTurn::Solve(text()), Ok(Resolved)),
        (Resolved, Some("abel"), StaffTurn::Reply(text()), Err(Refusal::Solved)),
        (Closed, Some("abel"), StaffTurn::Take, Err(Refusal::Closed)),
    ] {
        let said = format!("{state:?} {wish:?}");
        let changed = staff_turn(&standing(state, assignee), &staff("abel"), &wish, &Hours::default(), NOW);
        assert_eq!(changed.map(|changed| changed.to), expected, "{said}");
    }
}

#[test]
fn a_target_waits_while_the_customer_is_asked() {
    let hours = Hours::default();
    let mut case = standing(CaseState::InProgress, Some("abel"));
    let asked = staff_turn(&case, &staff("abel"), &StaffTurn::Ask("?".to_owned()), &hours, NOW + Span::hours(1));
    let asked = asked.expect("asked");
    assert_eq!(
        (asked.first, asked.resolve),
        (Clock::Met { at: NOW + Span::hours(1) }, Clock::Paused { left: Span::hours(3) })
    );
    case.state = asked.to;
    case.resolve = asked.resolve;
    let facts = facts(case, hours, NOW + Span::days(3));
    let wish = Turn::Reply("!".to_owned());
    let back = turn(&Bearer::with("carlos", &[Role::Customer]), &facts, &wish).map(|turned| turned.changed.resolve);
    assert_eq!(back.ok(), Some(Clock::Runs { due: NOW + Span::days(3) + Span::hours(3) }));
}

#[test]
fn a_number_is_read_in_any_spelling() {
    for typed in ["CS0001234", "cs1234", "1234", " CS 0001234 ", "0001234"] {
        assert_eq!(number_of(typed).as_deref(), Some("CS0001234"), "{typed}");
    }
    for typed in ["", "CS", "0", "12x4", "scanner 4"] {
        assert_eq!(number_of(typed), None, "{typed}");
    }
}
