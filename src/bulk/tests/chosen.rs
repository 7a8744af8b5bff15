//! Those who were chosen in the list: what a plan says of each, what a run does, and how it is taken back.

use serde_json::json;

use super::{moved, put_in, seen};
use crate::{
    access::{Permission, Place, Role, Status, Why},
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    bulk::{
        model::{Act, Action, Chosen, Import, Problem, Skip, Stage, State},
        refusal::Refusal,
        store::{Key, keep_chosen, places, results},
    },
    desk::{
        HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    ids::{AccountId, LineId, MemberId},
    people::{
        model::User,
        users::{
            model::{UserCard, UserQuery},
            rules as users,
            store::card,
        },
    },
};

pub(super) async fn planned(test: &Fixture, by: &Somebody, chosen: &Chosen, action: &Action) -> Result<Key, Refusal> {
    let desk = test.desk(by).await;
    let permit = desk.may_look(Permission::ViewUsers, &test.organization).await.expect("no fault").expect("a permit");
    keep_chosen(&desk, &permit, chosen, action).await.expect("no fault")
}

pub(super) fn these(all: &[&MemberId]) -> Chosen {
    Chosen::These(all.iter().map(|one| (*one).clone()).collect())
}

pub(super) async fn one(test: &Fixture, by: &Somebody, member: &MemberId) -> UserCard {
    let desk = test.desk(by).await;
    let permit = desk.may_look(Permission::ViewUsers, &User(member.clone())).await.expect("no fault");
    card(&desk, &permit.expect("a permit")).await.expect("a card")
}

fn act<'a>(run: &'a Import, member: &MemberId) -> &'a Act {
    &run.rows.rows.iter().find(|row| row.member() == Some(member)).expect("a row").act
}

async fn block(test: &Fixture, by: &Somebody, who: &Somebody) {
    let (desk, user) = (test.desk(by).await, User(who.member.clone()));
    let done = desk.by_itself::<users::UserBlocked>(&user, None, users::block_user).await.expect("no fault");
    assert!(matches!(done, crate::fault::Outcome::Done(())));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_blocked_and_let_in_again_in_one_step() {
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let marcos = test.member("Marcos", &[Role::BusinessOwner, Role::CaseManager]).await;
    let _nora = test.member("Nora", &[Role::CaseManager]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let ben = test.member("Ben", &[Role::BillingManager]).await;
    let cam = test.member("Cam", &[Role::EndUser]).await;
    let (dia, _) = test.invite("Dia", "dia@cobalt.test").await;
    block(&test, &olivia, &cam).await;
    let chosen = these(&[&olivia.member, &marcos.member, &ana.member, &ben.member, &cam.member, &dia]);
    let key = planned(&test, &olivia, &chosen, &Action::Block).await.expect("a plan");
    let plan = seen(&test.desk(&olivia).await, &key).await;
    assert_eq!(plan.action, Some(Action::Block));
    for somebody in [&marcos, &ana, &ben] {
        assert_eq!(act(&plan, &somebody.member), &Act::Block);
    }
    assert_eq!(act(&plan, &cam.member), &Act::Skip(Skip::NothingChanges));
    assert_eq!(act(&plan, &dia), &Act::Cannot(Problem::Refused(users::Refusal::NotActiveYet)));
    let Act::Cannot(Problem::Denied(denial)) = act(&plan, &olivia.member) else { panic!("oneself") };
    assert_eq!(denial.why, Why::Yourself);
    assert_eq!(denial.helpers.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Marcos Test"]);

    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.stage, done.counts.done, done.counts.failed), (Stage::Done, 3, 0));
    for somebody in [&marcos, &ana, &ben] {
        assert_eq!(one(&test, &olivia, &somebody.member).await.user.status, Status::Blocked);
    }
    let (_, told) = results(&test.desk(&olivia).await, &key).await.expect("results");
    assert_eq!((told.len(), told.iter().filter(|row| row.state == State::Done).count()), (6, 3));

    // Somebody else lets one of them in: that one is not touched again.
    let (desk, user) = (test.desk(&olivia).await, User(ana.member.clone()));
    desk.by_itself::<users::UserUnblocked>(&user, None, users::unblock_user).await.expect("no fault");
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.stage, undone.counts.undone, undone.counts.kept), (Stage::Undone, 2, 1));
    assert_eq!(one(&test, &olivia, &ben.member).await.user.status, Status::Active);
    assert_eq!(one(&test, &olivia, &cam.member).await.user.status, Status::Blocked);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_given_to_all_whom_the_list_finds_and_taken_back() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let ben = test.member("Ben", &[Role::EndUser]).await;
    let _cam = test.member("Cam", &[Role::OrderManager]).await;
    let query = UserQuery { role: Some(crate::ids::RoleId::new("end_user")), ..UserQuery::default() };
    let action = Action::GiveRole(Role::OrderManager.into());
    let key = planned(&test, &olivia, &Chosen::All(Box::new(query)), &action).await.expect("a plan");
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.change, done.counts.done), (2, 2));
    for somebody in [&ana, &ben] {
        assert_eq!(one(&test, &olivia, &somebody.member).await.user.roles, [Role::OrderManager.into()]);
    }
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (2, 0));
    assert_eq!(one(&test, &olivia, &ana.member).await.user.roles, [Role::EndUser.into()]);
}

pub(super) async fn fleet(test: &Fixture) {
    let line = json!({
        "id": "fleet-00", "account": "fleet", "number": "+15125550140", "plan": "unlimited", "sim": "esim",
        "features": [], "state": "active", "identifiers": [],
    });
    let line: Line = serde_json::from_value(line).expect("a line");
    let (id, now) = (line.account.clone(), test.house.now());
    let account = Account { id, name: "Fleet".to_owned(), number: "950".to_owned(), lines: 1 };
    let mut script = Script::new();
    put_account(&mut script, &test.organization, &account, now);
    put_line(&mut script, &test.organization, &line, now);
    test.house.commit(HouseDeed::Seeded, script).await.expect("places");
}

#[tokio::test(flavor = "multi_thread")]
async fn places_go_to_whose_role_takes_them_and_come_back() {
    let test = Fixture::new().await;
    fleet(&test).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let ben = test.member("Ben", &[Role::BillingManager]).await;
    let desk = test.desk(&olivia).await;
    let numbers = |number: &str| vec![number.to_owned()];
    assert_eq!(places(&desk, Vec::new(), &numbers("+15125550999")).await.expect("no fault"), None);
    let line = places(&desk, Vec::new(), &numbers("+15125550140")).await.expect("no fault").expect("a line");
    assert_eq!(line[0].0, Place::Line(LineId::new("fleet-00")));
    let account = vec![Place::Account(AccountId::new("fleet"))];
    let account = places(&desk, account, &[]).await.expect("no fault").expect("an account");
    let chosen = these(&[&olivia.member, &ana.member, &ben.member]);

    let key = planned(&test, &olivia, &chosen, &Action::Assign(line)).await.expect("a plan");
    let plan = seen(&desk, &key).await;
    assert!(matches!(act(&plan, &ana.member), Act::Assign { .. }));
    assert!(matches!(act(&plan, &ben.member), Act::Cannot(Problem::Unassignable(_))), "a manager takes accounts");
    assert!(matches!(act(&plan, &olivia.member), Act::Cannot(_)));
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (1, 0), "{:?}", done.rows.rows);

    let key = planned(&test, &olivia, &chosen, &Action::Assign(account.clone())).await.expect("a plan");
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed), (2, 0), "{:?}", done.rows.rows);
    let again = planned(&test, &olivia, &chosen, &Action::Assign(account)).await.expect("a plan");
    assert_eq!(act(&seen(&desk, &again).await, &ben.member), &Act::Skip(Skip::NothingChanges));
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (2, 0), "{:?}", undone.rows.rows);
    let reached = test
        .house
        .db()
        .rows::<String>("SELECT VALUE place FROM assigned WHERE org = $org", json!({ "org": test.organization }));
    assert_eq!(reached.await.expect("places"), ["fleet-00"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_assigns_accounts_as_far_as_its_sender_may() {
    let test = Fixture::new().await;
    fleet(&test).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let file = "First name,Last name,Email,Role,Account number\n\
        Ana,Cruz,a@cobalt.test,Billing Manager,950\nBen,Cruz,b@cobalt.test,End User,950\n\
        Cam,Cruz,c@cobalt.test,Billing Manager,951\nDia,Cruz,d@cobalt.test,Business Owner,950\n";
    let key = put_in(&test.desk(&olivia).await, file).await;
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.failed, done.counts.cannot), (2, 0, 2), "{:?}", done.rows.rows);
    let why = |row: usize| done.rows.rows[row].act.clone();
    let number = "951".to_owned();
    assert_eq!(why(2), Act::Cannot(Problem::Refused(users::Refusal::AccountNotYours { number })));
    assert_eq!(why(3), Act::Cannot(Problem::Refused(users::Refusal::RoleTakesNoAccounts)));
    let text = "SELECT VALUE role FROM assigned WHERE org = $org AND place = 'fleet' ORDER BY role";
    let reached = test.house.db().rows::<String>(text, json!({ "org": test.organization })).await.expect("roles");
    assert_eq!(reached, ["billing_manager", "end_user"]);
    let file = "First name,Last name,Email,Role,Account number\nEva,Cruz,e@cobalt.test,End User,950\n";
    let desk = test.desk(&maya).await;
    let plan = seen(&desk, &put_in(&desk, file).await).await;
    let number = "950".to_owned();
    assert_eq!(plan.rows.rows[0].act, Act::Cannot(Problem::Refused(users::Refusal::AccountNotYours { number })));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_not_taken_back() {
    let test = Fixture::new().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner, Role::CaseManager]).await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let (dia, _) = test.invite("Dia", "dia@cobalt.test").await;
    let key = planned(&test, &olivia, &these(&[&ana.member, &dia]), &Action::Resend).await.expect("a plan");
    let done = moved(&test, &olivia, &key, Stage::Preview, Stage::Running).await;
    assert_eq!((done.counts.done, done.counts.cannot), (1, 1));
    assert!(done.action.is_some_and(|action| action.is_final()));
    let undone = moved(&test, &olivia, &key, Stage::Done, Stage::Undoing).await;
    assert_eq!((undone.counts.undone, undone.counts.kept), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_chosen_whom_one_does_not_see() {
    let test = Fixture::new().await;
    let ana = test.member("Ana", &[Role::EndUser]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let nobody = planned(&test, &maya, &these(&[&ana.member]), &Action::Block).await;
    assert_eq!(nobody.err(), Some(Refusal::NobodyChosen), "Ana is on no account of Maya's");
}
