//! Sixteen at once against the last two operators, each other's and their own: one of them stays.

use serde_json::json;

use super::{
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    care::store::Agent,
    desk::{
        HouseDeed, Script, Visitor,
        fixture::{Fixture, Somebody},
    },
    identity::model::StaffRole,
    ids::PersonId,
    staff::{rules::Step, store::change},
};

#[tokio::test(flavor = "multi_thread")]
async fn the_last_operator_stays() {
    let all = rounds(15, 10_000);
    for rounds in houses(all) {
        let test = Fixture::on_disk().await;
        for round in 0..rounds {
            oust_each_other(&test, round).await;
        }
    }
    figure(&format!("{all} rounds of {WRITERS} against the last two operators: one of them stays, every time"));
}

async fn operator(test: &Fixture, name: &str) -> (Somebody, Agent) {
    let who = test.member(name, &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = 'operator', first_name = $_.name, created = 1",
        json!({ "id": who.person, "name": name }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    let visitor = Visitor::enter(test.house.clone(), who.caller.clone()).await.expect("a visitor");
    (who, Agent::of(visitor).await.expect("an operator"))
}

async fn oust(agent: Agent, whom: PersonId, way: usize) -> bool {
    let step = if way.is_multiple_of(2) { Step::Disable } else { Step::ChangeRole(StaffRole::Agent) };
    change(&agent, &whom, step, None).await.is_ok()
}

async fn oust_each_other(test: &Fixture, round: usize) {
    let mut script = Script::new();
    script.add("DELETE staff", json!({}));
    test.house.commit(HouseDeed::Seeded, script).await.expect("nobody");
    let ((one, hers), (other, his)) =
        (operator(test, &format!("Olivia{round}")).await, operator(test, &format!("Marcos{round}")).await);
    let tries = (0..WRITERS).map(|n| {
        // Each way from both sides, at the other and at oneself, in another order each round.
        let agent = if n % 2 == 0 { &hers } else { &his };
        let whom = if (n / 2) % 2 == 0 { &one } else { &other };
        oust(agent.clone(), whom.person.clone(), n / 4 + round)
    });
    let done = at_once(tries).await.into_iter().filter(|done| *done).count();
    let text = "SELECT VALUE record::id(id) FROM staff WHERE role = 'operator'";
    let left: Vec<String> = test.house.db().rows(text, json!({})).await.expect("rows");
    assert_eq!(left.len(), 1, "round {round}: {done} succeeded");
    // Who was lowered may be shut out as well.
    assert!((1..=2).contains(&done), "round {round}: {done} succeeded");
}
