//! What customers say of how it goes, over the real database.

use super::{Town, done, wish};
use crate::{
    access::{Denial, Why},
    cases::{
        model::{CaseState, QueueQuery, Rating, Severity, Typed},
        rules::{Opening, Refusal, StaffTurn, Turn, Watch},
        store::{card, queue, staff_card},
    },
    fault::Outcome,
};

#[tokio::test(flavor = "multi_thread")]
async fn an_escalated_case_comes_first_and_its_promise_stays_what_it_is() {
    let town = Town::new().await;
    let grave =
        done(town.open(&town.cathy, Opening { severity: Severity::S1, ..wish("Dead") }, Typed::default()).await);
    let case = town.opened(&town.carlos, "Urgent").await;
    done(town.watch(&town.nora, &case, Watch::Join, None).await);
    let first = async || {
        let list = queue(&town.abel, &QueueQuery::default()).await.expect("a queue");
        list.page.rows.into_iter().next().expect("a case")
    };
    let before = staff_card(&town.abel, &town.key(&case), None).await.expect("a card").item.due;
    assert_eq!(first().await.id, grave);
    let escalate = || Turn::Escalate("We stand still".to_owned());
    let stranger = town.turn(&town.cathy, &case, escalate()).await;
    assert!(matches!(stranger, Ok(Outcome::NotAllowed(Denial { why: Why::NotNamed, .. }))), "{stranger:?}");
    done(town.turn(&town.carlos, &case, escalate()).await.expect("an answer"));
    let again = town.turn(&town.carlos, &case, escalate()).await.expect("an answer");
    assert_eq!(again, Outcome::Refused(Refusal::EscalatedAlready));
    let row = first().await;
    assert_eq!((row.id, row.is_escalated, row.due), (case.clone(), true, before));
    let letters = town.letters().await;
    let escalated: Vec<_> = letters.iter().filter(|(which, _)| which == "case-escalated").map(|(_, to)| to).collect();
    assert_eq!(escalated, [&town.nora.email]);
    // Nobody has it: all of the staff hear of it.
    let domain = town.nora.email.split_once('@').expect("an address").1;
    let mut staff = town.to_staff().await;
    staff.sort();
    let each = ["abel", "ines"].map(|name| ("care-escalated".to_owned(), format!("{name}@{domain}")));
    assert_eq!(staff, each);
    // With a solution nothing presses any more; without one it may be escalated anew.
    town.act(&town.abel, &case, StaffTurn::Solve("Try again".to_owned())).await.expect("solved");
    done(town.turn(&town.carlos, &case, Turn::Reject("It stands still".to_owned())).await.expect("an answer"));
    assert_eq!(first().await.id, grave);
    done(town.turn(&town.carlos, &case, escalate()).await.expect("an answer"));
    done(town.turn(&town.carlos, &case, Turn::Reply("Still".to_owned())).await.expect("an answer"));
    done(town.turn(&town.carlos, &case, Turn::Close(None)).await.expect("an answer"));
    // Whoever has it hears alone of what the customer says, and of nothing else.
    let abels = ["care-reopened", "care-escalated", "care-replied"];
    let abels = abels.map(|which| (which.to_owned(), format!("abel@{domain}")));
    assert_eq!(town.to_staff().await.split_off(2), abels);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_rated_once_until_it_is_reopened_and_nobody_is_written_to() {
    let town = Town::new().await;
    let case = town.opened(&town.carlos, "Rated").await;
    done(town.watch(&town.nora, &case, Watch::Join, None).await);
    let rate = |rating| Turn::Rate(rating, Some("Quick".to_owned()));
    let early = town.turn(&town.carlos, &case, rate(Rating::Good)).await.expect("an answer");
    assert_eq!(early, Outcome::Refused(Refusal::NotClosed));
    done(town.turn(&town.carlos, &case, Turn::Close(None)).await.expect("an answer"));
    let (desk, letters) = (town.test.desk(&town.carlos).await, town.letters().await.len());
    let closed = card(&desk, &case, None).await.expect("a card");
    assert_eq!((closed.verdicts.rate, closed.rating), (None, None));
    assert_eq!(done(town.turn(&town.carlos, &case, rate(Rating::Good)).await.expect("an answer")), CaseState::Closed);
    let rated = card(&desk, &case, None).await.expect("a card");
    assert_eq!(rated.rating, Some((Rating::Good, Some("Quick".to_owned()))));
    assert_eq!((rated.comments.len(), town.letters().await.len()), (closed.comments.len(), letters));
    let shown = staff_card(&town.abel, &town.key(&case), None).await.expect("a card");
    assert_eq!(shown.rating, rated.rating);
    let again = town.turn(&town.carlos, &case, rate(Rating::Poor)).await.expect("an answer");
    assert_eq!(again, Outcome::Refused(Refusal::RatedAlready));
    done(town.turn(&town.carlos, &case, Turn::Reopen("It is back".to_owned())).await.expect("an answer"));
    done(town.turn(&town.carlos, &case, Turn::Close(None)).await.expect("an answer"));
    done(town.turn(&town.carlos, &case, rate(Rating::Poor)).await.expect("an answer"));
}
