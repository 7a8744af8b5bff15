//! Whose yes counts, and what comes of it.

use serde_json::json;

use super::{Case, answered};
use crate::{
    access::{Role, Status, Why},
    approvals::{
        model::{Answer, Answered, State, Stop},
        rules::{Days, Refusal},
        store,
    },
    desk::fixture::Fixture,
    fault::Outcome,
    people::{
        model::User,
        users::rules::{self as users, UserBlocked},
    },
    time::Span,
    viewing::rules::{ViewingBegun, begin},
};

#[tokio::test(flavor = "multi_thread")]
async fn an_owners_yes_does_it_as_the_askers_deed_with_both_in_the_history() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
    assert!(case.is_blocked(&case.elena.member).await);
    let history = case.history().await;
    assert_eq!(history[0], ("user_blocked".into(), Some("Leo Test".into()), Some("Olivia Test".into())));
    assert_eq!(history[1].0, "approval_asked");
    let card = case.card(&case.leo, &id).await.expect("theirs");
    assert_eq!(
        (card.item.state, card.ending.and_then(|ending| ending.comment)),
        (State::Done, Some("As agreed".into()))
    );
    assert_eq!(case.answer(&case.olivia, &id, Answer::Reject).await, Outcome::Refused(Refusal::Over(State::Done)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_asker_never_answers_whatever_roles_they_hold() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    case.make_owner(&case.leo).await;
    assert_eq!(case.answer(&case.leo, &id, Answer::Approve).await, Outcome::Refused(Refusal::YourOwn));
    let desk = case.test.desk(&case.olivia).await;
    let (now, to) = (desk.now(), &case.leo.member);
    let days = Days { from: now, until: now + Span::days(1) };
    assert_eq!(store::set_delegation(&desk, to, days).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(case.answer(&case.leo, &id, Answer::Approve).await, Outcome::Refused(Refusal::YourOwn));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_ends_it_and_a_withdrawn_one_is_over() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Reject).await, Outcome::Done(Answered::Rejected));
    assert!(!case.is_blocked(&case.elena.member).await);
    let id = case.asked(&case.leo).await;
    let desk = case.test.desk(&case.leo).await;
    assert_eq!(store::withdraw(&desk, &id).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(
        case.answer(&case.olivia, &id, Answer::Approve).await,
        Outcome::Refused(Refusal::Over(State::Withdrawn))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_of_the_day_stop_it() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    let owner = case.test.desk(&case.olivia).await;
    let block = |whom| async {
        let outcome = owner.by_itself::<UserBlocked>(&User(whom), None, users::block_user).await;
        assert_eq!(outcome.expect("no fault"), Outcome::Done(()));
    };
    block(case.elena.member.clone()).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Stopped));
    let ending = case.card(&case.leo, &id).await.and_then(|card| card.ending).expect("over");
    assert!(matches!(ending.stopped, Some(Stop::Refused { .. })), "blocked already: {ending:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_asked_for_stops_when_they_are_blocked() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    let owner = case.test.desk(&case.olivia).await;
    let leo = User(case.leo.member.clone());
    owner.by_itself::<UserBlocked>(&leo, None, users::block_user).await.expect("no fault");
    let card = case.card(&case.olivia, &id).await.expect("an owner's to see");
    assert_eq!((card.item.state, card.ending.and_then(|one| one.stopped)), (State::Stopped, Some(Stop::Shut)));
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::Over(State::Stopped)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_was_taken_stops_it() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    case.take_lead(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Stopped));
    let ending = case.card(&case.olivia, &id).await.and_then(|card| card.ending).expect("over");
    assert_eq!(ending.stopped, Some(Stop::Denied { why: Why::NoRole }));
    assert_ne!(Why::NoRole, Why::NotActive(Status::Blocked));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_three_are_two_people() {
    let case = Case::new().await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    case.set_conditions(json!({ "block_users": { "needed": 2, "approvers": [] } })).await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Counted));
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::Voted));
    assert!(!case.is_blocked(&case.elena.member).await);
    assert_eq!(case.answer(&marcos, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
    assert!(case.is_blocked(&case.elena.member).await);
    assert_eq!(case.history().await[0].2.as_deref(), Some("Olivia Test\u{1e}Marcos Test"));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_yes_that_stopped_counting_others_can_still_say_enough() {
    let case = Case::new().await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    let rosa = case.test.member("Rosa", &[Role::BusinessOwner]).await;
    case.set_conditions(json!({ "block_users": { "needed": 2, "approvers": [] } })).await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Counted));
    let values = json!({ "org": case.test.organization, "olivia": case.olivia.member });
    case.run("DELETE holds:[$_.org, $_.olivia, 'business_owner']", values).await;
    assert_eq!(case.answer(&marcos, &id, Answer::Approve).await, Outcome::Done(Answered::Counted));
    assert!(!case.is_blocked(&case.elena.member).await);
    assert_eq!(case.answer(&marcos, &id, Answer::Approve).await, Outcome::Refused(Refusal::Voted));
    assert_eq!(case.answer(&rosa, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
    assert!(case.is_blocked(&case.elena.member).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_as_somebody_else_gives_no_yes_of_theirs() {
    let case = Case::new().await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    case.set_conditions(json!({ "block_users": { "needed": 2, "approvers": [] } })).await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Counted));
    let desk = case.test.desk(&case.olivia).await;
    let session = desk.visitor.session.clone();
    let see = |by: &_, facts: &_| begin(by, facts, &session, "they cannot find a request");
    let seen = desk.carry_out::<ViewingBegun>(&User(marcos.member.clone()), None, see).await;
    assert_eq!(seen.expect("no fault"), Outcome::Done(()));
    for say in [Answer::Approve, Answer::Reject] {
        let answer = case.answer(&case.olivia, &id, say).await;
        assert!(matches!(&answer, Outcome::NotAllowed(denial) if denial.why == Why::OnlyLooking), "{answer:?}");
    }
    assert!(!case.is_blocked(&case.elena.member).await);
    assert_eq!(case.answer(&marcos, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_named_answer_until_it_is_escalated() {
    let case = Case::new().await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    case.set_conditions(json!({ "block_users": { "needed": 1, "approvers": [marcos.member] } })).await;
    let id = case.asked(&case.leo).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::NotYours));
    case.test.house.options.clock.turn(Span::days(5));
    case.test.renew(&case.olivia).await;
    assert_eq!(store::tend(&case.test.house).await.expect("tended"), 1);
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_in_time_and_it_expires() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    case.test.house.options.clock.turn(Span::days(15));
    store::tend(&case.test.house).await.expect("tended");
    case.test.renew(&case.olivia).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::Over(State::Expired)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_answers_in_somebodys_place_and_history_says_so() {
    let case = Case::new().await;
    let bruno = case.test.member("Bruno", &[Role::BillingManager]).await;
    let id = case.asked(&case.leo).await;
    assert!(case.card(&bruno, &id).await.is_none());
    let desk = case.test.desk(&case.olivia).await;
    let days = Days { from: desk.now(), until: desk.now() + Span::days(2) };
    assert_eq!(store::set_delegation(&desk, &bruno.member, days).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(case.card(&bruno, &id).await.and_then(|card| card.behalf).as_deref(), Some("Olivia Test"));
    assert_eq!(case.answer(&bruno, &id, Answer::Approve).await, Outcome::Done(Answered::Done));
    assert_eq!(case.history().await[0].2.as_deref(), Some("Bruno Test\u{1f}Olivia Test"));
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_at_once_make_one_decision_and_one_deed() {
    let case = Case::over(Fixture::on_disk().await).await;
    let id = case.asked(&case.leo).await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    let (one, other) = (case.test.desk(&case.olivia).await, case.test.desk(&marcos).await);
    let each = (0..16).map(|nth| {
        let (desk, id) = (if nth % 2 == 0 { one.clone() } else { other.clone() }, id.clone());
        tokio::spawn(
            async move { answered(&desk, &id, if nth % 4 == 3 { Answer::Reject } else { Answer::Approve }).await },
        )
    });
    let mut done = 0;
    for answer in futures::future::join_all(each).await {
        match answer.expect("no panic") {
            Ok(Outcome::Done(Answered::Done | Answered::Rejected)) => done += 1,
            Ok(Outcome::Stale | Outcome::Refused(Refusal::Over(_))) | Err(crate::fault::Fault::Busy { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(done, 1);
    let decided = |kind: &str| kind == "user_blocked" || kind == "approval_rejected";
    assert_eq!(case.history().await.iter().filter(|(kind, ..)| decided(kind)).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_is_rejected_by_others_and_not_by_who_asked() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    let values = json!({ "org": case.test.organization, "id": case.elena.member });
    case.run("DELETE member:[$_.org, $_.id]", values).await;
    assert_eq!(case.answer(&case.leo, &id, Answer::Reject).await, Outcome::Refused(Refusal::YourOwn));
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::Gone));
    assert_eq!(case.answer(&case.olivia, &id, Answer::Reject).await, Outcome::Done(Answered::Rejected));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_comes_too_late_is_none_before_anybody_has_looked() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    case.test.house.options.clock.turn(Span::days(15));
    case.test.renew(&case.olivia).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Refused(Refusal::Over(State::Expired)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_what_was_asked_for_is_not_done() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    let values = json!({ "org": case.test.organization, "id": id, "wish": json!(case.leo.member).to_string() });
    case.run("UPDATE approval:[$_.org, $_.id] SET wish = $_.wish", values).await;
    assert_eq!(case.answer(&case.olivia, &id, Answer::Approve).await, Outcome::Done(Answered::Stopped));
    let ending = case.card(&case.leo, &id).await.and_then(|card| card.ending).expect("over");
    assert_eq!(ending.stopped, Some(Stop::Changed));
    assert!(!case.is_blocked(&case.leo.member).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegates_no_is_in_the_history_with_in_whose_place() {
    let case = Case::new().await;
    let bruno = case.test.member("Bruno", &[Role::BillingManager]).await;
    let id = case.asked(&case.leo).await;
    let desk = case.test.desk(&case.olivia).await;
    let days = Days { from: desk.now(), until: desk.now() + Span::days(2) };
    assert_eq!(store::set_delegation(&desk, &bruno.member, days).await.expect("no fault"), Outcome::Done(()));
    assert_eq!(case.answer(&bruno, &id, Answer::Reject).await, Outcome::Done(Answered::Rejected));
    let text = "SELECT VALUE behalf_name FROM event WHERE org = $org AND kind = 'approval_rejected'";
    let behalf: Vec<String> =
        case.test.house.db().rows(text, json!({ "org": case.test.organization })).await.expect("rows");
    assert_eq!(behalf, ["Olivia Test"]);
}
