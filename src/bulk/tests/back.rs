//! Taken back: roles, their ends and what was assigned to them stand again as they did.

use serde_json::{Value, json};

use super::{
    chosen::{fleet, one, planned, these},
    moved, put_in,
};
use crate::{
    access::{Place, Role},
    accounts::store::{Assigning, put_assignment},
    bulk::model::{Action, Problem, Stage, State},
    desk::{
        HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    ids::{AccountId, LineId, RoleId},
    people::users::rules::Refusal,
    time::{Moment, Span},
};

async fn lasts(test: &Fixture, who: &Somebody, role: Role, until: Moment) {
    let mut script = Script::new();
    script.add(
        "UPDATE holds:[$_.org, $_.member, $_.role] SET until = $_.until",
        json!({ "org": test.organization, "member": who.member, "role": role.key(), "until": until }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("an end");
}

async fn assign(test: &Fixture, who: &Somebody, role: Role, place: Place, until: Option<Moment>) {
    let (account, role) = (AccountId::new("fleet"), RoleId::new(role.key()));
    let mut script = Script::new();
    let assigning = Assigning {
        organization: &test.organization,
        member: &who.member,
        role: &role,
        place: &place,
        account: Some(&account),
        since: Moment(1_000),
        until,
    };
    put_assignment(&mut script, &assigning);
    test.house.commit(HouseDeed::Seeded, script).await.expect("an assignment");
}

/// Every holding, assignment and posting, as it is written.
async fn rows(test: &Fixture) -> Vec<Value> {
    let text = "RETURN array::concat((SELECT * FROM holds ORDER BY id), (SELECT * FROM assigned ORDER BY id),
        (SELECT * FROM user_at ORDER BY id))";
    test.house.db().rows(text, json!({})).await.expect("rows")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_for_a_time_stays_one_and_comes_back_with_all_that_was_assigned_to_it() {
    let test = Fixture::on_disk().await;
    fleet(&test).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let ben = test.member("Ben", &[Role::BillingManager]).await;
    let (soon, later) = (test.house.now() + Span::days(5), test.house.now() + Span::days(10));
    lasts(&test, &ana, Role::EndUser, later).await;
    assign(&test, &ana, Role::EndUser, Place::Line(LineId::new("fleet-00")), Some(soon)).await;
    assign(&test, &ana, Role::EndUser, Place::Account(AccountId::new("fleet")), None).await;
    lasts(&test, &ben, Role::BillingManager, later).await;
    assign(&test, &ben, Role::BillingManager, Place::Account(AccountId::new("fleet")), Some(soon)).await;
    let before = rows(&test).await;

    let chosen = these(&[&ana.member, &ben.member]);
    let action = Action::GiveRole(Role::OrderManager.into());
    let key = planned(&test, &olivia, &chosen, &action).await.expect("a plan");
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (2, 0), "{:?}", done.rows.rows);
    let held: Vec<Value> = rows(&test).await.into_iter().filter(|row| row["role"] == "order_manager").collect();
    let ends: Vec<i64> =
        held.iter().filter(|row| row["place"].is_null()).filter_map(|row| row["until"].as_i64()).collect();
    assert_eq!(ends, [later.0; 2], "nobody spoke of dates");
    assert_eq!(held.len(), 3, "an account goes on to the other manager's role, lines end");

    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (2, 0), "{:?}", undone.rows.rows);
    assert_eq!(rows(&test).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_keeps_the_end_too_and_says_what_it_could_not_give_back() {
    let test = Fixture::new().await;
    fleet(&test).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let (ana, ben) = (test.member("Ana", &[Role::EndUser]).await, test.member("Ben", &[Role::EndUser]).await);
    let (soon, later) = (test.house.now() + Span::days(5), test.house.now() + Span::days(10));
    lasts(&test, &ana, Role::EndUser, later).await;
    assign(&test, &ana, Role::EndUser, Place::Line(LineId::new("fleet-00")), Some(soon)).await;
    assign(&test, &ben, Role::EndUser, Place::Line(LineId::new("fleet-00")), None).await;
    lasts(&test, &ben, Role::EndUser, later).await;
    let file = format!("Email,Role,Title\n{},Order Manager,Lead\n{},Business Owner,Lead\n", ana.email, ben.email);
    let key = put_in(&test.desk(&olivia).await, &file).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.cannot), (1, 1), "{:?}", done.rows.rows);
    let never = Problem::Refused(Refusal::OwnerHasNoEnd);
    assert_eq!(done.rows.rows[1].act, crate::bulk::model::Act::Cannot(never), "an owner's role has no end");

    // The line is gone meanwhile.
    let mut script = Script::new();
    script.add("DELETE line:[$_.org, 'fleet-00']", json!({ "org": test.organization }));
    test.house.commit(HouseDeed::Seeded, script).await.expect("a line less");
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!(undone.rows.rows[0].state, State::Kept);
    assert_eq!(undone.rows.rows[0].problem, Some(Problem::ChangedMeanwhile));
    let card = one(&test, &olivia, &ana.member).await;
    assert_eq!(card.user.roles, [Role::EndUser.into()], "the role is theirs again");
}
