//! Assigning through the desk and into the database: rows, postings, histories, what it opens and closes.

use serde_json::{Value, json};

use super::{give, line, put};
use crate::{
    access::{Permission, Place, Role, Why},
    accounts::{
        rules::{self, AccountsAssigned, Ends, LinesAssigned, NewcomerAssigned, Refusal, Wish},
        store::{Office, Onto, OntoAddress},
    },
    desk::{
        Desk,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{AccountId, LineId, MemberId, RoleId},
    people::model::User,
    time::{Moment, Span},
};

type Answer = Result<Outcome<(), Refusal>, Fault>;

fn account(id: &str) -> Place {
    Place::Account(AccountId::new(id))
}

fn single(id: &str) -> Place {
    Place::Line(LineId::new(id))
}

async fn change<F>(member: &MemberId, role: Role, give: Vec<(Place, Ends)>, take: Vec<Place>, carry: F) -> Answer
where
    F: AsyncFnOnce(Onto, Wish) -> Answer,
{
    let named = give.iter().map(|(place, _)| place.clone()).collect();
    let onto = Onto { user: User(member.clone()), give: named, take: take.clone() };
    carry(onto, Wish { role: RoleId::new(role.key()), give, take }).await
}

async fn lines(desk: &Desk, whom: &Somebody, give: &[&str], take: &[&str]) -> Answer {
    let give = give.iter().map(|id| (single(id), Ends::Never)).collect();
    let take = take.iter().map(|id| single(id)).collect();
    change(&whom.member, Role::EndUser, give, take, async |onto, wish| {
        desk.by_itself::<LinesAssigned>(&onto, None, |by, facts| rules::assign_lines(by, facts, &wish)).await
    })
    .await
}

async fn accounts(desk: &Desk, whom: &Somebody, role: Role, give: Vec<(Place, Ends)>, take: &[&str]) -> Answer {
    let take = take.iter().map(|id| account(id)).collect();
    change(&whom.member, role, give, take, async |onto, wish| {
        desk.carry_out::<AccountsAssigned>(&onto, None, |by, facts| rules::assign_accounts(by, facts, &wish)).await
    })
    .await
}

async fn rows(test: &Fixture, text: &str) -> Vec<Value> {
    test.house.db().rows(text, json!({})).await.expect("rows")
}

/// Two accounts of two lines each, an owner, a manager of the first, an end user.
async fn cobalt() -> (Fixture, Somebody, Somebody, Somebody) {
    let test = Fixture::new().await;
    let all = [
        line("f1", "fleet", "+15125550101"),
        line("f2", "fleet", "+15125550102"),
        line("o1", "offices", "+17135550101"),
        line("o2", "offices", "+17135550102"),
    ];
    put(&test, &test.organization.clone(), &["fleet", "offices"], &all).await;
    let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
    let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
    let elena = test.member("Elena", &[Role::EndUser]).await;
    give(&test, &maya.member, Role::MaintenanceManager.key(), &account("fleet"), Some("fleet"), None).await;
    (test, olivia, maya, elena)
}

async fn sees(test: &Fixture, who: &Somebody, id: &str) -> bool {
    let desk = test.desk(who).await;
    desk.may_look(Permission::ViewAccounts, &LineId::new(id)).await.expect("no fault").is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_is_assigned_is_seen_and_one_that_is_taken_is_not() {
    let (test, olivia, _, elena) = cobalt().await;
    assert!(!sees(&test, &elena, "f1").await);
    let desk = test.desk(&olivia).await;
    assert_eq!(lines(&desk, &elena, &["f1", "o1"], &[]).await, Ok(Outcome::Done(())));
    assert!(sees(&test, &elena, "f1").await && sees(&test, &elena, "o1").await && !sees(&test, &elena, "f2").await);
    assert_eq!(rows(&test, "SELECT VALUE account FROM user_at ORDER BY account").await, ["fleet", "fleet", "offices"]);
    let desk = test.desk(&olivia).await;
    assert_eq!(lines(&desk, &elena, &["f2"], &["f1"]).await, Ok(Outcome::Done(())));
    assert!(!sees(&test, &elena, "f1").await && sees(&test, &elena, "f2").await);
    let desk = test.desk(&olivia).await;
    assert_eq!(lines(&desk, &elena, &[], &["f2"]).await, Ok(Outcome::Done(())));
    let left = format!("SELECT VALUE account FROM user_at WHERE member = '{}'", elena.member);
    assert_eq!(rows(&test, &left).await, ["offices"], "the last of an account takes the posting along");
}

#[tokio::test(flavor = "multi_thread")]
async fn history_tells_it_of_the_person_and_of_the_line() {
    let (test, olivia, _, elena) = cobalt().await;
    let desk = test.desk(&olivia).await;
    assert_eq!(lines(&desk, &elena, &["f1"], &[]).await, Ok(Outcome::Done(())));
    let of = async |about: &str| {
        rows(&test, &format!("SELECT kind, actor_name, changes FROM event WHERE about = '{about}'")).await
    };
    let person = of(elena.member.as_str()).await;
    assert_eq!((person.len(), person[0]["kind"].as_str()), (1, Some("lines_assigned")));
    assert_eq!(person[0]["changes"][1], json!({ "field": "line", "after": "(512) 555-0101" }));
    let line = of("f1").await;
    assert_eq!(
        (line.len(), line[0]["kind"].as_str(), line[0]["actor_name"].as_str()),
        (1, Some("place_assigned"), Some("Olivia Test"))
    );
    assert_eq!(line[0]["changes"][0], json!({ "field": "user", "after": "Elena Test" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_assigns_on_their_account_to_who_is_on_it_and_nowhere_else() {
    let (test, olivia, maya, elena) = cobalt().await;
    let desk = test.desk(&maya).await;
    let Ok(Outcome::NotAllowed(denial)) = lines(&desk, &elena, &["f1"], &[]).await else { panic!("not hers yet") };
    assert_eq!(denial.why, Why::OutOfReach, "she is on none of Maya's accounts");
    assert_eq!(lines(&test.desk(&olivia).await, &elena, &["f1", "o1"], &[]).await, Ok(Outcome::Done(())));
    let desk = test.desk(&maya).await;
    assert_eq!(lines(&desk, &elena, &["f2"], &[]).await, Ok(Outcome::Done(())));
    let desk = test.desk(&maya).await;
    assert_eq!(lines(&desk, &elena, &["o2"], &[]).await, Ok(Outcome::Refused(Refusal::OutOfReach)));
    assert_eq!(lines(&desk, &elena, &[], &["o1"]).await, Ok(Outcome::Refused(Refusal::OutOfReach)));
    let own = lines(&desk, &maya, &["f1"], &[]).await;
    assert!(matches!(own, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::Yourself));
    let fleet = vec![(account("fleet"), Ends::Never)];
    let named = accounts(&desk, &olivia, Role::BusinessOwner, fleet, &[]).await;
    assert!(matches!(named, Ok(Outcome::NotAllowed(denial)) if denial.why == Why::NoRole));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_assigned_until_the_end_of_a_day() {
    let (test, olivia, maya, _) = cobalt().await;
    let office = Office::of(test.house.db(), &test.organization).await.expect("a zone");
    let today = office.day(test.house.now());
    let at = office.end_of(&today).expect("the end of today");
    let given = vec![(account("offices"), Ends::On { at, day: today })];
    let done = accounts(&test.desk(&olivia).await, &maya, Role::MaintenanceManager, given, &[]).await;
    assert_eq!(done, Ok(Outcome::Done(())));
    assert!(sees(&test, &maya, "o1").await);
    test.house.options.clock.turn(Span(at.0 - test.house.now().0 + 1));
    test.renew(&maya).await;
    assert!(!sees(&test, &maya, "o1").await, "it is over");
    assert!(sees(&test, &maya, "f1").await, "what has no end is not");
    let past = vec![(account("offices"), Ends::On { at: Moment(at.0), day: "2026-01-01".to_owned() })];
    test.renew(&olivia).await;
    let again = accounts(&test.desk(&olivia).await, &maya, Role::MaintenanceManager, past, &[]).await;
    assert_eq!(again, Ok(Outcome::Refused(Refusal::EndPast)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_ends_where_the_organization_is() {
    let test = Fixture::new().await;
    let office = Office::of(test.house.db(), &test.organization).await.expect("a zone");
    // Chicago is six hours behind in winter, five in summer.
    assert_eq!(office.end_of("2026-12-31"), Some(Moment(1_798_783_200_000)));
    assert_eq!(office.end_of("2026-07-01").map(|end| office.last_day(end).1), Some("2026-07-01".to_owned()));
    for nonsense in ["", "31/12/2026", "2026-13-01", "2026-02-30", "tomorrow", "99999-01-01"] {
        assert_eq!(office.end_of(nonsense), None, "{nonsense}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_another_organization_is_not_found() {
    let (test, olivia, _, elena) = cobalt().await;
    let elsewhere = test.another("Rivera Dental").await;
    put(&test, &elsewhere, &["practice"], &[line("p1", "practice", "+13055550101")]).await;
    let desk = test.desk(&olivia).await;
    assert_eq!(lines(&desk, &elena, &["p1"], &[]).await, Err(Fault::NotFound));
    assert_eq!(lines(&desk, &elena, &["f1", "p1"], &[]).await, Err(Fault::NotFound), "not even the rest of it");
    let rosa = test.member_of(&elsewhere, "Rosa", &[Role::EndUser]).await;
    assert_eq!(lines(&desk, &rosa, &["f1"], &[]).await, Err(Fault::NotFound));
    let practice = vec![(account("practice"), Ends::Never)];
    assert_eq!(accounts(&desk, &elena, Role::EndUser, practice, &[]).await, Err(Fault::NotFound));
    assert_eq!(rows(&test, "SELECT VALUE id FROM assigned WHERE kind = 'line'").await.len(), 0);
}

async fn to_address(desk: &Desk, id: &str, email: &str) -> Answer {
    let onto = OntoAddress { line: LineId::new(id), email: email.to_owned() };
    let (line, ends) = (onto.line.clone(), Ends::Never);
    desk.by_itself::<NewcomerAssigned>(&onto, None, |by, facts| {
        rules::assign_by_address(by, facts.as_ref(), &line, &ends)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_nothing_is_given_a_line_by_their_address_and_who_has_something_is_not_found() {
    let (test, olivia, maya, elena) = cobalt().await;
    let kwame = test.member("Kwame", &[Role::EndUser]).await;
    lines(&test.desk(&olivia).await, &kwame, &["o1"], &[]).await.expect("assigned");
    let desk = test.desk(&maya).await;
    let out_of_reach = lines(&desk, &elena, &["f1"], &[]).await.expect("no fault");
    assert!(matches!(out_of_reach, Outcome::NotAllowed(denial) if denial.why == Why::OutOfReach));
    let nobody = Ok(Outcome::Refused(Refusal::NobodyFree));
    for email in [kwame.email.as_str(), olivia.email.as_str(), "nobody@cobalt.test"] {
        assert_eq!(to_address(&desk, "f1", email).await, nobody, "{email}");
    }
    let not_theirs = to_address(&desk, "o1", &elena.email).await.expect("no fault");
    assert!(matches!(not_theirs, Outcome::NotAllowed(denial) if denial.why == Why::OutOfReach));
    assert_eq!(to_address(&desk, "f1", &elena.email).await, Ok(Outcome::Done(())));
    assert!(sees(&test, &elena, "f1").await);
    let told = rows(&test, "SELECT about FROM event WHERE kind IN ['lines_assigned', 'place_assigned']").await;
    assert!(told.iter().any(|line| line["about"] == json!(elena.member)) && told.len() == 4, "{told:?}");
    assert_eq!(lines(&test.desk(&maya).await, &elena, &["f2"], &[]).await, Ok(Outcome::Done(())), "now in reach");
}
