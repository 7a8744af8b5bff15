//! Somebody is shut out: no door is left, and what they had in hand goes to another or back to the queue.

use std::sync::Arc;

use serde_json::json;

use super::{enter, made};
use crate::{
    care::{
        model::WorkState,
        rules::{By, Step as WorkStep},
        store::{Agent, Hand, NotChanged, change_by, facts},
        tests::{SUSPEND, Yard},
    },
    cases::{
        rules::{Refusal as CaseRefusal, StaffTurn},
        store::{self as cases, NotDone as NotActed},
        tests::Town,
    },
    desk::{Caller, DeskError, HouseDeed, Script, Visitor, fixture::Fixture},
    fault::Outcome,
    identity::{entry::sign_in, model::Refusal as EntryRefusal, passwords},
    ids::{CaseId, PersonId},
    staff::{
        model::{InHand, Status},
        rules::{Refusal, Step},
        store::{self, NotDone},
    },
};

const PASSWORD: &str = "seven quiet otters";

/// Who has a case, and how many lines of its history say that it was given away or back.
async fn whose(test: &Fixture, case: &CaseId) -> (Option<String>, usize) {
    let values = json!({ "org": test.organization, "case": case });
    let text = "RETURN { who: (SELECT VALUE assignee_name FROM ONLY case:[$org, $case]),
        lines: array::len((SELECT VALUE id FROM event WHERE about = $case AND kind IN ['case_given', 'case_returned'])) }";
    let row: Option<serde_json::Value> = test.house.db().row(text, values).await.expect("a case");
    let row = row.expect("one");
    let lines = usize::try_from(row["lines"].as_u64().unwrap_or_default()).expect("few");
    (row["who"].as_str().map(str::to_owned), lines)
}

async fn come_in(test: &Fixture, who: &PersonId) -> Result<(), EntryRefusal> {
    let text = "SELECT VALUE email FROM type::record('person', $id)";
    let email: Option<String> = test.house.db().row(text, json!({ "id": who })).await.expect("an address");
    let house = Arc::clone(&test.house);
    match sign_in(&house, &Caller::default(), &email.expect("one"), PASSWORD).await.expect("an answer") {
        Outcome::Done(_) => Ok(()),
        Outcome::Refused(refusal) => Err(refusal),
        _ => panic!("neither"),
    }
}

/// With a password, and a member of nothing.
async fn alone(test: &Fixture, agent: &Agent) -> PersonId {
    let id = agent.visitor.person.clone();
    let hash = passwords::hash(&test.house, PASSWORD).await.expect("a hash");
    let mut script = Script::new();
    script.add(
        "UPDATE type::record('person', $_.id) SET password = $_.hash; DELETE membership WHERE person = $_.id",
        json!({ "id": id, "hash": hash }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("a password");
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn no_door_is_left_to_whom_is_shut_out() {
    let town = Town::new().await;
    let paula = made(&town.test, "Paula", "operator").await;
    let operator = enter(&town.test, &paula).await;
    let abel = alone(&town.test, &town.abel).await;
    come_in(&town.test, &abel).await.expect("let in");
    let case = town.opened(&town.carlos, "Nothing rings").await;
    store::change(&operator, &abel, Step::Disable, None).await.expect("shut out");
    let again = store::change(&operator, &abel, Step::Disable, None).await;
    assert!(matches!(again, Err(NotDone::Refused(Refusal::Nothing))), "{again:?}");
    // What was under way ends, whoever asks anew is nobody, and the password opens nothing.
    let acted = town.act(&town.abel, &case, StaffTurn::Take).await;
    assert!(matches!(acted, Err(NotActed::NotStaff)), "{acted:?}");
    let entered = Visitor::enter(town.test.house.clone(), town.abel.visitor.caller.clone()).await;
    assert!(matches!(entered, Err(DeskError::SignedOut)));
    let Err(EntryRefusal::NoDoor(doors)) = come_in(&town.test, &abel).await else { panic!("a door is open") };
    assert_eq!(
        (doors.len(), doors[0].organization.as_str(), &*doors[0].helpers),
        (1, "Enlace", &["Paula".to_owned()][..])
    );
    // Nobody gives them anything either, who saw them there a moment before.
    let staff = town.abel.staff.clone();
    let given = town.act(&town.ines, &case, StaffTurn::Give(staff)).await;
    assert!(matches!(given, Err(NotActed::Refused(CaseRefusal::NoSuchStaff))), "{given:?}");
    let card = store::card(&operator, &abel).await.expect("a card");
    assert!(matches!(card.one.status, Status::Disabled(_)), "{:?}", card.one.status);
    store::change(&operator, &abel, Step::Enable, None).await.expect("let in again");
    come_in(&town.test, &abel).await.expect("with the same password");
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_go_to_another_or_back_to_the_queue() {
    let town = Town::new().await;
    let paula = made(&town.test, "Paula", "operator").await;
    let operator = enter(&town.test, &paula).await;
    let (abel, ines) = (town.abel.visitor.person.clone(), town.ines.visitor.person.clone());
    let (open, waiting, closed) = (
        town.opened(&town.carlos, "Open").await,
        town.opened(&town.carlos, "Waits").await,
        town.opened(&town.carlos, "Solved").await,
    );
    for case in [&open, &waiting, &closed] {
        town.act(&town.abel, case, StaffTurn::Take).await.expect("taken");
    }
    town.act(&town.abel, &waiting, StaffTurn::Ask("Which one?".to_owned())).await.expect("asked");
    let mut script = Script::new();
    script.add(
        "UPDATE case:[$_.org, $_.id] SET state = 'closed', queue = 'over'",
        json!({ "org": town.test.organization, "id": closed }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("closed");
    let card = store::card(&operator, &abel).await.expect("a card");
    assert_eq!(card.in_hand, InHand { cases: 2, works: 0 });
    assert!(card.others.iter().any(|(id, name)| *id == ines && name == "Ines"));

    for nobody in [&abel, &PersonId::new("nobody")] {
        let answer = store::change(&operator, &abel, Step::Disable, Some(nobody)).await;
        assert!(matches!(answer, Err(NotDone::Refused(Refusal::NoSuchColleague))), "{answer:?}");
    }
    store::change(&operator, &abel, Step::Disable, Some(&ines)).await.expect("shut out");
    let hers = (Some("Ines (Enlace)".to_owned()), 1);
    assert_eq!((whose(&town.test, &open).await, whose(&town.test, &waiting).await), (hers.clone(), hers));
    assert_eq!(whose(&town.test, &closed).await, (Some("Abel (Enlace)".to_owned()), 0));
    let line = store::card(&operator, &abel).await.expect("a card").history.remove(0);
    let went: Vec<_> = line.changes.iter().map(|change| (change.field.as_str(), change.after.as_deref())).collect();
    assert_eq!(went, [("cases", Some("2")), ("heir", Some("Ines (Enlace)"))]);

    store::change(&operator, &ines, Step::Disable, None).await.expect("shut out");
    assert_eq!(whose(&town.test, &open).await, (None, 2));
    let otto = enter(&town.test, &made(&town.test, "Otto", "agent").await).await;
    town.act(&otto, &open, StaffTurn::Take).await.expect("taken out of the queue");
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_one_transaction_takes_goes_all_the_same() {
    let town = Town::over(Fixture::on_disk().await).await;
    let paula = made(&town.test, "Paula", "operator").await;
    let operator = enter(&town.test, &paula).await;
    let case = town.opened(&town.carlos, "One of many").await;
    town.act(&town.abel, &case, StaffTurn::Take).await.expect("taken");
    let mut script = Script::new();
    script.add(
        "LET $one = SELECT * OMIT id FROM ONLY case:[$_.org, $_.case];
         FOR $n IN 1..=$_.many { CREATE type::record('case', [$_.org, <string>$n]) CONTENT $one }",
        json!({ "org": town.test.organization, "case": case, "many": InHand::MANY }),
    );
    town.test.house.commit(HouseDeed::Seeded, script).await.expect("many");
    store::change(&operator, &town.abel.visitor.person, Step::Disable, None).await.expect("shut out");
    let left = cases::cases_in_hand(town.test.house.db(), town.abel.staff.id.as_str(), 1).await.expect("a count");
    assert_eq!(left, 0);
    let line = store::card(&operator, &town.abel.visitor.person).await.expect("a card").history.remove(0);
    assert_eq!(line.changes[0].after.as_deref(), Some("501"));
}

#[tokio::test(flavor = "multi_thread")]
async fn works_go_with_them() {
    let yard = Yard::new().await;
    let paula = made(&yard.test, "Paula", "operator").await;
    let (operator, abel) =
        (enter(&yard.test, &paula).await, enter(&yard.test, &made(&yard.test, "Abel", "agent").await).await);
    let line = yard.line("line-0", "0140", "active").await;
    let key = yard.ask(&line, &[(SUSPEND, yard.now())]).await.remove(0);
    let hand = |agent: &Agent| By::Staff(agent.staff.clone());
    let take = async |agent: &Agent| {
        let hand = Hand { by: hand(agent), visitor: Some(&agent.visitor), sequence: None };
        change_by(&yard.test.house, &key, &hand, &WorkStep::Take).await
    };
    let mut script = Script::new();
    script.add("UPDATE work SET state = 'acknowledged'", json!({}));
    yard.test.house.commit(HouseDeed::Seeded, script).await.expect("its day");
    take(&abel).await.expect("taken");
    assert_eq!(store::card(&operator, &abel.visitor.person).await.expect("a card").in_hand.works, 1);
    store::change(&operator, &abel.visitor.person, Step::Disable, None).await.expect("shut out");
    let late = take(&abel).await;
    assert!(matches!(late, Err(NotChanged::NotStaff)), "{late:?}");
    let standing = facts(yard.test.house.db(), &key).await.expect("a work").work.standing();
    assert_eq!((standing.state, standing.staff), (WorkState::InProgress, None));
    take(&operator).await.expect("somebody else takes it");
}
