//! Cases that are tied to an outage: what is said reaches each of them once, and what does not go together is refused.

use super::{Town, refused, saying, wish};
use crate::{
    cases::{
        self,
        model::{CaseState, Said},
        rules::StaffTurn,
        store::{merge, staff_card as case_card},
    },
    ids::{CaseId, OutageId},
    outages::{
        model::{Linked, State},
        rules::{self, Refusal, TieFacts},
        store::{About, case_outage, edit, here, once, staff_card, tie, untie},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_reaches_every_tied_case_once_and_its_solution_solves_them() {
    let town = Town::new().await;
    town.speaks_spanish(&town.cathy).await;
    let id = town.announced(Some(&["Cobalt Freight"])).await;
    let (one, other) = (town.opened(&town.carlos, "No data").await, town.opened(&town.cathy, "Sin datos").await);
    town.act(&town.ines, &one, StaffTurn::Take).await.expect("taken");
    for case in [&one, &other] {
        town.ties(&id, case).await.expect("tied");
    }
    assert_eq!(refused(town.ties(&id, &one).await), Refusal::TiedAlready);
    assert_eq!(refused(tie(&town.abel, &id, "CS9999999").await), Refusal::NoSuchCase);
    town.says(&id, &saying(State::Identified, "A cable", Linked::Say)).await.expect("said");
    assert!(staff_card(&town.abel, &id).await.expect("a card").cases.iter().all(|case| case.waits));
    // Two servers look at once.
    let beside = town.test.house.beside();
    let (first, second) = tokio::join!(once(&town.test.house), once(&beside));
    assert!(first.is_ok() && second.is_ok());
    assert_eq!(once(&town.test.house).await.expect("a look"), 0);
    let said = case_card(&town.abel, &town.key(&one), None).await.expect("a case");
    assert_eq!(said.comments.len(), 1);
    assert_eq!(said.comments[0].text, "No data (en)\n\nA cable (en)");
    assert!(said.item.assignee.as_deref().is_some_and(|name| name.starts_with("Ines")), "it stays whose it was");
    let said = case_card(&town.abel, &town.key(&other), None).await.expect("a case");
    assert_eq!(said.comments[0].text, "No data (es)\n\nA cable (es)");
    assert_eq!(said.item.state, CaseState::Acknowledged);
    assert_eq!(town.values("case-answered", &town.cathy.email).await.len(), 1);

    // A customer finds the outage at their case, and nobody else finds it there.
    let at = About::Case(one.clone());
    assert_eq!(here(&town.test.desk(&town.carlos).await, &at).await.expect("told").0.len(), 1);
    assert_eq!(here(&town.test.desk(&town.cathy).await, &at).await.expect("told").0.len(), 0);
    // Its organization cannot be left out while a case is tied.
    let _elsewhere = town.test.another("Rivera Dental").await;
    let seen = staff_card(&town.abel, &id).await.expect("a card").revision;
    let narrowed = edit(&town.abel, (&id, seen), &wish(Some(&["Rivera Dental"]))).await;
    assert!(matches!(refused(narrowed), Refusal::CaseOutside { .. }));

    town.says(&id, &saying(State::Resolved, "Mended", Linked::Solve)).await.expect("said");
    once(&town.test.house).await.expect("a look");
    for case in [&one, &other] {
        let card = case_card(&town.abel, &town.key(case), None).await.expect("a case");
        assert_eq!(card.item.state, CaseState::Resolved);
        assert_eq!(card.comments.last().map(|comment| comment.said), Some(Said::Solution));
    }
    assert_eq!(town.values("case-solved", &town.carlos.email).await.len(), 1);
    assert_eq!(refused(town.ties(&id, &one).await), Refusal::Over);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_goes_with_one_outage_that_touches_it_and_can_go_its_own_way() {
    let town = Town::new().await;
    let elsewhere = town.test.another("Rivera Dental").await;
    let (own, all) = (town.announced(Some(&["Cobalt Freight"])).await, town.announced(None).await);
    let theirs = town.announced(Some(&["Rivera Dental"])).await;
    let case = town.opened(&town.carlos, "No data").await;
    assert_eq!(refused(town.ties(&theirs, &case).await), Refusal::NotTouched);
    let offered = case_outage(&town.abel, &town.key(&case)).await.expect("an offer").offered;
    assert_eq!(offered.len(), 2);
    town.ties(&own, &case).await.expect("tied");
    assert!(matches!(refused(town.ties(&all, &case).await), Refusal::TiedElsewhere { .. }));
    assert!(case_outage(&town.abel, &town.key(&case)).await.expect("an offer").tied.is_some());
    assert_eq!(refused(untie(&town.abel, &all, &town.key(&case)).await), Refusal::NoSuchCase);
    untie(&town.abel, &own, &town.key(&case)).await.expect("untied");
    let history = cases::store::card(&town.test.desk(&town.carlos).await, &case, None).await.expect("a card").history;
    let history = serde_json::to_string(&history).expect("a text");
    assert!(
        history.contains("case_in_outage") && history.contains("case_out_of_outage") && history.contains("OU0000001")
    );
    // What went its own way is told nothing.
    town.says(&own, &saying(State::Resolved, "Mended", Linked::Solve)).await.expect("said");
    once(&town.test.house).await.expect("a look");
    let card = case_card(&town.abel, &town.key(&case), None).await.expect("a case");
    assert!(card.comments.is_empty());
    town.act(&town.abel, &case, StaffTurn::Take).await.expect("taken");
    town.act(&town.abel, &case, StaffTurn::Solve("Done".to_owned())).await.expect("solved");
    assert_eq!(refused(town.ties(&all, &case).await), Refusal::CaseOver);
    let _ = elsewhere;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_twice_before_it_arrives_arrives_twice_and_a_merged_case_takes_its_tie_along() {
    let town = Town::new().await;
    let id = town.announced(Some(&["Cobalt Freight"])).await;
    let (one, into) = (town.opened(&town.carlos, "No data").await, town.opened(&town.carlos, "No data at all").await);
    town.ties(&id, &one).await.expect("tied");
    for text in ["A cable", "Two cables", "Three cables"] {
        town.says(&id, &saying(State::Identified, text, Linked::Say)).await.expect("said");
    }
    once(&town.test.house).await.expect("a look");
    let card = async |case: &CaseId| case_card(&town.abel, &town.key(case), None).await.expect("a case");
    let (number, seen) = (card(&into).await.item.number, card(&one).await.revision);
    merge(&town.abel, &town.key(&one), seen, &number).await.expect("merged");
    while once(&town.test.house).await.expect("a look") > 0 {}
    let said = async |case: &CaseId| -> Vec<String> {
        card(case).await.comments.into_iter().map(|comment| comment.text).collect()
    };
    assert!(said(&one).await.iter().any(|text| text.ends_with("A cable (en)")));
    let later = said(&into).await;
    let later: Vec<&str> = later.iter().filter_map(|text| text.split("\n\n").nth(1)).collect();
    assert_eq!(later, ["Two cables (en)", "Three cables (en)"]);
    let tied = staff_card(&town.abel, &id).await.expect("a card").cases;
    assert_eq!(tied.iter().map(|case| case.number.as_str()).collect::<Vec<_>>(), [number]);
}

#[test]
fn a_merged_case_goes_with_none() {
    let standing = cases::rules::Standing {
        state: CaseState::Held,
        severity: cases::model::Severity::S3,
        opener: crate::ids::MemberId::new("carlos"),
        first: cases::model::Clock::None,
        resolve: cases::model::Clock::None,
        assignee: None,
        closed: None,
        escalated: None,
        rating: None,
        merged: None,
    };
    let outage = OutageId::new("one");
    let tie = |case: &cases::rules::Standing, tied| {
        rules::tie(&TieFacts { outage: &outage, stands: State::Identified, touches: true, case, tied })
    };
    assert_eq!(tie(&standing, None), Ok(()));
    let other = Some((OutageId::new("two"), "OU2".to_owned()));
    assert_eq!(tie(&standing, other), Err(Refusal::TiedElsewhere { number: "OU2".to_owned() }));
    let merged = cases::rules::Standing { merged: Some(CaseId::new("into")), ..standing };
    assert_eq!(tie(&merged, None), Err(Refusal::CaseOver));
}
