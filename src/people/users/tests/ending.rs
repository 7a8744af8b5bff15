//! Roles that end by themselves: what was held beside them is found, and what was assigned to them is nobody's.

use serde_json::{Value, json};

use super::{account, assign, end_user, findable, manager};
use crate::{
    access::{Permission, Place, Role},
    desk::{
        Database, Db, Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
        migrate,
    },
    fault::Outcome,
    ids::{AccountId, RoleId},
    people::{
        model::User,
        users::{
            model::UserQuery,
            rules::{UserRoleGiven, give_role},
            store::{follow_endings, users},
        },
    },
    schema::MIGRATIONS,
    time::{Moment, Span},
};

async fn give(desk: &Desk, whom: &Somebody, from: Option<Role>, to: Role, until: Option<Moment>) {
    let (from, to) = (from.map(|from| RoleId::new(from.key())), RoleId::new(to.key()));
    let decide = |by: &_, facts: &_| give_role(by, facts, from.as_ref(), &to, until);
    let given = desk.by_itself::<UserRoleGiven>(&User(whom.member.clone()), None, decide).await;
    assert_eq!(given, Ok(Outcome::Done(())));
}

async fn listed(desk: &Desk, role: Role, q: &str) -> usize {
    let permit = desk.may_look(Permission::ViewUsers, &desk.organization).await.expect("no fault").expect("allowed");
    let query = UserQuery { role: Some(RoleId::new(role.key())), q: q.to_owned(), ..UserQuery::default() };
    users(desk, &permit, &query).await.expect("a page").page.rows.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_held_more_for_a_time_is_found_by_what_they_hold_then() {
    let test = Fixture::on_disk().await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let dana = test.member("Dana", &[Role::EndUser]).await;
    findable(&test, "Dana", &dana).await;
    let desk = test.desk(&olivia).await;
    let until = desk.now() + Span::hours(2);
    give(&desk, &dana, None, Role::BillingManager, Some(until)).await;
    assert_eq!(follow_endings(&test.house).await.expect("an answer"), 0);
    for q in ["", "dana"] {
        let found = (listed(&desk, Role::BillingManager, q).await, listed(&desk, Role::EndUser, q).await);
        assert_eq!(found, (1, 0), "{q}");
    }
    test.house.options.clock.turn(Span::hours(3));
    let desk = test.desk(&olivia).await;
    assert_eq!(listed(&desk, Role::BillingManager, "").await, 0, "at once");
    assert_eq!(follow_endings(&test.house).await.expect("an answer"), 1);
    for q in ["", "dana"] {
        let found = (listed(&desk, Role::BillingManager, q).await, listed(&desk, Role::EndUser, q).await);
        assert_eq!(found, (0, 1), "{q}");
    }
    assert_eq!(follow_endings(&test.house).await.expect("an answer"), 0, "it is followed once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_that_is_put_off_is_followed_when_it_comes() {
    let test = Fixture::new().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let dana = test.member("Dana", &[Role::OrderManager]).await;
    let ends = |hours| Some(desk.now() + Span::hours(hours));
    give(&desk, &dana, Some(Role::OrderManager), Role::OrderManager, ends(2)).await;
    give(&desk, &dana, Some(Role::OrderManager), Role::OrderManager, ends(4)).await;
    for (hours, due) in [(3, 0), (2, 1)] {
        test.house.options.clock.turn(Span::hours(hours));
        assert_eq!(follow_endings(&test.house).await.expect("an answer"), due);
    }
    let row: Option<Value> = test
        .house
        .db()
        .row("SELECT user, hub_role FROM member:[$org, $id]", json!({ "org": test.organization, "id": dana.member }))
        .await
        .expect("a row");
    assert_eq!(row, Some(json!({ "user": true })), "somebody has to be able to find them");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_on_an_account_through_a_role_that_has_ended() {
    let test = Fixture::on_disk().await;
    account(&test, "fleet", "512", 2).await;
    account(&test, "offices", "713", 1).await;
    let maya = manager(&test, "Maya", "fleet").await;
    let elena = end_user(&test, "Elena", "fleet-0").await;
    let mut script = Script::new();
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.id, 'billing_manager'], org: $_.org,
            in: member:[$_.org, $_.id], out: role:['*', 'billing_manager'] };
         UPDATE holds:[$_.org, $_.id, 'end_user'] SET until = $_.until",
        json!({ "org": test.organization, "id": elena.member, "until": test.house.now() + Span::hours(1) }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("two holdings");
    let offices = Place::Account(AccountId::new("offices"));
    assign(&test, &elena.member, Role::BillingManager, offices, "offices").await;
    for (hours, seen) in [(0, true), (2, false)] {
        test.house.options.clock.turn(Span::hours(hours));
        let desk = test.desk(&maya).await;
        let single = desk.may_look(Permission::ViewUsers, &User(elena.member.clone())).await.expect("no fault");
        assert_eq!(single.is_ok(), seen, "by itself after {hours} hours");
        let everybody = desk.may_look(Permission::ViewUsers, &desk.organization).await.expect("no fault");
        let list = users(&desk, &everybody.expect("allowed"), &UserQuery::default()).await.expect("a page");
        assert_eq!(list.page.rows.iter().any(|row| row.id == elena.member), seen, "listed after {hours} hours");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_before_is_brought_along() {
    let db = Db::connect(&Database::Memory).await.expect("memory");
    let before = MIGRATIONS.iter().position(|one| one.name.ends_with("_endings")).expect("a migration");
    migrate(&db, &MIGRATIONS[..before]).await.expect("as it was");
    let mut script = Script::new();
    script.add(
        "CREATE member:['o', 'ana'] SET org = 'o', first_name = 'A', last_name = 'C', email = 'a@x.test', language = 'en',
            status = 'active', door = 'open', contact = false, user = true, hub_role = 'end_user', name_key = 'a',
            rev = 1, created = 1, revision = 1;
         INSERT RELATION INTO holds { id: holds:['o', 'ana', 'end_user'], org: 'o', in: member:['o', 'ana'],
            out: role:['*', 'end_user'], until: 5 };
         CREATE line:['o', 'l'] SET org = 'o', account = 'a', number = '+15125550140', plan = 'p', sim = 'esim',
            features = [], state = 'active', identifiers = [], created = 1, revision = 1;
         INSERT RELATION INTO assigned { id: assigned:['o', 'ana', 'end_user', 'l'], org: 'o',
            in: holds:['o', 'ana', 'end_user'], out: line:['o', 'l'], member: 'ana', role: 'end_user', kind: 'line',
            place: 'l', account: 'a', wide: false, since: 1 }",
        json!({}),
    );
    db.commit(script).await.expect("rows");
    migrate(&db, MIGRATIONS).await.expect("today");
    let (number, until) = (
        db.row::<String>("SELECT VALUE number FROM assigned", json!({})).await.expect("a row"),
        db.row::<i64>("SELECT VALUE hub_until FROM member WHERE hub_until > 0 AND hub_until <= 5", json!({})).await,
    );
    assert_eq!((number.as_deref(), until.expect("a row")), (Some("+15125550140"), Some(5)));
}
