//! What granting does, and what stops it.

use serde_json::json;

use super::{MAINTENANCE, Yard, granted};
use crate::{
    access::{On, Permission, Role},
    accounts::rules::Ends,
    approvals::{
        model::{Answer, Answered, State, Stop},
        rules::Refusal,
        tests::answered,
    },
    desk::fixture::Fixture,
    fault::{Fault, Outcome},
    ids::LineId,
    time::Span,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_role_and_its_account_come_with_the_end_of_the_request() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    assert!(!yard.may(&yard.bruno).await);
    assert_eq!(yard.ways(&yard.olivia, &id).await, [MAINTENANCE]);
    assert_eq!(yard.grant(&yard.olivia, &id, MAINTENANCE, Ends::Never).await, Outcome::Done(Answered::Done));
    assert!(yard.may(&yard.bruno).await);
    let card = yard.card(&yard.bruno, &id).await.expect("theirs");
    let granted: Vec<&str> = card.changes.iter().filter_map(|change| change.after.as_deref()).collect();
    assert_eq!((card.item.state, granted), (State::Done, vec!["maintenance_manager", "Account north"]));
    let named = ["access_granted", "accounts_assigned", "approval_asked", "place_assigned", "user_role_given"];
    assert_eq!(yard.named().await, named);
    let again = yard.grant(&yard.olivia, &id, MAINTENANCE, Ends::Never).await;
    assert_eq!(again, Outcome::Refused(Refusal::Over(State::Done)));
    let letters: Vec<String> = yard
        .test
        .house
        .db()
        .rows("SELECT VALUE payload.to FROM outbox WHERE payload.template = 'access-granted'", json!({}))
        .await
        .expect("rows");
    assert_eq!(letters, std::slice::from_ref(&yard.bruno.email));
}

#[tokio::test(flavor = "multi_thread")]
async fn until_a_day_and_no_longer() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    let at = yard.test.house.now() + Span::days(3);
    let ends = Ends::On { at, day: "2031-01-01".to_owned() };
    assert_eq!(yard.grant(&yard.olivia, &id, MAINTENANCE, ends).await, Outcome::Done(Answered::Done));
    assert!(yard.may(&yard.bruno).await);
    yard.test.house.options.clock.turn(Span::days(4));
    yard.test.renew(&yard.bruno).await;
    assert!(!yard.may(&yard.bruno).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_that_is_not_open_is_none_and_changes_nothing() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    for way in ["", "business_owner ", "maintenance_manager account:south", "maintenance_manager "] {
        let answer = yard.grant(&yard.olivia, &id, way, Ends::Never).await;
        assert_eq!(answer, Outcome::Refused(Refusal::NotAWay), "{way}");
    }
    let desk = yard.test.desk(&yard.olivia).await;
    let plainly = answered(&desk, &id, Answer::Approve).await.expect("no fault");
    assert_eq!(plainly, Outcome::Refused(Refusal::NotAWay));
    assert_eq!(yard.grant(&yard.bruno, &id, MAINTENANCE, Ends::Never).await, Outcome::Refused(Refusal::YourOwn));
    assert!(!yard.may(&yard.bruno).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_assigned_by_the_manager_of_its_account() {
    let yard = Yard::new().await;
    let maya = yard.test.member("Maya", &[Role::MaintenanceManager]).await;
    let to = |member, role, place: &super::Place| {
        let place = place.clone();
        let test = &yard.test;
        async move { super::give(test, member, role, &place, Some("north"), None).await }
    };
    to(&maya.member, "maintenance_manager", &super::north()).await;
    // A second role of Elena's sees the whole account, so that she can ask about a line that is not hers.
    super::put(&yard.test, &yard.test.organization, &[], &[super::line("l3", "north", "+15125550103")]).await;
    yard.run(
        "UPSERT role:[$_.org, 'guest'] SET portal = 'account_hub', org = $_.org, kind = 'end_user',
            name = { en: 'Guest', es: '' }, text = { en: '', es: '' }, permissions = ['view_accounts'], state = 'active',
            created = 0, revision = 1;
         INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'guest'], org: $_.org, in: member:[$_.org, $_.member],
            out: role:[$_.org, 'guest'] }",
        json!({ "member": yard.elena.member }),
    )
    .await;
    to(&yard.elena.member, "guest", &super::north()).await;
    let on = On::Line(LineId::new("l3"));
    let Ok(Outcome::Done(id)) = yard.wants(&yard.elena, Permission::SuspendLines, on).await else {
        panic!("it was not asked");
    };
    assert_eq!(yard.ways(&maya, &id).await, ["end_user line:l3"]);
    let done = yard.grant(&maya, &id, "end_user line:l3", Ends::Never).await;
    assert_eq!(done, Outcome::Done(Answered::Done));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_on_conditions_is_granted_on_the_same() {
    let yard = Yard::new().await;
    let gil = yard.test.member("Gil", &[]).await;
    yard.run(
        "FOR $one IN [['lead', 'administrative', ['view_users', 'edit_user_roles', 'assign_lines']], ['clerk', 'end_user', []]] {
            UPSERT type::record('role', [$_.org, $one[0]]) SET portal = 'account_hub', org = $_.org, kind = $one[1],
                name = { en: $one[0], es: '' }, text = { en: '', es: '' }, asking = ['change_plans'], state = 'active',
                permissions = array::concat(['view_accounts', 'change_plans'], $one[2]),
                conditions = { change_plans: { needed: 2, approvers: [] } }, created = 0, revision = 1 };
         INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'lead'], org: $_.org, in: member:[$_.org, $_.member],
            out: role:[$_.org, 'lead'] }",
        json!({ "member": gil.member }),
    )
    .await;
    super::give(&yard.test, &gil.member, "lead", &super::north(), Some("north"), None).await;
    let id = yard.asked(&yard.elena).await;
    assert_eq!(yard.ways(&gil, &id).await, ["clerk line:l1"]);
    let done = yard.grant(&gil, &id, "clerk line:l1", Ends::Never).await;
    assert_eq!(done, Outcome::Done(Answered::Done));
    assert!(yard.may(&yard.elena).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_meanwhile_or_was_altered_stops_it() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    yard.run(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'business_owner'], org: $_.org,
            in: member:[$_.org, $_.member], out: role:['*', 'business_owner'] }",
        json!({ "member": yard.bruno.member }),
    )
    .await;
    assert_eq!(yard.grant(&yard.olivia, &id, "", Ends::Never).await, Outcome::Done(Answered::Stopped));
    let ending = yard.card(&yard.olivia, &id).await.and_then(|card| card.ending).expect("over");
    assert_eq!(ending.stopped, Some(Stop::Held));
    let otto = yard.test.member("Otto", &[Role::OrderManager]).await;
    super::give(&yard.test, &otto.member, "order_manager", &super::north(), Some("north"), None).await;
    let id = yard.asked(&otto).await;
    yard.run("UPDATE approval:[$_.org, $_.id] SET permission = 'move_lines'", json!({ "id": id })).await;
    assert_eq!(yard.grant(&yard.olivia, &id, MAINTENANCE, Ends::Never).await, Outcome::Done(Answered::Stopped));
    let ending = yard.card(&yard.olivia, &id).await.and_then(|card| card.ending).expect("over");
    assert_eq!(ending.stopped, Some(Stop::Changed));
    assert!(!yard.may(&otto).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_is_only_rejected() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    yard.run("DELETE line:[$_.org, 'l1']", json!({})).await;
    assert_eq!(yard.grant(&yard.olivia, &id, MAINTENANCE, Ends::Never).await, Outcome::Refused(Refusal::Gone));
    let desk = yard.test.desk(&yard.olivia).await;
    let rejected = answered(&desk, &id, Answer::Reject).await.expect("no fault");
    assert_eq!(rejected, Outcome::Done(Answered::Rejected));
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_at_once_grant_it_once() {
    let yard = Yard::over(Fixture::on_disk().await).await;
    let id = yard.asked(&yard.bruno).await;
    let marcos = yard.test.member("Marcos", &[Role::BusinessOwner]).await;
    let desks = [yard.test.desk(&yard.olivia).await, yard.test.desk(&marcos).await];
    let each = (0..16).map(|nth| {
        let (desk, id) = (desks[nth % 2].clone(), id.clone());
        tokio::spawn(async move { granted(&desk, &id, MAINTENANCE, Ends::Never).await })
    });
    let mut done = 0;
    for answer in futures::future::join_all(each).await {
        match answer.expect("no panic") {
            Ok(Outcome::Done(Answered::Done)) => done += 1,
            Ok(Outcome::Stale | Outcome::Refused(Refusal::Over(_))) | Err(Fault::Busy { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(done, 1);
    assert_eq!(yard.named().await.iter().filter(|kind| *kind == "user_role_given").count(), 1);
}
