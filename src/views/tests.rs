//! Views by example: the rule, and the whole way through the desk and a plain form.

use serde_json::{Value, json};

use super::{
    model::{LONGEST_QUERY, MOST, SavedView, ViewedList},
    rules::{Refusal, forget, keep},
};
use crate::{
    access::{Permission, Role, Why},
    desk::{Desk, fixture::Fixture},
    fault::{Fault, Outcome},
    people::{
        model::User,
        users::rules::{self, UserBlocked, UserDeleted},
    },
};

const VIEWS: &str = ViewedList::Users.preference();

fn view(name: &str, query: &str) -> SavedView {
    SavedView { name: name.to_owned(), query: query.to_owned() }
}

fn names(views: &[SavedView]) -> Vec<&str> {
    views.iter().map(|view| view.name.as_str()).collect()
}

#[test]
fn a_view_finds_its_place_and_its_name_is_asked_about_once() {
    let views = keep(Vec::new(), &view("Waiting", "status=invited"), "").expect("room");
    let views = keep(views, &view("español", "language=es"), "").expect("room");
    assert_eq!(names(&views), ["español", "Waiting"]);
    let taken = keep(views.clone(), &view("ESPAÑOL", "role=end_user"), "");
    assert_eq!(taken, Err(Refusal::NameTaken { name: "español".to_owned() }));
    let other = keep(views.clone(), &view("Español", ""), "Waiting");
    assert!(matches!(other, Err(Refusal::NameTaken { .. })), "what was agreed to was another one");
    let replaced = keep(views.clone(), &view("Español", "sort=newest"), "español").expect("agreed to");
    assert_eq!(replaced[0], view("Español", "sort=newest"));
    assert_eq!(names(&forget(replaced, "ESPAÑOL")), ["Waiting"]);
    assert_eq!(forget(views.clone(), "none"), views);
}

#[test]
fn there_are_so_many_and_no_more() {
    let full = (0..MOST).try_fold(Vec::new(), |views, n| keep(views, &view(&format!("{n:02}"), ""), "")).expect("room");
    assert_eq!(keep(full.clone(), &view("one more", ""), ""), Err(Refusal::TooMany));
    assert_eq!(keep(full, &view("07", "q=x"), "07").expect("in place of one")[7].query, "q=x");
}

#[test]
fn a_list_keeps_what_it_knows() {
    let written = |pairs: &[(&str, &str)]| {
        ViewedList::Users
            .written(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    };
    let asked = [
        ("q", " ana & co "),
        ("language", "es"),
        ("status", "king"),
        ("after", "x"),
        ("evil", "1"),
        ("sort", "newest"),
    ];
    assert_eq!(written(&asked), "q=ana%20%26%20co&language=es&sort=newest");
    assert_eq!(written(&[("columns", "name.role.king"), ("show-seen", "on")]), "columns=name.role.seen");
    assert_eq!(written(&[("columns", "name")]), "columns=name");
    assert_eq!(written(&[("show-seen", "on")]), "", "no box without its form");
    assert_eq!(written(&[("role", &"x".repeat(LONGEST_QUERY))]), "");
}

async fn kept(desk: &Desk) -> Vec<SavedView> {
    desk.preference(VIEWS).await.expect("views")
}

async fn put(desk: &Desk, name: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let new = view(name, "status=active");
    desk.prefer(Permission::ViewUsers, VIEWS, |views| keep(views, &new, "")).await
}

async fn count(test: &Fixture, table: &str) -> usize {
    let rows: Vec<Value> = test.house.db().rows(&format!("SELECT * FROM {table}"), json!({})).await.expect("rows");
    rows.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn views_are_their_members_own_and_leave_no_line_of_history() {
    let test = Fixture::new().await;
    let olivia = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let marcos = test.desk(&test.member("Marcos", &[Role::BusinessOwner]).await).await;
    let before = count(&test, "event").await;
    assert_eq!(put(&olivia, "Active").await, Ok(Outcome::Done(())));
    assert_eq!(put(&olivia, "active").await, Ok(Outcome::Refused(Refusal::NameTaken { name: "Active".to_owned() })));
    assert_eq!((kept(&olivia).await, kept(&marcos).await), (vec![view("Active", "status=active")], Vec::new()));
    assert_eq!(count(&test, "event").await, before);
    let elena = test.desk(&test.member("Elena", &[Role::EndUser]).await).await;
    let refused = put(&elena, "Mine").await;
    assert!(matches!(&refused, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::NoRole), "{refused:?}");
    assert_eq!(count(&test, "preference").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_are_both_kept() {
    let test = Fixture::on_disk().await;
    let desk = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let (one, other) = tokio::join!(put(&desk, "One"), put(&desk, "Other"));
    assert_eq!((one, other), (Ok(Outcome::Done(())), Ok(Outcome::Done(()))));
    assert_eq!(names(&kept(&desk).await), ["One", "Other"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_kept_after_a_block_and_nothing_is_left_after_a_deletion() {
    let test = Fixture::new().await;
    let owner = test.desk(&test.member("Olivia", &[Role::BusinessOwner]).await).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let under_way = test.desk(&maya).await;
    assert_eq!(put(&under_way, "Before").await, Ok(Outcome::Done(())));
    assert_eq!(put(&owner, "Hers").await, Ok(Outcome::Done(())));
    let target = User(maya.member.clone());
    let done = owner.by_itself::<UserBlocked>(&target, None, rules::block_user).await;
    assert_eq!(done, Ok(Outcome::Done(())));
    let late = put(&under_way, "After").await;
    assert!(late.is_err(), "{late:?}");
    assert_eq!(names(&kept(&under_way).await), ["Before"]);
    let done = owner.by_itself::<UserDeleted>(&target, None, rules::delete_user).await;
    assert_eq!(done, Ok(Outcome::Done(())));
    assert_eq!(count(&test, "preference").await, 1, "the owner's");
}
