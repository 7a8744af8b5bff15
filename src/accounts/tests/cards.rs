//! The pages of an account, of a line and of a user: who reaches what and why, and what is offered to whom.

use super::{give, line, put};
use crate::{
    access::{Decision, Permission, Place, Role, Why},
    accounts::{
        model::{AccountCard, Edit, LineCard, LineQuery, LineSearch, Offered, Takes},
        store,
    },
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
    ids::{AccountId, LineId},
    people::model::User,
    time::Span,
};

async fn of_line(desk: &Desk, id: &str) -> LineCard {
    let permit = desk.may_look(Permission::ViewAccounts, &LineId::new(id)).await.expect("no fault").expect("allowed");
    store::line_card(desk, &permit, &LineSearch::default()).await.expect("a card")
}

async fn of_account(desk: &Desk, id: &str) -> AccountCard {
    let permit =
        desk.may_look(Permission::ViewAccounts, &AccountId::new(id)).await.expect("no fault").expect("allowed");
    store::account_card(desk, &permit, &LineQuery::default(), &LineSearch::default()).await.expect("a card")
}

async fn of_user(desk: &Desk, whom: &Somebody, find: &str) -> Edit {
    let user = User(whom.member.clone());
    let permit = desk.may_look(Permission::ViewUsers, &user).await.expect("no fault").expect("allowed");
    let search = LineSearch { find: find.to_owned(), account: None };
    store::edit(desk, &permit, &search).await.expect("a page")
}

fn names(places: &[Offered]) -> Vec<&str> {
    places.iter().map(|one| one.name.as_str()).collect()
}

/// Two accounts; Maya manages *fleet*, Elena has a line on each.
async fn cobalt() -> (Fixture, [Somebody; 4]) {
    let test = Fixture::new().await;
    let mut lines = [
        line("f1", "fleet", "+15125550101"),
        line("f2", "fleet", "+15125550102"),
        line("o1", "offices", "+17135550101"),
    ];
    lines[0].cost_centre = Some("4100".to_owned());
    put(&test, &test.organization.clone(), &["fleet", "offices"], &lines).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    let kwame = test.member("Kwame", &[Role::EndUser]).await;
    let fleet = Place::Account(AccountId::new("fleet"));
    give(&test, &maya.member, Role::MaintenanceManager.key(), &fleet, Some("fleet"), None).await;
    let end_user = Role::EndUser.key();
    for (id, account) in [("f1", "fleet"), ("o1", "offices")] {
        give(&test, &elena.member, end_user, &Place::Line(LineId::new(id)), Some(account), None).await;
    }
    give(&test, &kwame.member, end_user, &Place::CostCentre("4100".to_owned()), None, None).await;
    (test, [olivia, maya, elena, kwame])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_says_who_reaches_it_and_why() {
    let (test, [olivia, maya, elena, _]) = cobalt().await;
    let card = of_line(&test.desk(&olivia).await, "f1").await;
    let why: Vec<_> = card.reached_by.iter().map(|one| (one.person.name.as_str(), &one.through)).collect();
    let (line, account) = (Place::Line(LineId::new("f1")), Place::Account(AccountId::new("fleet")));
    let centre = Place::CostCentre("4100".to_owned());
    assert_eq!(why, [("Elena Test", &line), ("Kwame Test", &centre), ("Maya Test", &account)]);
    let removable = |card: &LineCard| -> Vec<String> {
        card.reached_by.iter().filter(|one| one.remove.is_some()).map(|one| one.person.name.clone()).collect()
    };
    assert_eq!(removable(&card), ["Elena Test"], "what reaches further is not taken away here");
    assert_eq!(removable(&of_line(&test.desk(&maya).await, "f1").await), ["Elena Test"]);
    let own = of_line(&test.desk(&elena).await, "f1").await;
    assert!(removable(&own).is_empty() && own.offers.people.is_empty() && !own.account_is_open);
    assert!(
        matches!(own.offers.may, Decision::Denied(denial) if denial.why == Why::NoRole && denial.helpers.len() == 2)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_sees_of_somebody_what_lies_on_their_accounts() {
    let (test, [olivia, maya, elena, kwame]) = cobalt().await;
    let given = |edit: &Edit| -> Vec<String> {
        edit.held.iter().flat_map(|held| &held.given).map(|given| given.what.name.clone()).collect()
    };
    let all = of_user(&test.desk(&olivia).await, &elena, "0102").await;
    assert_eq!(given(&all), ["+15125550101", "+17135550101"]);
    assert_eq!((all.held[0].takes, all.held[0].more), (Takes::Lines, false));
    assert_eq!(names(&all.picked.lines), ["+15125550102"]);
    assert_eq!((all.accounts.len(), all.centres.len()), (2, 1));
    let hers = of_user(&test.desk(&maya).await, &elena, "555").await;
    assert_eq!((given(&hers), hers.held[0].more), (vec!["+15125550101".to_owned()], true));
    assert_eq!((hers.accounts.len(), hers.centres.len()), (1, 0), "a cost centre may reach beyond her account");
    let found = of_user(&test.desk(&maya).await, &elena, "01").await;
    assert_eq!(names(&found.picked.lines), ["+15125550101"], "never a line of another account");
    let desk = test.desk(&maya).await;
    let out = desk.may_look(Permission::ViewUsers, &User(kwame.member)).await.expect("no fault");
    assert_eq!(out.expect_err("out of reach").why, Why::OutOfReach);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_offered_to_managers_who_lack_it_by_owners_only() {
    let (test, [olivia, maya, ..]) = cobalt().await;
    let bruno = test.member("Bruno", &[Role::BillingManager]).await;
    let fleet = of_account(&test.desk(&olivia).await, "fleet").await;
    assert_eq!(fleet.reached_by.iter().map(|one| one.person.name.as_str()).collect::<Vec<_>>(), ["Maya Test"]);
    assert_eq!(fleet.offers.people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Bruno Test"]);
    assert_eq!(fleet.lines.page.rows.len(), 2);
    let offices = of_account(&test.desk(&olivia).await, "offices").await;
    assert!(offices.reached_by.is_empty());
    assert_eq!(offices.offers.people.len(), 2);
    let hers = of_account(&test.desk(&maya).await, "fleet").await;
    assert!(!hers.offers.may.allows() && hers.offers.people.is_empty());
    assert!(hers.reached_by.iter().all(|one| one.remove.is_none()));
    // Once more when what they had of it has ended.
    let (fleet, until) = (Place::Account(AccountId::new("fleet")), test.house.now() + Span::hours(1));
    give(&test, &bruno.member, Role::BillingManager.key(), &fleet, Some("fleet"), Some(until)).await;
    let offered = async || of_account(&test.desk(&olivia).await, "fleet").await.offers.people.len();
    assert_eq!(offered().await, 0);
    test.house.options.clock.turn(Span::hours(2));
    assert_eq!(offered().await, 1);
}
