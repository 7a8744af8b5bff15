//! The rule of the states, one line for each example.

use crate::{
    accounts::model::LineState,
    care::{
        model::{
            Known, Reason, Suspension, Work,
            WorkState::{self, Acknowledged, Cancelled, Completed, Failed, Held, InProgress, Partial, Pending},
        },
        rules::{Around, By, Hindrance, Refusal, Sibling, Staff, Standing, Step, change, hindrance, without_object},
    },
    time::{Moment, Span},
};

const NOW: Moment = Moment(1_000);

fn staff(id: &str) -> Staff {
    Staff { id: id.to_owned(), name: id.to_uppercase() }
}

fn at(state: WorkState, taken: Option<&str>) -> Standing {
    Standing { state, due: NOW, staff: taken.map(staff) }
}

fn said() -> Reason {
    Reason::Said("the SIM is locked".to_owned())
}

#[test]
fn each_state_goes_where_it_may() {
    let ana = By::Staff(staff("ana"));
    let over = Err(Refusal::Over);
    let here = Err(Refusal::NotFromHere);
    let taken = Err(Refusal::TakenBy { name: "ANA".to_owned() });
    let cases = [
        (at(Pending, None), &By::House, Step::Begin, Ok(Acknowledged)),
        (Standing { due: Moment(1_001), ..at(Pending, None) }, &By::House, Step::Begin, Err(Refusal::NotYet)),
        (at(Pending, None), &ana, Step::Begin, Err(Refusal::NotYet)),
        (at(Pending, None), &ana, Step::Complete, Err(Refusal::NotYet)),
        (at(Pending, None), &By::Provider, Step::Complete, Err(Refusal::NotYet)),
        (at(Pending, None), &By::House, Step::Cancel(said()), Ok(Cancelled)),
        (at(Acknowledged, None), &By::House, Step::Begin, here.clone()),
        (at(Acknowledged, None), &ana, Step::Take, Ok(InProgress)),
        (at(Acknowledged, None), &ana, Step::Complete, Ok(Completed)),
        (at(Acknowledged, None), &By::House, Step::Complete, Ok(Completed)),
        (at(Acknowledged, None), &ana, Step::Cancel(said()), here.clone()),
        (at(InProgress, Some("ana")), &ana, Step::Take, here.clone()),
        (at(InProgress, Some("ana")), &By::Staff(staff("bob")), Step::Take, Ok(InProgress)),
        (at(InProgress, Some("ana")), &By::Staff(staff("bob")), Step::Complete, taken.clone()),
        (at(InProgress, Some("ana")), &By::Staff(staff("bob")), Step::Hold(said()), taken),
        (at(InProgress, Some("ana")), &By::Provider, Step::Complete, Ok(Completed)),
        (at(InProgress, None), &By::Provider, Step::Take, here.clone()),
        (at(InProgress, None), &ana, Step::Take, Ok(InProgress)),
        (at(InProgress, Some("ana")), &ana, Step::Hold(said()), Ok(Held)),
        (at(Held, Some("ana")), &ana, Step::Hold(said()), here),
        (at(Held, Some("ana")), &ana, Step::Take, Ok(InProgress)),
        (at(Held, Some("ana")), &ana, Step::CompleteInPart(said()), Ok(Partial)),
        (at(Held, Some("ana")), &ana, Step::Fail(said()), Ok(Failed)),
        (at(Completed, Some("ana")), &ana, Step::Fail(said()), over.clone()),
        (at(Failed, None), &By::Provider, Step::Complete, over.clone()),
        (at(Cancelled, None), &By::House, Step::Begin, over),
    ];
    for (work, by, step, becomes) in cases {
        let said = format!("{work:?} {by:?} {step:?}");
        assert_eq!(change(&work, by, &step, NOW).map(|changed| changed.to()), becomes, "{said}");
    }
}

#[test]
fn whoever_acts_has_it_and_a_reason_is_kept() {
    let changed = change(&at(Acknowledged, None), &By::Staff(staff("ana")), &Step::Hold(said()), NOW).expect("held");
    assert_eq!((changed.staff(), changed.reason()), (Some(&staff("ana")), Some(&said())));
    let done = Step::CompleteSaying(said());
    let changed = change(&at(InProgress, Some("ana")), &By::Staff(staff("ana")), &done, NOW).expect("done");
    assert_eq!((changed.to(), changed.reason(), changed.is_done()), (Completed, Some(&said()), true));
    let changed = change(&at(InProgress, Some("ana")), &By::Provider, &Step::Complete, NOW).expect("done");
    assert_eq!((changed.staff(), changed.reason(), changed.is_done()), (Some(&staff("ana")), None, true));
}

#[test]
fn what_nobody_finishes_is_late_after_three_days() {
    for (state, is_late) in
        [(Acknowledged, true), (InProgress, true), (Held, true), (Pending, false), (Completed, false), (Failed, false)]
    {
        assert_eq!(state.is_late(NOW, NOW + Span::days(3)), is_late, "{state:?}");
        assert!(!state.is_late(NOW, NOW + Span::hours(71)), "{state:?}");
    }
}

#[test]
fn what_stands_in_the_way_is_seen_first() {
    let suspend = Work::Suspend { reason: Suspension::Seasonal };
    let around = |line| Around { line, organization_is_there: true, suspension_waits: false };
    let cancel = |why| Hindrance::End(Step::Cancel(Reason::Known(why)));
    let fail = |why| Hindrance::End(Step::Fail(Reason::Known(why)));
    let (active, suspended) = (Some(LineState::Active), Some(LineState::Suspended));
    assert_eq!(hindrance(&suspend, &around(active)), Hindrance::None);
    assert_eq!(hindrance(&suspend, &around(suspended)), cancel(Known::AlreadySuspended));
    assert_eq!(hindrance(&suspend, &around(None)), fail(Known::LineGone));
    assert_eq!(hindrance(&suspend, &around(Some(LineState::Cancelled))), fail(Known::LineCancelled));
    assert_eq!(hindrance(&Work::Restore, &around(suspended)), Hindrance::None);
    assert_eq!(hindrance(&Work::Restore, &around(active)), cancel(Known::NotSuspended));
    let early = Around { suspension_waits: true, ..around(active) };
    assert_eq!(hindrance(&Work::Restore, &early), Hindrance::Wait);
    let nobody = Around { organization_is_there: false, ..around(None) };
    assert_eq!(hindrance(&Work::TransferPin, &nobody), cancel(Known::OrganizationGone));
}

#[test]
fn a_restore_without_a_suspension_goes_with_it() {
    let other = |id: &str, transaction: &str, kind: &str, state| Sibling {
        id: id.to_owned(),
        transaction: transaction.to_owned(),
        kind: kind.to_owned(),
        state,
    };
    let siblings = [
        other("own", "T-1", "restore", Pending),
        other("april", "T-2", "suspend", Pending),
        other("may", "T-2", "restore", Pending),
        other("plan", "T-1", "change_plan", Pending),
        other("begun", "T-1", "restore", InProgress),
    ];
    let ids = |work: &Work, to| -> Vec<(String, Known)> {
        without_object(work, "T-1", to, &siblings).into_iter().map(|(one, why)| (one.id, why)).collect()
    };
    let suspend = Work::Suspend { reason: Suspension::Temporary };
    assert_eq!(ids(&suspend, Failed), [("own".to_owned(), Known::SuspensionFailed)]);
    assert_eq!(ids(&suspend, Completed), []);
    assert_eq!(ids(&Work::Restore, Completed), [("own".to_owned(), Known::NotSuspended)]);
    assert_eq!(ids(&Work::Restore, Failed), []);
}
