//! The rules, a line for each example.

use super::{NOW, facts, of_state, with_open};
use crate::{
    access::{Bearer, Door, Holding, Reach, Role, Status},
    accounts::{
        maintenance::{
            model::{Action, ChangeNumber, ChangePlan, ChangeSim, Dated, MakePin, MoveLine, Restore, Suspend, iccid},
            rules::{Asked, Effect, Facts, LineWish, Refusal, ask},
        },
        model::{Line, LineState, Sim},
    },
    care::model::{Suspension, Work},
    fault::Reason,
    ids::{AccountId, LineId, MemberId},
    time::{Moment, Span},
};

const DAY: Span = Span::hours(24);

fn maya() -> Bearer {
    let reach =
        Reach::Assigned { accounts: vec![AccountId::new("fleet"), AccountId::new("shop")], cost_centres: vec![] };
    Bearer {
        member: MemberId::new("maya"),
        status: Status::Active,
        door: Door::Open,
        holdings: vec![Holding { reach, ..Role::MaintenanceManager.into() }],
        accounts: Vec::new(),
    }
}

fn says<W: LineWish>(facts: &Facts, wish: &W) -> Result<Asked, Refusal> {
    ask(&maya(), facts, wish).map(|deed| deed.asked)
}

fn refused<W: LineWish>(facts: &Facts, wish: &W) -> Refusal {
    says(facts, wish).expect_err("refused")
}

fn id() -> LineId {
    LineId::new("f1")
}

#[expect(clippy::unnecessary_wraps, reason = "a wish has a day or none")]
fn on(day: &str, at: Moment) -> Option<Dated> {
    Some(Dated { day: day.to_owned(), at })
}

fn suspend(from: Option<Dated>, until: Option<Dated>) -> Suspend {
    Suspend { line: id(), reason: Suspension::Seasonal, from, until }
}

#[test]
fn a_suspension_begins_at_once_or_on_a_day_and_ends_on_one() {
    let today = on("2026-03-05", NOW - Span::hours(9));
    for from in [None, today] {
        let works = says(&facts(), &suspend(from, None)).expect("asked").works;
        assert_eq!(works, [(Work::Suspend { reason: Suspension::Seasonal }, NOW)]);
    }
    let (first, last) = (on("2026-03-07", NOW + DAY), on("2026-03-07", NOW + DAY + DAY));
    let asked = says(&facts(), &suspend(first, last)).expect("the same day");
    let works = [(Work::Suspend { reason: Suspension::Seasonal }, NOW + DAY), (Work::Restore, NOW + DAY + DAY)];
    assert_eq!(asked.works, works);
    assert_eq!(
        asked.changes.iter().map(|trace| trace.field.as_str()).collect::<Vec<_>>(),
        ["suspension", "from", "until"]
    );
}

#[test]
fn a_suspension_neither_begins_nor_ends_in_the_past() {
    let past = on("2026-03-04", NOW - DAY);
    assert_eq!(refused(&facts(), &suspend(past.clone(), None)), Refusal::FromPast);
    assert_eq!(refused(&facts(), &suspend(None, past)), Refusal::UntilEarly);
    let (later, sooner) = (on("2026-03-09", NOW + Span::hours(96)), on("2026-03-08", NOW + Span::hours(95)));
    assert_eq!(refused(&facts(), &suspend(later, sooner)), Refusal::UntilEarly);
}

#[test]
fn each_is_done_in_the_right_state_only() {
    let state = |state| Refusal::State { state };
    for wrong in [LineState::Suspended, LineState::Reserved, LineState::Cancelled] {
        assert_eq!(refused(&of_state(wrong), &suspend(None, None)), state(wrong));
        assert_eq!(refused(&of_state(wrong), &MakePin { line: id() }), state(wrong));
    }
    for wrong in [LineState::Active, LineState::Reserved, LineState::Cancelled] {
        assert_eq!(refused(&of_state(wrong), &Restore { line: id() }), state(wrong));
    }
    let number = ChangeNumber { line: id(), to: "+15125550199".to_owned() };
    for wrong in [LineState::Reserved, LineState::Cancelled] {
        assert_eq!(refused(&of_state(wrong), &number), state(wrong));
    }
    assert!(says(&of_state(LineState::Suspended), &number).is_ok());
    assert!(says(&of_state(LineState::Suspended), &Restore { line: id() }).is_ok());
}

#[test]
fn no_two_open_works_want_the_same() {
    let under_way = |action| Refusal::UnderWay { action, transaction: "T-OPEN".to_owned() };
    for kind in ["suspend", "restore"] {
        assert_eq!(refused(&with_open(kind, NOW), &suspend(None, None)), under_way(Action::Suspend));
        assert_eq!(refused(&with_open(kind, NOW + DAY), &suspend(None, None)), under_way(Action::Suspend));
    }
    for kind in ["change_number", "transfer_pin"] {
        assert_eq!(refused(&with_open(kind, NOW), &MakePin { line: id() }), under_way(Action::Pin));
    }
    assert!(says(&with_open("change_plan", NOW), &suspend(None, None)).is_ok(), "another thing");
}

#[test]
fn who_restores_a_line_before_its_day_takes_the_day_back() {
    let restore = Restore { line: id() };
    let suspended = |facts: Facts| Facts { line: Line { state: LineState::Suspended, ..facts.line.clone() }, ..facts };
    let asked = says(&suspended(with_open("restore", NOW + DAY)), &restore).expect("asked");
    assert_eq!((asked.works, asked.instead_of), (vec![(Work::Restore, NOW)], vec!["w1".to_owned()]));
    let now = refused(&suspended(with_open("restore", NOW)), &restore);
    assert_eq!(now, Refusal::UnderWay { action: Action::Restore, transaction: "T-OPEN".to_owned() });
}

#[test]
fn a_number_is_another_one_that_nobody_has() {
    let to = |to: &str| ChangeNumber { line: id(), to: to.to_owned() };
    assert_eq!(refused(&facts(), &to("+15125550101")), Refusal::NothingChanged);
    assert_eq!(refused(&Facts { taken: true, ..facts() }, &to("+15125550102")), Refusal::NumberTaken);
    assert_eq!(says(&facts(), &to("+15125550102")).expect("asked").claims.as_deref(), Some("+15125550102"));
    for typed in ["512-CALL-NOW", "12", "+1 512 555 0101 x2", ""] {
        assert!(crate::text::phone(typed).is_err(), "{typed}");
    }
}

#[test]
fn a_sim_card_has_a_number_that_checks() {
    for good in ["8901260000000000006", "8901 2600 0000 0000 006", "89014103211118510720"] {
        assert!(iccid(good).is_ok(), "{good}");
    }
    assert_eq!(iccid("8901260000000000007"), Err(Reason::WrongCheckDigit));
    for wrong in ["890126000000000000", "890126000000000000000", "89012600000000O0006", "89012600000000000０6"] {
        assert_eq!(iccid(wrong), Err(Reason::NotAnIccid), "{wrong}");
    }
    assert_eq!(iccid("  "), Err(Reason::Empty));
}

#[test]
fn another_sim_is_one_that_the_plan_takes_and_no_line_has() {
    let number = || Some("8901260000000000006".to_owned());
    let wish = |sim, iccid| ChangeSim { line: id(), sim, iccid };
    assert!(says(&facts(), &wish(Sim::Sim, number())).is_ok());
    assert!(says(&facts(), &wish(Sim::Esim, None)).is_ok(), "it is loaded anew");
    assert_eq!(refused(&facts(), &wish(Sim::Sim, None)), Refusal::SimWithoutNumber);
    assert_eq!(refused(&Facts { taken: true, ..facts() }, &wish(Sim::Sim, number())), Refusal::SimTaken);
    let had = Facts { line: Line { iccid: number(), ..facts().line }, ..facts() };
    assert_eq!(refused(&had, &wish(Sim::Sim, number())), Refusal::NothingChanged);
    let of_card = Facts { line: Line { plan: "card".to_owned(), ..facts().line }, ..facts() };
    assert_eq!(refused(&of_card, &wish(Sim::Esim, None)), Refusal::SimNotTaken);
}

#[test]
fn a_plan_says_what_it_costs_and_what_cannot_be_had_together() {
    let wish = |plan: &str, features: &[&str]| ChangePlan {
        line: id(),
        plan: plan.to_owned(),
        features: features.iter().map(|key| (*key).to_owned()).collect(),
    };
    let effect = |wish: &ChangePlan| Effect::of(&facts().line, wish, &facts().plans, &facts().features);
    let plus = effect(&wish("plus", &["roaming"])).expect("an effect");
    assert_eq!((plus.before.map(|before| before.minor), plus.after.minor), (Some(5_500), 7_500));
    assert_eq!(plus.features, ["hotspot", "roaming"], "the plan comes with the first");
    assert_eq!(says(&facts(), &wish("plus", &["roaming"])).expect("asked").price, Some(2_000));
    assert_eq!(effect(&wish("unlimited", &[])).map(|effect| effect.more()), Ok(-1_000));
    assert_eq!(refused(&facts(), &wish("unlimited", &["hotspot"])), Refusal::NothingChanged);
    assert_eq!(refused(&facts(), &wish("gold", &[])), Refusal::NoSuchPlan);
    assert_eq!(refused(&facts(), &wish("card", &[])), Refusal::PlanTakesOtherSim);
    assert!(matches!(refused(&facts(), &wish("unlimited", &["fax"])), Refusal::NotOfPlan { .. }));
    for features in [&["block", "roaming"][..], &["hotspot", "block"]] {
        assert!(matches!(refused(&facts(), &wish("unlimited", features)), Refusal::Conflict { .. }));
    }
    assert!(matches!(refused(&facts(), &wish("plus", &["block"])), Refusal::Conflict { .. }), "with what is included");
}

#[test]
fn a_line_goes_only_where_the_actor_reaches() {
    let to = |to: &str| MoveLine { line: id(), to: AccountId::new(to) };
    let there = || Facts { to: Some("Shop".to_owned()), ..facts() };
    assert!(says(&there(), &to("shop")).is_ok());
    assert_eq!(refused(&there(), &to("offices")), Refusal::OutOfReach, "somebody else's");
    assert_eq!(refused(&facts(), &to("nowhere")), Refusal::OutOfReach, "not there");
    assert_eq!(refused(&there(), &to("fleet")), Refusal::NothingChanged);
    assert_eq!(refused(&facts(), &to("")), Refusal::NoAccountChosen);
}
