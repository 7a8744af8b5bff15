//! Who can ask for what, and what becomes of a request that is not granted.

use super::{MAINTENANCE, Yard};
use crate::{
    access::{On, Permission, Role},
    accounts::rules::Ends,
    approvals::{
        grants::{model::Standing, store},
        model::{Answer, Answered, State, Stop, Tab},
        rules::{Days, Refusal},
        store as approvals,
        tests::answered,
    },
    fault::{Fault, Outcome},
    ids::{AccountId, LineId},
    people::{model::User, users::rules as users, users::rules::UserBlocked},
    time::Span,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_form_names_who_could_grant_it() {
    let yard = Yard::new().await;
    let desk = yard.test.desk(&yard.bruno).await;
    let on = On::Line(LineId::new("l1"));
    let wanting = store::wanting(&desk, Permission::ChangePlans, &on).await.expect("no fault").expect("no denial");
    let names: Vec<&str> = wanting.approvers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((wanting.standing, names, wanting.name.as_str()), (Standing::Free, vec!["Olivia Test"], "+15125550101"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_seen_is_not_found_and_what_is_held_is_not_asked_for() {
    let yard = Yard::new().await;
    for on in [On::Line(LineId::new("l2")), On::Account(AccountId::new("south")), On::Line(LineId::new("none"))] {
        let answer = yard.wants(&yard.bruno, Permission::ChangePlans, on).await;
        assert_eq!(answer, Err(Fault::NotFound));
    }
    let on = On::Line(LineId::new("l1"));
    let held = yard.wants(&yard.bruno, Permission::ViewAccounts, on).await.expect("no fault");
    assert_eq!(held, Outcome::Refused(Refusal::HeldAlready));
    let owners = yard.wants(&yard.bruno, Permission::AssignAccounts, On::Organization).await.expect("no fault");
    assert!(matches!(owners, Outcome::NotAllowed(denial) if denial.ask.is_none()));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_for_the_same_waits_at_a_time() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    assert_eq!(yard.asks(&yard.bruno).await, Outcome::Refused(Refusal::AskedAlready(id.clone())));
    let desk = yard.test.desk(&yard.bruno).await;
    assert_eq!(approvals::withdraw(&desk, &id).await.expect("no fault"), Outcome::Done(()));
    let each = (0..8).map(|_| {
        let desk = desk.clone();
        tokio::spawn(async move {
            let on = On::Line(LineId::new("l1"));
            let wish = crate::approvals::grants::model::Wish { permission: Permission::ChangePlans, on, until: None };
            store::ask(&desk, &wish, None).await
        })
    });
    let answers = futures::future::join_all(each).await;
    let done = answers.iter().filter(|one| matches!(one, Ok(Ok(Outcome::Done(_))))).count();
    assert_eq!(done, 1, "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stands_in_the_one_inbox_of_those_who_could_grant_it() {
    let yard = Yard::new().await;
    let otto = yard.test.member("Otto", &[Role::OrderManager]).await;
    let id = yard.asked(&yard.bruno).await;
    let listed = async |who, tab| {
        let desk = yard.test.desk(who).await;
        let reader = crate::people::store::Reader::of(&desk).await.expect("a reader");
        let page = approvals::inbox(&desk, &[], tab, None, &reader).await.expect("a page");
        page.rows.len()
    };
    assert_eq!(listed(&yard.olivia, Tab::Waiting).await, 1);
    assert_eq!(listed(&yard.bruno, Tab::Mine).await, 1);
    assert_eq!((listed(&otto, Tab::Waiting).await, listed(&otto, Tab::Over).await), (0, 0));
    assert!(yard.card(&otto, &id).await.is_none());
    let letters: Vec<String> = yard
        .test
        .house
        .db()
        .rows("SELECT VALUE payload.to FROM outbox WHERE payload.template = 'approval-asked'", serde_json::json!({}))
        .await
        .expect("rows");
    assert_eq!(letters, std::slice::from_ref(&yard.olivia.email));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_grants_in_anothers_place() {
    let yard = Yard::new().await;
    let otto = yard.test.member("Otto", &[Role::OrderManager]).await;
    let id = yard.asked(&yard.bruno).await;
    let desk = yard.test.desk(&yard.olivia).await;
    let days = Days { from: desk.now(), until: desk.now() + Span::days(2) };
    assert_eq!(approvals::set_delegation(&desk, &otto.member, days).await.expect("no fault"), Outcome::Done(()));
    let desk = yard.test.desk(&otto).await;
    let away = approvals::away(&desk).await.expect("away");
    assert_eq!(away.len(), 1);
    assert!(approvals::find(&desk, &id, &away).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_a_withdrawal_and_a_block_end_it() {
    let yard = Yard::new().await;
    let id = yard.asked(&yard.bruno).await;
    let desk = yard.test.desk(&yard.olivia).await;
    let rejected = answered(&desk, &id, Answer::Reject).await.expect("no fault");
    assert_eq!(rejected, Outcome::Done(Answered::Rejected));
    assert!(!yard.may(&yard.bruno).await);
    let id = yard.asked(&yard.bruno).await;
    let bruno = User(yard.bruno.member.clone());
    desk.by_itself::<UserBlocked>(&bruno, None, users::block_user).await.expect("no fault");
    let ending = yard.card(&yard.olivia, &id).await.and_then(|card| card.ending).expect("over");
    assert_eq!(ending.stopped, Some(Stop::Shut));
    let late = yard.grant(&yard.olivia, &id, MAINTENANCE, Ends::Never).await;
    assert_eq!(late, Outcome::Refused(Refusal::Over(State::Stopped)));
}
