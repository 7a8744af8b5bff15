//! Who sees a request.

use serde_json::json;

use super::Case;
use crate::{
    access::Role,
    approvals::{
        model::{State, Tab},
        store,
    },
    fault::Outcome,
    people::{model::User, store::Reader, users::rules::UserBlocked},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_is_not_done_and_is_the_askers_alone_until_it_is_sent() {
    let case = Case::new().await;
    let id = case.draft(&case.leo).await;
    assert!(!case.is_blocked(&case.elena.member).await);
    let own = case.card(&case.leo, &id).await.expect("their own");
    assert_eq!((own.item.state, own.item.about_name.as_str()), (State::Draft, "Elena Test"));
    assert_eq!(own.approvers.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Olivia Test"]);
    assert!(case.card(&case.olivia, &id).await.is_none(), "a draft is nobody else's");
    assert!(case.waiting(&case.olivia, Tab::Waiting).await.is_empty());
    assert_eq!(case.send(&case.leo, &id).await, Outcome::Done(()));
    assert!(case.card(&case.olivia, &id).await.is_some_and(|card| card.item.cannot.is_none()));
    assert_eq!(case.waiting(&case.olivia, Tab::Waiting).await, std::slice::from_ref(&id));
    assert_eq!(case.waiting(&case.leo, Tab::Mine).await, std::slice::from_ref(&id));
    assert!(case.card(&case.elena, &id).await.is_none(), "who it is about is not asked");
    let bruno = case.test.member("Bruno", &[Role::BillingManager]).await;
    assert!(case.card(&bruno, &id).await.is_none(), "a manager who could not do it does not find it");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outright_role_beats_one_that_asks() {
    let case = Case::new().await;
    let marcos = case.test.member("Marcos", &[Role::BusinessOwner]).await;
    case.lead_too(&marcos).await;
    let desk = case.test.desk(&marcos).await;
    let outcome = desk.carry_out_or_ask::<UserBlocked>(&User(case.elena.member.clone()), None).await;
    assert_eq!(outcome.expect("no fault"), Outcome::Done(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_request_of_another_organization_is_not_found() {
    let case = Case::new().await;
    let id = case.asked(&case.leo).await;
    let other = case.test.another("Rivera Dental").await;
    let rosa = case.test.member_of(&other, "Rosa", &[Role::BusinessOwner]).await;
    let desk = crate::desk::Desk::enter(case.test.house.clone(), rosa.caller.clone(), &other).await.expect("a desk");
    assert!(store::find(&desk, &id, &[]).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_of_one_moment_are_all_in_the_pages() {
    let case = Case::new().await;
    let mut sent = Vec::new();
    for _ in 0..28 {
        sent.push(case.asked(&case.leo).await);
    }
    let values = json!({ "org": case.test.organization, "some": sent[10..24] });
    case.run("UPDATE $_.some.map(|$id| type::record('approval', [$_.org, $id])) SET rev = 5", values).await;
    let desk = case.test.desk(&case.olivia).await;
    let reader = Reader::of(&desk).await.expect("a reader");
    let (mut seen, mut after) = (Vec::new(), None::<String>);
    for _ in 0..2 {
        let page = store::inbox(&desk, &[], Tab::Waiting, after.as_deref(), &reader).await.expect("a page");
        seen.extend(page.rows.into_iter().map(|item| item.id));
        after = page.next;
    }
    seen.sort_unstable();
    sent.sort_unstable();
    assert_eq!((seen, after), (sent, None));
}
