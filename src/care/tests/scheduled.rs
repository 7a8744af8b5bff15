//! Works that wait for their day: the first to the fifteenth, a day of 23 hours, a restart in between, a suspension that
//! did not happen, a line that was restored before.

use super::{SUSPEND, Yard};
use crate::{
    care::{
        model::{Known, Work, WorkState},
        run::{End, once},
        store::Key,
    },
    desk::Zone,
    ids::LineId,
    time::{Moment, Span},
};

/// A suspension from a day on, ended before another, as the customer's zone has them.
async fn from_until(yard: &Yard, line: &LineId, from: &str, until: &str) -> (Vec<Key>, [Moment; 2]) {
    let zone = Zone::named("America/Chicago");
    let days = [from, until].map(|day| zone.midnight(day, 0).expect("a day"));
    (yard.ask(line, &[(SUSPEND, days[0]), (Work::Restore, days[1])]).await, days)
}

/// Puts the clock where a moment is, and looks.
async fn at(yard: &Yard, moment: Moment) {
    yard.pass(moment - yard.now(), &End::Demonstration).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_begins_on_its_own_day() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-0", "0140", "active").await;
    // The clocks go forward on March 14, 2027: the fifteenth begins an hour earlier than days of 24 hours would have it.
    let (works, [first, fifteenth]) = from_until(&yard, &line, "2027-03-01", "2027-03-15").await;
    assert_eq!((fifteenth - first).0, Span::days(14).0 - Span::hours(1).0);
    assert_eq!(yard.state(&works[0]).await.0, WorkState::Pending);
    at(&yard, first - Span::seconds(1)).await;
    assert_eq!((yard.line_state(&line).await.as_str(), yard.state(&works[0]).await.0), ("active", WorkState::Pending));
    at(&yard, first).await;
    assert_eq!(yard.state(&works[0]).await.0, WorkState::Acknowledged);
    at(&yard, first + Span::seconds(3)).await;
    assert_eq!(
        (yard.line_state(&line).await.as_str(), yard.state(&works[0]).await.0),
        ("suspended", WorkState::Completed)
    );
    assert_eq!(yard.state(&works[1]).await.0, WorkState::Pending);
    // The server was away over the fifteenth: another one goes on with it.
    at(&yard, fifteenth - Span::seconds(1)).await;
    assert_eq!(yard.line_state(&line).await, "suspended");
    yard.test.house.options.clock.turn(Span::hours(9));
    let restarted = yard.test.house.beside();
    while once(&restarted, &End::Demonstration).await.expect("works") > 0 {}
    assert_eq!(
        (yard.line_state(&line).await.as_str(), yard.state(&works[1]).await.0),
        ("active", WorkState::Completed)
    );
    assert_eq!(yard.history(&line).await, ["line_restored", "line_suspended", "work_begun", "work_begun"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lease_that_was_cut_off_is_taken_up_again() {
    let yard = Yard::new().await;
    let line = yard.line("fleet-0", "0140", "active").await;
    let works = yard.ask(&line, &[(SUSPEND, yard.now())]).await;
    assert!(crate::care::store::lease(&yard.test.house, &works[0]).await.expect("a lease"));
    yard.pass(Span::seconds(5), &End::Demonstration).await;
    assert_eq!(yard.line_state(&line).await, "active", "somebody else has it");
    yard.pass(Span::seconds(60), &End::Demonstration).await;
    assert_eq!(yard.line_state(&line).await, "suspended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_is_called_off_when_there_is_nothing_to_end() {
    let yard = Yard::new().await;
    // The network does not take the suspension of a number that ends in 9.
    let line = yard.line("fleet-9", "0149", "active").await;
    let (works, [first, _]) = from_until(&yard, &line, "2027-03-01", "2027-03-15").await;
    at(&yard, first + Span::seconds(3)).await;
    at(&yard, first + Span::seconds(6)).await;
    assert_eq!(yard.state(&works[0]).await.0, WorkState::Failed);
    let off = |why: Known| (WorkState::Cancelled, Some(why.key().to_owned()));
    assert_eq!(yard.state(&works[1]).await, off(Known::SuspensionFailed));
    // Somebody restores the line before its day; a suspension that is still to come keeps its end.
    let line = yard.line("fleet-0", "0140", "active").await;
    let (works, [first, _]) = from_until(&yard, &line, "2027-04-01", "2027-04-15").await;
    let (later, _) = from_until(&yard, &line, "2027-06-01", "2027-06-15").await;
    at(&yard, first + Span::seconds(3)).await;
    at(&yard, first + Span::seconds(6)).await;
    assert_eq!(yard.line_state(&line).await, "suspended");
    let early = yard.ask(&line, &[(Work::Restore, yard.now())]).await;
    yard.pass(Span::seconds(3), &End::Demonstration).await;
    assert_eq!(
        (yard.state(&early[0]).await.0, yard.line_state(&line).await.as_str()),
        (WorkState::Completed, "active")
    );
    assert_eq!(yard.state(&works[1]).await, off(Known::NotSuspended));
    assert_eq!(
        (yard.state(&later[0]).await.0, yard.state(&later[1]).await.0),
        (WorkState::Pending, WorkState::Pending)
    );
}
