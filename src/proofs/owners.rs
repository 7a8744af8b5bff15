//! Sixteen at once against the last two Business Owners: one of them stays.

use serde_json::json;

use super::{
    figure,
    races::{WRITERS, at_once, houses},
    rounds,
};
use crate::{
    access::Role,
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::RoleId,
    people::{
        model::User,
        users::rules::{self, UserBlocked, UserDeleted, UserRoleGiven, UserRoleRemoved},
    },
};

/// What one owner tries on the other: to take the role, to give a lesser one in its place, to block, to delete.
async fn oust(desk: Desk, other: Somebody, way: usize) -> bool {
    let (target, owner) = (User(other.member), RoleId::new(Role::BusinessOwner.key()));
    let lesser = RoleId::new(Role::OrderManager.key());
    match way % 4 {
        0 => {
            let rule = |by: &_, facts: &_| rules::remove_role(by, facts, &owner);
            matches!(desk.by_itself::<UserRoleRemoved>(&target, None, rule).await, Ok(Outcome::Done(())))
        }
        1 => {
            let rule = |by: &_, facts: &_| rules::give_role(by, facts, Some(&owner), &lesser, None);
            matches!(desk.by_itself::<UserRoleGiven>(&target, None, rule).await, Ok(Outcome::Done(())))
        }
        2 => matches!(desk.by_itself::<UserBlocked>(&target, None, rules::block_user).await, Ok(Outcome::Done(()))),
        _ => matches!(desk.by_itself::<UserDeleted>(&target, None, rules::delete_user).await, Ok(Outcome::Done(()))),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_owner_stays() {
    let all = rounds(15, 10_000);
    for rounds in houses(all) {
        let test = Fixture::on_disk().await;
        for round in 0..rounds {
            oust_each_other(&test, round).await;
        }
    }
    figure(&format!("{all} rounds of {WRITERS} against the last two Business Owners: one of them stays, every time"));
}

async fn oust_each_other(test: &Fixture, round: usize) {
    let organization = test.another(&format!("Organization {round}")).await;
    let one = test.member_of(&organization, "Olivia", &[Role::BusinessOwner]).await;
    let other = test.member_of(&organization, "Marcos", &[Role::BusinessOwner]).await;
    let enter = async |somebody: &Somebody| {
        Desk::enter(test.house.clone(), somebody.caller.clone(), &organization).await.expect("a desk")
    };
    let (hers, his) = (enter(&one).await, enter(&other).await);
    let tries = (0..WRITERS).map(|n| {
        // Each way from both sides, in another order each round.
        let (desk, target) = if n < WRITERS / 2 { (&hers, &other) } else { (&his, &one) };
        oust(desk.clone(), target.clone(), n + round)
    });
    let done = at_once(tries).await.into_iter().filter(|done| *done).count();
    let left: Vec<String> = test
        .house
        .db()
        .rows(
            "SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND out = role:['*', 'business_owner']
                AND in.status = 'active'",
            json!({ "org": organization }),
        )
        .await
        .expect("rows");
    // Who was blocked may be deleted as well; the other person stays.
    assert_eq!(left.len(), 1, "round {round}: {done} succeeded");
    assert!((1..=4).contains(&done), "round {round}: {done} succeeded");
}
